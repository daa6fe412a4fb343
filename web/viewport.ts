// The size of the canvas and the pixel ratio, told when they change; and forced colours.
import type { Player } from "./player";

const forced_colours = matchMedia("(forced-colors: active)");

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
}
