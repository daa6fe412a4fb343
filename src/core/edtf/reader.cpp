#include "core/edtf/reader.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace vitrine::edtf {

namespace {

constexpr std::string_view decimal_digits = "0123456789";
constexpr std::size_t longest_magnitude = 18;  // decimal digits that always fit 64 bits
constexpr std::size_t longest_exponent = 3;

std::int64_t number_of(std::string_view digits) {
  std::int64_t number = 0;
  for (const char digit : digits)
    number = number * 10 + (digit - '0');
  return number;
}

std::int8_t digit_of(char character) {
  return character == 'X' ? unspecified_digit : static_cast<std::int8_t>(character - '0');
}

std::size_t count_without_leading_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? 1 : digits.size() - first;
}

std::string hint_for_year_digits(std::string_view digits) {
  switch (digits.size()) {
    case 1:
      return "write all four digits, with zeros in front";
    case 2:
      return "write all four digits; for the years " + std::string(digits) + "00 to " + std::string(digits) +
             "99 write " + std::string(digits) + "XX";
    case 3:
      return "write all four digits; for a decade write " + std::string(digits) + 'X';
    case 8:
      return "write " + std::string(digits.substr(0, 4)) + '-' + std::string(digits.substr(4, 2)) + '-' +
             std::string(digits.substr(6));
    default:
      return "past four digits a year begins with Y: Y" + std::string(digits.substr(0, longest_magnitude));
  }
}

// "S3", for a number of `digit_count` digits
std::expected<void, Error> read_significant_digits(Reader& reader, Year& year, std::size_t digit_count) {
  if (!reader.next_is("S")) return {};
  reader.take();
  const std::size_t start = reader.position();
  const std::string_view digits = reader.take_all(decimal_digits);
  if (digits.empty() || digits.front() == '0') {
    return reader.fault_at(start, ErrorCode::long_year, "after S the count of significant digits is expected",
                           "write 1 or more: 1950S2");
  }
  if (digits.size() > 2 || number_of(digits) > static_cast<std::int64_t>(digit_count)) {
    return reader.fault_at(start, ErrorCode::long_year,
                           "the year has fewer than " + quoted(digits) + " significant digits",
                           "the count is at most " + std::to_string(digit_count));
  }
  year.significant_digits = static_cast<int>(number_of(digits));
  return {};
}

// After the "Y".
std::expected<Year, Error> read_long_year(Reader& reader, std::size_t start) {
  Year year{.form = YearForm::prefixed};
  if (reader.next_is("-")) {
    reader.take();
    year.sign = Sign::negative;
  }
  const std::size_t digits_start = reader.position();
  const std::string_view digits = reader.take_all(decimal_digits);
  if (reader.next_is("X"))
    return reader.fault(ErrorCode::unspecified, "a year with Y has no X", "give its precision with S: Y170000002S3");
  if (digits.empty() || digits.front() == '0') {
    return reader.fault_at(digits_start, ErrorCode::long_year, "after Y the first digit of the year is 1 to 9",
                           "write Y170000002");
  }
  if (digits.size() > longest_magnitude) {
    return reader.fault_at(digits_start, ErrorCode::long_year, "the year has more than 18 digits",
                           "write it with a power of ten: Y17E20");
  }
  year.magnitude = number_of(digits);
  if (reader.next_is("E")) {
    reader.take();
    const std::size_t exponent_start = reader.position();
    const std::string_view exponent = reader.take_all(decimal_digits);
    if (exponent.empty() || exponent.front() == '0' || exponent.size() > longest_exponent) {
      return reader.fault_at(exponent_start, ErrorCode::long_year, "after E a power of ten from 1 to 999 is expected",
                             "write Y17E7");
    }
    year.form = YearForm::exponential;
    year.exponent = static_cast<int>(number_of(exponent));
  }
  if (digits.size() + static_cast<std::size_t>(year.exponent) <= 4) {
    return reader.fault_at(start, ErrorCode::long_year, "Y stands before years of more than four digits only",
                           "write the year without Y, in four digits");
  }
  if (const std::expected<void, Error> significant =
          read_significant_digits(reader, year, digits.size() + static_cast<std::size_t>(year.exponent));
      !significant) {
    return std::unexpected(significant.error());
  }
  return year;
}

