// Wheel and two fingers on a picture that is looked at closely, and two fingers on the ribbon of years; one finger and the mouse go the way of all pointers.
import type { Player } from "./player";
import { ribbon_of } from "./timeline";

const is_viewer = (target: EventTarget | null): boolean => target instanceof Element && target.matches(".viewer");
const takes_pinches = (target: EventTarget | null): boolean => is_viewer(target) || ribbon_of(target) !== null;

const wheel_notch_px = 240;

/** A finger's place on the screen. */
type Finger = readonly [x: number, y: number];

const distance = ([a, b]: readonly Finger[]): number => (a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0);

export function watch_gestures(player: Player, layer: HTMLElement): void {
  const fingers = new Map<number, Finger>();

  layer.addEventListener(
    "wheel",
    (event) => {
      if (!is_viewer(event.target)) return;
      event.preventDefault();
      player.zoom(Math.exp(-event.deltaY / wheel_notch_px), event.clientX, event.clientY);
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
    const before = distance([...fingers.values()]);
    const last_x = fingers.get(event.pointerId)?.[0] ?? event.clientX;
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    const [a, b] = [...fingers.values()];
    if (fingers.size !== 2 || !a || !b || before === 0) return;
    player.zoom(distance([a, b]) / before, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
    if (ribbon_of(event.target)) player.pull_time((event.clientX - last_x) / 2);
  });
  for (const ending of ["pointerup", "pointercancel"] as const) {
    addEventListener(ending, (event) => fingers.delete(event.pointerId));
  }
}
