#include "core/semantics/patch.h"

#include <algorithm>
#include <map>

namespace vitrine::semantics {

namespace {

struct Entry {
  const Node* node = nullptr;
  std::string parent;
};

using Entries = std::map<std::string, Entry, std::less<>>;
// The ids of each parent's children, as they stand after the patches so far.
using Orders = std::map<std::string, std::vector<std::string>, std::less<>>;

void collect(const Node& parent, std::string_view parent_id, Entries& entries) {
  for (const auto& child : parent.children) {
    entries[child.id] = {&child, std::string(parent_id)};
    collect(child, child.id, entries);
  }
}

Node without_children(const Node& node) {
  Node copy;
  copy.id = node.id;
  copy.role = node.role;
  copy.level = node.level;
  copy.name = node.name;
  copy.text = node.text;
  copy.language = node.language;
  copy.current = node.current;
  copy.pressed = node.pressed;
  copy.href = node.href;
  copy.value = node.value;
  copy.span = node.span;
  copy.expansion = node.expansion;
  copy.availability = node.availability;
  copy.roving = node.roving;
  copy.layer = node.layer;
  copy.rect = node.rect;
  copy.lines = node.lines;
  copy.lines_at = node.lines_at;
  return copy;
}

Changes changes_between(const Node& a, const Node& b) {
  Changes changes;
  changes.level = a.level != b.level;
  changes.name = a.name != b.name;
  changes.text = a.text != b.text;
  changes.language = a.language != b.language;
  changes.states = a.current != b.current || a.pressed != b.pressed || a.expansion != b.expansion ||
                   a.availability != b.availability;
  changes.value = a.value != b.value || a.span != b.span;
  changes.roving = a.roving != b.roving;
  changes.href = a.href != b.href;
  changes.rect = a.rect != b.rect;
  changes.lines = a.lines != b.lines || a.lines_at != b.lines_at;
  return changes;
}

class Difference {
 public:
  Difference(const Node& before, const Node& after) {
    collect(before, {}, m_before);
    collect(after, {}, m_after);
    remove_gone(before, {});
    walk(after, {});
  }

  std::vector<Patch> take() { return std::move(m_patches); }

 private:
  bool stays(const Node& node) const {
    const auto found = m_after.find(node.id);
    return found != m_after.end() && found->second.node->role == node.role;
  }

  // A removed element takes its descendants along: those that stay elsewhere are made anew.
  void forget(const Node& node) {
    m_before.erase(node.id);
    for (const auto& child : node.children)
      forget(child);
  }

  void remove_gone(const Node& parent, const std::string& parent_id) {
    auto& order = m_orders[parent_id];
    for (const auto& child : parent.children) {
      if (stays(child)) {
        order.push_back(child.id);
        remove_gone(child, child.id);
        continue;
      }
      Patch patch;
      patch.operation = Operation::remove;
      patch.id = child.id;
      m_patches.push_back(std::move(patch));
      forget(child);
    }
  }

  void walk(const Node& parent, const std::string& parent_id) {
    for (std::size_t i = 0; i < parent.children.size(); ++i) {
      place(parent.children[i], parent_id, i);
      walk(parent.children[i], parent.children[i].id);
    }
  }

  void place(const Node& node, const std::string& parent_id, std::size_t index) {
    auto& order = m_orders[parent_id];
    const auto before = m_before.find(node.id);
    Patch patch;
    patch.id = node.id;
    patch.parent = parent_id;
    patch.index = index;
    if (before == m_before.end()) {
      patch.operation = Operation::add;
      patch.node = without_children(node);
      patch.changes = changes_between(Node{}, node);
      m_patches.push_back(std::move(patch));
      order.insert(order.begin() + static_cast<std::ptrdiff_t>(std::min(index, order.size())), node.id);
      return;
    }
    const Node& old = *before->second.node;
    if (index >= order.size() || order[index] != node.id) {
      patch.operation = Operation::move;
      m_patches.push_back(patch);
      std::erase(m_orders[before->second.parent], node.id);
      order.insert(order.begin() + static_cast<std::ptrdiff_t>(std::min(index, order.size())), node.id);
    }
    patch.changes = changes_between(old, node);
    if (patch.changes == Changes{}) return;
    patch.operation = Operation::set;
    patch.node = without_children(node);
    m_patches.push_back(std::move(patch));
  }

