// A picture in lines and areas, in the colours of the theme, drawn at any size. Shapes are laid one over the other in
// their order (the painter's algorithm). Coordinates count from the top left of the picture, y down, in
// 1/drawing_grid of its unit.
#pragma once

#include <cstdint>
#include <vector>

namespace vitrine::model {

inline constexpr int drawing_grid = 8;
// Coordinates lie between its negative and itself; so do widths of strokes.
inline constexpr std::int32_t drawing_reach = 1 << 20;

// The theme's colour of that name. The order is that of the packed format.
enum class Tint : std::uint8_t { none, ink, muted, rule, paper, card, land, water, red, gold };

enum class FillRule : std::uint8_t { non_zero, even_odd };

// What the points of a shape are for; each takes as many as `points_of` says. After `close` comes a `start` or nothing.
enum class Step : std::uint8_t { start, line, curve, close };
constexpr int points_of(Step step) {
  return step == Step::curve ? 3 : step == Step::close ? 0 : 1;
}

struct GridPoint {
  std::int32_t x = 0;
  std::int32_t y = 0;
  bool operator==(const GridPoint&) const = default;
};

struct Shape {
  Tint fill = Tint::none;
  Tint stroke = Tint::none;
  FillRule rule = FillRule::non_zero;
  std::int32_t stroke_width = 0;  // 0 where there is no stroke
  std::vector<Step> steps;        // begins with a start
  std::vector<GridPoint> points;  // of a curve: two controls and the end of a cubic Bézier
  bool operator==(const Shape&) const = default;
};

using Drawing = std::vector<Shape>;

}  // namespace vitrine::model
