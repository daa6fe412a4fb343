// The address bar. An address within the exhibit is "", "card-id", "card-id/file" or "about".
// The site writes /<language>/#<address> and the browser's history; the single file writes #/<language>/<address>
// and never calls pushState, which file:// pages may not.

export interface Place {
  language: string; // one of the exhibit's
  address: string;
}

export interface AddressBar {
  /** What links for others begin with, "https://museum.example/paris-moscou/"; "" where that is not known. */
  readonly site: string;
  read(): Place;
  /** Shows the place. A push makes a step of Back; others are written together, since scrolling brings many. */
  show(place: Place, push: boolean): void;
  /** What a link to the place holds. */
  href(place: Place): string;
  /** The id of the reading view's element for the place. */
  reading_id(place: Place): string;
  /** Called when the visitor changes the address: Back, Forward, typing. Not for our own changes. */
  on_change(listener: (place: Place) => void): void;
}

const quiet_ms = 300;

export function language_for_visitor(languages: readonly string[]): string {
  for (const wanted of navigator.languages) {
    const found = languages.find((language) => wanted.toLowerCase().split("-")[0] === language);
    if (found) return found;
  }
  return languages[0] ?? "";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Lets only the last of a burst of replacements through; a push first settles what is waiting. */
class Quiet {
  private m_waiting: { place: Place; timer: number } | undefined;

  constructor(private readonly m_write: (place: Place, push: boolean) => void) {}

  show(place: Place, push: boolean): void {
    if (push) {
      this.settle();
      this.m_write(place, true);
      return;
    }
    clearTimeout(this.m_waiting?.timer);
    this.m_waiting = { place, timer: window.setTimeout(() => this.settle(), quiet_ms) };
  }

  settle(): void {
    if (!this.m_waiting) return;
    const { place, timer } = this.m_waiting;
    clearTimeout(timer);
    this.m_waiting = undefined;
    this.m_write(place, false);
  }

  forget(): void {
    clearTimeout(this.m_waiting?.timer);
    this.m_waiting = undefined;
  }
}

export function site_address(languages: readonly string[]): AddressBar {
  const folder = new URL("..", document.baseURI);
  const first_language = document.documentElement.lang;
  const url_of = ({ language, address }: Place): string =>
    `${folder.pathname}${language}/${location.search}${address && "#" + address}`;

  const read = (): Place => {
    const segment = location.pathname.slice(folder.pathname.length).split("/")[0] ?? "";
    return {
      language: languages.includes(segment) ? segment : first_language,
      address: decoded(location.hash.slice(1)),
    };
  };
  const quiet = new Quiet((place, push) => {
    const now = read();
    if (now.language === place.language && now.address === place.address) return;
    if (push) history.pushState(null, "", url_of(place));
    else history.replaceState(null, "", url_of(place));
  });
  return {
    site: folder.href,
    read,
    show: (place, push) => quiet.show(place, push),
    href: url_of,
    reading_id: ({ address }) => address,
    on_change(listener) {
      addEventListener("popstate", () => {
        quiet.forget();
        listener(read());
      });
    },
  };
}

/** `site`: where the site is that the file was made of; "" where there is none. */
export function file_address(languages: readonly string[], site: string): AddressBar {
  const hash_of = ({ language, address }: Place): string => `#/${language}/${address}`;
  const visitor_language = language_for_visitor(languages);
  let written = location.hash;

  const read = (): Place => {
    const [, language, address] = /^#\/([^/]*)\/?(.*)$/.exec(decoded(location.hash)) ?? [];
    return language !== undefined && languages.includes(language)
      ? { language, address: address ?? "" }
      : { language: visitor_language, address: "" };
  };
  const quiet = new Quiet((place, push) => {
    const hash = hash_of(place);
    if (hash === location.hash) return;
    written = hash;
    if (push) location.hash = hash;
    else location.replace(hash);
  });
  return {
    site,
    read,
    show: (place, push) => quiet.show(place, push),
    href: hash_of,
    reading_id: ({ language, address }) => `/${language}/${address}`,
    on_change(listener) {
      addEventListener("hashchange", () => {
        if (location.hash === written) return;
        written = location.hash;
        quiet.forget();
        listener(read());
      });
    },
  };
}
