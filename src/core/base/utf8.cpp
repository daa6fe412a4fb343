#include "core/base/utf8.h"

namespace vitrine::utf8 {

Decoded decode(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const std::size_t left = text.size() - offset;
  const unsigned first = byte(0);
  if (first < 0x80) return {first, 1, true};
  const std::size_t size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (size == 0 || size > left) return {0xFFFD, 1, false};
  char32_t code_point = first & (0xFFu >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {0xFFFD, 1, false};
    code_point = code_point << 6 | (byte(i) & 0x3F);
  }
  const bool overlong = (size == 3 && code_point < 0x800) || (size == 4 && code_point < 0x10000);
  const bool outside = code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF);
  if (overlong || outside) return {0xFFFD, 1, false};
  return {code_point, size, true};
}

Decoded decode_before(std::string_view text, std::size_t offset) {
  if (offset == 0 || offset > text.size()) return {};
  for (std::size_t size = 1; size <= 4 && size <= offset; ++size) {
    const Decoded decoded = decode(text, offset - size);
    if (decoded.valid && decoded.size == size) return decoded;
  }
  return {0xFFFD, 1, false};
}

std::size_t first_invalid(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Decoded decoded = decode(text, at);
    if (!decoded.valid) return at;
    at += decoded.size;
  }
  return at;
}

void append(std::string& text, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = 0xFFFD;
  const auto push = [&text](char32_t byte) { text += static_cast<char>(byte); };
  const auto tail = [&](int shift) { push(0x80 | (code_point >> shift & 0x3F)); };
  if (code_point < 0x80) {
    push(code_point);
  } else if (code_point < 0x800) {
    push(0xC0 | code_point >> 6);
    tail(0);
  } else if (code_point < 0x10000) {
    push(0xE0 | code_point >> 12);
    tail(6);
    tail(0);
  } else {
    push(0xF0 | code_point >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace vitrine::utf8
