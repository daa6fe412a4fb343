// UTF-8, read without ever stepping outside the bytes given. (Unicode 15, table 3-7: well-formed byte sequences.)
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vitrine::utf8 {

struct Decoded {
  char32_t code_point = 0xFFFD;
  std::size_t size = 0;  // bytes taken; 1 for a byte that is not UTF-8, 0 at the end of the text
  bool valid = false;
};

// The code point that begins at byte `offset`.
Decoded decode(std::string_view text, std::size_t offset);

// The code point that ends before byte `offset`; size 0 at the beginning of the text.
Decoded decode_before(std::string_view text, std::size_t offset);

// Offset of the first byte that is not UTF-8, or text.size().
std::size_t first_invalid(std::string_view text);

inline bool is_valid(std::string_view text) {
  return first_invalid(text) == text.size();
}

// Whether a code point of a valid text begins or the text ends at byte `offset`.
inline bool is_boundary(std::string_view text, std::size_t offset) {
  return offset == text.size() || (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80);
}

// A code point that cannot be encoded is written as U+FFFD.
void append(std::string& text, char32_t code_point);

}  // namespace vitrine::utf8
