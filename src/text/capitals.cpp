#include "text/capitals.h"

namespace vitrine::text {
namespace {

bool within(char32_t codepoint, char32_t first, char32_t last) {
  return codepoint >= first && codepoint <= last;
}

// Blocks where each capital stands right before its small letter: those with even and those with odd capitals.
bool follows_even_capital(char32_t c) {
  return within(c, 0x100, 0x12F) || within(c, 0x132, 0x137) || within(c, 0x14A, 0x177) || within(c, 0x218, 0x21F) ||
         within(c, 0x460, 0x481) || within(c, 0x48A, 0x4BF) || within(c, 0x4D0, 0x52F);
}

bool follows_odd_capital(char32_t c) {
  return within(c, 0x139, 0x148) || within(c, 0x179, 0x17E) || within(c, 0x4C1, 0x4CE);
}

}  // namespace

char32_t capital_of(char32_t c) {
  if (within(c, U'a', U'z')) return c - 0x20;
  if (c < 0x80) return c;
  if (within(c, 0xE0, 0xFE) && c != 0xF7) return c - 0x20;
  if (c == 0xFF) return 0x178;
  if (c == 0x131) return U'I';
  if (within(c, 0x430, 0x44F)) return c - 0x20;
  if (within(c, 0x450, 0x45F)) return c - 0x50;
  if (follows_even_capital(c)) return c & ~char32_t{1};
  if (follows_odd_capital(c)) return (c & 1U) != 0 ? c : c - 1;
  return c;
}

}  // namespace vitrine::text
