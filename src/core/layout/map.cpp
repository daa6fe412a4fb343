// The map's camera, and the order in which its parts are set.
#include <algorithm>

#include "core/layout/map_parts.h"

namespace vitrine::layout {

namespace {

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
  frame.map_credit_at = {m.map.right(), m.map.bottom()};
  if (m.map.height <= 0) {
    set_camera(setting, frame);
    return;
  }
  set_credit(setting, frame);
  set_camera(setting, frame);
  set_scale_bar(setting, frame);
  set_route(setting, frame);
  set_map_controls(setting, frame);
  set_pins(setting, frame);
  set_labels(setting, frame);
}

}  // namespace vitrine::layout
