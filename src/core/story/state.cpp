#include "core/story/state.h"

namespace vitrine::story {

std::string_view address_of(Screen screen) {
  switch (screen) {
    case Screen::story:
    case Screen::file:
    case Screen::page:
    case Screen::plate:
    case Screen::picture:
      return {};
    case Screen::contents:
      return "contents";
    case Screen::people:
      return "people";
    case Screen::places:
      return "places";
    case Screen::sources:
      return "sources";
    case Screen::glossary:
      return "glossary";
    case Screen::search:
      return "search";
    case Screen::settings:
      return "settings";
  }
  return {};
}

std::string_view title_key(Screen screen) {
  switch (screen) {
    case Screen::story:
    case Screen::file:
    case Screen::page:
    case Screen::plate:
    case Screen::picture:
      return {};
    case Screen::people:
      return "people_heading";
    case Screen::places:
      return "places_heading";
    case Screen::sources:
      return "sources_heading";
    case Screen::settings:
      return "settings_heading";
    case Screen::contents:
    case Screen::glossary:
    case Screen::search:
      return address_of(screen);
  }
  return {};
}

std::optional<Screen> list_of(model::Kind kind) {
  switch (kind) {
    case model::Kind::person:
      return Screen::people;
    case model::Kind::place:
      return Screen::places;
    case model::Kind::source:
      return Screen::sources;
    case model::Kind::term:
      return Screen::glossary;
    case model::Kind::chapter:
    case model::Kind::card:
    case model::Kind::claim:
    case model::Kind::page:
    case model::Kind::topic:
    case model::Kind::picture:
    case model::Kind::plate:
      return std::nullopt;
  }
  return std::nullopt;
}

std::string address_of(const State& state, const model::Exhibit& exhibit) {
  if (state.screen == Screen::page) return exhibit.common.pages[state.page].id;
  if (state.screen == Screen::plate) return exhibit.common.plates[state.plate].id;
  if (state.screen == Screen::picture) return exhibit.common.pictures[state.picture].id;
  if (const auto screen = address_of(state.screen); !screen.empty())
    return state.entry ? model::id_of(exhibit.common, *state.entry) : std::string(screen);
  if (!state.card) return address_of(state.filter, exhibit.common);
  const auto& id = exhibit.common.cards[*state.card].id;
  return state.screen == Screen::file ? id + "/file" : id;
}

std::string_view name_of(Theme theme) {
  constexpr std::string_view names[] = {"light", "dark", "high-contrast"};
  return names[static_cast<std::size_t>(theme)];
}

MapView map_view_at(const State& state) {
  return view_at(state.flight, state.now_s);
}

bool is_flying(const State& state) {
  const auto& time = state.time_flight;
  return state.now_s < state.flight.start_s + state.flight.duration_s || state.now_s < time.start_s + time.duration_s;
}

bool is_moving(const State& state) {
  return is_flying(state) || state.now_s < state.movements.end_s;
}

}  // namespace vitrine::story