std::expected<Year, Error> read_four_digit_year(Reader& reader, std::size_t start) {
  Year year;
  if (reader.next_is("-")) {
    reader.take();
    year.sign = Sign::negative;
  }
  const std::string_view digits = reader.take_all("0123456789X");
  if (digits.empty())
    return reader.fault(ErrorCode::year, "a year is expected here", "a date begins with its year, as 1924-10-28");
  if (digits.size() != 4) {
    const bool day_first = digits.size() <= 2 && reader.next_is(".-");
    return reader.fault_at(start, ErrorCode::year, "the year is " + quoted(digits) + "; a year has four digits",
                           day_first ? "write the year first: 1924-10-28" : hint_for_year_digits(digits));
  }
  std::ranges::transform(digits, year.digits, digit_of);
  if (year.sign == Sign::negative && digits == "0000") {
    return reader.fault_at(start, ErrorCode::year, "the year 0000 has no minus sign", "0000 is 1 BC, -0001 is 2 BC");
  }
  if (reader.next_is("S") && digits.contains('X')) {
    return reader.fault(ErrorCode::unspecified, "a year with X has no significant digits",
                        "write X or S, one of the two");
  }
  if (const std::expected<void, Error> significant =
          read_significant_digits(reader, year, count_without_leading_zeros(digits));
      !significant) {
    return std::unexpected(significant.error());
  }
  return year;
}

std::string hint_for_character(std::string_view text) {
  constexpr std::string_view dashes[] = {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"};
  for (const std::string_view dash : dashes) {
    if (text.starts_with(dash)) return "in a date write the plain hyphen -, between two dates write /";
  }
  if (text.starts_with("open")) return "an open end is written ..";
  if (text.starts_with("unknown")) return "for an unknown end write nothing before or after the /";
  if (text.starts_with("u") || text.starts_with("x")) return "an unspecified digit is written X";
  if (text.starts_with("y")) return "write a capital Y";
  if (text.starts_with("e")) return "write a capital E";
  if (text.starts_with("s")) return "write a capital S";
  if (text.starts_with("t")) return "write a capital T";
  if (text.starts_with("z")) return "write a capital Z";
  if (text.starts_with("(") || text.starts_with(")"))
    return "qualify a part with ?, ~ or % before it, or a group with it after the last part";
  if (text.starts_with(" ")) return "a date has no spaces: 1924-10-28";
  return "a date is written in digits, year first: 1924-10-28";
}

}  // namespace

std::string_view Reader::take_all(std::string_view characters) {
  const std::size_t start = m_position;
  while (next_is(characters))
    ++m_position;
  return m_whole.substr(start, m_position - start);
}

Reader Reader::take_until(std::string_view mark) {
  Reader part = *this;
  const std::size_t found = find(mark);
  m_position = found == std::string_view::npos ? m_end : found;
  part.m_end = m_position;
  return part;
}

std::size_t Reader::find(std::string_view mark) const {
  const std::size_t found = rest().find(mark);
  return found == std::string_view::npos ? found : m_position + found;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 32;
  return '"' + std::string(text.substr(0, longest)) + (text.size() > longest ? "...\"" : "\"");
}

TwoDigits two_digits(std::string_view characters) {
  return {digit_of(characters[0]), digit_of(characters[1])};
}

std::expected<Year, Error> read_year(Reader& reader) {
  const std::size_t start = reader.position();
  if (!reader.next_is("Y")) return read_four_digit_year(reader, start);
  reader.take();
  return read_long_year(reader, start);
}

std::optional<Error> character_fault(std::string_view text) {
  const std::size_t found = text.find_first_not_of("0123456789XYESTZ:-+/.,?~%[]{}");
  if (found == std::string_view::npos) return std::nullopt;
  const std::string_view rest = text.substr(found);
  const auto character = utf8::decode(rest, 0);
  const bool printable = character.valid && character.code_point >= U' ' && character.code_point != U'\x7F';
  std::string message = "a character that is no part of a date stands here";
  if (rest.front() == ' ')
    message = "a space stands in the date";
  else if (printable)
    message = quoted(rest.substr(0, character.size)) + " is no part of a date";
  return Error{static_cast<int>(found) + 1, ErrorCode::character, message, hint_for_character(rest)};
}

}  // namespace vitrine::edtf
