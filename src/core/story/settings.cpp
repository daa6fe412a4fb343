#include "core/story/settings.h"

#include <utility>

#include "core/model/words.h"

namespace vitrine::story {

namespace {

ChoiceGroup languages_of(const State& state, const World& world) {
  ChoiceGroup group{"settings.language", "language_switch", {}};
  const auto& languages = world.exhibit.common.languages;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const auto& language = languages[i];
    group.choices.push_back({group.id + '.' + language,
                             {std::string(model::own_name(language)), {}},
                             SetLanguage{static_cast<Index>(i)},
                             i == state.language,
                             language});
  }
  return group;
}

ChoiceGroup text_sizes_of(const State& state, const model::Edition& edition) {
  ChoiceGroup group{"settings.text-size", "text_size", {}};
  for (const int percent : text_sizes_percent) {
    const std::string number = std::to_string(percent);
    group.choices.push_back({group.id + '.' + number,
                             {model::ui_string(edition, "text_size_value", {{"n", number}}), {}},
                             SetTextSize{percent},
                             percent == state.text_percent,
                             {},
                             {},
                             percent});
  }
  return group;
}

ChoiceGroup themes_of(const State& state, const model::Edition& edition) {
  constexpr std::string_view keys[] = {"theme_light", "theme_dark", "theme_high_contrast"};
  ChoiceGroup group{"settings.theme", "theme", {}};
  for (const auto theme : themes)
    group.choices.push_back({group.id + '.' + std::string(name_of(theme)),
                             model::ui_text(edition, keys[static_cast<std::size_t>(theme)]),
                             SetTheme{theme},
                             theme == state.theme,
                             {},
                             theme});
  return group;
}

ChoiceGroup motions_of(const State& state, const model::Edition& edition) {
  ChoiceGroup group{"settings.motion", "motion", {}};
  for (const auto& [motion, name] : {std::pair{Motion::full, "full"}, std::pair{Motion::reduced, "reduced"}})
    group.choices.push_back({group.id + '.' + name, model::ui_text(edition, std::string("motion_") + name),
                             SetMotion{motion}, motion == state.motion});
  return group;
}

}  // namespace

std::vector<ChoiceGroup> settings_of(const State& state, const World& world) {
  const auto& edition = world.exhibit.editions[state.language];
  return {languages_of(state, world), text_sizes_of(state, edition), themes_of(state, edition),
          motions_of(state, edition)};
}

}  // namespace vitrine::story
