// A node's states as ARIA attributes; a radio's own is the browser's.
import type { States } from "../messages";

const attributes: Readonly<Record<Exclude<keyof States, "hidden" | "checked">, string>> = {
  current: "aria-current",
  expanded: "aria-expanded",
  pressed: "aria-pressed",
  selected: "aria-selected",
  disabled: "aria-disabled",
};

export function apply_states(element: HTMLElement, states: States): void {
  for (const [state, attribute] of Object.entries(attributes)) {
    const value = states[state as keyof typeof attributes];
    if (value === undefined) element.removeAttribute(attribute);
    else element.setAttribute(attribute, String(value));
  }
  element.hidden = states.hidden === true;
  if (element instanceof HTMLInputElement && states.checked !== undefined) element.checked = states.checked;
}
