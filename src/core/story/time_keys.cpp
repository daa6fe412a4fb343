#include "core/story/time_keys.h"

#include <algorithm>

#include "core/edtf/day.h"

namespace vitrine::story {

namespace {

constexpr double key_zoom = 1.6;
// Of fewer days than this, the arrows count each.
constexpr double span_of_days = 200;

enum class Way : std::int8_t { back = -1, on = 1 };

std::int64_t months_from(std::int64_t day, int months) {
  auto date = edtf::civil_from_day(day);
  const auto month = date.year * 12 + date.month - 1 + months;
  date.year = month >= 0 ? month / 12 : (month - 11) / 12;
  date.month = static_cast<int>(month - date.year * 12) + 1;
  date.day = std::min(date.day, edtf::days_in_month(date.year, date.month));
  return edtf::day_from_civil(date);
}

// From the card being read the next one in their order; from any other day the first that begins after it.
std::optional<Action> to_card(const State& state, const model::Common& common, Way way) {
  const auto cards = cards_in_time(state, common);
  const auto shown = day_shown(state, common);
  const auto day_of = [&](Index card) {
    const auto& date = common.cards[card].date;
    return date.earliest_day ? *date.earliest_day : *date.latest_day;
  };
  auto next = std::ranges::upper_bound(cards, shown, {}, day_of);
  auto before = std::ranges::lower_bound(cards, shown, {}, day_of);
  if (!state.scrub_day && state.card)
    if (const auto here = std::ranges::find(cards, *state.card); here != cards.end()) next = (before = here) + 1;
  if (way == Way::on) return next == cards.end() ? std::nullopt : std::optional<Action>(ScrubToCard{*next});
  return before == cards.begin() ? std::nullopt : std::optional<Action>(ScrubToCard{*(before - 1)});
}

}  // namespace

std::optional<Action> action_of_time_key(const State& state, const World& world, std::string_view key) {
  const auto& common = world.exhibit.common;
  const auto whole = whole_time(common);
  const auto day = std::clamp(day_shown(state, common), static_cast<std::int64_t>(whole.first_day),
                              static_cast<std::int64_t>(whole.end_day) - 1);
  if (key == "ArrowRight" || key == "ArrowUp") return to_card(state, common, Way::on);
  if (key == "ArrowLeft" || key == "ArrowDown") return to_card(state, common, Way::back);
  const bool is_back = key == "Shift+ArrowLeft" || key == "Shift+ArrowDown";
  if (is_back || key == "Shift+ArrowRight" || key == "Shift+ArrowUp") {
    const int count = is_back ? -1 : 1;
    return ScrubTo{time_view_at(state, common).span_days() < span_of_days ? day + count : months_from(day, count)};
  }
  if (key == "PageUp") return ScrubTo{months_from(day, 12)};
  if (key == "PageDown") return ScrubTo{months_from(day, -12)};
  if (key == "Home") return ScrubTo{static_cast<std::int64_t>(whole.first_day)};
  if (key == "End") return ScrubTo{static_cast<std::int64_t>(whole.end_day) - 1};
  if (key == "+" || key == "=") return ZoomTime{key_zoom};
  if (key == "-") return ZoomTime{1 / key_zoom};
  if (key == "0") return ZoomTime{1 / whole.span_days()};
  return std::nullopt;
}

}  // namespace vitrine::story
