#include "ui/picture_painter.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/polygon_fill.h"

namespace vitrine::ui {

namespace {

constexpr double tolerance_device_px = 0.25;
constexpr double most_chords = 64;

// Draws shapes into a mesh, contour by contour.
class ShapePainter {
 public:
  ShapePainter(Mesh& mesh, double px_per_unit, const TintColours& colours, double pixel_ratio)
      : m_mesh(mesh),
        m_colours(colours),
        m_scale(px_per_unit / model::drawing_grid),
        m_tolerance(tolerance_device_px / pixel_ratio),
        m_fringe(static_cast<float>(1 / pixel_ratio)),
        m_stroker(mesh, m_fringe) {}

  // The area first, then its line; an area without one has its rim softened by a line of its own colour.
  void paint(const model::Shape& shape) {
    const bool has_area = shape.fill != model::Tint::none, has_line = shape.stroke != model::Tint::none;
    if (has_area) {
      for_each_contour(shape, [this](bool) { m_fill.add_contour(m_path); });
      m_fill.fill(m_mesh, shape.rule, colour_of(shape.fill));
    }
    const double width = has_line ? shape.stroke_width * m_scale : 0;
    m_half_width = std::max(static_cast<float>(width), m_fringe) / 2;
    const ImU32 colour = colour_of(has_line ? shape.stroke : shape.fill);
    for_each_contour(shape, [&](bool closed) { m_stroker.line(m_path, closed || !has_line, colour); });
  }

 private:
  ImU32 colour_of(model::Tint tint) const { return m_colours[static_cast<std::size_t>(tint)]; }

  void add(double x, double y) {
    const StrokePoint point{static_cast<float>(x), static_cast<float>(y), m_half_width};
    if (m_path.empty() || m_path.back().x != point.x || m_path.back().y != point.y) m_path.push_back(point);
  }

  // Chords that miss the curve by at most the tolerance (G. Wang, 1984).
  void add_curve(const model::GridPoint* p) {
    const auto bend = [p](int i) {
      return std::hypot(p[i].x - 2.0 * p[i + 1].x + p[i + 2].x, p[i].y - 2.0 * p[i + 1].y + p[i + 2].y);
    };
    const double chords = std::ceil(std::sqrt(0.75 * std::max(bend(0), bend(1)) * m_scale / m_tolerance));
    const int count = static_cast<int>(std::clamp(chords, 1.0, most_chords));
    for (int k = 1; k <= count; ++k) {
      const double t = static_cast<double>(k) / count, s = 1 - t;
      const double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
      add((a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x) * m_scale,
          (a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y) * m_scale);
    }
  }

  // Calls draw(closed) with m_path set to the contour's points, the first not repeated.
  template <class Draw>
  void for_each_contour(const model::Shape& shape, const Draw& draw) {
    const auto* point = shape.points.data();
    const auto end_contour = [&](bool closed) {
      if (closed && m_path.size() > 1 && m_path.front().x == m_path.back().x && m_path.front().y == m_path.back().y)
        m_path.pop_back();
      if (m_path.size() > 1) draw(closed);
      m_path.clear();
    };
    for (const auto step : shape.steps) {
      if (step == model::Step::start) end_contour(false);
      if (step == model::Step::close) end_contour(true);
      if (step == model::Step::curve) add_curve(point - 1);
      if (step == model::Step::start || step == model::Step::line) add(point->x * m_scale, point->y * m_scale);
      point += model::points_of(step);
    }
    end_contour(false);
  }

  Mesh& m_mesh;
  const TintColours& m_colours;
  double m_scale;
  double m_tolerance;
  float m_fringe;
  Stroker m_stroker;
  PolygonFill m_fill;
  std::vector<StrokePoint> m_path;
  float m_half_width = 0;
};

}  // namespace

const Mesh& PicturePainter::mesh_of(const View& view) {
  auto kept = std::ranges::find(m_kept, view, &Kept::view);
  if (kept == m_kept.end()) {
    kept = std::ranges::min_element(m_kept, {}, &Kept::used);
    kept->view = view;
    kept->mesh.clear();
    ShapePainter painter(kept->mesh, view.px_per_unit, view.colours, view.pixel_ratio);
    for (const auto& shape : *view.drawing)
      painter.paint(shape);
  }
  kept->used = ++m_calls;
  return kept->mesh;
}

void PicturePainter::paint(ImDrawList& draw_list, const model::Drawing& drawing, double width_units, const Rect& where,
                           const TintColours& colours, double pixel_ratio) {
  mesh_of({&drawing, where.width / width_units, colours, pixel_ratio})
      .draw(draw_list, {static_cast<float>(where.x), static_cast<float>(where.y)});
}

}  // namespace vitrine::ui
