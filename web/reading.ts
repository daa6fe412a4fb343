// The reading view: the narrative as the HTML the page came with. It stands alone until the exhibit is drawn, and comes
// back when the visitor asks for it, when the page is printed, or when the exhibit cannot be shown, with one sentence
// that says so. While the exhibit is shown it is kept out of the document, since both use the content's ids.
import type { AddressBar, Place } from "./address";
import type { PageData, ReadingStrings } from "./page_data";

/** Why the reading view is what the visitor sees. */
export type Reason = "chosen" | "forced_colours" | "unreachable" | "lost_graphics" | "damaged_exhibit" | "newer_exhibit";

const sentences: Readonly<Record<Reason, keyof ReadingStrings>> = {
  chosen: "reading_view",
  forced_colours: "lost_graphics",
  unreachable: "lost_graphics",
  lost_graphics: "lost_graphics",
  damaged_exhibit: "damaged_exhibit",
  newer_exhibit: "newer_exhibit",
};

/** Where the narrative's HTML is in each language. */
export interface ReadingPages {
  element(): HTMLElement;
  /** Resolves to false where that language's page cannot be had; the one that is there stays. */
  turn_to(language: string): Promise<boolean>;
}

const arrival_tolerance_px = 2;

// Elements whose ids are addresses of the exhibit too.
const cards = "article[id]";
const lists = "section[id]:not(.chapter,.file,.claim),li[id]"; // and their entries, and pages

const choice_key = "vitrine.reading-view";

/** The choice of this view, kept while the tab is open, where the browser lets a page keep anything. */
export const choice = {
  is_reading(): boolean {
    try {
      return sessionStorage.getItem(choice_key) !== null;
    } catch {
      return false;
    }
  },
  keep(reading: boolean): void {
    try {
      if (reading) sessionStorage.setItem(choice_key, "");
      else sessionStorage.removeItem(choice_key);
    } catch {
      // The choice then lasts as long as the page.
    }
  },
};

export class ReadingView {
  private readonly m_notice = document.createElement("div");
  private readonly m_sentence = document.createElement("p");
  private readonly m_button = document.createElement("button");
  private m_arrived: { address: string; y_px: number } | undefined;
  private m_saying: keyof ReadingStrings | undefined;
  private m_is_shown = true;
  private m_language: string;

  /** `on_exhibit` is called when the visitor asks for the exhibit. */
  constructor(
    private readonly m_data: PageData,
    private readonly m_pages: ReadingPages,
    private readonly m_address: AddressBar,
    on_exhibit: () => void,
  ) {
    this.m_language = m_address.read().language;
    this.m_notice.id = "notice";
    this.m_sentence.setAttribute("role", "status");
    this.m_button.type = "button";
    this.m_button.addEventListener("click", on_exhibit);
    addEventListener("beforeprint", () => document.body.prepend(this.m_pages.element()));
    addEventListener("afterprint", () => {
      if (!this.m_is_shown) this.m_pages.element().remove();
    });
  }

  get is_shown(): boolean {
    return this.m_is_shown;
  }

  get language(): string {
    return this.m_language;
  }

  show(place: Place): void {
    this.m_is_shown = true;
    document.body.prepend(this.m_pages.element());
    if (!this.go(place)) this.arrive(place.address, null);
  }

  hide(): void {
    this.m_is_shown = false;
    this.m_notice.remove();
    this.m_pages.element().remove();
  }

  /** False where this view, in the language it shows, has no such place. */
  go(place: Place): boolean {
    const find = (): HTMLElement | null => document.getElementById(this.m_address.reading_id(place));
    if (place.language === this.m_language && place.address && !find()) return false;
    void this.turn_to(place.language).then(() => {
      if (this.m_is_shown) this.arrive(place.address, place.address ? find() : null);
    });
    return true;
  }

  private arrive(address: string, element: HTMLElement | null): void {
    if (element) element.scrollIntoView();
    else scrollTo(0, 0);
    this.m_arrived = { address, y_px: scrollY };
  }

  async turn_to(language: string): Promise<void> {
    if (!(await this.m_pages.turn_to(language))) return;
    this.m_language = language;
    this.speak();
  }

  /** Where the visitor went, or has read on to. */
  place(): Place {
    const arrived = this.m_arrived;
    const is_there = arrived && Math.abs(scrollY - arrived.y_px) < arrival_tolerance_px;
    const address = is_there ? arrived.address : this.last_begun(`${cards},${lists}`);
    return { language: this.m_language, address };
  }

  /** The last card that has begun above; "" on the cover. */
  card(): string {
    return this.last_begun(cards);
  }

  private last_begun(selector: string): string {
    const prefix = this.m_address.reading_id({ language: this.m_language, address: "" });
    let address = "";
    for (const element of this.m_pages.element().querySelectorAll(selector)) {
      const { top, height } = element.getBoundingClientRect();
      // A card counts once it has most of the window; all else, often short, from where a link to it puts it.
      const line = element.matches(cards)
        ? innerHeight / 3
        : parseFloat(getComputedStyle(element).scrollMarginTop) + arrival_tolerance_px;
      if (height > 0 && top < line) address = element.id.slice(prefix.length);
    }
    return address;
  }

  /** A sentence at the foot of the window, and with `offers_exhibit` the way to the exhibit. */
  say(what: "loading" | Reason, offers_exhibit: boolean): void {
    this.m_saying = what === "loading" ? "loading" : sentences[what];
    this.m_notice.replaceChildren(this.m_sentence, ...(offers_exhibit ? [this.m_button] : []));
    document.body.append(this.m_notice);
    this.speak();
  }

  private speak(): void {
    const strings = this.m_data.strings[this.m_language];
    if (!strings || !this.m_saying) return;
    this.m_notice.lang = this.m_language;
    this.m_sentence.textContent = strings[this.m_saying];
    this.m_button.textContent = strings.exhibit_view;
  }
}
