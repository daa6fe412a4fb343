#include "core/edtf/day.h"

#include <algorithm>

namespace vitrine::edtf {

namespace {

constexpr std::int64_t days_in_era = 146'097;  // 400 years
constexpr std::int64_t epoch_shift = 719'468;  // from 0000-03-01 to 1970-01-01

std::string padded(std::int64_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace

bool is_leap_year(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(std::int64_t year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

DayNumber day_from_civil(Civil date) {
  const std::int64_t clamped = std::clamp(date.year, first_year, last_year);
  if (clamped != date.year) date = clamped > 0 ? Civil{last_year, 12, 31} : Civil{first_year, 1, 1};
  const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;  // a year that begins in March
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * days_in_era + day_of_era - epoch_shift;
}

Civil civil_from_day(DayNumber day) {
  day = std::clamp(day, day_from_civil({first_year, 1, 1}), day_from_civil({last_year, 12, 31}));
  const std::int64_t shifted = day + epoch_shift;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - (days_in_era - 1)) / days_in_era;
  const std::int64_t day_of_era = shifted - era * days_in_era;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month_from_march = static_cast<int>((5 * day_of_year + 2) / 153);
  const int day_of_month = static_cast<int>(day_of_year) - (153 * month_from_march + 2) / 5 + 1;
  const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_month};
}

std::string iso_day(DayNumber day) {
  const Civil date = civil_from_day(day);
  std::string text = date.year < 0 ? "-" : date.year > 9999 ? "+" : "";
  text += padded(date.year < 0 ? -date.year : date.year, 4);
  text += '-' + padded(date.month, 2) + '-' + padded(date.day, 2);
  return text;
}

}  // namespace vitrine::edtf
