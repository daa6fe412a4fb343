#include "core/edtf/julian.h"

#include <algorithm>

namespace vitrine::edtf {

namespace {

constexpr std::int64_t days_in_era = 1'461;    // four years
constexpr std::int64_t epoch_shift = 719'470;  // from 0000-03-01 in this calendar to day 0

DayNumber clamped(DayNumber day) {
  return std::clamp(day, day_from_civil({first_year, 1, 1}), day_from_civil({last_year, 12, 31}));
}

}  // namespace

bool is_julian_leap_year(std::int64_t year) {
  return year % 4 == 0;
}

DayNumber day_from_julian(Civil date) {
  const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;  // a year that begins in March
  const std::int64_t era = (year >= 0 ? year : year - 3) / 4;
  const std::int64_t day_of_year = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
  return clamped(era * days_in_era + (year - era * 4) * 365 + day_of_year - epoch_shift);
}

Civil julian_from_day(DayNumber day) {
  const std::int64_t shifted = clamped(day) + epoch_shift;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - (days_in_era - 1)) / days_in_era;
  const std::int64_t day_of_era = shifted - era * days_in_era;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460) / 365;
  const std::int64_t day_of_year = day_of_era - 365 * year_of_era;
  const int month_from_march = static_cast<int>((5 * day_of_year + 2) / 153);
  const int day_of_month = static_cast<int>(day_of_year) - (153 * month_from_march + 2) / 5 + 1;
  const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  return {era * 4 + year_of_era + (month <= 2 ? 1 : 0), month, day_of_month};
}

}  // namespace vitrine::edtf
