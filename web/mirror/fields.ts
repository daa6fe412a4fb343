// What can be typed into. The browser draws its words itself, within the frame that the canvas draws.
import type { Role, Roles } from "./role";

// Words that an input method has not finished yet are the visitor's alone.
const composed = new WeakSet<HTMLElement>();

const searchbox: Role = {
  name: "label",
  element() {
    const element = document.createElement("input");
    element.type = "search";
    element.autocomplete = "off";
    element.autocapitalize = "off";
    element.spellcheck = false;
    element.enterKeyHint = "search";
    element.addEventListener("compositionstart", () => composed.add(element));
    element.addEventListener("compositionend", () => composed.delete(element));
    return element;
  },
  write(element, value) {
    const field = element as HTMLInputElement;
    if (field.value !== value && !composed.has(field)) field.value = value;
  },
};

export const fields: Roles = { searchbox };
