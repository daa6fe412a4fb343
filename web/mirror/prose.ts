// Words to read. A paragraph with links in it holds runs and links instead of a text of its own.
import { type NewNode, type Roles, tag } from "./role";

export const prose: Roles = {
  heading: {
    name: "words",
    element: ({ level }: NewNode) => document.createElement(`h${level ?? 2}`),
  },
  text: tag("p", "words"),
  run: tag("span", "words"),
  label: tag("span", "words"),
  quote: tag("blockquote", "words"),
  note: tag("div", "label", "note"),
  img: tag("div", "label", "img"),
  figure: tag("figure", "label"),
  separator: tag("hr", "label"),
};
