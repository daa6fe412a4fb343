// Drawings made of lines and flat shapes, as a box of the Frame holds them: in its coordinate system, CSS px.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/geometry.h"

namespace vitrine::layout {

// What a shape is drawn with; the theme gives each its colour and thickness.
enum class Pen : std::uint8_t {
  solid,       // filled with ink
  surface,     // filled with what lies beneath: hides what was drawn before
  hatch,       // a thin line of money that is none
  money,       // its edges
  fine,        // a line of ink
  bold,        // thicker
  wide,        // as wide as two fine lines and what is between them
  gap,         // between the two
  faint_fine,  // the same, of what is not meant now or lies in shade
  faint_bold,
  faint_wide,
};

struct Shape {
  Pen pen = Pen::fine;
  std::vector<Point> points;  // of a filled one: the corners of a convex polygon, clockwise; else a line through them
};

struct Drawing {
  std::vector<Shape> shapes;  // each over those before it
};
using DrawingPtr = std::shared_ptr<const Drawing>;

// A cubic Bézier curve as a line through points, both ends among them.
std::vector<Point> curve(Point from, Point from_control, Point to_control, Point to);
// The point at this share of the length of a line, 0 to 1.
Point point_along(const std::vector<Point>& line, double share);

void add_line(Drawing& drawing, Pen pen, std::vector<Point> points);
// Dashes mean that what the line says is not established.
void add_dashes(Drawing& drawing, Pen pen, const std::vector<Point>& line, double dash_px);
void add_rect(Drawing& drawing, Pen pen, const Rect& rect);
void add_disc(Drawing& drawing, Pen pen, Point centre, double radius_px);
// The circle around it.
void add_ring(Drawing& drawing, Pen pen, Point centre, double radius_px);
// Lines that rise to the right, within the rectangle.
void add_hatching(Drawing& drawing, Pen pen, const Rect& rect, double pitch_px);

// All points on the grid of 1/64 px, as whatever a Frame holds.
DrawingPtr quantised(Drawing drawing);

}  // namespace vitrine::layout
