// The single file has all languages in it, one <section lang> each. Without a script the address chooses among them
// (:target in web/reading.css); with one, the class "current" does.
import type { ReadingPages } from "./reading";

// A card's sources are bare numbers in the file; the words stand in the entries that they lead to.
function write_out_citations(reading: HTMLElement): void {
  for (const link of reading.querySelectorAll<HTMLAnchorElement>(".file li > a")) {
    if (!link.textContent.startsWith("[")) continue;
    const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!entry?.firstChild) continue;
    link.before(`${link.textContent} `);
    link.textContent = entry.firstChild.textContent?.trim() ?? "";
  }
}

export function file_reading(language: string): ReadingPages {
  const reading = document.getElementById("reading") as HTMLElement;
  const turn_to = (wanted: string): boolean => {
    const sections = [...reading.children].filter((child) => child.localName === "section");
    if (!sections.some((section) => (section as HTMLElement).lang === wanted)) return false;
    for (const section of sections) section.classList.toggle("current", (section as HTMLElement).lang === wanted);
    return true;
  };
  reading.classList.add("scripted");
  write_out_citations(reading);
  turn_to(language);
  return { element: () => reading, turn_to: async (wanted) => turn_to(wanted) };
}
