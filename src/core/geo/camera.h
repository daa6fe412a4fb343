// What part of the map is seen and how it lies on the screen.
// Plane: km, x east, y north (core/geo/projection.h). Screen: CSS pixels, y downwards (core/base/geometry.h).
#pragma once

#include <span>

#include "core/base/geometry.h"
#include "core/geo/projection.h"

namespace vitrine::geo {

struct Camera {
  double centre_x_km = 0;
  double centre_y_km = 0;
  double km_per_px = 1;  // > 0
  bool operator==(const Camera&) const = default;
};

// A rectangle of the plane, its edges included; empty while min is greater than max.
struct Bounds {
  double min_x_km = 1;
  double min_y_km = 1;
  double max_x_km = -1;
  double max_y_km = -1;

  bool empty() const { return min_x_km > max_x_km || min_y_km > max_y_km; }
  double width_km() const { return max_x_km - min_x_km; }
  double height_km() const { return max_y_km - min_y_km; }
  bool contains(PlanePoint p) const {
    return p.x_km >= min_x_km && p.x_km <= max_x_km && p.y_km >= min_y_km && p.y_km <= max_y_km;
  }
  bool overlaps(const Bounds& b) const {
    return b.min_x_km <= max_x_km && min_x_km <= b.max_x_km && b.min_y_km <= max_y_km && min_y_km <= b.max_y_km;
  }
  Bounds grown(double by_km) const { return {min_x_km - by_km, min_y_km - by_km, max_x_km + by_km, max_y_km + by_km}; }
  bool operator==(const Bounds&) const = default;
};

Bounds bounds_of(std::span<const PlanePoint> points);

// The screen rectangle shows the camera's centre in its middle.
Point screen_from_plane(const Camera& camera, const Rect& screen, PlanePoint point);
PlanePoint plane_from_screen(const Camera& camera, const Rect& screen, Point point);

// The part of the plane that the screen rectangle shows.
Bounds seen_by(const Camera& camera, const Rect& screen);

// The nearest camera that shows nothing outside the region: it is brought closer until its view is no larger than the
// region, then moved until the view lies in it.
Camera within_region(const Camera& camera, const Rect& screen, const Bounds& region);

// How close and how far a camera may go, in km a pixel: the places of one town stand apart, and a continent is small.
inline constexpr double closest_km_per_px = 0.01, farthest_km_per_px = 40;

// The camera after zooming by the factor, above 1 to come closer, about a point of the screen: what is there stays
// there, as far as the limits and the region let it. An empty region has no edges.
Camera zoomed(const Camera& camera, const Rect& screen, const Bounds& region, double factor, Point about);
// The camera after its picture was pulled along by so many pixels, as far as the region goes.
Camera pulled(const Camera& camera, const Rect& screen, const Bounds& region, double dx_px, double dy_px);

}  // namespace vitrine::geo
