// Time on a line. Units: days since 1970-01-01 (proleptic Gregorian), CSS px along the line.
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/exhibit.h"

namespace vitrine::timeline {

// A linear scale from the first day of one year to the last of another; x grows with time.
struct Scale {
  double left_px = 0;
  double right_px = 1;
  std::int64_t first_day = 0;
  std::int64_t end_day = 1;  // the day after the last

  double x_from_day(double day) const {
    return left_px +
           (right_px - left_px) * (day - static_cast<double>(first_day)) / static_cast<double>(end_day - first_day);
  }
};

Scale scale_of_years(int first_year, int last_year, double left_px, double right_px);

// First day of a year, proleptic Gregorian.
std::int64_t first_day_of_year(int year);

struct Tick {
  int year = 0;
  double x_px = 0;
  bool has_label = false;
};

// One tick a year, labels at even steps (1, 2, 5, 10 ... years) so that they stay `least_label_gap_px` apart.
std::vector<Tick> year_ticks(const Scale& scale, int first_year, int last_year, double least_label_gap_px);

// Where a card stands on the ribbon.
enum class Zone : std::uint8_t { before, within, after };
Zone zone_of(const model::DateMark& date, const Scale& scale);

// Centres as near as possible (least squares) to the wanted ones, in the same order, at least `gap_px`
// apart and between `left_px` and `right_px`; where there is no room for that gap, evenly spread.
// `wanted_px` must ascend. (Pool adjacent violators, Barlow et al. 1972.)
std::vector<double> spread(std::vector<double> wanted_px, double gap_px, double left_px, double right_px);

}  // namespace vitrine::timeline
