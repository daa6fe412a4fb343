// The size of the canvas, the pixel ratio, and the visitor's preferences, each told when it changes.
import type { Player } from "./player";

const dark = matchMedia("(prefers-color-scheme: dark)");
const reduced_motion = matchMedia("(prefers-reduced-motion: reduce)");
const forced_colours = matchMedia("(forced-colors: active)");

export const prefers_dark = (): boolean => dark.matches;
export const prefers_reduced_motion = (): boolean => reduced_motion.matches;
export const has_forced_colours = (): boolean => forced_colours.matches;

export function on_forced_colours(listener: () => void): void {
  forced_colours.addEventListener("change", () => {
    if (forced_colours.matches) listener();
  });
}

/** Tells the player the size of the canvas in CSS px and the ratio of device pixels to them. */
export function tell_size(player: Player, canvas: HTMLCanvasElement): void {
  player.resize(canvas.clientWidth, canvas.clientHeight, devicePixelRatio);
}

export function watch_viewport(player: Player, canvas: HTMLCanvasElement): void {
  new ResizeObserver(() => tell_size(player, canvas)).observe(canvas);
  const watch_ratio = (): void => {
    // A query matches one ratio only, so each change needs the next query.
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      "change",
      () => {
        tell_size(player, canvas);
        watch_ratio();
      },
      { once: true },
    );
  };
  watch_ratio();
  dark.addEventListener("change", () => player.set_theme(dark.matches));
  reduced_motion.addEventListener("change", () => player.set_reduced_motion(reduced_motion.matches));
}
