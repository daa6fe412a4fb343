#include "ui/map_lines.h"

#include <algorithm>
#include <cmath>

namespace vitrine::ui {
namespace {

// A mitre longer than this many half widths is cut back to it.
constexpr float longest_mitre = 2;
// A band's corner with a larger sine than this is rounded, by chords that miss the arc by at most so many pixels.
constexpr float sharp_turn = 0.7F;
constexpr float arc_tolerance = 0.5F;
constexpr std::uint32_t line_section = 3;       // transparent, opaque, transparent
constexpr std::uint32_t wide_line_section = 4;  // transparent, opaque, opaque, transparent
constexpr std::uint32_t band_section = 3;       // opaque on the line, opaque, transparent

}  // namespace

ImU32 faded(ImU32 colour, float factor) {
  const auto alpha = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 255);
  const auto result = static_cast<ImU32>(alpha * std::clamp(factor, 0.0F, 1.0F) + 0.5F);
  return (colour & ~IM_COL32_A_MASK) | (result << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 a, ImU32 b, float factor) {
  ImU32 result = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    const auto low = static_cast<float>((a >> shift) & 255);
    const auto high = static_cast<float>((b >> shift) & 255);
    result |= static_cast<ImU32>(std::lround(low + (high - low) * factor)) << shift;
  }
  return result;
}

void Mesh::draw(ImDrawList& list, ImVec2 moved_by, float scale) const {
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list.PrimReserve(m_indices.Size, m_vertices.Size);
  const ImDrawIdx base = list._VtxCurrentIdx;
  for (const Vertex& vertex : m_vertices)
    *list._VtxWritePtr++ = {ImVec2(vertex.at.x * scale + moved_by.x, vertex.at.y * scale + moved_by.y), white,
                            vertex.colour};
  for (const std::uint32_t index : m_indices)
    *list._IdxWritePtr++ = base + index;
  list._VtxCurrentIdx += static_cast<unsigned int>(m_vertices.Size);
}

// How a band is drawn: its section's two outer distances and colours, and how often an arc is halved.
struct Stroker::Band {
  float inner = 0;
  float outer = 0;
  ImU32 colour = 0;
  ImU32 edge = 0;
  float cosine_of_step = 1;  // of the largest turn that one chord may bridge

  // How often an arc over a turn of this cosine must be halved.
  int halvings(float cosine) const {
    int count = 0;
    for (float bridged = cosine_of_step; count < 4 && cosine < bridged; ++count) {
      if (bridged < 0) return count + 1;
      bridged = 2 * bridged * bridged - 1;
    }
    return count;
  }
};

Stroker::Direction Stroker::direction(const StrokePoint& a, const StrokePoint& b) {
  const float dx = b.x - a.x;
  const float dy = b.y - a.y;
  const float squared = dx * dx + dy * dy;
  if (squared == 0) return {1, 0};
  const float scale = 1 / std::sqrt(squared);
  return {dx * scale, dy * scale};
}

// The vector to the right (on the screen) by which a parallel's corner lies from the line's, at distance 1.
Stroker::Direction Stroker::mitre(Direction before, Direction after) {
  const float x = -(before.y + after.y) / 2;
  const float y = (before.x + after.x) / 2;
  const float scale = 1 / std::max(x * x + y * y, 1 / (longest_mitre * longest_mitre));
  return {x * scale, y * scale};
}

void Stroker::add_section(const StrokePoint& at, Direction normal, ImU32 colour) {
  const ImU32 edge = transparent(colour);
  const float width = 2 * at.half_width;
  if (width <= m_fringe) {
    m_mesh.add_vertex(at.x + normal.x * m_fringe, at.y + normal.y * m_fringe, edge);
    m_mesh.add_vertex(at.x, at.y, faded(colour, width / m_fringe));
    m_mesh.add_vertex(at.x - normal.x * m_fringe, at.y - normal.y * m_fringe, edge);
    return;
  }
  const float inner = at.half_width - m_fringe / 2;
  const float outer = inner + m_fringe;
  m_mesh.add_vertex(at.x + normal.x * outer, at.y + normal.y * outer, edge);
  m_mesh.add_vertex(at.x + normal.x * inner, at.y + normal.y * inner, colour);
  m_mesh.add_vertex(at.x - normal.x * inner, at.y - normal.y * inner, colour);
  m_mesh.add_vertex(at.x - normal.x * outer, at.y - normal.y * outer, edge);
}

void Stroker::add_band_section(const StrokePoint& at, Direction normal, const Band& band) {
  m_mesh.add_vertex(at.x, at.y, band.colour);
  m_mesh.add_vertex(at.x + normal.x * band.inner, at.y + normal.y * band.inner, band.colour);
  m_mesh.add_vertex(at.x + normal.x * band.outer, at.y + normal.y * band.outer, band.edge);
}

