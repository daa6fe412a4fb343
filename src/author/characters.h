// Classes of characters that the languages of exhibits are written with.
#pragma once

namespace vitrine::author {

inline bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

inline bool is_cyrillic(char32_t c) {
  return c >= 0x400 && c <= 0x52F;
}

inline bool is_latin(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

inline bool is_letter(char32_t c) {
  return is_latin(c) || is_cyrillic(c);
}

inline bool is_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x400 && c <= 0x42F);
}

// U+00A0 and the narrow U+202F.
inline bool is_no_break_space(char32_t c) {
  return c == 0xA0 || c == 0x202F;
}

inline bool is_space(char32_t c) {
  return c == U' ' || c == 0x2009 || is_no_break_space(c);
}

}  // namespace vitrine::author
