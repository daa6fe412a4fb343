// The page's large parts, which a screen reader jumps between.
import { type Roles, tag } from "./role";

export const landmarks: Roles = {
  main: tag("main", "label"),
  banner: tag("header", "label"),
  navigation: tag("nav", "label"),
  complementary: tag("aside", "label"),
  search: tag("search", "label", "search"),
  contentinfo: tag("footer", "label"),
  article: tag("article", "label"),
  region: tag("section", "label", "region"),
  group: tag("div", "label", "group"),
};
