#include "text/font_check.h"

#include <cstdint>
#include <vector>

#include "text/sfnt.h"

namespace vitrine::text {
namespace {

constexpr int deepest_composite = 6;
// stb_truetype keeps offsets and kerning pairs in signed integers.
constexpr std::size_t largest_font = 64U << 20U;
constexpr std::size_t most_glyphs = 0x7FFF;

bool cmap4_is_sound(Bytes map, std::size_t glyph_count) {
  const std::size_t segments = map.u16(6) / 2;
  if (segments == 0 || !map.has(0, 16 + 8 * segments)) return false;
  // stb_truetype searches by these three derived values.
  unsigned selector = 0;
  while ((std::size_t{2} << selector) <= segments)
    ++selector;
  const std::size_t search_range = std::size_t{2} << selector;
  if (map.u16(8) != search_range || map.u16(10) != selector || map.u16(12) != 2 * segments - search_range) return false;

  const std::size_t ends = 14;
  const std::size_t starts = ends + 2 * segments + 2;
  const std::size_t deltas = starts + 2 * segments;
  const std::size_t offsets = deltas + 2 * segments;
  std::size_t next_free = 0;
  for (std::size_t k = 0; k < segments; ++k) {
    const std::size_t start = map.u16(starts + 2 * k);
    const std::size_t end = map.u16(ends + 2 * k);
    if (start < next_free || end < start) return false;
    next_free = end + 1;
    const std::size_t offset = map.u16(offsets + 2 * k);
    for (std::size_t c = start; c <= end; ++c) {
      std::size_t glyph = 0;
      if (offset == 0) {
        glyph = (c + map.u16(deltas + 2 * k)) & 0xFFFFU;
      } else {
        const std::size_t at = offsets + 2 * k + offset + 2 * (c - start);
        if (c == 0xFFFF) continue;  // the closing segment; its offset may point anywhere
        if (!map.has(at, 2)) return false;
        glyph = map.u16(at);
      }
      if (glyph >= glyph_count && c != 0xFFFF) return false;
    }
  }
  return next_free == 0x10000;
}

bool cmap12_is_sound(Bytes map, std::size_t glyph_count) {
  const std::size_t groups = map.u32(12);
  if (groups > map.size() / 12 || !map.has(16, 12 * groups)) return false;
  std::uint64_t next_free = 0;
  for (std::size_t k = 0; k < groups; ++k) {
    const std::uint64_t start = map.u32(16 + 12 * k);
    const std::uint64_t end = map.u32(20 + 12 * k);
    const std::uint64_t glyph = map.u32(24 + 12 * k);
    if (start < next_free || end < start || end > 0x10FFFF || glyph + (end - start) >= glyph_count) return false;
    next_free = end + 1;
  }
  return true;
}

bool cmap_is_sound(Bytes cmap, std::size_t glyph_count) {
  const std::size_t records = cmap.u16(2);
  if (!cmap.has(4, 8 * records)) return false;
  std::size_t chosen = 0;  // stb_truetype takes the last that is Unicode
  for (std::size_t k = 0; k < records; ++k) {
    const unsigned platform = cmap.u16(4 + 8 * k);
    const unsigned encoding = cmap.u16(6 + 8 * k);
    if (platform != 0 && (platform != 3 || (encoding != 1 && encoding != 10))) continue;
    chosen = cmap.u32(8 + 8 * k);
    if (!cmap.has(chosen, 16)) return false;
  }
  if (chosen == 0) return false;
  const Bytes map = cmap.from(chosen);
  if (map.u16(0) == 4) return cmap4_is_sound(map, glyph_count);
  if (map.u16(0) == 12) return cmap12_is_sound(map, glyph_count);
  return false;
}

class Outlines {
 public:
  Outlines(Bytes loca, Bytes glyf, bool long_offsets, std::size_t glyph_count)
      : m_loca(loca), m_glyf(glyf), m_long(long_offsets), m_count(glyph_count), m_depths(glyph_count, unknown) {}

  bool are_sound() {
    if (!m_loca.has(0, (m_count + 1) * (m_long ? 4 : 2))) return false;
    for (std::size_t glyph = 0; glyph < m_count; ++glyph) {
      if (offset(glyph) > offset(glyph + 1) || offset(glyph + 1) > m_glyf.size()) return false;
    }
    for (std::size_t glyph = 0; glyph < m_count; ++glyph) {
      if (depth_of(glyph, 0) > deepest_composite) return false;
    }
    return true;
  }

 private:
  static constexpr int unknown = -1;
  static constexpr int unsound = deepest_composite + 1;

