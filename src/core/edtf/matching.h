// What unspecified digits may stand for, and which months a grouping covers. Shared by parse, bounds and wording.
#pragma once

#include <optional>
#include <vector>

#include "core/edtf/edtf.h"

namespace vitrine::edtf {

bool is_exact(TwoDigits number);
int value_of(TwoDigits exact);

bool has_unspecified_digit(const Year& year);

// "19XX", "07": as EDTF writes them.
std::string text_of(TwoDigits number);
std::string four_digit_text(const Year& year);

// The years that a Year may be, both included; all of them where `contiguous`.
struct YearSpan {
  std::int64_t first = 0;
  std::int64_t last = 0;
  bool contiguous = true;
  bool saturated = false;  // clamped to first_year .. last_year
};
YearSpan span_of(const Year& year);

// The values first .. last that the digits match, ascending.
std::vector<int> matches_of(TwoDigits digits, int first, int last);

bool is_grouping(const Moment& moment);

// For groupings 21 to 41.
struct MonthSpan {
  int first_month = 1;  // 1 to 12
  int month_count = 3;  // from December it runs into the next year
};
MonthSpan months_of_grouping(int grouping);

// The first and last calendar day a moment may be; absent where no day matches.
struct MatchedDays {
  Civil first;
  Civil last;
  bool saturated = false;
};
std::optional<MatchedDays> matched_days(const Moment& moment);

}  // namespace vitrine::edtf
