#include "pack/map_reader.h"

#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include <mapbox/earcut.hpp>

#include "map_generated.h"

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
constexpr double tolerance_km = 1;
constexpr double largest_region_km = 9000;  // from the centre; safely within the projection's disc

std::unexpected<Fault> damaged(std::string message) {
  return std::unexpected(Fault{FaultKind::damaged, "map: " + std::move(message)});
}

// The numbers of a delta-coded sequence (see map.fbs); nothing if it is not one of exactly `count` numbers on the grid.
std::expected<std::vector<std::int64_t>, Fault> numbers_from(const flatbuffers::Vector<std::uint8_t>& bytes,
                                                             std::size_t count) {
  if (count > bytes.size()) return damaged("too few coordinates");
  std::vector<std::int64_t> numbers;
  numbers.reserve(count);
  std::int64_t number = 0;
  std::uint32_t coded = 0;
  int shift = 0;
  for (const std::uint8_t byte : bytes) {
    coded |= static_cast<std::uint32_t>(byte & 127) << shift;
    if (byte & 128) {
      shift += 7;
      if (shift > 21) return damaged("a coordinate is too long");
      continue;
    }
    number += static_cast<std::int64_t>(coded >> 1) ^ -static_cast<std::int64_t>(coded & 1);
    if (number < 0 || number > last_grid_number) return damaged("a coordinate is off the grid");
    numbers.push_back(number);
    coded = 0;
    shift = 0;
  }
  if (shift != 0 || numbers.size() != count) return damaged("the number of coordinates is not that of the points");
  return numbers;
}

struct Frame {
  const format::Grid& grid;
  const geo::LambertAzimuthalEqualArea& projection;
  geo::Bounds allowed;
};

std::expected<std::vector<geo::PlanePoint>, Fault> points_from(const Frame& frame,
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
    const geo::LonLat place{frame.grid.first_lon_deg() + static_cast<double>((*lons)[i]) * frame.grid.lon_step_deg(),
                            frame.grid.first_lat_deg() + static_cast<double>((*lats)[i]) * frame.grid.lat_step_deg()};
    const geo::PlanePoint point = frame.projection.plane_from_lon_lat(place);
    if (!frame.allowed.contains(point)) return damaged("a point lies outside the region");
    points.push_back(point);
  }
  return points;
}

