// What addresses and links of the exhibit lead to.
#include "core/story/action.h"
#include "core/story/world.h"

namespace vitrine::story {

std::string link_of(const State& state, const World& world, std::string_view address) {
  if (world.site.empty()) return {};
  std::string result = world.site + world.exhibit.common.languages[state.language] + '/';
  if (!address.empty()) result.append("#").append(address);
  return result;
}

std::optional<Action> action_of_link(const std::string& link, std::string_view box_id, const World& world) {
  if (link.starts_with("https://")) return FollowAddress{link};
  const auto found = world.ids.find(link);
  if (!found) return std::nullopt;
  switch (found->kind) {
    case model::Kind::card:
      return OpenCard{found->index, {}};
    case model::Kind::claim:
      return OpenCard{found->index, found->part};
    case model::Kind::place:
      return ShowPlace{found->index};
    case model::Kind::page:
      return ShowPage{found->index};
    case model::Kind::plate:
      return ShowPlate{found->index};
    case model::Kind::person:
    case model::Kind::source:
    case model::Kind::term:
      return ToggleNote{{std::string(box_id), *found}};
    case model::Kind::chapter:
    case model::Kind::topic:
    case model::Kind::picture:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Action> action_of_thing(const model::Reference& what) {
  switch (what.kind) {
    case model::Kind::card:
      return GoToCard{what.index};
    case model::Kind::claim:
      return OpenCard{what.index, what.part};
    case model::Kind::page:
      return ShowPage{what.index};
    case model::Kind::plate:
      return ShowPlate{what.index};
    case model::Kind::topic:
      return SetFilter{{Filter::By::topic, what.index}};
    case model::Kind::person:
    case model::Kind::place:
    case model::Kind::source:
    case model::Kind::term:
      return ShowThing{what};
    case model::Kind::picture:
      return ShowPicture{what.index, {}};
    case model::Kind::chapter:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace vitrine::story
