#include "core/story/map_view.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/story/action.h"

namespace vitrine::story {

namespace {

// Room around the places, and the least that is shown around a single one.
constexpr double margin_km = 330;
constexpr double least_half_width_km = 620;
constexpr double least_half_height_km = 480;

}  // namespace

MapView view_of_places(const World& world, std::span<const model::Index> places) {
  const auto& common = world.exhibit.common;
  const auto all = places.empty() ? pinned_towns(common) : std::vector<model::Index>();
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

MapView view_at(const Flight& flight, double now_s) {
  const double t = flight.duration_s > 0 ? std::clamp((now_s - flight.start_s) / flight.duration_s, 0.0, 1.0) : 1;
  if (t >= 1) return flight.to;
  const double eased = t * t * (3 - 2 * t);
  const auto between = [eased](double a, double b) { return a + (b - a) * eased; };
  const auto ratio = [eased](double a, double b) { return a * std::pow(b / a, eased); };
  return {between(flight.from.centre_x_km, flight.to.centre_x_km),
          between(flight.from.centre_y_km, flight.to.centre_y_km),
          ratio(flight.from.half_width_km, flight.to.half_width_km),
          ratio(flight.from.half_height_km, flight.to.half_height_km)};
}

}  // namespace vitrine::story
