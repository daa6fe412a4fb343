#include "text/faces.h"

#include <optional>
#include <utility>
#include <vector>

#include <stb/stb_truetype.h>

#include "text/flat_map.h"
#include "text/font_check.h"
#include "text/sfnt.h"
#include "text/substitutes.h"

namespace vitrine::text {
namespace {

bool is_word_space(char32_t c) {
  return c == U' ' || c == 0xA0 || c == U'\t' || c == U'\n' || c == U'\r';
}

bool is_invisible(char32_t c) {
  return c < 0x20 || c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

}  // namespace

struct Faces::Loaded {
  std::vector<std::byte> bytes;
  stbtt_fontinfo font{};
  FaceMetrics metrics;
  mutable FlatMap<Glyph> glyphs;
  mutable FlatMap<std::int16_t> pairs;  // by left index << 16 | right index

  int index_of(char32_t codepoint) const { return stbtt_FindGlyphIndex(&font, static_cast<int>(codepoint)); }

  int advance_of(int index) const {
    int advance = 0;
    stbtt_GetGlyphHMetrics(&font, index, &advance, nullptr);
    return advance;
  }

  Glyph look_up(char32_t codepoint) const {
    if (is_word_space(codepoint)) {
      const int index = index_of(U' ');
      return {U' ', static_cast<std::uint16_t>(index), GlyphKind::space, static_cast<double>(advance_of(index))};
    }
    if (codepoint == 0x2007 || codepoint == 0x2008) {  // as wide as a figure, as a full stop
      const int index = index_of(codepoint == 0x2007 ? U'0' : U'.');
      return {codepoint, 0, GlyphKind::space, static_cast<double>(advance_of(index))};
    }
    if (is_invisible(codepoint)) return {codepoint, 0, GlyphKind::nothing, 0};
    if (const auto width_em = fixed_space_em(codepoint)) {
      return {codepoint, 0, GlyphKind::space, *width_em * metrics.units_per_em};
    }
    int index = index_of(codepoint);
    char32_t drawn = codepoint;
    if (const auto instead = stand_in(codepoint); index == 0 && instead) {
      index = index_of(*instead);
      drawn = index != 0 ? *instead : codepoint;
    }
    return {drawn, static_cast<std::uint16_t>(index), GlyphKind::drawn, static_cast<double>(advance_of(index))};
  }

  // Height of a letter's box, for fonts whose OS/2 table does not say.
  int height_of(char32_t letter) const {
    int top = 0;
    stbtt_GetGlyphBox(&font, index_of(letter), nullptr, nullptr, nullptr, &top);
    return top;
  }

  void read_metrics() {
    const Bytes file(bytes);
    const Bytes hhea = *font_table(file, "hhea");
    metrics.units_per_em = static_cast<int>(font_table(file, "head")->u16(18));
    metrics.ascent = hhea.s16(4);
    metrics.descent = -hhea.s16(6);
    const Bytes os2 = font_table(file, "OS/2").value_or(Bytes());
    const bool says_heights = os2.u16(0) >= 2 && os2.has(86, 4);
    metrics.x_height = says_heights ? os2.s16(86) : height_of(U'x');
    metrics.cap_height = says_heights ? os2.s16(88) : height_of(U'H');
  }
};

Faces::Faces() = default;
Faces::Faces(Faces&&) noexcept = default;
Faces& Faces::operator=(Faces&&) noexcept = default;
Faces::~Faces() = default;

std::expected<Faces, FaceFault> Faces::from_bytes(
    const std::array<std::span<const std::byte>, layout::face_count>& files) {
  Faces faces;
  for (std::size_t k = 0; k < files.size(); ++k) {
    const auto face = static_cast<layout::Face>(k);
    if (const auto fault = fault_of_font(files[k])) return std::unexpected(FaceFault{face, *fault});
    auto loaded = std::make_unique<Loaded>();
    loaded->bytes.assign(files[k].begin(), files[k].end());
    if (stbtt_InitFont(&loaded->font, reinterpret_cast<const unsigned char*>(loaded->bytes.data()), 0) == 0) {
      return std::unexpected(FaceFault{face, "the font cannot be used"});
    }
    loaded->read_metrics();
    faces.m_faces[k] = std::move(loaded);
  }
  return faces;
}

const Faces::Loaded& Faces::loaded(layout::Face face) const {
  return *m_faces[static_cast<std::size_t>(face)];
}

std::span<const std::byte> Faces::bytes(layout::Face face) const {
  return loaded(face).bytes;
}

const FaceMetrics& Faces::metrics(layout::Face face) const {
  return loaded(face).metrics;
}

bool Faces::has(layout::Face face, char32_t codepoint) const {
  const Glyph found = glyph(face, codepoint);
  return found.index != 0 || found.kind != GlyphKind::drawn;
}

Glyph Faces::glyph(layout::Face face, char32_t codepoint) const {
  const Loaded& font = loaded(face);
  if (const Glyph* known = font.glyphs.find(codepoint)) return *known;
  const Glyph found = font.look_up(codepoint);
  font.glyphs.add(codepoint, found);
  return found;
}

int Faces::kerning(layout::Face face, const Glyph& left, const Glyph& right) const {
  if (left.index == 0 || right.index == 0) return 0;
  const Loaded& font = loaded(face);
  const std::uint32_t pair = static_cast<std::uint32_t>(left.index) << 16U | right.index;
  if (const std::int16_t* known = font.pairs.find(pair)) return *known;
  const auto found = static_cast<std::int16_t>(stbtt_GetGlyphKernAdvance(&font.font, left.index, right.index));
  font.pairs.add(pair, found);
  return found;
}

}  // namespace vitrine::text
