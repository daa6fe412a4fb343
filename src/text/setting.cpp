#include "text/setting.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace vitrine::text {
namespace {

constexpr double grid_per_px = 64;

double on_grid(double x_px) {
  return std::floor(x_px * grid_per_px + 0.5) / grid_per_px;
}
double up_to_grid(double width_px) {
  return std::ceil(width_px * grid_per_px) / grid_per_px;
}

enum class Closing { none, hyphen, ellipsis };

// A line as a stretch of atoms: [first, end) is visible, [end, next) belongs to it unseen.
struct Cut {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t next = 0;
  Closing closing = Closing::none;
};

// Marks that look wrong right before an ellipsis.
bool yields_to_ellipsis(const Atom& atom) {
  constexpr char32_t marks[] = {U',', U';', U':', U'.', U'(', 0xAB, 0x2013, 0x2014, 0x2018, 0x201C, 0x201E, 0x2026};
  return atom.kind != GlyphKind::drawn || std::ranges::find(marks, atom.codepoint) != std::end(marks);
}

class Setting {
 public:
  Setting(const Faces& faces, const Paragraph& paragraph, const layout::TextStyle& style, double width_px)
      : m_faces(faces), m_paragraph(paragraph), m_atoms(paragraph.atoms), m_style(style), m_width_px(width_px) {}

  layout::SetText lines() const {
    layout::SetText set;
    set.style = m_style;
    const std::vector<Cut> cuts = cut_lines();
    set.lines.reserve(cuts.size());
    double baseline_px = first_baseline_px();
    for (const Cut& cut : cuts) {
      set.lines.push_back(line_from(cut, baseline_px));
      set.width_px = std::max(set.width_px, set.lines.back().x_px + set.lines.back().width_px);
      baseline_px += m_style.leading_px;
    }
    set.height_px = static_cast<double>(m_style.leading_px) * static_cast<double>(cuts.size());
    return set;
  }

 private:
  double first_baseline_px() const {
    const FaceMetrics& metrics = m_faces.metrics(m_style.face);
    const double px_per_unit = static_cast<double>(m_style.size_px) / metrics.units_per_em;
    const double ascent_px = metrics.ascent * px_per_unit;
    const double descent_px = metrics.descent * px_per_unit;
    return std::floor((m_style.leading_px - (ascent_px + descent_px)) / 2 + ascent_px + 0.5);
  }

  std::vector<Cut> cut_lines() const {
    // A word as wide as the grid rounds it must fit in a width that was rounded up to the grid.
    const double measure_px = up_to_grid(m_width_px);
    const std::vector<Opportunity> opportunities = opportunities_within(m_paragraph, m_style, measure_px);
    const double start_px = m_atoms.empty() ? 0 : hang_px(m_paragraph, 0, m_style);
    const Fit fit = m_style.most_lines > 0                          ? Fit::first
                    : m_style.wrapping == layout::Wrapping::reading ? Fit::even
                                                                    : Fit::balanced;
    std::vector<Cut> cuts;
    std::uint32_t first = 0;
    for (const std::size_t taken : choose_breaks(opportunities, start_px, measure_px, fit)) {
      const Opportunity& opportunity = opportunities[taken];
      if (m_style.most_lines > 0 && static_cast<int>(cuts.size()) + 1 == m_style.most_lines &&
          opportunity.kind != BreakKind::end) {
        cuts.push_back(last_allowed_line(first, measure_px));
        break;
      }
      const bool hyphen = divides_word(opportunity.kind);
      cuts.push_back({first, visible_end(m_paragraph, first, opportunity.next), opportunity.next,
                      hyphen ? Closing::hyphen : Closing::none});
      first = opportunity.next;
    }
    return cuts;
  }

