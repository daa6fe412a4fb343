// The script API for pages that embed the exhibit and for tests: `window.vitrine`, frozen. Documented here; what is
// written here is kept from version to version.
//
//   await vitrine.ready                          // "exhibit", or "reading" where only the reading view can be shown
//   vitrine.state()                              // {lang, card, open, address, visible,
//                                                //  camera: {lat, lon, km_per_px},
//                                                //  day, time: {first, last}, ISO 8601,
//                                                //  theme: "light", "dark" or "high-contrast",
//                                                //  text_size: 100 to 200, in per cent}
//   await vitrine.go({card: "treaty"})           // resolves when the frame that shows it has been drawn
//   await vitrine.go({card: "treaty", open: true, lang: "ru"})
//   await vitrine.go({card: "ignatiev"})         // any address: of a person, place, source, term, list or page
//   vitrine.stats()                              // {frames, heap_bytes, atlas: {width, height, glyphs}}
import type { Place } from "./address";
import type { PlayerState, PlayerStats } from "./messages";
import { settings } from "./settings";

/** Where to go. What is left out stays as it is; a card "" is the cover. */
export interface Destination {
  card?: string; // or any other address, such as an earlier state's
  lang?: string;
  open?: boolean; // the card's file; another card's is closed unless asked for
}

export interface Vitrine {
  /** Resolves once, when the visitor can use what is shown. Never rejects. */
  readonly ready: Promise<"exhibit" | "reading">;
  /** Where the visitor is. In the reading view `visible` holds the card alone and the camera is at zero. */
  state(): PlayerState;
  /** Rejects with a RangeError where the exhibit has no such address or language. */
  go(destination: Destination): Promise<void>;
  /** Zeros in the reading view. */
  stats(): PlayerStats;
}

/** What the API needs of the running page. */
export interface Running {
  ready: Promise<"exhibit" | "reading">;
  languages: readonly string[];
  player_state(): PlayerState | undefined; // undefined: the reading view is shown
  player_stats(): PlayerStats | undefined;
  player_rects(): unknown;
  reading_place(): Place & { card: string };
  /** False where there is no such place. */
  go(place: Place): boolean;
}

const looked_every_ms = 16;
const longest_wait_ms = 5000;

/** Under this symbol, beside the API and no part of it: the rectangles of the last frame by id, for tests. */
export const rects_symbol = Symbol.for("vitrine.rects");

function address_of({ card, open }: Destination, before: PlayerState): string {
  if (card === undefined && open === undefined) return before.address;
  const address = card ?? before.card;
  return open && address ? `${address}/file` : address;
}

export function install_api(running: Running): void {
  const state = (): PlayerState => {
    const shown = running.player_state();
    if (shown) return shown;
    const { language, address, card } = running.reading_place();
    return {
      lang: language,
      card,
      open: false,
      address,
      visible: card ? [card] : [],
      camera: { lat: 0, lon: 0, km_per_px: 0 },
      day: "",
      time: { first: "", last: "" },
      theme: settings().theme,
      text_size: settings().text_size,
    };
  };

  const stats = (): PlayerStats =>
    running.player_stats() ?? { frames: 0, heap_bytes: 0, atlas: { width: 0, height: 0, glyphs: 0 } };

  const go = async (destination: Destination): Promise<void> => {
    await running.ready;
    const before = state();
    const lang = destination.lang ?? before.lang;
    const address = address_of(destination, before);
    if (!running.languages.includes(lang)) throw new RangeError(`no language ${lang}`);
    const frames_before = stats().frames;
    if (!running.go({ language: lang, address })) throw new RangeError(`no address ${address}`);

    // The player is there at once; a language that has to be fetched follows.
    const is_there = (): boolean =>
      !running.player_state() || (stats().frames > frames_before && state().lang === lang);
    const waits_until_ms = performance.now() + longest_wait_ms;
    while (!is_there() && performance.now() < waits_until_ms) {
      await new Promise((resolve) => setTimeout(resolve, looked_every_ms));
    }
    // The page scrolls there after that frame, and the next one is drawn at the new place.
    const frames_there = stats().frames;
    for (let looks = 0; looks < 4 && stats().frames === frames_there; ++looks) {
      await new Promise((resolve) => setTimeout(resolve, looked_every_ms));
    }
  };

  const api: Vitrine = { ready: running.ready, state, go, stats };
  Object.defineProperty(api, rects_symbol, { value: () => running.player_rects(), enumerable: false });
  Object.defineProperty(window, "vitrine", { value: Object.freeze(api), enumerable: true });
}
