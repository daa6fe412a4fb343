#include "core/story/state.h"

namespace vitrine::story {

std::string address_of(const State& state, const model::Exhibit& exhibit) {
  if (state.screen == Screen::page) return exhibit.common.pages[state.page].id;
  if (!state.card) return {};
  const auto& id = exhibit.common.cards[*state.card].id;
  return state.screen == Screen::file ? id + "/file" : id;
}

std::string_view name_of(Theme theme) {
  return theme == Theme::dark ? "dark" : "light";
}

MapView map_view_at(const State& state) {
  return view_at(state.flight, state.now_s);
}

bool is_moving(const State& state) {
  return state.now_s < state.flight.start_s + state.flight.duration_s;
}

}  // namespace vitrine::story
