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

/** The map: it can be moved by the keyboard once it has the focus. */
const map: Role = {
  name: "label",
  element() {
    const element = document.createElement("div");
    element.setAttribute("role", "img");
    element.setAttribute("aria-keyshortcuts", "+ - 0 ArrowUp ArrowDown ArrowLeft ArrowRight");
    element.className = "map";
    element.tabIndex = 0;
    return element;
  },
};

export const controls: Roles = { button, link, viewer, map };
