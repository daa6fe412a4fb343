// Guilloche, the engraved line work of bonds and treaties: families of curves that differ in phase alone and so cross
// in an even lattice. A curve is a radius (of a rosette) or a height (of a frieze) and a sum of cosines on it, as a
// rose engine cuts them: r(t) = level + sum of amplitude cos(count t + phase).
//
// A rosette lies in the circle of radius 1 around the origin, a frieze between the heights 0 and 1. The numbers follow
// from the id, the number of lines from the size: neighbours are nowhere closer than `least_pitch_px`, but for where
// they cross.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "core/base/geometry.h"

namespace vitrine::ornament {

inline constexpr double least_pitch_px = 3;

struct Wave {
  int count = 0;  // in one turn, or along the whole frieze
  double amplitude = 0;
  double phase_rad = 0;
};

struct Curve {
  int family = 0;
  double level = 0;
  std::array<Wave, 2> waves;

  // At t of 0 to 2 pi.
  double height_at(double t) const;
};

// Closed curves.
std::vector<Curve> rosette(std::string_view id, double radius_px);
std::vector<Curve> frieze(std::string_view id, Size size_px);

// The curve as a polyline that misses it by at most a quarter of a pixel, in px: of a rosette around its centre, its
// first point not repeated; of a frieze from its top left corner to its right edge.
std::vector<Point> rosette_points(const Curve& curve, double radius_px);
std::vector<Point> frieze_points(const Curve& curve, Size size_px);

}  // namespace vitrine::ornament
