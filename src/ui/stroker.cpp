#include "ui/stroker.h"

#include <algorithm>
#include <cmath>

namespace vitrine::ui {
namespace {

// A mitre longer than this many half widths is cut back to it.
constexpr float longest_mitre = 2;
// A turn by more than this is rounded.
constexpr float sharp_turn = 0.35F;
constexpr float wedge_step = 0.5F;
constexpr std::uint32_t vertices_per_section = 4;

struct Direction {
  float x = 0;
  float y = 0;
};

Direction direction(const StrokePoint& a, const StrokePoint& b) {
  const float dx = b.x - a.x;
  const float dy = b.y - a.y;
  const float length = std::sqrt(dx * dx + dy * dy);
  return length > 0 ? Direction{dx / length, dy / length} : Direction{1, 0};
}

}  // namespace

ImU32 faded(ImU32 colour, float factor) {
  const auto alpha = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 255);
  const auto result = static_cast<ImU32>(std::lround(alpha * std::clamp(factor, 0.0F, 1.0F)));
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

// Four vertices across the line: transparent, opaque, opaque, transparent.
void Stroker::add_section(const StrokePoint& at, float nx, float ny, ImU32 colour) {
  const float width = 2 * at.half_width;
  const bool hairline = width < m_fringe;
  const float inner = hairline ? 0 : at.half_width - m_fringe / 2;
  const float outer = inner + m_fringe;
  const ImU32 core = hairline ? faded(colour, width / m_fringe) : colour;
  const ImU32 edge = faded(colour, 0);
  m_mesh.add_vertex(at.x + nx * outer, at.y + ny * outer, edge);
  m_mesh.add_vertex(at.x + nx * inner, at.y + ny * inner, core);
  m_mesh.add_vertex(at.x - nx * inner, at.y - ny * inner, core);
  m_mesh.add_vertex(at.x - nx * outer, at.y - ny * outer, edge);
}

void Stroker::connect(std::uint32_t section, std::uint32_t next) {
  for (std::uint32_t i = 0; i + 1 < vertices_per_section; ++i) {
    const std::uint32_t a = section + i;
    const std::uint32_t b = next + i;
    m_mesh.indices.insert(m_mesh.indices.end(), {a, a + 1, b + 1, a, b + 1, b});
  }
}

// The rounded outer side of a corner. Angles in radians, of the outward direction.
void Stroker::add_wedge(const StrokePoint& at, float from_angle, float turn, ImU32 colour) {
  const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(turn) / wedge_step)));
  const float inner = std::max(0.0F, at.half_width - m_fringe / 2);
  const float outer = inner + m_fringe;
  const auto centre = static_cast<std::uint32_t>(m_mesh.vertices.size());
  m_mesh.add_vertex(at.x, at.y, colour);
  for (int i = 0; i <= steps; ++i) {
    const float angle = from_angle + turn * static_cast<float>(i) / static_cast<float>(steps);
    const float cosine = std::cos(angle);
    const float sine = std::sin(angle);
    m_mesh.add_vertex(at.x + cosine * inner, at.y + sine * inner, colour);
    m_mesh.add_vertex(at.x + cosine * outer, at.y + sine * outer, faded(colour, 0));
    if (i == 0) continue;
    const std::uint32_t b = centre + 1 + 2 * static_cast<std::uint32_t>(i);
    const std::uint32_t a = b - 2;
    m_mesh.indices.insert(m_mesh.indices.end(), {centre, a, b, a, a + 1, b + 1, a, b + 1, b});
  }
}

void Stroker::stroke(std::span<const StrokePoint> points, bool closed, ImU32 colour, Joins joins) {
  const std::size_t count = points.size();
  if (count < 2) return;
  const bool ring = closed && count > 2;
  const auto first = static_cast<std::uint32_t>(m_mesh.vertices.size());
  Direction before = ring ? direction(points[count - 1], points[0]) : direction(points[0], points[1]);
  std::uint32_t last_section = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const bool ends = !ring && i + 1 == count;
    const Direction after = ends ? before : direction(points[i], points[(i + 1) % count]);
    const float cosine = before.x * after.x + before.y * after.y;
    const float sine = before.x * after.y - before.y * after.x;
    const auto section = static_cast<std::uint32_t>(m_mesh.vertices.size());
    if (i > 0) connect(last_section, section);
    if (joins == Joins::round && (cosine < 0 || std::abs(sine) > sharp_turn)) {
      add_section(points[i], -before.y, before.x, colour);
      // The outer side of a left turn (on a screen whose y points down: sine > 0) is that of the negative normal.
      const float side = sine > 0 ? -1.0F : 1.0F;
      add_wedge(points[i], std::atan2(side * before.x, -side * before.y), std::atan2(sine, cosine), colour);
      last_section = static_cast<std::uint32_t>(m_mesh.vertices.size());
      add_section(points[i], -after.y, after.x, colour);
    } else {
      float nx = -(before.y + after.y) / 2;
      float ny = (before.x + after.x) / 2;
      const float scale = std::min(1 / std::max(nx * nx + ny * ny, 1e-6F), longest_mitre * longest_mitre);
      nx *= scale;
      ny *= scale;
      const float length = std::sqrt(nx * nx + ny * ny);
      if (length > longest_mitre) {
        nx *= longest_mitre / length;
        ny *= longest_mitre / length;
      }
      add_section(points[i], nx, ny, colour);
      last_section = section;
    }
    before = after;
  }
  if (ring) connect(last_section, first);
}

}  // namespace vitrine::ui
