#include "core/layout/yardsticks.h"

#include <cmath>
#include <initializer_list>
#include <numbers>
#include <utility>
#include <vector>

namespace vitrine::layout {

namespace {

// Points are given in hundredths of a rectangle.
class Plan {
 public:
  Plan(Drawing& drawing, const Rect& rect) : m_drawing(drawing), m_rect(rect) {}

  void line(Pen pen, std::initializer_list<Point> hundredths) { add_line(m_drawing, pen, placed(hundredths)); }
  // A convex polygon, clockwise: solid, or hiding what lies behind it and edged.
  void solid(std::initializer_list<Point> hundredths) { add_line(m_drawing, Pen::solid, placed(hundredths)); }
  void edged(std::initializer_list<Point> hundredths) {
    auto points = placed(hundredths);
    add_line(m_drawing, Pen::surface, points);
    points.push_back(points.front());
    add_line(m_drawing, Pen::fine, std::move(points));
  }
  void edged_disc(Point centre, double radius) {
    add_disc(m_drawing, Pen::surface, at(centre), radius * m_rect.height / 100);
    add_ring(m_drawing, Pen::fine, at(centre), radius * m_rect.height / 100);
  }
  // `count` lines evenly between those from `a` to `b` and from `c` to `d`.
  void hatch(int count, Point a, Point b, Point c, Point d, Pen pen = Pen::faint_fine) {
    for (int i = 0; i < count; ++i) {
      const double share = (i + 0.5) / count;
      line(pen, {{a.x + (c.x - a.x) * share, a.y + (c.y - a.y) * share},
                 {b.x + (d.x - b.x) * share, b.y + (d.y - b.y) * share}});
    }
  }
  // Stands on the ground; the radius in hundredths of the height.
  void wheel(double x, double radius) {
    constexpr int spokes = 12;
    const double outer = radius * m_rect.height / 100, rim = outer * 0.76;
    const Point centre{at({x, 0}).x, m_rect.bottom() - outer};
    add_disc(m_drawing, Pen::solid, centre, outer);
    add_disc(m_drawing, Pen::surface, centre, outer * 0.84);
    add_ring(m_drawing, Pen::fine, centre, rim);
    for (int i = 0; i < spokes; ++i) {
      const double angle = 2 * std::numbers::pi * i / spokes;
      add_line(m_drawing, Pen::fine, {centre, {centre.x + rim * std::cos(angle), centre.y + rim * std::sin(angle)}});
    }
    add_disc(m_drawing, Pen::solid, centre, outer * 0.2);
    add_disc(m_drawing, Pen::surface, centre, outer * 0.08);
  }

  // Over the wheel of these numbers.
  void guard(double x, double radius) {
    constexpr int steps = 16;
    const double outer = radius * m_rect.height / 100;
    const Point centre{at({x, 0}).x, m_rect.bottom() - outer};
    std::vector<Point> points;
    for (int i = 0; i <= steps; ++i) {
      const double angle = std::numbers::pi * (1.08 - 1.0 * i / steps);
      points.push_back({centre.x + 1.2 * outer * std::cos(angle), centre.y - 1.2 * outer * std::sin(angle)});
    }
    add_line(m_drawing, Pen::bold, std::move(points));
  }

 private:
  Point at(Point hundredths) const {
    return {m_rect.x + m_rect.width * hundredths.x / 100, m_rect.y + m_rect.height * hundredths.y / 100};
  }
  std::vector<Point> placed(std::initializer_list<Point> hundredths) const {
    std::vector<Point> points;
    for (const auto& point : hundredths)
      points.push_back(at(point));
    return points;
  }

