// A cursor over part of an EDTF text that knows its columns in the whole, and what parse.cpp reads with it first.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "core/edtf/edtf.h"

namespace vitrine::edtf {

class Reader {
 public:
  explicit Reader(std::string_view whole) : m_whole(whole), m_end(whole.size()) {}

  bool at_end() const { return m_position == m_end; }
  bool next_is(std::string_view characters) const {
    return !at_end() && characters.find(m_whole[m_position]) != std::string_view::npos;
  }
  char take() { return m_whole[m_position++]; }
  std::string_view take_all(std::string_view characters);
  // The part before `mark`, or all where there is none; this reader then stands on the mark or at its end.
  Reader take_until(std::string_view mark);

  std::size_t position() const { return m_position; }
  std::string_view rest() const { return m_whole.substr(m_position, m_end - m_position); }
  // Position in the whole text, or npos.
  std::size_t find(std::string_view mark) const;

  std::unexpected<Error> fault(ErrorCode code, std::string message, std::string hint) const {
    return fault_at(m_position, code, std::move(message), std::move(hint));
  }
  std::unexpected<Error> fault_at(std::size_t position, ErrorCode code, std::string message, std::string hint) const {
    return std::unexpected(Error{static_cast<int>(position) + 1, code, std::move(message), std::move(hint)});
  }

 private:
  std::string_view m_whole;
  std::size_t m_position = 0;
  std::size_t m_end;
};

// At most a few dozen bytes of it, between quotation marks.
std::string quoted(std::string_view text);

// Of two characters 0 to 9 or X.
TwoDigits two_digits(std::string_view characters);

// "1924", "19XX", "-0044", "Y170000002", "Y-17E7", each with "S" and a count where it has significant digits.
std::expected<Year, Error> read_year(Reader& reader);

// The first character that no EDTF text has.
std::optional<Error> character_fault(std::string_view text);

}  // namespace vitrine::edtf
