// What addresses and links of the exhibit lead to.
#include "core/story/action.h"
#include "core/story/target.h"
#include "core/story/world.h"

namespace vitrine::story {

namespace {

constexpr Screen screens_with_address[] = {Screen::contents, Screen::people, Screen::places,  Screen::sources,
                                           Screen::glossary, Screen::search, Screen::settings};

}  // namespace

std::optional<Target> target_of(std::string_view address, const World& world) {
  for (const auto screen : screens_with_address)
    if (address == address_of(screen)) return Target{screen, {}, {}, {}, {}};
  const Filter route{Filter::By::route, 0};
  if (address == address_of(route, world.exhibit.common)) return Target{Screen::story, {}, {}, {}, route};
  constexpr std::string_view file_suffix = "/file";
  const bool is_file = address.ends_with(file_suffix);
  if (is_file) address.remove_suffix(file_suffix.size());
  const auto found = world.ids.find(address);
  if (!found || (is_file && found->kind != model::Kind::card)) return std::nullopt;
  switch (found->kind) {
    case model::Kind::card:
      return Target{is_file ? Screen::file : Screen::story, found->index, {}, {}, {}};
    case model::Kind::claim:
      return Target{Screen::file, found->index, found->part, {}, {}};
    case model::Kind::page:
      return Target{Screen::page, found->index, {}, {}, {}};
    case model::Kind::plate:
      return Target{Screen::plate, found->index, {}, {}, {}};
    case model::Kind::person:
    case model::Kind::place:
    case model::Kind::source:
    case model::Kind::term:
      return Target{*list_of(found->kind), {}, {}, found, {}};
    case model::Kind::picture:
      return Target{Screen::picture, found->index, {}, {}, {}};
    case model::Kind::topic:
      return Target{Screen::story, {}, {}, {}, {Filter::By::topic, found->index}};
    case model::Kind::chapter:
      return std::nullopt;
  }
  return std::nullopt;
}

bool is_address(std::string_view address, const World& world) {
  return address.empty() || target_of(address, world).has_value();
}

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
