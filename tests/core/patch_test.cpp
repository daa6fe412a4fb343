#include "core/semantics/patch.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "tests/support/json.h"

namespace vitrine::semantics {
namespace {

Node leaf(std::string id, Role role = Role::text, std::string text = {}) {
  Node node;
  node.id = std::move(id);
  node.role = role;
  node.text = std::move(text);
  return node;
}

Node root_of(std::vector<Node> children) {
  Node root = leaf("root", Role::group);
  root.children = std::move(children);
  return root;
}

// A tree over some of the ids n0, n1... in any shape. A role hangs on the id, now and then on the draw.
Node random_tree(std::mt19937& random, int ids) {
  const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  std::vector<int> order;
  for (int i = 0; i < ids; ++i)
    if (below(4) > 0) order.push_back(i);
  std::shuffle(order.begin(), order.end(), random);
  std::vector<Node> flat;
  std::vector<int> parents;
  for (const int i : order) {
    Node node = leaf("n" + std::to_string(i), below(12) == 0 ? Role::button : Role::group, below(3) ? "same" : "other");
    node.level = below(3);
    if (below(3) == 0) node.pressed = "true";
    if (below(3) == 0) node.language = "ru";
    node.rect = {0, static_cast<double>(below(3)), 10, 10};
    parents.push_back(flat.empty() ? -1 : below(static_cast<int>(flat.size()) + 1) - 1);
    flat.push_back(std::move(node));
  }
  Node root = root_of({});
  // Later nodes hang below earlier ones: fill from the last.
  for (std::size_t i = flat.size(); i-- > 0;) {
    auto& children = parents[i] < 0 ? root.children : flat[static_cast<std::size_t>(parents[i])].children;
    children.insert(children.begin(), std::move(flat[i]));
  }
  return root;
}

struct Place {
  Role role;
  std::string parent;
};

void collect(const Node& node, std::map<std::string, Place>& places) {
  for (const auto& child : node.children) {
    places[child.id] = {child.role, node.id};
    collect(child, places);
  }
}

std::map<std::string, Place> places_in(const Node& root) {
  std::map<std::string, Place> places;
  collect(root, places);
  return places;
}

TEST(PatchDifference, TurnsAnyTreeIntoAnyOther) {
  std::mt19937 random(5);
  for (int trial = 0; trial < 3000; ++trial) {
    const Node before = random_tree(random, 2 + trial % 14);
    const Node after = random_tree(random, 2 + trial % 14);
    Node patched = before;
    semantics::apply(patched, difference(before, after));
    ASSERT_EQ(dump(patched), dump(after)) << "trial " << trial << ", from\n" << dump(before);
    ASSERT_TRUE(patched == after) << "trial " << trial;
  }
}

TEST(PatchDifference, OfATreeAndItselfIsNothing) {
  std::mt19937 random(6);
  for (int trial = 0; trial < 100; ++trial) {
    const Node tree = random_tree(random, 12);
    EXPECT_TRUE(difference(tree, tree).empty());
  }
}

// An element can only outlive its parent's removal where it has been moved out before; the trees of an exhibit never
// ask for that, see SemanticsTree.ChangesNeverRebuildWhatStays.
TEST(PatchDifference, RemovesOnlyWhatIsGoneOrStoodInIt) {
  std::mt19937 random(8);
  for (int trial = 0; trial < 2000; ++trial) {
    const Node before = random_tree(random, 12), after = random_tree(random, 12);
    const auto was = places_in(before), is = places_in(after);
    const auto stays = [&](const std::string& id) { return is.contains(id) && is.at(id).role == was.at(id).role; };
    for (const auto& patch : difference(before, after)) {
      if (patch.operation == Operation::remove) ASSERT_FALSE(stays(patch.id)) << patch.id;
      if (patch.operation != Operation::add || !was.contains(patch.id) || !stays(patch.id)) continue;
      bool stood_in_it = false;
      for (auto id = was.at(patch.id).parent; id != "root"; id = was.at(id).parent)
        stood_in_it |= !stays(id);
      ASSERT_TRUE(stood_in_it) << patch.id << " is made anew, trial " << trial;
    }
  }
}

TEST(PatchDifference, ComesInAnOrderThatABrowserCanFollow) {
  std::mt19937 random(9);
  for (int trial = 0; trial < 1000; ++trial) {
    const Node before = random_tree(random, 12), after = random_tree(random, 12);
    const auto patches = difference(before, after);
    bool removals_are_over = false;
    Node tree = before;
    for (const auto& patch : patches) {
      const auto there = places_in(tree);
      if (patch.operation == Operation::remove)
        ASSERT_FALSE(removals_are_over);
      else
        removals_are_over = true;
      if (patch.operation == Operation::add)
        ASSERT_FALSE(there.contains(patch.id));
      else
        ASSERT_TRUE(there.contains(patch.id)) << patch.id;
      if (!patch.parent.empty()) ASSERT_TRUE(there.contains(patch.parent)) << patch.parent;
      semantics::apply(tree, {patch});
    }
  }
}

TEST(PatchDifference, MovesNothingWhenSomethingIsAddedOrRemoved) {
  const Node short_tree = root_of({leaf("a"), leaf("b"), leaf("d")});
  const Node long_tree = root_of({leaf("a"), leaf("b"), leaf("c"), leaf("d")});
  const auto added = difference(short_tree, long_tree);
  ASSERT_EQ(added.size(), 1u);
  EXPECT_EQ(added[0].operation, Operation::add);
  EXPECT_EQ(added[0].index, 2u);
  const auto removed = difference(long_tree, short_tree);
  ASSERT_EQ(removed.size(), 1u);
  EXPECT_EQ(removed[0].operation, Operation::remove);
}

TEST(PatchDifference, MovesOneNodeToAnEarlierParentAlone) {
  Node first = leaf("first", Role::group), second = leaf("second", Role::group);
  second.children = {leaf("a"), leaf("b"), leaf("c")};
  const Node before = root_of({first, second});
  first.children = {leaf("a")};
  second.children = {leaf("b"), leaf("c")};
  const auto patches = difference(before, root_of({first, second}));
  ASSERT_EQ(patches.size(), 1u);
  EXPECT_EQ(patches[0].operation, Operation::move);
  EXPECT_EQ(patches[0].parent, "first");
}

TEST(PatchDifference, ChangesTextInPlace) {
  const auto patches =
      difference(root_of({leaf("a", Role::heading, "Établi")}), root_of({leaf("a", Role::heading, "Спорно")}));
  ASSERT_EQ(patches.size(), 1u);
  EXPECT_EQ(patches[0].operation, Operation::set);
  EXPECT_TRUE(patches[0].changes.text);
  EXPECT_FALSE(patches[0].changes.rect);
}

TEST(PatchDifference, ReplacesWhatChangesItsRole) {
  const auto patches = difference(root_of({leaf("a", Role::text)}), root_of({leaf("a", Role::button)}));
  ASSERT_EQ(patches.size(), 2u);
  EXPECT_EQ(patches[0].operation, Operation::remove);
  EXPECT_EQ(patches[1].operation, Operation::add);
}

std::string json_of(const Patch& patch) {
  json::Writer out;
  write(out, patch);
  return out.take();
}

std::string json_between(const Node& before, const Node& after) {
  const auto patches = difference(before, after);
  return patches.size() == 1 ? json_of(patches[0]) : "not one patch";
}

TEST(PatchJson, OfAnAddedNodeSaysAllThatItHas) {
  Node button = leaf("lang.ru", Role::button, "Русский");
  button.language = "ru";
  button.pressed = "false";
  button.layer = Layer::fixed;
  button.rect = {10, 20.257, 30.5, 44};
  EXPECT_EQ(json_between(root_of({}), root_of({button})),
            R"({"op":"add","id":"lang.ru","parent":null,"index":0,"role":"button","fixed":true,"text":"Русский",)"
            R"("lang":"ru","states":{"pressed":false},"rect":[10,20.26,30.5,44]})");
}

TEST(PatchJson, OfAnAddedNodeLeavesOutWhatItLacks) {
  EXPECT_EQ(json_between(root_of({leaf("a")}), root_of({leaf("a"), leaf("b", Role::listitem)})),
            R"({"op":"add","id":"b","parent":null,"index":1,"role":"listitem"})");
}

TEST(PatchJson, NamesTheParent) {
  Node parent = leaf("list", Role::list);
  Node with_child = parent;
  Node heading = leaf("title", Role::heading, "Titre");
  heading.level = 3;
  heading.name = "Nom";
  heading.href = "#sum";
  with_child.children.push_back(heading);
  EXPECT_EQ(json_between(root_of({parent}), root_of({with_child})),
            R"({"op":"add","id":"title","parent":"list","index":0,"role":"heading","level":3,"name":"Nom",)"
            R"("text":"Titre","href":"#sum"})");
}

TEST(PatchJson, OfASetSaysOnlyWhatDiffers) {
  Node before = leaf("mark.sum", Role::button, "x");
  before.current = "true";
  Node after = before;
  after.current.clear();
  EXPECT_EQ(json_between(root_of({before}), root_of({after})), R"({"op":"set","id":"mark.sum","states":{}})");
  EXPECT_EQ(json_between(root_of({after}), root_of({before})),
            R"({"op":"set","id":"mark.sum","states":{"current":"true"}})");
  after = before;
  after.rect = {0, 1.5, 2, 3};
  EXPECT_EQ(json_between(root_of({before}), root_of({after})), R"({"op":"set","id":"mark.sum","rect":[0,1.5,2,3]})");
  after = before;
  after.text.clear();
  EXPECT_EQ(json_between(root_of({before}), root_of({after})), R"({"op":"set","id":"mark.sum","text":""})");
}

TEST(PatchJson, OfAButtonThatDoesNothingNowSaysSo) {
  Node before = leaf("map.zoom-in", Role::button, "Zoom in"), after = before;
  after.availability = Availability::unavailable;
  EXPECT_EQ(json_between(root_of({before}), root_of({after})),
            R"({"op":"set","id":"map.zoom-in","states":{"disabled":true}})");
  EXPECT_EQ(json_between(root_of({after}), root_of({before})), R"({"op":"set","id":"map.zoom-in","states":{}})");
}

TEST(PatchJson, OfAMoveAndARemoval) {
  EXPECT_EQ(json_between(root_of({leaf("a"), leaf("b")}), root_of({leaf("b"), leaf("a")})),
            R"({"op":"move","id":"b","parent":null,"index":0})");
  EXPECT_EQ(json_between(root_of({leaf("a")}), root_of({})), R"({"op":"remove","id":"a"})");
}

TEST(PatchJson, IsJsonForAnyTree) {
  std::mt19937 random(10);
  for (int trial = 0; trial < 200; ++trial)
    for (const auto& patch : difference(random_tree(random, 12), random_tree(random, 12)))
      ASSERT_TRUE(support::read_json(json_of(patch))) << json_of(patch);
}

}  // namespace
}  // namespace vitrine::semantics
