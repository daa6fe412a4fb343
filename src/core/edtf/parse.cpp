// Reads EDTF: characters first, then the form (set, interval, moment), then a moment from left to right.
#include <algorithm>
#include <array>

#include "core/edtf/edtf.h"
#include "core/edtf/matching.h"
#include "core/edtf/months.h"
#include "core/edtf/reader.h"

namespace vitrine::edtf {

namespace {

constexpr std::string_view qualifier_signs = "?~%";

std::expected<Qualifier, Error> read_qualifier(Reader& reader) {
  Qualifier qualifier;
  if (!reader.next_is(qualifier_signs)) return qualifier;
  const char sign = reader.take();
  if (reader.next_is(qualifier_signs)) {
    return reader.fault(ErrorCode::qualifier, "two of ?, ~ and % stand together",
                        "write one: ? uncertain, ~ approximate, % both");
  }
  qualifier.uncertain = sign == '?' || sign == '%';
  qualifier.approximate = sign == '~' || sign == '%';
  return qualifier;
}

// "01" to "12", "21" to "41", "1X"
std::expected<TwoDigits, Error> read_month(Reader& reader) {
  const std::size_t start = reader.position();
  const std::string_view digits = reader.take_all("0123456789X");
  if (digits.empty())
    return reader.fault(ErrorCode::month, "after the hyphen a month is expected", "write two digits, 01 to 12");
  if (digits.size() != 2) {
    return reader.fault_at(
        start, ErrorCode::month, "the month is " + quoted(digits) + "; a month has two digits",
        digits.size() == 1 ? "write 0" + std::string(digits) : "write year, month and day with hyphens: 1924-10-28");
  }
  const TwoDigits month = two_digits(digits);
  if (!is_exact(month)) {
    if (!matches_of(month, 1, 12).empty()) return month;
    return reader.fault_at(start, ErrorCode::unspecified, "no month is written " + quoted(digits),
                           "a month is 01 to 12; XX is an unknown month");
  }
  const int value = value_of(month);
  if ((value >= 1 && value <= 12) || (value >= 21 && value <= 41)) return month;
  return reader.fault_at(start, ErrorCode::month, "the month is " + std::string(digits) + "; a month is 01 to 12",
                         "21 to 24 are the seasons from spring on, 33 to 36 the quarters, 40 and 41 the half-years");
}

std::string day_fault_message(const Moment& moment, std::string_view digits) {
  if (!is_exact(*moment.day)) return "no day of this month is written " + quoted(digits);
  if (const int day = value_of(*moment.day); day < 1 || day > 31) {
    return "the day is " + std::string(digits) + "; a day is 01 to 31";
  }
  std::string month = "that month";
  if (is_exact(*moment.month)) month = month_name(Language::english, value_of(*moment.month), MonthForm::with_day);
  std::string message = "the day is " + std::string(digits) + "; " + month + ' ';
  if (has_unspecified_digit(moment.year)) return message + "has no such day in any of these years";
  const std::int64_t year = span_of(moment.year).first;
  if (!is_exact(*moment.month)) return message + "has no such day";
  return message + std::to_string(year) + " has " + std::to_string(days_in_month(year, value_of(*moment.month))) +
         " days";
}

// Fills moment.day, whose year and month are known.
std::expected<void, Error> read_day(Reader& reader, Moment& moment) {
  const std::size_t start = reader.position();
  const std::string_view digits = reader.take_all("0123456789X");
  if (digits.empty())
    return reader.fault(ErrorCode::day, "after the hyphen a day is expected", "write two digits, 01 to 31");
  if (is_grouping(moment)) {
    return reader.fault_at(start, ErrorCode::day, "a season, quarter or half-year has no day",
                           "write a month, 01 to 12, before the day");
  }
  if (digits.size() != 2) {
    return reader.fault_at(start, ErrorCode::day, "the day is " + quoted(digits) + "; a day has two digits",
                           digits.size() == 1 ? "write 0" + std::string(digits) : "");
  }
  moment.day = two_digits(digits);
  if (matched_days(moment)) return {};
  return reader.fault_at(
      start, is_exact(*moment.day) ? ErrorCode::day : ErrorCode::unspecified, day_fault_message(moment, digits),
      is_exact(*moment.day) ? "check the day, or the month and the year before it" : "XX is an unknown day");
}

// Two digits from 00 to `last`.
std::expected<int, Error> read_clock_part(Reader& reader, std::string_view what, int last) {
  const std::size_t start = reader.position();
  const std::string_view digits = reader.take_all("0123456789");
  if (digits.size() != 2) {
    return reader.fault_at(start, ErrorCode::time, "the " + std::string(what) + " must have two digits",
                           "a time is written 23:20:30");
  }
  const int value = value_of(two_digits(digits));
  if (value <= last) return value;
  return reader.fault_at(
      start, ErrorCode::time,
      "the " + std::string(what) + " is " + std::string(digits) + "; it is 00 to " + std::to_string(last),
      what == "hour" && value == 24 ? "midnight is 00:00:00 of the next day" : "a time is written 23:20:30");
}

std::expected<std::optional<int>, Error> read_utc_offset_min(Reader& reader) {
  if (reader.at_end()) return std::nullopt;
  if (reader.next_is("Z")) {
    reader.take();
    return 0;
  }
  const std::size_t start = reader.position();
  if (!reader.next_is("+-"))
    return reader.fault(ErrorCode::time, "after the time a time zone is expected", "write Z, +03:00 or nothing");
  const int sign = reader.take() == '-' ? -1 : 1;
  const std::expected<int, Error> hours = read_clock_part(reader, "hour of the time zone", 23);
  if (!hours) return std::unexpected(hours.error());
  int minutes = 0;
  if (reader.next_is(":")) {
    reader.take();
    const std::expected<int, Error> read = read_clock_part(reader, "minute of the time zone", 59);
    if (!read) return std::unexpected(read.error());
    minutes = *read;
  }
  const int offset_min = sign * (*hours * 60 + minutes);
  if (sign < 0 && offset_min == 0)
    return reader.fault_at(start, ErrorCode::time, "a time zone of zero has no minus sign", "write Z");
  return offset_min;
}

std::expected<TimeOfDay, Error> read_time(Reader& reader) {
  constexpr std::array<std::string_view, 3> names = {"hour", "minute", "second"};
  std::array<int, 3> values{};
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) {
      if (!reader.next_is(":"))
        return reader.fault(ErrorCode::time, "a time has hours, minutes and seconds", "a time is written 23:20:30");
      reader.take();
    }
    const std::expected<int, Error> value = read_clock_part(reader, names[i], i == 0 ? 23 : 59);
    if (!value) return std::unexpected(value.error());
    values[i] = *value;
  }
  const std::expected<std::optional<int>, Error> offset_min = read_utc_offset_min(reader);
  if (!offset_min) return std::unexpected(offset_min.error());
  return TimeOfDay{values[0], values[1], values[2], *offset_min};
}

