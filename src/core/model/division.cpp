#include "core/model/division.h"

#include "core/base/utf8.h"

namespace vitrine::model {

namespace {

bool within(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

// The small letter of a capital, the same for a small letter, 0 for anything else.
char32_t small_letter(char32_t c) {
  if (within(c, U'a', U'z') || within(c, 0xDF, 0xFF) || within(c, 0x430, 0x45F)) return c == 0xF7 ? 0 : c;
  if (within(c, U'A', U'Z') || within(c, 0xC0, 0xDE) || within(c, 0x410, 0x42F)) return c == 0xD7 ? 0 : c + 0x20;
  if (within(c, 0x400, 0x40F)) return c + 0x50;
  if (c == 0x152 || c == 0x153) return 0x153;
  return 0;
}

// What a word that touches it is part of something longer.
bool joins(char32_t c) {
  return within(c, U'0', U'9') || c == U'-' || c == 0xAD || c == 0x2010 || c == 0x2011;
}

}  // namespace

bool LongWordReader::next() {
  char32_t before = 0;
  while (m_at < m_utf8.size()) {
    m_letters.clear();
    m_offsets.clear();
    bool is_whole = !joins(before);
    utf8::Decoded here;
    for (; m_at < m_utf8.size(); m_at += here.size) {
      here = utf8::decode(m_utf8, m_at);
      const char32_t letter = small_letter(here.code_point);
      if (letter == 0) break;
      if (letter != here.code_point && !m_letters.empty()) is_whole = false;
      m_letters.push_back(letter);
      m_offsets.push_back(static_cast<std::uint32_t>(m_at));
    }
    before = m_at < m_utf8.size() ? here.code_point : 0;
    if (is_whole && m_letters.size() >= least_letters_divided && !joins(before)) return true;
    m_at += m_at < m_utf8.size() ? here.size : 0;
  }
  return false;
}

}  // namespace vitrine::model
