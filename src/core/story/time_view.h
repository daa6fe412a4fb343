// What of the ribbon's years the visitor looks at, and the day on it that is pointed at. Units: days since 1970-01-01,
// s.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/exhibit.h"
#include "core/timeline/view.h"

namespace vitrine::story {

struct State;
struct World;

// One view on its way to another; over once its duration has passed. A view that spans nothing is the whole.
struct TimeFlight {
  timeline::View from;
  timeline::View to;
  double start_s = 0;
  double duration_s = 0;
};

timeline::View whole_time(const model::Common& common);
// The years as the state shows them now.
timeline::View time_view_at(const State& state, const model::Common& common);

// The day that map and ribbon show: the one scrubbed to; else the beginning of the card's date; without a card, the
// middle of the ribbon's years.
std::int64_t day_shown(const State& state, const model::Common& common);
// It in words: standing, date and title of the card where it is the card's; else the day alone.
std::string day_shown_in_words(const State& state, const World& world);

// The cards shown that have a day, by the beginning of their dates.
std::vector<model::Index> cards_in_time(const State& state, const model::Common& common);

}  // namespace vitrine::story