enum class TimePolicy : std::uint8_t { allowed, refused };

std::expected<void, Error> read_time_of(Reader& reader, Moment& moment, TimePolicy policy) {
  if (policy == TimePolicy::refused) {
    return reader.fault(ErrorCode::time, "a time of day stands in an interval or a set",
                        "leave the time out; give the day only");
  }
  if (!moment.day || !is_exact(*moment.day) || !is_exact(*moment.month) || has_unspecified_digit(moment.year)) {
    return reader.fault(ErrorCode::time, "a time needs a full date before it",
                        "write year, month and day: 1985-04-12T23:20:30");
  }
  if (certainty(moment).any.is_set()) {
    return reader.fault(ErrorCode::time, "a date with ?, ~ or % has no time", "leave out the qualifier or the time");
  }
  reader.take();
  const std::expected<TimeOfDay, Error> time = read_time(reader);
  if (!time) return std::unexpected(time.error());
  moment.time = *time;
  return {};
}

bool is_year_only(const Year& year) {
  return year.form != YearForm::four_digits || year.significant_digits > 0;
}

// One date from here to the reader's end.
std::expected<Moment, Error> read_moment(Reader reader, TimePolicy time_policy) {
  if (reader.at_end()) return reader.fault(ErrorCode::empty, "a date is expected here", "write a year, as 1924");
  Moment moment;
  Qualifier* const qualifiers[] = {&moment.year_qualifier, &moment.month_qualifier, &moment.day_qualifier};
  for (int part = 0; part < 3; ++part) {
    const std::expected<Qualifier, Error> own = read_qualifier(reader);
    if (!own) return std::unexpected(own.error());
    if (part == 0) {
      const std::expected<Year, Error> year = read_year(reader);
      if (!year) return std::unexpected(year.error());
      moment.year = *year;
    } else if (part == 1) {
      const std::expected<TwoDigits, Error> month = read_month(reader);
      if (!month) return std::unexpected(month.error());
      moment.month = *month;
    } else if (const std::expected<void, Error> day = read_day(reader, moment); !day) {
      return std::unexpected(day.error());
    }
    *qualifiers[part] = *qualifiers[part] | *own;
    // After a part a qualifier holds for it and for all to its left.
    const std::expected<Qualifier, Error> group = read_qualifier(reader);
    if (!group) return std::unexpected(group.error());
    for (int left = 0; left <= part; ++left)
      *qualifiers[left] = *qualifiers[left] | *group;

    if (!reader.next_is("-") || part == 2) break;
    if (is_year_only(moment.year)) {
      return reader.fault(ErrorCode::long_year, "a year with Y, E or S has no month", "give the year alone");
    }
    reader.take();
  }
  if (reader.next_is("T")) {
    const std::expected<void, Error> time = read_time_of(reader, moment, time_policy);
    if (!time) return std::unexpected(time.error());
  }
  if (!reader.at_end()) {
    return reader.fault(ErrorCode::trailing, "the date is complete before " + quoted(reader.rest()),
                        reader.next_is(".") ? "between year, month and day write hyphens: 1924-10-28" : "leave it out");
  }
  return moment;
}

