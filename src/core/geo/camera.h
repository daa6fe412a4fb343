// What part of the map is seen, how it lies on the screen, and flights from one view to another.
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

// How far a camera may go.
struct CameraLimits {
  Bounds region;                  // what the camera may show
  double least_km_per_px = 0.05;  // the closest view
};

// The screen rectangle shows the camera's centre in its middle.
Point screen_from_plane(const Camera& camera, const Rect& screen, PlanePoint point);
PlanePoint plane_from_screen(const Camera& camera, const Rect& screen, Point point);

// The part of the plane that the screen rectangle shows.
Bounds seen_by(const Camera& camera, const Rect& screen);

// The nearest camera that stays within the limits: it is brought closer until its view is no larger than the region,
// then moved until the view lies in the region.
Camera within_limits(const Camera& camera, const Rect& screen, const CameraLimits& limits);

// The closest camera that shows all points with the margin around them. One point alone, or points that nearly fall
// together, are shown at closest_km_per_px. Points must not be empty.
Camera camera_fitting(std::span<const PlanePoint> points, const Rect& screen, double margin_px,
                      double closest_km_per_px);

// The camera after a zoom by the factor (2: twice as large) that leaves the plane's point under `fixed` in its place.
Camera zoomed_about(const Camera& camera, const Rect& screen, Point fixed, double factor);

// The camera after the map has been dragged by the distance on the screen.
Camera dragged(const Camera& camera, double dx_px, double dy_px);

struct Flight {
  Camera from;
  Camera to;
  double start_s = 0;
  double duration_s = 0;  // 0: arrives at once
  bool operator==(const Flight&) const = default;
};

// A flight whose duration follows from how far the view moves, in widths of the screen and doublings of the scale:
// 0.45 s for the smallest move to 1.8 s for the longest; 0 if the cameras are the same.
Flight flight_between(const Camera& from, const Camera& to, const Rect& screen, double start_s);

// Where the flight's camera is. Before the start it is `from`, after the end exactly `to`.
Camera camera_at(const Flight& flight, double now_s);

bool has_arrived(const Flight& flight, double now_s);

}  // namespace vitrine::geo
