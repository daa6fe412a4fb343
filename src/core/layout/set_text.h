// Text that has been set: lines of positioned glyphs. Made by a Typesetter, kept in the Frame, drawn by ui.
// Units: CSS pixels, relative to the top left corner of the set block.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/geometry.h"
#include "core/model/text.h"

namespace vitrine::layout {

enum class Face : std::uint8_t { serif, serif_italic, serif_bold, sans, sans_bold };
inline constexpr int face_count = 5;

// Roles of colour; the theme gives each its sRGB value.
enum class Ink : std::uint8_t { text, muted, action, contradiction, money, paper };

struct TextStyle {
  Face face = Face::serif;
  int size_px = 18;
  int leading_px = 28;           // distance of baselines
  double letter_spacing_px = 0;  // added after every glyph
  bool capitals = false;         // simple upper case, for labels
  Ink ink = Ink::text;
  int most_lines = 0;  // 0: as many as it takes; otherwise cut there with an ellipsis
  bool operator==(const TextStyle&) const = default;
};

struct PositionedGlyph {
  char32_t codepoint = 0;
  float x_px = 0;  // of its origin, from the left of the block
};

// Glyphs of one line that share face, ink and link.
struct Run {
  Face face = Face::serif;
  Ink ink = Ink::text;
  std::string link;         // as in model::Span
  std::uint32_t begin = 0;  // bytes of the text it stands for
  std::uint32_t end = 0;
  double x_px = 0;
  double width_px = 0;
  std::vector<PositionedGlyph> glyphs;
};

struct Line {
  double baseline_px = 0;  // from the top of the block
  double width_px = 0;     // without the spaces that end it
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<Run> runs;
};

struct SetText {
  TextStyle style;
  double width_px = 0;   // of the widest line
  double height_px = 0;  // lines x leading
  std::vector<Line> lines;
};

using SetTextPtr = std::shared_ptr<const SetText>;

// What core needs of a typesetter; src/text has the real one.
class Typesetter {
 public:
  virtual ~Typesetter() = default;
  // Sets `text` in lines no wider than `width_px` (a word without a break opportunity may stick out).
  // Never fails: glyphs the faces lack have the width of the missing-glyph box.
  virtual SetTextPtr set(const model::Text& text, std::span<const model::Span> spans, const TextStyle& style,
                         double width_px) const = 0;
};

}  // namespace vitrine::layout
