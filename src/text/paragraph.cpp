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

// How much of a mark hangs into the margin, or counts for nothing at the end of a line.
constexpr double hanging_share = 0.5;
// What it costs to divide a word, a name, and to end a line within a link.
constexpr std::int32_t hyphen_penalty = whole_line / 24;
constexpr std::int32_t name_penalty = whole_line / 12;
constexpr std::int32_t hyphen_of_title_penalty = whole_line / 4;
constexpr std::int32_t link_penalty = whole_line / 100;
// What it costs to end a line of a title elsewhere than after a mark.
constexpr std::int32_t clause_penalty = whole_line / 12;
// What it costs to end a line with an article or a preposition, in reading text and in titles.
constexpr std::int32_t short_word_penalty = whole_line / 300, short_word_of_title_penalty = whole_line / 10;
constexpr std::uint32_t short_word = 2;  // letters

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
    Part& part = m_parts.emplace_back();
    part.face = m_style.face;
    part.ink = m_style.ink;
    if (span == nullptr) return;
    part.face = face_with(m_style.face, span->emphasis);
    if (span->emphasis == Emphasis::superscript) part.level = layout::Level::superscript;
    part.link = span->link;
    part.look = span->look;
    if (!part.link.empty() && part.look == model::LinkLook::link) part.ink = layout::Ink::action;
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
  layout::Level left_level = layout::Level::baseline;
  for (std::size_t at = 0; at < text.utf8.size();) {
    const utf8::Decoded decoded = utf8::decode(text.utf8, at);
    const auto begin = static_cast<std::uint32_t>(at);
    at += decoded.size;

    const std::uint32_t part = parts.part_at(begin);
    const Part& in = paragraph.parts[part];
    const Face face = in.face;
    const Glyph glyph = faces.glyph(face, style.capitals ? capital_of(decoded.code_point) : decoded.code_point);
    const double px_per_unit = size_px_of(in, style) / faces.metrics(face).units_per_em;
    const bool first = paragraph.atoms.empty();
    if (!first && face == left_face && in.level == left_level) pen_px += px_per_unit * faces.kerning(face, left, glyph);
    const double right_px = pen_px + px_per_unit * glyph.advance;
    const bool line_feed = decoded.code_point == U'\n';
    paragraph.atoms.push_back({line_feed ? U'\n' : glyph.codepoint, begin, part, glyph.kind, pen_px, right_px});
    if (glyph.kind == GlyphKind::nothing) continue;  // does not come between its neighbours
    pen_px = right_px + style.letter_spacing_px;
    left = glyph;
    left_face = face;
    left_level = in.level;
  }
}

bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010;
}

bool is_light(char32_t c) {
  return c == U'.' || c == U',' || is_hyphen(c);
}

bool ends_clause(char32_t c) {
  return c == U'.' || c == U',' || c == U':' || c == U';' || c == U'!' || c == U'?' || c == 0x2014;
}

bool opens_quotation(char32_t c) {
  return c == 0xAB || c == 0x2018 || c == 0x201C || c == 0x201E;
}

bool is_letter(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c <= 0x52F);
}

bool is_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE) || c == 0x152 || (c >= 0x400 && c <= 0x42F);
}

// Finds where a paragraph's lines may end, from left to right.
class OpportunityFinder {
 public:
  OpportunityFinder(const Faces& faces, const layout::TextStyle& style, Paragraph& paragraph)
      : m_faces(faces), m_style(style), m_paragraph(paragraph), m_atoms(paragraph.atoms) {}

  void find(const model::Text& text) {
    const auto count = static_cast<std::uint32_t>(m_atoms.size());
    if (count == 0) return;
    auto packed = text.breaks.begin();
    auto hyphen = text.hyphens.begin();
    const auto stands_at = [](auto& next, auto end, std::uint32_t offset) {
      while (next != end && *next < offset)
        ++next;
      return next != end && *next == offset;
    };
    for (std::uint32_t k = 1; k < count; ++k) {
      const std::uint32_t offset = m_atoms[k].begin;
      const bool after_space = text.utf8[m_atoms[k - 1].begin] == ' ' && m_atoms[k].kind != GlyphKind::space;
      const bool after_soft_hyphen = m_atoms[k - 1].codepoint == soft_hyphen;
      const bool is_packed = stands_at(packed, text.breaks.end(), offset);
      if (m_atoms[k - 1].codepoint == U'\n')
        add(BreakKind::forced, k);
      else if (text.breaks.empty() ? after_space || after_soft_hyphen : is_packed)
        add(after_soft_hyphen ? BreakKind::soft_hyphen : BreakKind::regular, k);
      else if (stands_at(hyphen, text.hyphens.end(), offset))
        add(BreakKind::hyphen, k);
    }
    add(BreakKind::end, count);
  }

