// Wheel and two fingers on what is looked at closely, a picture or the map, and two fingers on the ribbon of years; one
// finger and the mouse go the way of all pointers. The page's own scrolling stays the browser's everywhere else.
import type { Player } from "./player";
import { ribbon_of } from "./timeline";

const closely = ".viewer, .map, .map ~ *, .map ~ * *"; // pins and buttons stand on the map

const is_element = (target: EventTarget | null): target is Element => target instanceof Element;
const takes_pinches = (target: EventTarget | null): boolean =>
  ribbon_of(target) !== null || (is_element(target) && target.matches(closely));

const wheel_notch_px = 240;
const pinch_notch_px = 60; // a trackpad's pinch comes as a wheel with Ctrl, by small steps
const most_of_notch = 0.7; // of one event, however fast the wheel turns

/**
 * Whether the wheel is meant for what is under it: for a picture and for a pinch always; else for a map that stands
 * beside the story, unless a page around this one may want to scroll.
 */
function takes_wheel(target: Element, { ctrlKey, metaKey }: WheelEvent): boolean {
  if (!target.matches(closely)) return false;
  if (target.matches(".viewer") || ctrlKey || metaKey) return true;
  const map = document.querySelector(".map");
  return self === top && map !== null && map.getBoundingClientRect().width < innerWidth;
}

/** A finger's place on the screen. */
type Finger = readonly [x: number, y: number];

/** Where two fingers are together, and how far apart. */
function spread([a, b]: readonly Finger[]): { x: number; y: number; apart: number } | undefined {
  if (!a || !b) return undefined;
  return { x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2, apart: Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])) };
}

export function watch_gestures(player: Player, layer: HTMLElement): void {
  const fingers = new Map<number, Finger>();

  layer.addEventListener(
    "wheel",
    (event) => {
      if (!is_element(event.target) || !takes_wheel(event.target, event)) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 24;
      const notches = (-event.deltaY * lines) / (event.ctrlKey ? pinch_notch_px : wheel_notch_px);
      player.hold(Math.exp(Math.max(-most_of_notch, Math.min(most_of_notch, notches))), event.clientX, event.clientY);
    },
    { passive: false },
  );
  layer.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch" || !takes_pinches(event.target)) return;
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    // Two fingers are no drag.
    if (fingers.size > 1) player.pointer("cancel", event.clientX, event.clientY, true);
  });
  layer.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    const before = spread([...fingers.values()]);
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    const now = spread([...fingers.values()]);
    if (fingers.size !== 2 || !before || !now) return;
    player.hold(now.apart / before.apart, before.x, before.y, now.x - before.x, now.y - before.y);
  });
  for (const ending of ["pointerup", "pointercancel"] as const) {
    addEventListener(ending, (event) => fingers.delete(event.pointerId));
  }
}
