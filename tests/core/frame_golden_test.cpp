// The layout and the accessible tree of the real exhibit as text that a person can review.
#include <algorithm>
#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "core/base/utf8.h"
#include "tests/support/golden.h"
#include "tests/support/real_exhibit.h"

namespace vitrine {
namespace {

using support::View;

constexpr const char* address_of_file = "225-million/file";

std::string_view name_of(layout::Part part) {
  constexpr std::array names = {"text",        "card",         "panel",   "told",         "record",  "note",
                                "aside",       "cell",         "entry",   "row",          "field",   "choice",
                                "sample",      "badge",        "rule",    "rosette",      "frieze",  "primary_button",
                                "button",      "quiet_button", "toggle",  "inline_link",  "map",     "pin",
                                "edge_pin",    "mark",         "band",    "line_of_time", "chip",    "drawing",
                                "alternative", "person",       "picture", "overlay",      "backdrop"};
  return names[static_cast<std::size_t>(part)];
}

void dump_boxes(std::string& out, const std::vector<layout::Box>& boxes) {
  for (const auto& box : boxes) {
    if (box.part == layout::Part::inline_link) continue;  // the text's own matter
    out.append("  ").append(name_of(box.part)).append(" ").append(box.id);
    out.append(" [").append(support::shown(box.rect)).append("]");
    if (box.text && box.text->lines.size() > 1)
      out.append(" ").append(std::to_string(box.text->lines.size())).append(" lines");
    if (box.selection == layout::Selection::selected) out.append(" selected");
    out.append("\n");
  }
}

void dump_regions(std::string& out, const layout::Metrics& m) {
  out += "regions: header [" + support::shown(m.header) + "] story [" + support::shown(m.story) + "] map [" +
         support::shown(m.map) + "] ribbon [" + support::shown(m.ribbon) + "] places [" + support::shown(m.places) +
         "]\n";
}

// Regions, then in each language what stands still, the story's page and one file's page.
std::string dump_layout(Size size) {
  std::string out;
  dump_regions(out, layout::metrics_of({size, 1}));
  for (model::Index language = 0; language < 3; ++language) {
    const View story = support::view_of({size, 1}, language, "");
    out += "\n" + story.name + ", fixed\n";
    dump_boxes(out, story.frame.fixed);
    out += "\n" + story.name + ", " + std::to_string(std::lround(story.page->height)) + " px\n";
    dump_boxes(out, story.page->boxes);
    const View file = support::view_of({size, 1}, language, address_of_file);
    out += "\n" + file.name + ", " + std::to_string(std::lround(file.page->height)) + " px\n";
    dump_boxes(out, file.page->boxes);
  }
  return out;
}

TEST(LayoutGolden, Screen1920x1080) {
  EXPECT_TRUE(support::matches_golden("layout_1920x1080.txt", dump_layout({1920, 1080})));
}
TEST(LayoutGolden, Kiosk1080x1920) {
  EXPECT_TRUE(support::matches_golden("layout_1080x1920.txt", dump_layout({1080, 1920})));
}
TEST(LayoutGolden, Phone390x844) {
  EXPECT_TRUE(support::matches_golden("layout_390x844.txt", dump_layout({390, 844})));
}

// Words cut to their beginning: the content's own files have the rest.
std::string shortened(const std::string& dump) {
  constexpr int most = 40;
  std::string out;
  int quoted = -1;  // characters so far within quotation marks; outside: -1
  for (std::size_t at = 0; at < dump.size();) {
    const auto next = utf8::decode(dump, at);
    const std::string_view character = std::string_view(dump).substr(at, next.size);
    at += next.size;
    if (character == "\"") {
      if (quoted > most) out += "…";
      quoted = quoted < 0 ? 0 : -1;
      out += character;
      continue;
    }
    if (quoted >= 0 && ++quoted > most) continue;
    out += character;
  }
  return out;
}

std::string dump_tree(Size size, model::Index language) {
  std::string out;
  for (const char* address : {"", address_of_file}) {
    const View view = support::view_of({size, 1}, language, address);
    out += view.name + "\n" + shortened(semantics::dump(view.tree)) + "\n";
  }
  return out;
}

TEST(TreeGolden, Screen1920x1080InFrench) {
  EXPECT_TRUE(support::matches_golden("tree_1920x1080_fr.txt", dump_tree({1920, 1080}, 0)));
}
TEST(TreeGolden, Kiosk1080x1920InRussian) {
  EXPECT_TRUE(support::matches_golden("tree_1080x1920_ru.txt", dump_tree({1080, 1920}, 1)));
}
TEST(TreeGolden, Phone390x844InEnglish) {
  EXPECT_TRUE(support::matches_golden("tree_390x844_en.txt", dump_tree({390, 844}, 2)));
}

}  // namespace
}  // namespace vitrine
