#include "author/countries.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <vector>

namespace vitrine::author {

namespace {

// A closed line around a part of a country or a hole in it; its points are pairs of `points`, longitude first.
struct Ring {
  std::array<char, 2> code;  // "??" where the country is contested
  std::size_t first_point;
  std::size_t point_count;

  std::string_view country() const { return {code.data(), code.size()}; }
};

#include "author/country_borders.inc"

constexpr std::string_view contested = "??";
constexpr double tolerance_km = 5;
constexpr double coastal_waters_km = 20;
constexpr double km_per_deg = 111.2;

// Degrees, or steps of the grid.
struct Point {
  double lon = 0;
  double lat = 0;
};

struct Box {
  double west = 0;
  double south = 0;
  double east = 0;
  double north = 0;

  bool contains(Point p) const { return p.lon >= west && p.lon <= east && p.lat >= south && p.lat <= north; }
};

// Crimea, which the map counts to one country and others to another.
constexpr Box contested_boxes[] = {{32.4, 44.3, 36.7, 46.2}};

Point point_of(const Ring& ring, std::size_t i) {
  const std::size_t at = 2 * (ring.first_point + i % ring.point_count);
  return {points[at] / steps_per_deg, points[at + 1] / steps_per_deg};
}

// Parallel to `rings`.
const std::vector<Box>& boxes() {
  static const std::vector<Box> all = [] {
    std::vector<Box> result;
    for (const Ring& ring : rings) {
      Box box{180, 90, -180, -90};
      for (std::size_t i = 0; i < ring.point_count; ++i) {
        const Point p = point_of(ring, i);
        box = {std::min(box.west, p.lon), std::min(box.south, p.lat), std::max(box.east, p.lon),
               std::max(box.north, p.lat)};
      }
      result.push_back(box);
    }
    return result;
  }();
  return all;
}

// Even-odd rule: how often a line to the north pole crosses the ring.
bool encloses(const Ring& ring, Point p) {
  bool inside = false;
  for (std::size_t i = 0; i < ring.point_count; ++i) {
    const Point a = point_of(ring, i);
    const Point b = point_of(ring, i + 1);
    if ((a.lon > p.lon) == (b.lon > p.lon)) continue;
    if (p.lat < a.lat + (p.lon - a.lon) * (b.lat - a.lat) / (b.lon - a.lon)) inside = !inside;
  }
  return inside;
}

// The country whose rings enclose the point an odd number of times; empty for the sea.
std::string_view country_at(Point p) {
  std::vector<std::string_view> crossed;
  for (std::size_t i = 0; i < std::size(rings); ++i) {
    if (boxes()[i].contains(p) && encloses(rings[i], p)) crossed.push_back(rings[i].country());
  }
  for (const auto country : crossed) {
    if (std::ranges::count(crossed, country) % 2 == 1) return country;
  }
  return {};
}

// On a plane that touches the globe at the point: true to a few metres over the distances asked about.
double distance_to_segment_km(Point p, Point a, Point b) {
  const double scale = std::cos(p.lat * std::numbers::pi / 180);
  const auto east = [&](Point q) { return std::remainder(q.lon - p.lon, 360) * scale; };
  const double ax = east(a), ay = a.lat - p.lat;
  const double bx = east(b) - ax, by = b.lat - p.lat - ay;
  const double length = bx * bx + by * by;
  const double t = length > 0 ? std::clamp(-(ax * bx + ay * by) / length, 0.0, 1.0) : 0;
  return std::hypot(ax + t * bx, ay + t * by) * km_per_deg;
}

// Infinite where the map has no borders of the country.
double distance_to_border_km(Point p, std::string_view country) {
  double nearest_km = std::numeric_limits<double>::infinity();
  for (const Ring& ring : rings) {
    if (ring.country() != country) continue;
    for (std::size_t i = 0; i < ring.point_count; ++i)
      nearest_km = std::min(nearest_km, distance_to_segment_km(p, point_of(ring, i), point_of(ring, i + 1)));
  }
  return nearest_km;
}

}  // namespace

bool is_country(std::string_view code) {
  if (code.size() != 2) return false;
  for (std::size_t at = 0; at < iso_codes.size(); at += 2) {
    if (iso_codes.substr(at, 2) == code) return true;
  }
  return false;
}

Site site_of(double lat_deg, double lon_deg, std::string_view country) {
  const Point p{lon_deg, lat_deg};
  const auto found = country_at(p);
  if (found == country) return {Siting::agrees, {}, 0};
  const double distance_km = distance_to_border_km(p, country);
  if (std::isinf(distance_km) || found == contested) return {Siting::open, {}, 0};
  if (std::ranges::any_of(contested_boxes, [p](const Box& box) { return box.contains(p); }))
    return {Siting::open, {}, 0};
  if (distance_km <= (found.empty() ? coastal_waters_km : tolerance_km)) return {Siting::agrees, {}, distance_km};
  return {found.empty() ? Siting::at_sea : Siting::elsewhere, std::string(found), distance_km};
}

}  // namespace vitrine::author
