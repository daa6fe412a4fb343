#include "core/story/time_view.h"

#include "core/base/order.h"
#include "core/edtf/months.h"
#include "core/model/words.h"
#include "core/story/state.h"
#include "core/story/world.h"

namespace vitrine::story {

namespace {

bool has_card(const State& state) {
  return state.card && (state.screen == Screen::story || state.screen == Screen::file);
}

std::optional<std::int64_t> first_day(const model::DateMark& date) {
  return date.earliest_day ? date.earliest_day : date.latest_day;
}

}  // namespace

timeline::View whole_time(const model::Common& common) {
  return timeline::view_of_years(common.ribbon_first_year, common.ribbon_last_year);
}

timeline::View time_view_at(const State& state, const model::Common& common) {
  const auto& flight = state.time_flight;
  const auto known = [&](const timeline::View& view) { return view.span_days() > 0 ? view : whole_time(common); };
  return timeline::between(known(flight.from), known(flight.to),
                           progress(flight.start_s, flight.duration_s, state.now_s));
}

std::int64_t day_shown(const State& state, const model::Common& common) {
  if (state.scrub_day) return *state.scrub_day;
  if (has_card(state))
    if (const auto day = first_day(common.cards[*state.card].date)) return *day;
  const auto whole = whole_time(common);
  return static_cast<std::int64_t>((whole.first_day + whole.end_day) / 2);
}

std::string day_shown_in_words(const State& state, const World& world) {
  const auto& edition = world.exhibit.editions[state.language];
  if (!state.scrub_day && has_card(state)) {
    return model::ui_string(edition, "mark_name",
                            {{"date", model::standing_line(world.exhibit.common, edition, *state.card)},
                             {"title", edition.cards[*state.card].title.utf8}});
  }
  const auto language = edtf::language_from_tag(edition.language).value_or(edtf::Language::english);
  return edtf::day_wording(day_shown(state, world.exhibit.common), language);
}

std::vector<model::Index> cards_in_time(const State& state, const model::Common& common) {
  auto cards = cards_shown(common, state.filter);
  std::erase_if(cards, [&](model::Index card) { return !first_day(common.cards[card].date); });
  sort_by(cards, [&](model::Index card) { return *first_day(common.cards[card].date); });
  return cards;
}

}  // namespace vitrine::story
