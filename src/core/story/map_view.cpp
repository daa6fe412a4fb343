#include "core/story/map_view.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/motion.h"
#include "core/base/powers.h"
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

Flight flight_between(const MapView& from, const MapView& to, double start_s) {
  if (from == to) return {from, to, start_s, 0};
  const double distance_km = std::hypot(to.centre_x_km - from.centre_x_km, to.centre_y_km - from.centre_y_km);
  // In widths of the wider view, and in doublings of its size.
  const double effort = distance_km / (2 * std::max(from.half_width_km, to.half_width_km)) +
                        std::abs(logarithm(to.half_width_km / from.half_width_km)) / (3 * std::numbers::ln2);
  return {
      from, to, start_s,
      motion::shortest_flight_s + (motion::longest_flight_s - motion::shortest_flight_s) * (1 - exponential(-effort))};
}

MapView view_at(const Flight& flight, double now_s) {
  if (now_s >= flight.start_s + flight.duration_s) return flight.to;
  if (now_s <= flight.start_s) return flight.from;
  const MapView& a = flight.from;
  const MapView& b = flight.to;
  const double t = (now_s - flight.start_s) / flight.duration_s;
  const double eased = t * t * t * (t * (6 * t - 15) + 10);
  const auto between = [](double from, double to, double share) { return from + (to - from) * share; };
  const auto scaled = [eased](double from, double to) {
    return std::clamp(from * power(to / from, eased), std::min(from, to), std::max(from, to));
  };
  const double half_width_km = scaled(a.half_width_km, b.half_width_km);
  // While the size changes geometrically, this share of the way makes the flight a zoom about one fixed point of the
  // screen; where the size stays, it is the eased time itself.
  const double change_km = b.half_width_km - a.half_width_km;
  const double way =
      std::abs(change_km) > 1e-9 * a.half_width_km ? (half_width_km - a.half_width_km) / change_km : eased;
  return {between(a.centre_x_km, b.centre_x_km, way), between(a.centre_y_km, b.centre_y_km, way), half_width_km,
          scaled(a.half_height_km, b.half_height_km)};
}

}  // namespace vitrine::story
