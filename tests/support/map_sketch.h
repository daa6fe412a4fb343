// A small map, packed as assets/map/build.mjs packs the real one, for tests to spoil.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "map_generated.h"

namespace vitrine::support {

using GridPoint = std::pair<int, int>;

// Polygons of rings of points.
struct SketchedAreas {
  std::vector<std::vector<std::vector<GridPoint>>> polygons;
  std::vector<std::uint32_t> cut_edges;
};

// A map of a few degrees about 20 E 52 N, on a grid of hundredths of a degree from 10 E 45 N.
struct MapSketch {
  std::uint16_t major = 1;
  double lon_step_deg = 0.01;
  double max_x_km = 800;
  SketchedAreas land{{{{{0, 0}, {2000, 0}, {2000, 1400}, {0, 1400}}, {{500, 500}, {500, 600}, {600, 600}, {600, 500}}},
                      {{{300, 1450}, {400, 1450}, {350, 1500}}}},
                     {1, 2}};
  SketchedAreas lakes{{{{{1000, 1000}, {1100, 1000}, {1050, 1100}}}}, {}};
  std::vector<std::vector<GridPoint>> rivers{{{100, 100}, {200, 150}, {250, 90}}};
  std::vector<std::uint8_t> ranks{2};
};

inline std::vector<std::uint8_t> varints(const std::vector<int>& numbers) {
  std::vector<std::uint8_t> bytes;
  int before = 0;
  for (const int number : numbers) {
    const int difference = number - before;
    before = number;
    auto rest = (static_cast<std::uint32_t>(difference) << 1) ^ static_cast<std::uint32_t>(difference >> 31);
    for (; rest > 127; rest >>= 7)
      bytes.push_back(static_cast<std::uint8_t>((rest & 127) | 128));
    bytes.push_back(static_cast<std::uint8_t>(rest));
  }
  return bytes;
}

struct Sequences {
  std::vector<std::uint16_t> sizes;
  std::vector<int> lons, lats;
  void add(const std::vector<GridPoint>& points) {
    sizes.push_back(static_cast<std::uint16_t>(points.size()));
    for (const auto& [lon, lat] : points) {
      lons.push_back(lon);
      lats.push_back(lat);
    }
  }
};

inline flatbuffers::Offset<pack::format::Areas> packed(flatbuffers::FlatBufferBuilder& builder,
                                                       const SketchedAreas& areas) {
  Sequences rings;
  std::vector<std::uint16_t> rings_of_polygon;
  for (const auto& polygon : areas.polygons) {
    rings_of_polygon.push_back(static_cast<std::uint16_t>(polygon.size()));
    for (const auto& ring : polygon)
      rings.add(ring);
  }
  const auto lons = varints(rings.lons), lats = varints(rings.lats);
  return pack::format::CreateAreasDirect(builder, &rings_of_polygon, &rings.sizes, &lons, &lats, &areas.cut_edges);
}

inline std::vector<std::byte> packed(const MapSketch& sketch) {
  flatbuffers::FlatBufferBuilder builder;
  const auto land = packed(builder, sketch.land);
  const auto lakes = packed(builder, sketch.lakes);
  Sequences lines;
  for (const auto& river : sketch.rivers)
    lines.add(river);
  const auto lons = varints(lines.lons), lats = varints(lines.lats);
  const auto rivers = pack::format::CreateLinesDirect(builder, &lines.sizes, &sketch.ranks, &lons, &lats);
  const pack::format::Grid grid(10, 45, sketch.lon_step_deg, 0.01);
  const pack::format::Region region(20, 52, -800, -800, sketch.max_x_km, 950);
  builder.Finish(pack::format::CreateMap(builder, sketch.major, 0, &grid, &region, land, lakes, rivers),
                 pack::format::MapIdentifier());
  const auto* begin = reinterpret_cast<const std::byte*>(builder.GetBufferPointer());
  return {begin, begin + builder.GetSize()};
}

}  // namespace vitrine::support