  Entries m_before, m_after;
  Orders m_orders;
  std::vector<Patch> m_patches;
};

struct Spot {
  Node* parent = nullptr;
  std::size_t index = 0;
};

Spot find_spot(Node& parent, std::string_view id) {
  for (std::size_t i = 0; i < parent.children.size(); ++i) {
    if (parent.children[i].id == id) return {&parent, i};
    if (const Spot spot = find_spot(parent.children[i], id); spot.parent) return spot;
  }
  return {};
}

void insert(Node& root, const Patch& patch, Node node) {
  Node* parent = &root;
  if (!patch.parent.empty())
    if (const Spot spot = find_spot(root, patch.parent); spot.parent) parent = &spot.parent->children[spot.index];
  const auto index = std::min(patch.index, parent->children.size());
  parent->children.insert(parent->children.begin() + static_cast<std::ptrdiff_t>(index), std::move(node));
}

}  // namespace

std::vector<Patch> difference(const Node& before, const Node& after) {
  return Difference(before, after).take();
}

void apply(Node& root, const std::vector<Patch>& patches) {
  for (const auto& patch : patches) {
    if (patch.operation == Operation::add) {
      insert(root, patch, patch.node);
      continue;
    }
    const Spot spot = find_spot(root, patch.id);
    if (!spot.parent) continue;
    const auto at = spot.parent->children.begin() + static_cast<std::ptrdiff_t>(spot.index);
    if (patch.operation == Operation::set) {
      auto children = std::move(at->children);
      *at = patch.node;
      at->children = std::move(children);
      continue;
    }
    Node moved = std::move(*at);
    spot.parent->children.erase(at);
    if (patch.operation == Operation::move) insert(root, patch, std::move(moved));
  }
}

namespace {

constexpr int decimals_of_px = 2;

// Added to a face's number where it is set smaller and higher.
constexpr int superscript = 8;

// Place and style; then for each line the byte where it ends, where it begins and its width. The stretches of bytes
// that are set otherwise than by the style's face follow by themselves.
void write_lines(json::Writer& out, const Node& node) {
  out.key("lines").begin_array();
  if (!node.lines) {
    out.end_array();
    return;
  }
  const auto& style = node.lines->style;
  out.number(node.lines_at.x, decimals_of_px).number(node.lines_at.y, decimals_of_px);
  out.integer(static_cast<int>(style.face)).integer(style.size_px).integer(style.leading_px);
  out.number(style.letter_spacing_px, decimals_of_px);
  for (const auto& line : node.lines->lines)
    out.integer(line.end).number(line.x_px, decimals_of_px).number(line.width_px, decimals_of_px);
  out.end_array().key("faces").begin_array();
  for (const auto& line : node.lines->lines)
    for (const auto& run : line.runs) {
      const bool is_raised = run.level == layout::Level::superscript;
      if (run.face == style.face && !is_raised) continue;
      out.integer(run.begin).integer(run.end).integer(static_cast<int>(run.face) + (is_raised ? superscript : 0));
    }
  out.end_array();
}

}  // namespace

void write(json::Writer& out, const Patch& patch) {
  constexpr std::string_view operations[] = {"add", "set", "move", "remove"};
  const auto& node = patch.node;
  out.begin_object();
  out.key("op").string(operations[static_cast<int>(patch.operation)]).key("id").string(patch.id);
  if (patch.operation == Operation::add || patch.operation == Operation::move) {
    out.key("parent");
    patch.parent.empty() ? out.null() : out.string(patch.parent);
    out.key("index").integer(static_cast<std::int64_t>(patch.index));
  }
  if (patch.operation == Operation::add) {
    out.key("role").string(name_of(node.role));
    if (node.layer == Layer::fixed) out.key("fixed").boolean(true);
  }
  const auto& changes = patch.changes;
  if (changes.level) out.key("level").integer(node.level);
  if (changes.name) out.key("name").string(node.name);
  if (changes.text) out.key("text").string(node.text);
  if (changes.language) out.key("lang").string(node.language);
  if (changes.href) out.key("href").string(node.href);
  if (changes.states) {
    out.key("states").begin_object();
    if (!node.current.empty()) out.key("current").string(node.current);
    if (!node.pressed.empty())
      out.key(node.role == Role::radio ? "checked" : "pressed").boolean(node.pressed == "true");
    if (node.expansion != Expansion::none) out.key("expanded").boolean(node.expansion == Expansion::expanded);
    if (node.availability == Availability::unavailable) out.key("disabled").boolean(true);
    out.end_object();
  }
  if (changes.value) out.key("value").string(node.value);
  if (changes.value && node.role == Role::slider) {
    out.key("span").begin_array().integer(node.span.least).integer(node.span.most).integer(node.span.now);
    out.end_array();
  }
  if (changes.roving) out.key("roving").boolean(node.roving == Roving::yes);
  if (changes.rect) {
    out.key("rect").begin_array();
    for (const double px : {node.rect.x, node.rect.y, node.rect.width, node.rect.height})
      out.number(px, decimals_of_px);
    out.end_array();
  }
  if (changes.lines) write_lines(out, node);
  out.end_object();
}

}  // namespace vitrine::semantics