  std::size_t offset(std::size_t glyph) const {
    return m_long ? m_loca.u32(4 * glyph) : std::size_t{2} * m_loca.u16(2 * glyph);
  }

  // How many composites lie inside one another; `unsound` for damage, too many or a circle.
  int depth_of(std::size_t glyph, int above) {
    if (glyph >= m_count || above > deepest_composite) return unsound;
    if (m_depths[glyph] != unknown) return m_depths[glyph];
    const Bytes outline = m_glyf.part(offset(glyph), offset(glyph + 1) - offset(glyph));
    int depth = 0;
    if (outline.size() != 0) {
      if (outline.size() < 10) {
        depth = unsound;
      } else if (outline.s16(0) >= 0) {
        depth = simple_is_sound(outline) ? 0 : unsound;
      } else {
        depth = composite_depth(outline, above);
      }
    }
    return m_depths[glyph] = depth;
  }

  static bool simple_is_sound(Bytes outline) {
    const std::size_t contours = outline.u16(0);
    if (contours == 0) return true;
    std::size_t at = 10 + 2 * contours;
    if (!outline.has(at, 2)) return false;
    std::size_t points = 0, last_contour = 0;
    for (std::size_t k = 0; k < contours; ++k) {
      const std::size_t next = std::size_t{outline.u16(10 + 2 * k)} + 1;
      if (next <= points) return false;
      last_contour = next - points;
      points = next;
    }
    at += 2 + outline.u16(at);
    std::size_t coordinate_bytes = 0;
    unsigned flags = 0;
    for (std::size_t point = 0; point < points;) {
      if (!outline.has(at, 1)) return false;
      flags = outline.u8(at++);
      std::size_t repeated = 1;
      if ((flags & 8U) != 0) {
        if (!outline.has(at, 1)) return false;
        repeated += outline.u8(at++);
      }
      if (repeated > points - point) return false;
      point += repeated;
      const std::size_t x_bytes = (flags & 2U) != 0 ? 1 : (flags & 16U) != 0 ? 0 : 2;
      const std::size_t y_bytes = (flags & 4U) != 0 ? 1 : (flags & 32U) != 0 ? 0 : 2;
      coordinate_bytes += repeated * (x_bytes + y_bytes);
    }
    // Where a contour begins off the curve stb_truetype looks at the point after, and there is none.
    const bool ends_off_the_curve = last_contour == 1 && (flags & 1U) == 0;
    return !ends_off_the_curve && outline.has(at, coordinate_bytes);
  }

  int composite_depth(Bytes outline, int above) {
    int depth = 1;
    bool more = true;
    for (std::size_t at = 10; more;) {
      if (!outline.has(at, 4)) return unsound;
      const unsigned flags = outline.u16(at);
      const int inner = depth_of(outline.u16(at + 2), above + 1);
      if (inner + 1 > depth) depth = inner + 1;
      if (depth > deepest_composite) return unsound;
      if ((flags & 2U) == 0) return unsound;  // placed by points: stb_truetype has no such thing
      at += 4 + ((flags & 1U) != 0 ? 4 : 2);
      at += (flags & 8U) != 0 ? 2 : (flags & 0x40U) != 0 ? 4 : (flags & 0x80U) != 0 ? 8 : 0;
      if (!outline.has(at, 0)) return unsound;
      more = (flags & 0x20U) != 0;
    }
    return depth;
  }