std::size_t sum_of(const flatbuffers::Vector<std::uint16_t>& numbers) {
  std::size_t sum = 0;
  for (const std::uint16_t number : numbers)
    sum += number;
  return sum;
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

std::expected<geo::AreaLayer, Fault> areas_from(const Frame& frame, const format::Areas& areas) {
  const std::size_t count = sum_of(*areas.points_of_ring());
  auto points = points_from(frame, *areas.lon_deltas(), *areas.lat_deltas(), count);
  if (!points) return std::unexpected(points.error());
  if (sum_of(*areas.rings_of_polygon()) != areas.points_of_ring()->size())
    return damaged("the number of rings is not that of the polygons");
  std::vector<std::uint8_t> is_cut(count, 0);
  std::int64_t last_cut = -1;
  for (const std::uint32_t edge : *areas.cut_edges()) {
    if (edge >= count || edge <= last_cut) return damaged("a cut edge is none of the edges, or out of order");
    last_cut = edge;
    is_cut[edge] = 1;
  }
  geo::AreaLayer layer;
  std::uint32_t first_ring = 0;
  std::size_t first_point = 0;
  for (const std::uint16_t ring_count : *areas.rings_of_polygon()) {
    if (ring_count == 0) return damaged("a polygon without a ring");
    const std::size_t base = first_point;
    std::vector<std::span<const geo::PlanePoint>> rings;
    for (std::uint32_t ring = first_ring; ring < first_ring + ring_count; ++ring) {
      const std::uint16_t size = areas.points_of_ring()->Get(ring);
      if (size < 3) return damaged("a ring of fewer than three points");
      rings.push_back(std::span(*points).subspan(first_point, size));
      add_outline(layer.outline, rings.back(), std::span(is_cut).subspan(first_point, size));
      first_point += size;
    }
    first_ring += ring_count;
    for (const std::uint32_t corner : mapbox::earcut<std::uint32_t>(rings))
      layer.triangles.push_back(static_cast<std::uint32_t>(base) + corner);
  }
  layer.points = std::move(*points);
  return layer;
}

std::expected<geo::LineLayer, Fault> lines_from(const Frame& frame, const format::Lines& lines) {
  const auto points = points_from(frame, *lines.lon_deltas(), *lines.lat_deltas(), sum_of(*lines.points_of_line()));
  if (!points) return std::unexpected(points.error());
  if (lines.ranks()->size() != lines.points_of_line()->size()) return damaged("a river without a rank");
  geo::LineLayer layer;
  std::size_t first = 0;
  for (std::uint32_t i = 0; i < lines.ranks()->size(); ++i) {
    const std::uint16_t size = lines.points_of_line()->Get(i);
    const std::uint8_t rank = lines.ranks()->Get(i);
    if (size < 2) return damaged("a river of fewer than two points");
    if (rank < 1 || rank > 3) return damaged("a river of a rank other than 1, 2 or 3");
    layer.add(std::span(*points).subspan(first, size), false, rank);
    first += size;
  }
  return layer;
}

bool is_within(double value, double low, double high) {
  return value >= low && value <= high;
}

bool is_sound(const format::Grid& grid) {
  return is_within(grid.first_lon_deg(), -360, 360) && is_within(grid.first_lat_deg(), -90, 90) &&
         is_within(grid.lon_step_deg(), 1e-6, 0.01) && is_within(grid.lat_step_deg(), 1e-6, 0.01);
}

bool is_sound(const format::Region& region) {
  return is_within(region.centre_lon_deg(), -180, 180) && is_within(region.centre_lat_deg(), -89, 89) &&
         is_within(region.min_x_km(), -largest_region_km, largest_region_km) &&
         is_within(region.min_y_km(), -largest_region_km, largest_region_km) &&
         is_within(region.max_x_km(), region.min_x_km() + 1, largest_region_km) &&
         is_within(region.max_y_km(), region.min_y_km() + 1, largest_region_km);
}

}  // namespace

std::expected<geo::Map, Fault> read_map(std::span<const std::byte> bytes) {
  // FlatBuffers reads its numbers in place, so the buffer must be aligned.
  std::vector<std::uint64_t> aligned((bytes.size() + 7) / 8);
  if (!bytes.empty()) std::memcpy(aligned.data(), bytes.data(), bytes.size());
  const auto* buffer = reinterpret_cast<const std::uint8_t*>(aligned.data());
  flatbuffers::Verifier verifier(buffer, bytes.size());
  if (bytes.size() < 8 || !format::VerifyMapBuffer(verifier)) return damaged("not a map, or cut short");
  const format::Map& packed = *format::GetMap(buffer);
  if (packed.major() > map_major)
    return std::unexpected(Fault{FaultKind::newer, "map: of a later version than this reader"});
  if (packed.major() != map_major) return damaged("of no known version");
  if (!is_sound(*packed.grid()) || !is_sound(*packed.region())) return damaged("grid or region out of range");

  const format::Region& region = *packed.region();
  geo::Map map;
  map.projection = geo::LambertAzimuthalEqualArea({region.centre_lon_deg(), region.centre_lat_deg()});
  map.region = {region.min_x_km(), region.min_y_km(), region.max_x_km(), region.max_y_km()};
  const Frame frame{*packed.grid(), map.projection, map.region.grown(tolerance_km)};
  auto land = areas_from(frame, *packed.land());
  if (!land) return std::unexpected(land.error());
  auto lakes = areas_from(frame, *packed.lakes());
  if (!lakes) return std::unexpected(lakes.error());
  auto rivers = lines_from(frame, *packed.rivers());
  if (!rivers) return std::unexpected(rivers.error());
  map.land = std::move(*land);
  map.lakes = std::move(*lakes);
  map.rivers = std::move(*rivers);
  map.graticule = geo::graticule_of(map.projection, map.region);
  return map;
}

}  // namespace vitrine::pack
