// The difference between two trees, as the steps that turn the elements of the one into those of the other.
// Elements are never rebuilt: what keeps its id and role stays the same element.
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/semantics/tree.h"

namespace vitrine::semantics {

enum class Operation : std::uint8_t { add, set, move, remove };

struct Changes {
  bool level = false;
  bool name = false;
  bool text = false;
  bool language = false;
  bool states = false;  // current, pressed or checked, expansion
  bool value = false;
  bool roving = false;
  bool href = false;
  bool rect = false;
  bool lines = false;
  bool operator==(const Changes&) const = default;
};

struct Patch {
  Operation operation = Operation::set;
  std::string id;
  std::string parent;     // of add and move; empty: the root
  std::size_t index = 0;  // among the parent's children after the step, of add and move
  Node node;              // what the element is after the step, without children
  Changes changes;        // the fields of it that count: for add those that say anything, for set those that differ
};

// In an order in which they can be applied one by one: removals first, parents before children.
// The roots themselves are taken to be the same.
std::vector<Patch> difference(const Node& before, const Node& after);

// Applies patches to a tree as a browser does to its elements; for tests and as the patches' definition.
void apply(Node& root, const std::vector<Patch>& patches);

void write(json::Writer& out, const Patch& patch);

}  // namespace vitrine::semantics
