#include "core/story/target.h"

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

}  // namespace vitrine::story
