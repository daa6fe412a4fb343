// The division of a line of time: from decades to days, each tick exactly at the first day of its unit.
#pragma once

#include <cstdint>
#include <vector>

#include "core/timeline/timeline.h"

namespace vitrine::timeline {

enum class Unit : std::uint8_t { day, month, year };

// So many units from one tick to the next: of years those that the count divides, of months from January on (three are
// a quarter), of days from the first of each month on.
struct Step {
  Unit unit = Unit::year;
  int count = 1;
  bool operator==(const Step&) const = default;
};

// From days to centuries, ascending.
inline constexpr Step steps[] = {{Unit::day, 1},    {Unit::day, 5},    {Unit::day, 10},   {Unit::month, 1},
                                 {Unit::month, 3},  {Unit::month, 6},  {Unit::year, 1},   {Unit::year, 2},
                                 {Unit::year, 5},   {Unit::year, 10},  {Unit::year, 20},  {Unit::year, 50},
                                 {Unit::year, 100}, {Unit::year, 200}, {Unit::year, 1000}};

// How far apart the ticks of a step stand, on the average.
double gap_px(const Scale& scale, Step step);

enum class Rank : std::uint8_t {
  minor,   // a short line
  major,   // labelled, where there is room
  parent,  // a major one that begins a unit above: a year among months, a month among days
};

struct Tick {
  std::int64_t day = 0;
  double x_px = 0;
  Rank rank = Rank::minor;
  bool operator==(const Tick&) const = default;
};

// The ticks of the scale's days, in their order: major ones at `step`, and minor ones, of a step that
// divides it, as fine as leaves `least_minor_px` between them. The 31st, which would crowd the first, has no tick where
// not every day has one.
std::vector<Tick> ticks_of(const Scale& scale, Step step, double least_minor_px);

// The first day of the unit above that the line begins in: what a label at its beginning names. Of years their own.
std::int64_t parent_at_beginning(const Scale& scale, Step step);

}  // namespace vitrine::timeline
