#include "author/limits.h"

#include <string>

#include "author/characters.h"
#include "core/base/utf8.h"

namespace vitrine::author {

std::size_t length_of(std::string_view text, Unit unit) {
  std::size_t characters = 0;
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = utf8::decode(text, at);
    const char32_t c = decoded.code_point;
    const bool is_gap = is_space(c) || c == U'\n';
    if (!is_gap && !in_word && (is_letter(c) || is_digit(c))) {
      ++words;
      in_word = true;
    }
    if (is_gap) in_word = false;
    ++characters;
    at += decoded.size;
  }
  return unit == Unit::words ? words : characters;
}

std::optional<TextFault> length_fault(std::string_view text, const Limit& limit) {
  const auto length = length_of(text, limit.unit);
  if (length >= limit.least && length <= limit.most) return std::nullopt;
  const std::string unit = limit.unit == Unit::words ? " words" : " characters";
  const auto number = [&unit](std::size_t n) {
    return std::to_string(n) + (n == 1 ? unit.substr(0, unit.size() - 1) : unit);
  };
  const bool is_long = length > limit.most;
  return TextFault{
      is_long ? Fault::too_long : Fault::too_short, 0,
      std::string(limit.what) + " has " + number(length) +
          (is_long ? ", at most " + std::to_string(limit.most) : ", at least " + std::to_string(limit.least)) +
          " are wanted",
      is_long ? "say less here; what is left over may be another card's" : "say what a visitor needs to know here"};
}

}  // namespace vitrine::author
