// Pointers and keys on their way to the player. The wheel and the scrolling keys stay the browser's; a finger that
// scrolls the page is taken over by the browser too, which a pointercancel tells. What can be typed into has its
// presses and keys to itself.
import type { Player, PointerKind } from "./player";
import { is_field } from "./search";
import { slider_key } from "./timeline";

const primary_button = 0;
const closer_keys = new Set(["+", "=", "-", "0", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

export function watch_pointers(player: Player, is_shown: () => boolean): void {
  const tell = (kind: PointerKind) => (event: PointerEvent) => {
    if (!is_shown() || !event.isPrimary || (kind === "down" && is_field(event.target))) return;
    if ((kind === "down" || kind === "up") && event.button !== primary_button) return;
    player.pointer(kind, event.clientX, event.clientY, event.pointerType === "touch");
  };
  addEventListener("pointermove", tell("move"), { passive: true });
  addEventListener("pointerdown", tell("down"), { passive: true });
  addEventListener("pointerup", tell("up"), { passive: true });
  addEventListener("pointercancel", tell("cancel"), { passive: true });
  document.documentElement.addEventListener("pointerleave", tell("leave"), { passive: true });
}

/** Keys that mean nothing to the browser and something to the exhibit. */
export function watch_keys(player: Player, is_shown: () => boolean): void {
  addEventListener("keydown", (event) => {
    if (!is_shown() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && !event.isComposing) player.key(event.key);
    const is_map = event.target instanceof Element && event.target.matches(".map");
    if (closer_keys.has(event.key) && (is_map || document.querySelector(".viewer"))) {
      event.preventDefault();
      player.key(event.key);
    }
    const key = slider_key(event);
    if (key) {
      event.preventDefault();
      player.key(key);
    }
    if (event.key === "/" && !is_field(event.target)) {
      event.preventDefault(); // Firefox would search the page
      player.key(event.key);
    }
  });
}
