// The five faces of an exhibit and what typesetting needs of them: advances, kerning, vertical metrics.
// Lengths are in font units, to be scaled by size_px / units_per_em (the size is that of the em, as in CSS); nothing is
// hinted. Glyphs and kerning pairs are looked up once and kept; use from one thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <memory>
#include <span>
#include <string_view>

#include "core/layout/set_text.h"

namespace vitrine::text {

struct FaceFault {
  layout::Face face = layout::Face::serif;
  std::string_view message;
};

enum class GlyphKind : std::uint8_t {
  drawn,
  space,   // an advance; dropped at the end of a line
  nothing  // neither drawn nor wide: soft hyphen, zero-width marks
};

struct Glyph {
  char32_t codepoint = 0;   // the one to draw: of the character itself or of its stand-in
  std::uint16_t index = 0;  // in the font; 0 for a character it lacks
  GlyphKind kind = GlyphKind::drawn;
  double advance = 0;  // font units
};

// Font units, all positive.
struct FaceMetrics {
  int units_per_em = 0;
  int ascent = 0;   // from the baseline upwards, by hhea
  int descent = 0;  // from the baseline downwards
  int x_height = 0;
  int cap_height = 0;
};

class Faces {
 public:
  // The font files in the order of layout::Face; copied. Each is checked first (text/font_check.h).
  static std::expected<Faces, FaceFault> from_bytes(
      const std::array<std::span<const std::byte>, layout::face_count>& files);
  Faces(Faces&&) noexcept;
  Faces& operator=(Faces&&) noexcept;
  ~Faces();

  std::span<const std::byte> bytes(layout::Face face) const;
  const FaceMetrics& metrics(layout::Face face) const;
  // Whether the character can be set in that face as it is or by a stand-in; spaces and invisible marks always can.
  bool has(layout::Face face, char32_t codepoint) const;
  Glyph glyph(layout::Face face, char32_t codepoint) const;
  // What lies between two neighbouring glyphs beyond the first one's advance, in font units; mostly 0 or less.
  int kerning(layout::Face face, const Glyph& left, const Glyph& right) const;

 private:
  struct Loaded;
  Faces();
  const Loaded& loaded(layout::Face face) const;

  std::array<std::unique_ptr<Loaded>, layout::face_count> m_faces;
};

}  // namespace vitrine::text
