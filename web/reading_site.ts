// The site has one page a language: the others are fetched when the visitor has changed the language in the exhibit.
import type { ReadingPages } from "./reading";

export function site_reading(): ReadingPages {
  const folder = new URL("..", document.baseURI);
  const of_language = (language: string): Promise<HTMLElement | null> =>
    fetch(new URL(`${language}/`, folder))
      .then((response) => (response.ok ? response.text() : ""))
      .then((html) => new DOMParser().parseFromString(html, "text/html").getElementById("reading"))
      .catch(() => null);

  let shown = document.getElementById("reading") as HTMLElement;
  const pages = new Map([[document.documentElement.lang, Promise.resolve<HTMLElement | null>(shown)]]);
  let wanted = document.documentElement.lang;
  return {
    element: () => shown,
    async turn_to(language) {
      wanted = language;
      const page = pages.get(language) ?? of_language(language);
      pages.set(language, page);
      const element = await page;
      if (!element) pages.delete(language);
      if (!element || wanted !== language) return false;
      if (shown !== element) shown.replaceWith(element);
      shown = element;
      return true;
    },
  };
}
