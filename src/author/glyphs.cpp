#include "author/glyphs.h"

#include <algorithm>
#include <optional>

#include "text/substitutes.h"

namespace vitrine::author {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr Range kept[] = {
#include "author/kept_characters.inc"
};

bool is_kept(char32_t c) {
  return std::ranges::any_of(kept, [c](Range range) { return c >= range.first && c <= range.last; });
}

}  // namespace

bool can_be_shown(char32_t c) {
  if (is_kept(c) || text::fixed_space_em(c)) return true;
  const auto other = text::stand_in(c);
  return other && is_kept(*other);
}

}  // namespace vitrine::author
