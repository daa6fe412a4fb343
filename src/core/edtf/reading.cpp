#include "core/edtf/reading.h"

#include <algorithm>
#include <cstdlib>

#include "core/edtf/julian.h"
#include "core/edtf/matching.h"

namespace vitrine::edtf {

namespace {

constexpr std::string_view minus_sign = "\u2212";

// From astronomical numbering; both of the same era.
void set_years(YearReading& reading, std::int64_t first, std::int64_t last) {
  reading.era = last <= 0 ? Era::before : Era::common;
  reading.first = last <= 0 ? 1 - first : first;
  reading.last = last <= 0 ? 1 - last : last;
}

YearReading reading_of(const Year& year) {
  const YearSpan span = span_of(year);
  YearReading reading;
  if (span.saturated) {
    reading.kind = year.form == YearForm::exponential ? YearKind::power : YearKind::number;
    reading.era = year.sign == Sign::negative ? Era::before : Era::common;
    reading.magnitude = year.magnitude;
    reading.exponent = year.exponent;
    reading.first = reading.last = reading.era == Era::before ? year.magnitude + 1 : year.magnitude;
    reading.significant_digits = year.significant_digits;
    return reading;
  }
  set_years(reading, span.first, span.last);
  if (!has_unspecified_digit(year)) {
    if (span.first == span.last) return reading;
    Year exact = year;
    exact.significant_digits = 0;
    const std::int64_t estimate = span_of(exact).first;
    reading.kind = YearKind::estimated;
    reading.estimate = estimate <= 0 ? 1 - estimate : estimate;
    return reading;
  }
  const bool crosses_era = span.first <= 0 && span.last > 0;
  if (span.contiguous && year.digits[0] == unspecified_digit) {
    reading.kind = YearKind::unknown;
  } else if (!span.contiguous || crosses_era) {
    reading.kind = YearKind::pattern;
    reading.text = four_digit_text(year);
    if (year.sign == Sign::negative) reading.text.replace(0, 1, minus_sign);
  } else {
    const bool decade = reading.era == Era::common && span.last - span.first == 9 && span.first % 100 != 0;
    reading.kind = decade ? YearKind::decade : YearKind::span;
  }
  return reading;
}

Choice choice_of(TwoDigits digits, int count) {
  constexpr std::size_t longest_list = 3;
  Choice choice{Parts::exact, matches_of(digits, 1, count)};
  if (is_exact(digits)) return choice;
  const bool has_gaps = choice.values.back() - choice.values.front() + 1 != static_cast<int>(choice.values.size());
  if (digits == TwoDigits{unspecified_digit, unspecified_digit}) {
    choice.parts = Parts::unknown;
  } else if (choice.values.size() == 1) {
    choice.parts = Parts::exact;
  } else {
    choice.parts = has_gaps || choice.values.size() <= longest_list ? Parts::few : Parts::range;
  }
  return choice;
}

int longest_month(const Moment& moment) {
  const std::int64_t year = has_unspecified_digit(moment.year) ? 2000 : span_of(moment.year).first;
  int longest = 0;
  for (const int month : matches_of(*moment.month, 1, 12))
    longest = std::max(longest, days_in_month(year, month));
  return longest;
}

Grouping grouping_of(int number) {
  const bool crosses_year = months_of_grouping(number).first_month + months_of_grouping(number).month_count > 13;
  if (number <= 24) return {GroupingKind::season, number - 21, Hemisphere::unsaid, crosses_year};
  if (number <= 28) return {GroupingKind::season, number - 25, Hemisphere::northern, crosses_year};
  if (number <= 32) return {GroupingKind::season, number - 29, Hemisphere::southern, crosses_year};
  if (number <= 36) return {GroupingKind::quarter, number - 33, Hemisphere::unsaid, false};
  if (number <= 39) return {GroupingKind::third, number - 37, Hemisphere::unsaid, false};
  return {GroupingKind::half, number - 40, Hemisphere::unsaid, false};
}

NamedPart named_part_of(const MomentReading& reading) {
  if (!reading.grouping) return NamedPart::month;
  switch (reading.grouping->kind) {
    case GroupingKind::season:
      return NamedPart::season;
    case GroupingKind::quarter:
      return NamedPart::quarter;
    case GroupingKind::third:
      return NamedPart::third;
    case GroupingKind::half:
      return NamedPart::half;
  }
  return NamedPart::month;
}

// The parts of a moment that one of the two flags is set for.
Flagged flagged(const MomentReading& reading, const Moment& moment, bool Qualifier::* flag) {
  const bool year = moment.year_qualifier.*flag;
  const bool month = moment.month_qualifier.*flag;
  const bool day = moment.day_qualifier.*flag;
  Flagged flags;
  flags.whole = year && (month || !reading.has_month()) && (day || !reading.has_day());
  if (flags.whole) return flags;
  if (year) flags.parts.push_back(NamedPart::year);
  if (month) flags.parts.push_back(named_part_of(reading));
  if (day) flags.parts.push_back(NamedPart::day);
  return flags;
}

bool have_same_precision(const MomentReading& first, const MomentReading& second) {
  return first.has_month() == second.has_month() && first.has_day() == second.has_day();
}

OldStyle old_style_of(DayNumber day) {
  const Civil date = julian_from_day(day);
  OldStyle old_style{{}, date.month, date.day};
  set_years(old_style.year, date.year, date.year);
  return old_style;
}

bool have_same_year(const YearReading& first, const YearReading& second) {
  return first.era == second.era && first.first == second.first;
}

// What the first date leaves to the second, it leaves out of its Julian day too.
Sharing limited_by_old_style(Sharing sharing, const MomentReading& first, const MomentReading& second) {
  if (!first.old_style || !second.old_style) return sharing;
  const auto within = sharing_of_calendars(first);
  if (within == Sharing::nothing) return Sharing::nothing;
  const bool is_of_month = within == Sharing::month && sharing_of_calendars(second) == Sharing::month;
  return sharing == Sharing::month && !is_of_month ? Sharing::year : sharing;
}

std::string two_digit_text(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::optional<MomentReading> reading_of(const End& end) {
  const Moment* moment = std::get_if<Moment>(&end);
  if (!moment) return std::nullopt;
  return edtf::reading_of(*moment);
}

}  // namespace

bool MomentReading::is_plain() const {
  return year.kind == YearKind::number && year.first <= 9999 && (month.parts == Parts::none || month.is_exact()) &&
         (day.parts == Parts::none || day.is_exact()) && !time;
}

bool MomentReading::is_qualified_in_part() const {
  return !approximate.parts.empty() || !uncertain.parts.empty();
}

bool MomentReading::is_qualified() const {
  return approximate.whole || uncertain.whole || is_qualified_in_part();
}

MomentReading reading_of(const Moment& moment, Calendars calendars) {
  MomentReading reading;
  reading.year = reading_of(moment.year);
  if (is_grouping(moment)) {
    reading.grouping = grouping_of(value_of(*moment.month));
  } else if (moment.month) {
    reading.month = choice_of(*moment.month, 12);
  }
  if (moment.day) reading.day = choice_of(*moment.day, longest_month(moment));
  reading.time = moment.time;
  reading.approximate = flagged(reading, moment, &Qualifier::approximate);
  reading.uncertain = flagged(reading, moment, &Qualifier::uncertain);
  if (calendars == Calendars::both && reading.is_plain() && reading.has_day())
    reading.old_style = old_style_of(*bounds(moment).earliest.day);
  return reading;
}

YearReading next_year(const YearReading& year) {
  YearReading next = year;
  if (year.era == Era::before && year.first == 1) {
    next.era = Era::common;
  } else {
    next.first += year.era == Era::before ? -1 : 1;
  }
  next.last = next.first;
  return next;
}

Sharing sharing_of(const MomentReading& first, const MomentReading& second) {
  if (!first.is_plain() || !second.is_plain() || !have_same_year(first.year, second.year)) return Sharing::nothing;
  if (first.is_qualified_in_part() || second.is_qualified_in_part()) return Sharing::nothing;
  if (first.grouping && first.grouping->crosses_year) return Sharing::nothing;
  if (second.grouping && second.grouping->crosses_year) return Sharing::nothing;
  if (first.has_month() != second.has_month()) {
    return first.has_month() ? Sharing::second_holds_first : Sharing::first_holds_second;
  }
  if (!first.has_month()) return Sharing::nothing;
  if (first.grouping || second.grouping || first.month.value() != second.month.value())
    return limited_by_old_style(Sharing::year, first, second);
  if (first.has_day() && second.has_day()) return limited_by_old_style(Sharing::month, first, second);
  if (!first.has_day() && !second.has_day()) return Sharing::nothing;
  return first.has_day() ? Sharing::second_holds_first : Sharing::first_holds_second;
}

Sharing sharing_of_calendars(const MomentReading& moment) {
  if (!have_same_year(moment.old_style->year, moment.year)) return Sharing::nothing;
  return moment.old_style->month == moment.month.value() ? Sharing::month : Sharing::year;
}

Omit omission_within(const MomentReading& coarser) {
  return coarser.has_month() ? Omit::month_and_year : Omit::year;
}

Omit omission_by(Sharing sharing) {
  if (sharing == Sharing::month) return Omit::month_and_year;
  return sharing == Sharing::year ? Omit::year : Omit::nothing;
}

std::vector<RangeReading> readings_of(const Set& set) {
  std::vector<RangeReading> readings;
  for (const Member& member : set.members) {
    readings.push_back({reading_of(member.first), reading_of(member.last), member.first == member.last});
  }
  return readings;
}

MomentList list_of(const std::vector<RangeReading>& members) {
  const auto is_plain = [&](const RangeReading& member) {
    return member.is_single && member.first->is_plain() && !member.first->is_qualified() &&
           have_same_precision(*member.first, *members.front().first);
  };
  if (members.size() < 2 || !members.front().is_single || !std::ranges::all_of(members, is_plain)) return {};
  MomentList list;
  for (const RangeReading& member : members)
    list.moments.push_back(*member.first);
  list.sharing = Sharing::month;
  for (std::size_t i = 1; i < list.moments.size() && list.sharing != Sharing::nothing; ++i) {
    const Sharing pair = sharing_of(list.moments.front(), list.moments[i]);
    if (pair == Sharing::year) list.sharing = Sharing::year;
    if (pair != Sharing::year && pair != Sharing::month) list.sharing = Sharing::nothing;
  }
  return list;
}

std::string grouped_digits(std::int64_t number, std::string_view separator) {
  std::string digits = std::to_string(number);
  if (digits.size() <= 4) return digits;
  for (std::size_t place = digits.size(); place > 3;) {
    place -= 3;
    digits.insert(place, separator);
  }
  return digits;
}

std::string clock_text(const TimeOfDay& time) {
  return two_digit_text(time.hour) + ':' + two_digit_text(time.minute) + ':' + two_digit_text(time.second);
}

std::string zone_text(const TimeOfDay& time) {
  if (!time.utc_offset_min) return "";
  const int offset_min = *time.utc_offset_min;
  if (offset_min == 0) return "UTC";
  return std::string("UTC").append(offset_min < 0 ? minus_sign : "+") + two_digit_text(std::abs(offset_min) / 60) +
         ':' + two_digit_text(std::abs(offset_min) % 60);
}

std::string joined(const std::vector<std::string>& items, std::string_view conjunction) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0 && i + 1 == items.size()) {
      text.append(" ").append(conjunction).append(" ");
    } else if (i > 0) {
      text += ", ";
    }
    text += items[i];
  }
  return text;
}

std::string with_notes(std::string text, const std::vector<std::string>& notes) {
  for (const std::string& note : notes) {
    const bool is_first = !text.ends_with(')');
    if (!is_first) text.pop_back();
    text.append(is_first ? " (" : ", ").append(note).append(")");
  }
  return text;
}

}  // namespace vitrine::edtf
