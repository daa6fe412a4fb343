// Day numbers of the proleptic Gregorian calendar: days since 1970-01-01, astronomical years (0 is 1 BC).
// Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", in 64-bit arithmetic.
#pragma once

#include <cstdint>
#include <string>

namespace vitrine::edtf {

using DayNumber = std::int64_t;

// Every day from -9999999999999999-01-01 to 9999999999999999-12-31 has a number; what lies beyond is clamped to these.
inline constexpr std::int64_t last_year = 9'999'999'999'999'999;
inline constexpr std::int64_t first_year = -last_year;

struct Civil {
  std::int64_t year = 1970;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31

  auto operator<=>(const Civil&) const = default;
};

bool is_leap_year(std::int64_t year);

// month 1 to 12
int days_in_month(std::int64_t year, int month);

// A valid date; its year is clamped to first_year .. last_year.
DayNumber day_from_civil(Civil date);

// Any number; clamped to the days of first_year .. last_year.
Civil civil_from_day(DayNumber day);

// "1935-05-02"; before year 0 "-0043-03-15"; past four digits as ISO 8601-1 expands years: "+12000-01-01".
std::string iso_day(DayNumber day);

}  // namespace vitrine::edtf
