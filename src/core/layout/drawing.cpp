#include "core/layout/drawing.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>
#include <utility>

namespace vitrine::layout {

namespace {

constexpr int curve_steps = 20;

double distance(Point a, Point b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

Point between(Point a, Point b, double share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

// A convex polygon given in hundredths of the rectangle.
void add_part(Drawing& drawing, Pen pen, const Rect& rect, std::initializer_list<Point> hundredths) {
  Shape shape{pen, {}};
  for (const auto& point : hundredths)
    shape.points.push_back({rect.x + rect.width * point.x / 100, rect.y + rect.height * point.y / 100});
  drawing.shapes.push_back(std::move(shape));
}

}  // namespace

std::vector<Point> curve(Point from, Point from_control, Point to_control, Point to) {
  std::vector<Point> points;
  for (int i = 0; i <= curve_steps; ++i) {
    const double t = static_cast<double>(i) / curve_steps;
    const Point a = between(from, from_control, t), b = between(from_control, to_control, t),
                c = between(to_control, to, t);
    points.push_back(between(between(a, b, t), between(b, c, t), t));
  }
  return points;
}

Point point_along(const std::vector<Point>& line, double share) {
  double length = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    length += distance(line[i - 1], line[i]);
  double left = length * share;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double piece = distance(line[i - 1], line[i]);
    if (piece > 0 && left <= piece) return between(line[i - 1], line[i], left / piece);
    left -= piece;
  }
  return line.back();
}

void add_line(Drawing& drawing, Pen pen, std::vector<Point> points) {
  drawing.shapes.push_back({pen, std::move(points)});
}

void add_dashes(Drawing& drawing, Pen pen, const std::vector<Point>& line, double dash_px) {
  Shape dash{pen, {line.front()}};
  bool is_gap = false;
  double left = dash_px;
  const auto end_piece = [&] {
    if (!is_gap && dash.points.size() > 1) drawing.shapes.push_back(dash);
    is_gap = !is_gap;
    left = dash_px;
  };
  for (std::size_t i = 1; i < line.size(); ++i) {
    Point at = line[i - 1];
    while (distance(at, line[i]) > left) {
      at = between(at, line[i], left / distance(at, line[i]));
      dash.points.push_back(at);
      end_piece();
      dash.points = {at};
    }
    left -= distance(at, line[i]);
    dash.points.push_back(line[i]);
  }
  end_piece();
}

void add_rect(Drawing& drawing, Pen pen, const Rect& rect) {
  add_part(drawing, pen, rect, {{0, 0}, {100, 0}, {100, 100}, {0, 100}});
}

void add_disc(Drawing& drawing, Pen pen, Point centre, double radius_px) {
  constexpr int corners = 16;
  Shape shape{pen, {}};
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    shape.points.push_back({centre.x + radius_px * std::cos(angle), centre.y + radius_px * std::sin(angle)});
  }
  drawing.shapes.push_back(std::move(shape));
}

void add_hatching(Drawing& drawing, Pen pen, const Rect& rect, double pitch_px) {
  for (double along = pitch_px; along < rect.width + rect.height; along += pitch_px) {
    const double from = std::max(0.0, along - rect.height), to = std::min(rect.width, along);
    add_line(drawing, pen,
             {{rect.x + from, rect.y + std::min(along, rect.height)}, {rect.x + to, rect.y + along - to}});
  }
}

void add_person(Drawing& drawing, const Rect& rect) {
  const double head_radius = rect.height * 0.065;
  add_disc(drawing, Pen::figure, {rect.x + rect.width / 2, rect.y + head_radius}, head_radius);
  for (const double side : {1.0, -1.0}) {
    const auto x = [side](double hundredths) { return 50 + side * hundredths; };
    // Arm, then leg; corners of the left half are mirrored and so run the other way.
    const Point arm[] = {{x(28), 17}, {x(44), 22}, {x(50), 51}, {x(40), 52}};
    const Point leg[] = {{x(1), 48}, {x(30), 48}, {x(27), 100}, {x(9), 100}};
    for (const auto& limb : {arm, leg}) {
      if (side > 0)
        add_part(drawing, Pen::figure, rect, {limb[0], limb[1], limb[2], limb[3]});
      else
        add_part(drawing, Pen::figure, rect, {limb[3], limb[2], limb[1], limb[0]});
    }
  }
  add_part(drawing, Pen::figure, rect, {{20, 16}, {80, 16}, {81, 50}, {19, 50}});
}

void add_lorry(Drawing& drawing, const Rect& rect) {
  add_part(drawing, Pen::figure, rect, {{0, 8}, {62, 8}, {62, 74}, {0, 74}});
  add_part(drawing, Pen::figure, rect, {{64, 14}, {81, 14}, {82, 74}, {64, 74}});
  add_part(drawing, Pen::surface, rect, {{67, 20}, {79, 20}, {79.5, 40}, {67, 40}});
  add_part(drawing, Pen::figure, rect, {{82, 44}, {98, 47}, {100, 74}, {82, 74}});
  add_part(drawing, Pen::figure, rect, {{0, 75}, {100, 75}, {100, 81}, {0, 81}});
  const double radius = rect.height * 0.17;
  for (const double hundredths : {17.0, 86.0}) {
    const Point centre{rect.x + rect.width * hundredths / 100, rect.bottom() - radius};
    add_disc(drawing, Pen::surface, centre, radius * 1.15);
    add_disc(drawing, Pen::figure, centre, radius);
    add_disc(drawing, Pen::surface, centre, radius * 0.4);
  }
}

DrawingPtr quantised(Drawing drawing) {
  const auto on_grid = [](double px) { return std::round(px * 64) / 64; };
  for (auto& shape : drawing.shapes)
    for (auto& point : shape.points)
      point = {on_grid(point.x), on_grid(point.y)};
  return std::make_shared<const Drawing>(std::move(drawing));
}

}  // namespace vitrine::layout
