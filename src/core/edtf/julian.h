// Days of the Julian calendar, proleptic, with astronomical years: every fourth year is a leap year. The day numbers
// are those of day.h. Algorithm: that of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms" with eras of
// four years, 1461 days, in place of 400; the epochs agree with E. G. Richards, "Calendars" (Explanatory Supplement to
// the Astronomical Almanac, 3rd ed., 2013, 15.11): day 0 is Julian day number 2440588, 19 December 1969 in this
// calendar.
#pragma once

#include "core/edtf/day.h"

namespace vitrine::edtf {

bool is_julian_leap_year(std::int64_t year);

// A valid Julian date, its year within first_year .. last_year; the day is clamped to those that day.h has.
DayNumber day_from_julian(Civil date);

// Any number; clamped to the days that day.h has.
Civil julian_from_day(DayNumber day);

// 31 January 1918 in the Julian calendar: the next day was 14 February in Russia.
inline constexpr DayNumber last_julian_day_in_russia = -18'950;

}  // namespace vitrine::edtf
