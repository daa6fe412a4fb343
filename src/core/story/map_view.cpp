#include "core/story/map_view.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/motion.h"
#include "core/base/powers.h"
#include "core/geo/zoom_path.h"
#include "core/story/action.h"

namespace vitrine::story {

namespace {

// Room around the places, and the least that is shown around a single one.
constexpr double margin_km = 200;
constexpr double least_half_width_km = 900;
constexpr double least_half_height_km = 640;

}  // namespace

MapView view_of_places(const World& world, const Filter& filter, std::span<const model::Index> places) {
  const auto& common = world.exhibit.common;
  const auto all = places.empty() ? pinned_towns(common, filter) : std::vector<model::Index>();
  if (places.empty()) places = all;
  double left = HUGE_VAL, right = -HUGE_VAL, bottom = HUGE_VAL, top = -HUGE_VAL;
  for (const auto index : places) {
    const auto& place = common.places[index];
    const auto p = world.projection.plane_from_lon_lat({place.lon_deg, place.lat_deg});
    left = std::min(left, p.x_km);
    right = std::max(right, p.x_km);
    bottom = std::min(bottom, p.y_km);
    top = std::max(top, p.y_km);
  }
  if (left > right) return {0, 0, 2000, 1500};
  return {(left + right) / 2, (bottom + top) / 2, std::max((right - left) / 2 + margin_km, least_half_width_km),
          std::max((top - bottom) / 2 + margin_km, least_half_height_km)};
}

namespace {

// A view's size, whatever its shape; the shape changes along the way.
double size_of(const MapView& view) {
  return 2 * std::sqrt(view.half_width_km * view.half_height_km);
}

geo::ZoomPath path_of(const MapView& from, const MapView& to) {
  const double distance_km = std::hypot(to.centre_x_km - from.centre_x_km, to.centre_y_km - from.centre_y_km);
  return {distance_km, size_of(from), size_of(to)};
}

}  // namespace

Flight flight_between(const MapView& from, const MapView& to, double start_s) {
  if (from == to) return {from, to, start_s, 0};
  return {from, to, start_s,
          std::min(motion::shortest_flight_s + motion::flight_s_per_length * path_of(from, to).length(),
                   motion::longest_flight_s)};
}

MapView view_at(const Flight& flight, double now_s) {
  if (now_s >= flight.start_s + flight.duration_s) return flight.to;
  if (now_s <= flight.start_s) return flight.from;
  const MapView& a = flight.from;
  const MapView& b = flight.to;
  const double t = (now_s - flight.start_s) / flight.duration_s;
  const double eased = t * t * t * (t * (6 * t - 15) + 10);
  const geo::ZoomPath path = path_of(a, b);
  const geo::ZoomPoint point = path.at(eased * path.length());
  const double distance_km = std::hypot(b.centre_x_km - a.centre_x_km, b.centre_y_km - a.centre_y_km);
  // Where there is as good as no distance, the middle moves as the time goes.
  const double way = point.along > 0 ? std::min(point.along / distance_km, 1.0) : eased;
  const double ratio_from = a.half_width_km / a.half_height_km, ratio_to = b.half_width_km / b.half_height_km;
  const double shape = std::sqrt(ratio_from * power(ratio_to / ratio_from, eased));
  return {a.centre_x_km + (b.centre_x_km - a.centre_x_km) * way, a.centre_y_km + (b.centre_y_km - a.centre_y_km) * way,
          point.width / 2 * shape, point.width / 2 / shape};
}

double rounded_width_km(const MapView& view) {
  const double width_km = 2 * view.half_width_km;
  double unit = 1;
  while (width_km >= 100 * unit)
    unit *= 10;
  return unit * std::floor(width_km / unit + 0.5);
}

}  // namespace vitrine::story
