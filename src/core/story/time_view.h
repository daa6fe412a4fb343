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

// How a view comes to another: as a finger or a wheel moves it, or by itself.
enum class Pace : std::uint8_t { at_once, eased };

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

// What is looked at, `factor` times nearer about a day; none: about the one shown. What is on its way there is taken to
// have come.
void zoom_time(State& state, const model::Common& common, double factor, std::optional<double> about_day, Pace pace);
// Towards the end.
void pull_time(State& state, const model::Common& common, double days);
// Points to a day, taken into the ribbon's years, and brings it into view.
void scrub_to(State& state, const model::Common& common, std::int64_t day);
// Brings the date of a card into view; one outside the ribbon's years leaves it alone.
void follow_in_time(State& state, const model::Common& common, model::Index card);

}  // namespace vitrine::story
