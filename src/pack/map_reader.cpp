#include "pack/map_reader.h"

#include <cstdint>
#include <cstring>
#include <numeric>
#include <utility>
#include <vector>

#include "pack/map_layers.h"

namespace vitrine::pack {
namespace {

constexpr double tolerance_km = 1;
constexpr double largest_region_km = 9000;  // from the centre; safely within the projection's disc

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

void triangulate_polygons(Areas& areas) {
  const RingPlaces& places = areas.places;
  std::vector<std::uint32_t> numbers(areas.layer.points.size());
  std::iota(numbers.begin(), numbers.end(), 0U);
  for (std::size_t polygon = 0; polygon + 1 < places.first_rings.size(); ++polygon) {
    std::vector<std::span<const std::uint32_t>> rings;
    for (auto ring = places.first_rings[polygon]; ring < places.first_rings[polygon + 1]; ++ring)
      rings.push_back(std::span(numbers).subspan(places.first_points[ring], places.size(ring)));
    triangulate(areas.layer, rings);
  }
}

}  // namespace

std::expected<geo::Map, Fault> read_map(std::span<const std::byte> bytes) {
  // FlatBuffers reads its numbers in place, so the buffer must be aligned.
  std::vector<std::uint64_t> aligned((bytes.size() + 7) / 8);
  if (!bytes.empty()) std::memcpy(aligned.data(), bytes.data(), bytes.size());
  const auto* buffer = reinterpret_cast<const std::uint8_t*>(aligned.data());
  flatbuffers::Verifier verifier(buffer, bytes.size());
  if (bytes.size() < 8 || !format::VerifyMapBuffer(verifier)) return damaged_map("not a map, or cut short");
  const format::Map& packed = *format::GetMap(buffer);
  if (packed.major() > map_major)
    return std::unexpected(Fault{FaultKind::newer, "map: of a later version than this reader"});
  if (packed.major() != map_major) return damaged_map("of no known version");
  if (!is_sound(*packed.grid()) || !is_sound(*packed.region())) return damaged_map("grid or region out of range");

  const format::Region& region = *packed.region();
  geo::Map map;
  map.projection = geo::LambertAzimuthalEqualArea({region.centre_lon_deg(), region.centre_lat_deg()});
  map.region = {region.min_x_km(), region.min_y_km(), region.max_x_km(), region.max_y_km()};
  const MapFrame frame{*packed.grid(), map.projection, map.region.grown(tolerance_km)};
  auto land = areas_from(frame, *packed.land());
  if (!land) return std::unexpected(land.error());
  auto parcels = parcels_from(frame, packed, *land);
  if (!parcels) return std::unexpected(parcels.error());
  auto lakes = areas_from(frame, *packed.lakes());
  if (!lakes) return std::unexpected(lakes.error());
  auto rivers = lines_from(frame, *packed.rivers());
  if (!rivers) return std::unexpected(rivers.error());
  auto atlas = atlas_from(frame, *packed.atlas());
  if (!atlas) return std::unexpected(atlas.error());
  triangulate_polygons(*lakes);
  map.land = std::move(land->layer);
  map.parcels = std::move(*parcels);
  map.lakes = std::move(lakes->layer);
  map.rivers = std::move(*rivers);
  map.atlas = std::move(*atlas);
  map.graticule = geo::graticule_of(map.projection, map.region);
  return map;
}

}  // namespace vitrine::pack
