// Lists. The role of a list is said again because WebKit forgets it where no bullets are shown.
import { type Roles, tag } from "./role";

export const lists: Roles = {
  list: tag("ul", "label", "list"),
  listitem: tag("li", "words"),
  descriptionlist: tag("dl", "label"),
  term: tag("dt", "words"),
  definition: tag("dd", "words"),
};
