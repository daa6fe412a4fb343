// The map's camera, its credit, and the route between the pinned places.
#include <algorithm>

#include "core/geo/geodesic.h"
#include "core/layout/map_parts.h"

namespace vitrine::layout {

namespace {

// How far the route may be drawn from the true geodesic.
constexpr double route_tolerance_px = 0.25;

geo::Camera camera_of(const Setting& setting, const Frame& frame, const story::MapView& view) {
  const auto& map = frame.metrics.map;
  const Rect area = dots_area(frame);
  const double km_per_px = std::max(2 * view.half_width_km / std::max(1.0, area.width),
                                    2 * view.half_height_km / std::max(1.0, area.height));
  // The view's middle comes into the middle of the area, which is not that of the map.
  const double dx = area.x + area.width / 2 - map.x - map.width / 2;
  const double dy = area.y + area.height / 2 - map.y - map.height / 2;
  const geo::Camera camera{view.centre_x_km - dx * km_per_px, view.centre_y_km + dy * km_per_px, km_per_px};
  const auto& region = setting.world.region;
  return region.empty() ? camera : geo::within_region(camera, map, region);
}

void set_camera(const Setting& setting, Frame& frame) {
  frame.camera = camera_of(setting, frame, story::map_view_at(setting.state));
  frame.camera_to = camera_of(setting, frame, setting.state.flight.to);
}

}  // namespace

void set_map(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& common = setting.common();
  frame.map_credit_at = {m.map.right(), m.map.bottom()};
  if (m.map.height <= 0) {
    set_camera(setting, frame);
    return;
  }
  TextStyle style = m.caption;
  style.size_px -= 2;
  const auto set_credit = [&] {
    frame.map_credit = setting.typesetter.set(setting.word("map_credit"), {}, style, m.map.width - 3 * m.unit);
  };
  set_credit();
  if (frame.map_credit->lines.size() > 1) {
    // Larger text leaves the map its room: on one line, as small as it is without.
    style.leading_px = style.leading_px * 100 / setting.state.text_percent;
    style.size_px = style.size_px * 100 / setting.state.text_percent;
    set_credit();
  }
  frame.map_credit_at = {m.map.right() - frame.map_credit->width_px - 2 * m.unit,
                         m.map.bottom() - frame.map_credit->height_px - m.unit};
  set_camera(setting, frame);
  set_map_controls(setting, frame);
  for (std::size_t i = 1; i < common.pinned_places.size(); ++i) {
    const auto from = lon_lat_of(common.places[common.pinned_places[i - 1]]);
    const auto to = lon_lat_of(common.places[common.pinned_places[i]]);
    for (const auto& point : geo::geodesic_points(from, to, route_tolerance_px * frame.camera.km_per_px))
      frame.route.push_back(screen_of(setting, frame, point));
  }
  set_pins(setting, frame);
}

}  // namespace vitrine::layout
