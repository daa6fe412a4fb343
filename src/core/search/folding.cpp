#include "core/search/folding.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace vitrine::search {

namespace {

// U+00C0 to U+017F, sixteen a line. '*' stands for two letters, '-' for what is not a letter.
constexpr char latin[] =
    "aaaaaa*ceeeeiiii"
    "dnooooo-ouuuuy**"
    "aaaaaa*ceeeeiiii"
    "dnooooo-ouuuuy*y"
    "aaaaaaccccccccdd"
    "ddeeeeeeeeeegggg"
    "gggghhhhiiiiiiii"
    "ii**jjkkqlllllll"
    "lllnnnnnnnnnoooo"
    "oo**rrrrrrssssss"
    "ssttttttuuuuuuuu"
    "uuuuwwyyyzzzzzzs";
constexpr char32_t latin_begin = 0xC0;
constexpr char32_t latin_end = latin_begin + sizeof latin - 1;

std::string_view two_letters(char32_t c) {
  switch (c) {
    case 0xC6:
    case 0xE6:
      return "ae";
    case 0xDE:
    case 0xFE:
      return "th";
    case 0xDF:
      return "ss";
    case 0x132:
    case 0x133:
      return "ij";
    default:
      return "oe";
  }
}

enum class Class : unsigned char { other, letter, digit, mark };

// Combining marks, soft hyphens and characters without width change nothing of the word they stand in.
bool is_mark(char32_t c) {
  return c == 0xAD || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

Class class_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return Class::digit;
  if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return Class::letter;
  if (is_mark(c)) return Class::mark;
  if (c >= latin_begin && c < latin_end) return latin[c - latin_begin] == '-' ? Class::other : Class::letter;
  // Up to the punctuation of U+2000, less the modifier letters (U+02BC is an apostrophe); then again from U+2C00 on,
  // less the ideographic punctuation and the byte sequences that are not UTF-8.
  const bool is_low = c >= latin_end && c < 0x2000 && !(c >= 0x2B0 && c < 0x300);
  const bool is_high = c >= 0x2C00 && !(c >= 0x2E00 && c < 0x3040) && c != 0xFFFD;
  return is_low || is_high ? Class::letter : Class::other;
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC;
}

bool groups_digits(char32_t c) {
  return c == U' ' || c == U',' || c == 0xA0 || c == 0x202F || c == 0x2009;
}

char32_t folded_cyrillic(char32_t c) {
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) c += 0x50;
  if (c == 0x450 || c == 0x451) return U'е';
  if (c == 0x45D) return U'и';
  // Beyond, each capital stands right before its small letter.
  const bool is_paired = (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F);
  return is_paired ? c | 1U : c;
}

void append_folded(std::string& folded, char32_t c) {
  if (c < 0x80) {
    folded += static_cast<char>(c >= U'A' && c <= U'Z' ? c + 0x20 : c);
  } else if (c >= latin_begin && c < latin_end) {
    const char letter = latin[c - latin_begin];
    if (letter == '*')
      folded += two_letters(c);
    else
      folded += letter;
  } else if (c >= 0x218 && c <= 0x21B) {
    folded += c < 0x21A ? 's' : 't';
  } else {
    utf8::append(folded, folded_cyrillic(c));
  }
}

// й may come in two pieces; of all other letters with marks, the letter alone is left.
void append_mark(std::string& folded, char32_t mark) {
  const auto last = utf8::decode_before(folded, folded.size());
  if (mark != 0x306 || last.code_point != U'и') return;
  folded.erase(folded.size() - last.size);
  utf8::append(folded, U'й');
}

}  // namespace

bool WordReader::next() {
  while (true) {
    auto here = utf8::decode(m_text, m_end);
    Class kind = class_of(here.code_point);
    while (here.size != 0 && (kind == Class::other || kind == Class::mark)) {
      m_end += here.size;
      here = utf8::decode(m_text, m_end);
      kind = class_of(here.code_point);
    }
    if (here.size == 0) return false;
    m_begin = m_end;
    m_folded.clear();
    if (kind == Class::digit) {
      read_digits();
      return true;
    }
    read_letters();
    if (!is_elided_or_ending()) return true;
  }
}

void WordReader::read_letters() {
  while (true) {
    const auto here = utf8::decode(m_text, m_end);
    if (here.size == 0) return;
    const Class kind = class_of(here.code_point);
    if (kind == Class::letter)
      append_folded(m_folded, here.code_point);
    else if (kind == Class::mark)
      append_mark(m_folded, here.code_point);
    else
      return;
    m_end += here.size;
  }
}

void WordReader::read_digits() {
  const auto digits_at = [this](std::size_t at) {
    std::size_t end = at;
    while (end < m_text.size() && m_text[end] >= '0' && m_text[end] <= '9')
      ++end;
    return end - at;
  };
  std::size_t count = digits_at(m_end);
  const bool may_be_grouped = count <= 3;
  while (true) {
    m_folded += m_text.substr(m_end, count);
    m_end += count;
    if (!may_be_grouped) return;
    const auto separator = utf8::decode(m_text, m_end);
    count = digits_at(m_end + separator.size);
    if (!groups_digits(separator.code_point) || count != 3) return;
    m_end += separator.size;
  }
}

bool WordReader::is_elided_or_ending() const {
  const auto after = utf8::decode(m_text, m_end);
  if (after.size != 0 && is_apostrophe(after.code_point)) return letter_count(m_folded) <= 2;
  const auto before = utf8::decode_before(m_text, m_begin);
  return m_folded == "s" && before.size != 0 && is_apostrophe(before.code_point);
}

std::size_t letter_count(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; }));
}

bool is_number(std::string_view folded) {
  return folded[0] >= '0' && folded[0] <= '9';
}

}  // namespace vitrine::search
