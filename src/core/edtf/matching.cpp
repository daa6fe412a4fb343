#include "core/edtf/matching.h"

#include <algorithm>

namespace vitrine::edtf {

namespace {

bool matches(std::int8_t digit, std::int64_t value) {
  return digit == unspecified_digit || digit == value;
}

bool matches(const Year& year, std::int64_t candidate) {
  const std::int64_t size = candidate < 0 ? -candidate : candidate;
  return matches(year.digits[0], size / 1000) && matches(year.digits[1], size / 100 % 10) &&
         matches(year.digits[2], size / 10 % 10) && matches(year.digits[3], size % 10);
}

// magnitude * 10^exponent, or past last_year
std::int64_t scaled(std::int64_t magnitude, int exponent) {
  for (int i = 0; i < exponent && magnitude != 0 && magnitude <= last_year; ++i)
    magnitude *= 10;
  return std::min(magnitude, last_year + 1);
}

int digit_count(std::int64_t number) {
  int count = 1;
  for (; number >= 10; number /= 10)
    ++count;
  return count;
}

YearSpan signed_span(Sign sign, std::int64_t smallest, std::int64_t largest) {
  const bool saturated = largest > last_year;
  smallest = std::min(smallest, last_year);
  largest = std::min(largest, last_year);
  if (sign == Sign::negative) return {-largest, -smallest, true, saturated};
  return {smallest, largest, true, saturated};
}

YearSpan four_digit_span(const Year& year) {
  std::int64_t smallest = 0;
  std::int64_t largest = 0;
  bool contiguous = true;
  bool unspecified_before = false;
  for (const std::int8_t digit : year.digits) {
    const bool unspecified = digit == unspecified_digit;
    smallest = smallest * 10 + (unspecified ? 0 : digit);
    largest = largest * 10 + (unspecified ? 9 : digit);
    if (unspecified_before && !unspecified) contiguous = false;
    unspecified_before = unspecified_before || unspecified;
  }
  // There is no year -0.
  if (year.sign == Sign::negative && smallest == 0) {
    smallest = 1;
    while (!matches(year, smallest) && smallest < largest)
      ++smallest;
  }
  YearSpan span = signed_span(year.sign, smallest, largest);
  span.contiguous = contiguous;
  return span;
}

std::optional<Civil> first_in_year(const Moment& moment, std::int64_t year) {
  for (const int month : matches_of(*moment.month, 1, 12)) {
    const std::vector<int> days = matches_of(*moment.day, 1, days_in_month(year, month));
    if (!days.empty()) return Civil{year, month, days.front()};
  }
  return std::nullopt;
}

std::optional<Civil> last_in_year(const Moment& moment, std::int64_t year) {
  const std::vector<int> months = matches_of(*moment.month, 1, 12);
  for (auto month = months.rbegin(); month != months.rend(); ++month) {
    const std::vector<int> days = matches_of(*moment.day, 1, days_in_month(year, *month));
    if (!days.empty()) return Civil{year, *month, days.back()};
  }
  return std::nullopt;
}

std::optional<MatchedDays> matched_days_of_month_and_day(const Moment& moment, const YearSpan& years) {
  std::optional<Civil> first;
  for (std::int64_t year = years.first; year <= years.last && !first; ++year) {
    if (matches(moment.year, year)) first = first_in_year(moment, year);
  }
  if (!first) return std::nullopt;
  std::optional<Civil> last;
  for (std::int64_t year = years.last; !last; --year) {
    if (matches(moment.year, year)) last = last_in_year(moment, year);
  }
  return MatchedDays{*first, *last, false};
}

}  // namespace

bool is_exact(TwoDigits number) {
  return number.tens != unspecified_digit && number.ones != unspecified_digit;
}

int value_of(TwoDigits exact) {
  return exact.tens * 10 + exact.ones;
}

bool has_unspecified_digit(const Year& year) {
  return year.form == YearForm::four_digits && std::ranges::contains(year.digits, unspecified_digit);
}

namespace {

char text_of_digit(std::int8_t digit) {
  return digit == unspecified_digit ? 'X' : static_cast<char>('0' + digit);
}

}  // namespace

std::string text_of(TwoDigits number) {
  return {text_of_digit(number.tens), text_of_digit(number.ones)};
}

std::string four_digit_text(const Year& year) {
  std::string text = year.sign == Sign::negative ? "-" : "";
  for (const std::int8_t digit : year.digits)
    text += text_of_digit(digit);
  return text;
}

YearSpan span_of(const Year& year) {
  if (has_unspecified_digit(year)) return four_digit_span(year);
  std::int64_t magnitude = year.magnitude;
  if (year.form == YearForm::four_digits) {
    magnitude = year.digits[0] * 1000 + year.digits[1] * 100 + year.digits[2] * 10 + year.digits[3];
  }
  int free_digits = 0;  // at the right end, past the significant ones
  if (year.significant_digits > 0) free_digits = digit_count(magnitude) - year.significant_digits + year.exponent;
  const std::int64_t exact = scaled(magnitude, year.exponent);
  std::int64_t block = 1;
  for (int i = 0; i < free_digits && block <= last_year; ++i)
    block *= 10;
  const std::int64_t smallest = exact / block * block;
  if (exact > last_year) return signed_span(year.sign, exact, exact);
  return signed_span(year.sign, smallest, smallest + block - 1);
}

std::vector<int> matches_of(TwoDigits digits, int first, int last) {
  std::vector<int> values;
  for (int value = first; value <= last; ++value) {
    if (matches(digits.tens, value / 10) && matches(digits.ones, value % 10)) values.push_back(value);
  }
  return values;
}

bool is_grouping(const Moment& moment) {
  return moment.month && is_exact(*moment.month) && value_of(*moment.month) > 12;
}

MonthSpan months_of_grouping(int grouping) {
  if (grouping <= 28) return {3 + (grouping - 21) % 4 * 3, 3};
  if (grouping <= 32) return {(8 + (grouping - 29) * 3) % 12 + 1, 3};
  if (grouping <= 36) return {1 + (grouping - 33) * 3, 3};
  if (grouping <= 39) return {1 + (grouping - 37) * 4, 4};
  return {1 + (grouping - 40) * 6, 6};
}

std::optional<MatchedDays> matched_days(const Moment& moment) {
  const YearSpan years = span_of(moment.year);
  if (moment.day) return matched_days_of_month_and_day(moment, years);
  int first_month = 1;
  int last_month = 12;
  if (is_grouping(moment)) {
    const MonthSpan months = months_of_grouping(value_of(*moment.month));
    first_month = months.first_month;
    last_month = months.first_month + months.month_count - 1;
  } else if (moment.month) {
    const std::vector<int> months = matches_of(*moment.month, 1, 12);
    if (months.empty()) return std::nullopt;
    first_month = months.front();
    last_month = months.back();
  }
  const std::int64_t last_year_covered = last_month > 12 ? years.last + 1 : years.last;
  if (last_month > 12) last_month -= 12;
  return MatchedDays{{years.first, first_month, 1},
                     {last_year_covered, last_month, days_in_month(last_year_covered, last_month)},
                     years.saturated};
}

}  // namespace vitrine::edtf