// Sections between the normals `from` and `to`, both exclusive, each joined to the one before it. `ahead` is the course
// before the corner: where the line turns back, the arc's middle lies there.
void Stroker::add_arc(const StrokePoint& at, Direction from, Direction to, Direction ahead, const Band& band,
                      int halvings) {
  if (halvings == 0) return;
  Direction middle{from.x + to.x, from.y + to.y};
  const float length = std::sqrt(middle.x * middle.x + middle.y * middle.y);
  middle = length > 1e-3F ? Direction{middle.x / length, middle.y / length} : ahead;
  add_arc(at, from, middle, ahead, band, halvings - 1);
  const std::uint32_t section = m_mesh.next_vertex();
  add_band_section(at, middle, band);
  connect(section - band_section, section, band_section);
  add_arc(at, middle, to, ahead, band, halvings - 1);
}

void Stroker::connect(std::uint32_t section, std::uint32_t next, std::uint32_t vertices_per_section) {
  for (std::uint32_t i = 0; i + 1 < vertices_per_section; ++i) {
    const std::uint32_t a = section + i;
    const std::uint32_t b = next + i;
    m_mesh.add_triangle(a, a + 1, b + 1);
    m_mesh.add_triangle(a, b + 1, b);
  }
}

void Stroker::line(std::span<const StrokePoint> points, bool closed, ImU32 colour) {
  const std::size_t count = points.size();
  if (count < 2) return;
  const bool ring = closed && count > 2;
  // A line that grows beyond the fringe on its way changes its sections there.
  const auto vertices_of = [&](const StrokePoint& p) {
    return 2 * p.half_width <= m_fringe ? line_section : wide_line_section;
  };
  const std::uint32_t first = m_mesh.next_vertex();
  std::uint32_t last = first;
  Direction before = ring ? direction(points[count - 1], points[0]) : direction(points[0], points[1]);
  for (std::size_t i = 0; i < count; ++i) {
    const bool ends = !ring && i + 1 == count;
    const Direction after = ends ? before : direction(points[i], points[(i + 1) % count]);
    const std::uint32_t section = m_mesh.next_vertex();
    add_section(points[i], mitre(before, after), colour);
    if (i > 0 && vertices_of(points[i]) == vertices_of(points[i - 1])) {
      connect(last, section, vertices_of(points[i]));
    } else if (i > 0) {
      // The same three vertices of either kind of section: edge, core, edge.
      const std::uint32_t from[] = {last, last + 1, last + vertices_of(points[i - 1]) - 1};
      const std::uint32_t to[] = {section, section + 1, section + vertices_of(points[i]) - 1};
      for (int k = 0; k < 2; ++k) {
        m_mesh.add_triangle(from[k], from[k + 1], to[k + 1]);
        m_mesh.add_triangle(from[k], to[k + 1], to[k]);
      }
    }
    last = section;
    before = after;
  }
  if (ring) connect(last, first, vertices_of(points[0]));
}

void Stroker::band(std::span<const StrokePoint> points, bool closed, float distance, ImU32 colour) {
  const std::size_t count = points.size();
  if (count < 2) return;
  const float half_step = std::max(0.0F, 1 - arc_tolerance / distance);
  const Band band{distance - m_fringe / 2, distance + m_fringe / 2, colour, transparent(colour),
                  2 * half_step * half_step - 1};
  const bool ring = closed && count > 2;
  const std::uint32_t first = m_mesh.next_vertex();
  std::uint32_t last = first;
  Direction before = ring ? direction(points[count - 1], points[0]) : direction(points[0], points[1]);
  for (std::size_t i = 0; i < count; ++i) {
    const bool ends = !ring && i + 1 == count;
    const Direction after = ends ? before : direction(points[i], points[(i + 1) % count]);
    const float cosine = before.x * after.x + before.y * after.y;
    const float sine = before.x * after.y - before.y * after.x;
    const std::uint32_t section = m_mesh.next_vertex();
    if (i > 0) connect(last, section, band_section);
    if (cosine < 0 || std::abs(sine) > sharp_turn) {
      const Direction from{-before.y, before.x};
      const Direction to{-after.y, after.x};
      add_band_section(points[i], from, band);
      // On a turn to the left the band opens on its right.
      if (sine < 0) add_arc(points[i], from, to, before, band, band.halvings(cosine));
      last = m_mesh.next_vertex();
      add_band_section(points[i], to, band);
      if (sine < 0) connect(last - band_section, last, band_section);
    } else {
      add_band_section(points[i], mitre(before, after), band);
      last = section;
    }
    before = after;
  }
  if (ring) connect(last, first, band_section);
}

}  // namespace vitrine::ui
