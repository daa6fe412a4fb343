// A small map, packed as assets/map/build.mjs packs the real one, for tests to spoil.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
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

struct SketchedName {
  int first_day = 0;
  int last_day = 0;
  std::vector<std::string> words;  // by language
};
using SketchedNames = std::vector<std::vector<SketchedName>>;  // of each thing

struct SketchedFace {
  std::uint8_t parcel = 0;
  std::vector<std::vector<std::uint16_t>> rings;  // of steps
};

struct SketchedLabel {
  std::uint8_t state = 0;
  GridPoint at;
  std::uint16_t reach_km = 0;
};

struct SketchedPeriod {
  int first_day = 0;
  int last_day = 0;
  std::vector<SketchedLabel> labels;
};

inline constexpr int open_before = std::numeric_limits<std::int32_t>::min();
inline constexpr int open_after = std::numeric_limits<std::int32_t>::max();

// A map of a few degrees about 20 E 52 N, on a grid of hundredths of a degree from 10 E 45 N.
struct MapSketch {
  std::uint16_t major = 2;
  double lon_step_deg = 0.01;
  double max_x_km = 800;
  SketchedAreas land{{{{{0, 0}, {2000, 0}, {2000, 1400}, {0, 1400}}, {{500, 500}, {500, 600}, {600, 600}, {600, 500}}},
                      {{{300, 1450}, {400, 1450}, {350, 1500}}}},
                     {1, 2}};
  SketchedAreas lakes{{{{{1000, 1000}, {1100, 1000}, {1050, 1100}}}}, {}};
  std::vector<std::vector<GridPoint>> rivers{{{100, 100}, {200, 150}, {250, 90}}};
  std::vector<std::uint8_t> ranks{2};
  // The square is parted from its upper left to its lower right; in the upper part lies a triangle of another parcel.
  std::vector<std::vector<GridPoint>> arcs{{{0, 1400}, {1000, 800}, {2000, 0}},
                                           {{1500, 900}, {1600, 900}, {1600, 1000}, {1500, 900}}};
  std::vector<std::uint8_t> standings{0, 1};
  std::vector<SketchedFace> faces{{0, {{2, 0}, {}}}, {1, {{1, 0}, {4}}}, {2, {{3}}}};
  std::vector<std::uint16_t> land_rings{1};
  std::vector<std::uint8_t> parcel_of_land{255, 0};
  // Day 100 brings the upper part to the state of the triangle.
  std::vector<std::uint8_t> owners{0, 0, 0, 1, 1, 1};
  std::vector<std::uint8_t> shades{0, 1};
  std::vector<SketchedPeriod> periods{{open_before, 99, {{0, {500, 300}, 70}, {1, {1570, 920}, 2}}},
                                      {100, 300, {{1, {1500, 900}, 60}, {0, {500, 300}, 50}}}};
  std::vector<std::string> languages{"fr", "en"};
  SketchedNames state_names{{{open_before, open_after, {"Basse", "Low"}}},
                            {{open_before, 150, {"Haute", "High"}}, {151, open_after, {"Très Haute", "Highest"}}}};
  SketchedNames town_names{{{100, open_after, {"Ville", "Town"}}}};
  std::vector<GridPoint> towns{{700, 700}};
  std::vector<std::uint8_t> town_ranks{1};
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

inline flatbuffers::Offset<pack::format::Names> packed(flatbuffers::FlatBufferBuilder& builder,
                                                       const SketchedNames& things, std::size_t language_count) {
  std::vector<std::uint8_t> counts;
  std::vector<pack::format::Span> spans;
  std::vector<std::string> words(language_count);
  for (const auto& names : things) {
    counts.push_back(static_cast<std::uint8_t>(names.size()));
    for (const auto& name : names) {
      spans.emplace_back(name.first_day, name.last_day);
      for (std::size_t i = 0; i < name.words.size(); ++i)
        words[i] += name.words[i] + '\n';
    }
  }
  const auto offset = builder.CreateVectorOfStrings(words);
  return pack::format::CreateNames(builder, builder.CreateVector(counts), builder.CreateVectorOfStructs(spans), offset);
}

inline flatbuffers::Offset<pack::format::Labels> packed(flatbuffers::FlatBufferBuilder& builder,
                                                        const SketchedPeriod& period) {
  std::vector<std::uint8_t> states;
  std::vector<std::uint16_t> lons, lats, reaches;
  for (const auto& [state, at, reach_km] : period.labels) {
    states.push_back(state);
    lons.push_back(static_cast<std::uint16_t>(at.first));
    lats.push_back(static_cast<std::uint16_t>(at.second));
    reaches.push_back(reach_km);
  }
  const pack::format::Span span(period.first_day, period.last_day);
  return pack::format::CreateLabelsDirect(builder, &span, &states, &lons, &lats, &reaches);
}

inline flatbuffers::Offset<pack::format::Atlas> packed_atlas(flatbuffers::FlatBufferBuilder& builder,
                                                             const MapSketch& sketch) {
  std::vector<flatbuffers::Offset<pack::format::Labels>> periods;
  for (const auto& period : sketch.periods)
    periods.push_back(packed(builder, period));
  const auto state_names = packed(builder, sketch.state_names, sketch.languages.size());
  const auto town_names = packed(builder, sketch.town_names, sketch.languages.size());
  std::vector<std::uint16_t> lons, lats;
  for (const auto& [lon, lat] : sketch.towns) {
    lons.push_back(static_cast<std::uint16_t>(lon));
    lats.push_back(static_cast<std::uint16_t>(lat));
  }
  const auto languages = builder.CreateVectorOfStrings(sketch.languages);
  return pack::format::CreateAtlas(builder, languages, builder.CreateVector(periods),
                                   builder.CreateVector(sketch.owners), state_names,
                                   builder.CreateVector(sketch.shades), town_names, builder.CreateVector(lons),
                                   builder.CreateVector(lats), builder.CreateVector(sketch.town_ranks));
}

inline flatbuffers::Offset<pack::format::Faces> packed_faces(flatbuffers::FlatBufferBuilder& builder,
                                                             const MapSketch& sketch) {
  std::vector<std::uint8_t> parcels, rings, sizes;
  std::vector<std::uint16_t> steps;
  for (const auto& face : sketch.faces) {
    parcels.push_back(face.parcel);
    rings.push_back(static_cast<std::uint8_t>(face.rings.size()));
    for (const auto& ring : face.rings) {
      sizes.push_back(static_cast<std::uint8_t>(ring.size()));
      steps.insert(steps.end(), ring.begin(), ring.end());
    }
  }
  return pack::format::CreateFacesDirect(builder, &parcels, &rings, &sizes, &steps, &sketch.land_rings,
                                         &sketch.parcel_of_land);
}

inline std::vector<std::byte> packed(const MapSketch& sketch) {
  flatbuffers::FlatBufferBuilder builder;
  const auto land = packed(builder, sketch.land);
  const auto lakes = packed(builder, sketch.lakes);
  Sequences lines, arcs;
  for (const auto& river : sketch.rivers)
    lines.add(river);
  for (const auto& arc : sketch.arcs)
    arcs.add(arc);
  const auto lons = varints(lines.lons), lats = varints(lines.lats);
  const auto rivers = pack::format::CreateLinesDirect(builder, &lines.sizes, &sketch.ranks, &lons, &lats);
  const auto arc_lons = varints(arcs.lons), arc_lats = varints(arcs.lats);
  const auto borders = pack::format::CreateArcsDirect(builder, &arcs.sizes, &sketch.standings, &arc_lons, &arc_lats);
  const auto faces = packed_faces(builder, sketch);
  const auto atlas = packed_atlas(builder, sketch);
  const pack::format::Grid grid(10, 45, sketch.lon_step_deg, 0.01);
  const pack::format::Region region(20, 52, -800, -800, sketch.max_x_km, 950);
  builder.Finish(
      pack::format::CreateMap(builder, sketch.major, 0, &grid, &region, land, lakes, rivers, borders, faces, atlas),
      pack::format::MapIdentifier());
  const auto* begin = reinterpret_cast<const std::byte*>(builder.GetBufferPointer());
  return {begin, begin + builder.GetSize()};
}

}  // namespace vitrine::support
