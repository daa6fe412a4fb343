#include "ui/ornament_painter.h"

#include <algorithm>
#include <utility>

#include "core/ornament/guilloche.h"

namespace vitrine::ui {

namespace {

constexpr float line_px = 0.8F;
// More than can be seen at once.
constexpr std::size_t most_kept = 6;

void stroke(Mesh& mesh, const std::vector<Point>& points, Point origin, bool is_closed, ImU32 colour, float fringe_px) {
  std::vector<StrokePoint> line;
  line.reserve(points.size());
  for (const auto& point : points)
    line.push_back({static_cast<float>(origin.x + point.x), static_cast<float>(origin.y + point.y), line_px / 2});
  Stroker(mesh, fringe_px).line(line, is_closed, colour);
}

void build(Mesh& mesh, Ornament ornament, std::string_view seed, Size size, ImU32 colour, double pixel_ratio) {
  const auto fringe_px = static_cast<float>(1 / pixel_ratio);
  if (ornament == Ornament::frieze) {
    for (const auto& curve : ornament::frieze(seed, size))
      stroke(mesh, ornament::frieze_points(curve, size), {0, 0}, false, colour, fringe_px);
    return;
  }
  const double radius = std::min(size.width, size.height) / 2;
  for (const auto& curve : ornament::rosette(seed, radius))
    stroke(mesh, ornament::rosette_points(curve, radius), {size.width / 2, size.height / 2}, true, colour, fringe_px);
}

}  // namespace

void OrnamentPainter::paint(ImDrawList& list, Ornament ornament, std::string_view seed, const Rect& where, ImU32 colour,
                            double pixel_ratio) {
  const Size size{where.width, where.height};
  const auto found = std::ranges::find_if(m_drawn, [&](const auto& drawn) {
    return drawn->ornament == ornament && drawn->size == size && drawn->colour == colour &&
           drawn->pixel_ratio == pixel_ratio && drawn->seed == seed;
  });
  if (found == m_drawn.end()) {
    if (m_drawn.size() == most_kept) m_drawn.erase(m_drawn.begin());
    auto drawn = std::make_unique<Drawn>(ornament, std::string(seed), size, colour, pixel_ratio);
    build(drawn->mesh, ornament, seed, size, colour, pixel_ratio);
    m_drawn.push_back(std::move(drawn));
  } else {
    std::rotate(found, found + 1, m_drawn.end());
  }
  m_drawn.back()->mesh.draw(list, {static_cast<float>(where.x), static_cast<float>(where.y)});
}

}  // namespace vitrine::ui
