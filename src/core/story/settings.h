// What a visitor can set, as groups of choices of which one holds: language, text size, appearance, motion.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/story/action.h"
#include "core/story/world.h"

namespace vitrine::story {

struct Choice {
  std::string id;  // "settings.theme.dark"
  model::Text label;
  Action action;
  bool is_chosen = false;
  std::string language = {};        // BCP 47, of the label where it is not the exhibit's
  std::optional<Theme> theme = {};  // what a sample shows
  std::optional<int> percent = {};  // the same
};

struct ChoiceGroup {
  std::string id;              // "settings.theme"
  std::string_view title_key;  // of the string of the interface
  std::vector<Choice> choices;
};

// In the order in which they are shown.
std::vector<ChoiceGroup> settings_of(const State& state, const World& world);

}  // namespace vitrine::story
