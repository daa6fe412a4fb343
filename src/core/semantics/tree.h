// What the exhibit says to those who do not look at the canvas: a tree of roles, names and words.
// Its structure is a function of exhibit and state, the whole story and not only what is in view; the
// rectangles come from the Frame, joined by id. Roles are those of WAI-ARIA 1.2 where it has them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/layout/frame.h"
#include "core/model/exhibit.h"
#include "core/story/state.h"
#include "core/story/world.h"

namespace vitrine::semantics {

enum class Role : std::uint8_t {
  banner,
  main,
  navigation,
  contentinfo,
  region,
  article,
  group,
  heading,
  text,
  run,
  label,
  note,
  list,
  listitem,
  button,
  link,
  search,
  searchbox,
  img,
  radiogroup,
  radio,
  figure,
  slider,
  viewer,  // an img that is looked at closely: it has drags, wheel and pinches to itself
  map,     // the same, with a place in the order of the keyboard
};

// Whether something that opens in place is open.
enum class Expansion : std::uint8_t { none, collapsed, expanded };
// Whether a button does something now.
enum class Availability : std::uint8_t { available, unavailable };
// Whether the arrow keys lead from one of these to the next.
enum class Roving : std::uint8_t { no, yes };

std::string_view name_of(Role role);

// The numbers of a slider.
struct Span {
  std::int64_t least = 0;
  std::int64_t most = 0;
  std::int64_t now = 0;
  bool operator==(const Span&) const = default;
};

enum class Layer : std::uint8_t { page, fixed };

struct Node {
  std::string id;
  Role role = Role::text;
  int level = 0;         // of a heading, 1 to 6
  std::string name;      // accessible name, where it is not the visible text
  std::string text;      // visible words; only leaves have them
  std::string language;  // BCP 47, where it differs from the parent's
  std::string current;   // aria-current; empty: not
  std::string pressed;   // "true", "false"; empty: not a toggle; of a radio whether it is the one that holds
  std::string href;      // of a link, "#..."
  std::string value;     // of a searchbox, what is typed; of a slider, its number in words
  Span span;             // of a slider
  Expansion expansion = Expansion::none;
  Availability availability = Availability::available;
  Roving roving = Roving::no;
  Layer layer = Layer::page;
  Rect rect;  // all zero where the Frame has nothing of it
  // How its words are set, or those of its runs and links together; null where the Frame shows others than it says.
  layout::SetTextPtr lines;
  Point lines_at;  // their top left, in the rectangle
  std::vector<Node> children;

  bool operator==(const Node&) const = default;
};

// The root's children are the landmarks, in reading order.
Node tree_from(const story::State& state, const story::World& world);

// Gives every node its rectangle: its box's in the Frame, or what its children cover together; and its lines.
void join_rects(Node& root, const layout::Frame& frame);

// A person can review this: one node a line, indented, rectangles rounded to whole px.
std::string dump(const Node& root);

}  // namespace vitrine::semantics
