// A paragraph measured once, before any width is known: its glyphs on one endless line, and where it may be broken.
// Units: px at the style's size.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/layout/set_text.h"
#include "core/model/text.h"
#include "text/faces.h"
#include "text/line_breaking.h"

namespace vitrine::text {

// One code point of the text.
struct Atom {
  char32_t codepoint = 0;   // to draw
  std::uint32_t begin = 0;  // byte of the text; the next atom's is the end
  std::uint32_t part = 0;   // which of Paragraph::parts it belongs to
  GlyphKind kind = GlyphKind::drawn;
  double x_px = 0;      // of its origin, kerning with its neighbour included
  double right_px = 0;  // where its advance ends, letter spacing not included
};

// Neighbouring atoms that share face, ink, level and link.
struct Part {
  layout::Face face = layout::Face::serif;
  layout::Ink ink = layout::Ink::text;
  layout::Level level = layout::Level::baseline;
  model::LinkLook look = model::LinkLook::link;
  std::string link;
};

struct Paragraph {
  std::vector<Atom> atoms;
  std::vector<Part> parts;
  std::uint32_t end = 0;  // bytes of the text
  // Without last resorts; with the places where words may be divided, whatever the style. Empty for an empty text,
  // else the last is the end.
  std::vector<Opportunity> opportunities;
};

// How far a line that begins with that atom hangs into the margin: a part of an opening quotation mark.
double hang_px(const Paragraph& paragraph, std::uint32_t atom, const layout::TextStyle& style);

// The size of a part's letters.
double size_px_of(const Part& part, const layout::TextStyle& style);

// The face that emphasis asks for within a style's face: serif has an italic and a bold, bold italic is bold, sans has
// a bold; italics within italics are upright.
layout::Face face_with(layout::Face face, model::Emphasis emphasis);

// A text without packed opportunities may be broken at its plain spaces and soft hyphens. A line feed ends a line.
Paragraph measure(const Faces& faces, const model::Text& text, std::span<const model::Span> spans,
                  const layout::TextStyle& style);

// The paragraph's opportunities and, inside words wider than `measure_px`, last resorts before every code point that is
// no space. Where the wrapping keeps words whole, those alone that are wider than `measure_px` may be divided.
std::vector<Opportunity> opportunities_within(const Paragraph& paragraph, const layout::TextStyle& style,
                                              double measure_px);

// The last atom before `next`, not before `first`, that is neither space nor invisible: the visible end of a line.
// One past it; `first` where there is none.
std::uint32_t visible_end(const Paragraph& paragraph, std::uint32_t first, std::uint32_t next);

}  // namespace vitrine::text
