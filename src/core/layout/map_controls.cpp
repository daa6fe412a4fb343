#include "core/layout/map_controls.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "core/layout/map_parts.h"

namespace vitrine::layout {

namespace {

constexpr int button_count = 3;
// Where the camera changes by less than this, it is at its limit.
constexpr double least_change = 1.001;

// The view that `camera` shows: as wide and as high as the area for places.
story::MapView view_of(const Frame& frame, const geo::Camera& camera) {
  const Rect area = dots_area(frame);
  const Point middle = middle_of_map(frame);
  const auto centre = geo::plane_from_screen(camera, frame.metrics.map, middle);
  return {centre.x_km, centre.y_km, std::max(1.0, area.width) / 2 * camera.km_per_px,
          std::max(1.0, area.height) / 2 * camera.km_per_px};
}

geo::Camera moved(const Frame& frame, const story::World& world, const geo::Camera& camera, double factor, Point about,
                  Point by) {
  const auto& map = frame.metrics.map;
  return geo::pulled(geo::zoomed(camera, map, world.region, factor, about), map, world.region, by.x, by.y);
}

// Where the buttons stand: in the corner of the map, one under the other, as many as it is high enough for; on a kiosk
// within reach, in the last row of the places.
std::vector<Rect> button_places(const Metrics& m) {
  std::vector<Rect> places;
  if (m.arrangement == Arrangement::kiosk) {
    const double left = m.places.right() - m.gutter - button_count * m.target;
    for (int i = 0; i < button_count; ++i)
      places.push_back({left + i * m.target, m.places.bottom() - 2 * m.unit - m.target, m.target, m.target});
    return places;
  }
  const int rows = std::clamp(static_cast<int>(m.map.height / m.target), 1, button_count);
  const double edge = std::min(2 * m.unit, (m.map.height - rows * m.target) / 2);
  for (int i = 0; i < rows; ++i)
    places.push_back({m.map.x + edge, m.map.y + edge + i * m.target, m.target, m.target});
  return places;
}

}  // namespace

Point middle_of_map(const Frame& frame) {
  const Rect area = dots_area(frame);
  return {area.x + area.width / 2, area.y + area.height / 2};
}

story::LookAtMap held_map(const Frame& frame, const story::World& world, double factor, Point about,
                          Point pulled_by_px) {
  return {view_of(frame, moved(frame, world, frame.camera, factor, about, pulled_by_px)), story::Looking::held};
}

story::LookAtMap stepped_map(const Frame& frame, const story::World& world, double factor, Point about,
                             Point pulled_by_px) {
  return {view_of(frame, moved(frame, world, frame.camera_to, factor, about, pulled_by_px)), story::Looking::stepped};
}

Rect map_buttons_area(const Metrics& m) {
  if (m.arrangement == Arrangement::kiosk || m.map.height <= 0) return {m.map.x, m.map.y, 0, 0};
  const auto places = button_places(m);
  const Rect& first = places.front();
  return {first.x, first.y, first.width, places.back().bottom() - first.y};
}

void set_map_controls(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  Box plate;
  plate.id = "map.picture";
  plate.part = Part::map;
  plate.rect = m.map;
  frame.fixed.push_back(std::move(plate));

  const auto& world = setting.world;
  const Point middle = middle_of_map(frame);
  const double now = frame.camera_to.km_per_px;
  const double closer = moved(frame, world, frame.camera_to, map_step, middle, {}).km_per_px;
  const double wider = moved(frame, world, frame.camera_to, 1 / map_step, middle, {}).km_per_px;
  const auto step = [&](double factor) { return stepped_map(frame, world, factor, middle); };
  const auto places = button_places(m);
  std::size_t i = 0;
  for (const auto& [id, icon, is_possible, action] :
       {std::tuple<const char*, Icon, bool, story::Action>{"map.zoom-in", Icon::plus, now > closer * least_change,
                                                           step(map_step)},
        {"map.zoom-out", Icon::minus, wider > now * least_change, step(1 / map_step)},
        {"map.whole", Icon::fit, true, story::ShowWholeRoute{}}}) {
    if (i == places.size()) break;
    Box button;
    button.id = id;
    button.part = Part::button;
    button.icon = icon;
    button.rect = places[i++];
    const double side = m.control.leading_px, gap = (m.target - side) / 2;
    button.icon_rect = {button.rect.x + gap, button.rect.y + gap, side, side};
    if (is_possible) button.action = action;
    frame.fixed.push_back(std::move(button));
  }
}

}  // namespace vitrine::layout
