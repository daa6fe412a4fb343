// A page opens: the reading view is there already; the exhibit takes its place when it is drawn, and gives it back when
// the visitor asks for it or something fails.
import type { AddressBar, Place } from "./address";
import { install_api } from "./api";
import type { AssetSource } from "./assets";
import { Exhibit, Unavailable } from "./exhibit";
import type { PageData } from "./page_data";
import { dress, watch_settings } from "./settings";
import { choice, type ReadingPages, ReadingView, type Reason } from "./reading";
import { has_forced_colours, on_forced_colours } from "./viewport";

/** What differs between the site and the single file. */
export interface Host {
  data: PageData;
  assets: AssetSource;
  address: AddressBar;
  pages: ReadingPages;
}

export function boot({ data, assets, address, pages }: Host): void {
  dress();
  let exhibit: Exhibit | undefined;
  let is_opening = false;
  let left_at: string | undefined; // where the visitor left the reading view for the exhibit
  let settle: (shown: "exhibit" | "reading") => void = () => {};
  const ready = new Promise<"exhibit" | "reading">((resolve) => (settle = resolve));
  const reading = new ReadingView(data, pages, address, () => show_exhibit());

  const read = (reason: Reason): void => {
    const place = address.read();
    const can_return = reason === "chosen" && !has_forced_colours();
    if (exhibit?.is_shown) exhibit.hide();
    if (!can_return) exhibit = undefined;
    if (!reading.is_shown) reading.show(place);
    else if (scrollY === 0) reading.go(place); // the exhibit's page was loaded again
    reading.say(reason, can_return);
    settle("reading");
  };

  const place_to_start = (): Place => {
    const asked = address.read();
    return asked.address ? asked : { ...reading.place(), language: asked.language };
  };

  const show_address = (): void => {
    const shown = exhibit?.player?.state();
    if (shown) address.show({ language: shown.lang, address: shown.address }, false);
  };

  const open_exhibit = async (place: () => Place): Promise<void> => {
    if (is_opening) return;
    is_opening = true;
    reading.say("loading", false);
    try {
      await Exhibit.open(assets, address, place, {
        drawn(opened) {
          exhibit = opened;
          reading.hide();
          exhibit.show();
          settle("exhibit");
          if (left_at !== undefined) show_address();
        },
        reading_wanted(wanted) {
          // A page that is in the reading view alone does not lead straight back to it.
          if (wanted && wanted === left_at) {
            left_at = undefined;
            return;
          }
          choice.keep(true);
          if (wanted) address.show({ ...address.read(), address: wanted }, true);
          read("chosen");
        },
        language_changed: (language) => void reading.turn_to(language),
        ended: read,
      });
    } catch (error) {
      read(error instanceof Unavailable ? error.reason : "lost_graphics");
    }
    is_opening = false;
  };

  const show_exhibit = (): void => {
    choice.keep(false);
    const place = reading.place();
    left_at = place.address;
    if (!exhibit) {
      void open_exhibit(() => reading.place());
      return;
    }
    reading.hide();
    exhibit.return_to(place);
    show_address();
  };

  const go = (place: Place): boolean => {
    return exhibit?.is_shown ? exhibit.go(place) : reading.go(place);
  };

  install_api({
    ready,
    languages: data.languages,
    player_state: () => (exhibit?.is_shown ? exhibit.player?.state() : undefined),
    player_stats: () => (exhibit?.is_shown ? exhibit.player?.stats() : undefined),
    player_rects: () => exhibit?.player?.rects(),
    reading_place: () => ({ ...reading.place(), card: reading.card() }),
    go,
  });
  address.on_change((place) => {
    if (exhibit?.is_shown) exhibit.visit(place);
    else reading.go(place);
  });
  watch_settings(() => exhibit?.player);
  on_forced_colours(() => read("forced_colours"));

  if (has_forced_colours()) read("forced_colours");
  else if (choice.is_reading()) read("chosen");
  else void open_exhibit(place_to_start);
}
