#include "pack/map_layers.h"

#include <utility>

#include <mapbox/earcut.hpp>

// How earcut reads a point.
namespace mapbox::util {
template <>
struct nth<0, vitrine::geo::PlanePoint> {
  static double get(const vitrine::geo::PlanePoint& p) { return p.x_km; }
};
template <>
struct nth<1, vitrine::geo::PlanePoint> {
  static double get(const vitrine::geo::PlanePoint& p) { return p.y_km; }
};
}  // namespace mapbox::util

namespace vitrine::pack {
namespace {

constexpr std::int64_t last_grid_number = 65535;

// The numbers of a delta-coded sequence (see map.fbs); nothing if it is not one of exactly `count` numbers on the grid.
std::expected<std::vector<std::int64_t>, Fault> numbers_from(const flatbuffers::Vector<std::uint8_t>& bytes,
                                                             std::size_t count) {
  if (count > bytes.size()) return damaged_map("too few coordinates");
  std::vector<std::int64_t> numbers;
  numbers.reserve(count);
  std::int64_t number = 0;
  std::uint32_t coded = 0;
  int shift = 0;
  for (const std::uint8_t byte : bytes) {
    coded |= static_cast<std::uint32_t>(byte & 127) << shift;
    if (byte & 128) {
      shift += 7;
      if (shift > 21) return damaged_map("a coordinate is too long");
      continue;
    }
    number += static_cast<std::int64_t>(coded >> 1) ^ -static_cast<std::int64_t>(coded & 1);
    if (number < 0 || number > last_grid_number) return damaged_map("a coordinate is off the grid");
    numbers.push_back(number);
    coded = 0;
    shift = 0;
  }
  if (shift != 0 || numbers.size() != count) return damaged_map("the number of coordinates is not that of the points");
  return numbers;
}

// The stretches of a ring between its cut edges. `is_cut` runs parallel to the ring.
void add_outline(geo::LineLayer& outline, std::span<const geo::PlanePoint> ring, std::span<const std::uint8_t> is_cut) {
  std::size_t start = 0;
  while (start < ring.size() && !is_cut[start])
    ++start;
  if (start == ring.size()) {
    outline.add(ring, true, 0);
    return;
  }
  std::vector<geo::PlanePoint> stretch;
  for (std::size_t step = 1; step <= ring.size(); ++step) {
    const std::size_t here = (start + step) % ring.size();
    stretch.push_back(ring[here]);
    if (!is_cut[here]) continue;
    outline.add(stretch, false, 0);
    stretch.clear();
  }
}

std::expected<RingPlaces, Fault> places_from(const format::Areas& areas) {
  if (sum_of(*areas.rings_of_polygon()) != areas.points_of_ring()->size())
    return damaged_map("the number of rings is not that of the polygons");
  RingPlaces places{{0}, {0}};
  for (const std::uint16_t size : *areas.points_of_ring()) {
    if (size < 3) return damaged_map("a ring of fewer than three points");
    places.first_points.push_back(places.first_points.back() + size);
  }
  for (const std::uint16_t count : *areas.rings_of_polygon()) {
    if (count == 0) return damaged_map("a polygon without a ring");
    places.first_rings.push_back(places.first_rings.back() + count);
  }
  return places;
}

}  // namespace

std::unexpected<Fault> damaged_map(std::string message) {
  return std::unexpected(Fault{FaultKind::damaged, "map: " + std::move(message)});
}

std::expected<geo::PlanePoint, Fault> point_from(const MapFrame& frame, std::int64_t lon, std::int64_t lat) {
  const geo::LonLat place{frame.grid.first_lon_deg() + static_cast<double>(lon) * frame.grid.lon_step_deg(),
                          frame.grid.first_lat_deg() + static_cast<double>(lat) * frame.grid.lat_step_deg()};
  const geo::PlanePoint point = frame.projection.plane_from_lon_lat(place);
  if (!frame.allowed.contains(point)) return damaged_map("a point lies outside the region");
  return point;
}

std::expected<std::vector<geo::PlanePoint>, Fault> points_from(const MapFrame& frame,
                                                               const flatbuffers::Vector<std::uint8_t>& lon_deltas,
                                                               const flatbuffers::Vector<std::uint8_t>& lat_deltas,
                                                               std::size_t count) {
  const auto lons = numbers_from(lon_deltas, count);
  if (!lons) return std::unexpected(lons.error());
  const auto lats = numbers_from(lat_deltas, count);
  if (!lats) return std::unexpected(lats.error());
  std::vector<geo::PlanePoint> points;
  points.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto point = point_from(frame, (*lons)[i], (*lats)[i]);
    if (!point) return std::unexpected(point.error());
    points.push_back(*point);
  }
  return points;
}

std::expected<Areas, Fault> areas_from(const MapFrame& frame, const format::Areas& areas) {
  const auto places = places_from(areas);
  if (!places) return std::unexpected(places.error());
  const std::size_t count = places->first_points.back();
  auto points = points_from(frame, *areas.lon_deltas(), *areas.lat_deltas(), count);
  if (!points) return std::unexpected(points.error());
  std::vector<std::uint8_t> is_cut(count, 0);
  std::int64_t last_cut = -1;
  for (const std::uint32_t edge : *areas.cut_edges()) {
    if (edge >= count || edge <= last_cut) return damaged_map("a cut edge is none of the edges, or out of order");
    last_cut = edge;
    is_cut[edge] = 1;
  }
  Areas result{{}, *places};
  for (std::size_t ring = 0; ring + 1 < places->first_points.size(); ++ring)
    add_outline(result.layer.outline, std::span(*points).subspan(places->first_points[ring], places->size(ring)),
                std::span(is_cut).subspan(places->first_points[ring], places->size(ring)));
  result.layer.points = std::move(*points);
  return result;
}

void triangulate(geo::AreaLayer& layer, std::span<const std::span<const std::uint32_t>> rings) {
  std::vector<std::vector<geo::PlanePoint>> shape;
  std::vector<std::uint32_t> numbers;
  for (const auto ring : rings) {
    auto& points = shape.emplace_back();
    points.reserve(ring.size());
    for (const std::uint32_t number : ring)
      points.push_back(layer.points[number]);
    numbers.insert(numbers.end(), ring.begin(), ring.end());
  }
  for (const std::uint32_t corner : mapbox::earcut<std::uint32_t>(shape))
    layer.triangles.push_back(numbers[corner]);
}

std::expected<geo::LineLayer, Fault> lines_from(const MapFrame& frame, const format::Lines& lines) {
  const auto points = points_from(frame, *lines.lon_deltas(), *lines.lat_deltas(), sum_of(*lines.points_of_line()));
  if (!points) return std::unexpected(points.error());
  if (lines.ranks()->size() != lines.points_of_line()->size()) return damaged_map("a river without a rank");
  geo::LineLayer layer;
  std::size_t first = 0;
  for (std::uint32_t i = 0; i < lines.ranks()->size(); ++i) {
    const std::uint16_t size = lines.points_of_line()->Get(i);
    const std::uint8_t rank = lines.ranks()->Get(i);
    if (size < 2) return damaged_map("a river of fewer than two points");
    if (rank < 1 || rank > 3) return damaged_map("a river of a rank other than 1, 2 or 3");
    layer.add(std::span(*points).subspan(first, size), false, rank);
    first += size;
  }
  return layer;
}

}  // namespace vitrine::pack