 private:
  void add(BreakKind kind, std::uint32_t next) {
    const std::uint32_t end = visible_end(m_paragraph, m_first, next);
    Opportunity here{.kind = kind, .next = next, .end_px = m_atoms[m_first].x_px};
    if (end > m_first) {
      const Atom& last = m_atoms[end - 1];
      here.end_px = last.right_px;
      if (end == next && is_hyphen(last.codepoint))
        here.penalty = m_style.wrapping == layout::Wrapping::reading ? hyphen_penalty : hyphen_of_title_penalty;
      if (kind == BreakKind::regular && is_short_word(end - 1))
        here.penalty +=
            m_style.wrapping == layout::Wrapping::reading ? short_word_penalty : short_word_of_title_penalty;
      if (m_style.wrapping == layout::Wrapping::title && !ends_clause(last.codepoint)) here.penalty += clause_penalty;
      if (is_light(last.codepoint)) here.light_px = hanging_share * (last.right_px - last.x_px);
    }
    if (kind == BreakKind::soft_hyphen || kind == BreakKind::hyphen) {
      const Part& part = m_paragraph.parts[m_atoms[next - 1].part];
      const double hyphen_px = size_px_of(part, m_style) * m_faces.glyph(part.face, 0x2010).advance /
                               m_faces.metrics(part.face).units_per_em;
      here.end_px += hyphen_px;
      here.light_px = hanging_share * hyphen_px;
      here.penalty = begins_with_capital(next - 1) ? name_penalty : hyphen_penalty;
    }
    here.next_px = here.end_px;
    if (next < m_atoms.size()) {
      here.next_px = m_atoms[next].x_px + hang_px(m_paragraph, next, m_style);
      const std::string& link = m_paragraph.parts[m_atoms[next].part].link;
      if (!link.empty() && link == m_paragraph.parts[m_atoms[next - 1].part].link) here.penalty += link_penalty;
    }
    m_paragraph.opportunities.push_back(here);
    m_first = next;
  }

  // Whether the word that ends with that atom has few letters, and no figures: those have their own rules.
  bool is_short_word(std::uint32_t atom) const {
    std::uint32_t letters = 0;
    while (is_letter(m_atoms[atom].codepoint)) {
      ++letters;
      if (atom == 0) return letters <= short_word;
      --atom;
    }
    return letters > 0 && letters <= short_word && m_atoms[atom].codepoint <= U' ';
  }

  // Of the word that atom is in.
  bool begins_with_capital(std::uint32_t atom) const {
    while (atom > 0 && is_letter(m_atoms[atom - 1].codepoint))
      --atom;
    return is_capital(m_atoms[atom].codepoint);
  }

  const Faces& m_faces;
  const layout::TextStyle& m_style;
  Paragraph& m_paragraph;
  const std::vector<Atom>& m_atoms;
  std::uint32_t m_first = 0;  // atom after the opportunity before
};

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
  OpportunityFinder(faces, style, paragraph).find(text);
  return paragraph;
}

std::vector<Opportunity> opportunities_within(const Paragraph& paragraph, const layout::TextStyle& style,
                                              double measure_px) {
  const std::vector<Opportunity>& known = paragraph.opportunities;
  const std::vector<Atom>& atoms = paragraph.atoms;
  std::vector<Opportunity> all;
  all.reserve(known.size());
  std::uint32_t first = 0;
  const auto is_too_wide = [&](const Opportunity& end) { return end.end_px - atoms[first].x_px > measure_px; };
  bool may_divide = style.wrapping == layout::Wrapping::reading;
  for (std::size_t at = 0, word_end = 0; at < known.size(); ++at) {
    if (at == word_end) {
      while (known[word_end].kind == BreakKind::hyphen)
        ++word_end;
      may_divide = style.wrapping == layout::Wrapping::reading || is_too_wide(known[word_end]);
      ++word_end;
    }
    const Opportunity& opportunity = known[at];
    if (opportunity.kind == BreakKind::hyphen && !may_divide) continue;
    if (is_too_wide(opportunity)) {
      for (std::uint32_t k = first + 1; k < visible_end(paragraph, first, opportunity.next); ++k) {
        if (atoms[k].kind != GlyphKind::drawn || is_combining(atoms[k].codepoint)) continue;
        const std::uint32_t end = visible_end(paragraph, first, k);
        if (end == first) continue;
        all.push_back(
            {.kind = BreakKind::last_resort, .next = k, .end_px = atoms[end - 1].right_px, .next_px = atoms[k].x_px});
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

double hang_px(const Paragraph& paragraph, std::uint32_t atom, const layout::TextStyle& style) {
  const Atom& first = paragraph.atoms[atom];
  if (style.wrapping == layout::Wrapping::label || !opens_quotation(first.codepoint)) return 0;
  return hanging_share * (first.right_px - first.x_px);
}

double size_px_of(const Part& part, const layout::TextStyle& style) {
  return style.size_px * (part.level == layout::Level::superscript ? layout::superscript_size : 1);
}

}  // namespace vitrine::text