bool ends_before_it_begins(const End& first, const End& last) {
  const Moment* const start = std::get_if<Moment>(&first);
  const Moment* const end = std::get_if<Moment>(&last);
  return start && end && *bounds(*start).earliest.day > *bounds(*end).latest.day;
}

std::expected<End, Error> read_interval_end(Reader reader) {
  if (reader.at_end()) return Unknown{};
  if (reader.rest() == "..") return Open{};
  const std::expected<Moment, Error> moment = read_moment(reader, TimePolicy::refused);
  if (!moment) return std::unexpected(moment.error());
  return *moment;
}

std::expected<Date, Error> read_interval(Reader reader) {
  const Reader start_reader = reader.take_until("/");
  reader.take();
  if (const std::size_t second = reader.find("/"); second != std::string_view::npos) {
    return reader.fault_at(second, ErrorCode::interval, "an interval has one / and this is the second",
                           "inside a date write hyphens: 1924-10-28");
  }
  const std::expected<End, Error> start = read_interval_end(start_reader);
  if (!start) return std::unexpected(start.error());
  const std::expected<End, Error> end = read_interval_end(reader);
  if (!end) return std::unexpected(end.error());
  if (!std::holds_alternative<Moment>(*start) && !std::holds_alternative<Moment>(*end)) {
    return start_reader.fault(ErrorCode::interval, "an interval needs a date at its start or its end",
                              "write a date before or after the /");
  }
  if (ends_before_it_begins(*start, *end)) {
    return reader.fault(ErrorCode::order, "the interval ends before it begins", "write the earlier date first");
  }
  return Interval{*start, *end};
}

// How fine a date is, as a message says it.
std::string_view precision_of(const Moment& moment) {
  if (moment.day) return "a day";
  if (!moment.month) return "a year";
  if (!is_grouping(moment)) return "a month";
  const int grouping = value_of(*moment.month);
  return grouping <= 32 ? "a season" : grouping <= 36 ? "a quarter" : grouping <= 39 ? "four months" : "half a year";
}

// A range stands for all dates of its precision between its ends, so both ends have it.
std::optional<Error> precision_fault(const Reader& end, const Member& range) {
  const Moment* const first = std::get_if<Moment>(&range.first);
  const Moment* const last = std::get_if<Moment>(&range.last);
  if (!first || !last || precision_of(*first) == precision_of(*last)) return std::nullopt;
  return end
      .fault(ErrorCode::set,
             "the range runs from " + std::string(precision_of(*first)) + " to " + std::string(precision_of(*last)),
             "write both years, both months or both days: 1933-10..1934-12")
      .error();
}

enum class Place : std::uint8_t { only, first, middle, last };

