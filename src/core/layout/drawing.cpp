#include "core/layout/drawing.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace vitrine::layout {

namespace {

constexpr int curve_steps = 32;

double distance(Point a, Point b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

Point between(Point a, Point b, double share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

// On a circle, from its rightmost point; near enough that the corners are not seen.
std::vector<Point> circle(Point centre, double radius_px) {
  const int corners = 12 + static_cast<int>(4 * std::sqrt(radius_px));
  std::vector<Point> points;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    points.push_back({centre.x + radius_px * std::cos(angle), centre.y + radius_px * std::sin(angle)});
  }
  return points;
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
  add_line(drawing, pen,
           {{rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, {rect.x, rect.bottom()}});
}

void add_disc(Drawing& drawing, Pen pen, Point centre, double radius_px) {
  add_line(drawing, pen, circle(centre, radius_px));
}

void add_ring(Drawing& drawing, Pen pen, Point centre, double radius_px) {
  auto points = circle(centre, radius_px);
  points.push_back(points.front());
  add_line(drawing, pen, std::move(points));
}

void add_hatching(Drawing& drawing, Pen pen, const Rect& rect, double pitch_px) {
  for (double along = pitch_px; along < rect.width + rect.height; along += pitch_px) {
    const double from = std::max(0.0, along - rect.height), to = std::min(rect.width, along);
    add_line(drawing, pen,
             {{rect.x + from, rect.y + std::min(along, rect.height)}, {rect.x + to, rect.y + along - to}});
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
