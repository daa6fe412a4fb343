// A packed map: its triangles and lines lie within their points, and the points near the region.
#include <cmath>

#include "core/geo/states.h"
#include "pack/map_reader.h"
#include "tests/fuzz/target.h"
#include "tests/support/map_sketch.h"

namespace vitrine::fuzz {

namespace {

constexpr double tolerance_km = 1;

void require_sound(const geo::LineLayer& layer, const geo::Bounds& region) {
  for (const auto& line : layer.lines()) {
    const auto points = layer.points_of(line);
    require(points.size() >= 2, "a line has two points");
    for (const auto& point : points)
      require(region.contains(point), "a line stays in the region");
    require(layer.significance_of(line).size() == points.size(), "every point of a line has a weight");
    require(layer.chunks_of(line).size() == line.chunk_count, "a line has its boxes");
  }
}

void require_sound(const geo::AreaLayer& layer, const geo::Bounds& region) {
  require(layer.triangles.size() % 3 == 0, "triangles have three corners");
  for (const auto corner : layer.triangles)
    require(corner < layer.points.size(), "a corner is a point");
  for (const auto& point : layer.points)
    require(region.contains(point), "an area stays in the region");
  require_sound(layer.outline, region);
}

void require_sound(const geo::Map& map) {
  const auto& parcels = map.parcels;
  require(parcels.borders.size() == parcels.lines.lines().size(), "a line has its sides");
  for (const auto& face : parcels.faces) {
    require(face.first_corner + face.corner_count <= map.land.triangles.size(), "a face has its triangles");
    for (std::uint32_t i = 0; i < face.ring_count; ++i)
      for (const auto number : parcels.ring(face.first_ring + i))
        require(number < map.land.points.size(), "a ring's point is one of the land");
  }
  for (std::size_t period = 0; period < map.atlas.periods.size(); ++period) {
    for (const auto& border : parcels.borders)
      (void)parcels.is_frontier(border, period);
    for (const auto& land : geo::states_of_period(map, period)) {
      require(land.state < parcels.shades.size(), "a state has a shade");
      for (const auto& polygon : land.polygons)
        for (const auto& ring : polygon)
          require(ring.size() >= 3, "a ring has three points");
    }
    for (const auto& state : map.atlas.periods[period].states)
      for (const auto& name : state.names)
        require(name.words.size() == map.atlas.languages.size(), "a name is there in every language");
  }
}

}  // namespace

void try_input(std::string_view bytes) {
  const auto map = pack::read_map(bytes_of(bytes));
  if (!map) return;
  const auto region = map->region.grown(tolerance_km);
  require_sound(map->land, region);
  require_sound(map->lakes, region);
  require_sound(map->rivers, region);
  require_sound(map->parcels.lines, region);
  require_sound(*map);
  for (const auto& line : map->graticule.lines())
    for (const auto& point : map->graticule.points_of(line))
      require(std::isfinite(point.x_km) && std::isfinite(point.y_km), "the graticule is drawn");
}

std::vector<std::string> made_seeds() {
  return {text_of(support::packed(support::MapSketch{}))};
}

}  // namespace vitrine::fuzz
