// What a Date says of itself: its one spelling, its conformance level, its certainty.
#include <algorithm>
#include <cstdlib>
#include <string>

#include "core/edtf/edtf.h"
#include "core/edtf/matching.h"

namespace vitrine::edtf {

namespace {

// The qualifiers of the parts a moment has, from the left.
std::vector<Qualifier> qualifiers_of(const Moment& moment) {
  std::vector<Qualifier> qualifiers{moment.year_qualifier};
  if (moment.month) qualifiers.push_back(moment.month_qualifier);
  if (moment.day) qualifiers.push_back(moment.day_qualifier);
  return qualifiers;
}

bool is_wholly_qualified(const std::vector<Qualifier>& qualifiers) {
  return qualifiers.front().is_set() &&
         std::ranges::all_of(qualifiers, [&](Qualifier q) { return q == qualifiers.front(); });
}

bool is_partly_qualified(const Moment& moment) {
  const std::vector<Qualifier> qualifiers = qualifiers_of(moment);
  return std::ranges::any_of(qualifiers, &Qualifier::is_set) && !is_wholly_qualified(qualifiers);
}

std::string text_of(Qualifier qualifier) {
  if (qualifier.uncertain && qualifier.approximate) return "%";
  return qualifier.uncertain ? "?" : qualifier.approximate ? "~" : "";
}

std::string text_of(const Year& year) {
  std::string text;
  if (year.form == YearForm::four_digits) {
    text = four_digit_text(year);
  } else {
    text = year.sign == Sign::negative ? "Y-" : "Y";
    text += std::to_string(year.magnitude);
    if (year.form == YearForm::exponential) text += 'E' + std::to_string(year.exponent);
  }
  if (year.significant_digits > 0) text += 'S' + std::to_string(year.significant_digits);
  return text;
}

std::string text_of_number(int number) {
  return text_of(TwoDigits{static_cast<std::int8_t>(number / 10), static_cast<std::int8_t>(number % 10)});
}

std::string text_of(const TimeOfDay& time) {
  std::string text =
      'T' + text_of_number(time.hour) + ':' + text_of_number(time.minute) + ':' + text_of_number(time.second);
  if (!time.utc_offset_min) return text;
  if (*time.utc_offset_min == 0) return text + 'Z';
  const int size_min = std::abs(*time.utc_offset_min);
  text += *time.utc_offset_min < 0 ? '-' : '+';
  return text + text_of_number(size_min / 60) + ':' + text_of_number(size_min % 60);
}

std::string text_of(const Moment& moment) {
  std::vector<std::string> parts{text_of(moment.year)};
  if (moment.month) parts.push_back(text_of(*moment.month));
  if (moment.day) parts.push_back(text_of(*moment.day));

  const std::vector<Qualifier> qualifiers = qualifiers_of(moment);
  const auto first_other = std::ranges::find_if(qualifiers, [&](Qualifier q) { return q != qualifiers.front(); });
  const bool rest_is_plain = std::none_of(first_other, qualifiers.end(), [](Qualifier q) { return q.is_set(); });
  if (rest_is_plain) {
    parts[static_cast<std::size_t>(first_other - qualifiers.begin()) - 1] += text_of(qualifiers.front());
  } else {
    for (std::size_t i = 0; i < parts.size(); ++i)
      parts[i].insert(0, text_of(qualifiers[i]));
  }

  std::string text = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i)
    text += '-' + parts[i];
  if (moment.time) text += text_of(*moment.time);
  return text;
}

std::string text_of(const End& end) {
  if (const Moment* moment = std::get_if<Moment>(&end)) return text_of(*moment);
  return std::holds_alternative<Open>(end) ? ".." : "";
}

std::string text_of(const Member& member) {
  if (member.first == member.last) return text_of(member.first);
  std::string text;
  if (std::holds_alternative<Moment>(member.first)) text += text_of(member.first);
  text += "..";
  if (std::holds_alternative<Moment>(member.last)) text += text_of(member.last);
  return text;
}

bool has_unspecified_digit(const Moment& moment) {
  return edtf::has_unspecified_digit(moment.year) || (moment.month && !is_exact(*moment.month)) ||
         (moment.day && !is_exact(*moment.day));
}

// Level 1 allows 201X, 20XX, 2004-XX, 1985-04-XX and 1985-XX-XX; level 2 the rest.
bool is_unspecified_from_the_right(const Moment& moment) {
  constexpr TwoDigits none{unspecified_digit, unspecified_digit};
  if (edtf::has_unspecified_digit(moment.year)) {
    const auto& digits = moment.year.digits;
    return !moment.month && digits[0] != unspecified_digit && digits[1] != unspecified_digit &&
           digits[3] == unspecified_digit;
  }
  if (!moment.day) return moment.month == none;
  return moment.day == none && (is_exact(*moment.month) || moment.month == none);
}

int level_of(const Moment& moment) {
  const Year& year = moment.year;
  if (year.form == YearForm::exponential || year.significant_digits > 0 || is_partly_qualified(moment)) return 2;
  if (is_grouping(moment) && value_of(*moment.month) > 24) return 2;
  if (has_unspecified_digit(moment)) return is_unspecified_from_the_right(moment) ? 1 : 2;
  if (year.form == YearForm::prefixed || year.sign == Sign::negative || is_grouping(moment)) return 1;
  return moment.year_qualifier.is_set() ? 1 : 0;
}

int level_of_end(const End& end) {
  const Moment* moment = std::get_if<Moment>(&end);
  if (!moment) return 1;
  return has_unspecified_digit(*moment) ? 2 : level_of(*moment);
}

void add(Certainty& sum, const Certainty& part) {
  sum.any = sum.any | part.any;
  sum.year = sum.year | part.year;
  sum.month = sum.month | part.month;
  sum.day = sum.day | part.day;
}

void add(Certainty& sum, const End& end) {
  if (const Moment* moment = std::get_if<Moment>(&end)) add(sum, certainty(*moment));
}

}  // namespace

std::string canonical(const Date& date) {
  if (const Moment* moment = std::get_if<Moment>(&date)) return text_of(*moment);
  if (const Interval* interval = std::get_if<Interval>(&date)) {
    return text_of(interval->start) + '/' + text_of(interval->end);
  }
  const Set& set = std::get<Set>(date);
  std::string text;
  for (const Member& member : set.members)
    text += (text.empty() ? "" : ",") + text_of(member);
  return set.kind == SetKind::one_of ? '[' + text + ']' : '{' + text + '}';
}

int level(const Date& date) {
  if (const Moment* moment = std::get_if<Moment>(&date)) return level_of(*moment);
  if (const Interval* interval = std::get_if<Interval>(&date)) {
    return std::max(level_of_end(interval->start), level_of_end(interval->end));
  }
  return 2;
}

Certainty certainty(const Moment& moment) {
  return {moment.year_qualifier | moment.month_qualifier | moment.day_qualifier, moment.year_qualifier,
          moment.month_qualifier, moment.day_qualifier};
}

Certainty certainty(const Date& date) {
  if (const Moment* moment = std::get_if<Moment>(&date)) return certainty(*moment);
  Certainty sum;
  if (const Interval* interval = std::get_if<Interval>(&date)) {
    add(sum, interval->start);
    add(sum, interval->end);
    return sum;
  }
  for (const Member& member : std::get<Set>(date).members) {
    add(sum, member.first);
    add(sum, member.last);
  }
  return sum;
}

}  // namespace vitrine::edtf
