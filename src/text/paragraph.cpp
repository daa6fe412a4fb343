#include "text/paragraph.h"

#include <algorithm>
#include <cstddef>

#include "core/base/utf8.h"
#include "text/capitals.h"

namespace vitrine::text {
namespace {

using layout::Face;
using model::Emphasis;

constexpr char32_t soft_hyphen = 0xAD;

bool is_combining(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

// Walks the spans alongside the text and gives each byte its part.
class Parts {
 public:
  Parts(std::span<const model::Span> spans, const layout::TextStyle& style, std::vector<Part>& parts)
      : m_spans(spans), m_style(style), m_parts(parts) {}

  // Called with ascending offsets.
  std::uint32_t part_at(std::uint32_t offset) {
    while (m_next < m_spans.size() && m_spans[m_next].end <= offset)
      ++m_next;
    const bool inside = m_next < m_spans.size() && m_spans[m_next].begin <= offset;
    const std::size_t wanted = inside ? m_next : no_span;
    if (m_parts.empty() || wanted != m_current) {
      m_current = wanted;
      append(inside ? &m_spans[m_next] : nullptr);
    }
    return static_cast<std::uint32_t>(m_parts.size() - 1);
  }

 private:
  static constexpr std::size_t no_span = static_cast<std::size_t>(-1);

  void append(const model::Span* span) {
    Part part{m_style.face, m_style.ink, {}};
    if (span != nullptr) {
      part.face = face_with(m_style.face, span->emphasis);
      part.link = span->link;
      if (!part.link.empty()) part.ink = layout::Ink::action;
    }
    m_parts.push_back(std::move(part));
  }

  std::span<const model::Span> m_spans;
  const layout::TextStyle& m_style;
  std::vector<Part>& m_parts;
  std::size_t m_next = 0;
  std::size_t m_current = no_span;
};

void place_atoms(const Faces& faces, const model::Text& text, std::span<const model::Span> spans,
                 const layout::TextStyle& style, Paragraph& paragraph) {
  paragraph.atoms.reserve(text.utf8.size());
  Parts parts(spans, style, paragraph.parts);
  double pen_px = 0;
  Glyph left;
  Face left_face = style.face;
  for (std::size_t at = 0; at < text.utf8.size();) {
    const utf8::Decoded decoded = utf8::decode(text.utf8, at);
    const auto begin = static_cast<std::uint32_t>(at);
    at += decoded.size;

    const std::uint32_t part = parts.part_at(begin);
    const Face face = paragraph.parts[part].face;
    const Glyph glyph = faces.glyph(face, style.capitals ? capital_of(decoded.code_point) : decoded.code_point);
    const double px_per_unit = static_cast<double>(style.size_px) / faces.metrics(face).units_per_em;
    const bool first = paragraph.atoms.empty();
    if (!first && face == left_face) pen_px += px_per_unit * faces.kerning(face, left, glyph);
    const double right_px = pen_px + px_per_unit * glyph.advance;
    const bool line_feed = decoded.code_point == U'\n';
    paragraph.atoms.push_back({line_feed ? U'\n' : glyph.codepoint, begin, part, glyph.kind, pen_px, right_px});
    if (glyph.kind == GlyphKind::nothing) continue;  // does not come between its neighbours
    pen_px = right_px + style.letter_spacing_px;
    left = glyph;
    left_face = face;
  }
}

void find_opportunities(const Faces& faces, const model::Text& text, const layout::TextStyle& style,
                        Paragraph& paragraph) {
  const std::vector<Atom>& atoms = paragraph.atoms;
  const auto count = static_cast<std::uint32_t>(atoms.size());
  if (count == 0) return;
  std::uint32_t first = 0;
  const auto add = [&](BreakKind kind, std::uint32_t next) {
    const std::uint32_t end = visible_end(paragraph, first, next);
    double end_px = end > first ? atoms[end - 1].right_px : atoms[first].x_px;
    if (kind != BreakKind::end && ends_in_hyphen(paragraph, next)) {
      const Face face = paragraph.parts[atoms[next - 1].part].face;
      end_px += style.size_px * faces.glyph(face, 0x2010).advance / faces.metrics(face).units_per_em;
    }
    paragraph.opportunities.push_back({kind, next, end_px, next < count ? atoms[next].x_px : end_px});
    first = next;
  };

  auto packed = text.breaks.begin();
  for (std::uint32_t k = 1; k < count; ++k) {
    while (packed != text.breaks.end() && *packed < atoms[k].begin)
      ++packed;
    const bool after_space = text.utf8[atoms[k - 1].begin] == ' ' && atoms[k].kind != GlyphKind::space;
    const bool unpacked = after_space || ends_in_hyphen(paragraph, k);
    if (atoms[k - 1].codepoint == U'\n') {
      add(BreakKind::forced, k);
    } else if (text.breaks.empty() ? unpacked : packed != text.breaks.end() && *packed == atoms[k].begin) {
      add(BreakKind::regular, k);
    }
  }
  add(BreakKind::end, count);
}

}  // namespace

Face face_with(Face face, Emphasis emphasis) {
  const bool italic = emphasis == Emphasis::italic;
  const bool bold = emphasis == Emphasis::bold || emphasis == Emphasis::bold_italic;
  switch (face) {
    case Face::serif:
      return bold ? Face::serif_bold : italic ? Face::serif_italic : face;
    case Face::serif_italic:
      return bold ? Face::serif_bold : italic ? Face::serif : face;
    case Face::sans:
      return bold ? Face::sans_bold : face;
    case Face::serif_bold:
    case Face::sans_bold:
      break;
  }
  return face;
}

Paragraph measure(const Faces& faces, const model::Text& text, std::span<const model::Span> spans,
                  const layout::TextStyle& style) {
  Paragraph paragraph;
  paragraph.end = static_cast<std::uint32_t>(text.utf8.size());
  place_atoms(faces, text, spans, style, paragraph);
  find_opportunities(faces, text, style, paragraph);
  return paragraph;
}

std::vector<Opportunity> opportunities_within(const Paragraph& paragraph, double measure_px) {
  std::vector<Opportunity> all;
  all.reserve(paragraph.opportunities.size());
  std::uint32_t first = 0;
  for (const Opportunity& opportunity : paragraph.opportunities) {
    const std::vector<Atom>& atoms = paragraph.atoms;
    if (opportunity.end_px - atoms[first].x_px > measure_px) {
      for (std::uint32_t k = first + 1; k < visible_end(paragraph, first, opportunity.next); ++k) {
        if (atoms[k].kind != GlyphKind::drawn || is_combining(atoms[k].codepoint)) continue;
        const std::uint32_t end = visible_end(paragraph, first, k);
        if (end == first) continue;
        all.push_back({BreakKind::last_resort, k, atoms[end - 1].right_px, atoms[k].x_px});
      }
    }
    all.push_back(opportunity);
    first = opportunity.next;
  }
  return all;
}

std::uint32_t visible_end(const Paragraph& paragraph, std::uint32_t first, std::uint32_t next) {
  while (next > first && paragraph.atoms[next - 1].kind != GlyphKind::drawn)
    --next;
  return next;
}

bool ends_in_hyphen(const Paragraph& paragraph, std::uint32_t next) {
  return next > 0 && paragraph.atoms[next - 1].codepoint == soft_hyphen;
}

}  // namespace vitrine::text
