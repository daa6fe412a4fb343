// Time on a line. Units: days since 1970-01-01 (proleptic Gregorian), CSS px along the line.
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/exhibit.h"
#include "core/timeline/view.h"

namespace vitrine::timeline {

// A linear scale over a view; x grows with time.
struct Scale {
  double left_px = 0;
  double right_px = 1;
  double first_day = 0;
  double end_day = 1;  // the day after the last

  double x_from_day(double day) const {
    return left_px + (right_px - left_px) * (day - first_day) / (end_day - first_day);
  }
  double day_from_x(double x_px) const {
    return first_day + (end_day - first_day) * (x_px - left_px) / (right_px - left_px);
  }
};

inline Scale scale_of(const View& view, double left_px, double right_px) {
  return {left_px, right_px, view.first_day, view.end_day};
}

// Where a card stands on the ribbon.
enum class Zone : std::uint8_t { before, within, after };
Zone zone_of(const model::DateMark& date, const View& years);

// What is drawn of a date: days that it may be, and where it fades out on either side since it is approximate, or open.
// A bound on a side equals the days' where the date is sharp there.
struct Extent {
  double first_day = 0;
  double end_day = 0;  // the day after the last
  double fade_first_day = 0;
  double fade_end_day = 0;
};
// An open or unknown side has its day at the other end, and fades from there to the end of `years`; nothing is known of
// a date without days, which fades from the middle on.
Extent extent_of(const model::DateMark& date, const View& years);

// Centres as near as possible (least squares) to the wanted ones, in the same order, at least `gap_px`
// apart and between `left_px` and `right_px`; where there is no room for that gap, evenly spread.
// `wanted_px` must ascend. (Pool adjacent violators, Barlow et al. 1972.)
std::vector<double> spread(std::vector<double> wanted_px, double gap_px, double left_px, double right_px);

}  // namespace vitrine::timeline