  Drawing& m_drawing;
  const Rect& m_rect;
};

}  // namespace

void add_person(Drawing& drawing, const Rect& rect) {
  Plan plan(drawing, rect);
  for (const double side : {1.0, -1.0}) {
    // Given for the right half; the corners of the left one run the other way.
    const auto limb = [&](Point a, Point b, Point c, Point d, bool is_solid) {
      for (auto* corner : {&a, &b, &c, &d})
        corner->x = 50 + side * corner->x;
      if (side < 0) {
        std::swap(a, d);
        std::swap(b, c);
      }
      is_solid ? plan.solid({a, b, c, d}) : plan.edged({a, b, c, d});
    };
    limb({1, 60}, {22, 60}, {17, 96}, {3, 96}, false);
    limb({3, 96.5}, {17, 96.5}, {25, 100}, {3, 100}, true);
    limb({27, 17}, {37, 20}, {43, 48}, {33, 49}, false);
    plan.edged_disc({50 + side * 38, 50.5}, 1.7);
  }
  plan.edged({{42, 13.5}, {58, 13.5}, {78, 17}, {80, 42}, {82, 66}, {18, 66}, {20, 42}, {22, 17}});
  plan.hatch(15, {60, 20}, {75, 18}, {60, 66}, {80, 64});
  plan.line(Pen::fine, {{42, 13.5}, {50, 29}, {58, 13.5}});
  plan.line(Pen::fine, {{50, 29}, {50, 66}});
  plan.edged_disc({50, 8.4}, 4.8);
  plan.solid({{36, 5}, {37, 2}, {43, 0}, {57, 0}, {63, 2}, {64, 5}});
  plan.line(Pen::bold, {{28, 5}, {72, 5}});
}

void add_lorry(Drawing& drawing, const Rect& rect) {
  Plan plan(drawing, rect);
  // The canvas over its hoops, and the boards below.
  plan.edged({{1, 50},
              {1, 22},
              {1.6, 14},
              {3.4, 8},
              {6, 3.6},
              {9.5, 1},
              {14, 0},
              {44, 0},
              {48.5, 1},
              {52, 3.6},
              {54.6, 8},
              {56.4, 14},
              {57, 22},
              {57, 50}});
  for (const double x : {15.0, 29.0, 43.0})
    plan.line(Pen::faint_fine, {{x, 0.5}, {x, 50}});
  plan.hatch(8, {1, 18}, {57, 18}, {1, 50}, {57, 50});
  plan.edged({{0, 50}, {58, 50}, {58, 70}, {0, 70}});
  for (const double y : {56.5, 63.5})
    plan.line(Pen::fine, {{0, y}, {58, y}});
  for (const double x : {1.0, 19.0, 38.0, 57.0})
    plan.line(Pen::fine, {{x, 50}, {x, 70}});
  // The cab: roof on posts, seat, side, wheel to steer by.
  plan.edged({{58, 12}, {81, 12}, {83, 15}, {58, 15}});
  plan.line(Pen::fine, {{59, 15}, {59, 70}});
  plan.line(Pen::fine, {{79, 15}, {77, 44}});
  plan.edged({{60, 46}, {66, 46}, {66, 70}, {60, 70}});
  plan.hatch(5, {60, 50}, {66, 50}, {60, 70}, {66, 70});
  plan.line(Pen::fine, {{76, 66}, {71, 43}});
  plan.line(Pen::bold, {{68.5, 44.5}, {73.5, 41.5}});
  plan.edged({{66, 58}, {77, 58}, {77, 72}, {66, 72}});
  // The bonnet with its slots, and the radiator.
  plan.edged({{77, 44}, {95, 47}, {95, 72}, {77, 72}});
  plan.hatch(6, {79, 53}, {79, 64}, {91, 53}, {91, 64}, Pen::fine);
  plan.line(Pen::faint_fine, {{78, 50}, {95, 51}});
  plan.edged({{95, 43}, {98.5, 43}, {98.5, 74}, {95, 74}});
  plan.hatch(10, {95, 45}, {98.5, 45}, {95, 74}, {98.5, 74}, Pen::fine);
  plan.solid({{0, 72}, {100, 72}, {100, 77}, {0, 77}});
  plan.wheel(15, 19);
  plan.wheel(86, 17);
  plan.guard(86, 17);
}

}  // namespace vitrine::layout