// "1670", "1670..1672", "..1984" in the first place, "1984.." in the last
std::expected<Member, Error> read_member(Reader reader, Place place) {
  if (const std::size_t slash = reader.find("/"); slash != std::string_view::npos) {
    return reader.fault_at(slash, ErrorCode::set, "a set has no / inside", "for a range write 1670..1672");
  }
  const std::size_t dots = reader.find("..");
  if (dots == std::string_view::npos) {
    const std::expected<Moment, Error> moment = read_moment(reader, TimePolicy::refused);
    if (!moment) return std::unexpected(moment.error());
    return Member{*moment, *moment};
  }
  Reader before = reader.take_until("..");
  reader.take();
  reader.take();
  if (before.at_end() && reader.at_end())
    return before.fault(ErrorCode::set, ".. needs a date beside it", "write ..1984, 1984.. or 1984..1990");
  if (before.at_end() && place != Place::first && place != Place::only) {
    return before.fault(ErrorCode::set, "only the first date of a set may begin with ..", "write it first");
  }
  if (reader.at_end() && place != Place::last && place != Place::only) {
    return reader.fault_at(dots, ErrorCode::set, "only the last date of a set may end with ..", "write it last");
  }
  if (const std::size_t more = reader.find(".."); more != std::string_view::npos) {
    return reader.fault_at(more, ErrorCode::set, "a range has one .. and this is the second",
                           "separate dates with a comma");
  }
  Member member{Open{}, Open{}};
  if (!before.at_end()) {
    const std::expected<Moment, Error> first = read_moment(before, TimePolicy::refused);
    if (!first) return std::unexpected(first.error());
    member.first = *first;
  }
  if (!reader.at_end()) {
    const std::expected<Moment, Error> last = read_moment(reader, TimePolicy::refused);
    if (!last) return std::unexpected(last.error());
    member.last = *last;
  }
  if (const std::optional<Error> fault = precision_fault(reader, member)) return std::unexpected(*fault);
  if (ends_before_it_begins(member.first, member.last)) {
    return reader.fault(ErrorCode::order, "the range ends before it begins", "write the earlier date first");
  }
  return member;
}

std::expected<Date, Error> read_set(Reader reader) {
  const bool one_of = reader.take() == '[';
  const std::string_view closing = one_of ? "]" : "}";
  Reader inside = reader.take_until(closing);
  if (reader.at_end())
    return reader.fault(ErrorCode::set, "the set is not closed", "write " + std::string(closing) + " at its end");
  reader.take();
  if (!reader.at_end())
    return reader.fault(ErrorCode::trailing, "the set is complete before " + quoted(reader.rest()), "leave it out");
  Set set{one_of ? SetKind::one_of : SetKind::all_of, {}};
  for (bool more = true; more;) {
    const Reader slice = inside.take_until(",");
    more = !inside.at_end();
    const bool is_first = set.members.empty();
    const Place place = is_first ? (more ? Place::first : Place::only) : (more ? Place::middle : Place::last);
    const std::expected<Member, Error> member = read_member(slice, place);
    if (!member) return std::unexpected(member.error());
    set.members.push_back(*member);
    if (more) inside.take();
  }
  return set;
}

}  // namespace

std::expected<Date, Error> parse(std::string_view text) {
  Reader reader(text);
  if (reader.at_end()) return reader.fault(ErrorCode::empty, "the date is empty", "write a year, as 1924");
  if (const std::optional<Error> fault = character_fault(text)) return std::unexpected(*fault);
  if (reader.next_is("[{")) return read_set(reader);
  if (reader.find("/") != std::string_view::npos) return read_interval(reader);
  const std::expected<Moment, Error> moment = read_moment(reader, TimePolicy::allowed);
  if (!moment) return std::unexpected(moment.error());
  return *moment;
}

std::string_view name(ErrorCode code) {
  constexpr std::array<std::string_view, 13> names = {
      "edtf-empty", "edtf-character", "edtf-year",        "edtf-month",     "edtf-day",
      "edtf-time",  "edtf-qualifier", "edtf-unspecified", "edtf-long-year", "edtf-interval",
      "edtf-set",   "edtf-order",     "edtf-trailing"};
  return names[static_cast<std::size_t>(code)];
}

}  // namespace vitrine::edtf
