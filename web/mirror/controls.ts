// What can be activated. These alone take the pointer, at exactly their rectangle.
import type { Role, Roles } from "./role";

const button: Role = {
  name: "label",
  element() {
    const element = document.createElement("button");
    element.type = "button";
    return element;
  },
};

const link: Role = {
  name: "label",
  element() {
    const element = document.createElement("a");
    element.draggable = false;
    return element;
  },
};

/** A picture to be looked at closely. */
const viewer: Role = {
  name: "label",
  element() {
    const element = document.createElement("div");
    element.setAttribute("role", "img");
    element.className = "viewer";
    return element;
  },
};

export const controls: Roles = { button, link, viewer };
