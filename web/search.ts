// The field to search in and its results: what is typed goes to the player as it is typed; the arrow keys lead from
// the field through the results and back.
import type { Player } from "./player";

const field_selector = "input[type=search]";
const result_selector = "[data-roving]";

export function is_field(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.matches(field_selector);
}

function stops(layer: HTMLElement): HTMLElement[] {
  return [...layer.querySelectorAll<HTMLElement>(`${field_selector},${result_selector}`)];
}

/** After results have changed: a result that went with the focus gives it to the first of the others, or to the field. */
export function keep_focus(layer: HTMLElement, focused: Element | null): void {
  if (!focused?.matches(result_selector) || focused.isConnected) return;
  const [field, first] = stops(layer);
  if (is_field(field ?? null)) (first ?? field)?.focus();
}

export function watch_search(player: Player, layer: HTMLElement): void {
  const tell = ({ target }: Event): void => {
    if (is_field(target)) player.set_query(target.value);
  };
  layer.addEventListener("input", tell);
  layer.addEventListener("compositionend", tell);

  /** False where there is nothing in that direction. */
  const step = (from: Element, by: number): boolean => {
    const all = stops(layer);
    const at = all.indexOf(from as HTMLElement);
    const next = at < 0 ? undefined : all[at + by];
    next?.focus();
    return next !== undefined;
  };
  const empty = (field: HTMLInputElement): boolean => {
    if (!field.value) return false;
    field.value = "";
    player.set_query("");
    return true;
  };
  /** Whether the key has done something here. */
  const pressed = (key: string, target: Element): boolean => {
    if (key === "ArrowDown") return step(target, 1);
    if (key === "ArrowUp") return step(target, -1);
    if (!is_field(target)) return false;
    if (key === "Enter") player.submit_query();
    return key === "Enter" || (key === "Escape" && empty(target));
  };
  layer.addEventListener("keydown", (event) => {
    // In Safari the key that ends a composition comes after it, known by its code alone.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (pressed(event.key, event.target as Element)) event.preventDefault();
  });
}
