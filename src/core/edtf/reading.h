// What a date says, before any language says it: the cases that the wordings in French, Russian and English share.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edtf/edtf.h"
#include "core/edtf/wording.h"

namespace vitrine::edtf {

inline constexpr std::string_view no_break_space = "\u00A0";
inline constexpr std::string_view en_dash = "\u2013";
inline constexpr std::string_view old_style_slash = "\u00A0/ ";  // between two dates; between two days "/"

enum class YearKind : std::uint8_t {
  number,     // one year: `first`
  estimated,  // near `estimate`, surely first .. last
  decade,     // first .. first + 9, of this era; not the first ten of a century, whose name would mean all of it
  span,       // some year of first .. last
  unknown,    // any year
  pattern,    // `text`: digits with X between them
  power,      // `magnitude` times ten to the `exponent`: too large for a number
};

enum class Era : std::uint8_t { common, before };  // "before": BC

// Years are numbered as people do, without a year 0; in BC `first` is the earlier, larger number.
struct YearReading {
  YearKind kind = YearKind::number;
  Era era = Era::common;
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::int64_t estimate = 0;
  std::int64_t magnitude = 0;
  int exponent = 0;
  std::string text;
  int significant_digits = 0;  // of a number or power without a stated span; 0: all
};

enum class Parts : std::uint8_t { none, exact, few, range, unknown };

// The values that a month or day may have, ascending. `few` are listed one by one, a `range` has no gaps.
struct Choice {
  Parts parts = Parts::none;
  std::vector<int> values;

  bool is_exact() const { return parts == Parts::exact; }
  int value() const { return values.front(); }
};

enum class Season : std::uint8_t { spring, summer, autumn, winter };
enum class Hemisphere : std::uint8_t { unsaid, northern, southern };
enum class GroupingKind : std::uint8_t { season, quarter, third, half };

struct Grouping {
  GroupingKind kind = GroupingKind::season;
  int index = 0;  // from 0 in its year; for a season its Season
  Hemisphere hemisphere = Hemisphere::unsaid;
  bool crosses_year = false;
};

// The parts that a qualifier may hold for, as they are named to a reader.
enum class NamedPart : std::uint8_t { year, season, quarter, third, half, month, day };

struct Flagged {
  bool whole = false;            // every part the date has
  std::vector<NamedPart> parts;  // else the parts meant, in order; empty: none
};

// The same day in the Julian calendar.
struct OldStyle {
  YearReading year;
  int month = 1;
  int day = 1;
};

struct MomentReading {
  YearReading year;
  std::optional<OldStyle> old_style;
  std::optional<Grouping> grouping;
  Choice month;
  Choice day;
  std::optional<TimeOfDay> time;
  Flagged approximate;
  Flagged uncertain;

  // An exact year of ordinary size, with an exact month or grouping and day where it has them; no time.
  bool is_plain() const;
  bool has_month() const { return grouping.has_value() || month.parts != Parts::none; }
  bool has_day() const { return day.parts != Parts::none; }
  bool is_qualified() const;
  bool is_qualified_in_part() const;
};

// In both calendars where the moment is a known day without a time.
MomentReading reading_of(const Moment& moment, Calendars calendars = Calendars::gregorian);

// The year after an exact one, for winters.
YearReading next_year(const YearReading& year);

// How two plain dates, not qualified in part, share what need be said once only.
enum class Sharing : std::uint8_t {
  nothing,
  year,
  month,               // and year
  second_holds_first,  // 1934-09-11 and 1934-09
  first_holds_second,
};
Sharing sharing_of(const MomentReading& first, const MomentReading& second);

// What the Julian day need not say beside the Gregorian.
Sharing sharing_of_calendars(const MomentReading& moment);

// What is left out of a date because it is said elsewhere.
enum class Omit : std::uint8_t { nothing, year, month_and_year };
// For the finer of two dates, one of which holds the other.
Omit omission_within(const MomentReading& coarser);

// What the first of two plain dates need not say.
Omit omission_by(Sharing sharing);

struct RangeReading {
  std::optional<MomentReading> first;
  std::optional<MomentReading> last;
  bool is_single = false;
};
std::vector<RangeReading> readings_of(const Set& set);

// The members of a set, if all of them are single dates that can be listed briefly: "15 and 17 January 1925".
struct MomentList {
  std::vector<MomentReading> moments;
  Sharing sharing = Sharing::nothing;  // between all of them; nothing: to be said in full
};
MomentList list_of(const std::vector<RangeReading>& members);

// "170000002" in threes; shorter numbers stay whole.
std::string grouped_digits(std::int64_t number, std::string_view separator);

// "23:20:30"
std::string clock_text(const TimeOfDay& time);
// "UTC", "UTC+05:30"; empty for local time
std::string zone_text(const TimeOfDay& time);

// "a, b <conjunction> c"
std::string joined(const std::vector<std::string>& items, std::string_view conjunction);

// "text (note, note)": behind notes that the text ends with, in the same parentheses.
std::string with_notes(std::string text, const std::vector<std::string>& notes);

}  // namespace vitrine::edtf
