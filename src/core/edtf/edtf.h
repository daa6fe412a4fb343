// EDTF, the Extended Date/Time Format: text -> Date -> bounds in days, certainty, canonical text.
// Standard: ISO 8601-2:2019 as profiled by the Library of Congress (EDTF specification of 4 February 2019), levels 0,
// 1, 2.
//
// A Date is a Moment, an Interval of moments or a Set of them. What the profile leaves open is settled so:
// - a date must fit the calendar: unspecified digits that no day matches (1985-02-3X) are refused;
// - an interval or range that ends before it begins is refused, and so is an interval without any date;
// - seasons cover the months of meteorology (spring March to May, winter December to February of the next year;
//   half a year later in the Southern Hemisphere); 21 to 24 are read as the Northern Hemisphere's;
// - "approximate" and "uncertain" never widen the bounds; a time of day and its zone do not move the day written.
// Wording is in wording.h, used when an exhibit is built.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/edtf/day.h"

namespace vitrine::edtf {

struct Qualifier {
  bool uncertain = false;    // "?"
  bool approximate = false;  // "~"; both are "%"

  bool is_set() const { return uncertain || approximate; }
  Qualifier operator|(Qualifier q) const { return {uncertain || q.uncertain, approximate || q.approximate}; }
  bool operator==(const Qualifier&) const = default;
};

inline constexpr std::int8_t unspecified_digit = -1;  // "X"

enum class YearForm : std::uint8_t {
  four_digits,  // "1924", "19XX", "-0044"
  prefixed,     // "Y170000002": past four digits
  exponential,  // "Y-17E7"
};

enum class Sign : std::int8_t { negative = -1, positive = 1 };

struct Year {
  YearForm form = YearForm::four_digits;
  Sign sign = Sign::positive;
  std::int8_t digits[4] = {0, 0, 0, 0};  // four_digits: thousands first, 0 to 9 or unspecified_digit
  std::int64_t magnitude = 0;            // prefixed, exponential: the number written, without its sign
  int exponent = 0;                      // exponential: the power of ten, 1 to 999
  int significant_digits = 0;            // "S3"; 0: not given

  bool operator==(const Year&) const = default;
};

// Two digits, each 0 to 9 or unspecified_digit.
struct TwoDigits {
  std::int8_t tens = 0;
  std::int8_t ones = 0;

  bool operator==(const TwoDigits&) const = default;
};

struct TimeOfDay {
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::optional<int> utc_offset_min;  // 0 is "Z"; absent: local time

  bool operator==(const TimeOfDay&) const = default;
};

// A year, and a month or grouping, and a day, and a time, each only together with what stands before it.
struct Moment {
  Year year;
  std::optional<TwoDigits> month;  // 01 to 12; 21 to 41 for seasons and the other groupings of months
  std::optional<TwoDigits> day;    // absent under a grouping
  std::optional<TimeOfDay> time;   // only under an exact, unqualified day
  Qualifier year_qualifier;
  Qualifier month_qualifier;
  Qualifier day_qualifier;

  bool operator==(const Moment&) const = default;
};

struct Open {  // ".."
  bool operator==(const Open&) const = default;
};
struct Unknown {  // nothing written; in intervals only
  bool operator==(const Unknown&) const = default;
};
using End = std::variant<Moment, Open, Unknown>;

// At least one end is a Moment; none has a time.
struct Interval {
  End start;
  End end;

  bool operator==(const Interval&) const = default;
};

// One date (first == last), or all dates of one precision from first to last; the first member of a set may begin open,
// the last may end open.
struct Member {
  End first;
  End last;

  bool operator==(const Member&) const = default;
};

enum class SetKind : std::uint8_t { one_of, all_of };  // "[...]", "{...}"

struct Set {
  SetKind kind = SetKind::one_of;
  std::vector<Member> members;  // as written, at least one

  bool operator==(const Set&) const = default;
};

using Date = std::variant<Moment, Interval, Set>;

enum class ErrorCode : std::uint8_t {
  empty,
  character,  // one that no EDTF text has
  year,
  month,
  day,
  time,
  qualifier,
  unspecified,  // digits that no date matches, or where none may stand
  long_year,    // Y, E and S
  interval,
  set,
  order,     // an end before its beginning
  trailing,  // text past a complete date
};

// "edtf-month": stable, for a Diagnostic.
std::string_view name(ErrorCode code);

struct Error {
  int column = 1;  // 1-based, in bytes
  ErrorCode code = ErrorCode::empty;
  std::string message;
  std::string hint;  // may be empty

  bool operator==(const Error&) const = default;
};

std::expected<Date, Error> parse(std::string_view text);

// One spelling a Date: parse(canonical(d)) == d. Zero offsets are "Z", others "+05:00"; qualifiers stand at the end
// where they cover the whole date, after the last part they cover from the left, or else before each part.
std::string canonical(const Date& date);

// The lowest conformance level that can say this date: 0, 1 or 2.
int level(const Date& date);

struct Certainty {
  Qualifier any;  // of any part of any of its moments
  Qualifier year;
  Qualifier month;
  Qualifier day;

  bool operator==(const Certainty&) const = default;
};

Certainty certainty(const Moment& moment);
Certainty certainty(const Date& date);

enum class BoundKind : std::uint8_t {
  day,
  saturated,  // the year has no day number: the nearest day that has one
  open,
  unknown,
};

struct Bound {
  BoundKind kind = BoundKind::day;
  std::optional<DayNumber> day;  // absent where open or unknown

  bool operator==(const Bound&) const = default;
};

struct Bounds {
  Bound earliest;
  Bound latest;

  bool operator==(const Bounds&) const = default;
};

// The first and the last day that the date may cover, both included.
Bounds bounds(const Moment& moment);
Bounds bounds(const Date& date);

}  // namespace vitrine::edtf
