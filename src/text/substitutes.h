// Characters that are set without a glyph of their own: spaces of a fixed width, and marks that another stands in for.
#pragma once

#include <optional>

namespace vitrine::text {

// The width of a space that is the same whatever the face has for it; in em.
inline std::optional<double> fixed_space_em(char32_t codepoint) {
  struct Space {
    char32_t codepoint;
    double width_em;
  };
  constexpr Space spaces[] = {
      {0x2000, 0.5},     {0x2001, 1.0}, {0x2002, 0.5}, {0x2003, 1.0}, {0x2004, 1.0 / 3},  {0x2005, 0.25},
      {0x2006, 1.0 / 6}, {0x2009, 0.2}, {0x200A, 0.1}, {0x202F, 0.2}, {0x205F, 4.0 / 18}, {0x3000, 1.0},
  };
  for (const Space& space : spaces) {
    if (space.codepoint == codepoint) return space.width_em;
  }
  return std::nullopt;
}

// What is drawn where a face lacks the character.
inline std::optional<char32_t> stand_in(char32_t codepoint) {
  switch (codepoint) {
    case 0x02BC:  // modifier apostrophe
      return U'’';
    case 0x2010:
    case 0x2011:  // no-break hyphen
      return U'-';
    case 0x2015:
      return U'—';
    default:
      return std::nullopt;
  }
}

}  // namespace vitrine::text
