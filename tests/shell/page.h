// The page's side of a session, as the tests of the shell need it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "shell/session.h"
#include "tests/support/exhibit.h"
#include "tests/support/json.h"
#include "tests/support/real_exhibit.h"

namespace vitrine::shell {

using support::Json;

// A session of the sample exhibit in a small window, and the page's side of it.
class Page {
 public:
  explicit Page(story::World world = support::sample_world())
      : session(std::move(world), start(), support::real_typesetter()) {}

  static story::State start() {
    story::State state;
    state.viewport = {{390, 600}, 2};
    state.motion = story::Motion::reduced;
    return state;
  }

  // Takes a delivery and does what it asks for, as a browser does.
  Json receives() {
    const std::string text = session.take_delivery();
    if (text.empty()) return {};
    const auto read = support::read_json(text);
    EXPECT_TRUE(read) << "no JSON: " << text;
    if (!read) return {};
    for (const auto& patch : read->at("patches").items)
      follow(patch);
    for (const auto& command : read->at("commands").items)
      if (command.at("op").string == "scroll") session.scrolled(command.at("y").number);
    return *read;
  }

  Session session;
  std::map<std::string, std::string> elements;  // id -> its parent's, "" at the root

 private:
  void follow(const Json& patch) {
    const auto& id = patch.at("id").string;
    const auto& operation = patch.at("op").string;
    EXPECT_EQ(elements.contains(id), operation != "add") << operation << ' ' << id;
    if (operation == "remove") return remove(id);
    if (operation == "set") return;
    const auto& parent = patch.at("parent").string;
    EXPECT_TRUE(parent.empty() || elements.contains(parent)) << parent;
    elements[id] = parent;
  }
  // An element takes along what is in it.
  void remove(const std::string& id) {
    elements.erase(id);
    std::vector<std::string> children;
    for (const auto& [child, parent] : elements)
      if (parent == id) children.push_back(child);
    for (const auto& child : children)
      remove(child);
  }
};

inline const Json* command_of(const Json& delivery, std::string_view operation) {
  const Json* found = nullptr;
  for (const auto& command : delivery.at("commands").items)
    if (command.at("op").string == operation) found = &command;
  return found;
}

// Where the card is at the reading line.
inline double middle_of(const Session& session, std::string_view card) {
  const auto* box = layout::find_box(*session.frame().page, card);
  return box->rect.y + box->rect.height / 2 - session.frame().metrics.story.y -
         session.frame().metrics.story.height * 0.35;
}

}  // namespace vitrine::shell