  // The text goes on beyond this line: as many whole words as leave room for the ellipsis, one at least.
  Cut last_allowed_line(std::uint32_t first, double measure_px) const {
    const auto count = static_cast<std::uint32_t>(m_atoms.size());
    Cut best;
    for (const Opportunity& opportunity : m_paragraph.opportunities) {
      if (opportunity.next <= first || divides_word(opportunity.kind)) continue;
      std::uint32_t end = visible_end(m_paragraph, first, opportunity.next);
      const bool complete = opportunity.next == count;
      if (!complete) {
        while (end > first && yields_to_ellipsis(m_atoms[end - 1]))
          --end;
      }
      if (end == first) end = visible_end(m_paragraph, first, opportunity.next);
      const double right_px = end > first ? m_atoms[end - 1].right_px : m_atoms[first].x_px;
      const double width_px = right_px - m_atoms[first].x_px + (complete ? 0 : advance_px(end, 0x2026));
      if (best.next != 0 && width_px > measure_px) break;
      best = {first, end, opportunity.next, complete ? Closing::none : Closing::ellipsis};
      if (opportunity.kind == BreakKind::forced) break;
    }
    return best;
  }

  // Of a glyph that closes a line whose visible end is `end`, in the face there.
  double advance_px(std::uint32_t end, char32_t codepoint) const {
    const Part& part = m_paragraph.parts[m_atoms[end > 0 ? end - 1 : 0].part];
    return m_faces.glyph(part.face, codepoint).advance * size_px_of(part, m_style) /
           m_faces.metrics(part.face).units_per_em;
  }

  std::uint32_t byte_of(std::uint32_t atom) const {
    return atom < m_atoms.size() ? m_atoms[atom].begin : m_paragraph.end;
  }

  layout::Line line_from(const Cut& cut, double baseline_px) const {
    layout::Line line;
    line.baseline_px = baseline_px;
    line.begin = byte_of(cut.first);
    line.end = byte_of(cut.next);
    if (cut.end == cut.first) return line;

    const double left_px = m_atoms[cut.first].x_px + hang_px(m_paragraph, cut.first, m_style);
    line.x_px = on_grid(m_atoms[cut.first].x_px - left_px);
    double right_px = m_atoms[cut.end - 1].right_px;
    for (std::uint32_t k = cut.first; k < cut.end;) {
      std::uint32_t end = k + 1;
      while (end < cut.end && m_atoms[end].part == m_atoms[k].part)
        ++end;
      line.runs.push_back(run_from(k, end, end < cut.end ? m_atoms[end].x_px : right_px, left_px));
      k = end;
    }
    if (cut.closing != Closing::none) {
      layout::Run& last = line.runs.back();
      const layout::Face face = last.face;
      const char32_t wanted = cut.closing == Closing::hyphen ? 0x2010 : 0x2026;
      last.glyphs.push_back({m_faces.glyph(face, wanted).codepoint, static_cast<float>(on_grid(right_px - left_px))});
      right_px += advance_px(cut.end, wanted);
      last.width_px = up_to_grid(right_px - left_px - last.x_px);
    }
    line.width_px = up_to_grid(right_px - left_px - line.x_px);
    return line;
  }

  layout::Run run_from(std::uint32_t first, std::uint32_t end, double right_px, double left_px) const {
    const Part& part = m_paragraph.parts[m_atoms[first].part];
    layout::Run run;
    run.face = part.face;
    run.ink = part.ink;
    run.level = part.level;
    run.look = part.look;
    run.link = part.link;
    run.begin = byte_of(first);
    run.end = byte_of(end);
    run.x_px = on_grid(m_atoms[first].x_px - left_px);
    run.width_px = up_to_grid(right_px - left_px - run.x_px);
    run.glyphs.reserve(end - first);
    for (std::uint32_t k = first; k < end; ++k) {
      if (m_atoms[k].kind != GlyphKind::drawn) continue;
      run.glyphs.push_back({m_atoms[k].codepoint, static_cast<float>(on_grid(m_atoms[k].x_px - left_px))});
    }
    return run;
  }

  const Faces& m_faces;
  const Paragraph& m_paragraph;
  const std::vector<Atom>& m_atoms;
  const layout::TextStyle& m_style;
  double m_width_px;
};

}  // namespace

layout::SetText set_paragraph(const Faces& faces, const Paragraph& paragraph, const layout::TextStyle& style,
                              double width_px) {
  return Setting(faces, paragraph, style, width_px).lines();
}

}  // namespace vitrine::text
