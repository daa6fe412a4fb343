#include "core/geo/camera.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace vitrine::geo {
namespace {

constexpr double shortest_flight_s = 0.45;
constexpr double longest_flight_s = 1.8;

double eased(double t) {
  return t * t * t * (t * (6 * t - 15) + 10);
}

double clamped_centre(double centre, double half_view, double low, double high) {
  if (2 * half_view >= high - low) return (low + high) / 2;
  return std::clamp(centre, low + half_view, high - half_view);
}

}  // namespace

Bounds bounds_of(std::span<const PlanePoint> points) {
  Bounds bounds;
  for (const PlanePoint& p : points) {
    if (bounds.empty()) {
      bounds = {p.x_km, p.y_km, p.x_km, p.y_km};
      continue;
    }
    bounds.min_x_km = std::min(bounds.min_x_km, p.x_km);
    bounds.min_y_km = std::min(bounds.min_y_km, p.y_km);
    bounds.max_x_km = std::max(bounds.max_x_km, p.x_km);
    bounds.max_y_km = std::max(bounds.max_y_km, p.y_km);
  }
  return bounds;
}

Point screen_from_plane(const Camera& camera, const Rect& screen, PlanePoint point) {
  return {screen.x + screen.width / 2 + (point.x_km - camera.centre_x_km) / camera.km_per_px,
          screen.y + screen.height / 2 - (point.y_km - camera.centre_y_km) / camera.km_per_px};
}

PlanePoint plane_from_screen(const Camera& camera, const Rect& screen, Point point) {
  return {camera.centre_x_km + (point.x - screen.x - screen.width / 2) * camera.km_per_px,
          camera.centre_y_km - (point.y - screen.y - screen.height / 2) * camera.km_per_px};
}

Bounds seen_by(const Camera& camera, const Rect& screen) {
  const double half_width_km = screen.width / 2 * camera.km_per_px;
  const double half_height_km = screen.height / 2 * camera.km_per_px;
  return {camera.centre_x_km - half_width_km, camera.centre_y_km - half_height_km, camera.centre_x_km + half_width_km,
          camera.centre_y_km + half_height_km};
}

Camera within_limits(const Camera& camera, const Rect& screen, const CameraLimits& limits) {
  const Bounds& region = limits.region;
  Camera result = camera;
  const double widest_km_per_px =
      std::min(region.width_km() / std::max(1.0, screen.width), region.height_km() / std::max(1.0, screen.height));
  // On a screen so large that both limits cannot hold, the region's edge counts.
  result.km_per_px = std::min(std::max(camera.km_per_px, limits.least_km_per_px), widest_km_per_px);
  result.centre_x_km =
      clamped_centre(camera.centre_x_km, screen.width / 2 * result.km_per_px, region.min_x_km, region.max_x_km);
  result.centre_y_km =
      clamped_centre(camera.centre_y_km, screen.height / 2 * result.km_per_px, region.min_y_km, region.max_y_km);
  return result;
}

Camera camera_fitting(std::span<const PlanePoint> points, const Rect& screen, double margin_px,
                      double closest_km_per_px) {
  assert(!points.empty());
  const Bounds bounds = bounds_of(points);
  const double width_px = std::max(1.0, screen.width - 2 * margin_px);
  const double height_px = std::max(1.0, screen.height - 2 * margin_px);
  return {(bounds.min_x_km + bounds.max_x_km) / 2, (bounds.min_y_km + bounds.max_y_km) / 2,
          std::max({closest_km_per_px, bounds.width_km() / width_px, bounds.height_km() / height_px})};
}

Camera zoomed_about(const Camera& camera, const Rect& screen, Point fixed, double factor) {
  const PlanePoint anchor = plane_from_screen(camera, screen, fixed);
  return {anchor.x_km + (camera.centre_x_km - anchor.x_km) / factor,
          anchor.y_km + (camera.centre_y_km - anchor.y_km) / factor, camera.km_per_px / factor};
}

Camera dragged(const Camera& camera, double dx_px, double dy_px) {
  return {camera.centre_x_km - dx_px * camera.km_per_px, camera.centre_y_km + dy_px * camera.km_per_px,
          camera.km_per_px};
}

Flight flight_between(const Camera& from, const Camera& to, const Rect& screen, double start_s) {
  if (from == to) return {from, to, start_s, 0};
  const double distance_km = std::hypot(to.centre_x_km - from.centre_x_km, to.centre_y_km - from.centre_y_km);
  const double view_km = std::max(from.km_per_px, to.km_per_px) * std::max(1.0, screen.width);
  const double effort = distance_km / view_km + std::abs(std::log2(to.km_per_px / from.km_per_px)) / 3;
  const double duration_s = shortest_flight_s + (longest_flight_s - shortest_flight_s) * (1 - std::exp(-effort));
  return {from, to, start_s, duration_s};
}

Camera camera_at(const Flight& flight, double now_s) {
  if (has_arrived(flight, now_s)) return flight.to;
  if (now_s <= flight.start_s) return flight.from;
  const double s = eased((now_s - flight.start_s) / flight.duration_s);
  const Camera& a = flight.from;
  const Camera& b = flight.to;
  const double km_per_px = a.km_per_px * std::pow(b.km_per_px / a.km_per_px, s);
  // While the scale changes geometrically, this share of the way makes the flight a zoom about one fixed point of the
  // screen; where the scale stays, it is s itself.
  const double scale_change = b.km_per_px - a.km_per_px;
  const double way = std::abs(scale_change) > 1e-9 * a.km_per_px ? (km_per_px - a.km_per_px) / scale_change : s;
  return {a.centre_x_km + (b.centre_x_km - a.centre_x_km) * way, a.centre_y_km + (b.centre_y_km - a.centre_y_km) * way,
          km_per_px};
}

bool has_arrived(const Flight& flight, double now_s) {
  return now_s >= flight.start_s + flight.duration_s;
}

}  // namespace vitrine::geo
