#include "core/story/time_view.h"

#include <algorithm>

#include "core/base/motion.h"
#include "core/base/order.h"
#include "core/edtf/months.h"
#include "core/model/words.h"
#include "core/story/state.h"
#include "core/story/world.h"
#include "core/timeline/timeline.h"

namespace vitrine::story {

namespace {

bool has_card(const State& state) {
  return state.card && (state.screen == Screen::story || state.screen == Screen::file);
}

std::optional<std::int64_t> first_day(const model::DateMark& date) {
  return date.earliest_day ? date.earliest_day : date.latest_day;
}

void look_at_time(State& state, const model::Common& common, const timeline::View& view, Pace pace) {
  // Less than a day from the whole is the whole.
  const auto to = view.span_days() < whole_time(common).span_days() - 1 ? view : timeline::View{};
  if (to == state.time_flight.to) return;
  const bool is_still = pace == Pace::at_once || state.motion == Motion::reduced;
  const double duration_s = is_still ? 0 : motion::zoom_time_s;
  state.time_flight = {is_still ? to : time_view_at(state, common), to, state.now_s, duration_s};
}

void follow_time(State& state, const model::Common& common, double first_day, double end_day) {
  const auto& to = state.time_flight.to;
  if (to.span_days() > 0)
    look_at_time(state, common, timeline::following(to, first_day, end_day, whole_time(common)), Pace::eased);
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

void zoom_time(State& state, const model::Common& common, double factor, std::optional<double> about_day, Pace pace) {
  const auto whole = whole_time(common);
  const auto& to = state.time_flight.to;
  const auto view = to.span_days() > 0 ? to : whole;
  const auto about = about_day.value_or(static_cast<double>(day_shown(state, common)));
  look_at_time(state, common, timeline::zoomed(view, factor, std::clamp(about, view.first_day, view.end_day), whole),
               pace);
}

void pull_time(State& state, const model::Common& common, double days) {
  look_at_time(state, common, timeline::moved(time_view_at(state, common), days, whole_time(common)), Pace::at_once);
}

void scrub_to(State& state, const model::Common& common, std::int64_t day) {
  const auto whole = whole_time(common);
  state.scrub_day =
      std::clamp(day, static_cast<std::int64_t>(whole.first_day), static_cast<std::int64_t>(whole.end_day) - 1);
  const auto shown = static_cast<double>(*state.scrub_day);
  follow_time(state, common, shown, shown + 1);
}

void follow_in_time(State& state, const model::Common& common, model::Index card) {
  const auto& date = common.cards[card].date;
  const auto whole = whole_time(common);
  if (timeline::zone_of(date, whole) != timeline::Zone::within) return;
  const auto first = date.earliest_day ? static_cast<double>(*date.earliest_day) : whole.first_day;
  const auto last = date.latest_day ? static_cast<double>(*date.latest_day) : whole.end_day;
  follow_time(state, common, first, last + 1);
}

}  // namespace vitrine::story
