#include "ui/polygon_fill.h"

#include <functional>

#include "core/base/order.h"

namespace vitrine::ui {

float PolygonFill::Edge::x_at(float y) const {
  if (y <= top.y) return top.x;
  if (y >= bottom.y) return bottom.x;
  return top.x + (bottom.x - top.x) * (y - top.y) / (bottom.y - top.y);
}

void PolygonFill::add_contour(std::span<const StrokePoint> points) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto& from = points[i];
    const auto& to = points[i + 1 < points.size() ? i + 1 : 0];
    if (from.y < to.y) m_edges.push_back({from, to, 1});
    if (from.y > to.y) m_edges.push_back({to, from, -1});
  }
}

void PolygonFill::fill_slab(Mesh& mesh, model::FillRule rule, float top, float bottom, ImU32 colour) {
  const float middle = (top + bottom) / 2;
  sort_by(m_crossing, [middle](const Edge& edge) { return edge.x_at(middle); });
  int winding = 0;
  for (std::size_t i = 0; i + 1 < m_crossing.size(); ++i) {
    winding += m_crossing[i].direction;
    const bool is_inside = rule == model::FillRule::even_odd ? (winding & 1) != 0 : winding != 0;
    if (!is_inside) continue;
    const auto first = mesh.next_vertex();
    for (const float y : {top, bottom})
      for (const auto& edge : {m_crossing[i], m_crossing[i + 1]})
        mesh.add_vertex(edge.x_at(y), y, colour);
    mesh.add_triangle(first, first + 1, first + 3);
    mesh.add_triangle(first, first + 3, first + 2);
  }
}

void PolygonFill::fill(Mesh& mesh, model::FillRule rule, ImU32 colour) {
  std::vector<float> heights;
  for (const auto& edge : m_edges) {
    heights.push_back(edge.top.y);
    heights.push_back(edge.bottom.y);
  }
  sort_by(heights, std::identity());
  sort_by(m_edges, [](const Edge& edge) { return edge.top.y; });
  m_crossing.clear();
  std::size_t next = 0;
  for (std::size_t i = 0; i + 1 < heights.size(); ++i) {
    const float top = heights[i], bottom = heights[i + 1];
    if (top == bottom) continue;
    std::erase_if(m_crossing, [top](const Edge& edge) { return edge.bottom.y <= top; });
    while (next < m_edges.size() && m_edges[next].top.y <= top)
      m_crossing.push_back(m_edges[next++]);
    fill_slab(mesh, rule, top, bottom, colour);
  }
  m_edges.clear();
}

}  // namespace vitrine::ui
