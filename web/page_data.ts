// What web/tools/site.mjs leaves in the page for the script: <script type="application/json" id="page-data">.

/** The words needed before, or instead of, the player; the exhibit's own, by language. */
export interface ReadingStrings {
  loading: string;
  lost_graphics: string;
  damaged_exhibit: string;
  newer_exhibit: string;
  reading_view: string;
  exhibit_view: string;
}

export interface PageData {
  languages: readonly string[]; // BCP 47; the first is the default
  strings: Readonly<Record<string, ReadingStrings>>;
  files: Readonly<Record<string, string>>; // asset name -> address relative to the page; none in the single file
  site?: string; // in the single file: the public address of the site, where it was built with one
}

export function read_page_data(): PageData {
  return JSON.parse(document.getElementById("page-data")?.textContent ?? "") as PageData;
}
