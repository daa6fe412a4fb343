// Groups of choices of which one holds. The browser moves from one to the next with the arrow keys, and lets Tab pass
// all but the one that holds.
import { type NewNode, type Role, type Roles, tag } from "./role";

const radio: Role = {
  name: "label",
  element({ id }: NewNode) {
    const element = document.createElement("input");
    element.type = "radio";
    element.name = id.slice(0, id.lastIndexOf("."));
    return element;
  },
};

export const choices: Roles = { radiogroup: tag("div", "label", "radiogroup"), radio };
