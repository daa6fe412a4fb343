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

// How the lines of a paragraph are chosen.
enum class Wrapping : std::uint8_t {
  reading,  // even lines over the whole paragraph, words divided where that helps; opening quotation marks hang
  title,    // as few lines as hold the words, as alike as they can be; words stay whole; quotation marks hang
  label     // the same; nothing hangs
};

struct TextStyle {
  Face face = Face::serif;
  int size_px = 18;
  int leading_px = 28;           // distance of baselines
  double letter_spacing_px = 0;  // added after every glyph
  bool capitals = false;         // simple upper case, for labels
  Ink ink = Ink::text;
  int most_lines = 0;  // 0: as many as it takes; otherwise cut there with an ellipsis, each line as full as it can be
  Wrapping wrapping = Wrapping::reading;
  bool operator==(const TextStyle&) const = default;
};

struct PositionedGlyph {
  char32_t codepoint = 0;
  float x_px = 0;  // of its origin, from the left of the block
};

enum class Level : std::uint8_t { baseline, superscript };

// What superscript is of the style's size: smaller, and its baseline higher.
inline constexpr double superscript_size = 0.62;
inline constexpr double superscript_rise = 0.36;

// Glyphs of one line that share face, ink, level and link.
struct Run {
  Face face = Face::serif;
  Ink ink = Ink::text;
  Level level = Level::baseline;
  model::LinkLook look = model::LinkLook::link;
  std::string link;         // as in model::Span
  std::uint32_t begin = 0;  // bytes of the text it stands for
  std::uint32_t end = 0;
  double x_px = 0;
  double width_px = 0;
  std::vector<PositionedGlyph> glyphs;
};

struct Line {
  double baseline_px = 0;  // from the top of the block
  double x_px = 0;         // of its first glyph: less than 0 where a quotation mark hangs into the margin
  double width_px = 0;     // from there, without the spaces that end it; with the hyphen of a divided word
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<Run> runs;
};

struct SetText {
  TextStyle style;
  double width_px = 0;   // where the line that reaches furthest ends
  double height_px = 0;  // lines x leading
  std::vector<Line> lines;
};

using SetTextPtr = std::shared_ptr<const SetText>;

// What core needs of a typesetter; src/text has the real one.
class Typesetter {
 public:
  virtual ~Typesetter() = default;
  // Sets `text` in lines that end within `width_px` (a word without a break opportunity may stick out).
  // Never fails: glyphs the faces lack have the width of the missing-glyph box.
  virtual SetTextPtr set(const model::Text& text, std::span<const model::Span> spans, const TextStyle& style,
                         double width_px) const = 0;
};

}  // namespace vitrine::layout
