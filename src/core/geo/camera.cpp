#include "core/geo/camera.h"

#include <algorithm>

namespace vitrine::geo {
namespace {

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

Camera within_region(const Camera& camera, const Rect& screen, const Bounds& region) {
  Camera result = camera;
  const double widest_km_per_px =
      std::min(region.width_km() / std::max(1.0, screen.width), region.height_km() / std::max(1.0, screen.height));
  result.km_per_px = std::min(camera.km_per_px, widest_km_per_px);
  result.centre_x_km =
      clamped_centre(camera.centre_x_km, screen.width / 2 * result.km_per_px, region.min_x_km, region.max_x_km);
  result.centre_y_km =
      clamped_centre(camera.centre_y_km, screen.height / 2 * result.km_per_px, region.min_y_km, region.max_y_km);
  return result;
}

Camera zoomed(const Camera& camera, const Rect& screen, const Bounds& region, double factor, Point about) {
  const PlanePoint held = plane_from_screen(camera, screen, about);
  Camera result = camera;
  // A small window may begin further away than that.
  const double farthest = std::max(farthest_km_per_px, camera.km_per_px);
  result.km_per_px = std::clamp(camera.km_per_px / factor, closest_km_per_px, farthest);
  if (!region.empty()) result = within_region(result, screen, region);
  const PlanePoint now = plane_from_screen({camera.centre_x_km, camera.centre_y_km, result.km_per_px}, screen, about);
  result.centre_x_km = camera.centre_x_km + held.x_km - now.x_km;
  result.centre_y_km = camera.centre_y_km + held.y_km - now.y_km;
  return region.empty() ? result : within_region(result, screen, region);
}

Camera pulled(const Camera& camera, const Rect& screen, const Bounds& region, double dx_px, double dy_px) {
  const Camera result{camera.centre_x_km - dx_px * camera.km_per_px, camera.centre_y_km + dy_px * camera.km_per_px,
                      camera.km_per_px};
  return region.empty() ? result : within_region(result, screen, region);
}

}  // namespace vitrine::geo
