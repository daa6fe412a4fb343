// The wheel on the ribbon of years: it comes nearer and goes away, sideways the years are pulled along. A scroll of the
// page that only passes over the ribbon stays one.
import type { Player } from "./player";

export const ribbon_of = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest("#chronology") : null;

const slider_keys = /^(Arrow(Left|Right|Up|Down)|Page(Up|Down)|Home|End|[-+=0])$/;

/** What the player calls a key of the slider of days, Shift included. */
export const slider_key = ({ key, shiftKey, target }: KeyboardEvent): string | undefined => {
  if (!(target instanceof Element && target.matches("[role=slider]")) || !slider_keys.test(key)) return undefined;
  return "time:" + (shiftKey && key.startsWith("Arrow") ? "Shift+" : "") + key;
};

const line_px = 16;
const wheel_notch_px = 240;
const end_of_scroll_ms = 250;

export function watch_timeline(player: Player, layer: HTMLElement): void {
  let scrolled_at_ms = -Infinity;
  addEventListener("scroll", () => (scrolled_at_ms = performance.now()), { passive: true });
  layer.addEventListener(
    "wheel",
    (event) => {
      if (!ribbon_of(event.target) || performance.now() - scrolled_at_ms < end_of_scroll_ms) return;
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? line_px : 1;
      const [x, y] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      if (Math.abs(x) > Math.abs(y)) {
        event.preventDefault();
        player.hold(1, event.clientX, event.clientY, -x * unit);
      } else if (player.hold(Math.exp((-y * unit) / wheel_notch_px), event.clientX, event.clientY)) {
        event.preventDefault();
      }
    },
    { passive: false },
  );
}