  Bytes m_loca;
  Bytes m_glyf;
  bool m_long;
  std::size_t m_count;
  std::vector<int> m_depths;
};

// `covered`: how many places the coverage may point to.
bool coverage_is_sound(Bytes coverage, std::size_t covered) {
  const std::size_t count = coverage.u16(2);
  if (!coverage.has(0, 4)) return false;
  if (coverage.u16(0) == 1) return coverage.has(4, 2 * count) && count <= covered;
  if (coverage.u16(0) != 2 || !coverage.has(4, 6 * count)) return false;
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t start = coverage.u16(4 + 6 * k);
    const std::size_t end = coverage.u16(6 + 6 * k);
    if (end < start || coverage.u16(8 + 6 * k) + (end - start) >= covered) return false;
  }
  return true;
}

bool classes_are_sound(Bytes classes) {
  if (classes.u16(0) == 1) return classes.has(6, std::size_t{2} * classes.u16(4));
  return classes.u16(0) == 2 && classes.has(4, std::size_t{6} * classes.u16(2));
}

bool pair_positioning_is_sound(Bytes table) {
  if (!table.has(0, 10)) return false;
  const unsigned format = table.u16(0);
  const Bytes coverage = table.from(table.u16(2));
  const bool advance_only = table.u16(4) == 4 && table.u16(6) == 0;  // all that stb_truetype reads
  if (format == 1) {
    const std::size_t sets = table.u16(8);
    if (!table.has(10, 2 * sets) || !coverage_is_sound(coverage, sets)) return false;
    for (std::size_t k = 0; k < sets && advance_only; ++k) {
      const Bytes pairs = table.from(table.u16(10 + 2 * k));
      if (!pairs.has(0, 2) || !pairs.has(2, std::size_t{4} * pairs.u16(0))) return false;
    }
    return true;
  }
  if (format == 2) {
    if (!coverage_is_sound(coverage, 0x10000)) return false;
    if (!advance_only) return true;
    return classes_are_sound(table.from(table.u16(8))) && classes_are_sound(table.from(table.u16(10))) &&
           table.has(16, std::size_t{2} * table.u16(12) * table.u16(14));
  }
  return false;
}

bool gpos_is_sound(Bytes gpos) {
  if (!gpos.has(0, 10)) return false;
  if (gpos.u32(0) != 0x00010000) return true;  // stb_truetype leaves other versions alone
  const Bytes lookups = gpos.from(gpos.u16(8));
  const std::size_t count = lookups.u16(0);
  if (!lookups.has(0, 2) || !lookups.has(2, 2 * count)) return false;
  for (std::size_t k = 0; k < count; ++k) {
    const Bytes lookup = lookups.from(lookups.u16(2 + 2 * k));
    const std::size_t tables = lookup.u16(4);
    if (!lookup.has(0, 6) || !lookup.has(6, 2 * tables)) return false;
    for (std::size_t t = 0; t < tables && lookup.u16(0) == 2; ++t) {
      if (!pair_positioning_is_sound(lookup.from(lookup.u16(6 + 2 * t)))) return false;
    }
  }
  return true;
}

bool kern_is_sound(Bytes kern, std::size_t glyph_count) {
  const std::size_t pairs = kern.u16(10);
  if (!kern.has(0, 18 + 6 * pairs)) return false;
  for (std::size_t k = 0; k < pairs; ++k) {
    if (kern.u16(18 + 6 * k) >= glyph_count) return false;
  }
  return true;
}

bool directory_is_sound(Bytes font) {
  const std::size_t tables = font.u16(4);
  if (!font.has(12, 16 * tables)) return false;
  for (std::size_t k = 0; k < tables; ++k) {
    if (!font.has(font.u32(12 + 16 * k + 8), font.u32(12 + 16 * k + 12))) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string_view> fault_of_font(std::span<const std::byte> file) {
  const Bytes font(file);
  if (!font.has(0, 12) || font.u32(0) != 0x00010000) return "this is not a TrueType font";
  if (font.size() > largest_font || !directory_is_sound(font)) return "a table lies outside the file";

  const auto head = font_table(font, "head");
  const auto hhea = font_table(font, "hhea");
  const auto maxp = font_table(font, "maxp");
  const auto hmtx = font_table(font, "hmtx");
  const auto cmap = font_table(font, "cmap");
  const auto loca = font_table(font, "loca");
  const auto glyf = font_table(font, "glyf");
  if (!head || !hhea || !maxp || !hmtx || !cmap || !loca || !glyf) return "a table is missing or cut short";
  if (head->size() < 54 || hhea->size() < 36 || maxp->size() < 6) return "a head table is cut short";

  const unsigned units_per_em = head->u16(18);
  if (units_per_em < 16 || units_per_em > 16384) return "the em has an impossible size";
  if (hhea->s16(4) <= 0 || hhea->s16(6) > 0) return "the ascent or descent is impossible";
  if (head->u16(50) > 1) return "the glyph index has an unknown format";
  const std::size_t glyphs = maxp->u16(4);
  const std::size_t wide = hhea->u16(34);
  if (glyphs == 0 || glyphs > most_glyphs) return "the number of glyphs is impossible";
  if (wide == 0 || wide > glyphs || !hmtx->has(0, 4 * wide + 2 * (glyphs - wide)))
    return "the glyph widths are cut short";
  if (!cmap_is_sound(*cmap, glyphs)) return "the character map is damaged";
  if (!Outlines(*loca, *glyf, head->u16(50) == 1, glyphs).are_sound()) return "the outlines are damaged";
  if (const auto gpos = font_table(font, "GPOS"); gpos && !gpos_is_sound(*gpos)) return "the kerning is damaged";
  if (const auto kern = font_table(font, "kern"); kern && !kern_is_sound(*kern, glyphs))
    return "the kerning is damaged";
  return std::nullopt;
}

}  // namespace vitrine::text
