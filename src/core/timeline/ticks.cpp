#include "core/timeline/ticks.h"

#include <cmath>
#include <iterator>

#include "core/edtf/day.h"

namespace vitrine::timeline {

namespace {

constexpr double days_per_year = 365.2425;

double days_of(Step step) {
  switch (step.unit) {
    case Unit::day:
      return step.count;
    case Unit::month:
      return step.count * days_per_year / 12;
    case Unit::year:
      break;
  }
  return step.count * days_per_year;
}

std::int64_t floored(std::int64_t value, std::int64_t count) {
  const auto rest = value % count;
  return value - (rest < 0 ? rest + count : rest);
}

bool is_tick(edtf::Civil date, Step step) {
  switch (step.unit) {
    case Unit::day:
      return step.count == 1 || ((date.day - 1) % step.count == 0 && date.day < 31);
    case Unit::month:
      return date.day == 1 && (date.month - 1) % step.count == 0;
    case Unit::year:
      break;
  }
  return date.day == 1 && date.month == 1 && floored(date.year, step.count) == date.year;
}

// The next day that may be a tick.
edtf::Civil next_of(edtf::Civil date, Step step) {
  switch (step.unit) {
    case Unit::day:
      return edtf::civil_from_day(edtf::day_from_civil(date) + 1);
    case Unit::month:
      return date.month == 12 ? edtf::Civil{date.year + 1, 1, 1} : edtf::Civil{date.year, date.month + 1, 1};
    case Unit::year:
      break;
  }
  return {floored(date.year, step.count) + step.count, 1, 1};
}

bool divides(Step fine, Step coarse) {
  return fine.unit < coarse.unit || (fine.unit == coarse.unit && coarse.count % fine.count == 0);
}

Rank rank_of(edtf::Civil date, Step major) {
  if (!is_tick(date, major)) return Rank::minor;
  const bool is_parent =
      (major.unit == Unit::day && date.day == 1) || (major.unit == Unit::month && date.month == 1 && date.day == 1);
  return is_parent ? Rank::parent : Rank::major;
}

}  // namespace

double gap_px(const Scale& scale, Step step) {
  return days_of(step) * std::abs(scale.right_px - scale.left_px) / (scale.end_day - scale.first_day);
}

std::vector<Tick> ticks_of(const Scale& scale, Step step, double least_minor_px) {
  Step walked = step;
  for (std::size_t i = std::size(steps); i-- > 0;)
    if (divides(steps[i], step) && gap_px(scale, steps[i]) >= least_minor_px) walked = steps[i];
  std::vector<Tick> ticks;
  const auto first = static_cast<std::int64_t>(std::ceil(scale.first_day));
  auto date = edtf::civil_from_day(first);
  if (!is_tick(date, walked)) date = next_of(date, walked);
  for (;; date = next_of(date, walked)) {
    const auto day = edtf::day_from_civil(date);
    if (static_cast<double>(day) >= scale.end_day) return ticks;
    if (!is_tick(date, walked)) continue;
    ticks.push_back({day, scale.x_from_day(static_cast<double>(day)), rank_of(date, step)});
  }
}

std::int64_t parent_at_beginning(const Scale& scale, Step step) {
  auto date = edtf::civil_from_day(static_cast<std::int64_t>(std::floor(scale.first_day)));
  date.day = 1;
  if (step.unit != Unit::day) date.month = 1;
  return edtf::day_from_civil(date);
}

}  // namespace vitrine::timeline
