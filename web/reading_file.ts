// The single file has all languages in it, one <section lang> each. Without a script the address chooses among them
// (:target in web/reading.css); with one, the class "current" does.
import type { ReadingPages } from "./reading";

export function file_reading(language: string): ReadingPages {
  const reading = document.getElementById("reading") as HTMLElement;
  const turn_to = (wanted: string): boolean => {
    const sections = [...reading.children].filter((child) => child.localName === "section");
    if (!sections.some((section) => (section as HTMLElement).lang === wanted)) return false;
    for (const section of sections) section.classList.toggle("current", (section as HTMLElement).lang === wanted);
    return true;
  };
  reading.classList.add("scripted");
  turn_to(language);
  return { element: () => reading, turn_to: async (wanted) => turn_to(wanted) };
}
