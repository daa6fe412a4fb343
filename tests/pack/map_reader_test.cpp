// The reader of the packed map, on a small map made here and on the one that the build has made.
#include "pack/map_reader.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/geo/states.h"
#include "tests/support/map_sketch.h"

namespace vitrine::pack {
namespace {

using support::MapSketch;
using support::packed;

FaultKind fault_of(const MapSketch& sketch) {
  const auto map = read_map(packed(sketch));
  EXPECT_FALSE(map.has_value());
  return map ? FaultKind::newer : map.error().kind;
}

double triangle_area_km2(const geo::AreaLayer& layer) {
  double sum = 0;
  for (std::size_t i = 0; i + 2 < layer.triangles.size(); i += 3) {
    const geo::PlanePoint& a = layer.points[layer.triangles[i]];
    const geo::PlanePoint& b = layer.points[layer.triangles[i + 1]];
    const geo::PlanePoint& c = layer.points[layer.triangles[i + 2]];
    sum += std::abs((b.x_km - a.x_km) * (c.y_km - a.y_km) - (b.y_km - a.y_km) * (c.x_km - a.x_km)) / 2;
  }
  return sum;
}

// Between the ring's first point and the ones after it, positive if the ring runs counter-clockwise.
double ring_area_km2(std::span<const geo::PlanePoint> ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const geo::PlanePoint& a = ring[i];
    const geo::PlanePoint& b = ring[(i + 1) % ring.size()];
    twice += a.x_km * b.y_km - b.x_km * a.y_km;
  }
  return twice / 2;
}

bool is_covered(const geo::AreaLayer& layer, geo::PlanePoint p) {
  const auto side = [&](geo::PlanePoint a, geo::PlanePoint b) {
    return (b.x_km - a.x_km) * (p.y_km - a.y_km) - (b.y_km - a.y_km) * (p.x_km - a.x_km);
  };
  for (std::size_t i = 0; i + 2 < layer.triangles.size(); i += 3) {
    const geo::PlanePoint& a = layer.points[layer.triangles[i]];
    const geo::PlanePoint& b = layer.points[layer.triangles[i + 1]];
    const geo::PlanePoint& c = layer.points[layer.triangles[i + 2]];
    const double u = side(a, b), v = side(b, c), w = side(c, a);
    if ((u >= 0 && v >= 0 && w >= 0) || (u <= 0 && v <= 0 && w <= 0)) return true;
  }
  return false;
}

TEST(MapReader, ReadsAreasWithHolesAndLines) {
  const auto map = read_map(packed(MapSketch{}));
  ASSERT_TRUE(map.has_value()) << map.error().message;
  EXPECT_EQ(map->region, (geo::Bounds{-800, -800, 800, 950}));
  EXPECT_EQ(map->land.points.size(), 15u) << "the coasts, and what the arcs bring";
  const std::span points(map->land.points);
  const double expected =
      ring_area_km2(points.first(4)) + ring_area_km2(points.subspan(4, 4)) + ring_area_km2(points.subspan(8, 3));
  EXPECT_NEAR(triangle_area_km2(map->land), expected, 1e-6 * expected);
  const geo::PlanePoint in_hole = map->projection.plane_from_lon_lat({15.5, 50.5});
  const geo::PlanePoint on_land = map->projection.plane_from_lon_lat({17, 50.5});
  EXPECT_FALSE(is_covered(map->land, in_hole));
  EXPECT_TRUE(is_covered(map->land, on_land));
  ASSERT_EQ(map->rivers.lines().size(), 1u);
  EXPECT_EQ(map->rivers.lines()[0].rank, 2);
  const geo::LonLat source = map->projection.lon_lat_from_plane(map->rivers.points_of(map->rivers.lines()[0])[0]);
  EXPECT_NEAR(source.lon_deg, 11, 1e-9);
  EXPECT_NEAR(source.lat_deg, 46, 1e-9);
}

TEST(MapReader, LeavesCutEdgesOutOfTheCoast) {
  const auto map = read_map(packed(MapSketch{}));
  ASSERT_TRUE(map.has_value());
  // The square without its edges 1 and 2, the hole, the island.
  const auto lines = map->land.outline.lines();
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_FALSE(lines[0].closed);
  const auto coast = map->land.outline.points_of(lines[0]);
  ASSERT_EQ(coast.size(), 3u);
  EXPECT_EQ(coast[0], map->land.points[3]);
  EXPECT_EQ(coast[1], map->land.points[0]);
  EXPECT_EQ(coast[2], map->land.points[1]);
  EXPECT_TRUE(lines[1].closed);
  EXPECT_TRUE(lines[2].closed);
}

TEST(MapReader, PartsTheLandAmongTheParcels) {
  const auto map = read_map(packed(MapSketch{}));
  ASSERT_TRUE(map.has_value()) << map.error().message;
  const auto& parcels = map->parcels;
  ASSERT_EQ(parcels.faces.size(), 4u);
  double sum_km2 = 0;
  for (const auto& face : parcels.faces) {
    geo::AreaLayer alone;
    alone.points = map->land.points;
    const auto corners = std::span(map->land.triangles).subspan(face.first_corner, face.corner_count);
    alone.triangles.assign(corners.begin(), corners.end());
    sum_km2 += triangle_area_km2(alone);
    for (const std::uint32_t number : parcels.ring(face.first_ring))
      EXPECT_TRUE(face.extent.contains(map->land.points[number]));
  }
  EXPECT_NEAR(sum_km2, triangle_area_km2(map->land), 1e-6 * sum_km2);
  ASSERT_EQ(parcels.borders.size(), 2u);
  EXPECT_EQ(parcels.borders[0].left, 1u);
  EXPECT_EQ(parcels.borders[0].right, 0u);
  EXPECT_EQ(parcels.borders[1].standing, geo::Standing::disputed);
  EXPECT_TRUE(parcels.lines.lines()[1].closed);
}

TEST(MapReader, TellsFrontiersByTheOwnersOfAPeriod) {
  const auto map = read_map(packed(MapSketch{}));
  ASSERT_TRUE(map.has_value());
  const auto& [parting, around] = std::pair(map->parcels.borders[0], map->parcels.borders[1]);
  EXPECT_FALSE(map->parcels.is_frontier(parting, 0));
  EXPECT_TRUE(map->parcels.is_frontier(around, 0));
  EXPECT_TRUE(map->parcels.is_frontier(parting, 1));
  EXPECT_FALSE(map->parcels.is_frontier(around, 1));
}

TEST(MapReader, ReadsNamesWithTheirSpans) {
  const auto map = read_map(packed(MapSketch{}));
  ASSERT_TRUE(map.has_value());
  const geo::Atlas& atlas = map->atlas;
  ASSERT_EQ(atlas.periods.size(), 2u);
  EXPECT_EQ(atlas.periods[0].span, (geo::Span{std::nullopt, 99}));
  EXPECT_EQ(geo::period_at(atlas, 100), 1u);
  ASSERT_EQ(atlas.periods[1].states.size(), 2u);
  const auto& high = atlas.periods[1].states[0];
  EXPECT_EQ(high.state, 1);
  EXPECT_EQ(high.reach_km, 60);
  EXPECT_EQ(geo::name_at(atlas, high.names, 150, "fr"), "Haute");
  EXPECT_EQ(geo::name_at(atlas, high.names, 151, "fr"), "Très Haute");
  ASSERT_EQ(atlas.towns.size(), 1u);
  EXPECT_EQ(geo::name_at(atlas, atlas.towns[0].names, 99, "en"), "");
  EXPECT_EQ(geo::name_at(atlas, atlas.towns[0].names, 100, "en"), "Town");
  EXPECT_EQ(atlas.towns[0].at, map->projection.plane_from_lon_lat({17, 52}));
}

TEST(MapReader, RefusesFacesThatDoNotClose) {
  const auto with_step = [](std::size_t face, std::size_t ring, std::size_t at, std::uint16_t step) {
    MapSketch sketch;
    sketch.faces[face].rings[ring][at] = step;
    return fault_of(sketch);
  };
  EXPECT_EQ(with_step(0, 0, 0, 0), FaultKind::damaged) << "begins with a coast";
  EXPECT_EQ(with_step(0, 0, 0, 1), FaultKind::damaged) << "on the other side of its arc";
  EXPECT_EQ(with_step(0, 0, 1, 3), FaultKind::damaged) << "an arc elsewhere";
  EXPECT_EQ(with_step(1, 1, 0, 2), FaultKind::damaged) << "an arc that does not close";
  EXPECT_EQ(with_step(2, 0, 0, 9), FaultKind::damaged) << "an unknown arc";
}

TEST(MapReader, RefusesAnArcWithoutAFace) {
  MapSketch sketch;
  sketch.faces.pop_back();
  EXPECT_EQ(fault_of(sketch), FaultKind::damaged);
}

TEST(MapReader, RefusesOwnersThatAreNone) {
  EXPECT_EQ(fault_of({.owners = {0, 0, 0, 1, 1}}), FaultKind::damaged);
  EXPECT_EQ(fault_of({.owners = {0, 0, 0, 1, 1, 2}}), FaultKind::damaged);
  EXPECT_EQ(fault_of({.owners = {0, 0, 0, 1}}), FaultKind::damaged) << "a face of a parcel without owners";
  EXPECT_EQ(fault_of({.shades = {0, 4}}), FaultKind::damaged);
  EXPECT_EQ(fault_of({.standings = {0, 3}}), FaultKind::damaged);
}

TEST(MapReader, RefusesNamesInDisorder) {
  MapSketch sketch;
  sketch.state_names[1][1].first_day = 150;
  EXPECT_EQ(fault_of(sketch), FaultKind::damaged) << "two at once";
  sketch = {};
  sketch.town_names[0][0].words.pop_back();
  EXPECT_EQ(fault_of(sketch), FaultKind::damaged) << "one language lacks it";
  sketch = {};
  sketch.town_names[0][0].words[0] = "\xff";
  EXPECT_EQ(fault_of(sketch), FaultKind::damaged) << "not UTF-8";
  sketch = {};
  sketch.periods[1].first_day = 99;
  EXPECT_EQ(fault_of(sketch), FaultKind::damaged) << "periods that overlap";
}

TEST(MapReader, PutsStatesTogetherFromTheirParcels) {
  const auto map = read_map(packed(MapSketch{}));
  ASSERT_TRUE(map.has_value());
  const auto early = geo::states_of_period(*map, 0);
  ASSERT_EQ(early.size(), 2u);
  ASSERT_EQ(early[0].polygons.size(), 2u) << "the square and the island";
  EXPECT_EQ(early[0].polygons[0].size(), 3u) << "two holes: a sea, and the other state";
  EXPECT_EQ(early[0].polygons[0][0].size(), 4u) << "the parcels' line is gone";
  const auto late = geo::states_of_period(*map, 1);
  ASSERT_EQ(late.size(), 2u);
  ASSERT_EQ(late[1].polygons.size(), 1u);
  EXPECT_EQ(late[1].polygons[0].size(), 1u);
  EXPECT_GT(ring_area_km2(late[1].polygons[0][0]), 0);
  EXPECT_LT(ring_area_km2(early[0].polygons[0][1]), 0);
}

TEST(MapReader, GivesTheSameForAMisalignedBuffer) {
  const auto bytes = packed(MapSketch{});
  std::vector<std::byte> moved(bytes.size() + 1);
  std::memcpy(moved.data() + 1, bytes.data(), bytes.size());
  const auto map = read_map(std::span(moved).subspan(1));
  ASSERT_TRUE(map.has_value());
  EXPECT_EQ(map->land.triangles, read_map(bytes)->land.triangles);
}

TEST(MapReader, SaysWhenTheMapIsNewer) {
  EXPECT_EQ(fault_of({.major = 3}), FaultKind::newer);
  EXPECT_EQ(fault_of({.major = 1}), FaultKind::damaged);
}

TEST(MapReader, RefusesARingOfTwoPoints) {
  MapSketch sketch;
  sketch.lakes.polygons = {{{{1000, 1000}, {1100, 1000}}}};
  EXPECT_EQ(fault_of(sketch), FaultKind::damaged);
}

TEST(MapReader, RefusesAPolygonWithoutARing) {
  MapSketch sketch;
  sketch.lakes.polygons.push_back({});
  EXPECT_EQ(fault_of(sketch), FaultKind::damaged);
}

TEST(MapReader, RefusesAPointOutsideTheRegion) {
  EXPECT_EQ(fault_of({.max_x_km = 300}), FaultKind::damaged);
}

TEST(MapReader, RefusesAPointOffTheGrid) {
  MapSketch sketch;
  sketch.rivers[0].push_back({-1, 90});
  EXPECT_EQ(fault_of(sketch), FaultKind::damaged);
  sketch.rivers[0].back() = {70000, 90};
  EXPECT_EQ(fault_of(sketch), FaultKind::damaged);
}

TEST(MapReader, RefusesCutEdgesOutOfOrderOrRange) {
  MapSketch sketch;
  sketch.land.cut_edges = {2, 1};
  EXPECT_EQ(fault_of(sketch), FaultKind::damaged);
  sketch.land.cut_edges = {11};
  EXPECT_EQ(fault_of(sketch), FaultKind::damaged);
}

TEST(MapReader, RefusesAnUnknownRank) {
  EXPECT_EQ(fault_of({.ranks = {4}}), FaultKind::damaged);
  EXPECT_EQ(fault_of({.ranks = {}}), FaultKind::damaged);
}

TEST(MapReader, RefusesAStrangeGrid) {
  for (const double step : {0.0, -0.01, 100.0, std::nan(""), HUGE_VAL})
    EXPECT_EQ(fault_of({.lon_step_deg = step}), FaultKind::damaged);
}

TEST(MapReader, RefusesEveryMapThatIsCutShort) {
  const auto bytes = packed(MapSketch{});
  for (std::size_t size = 0; size + 8 < bytes.size(); ++size)
    EXPECT_FALSE(read_map(std::span(bytes).first(size)).has_value()) << size;
}

TEST(MapReader, SurvivesEveryByteThatIsWrong) {
  const auto bytes = packed(MapSketch{});
  for (std::size_t i = 0; i < bytes.size(); ++i)
    for (const int flip : {1, 0x80, 0xff}) {
      auto damaged = bytes;
      damaged[i] ^= static_cast<std::byte>(flip);
      if (const auto map = read_map(damaged)) {
        for (const std::uint32_t corner : map->land.triangles)
          ASSERT_LT(corner, map->land.points.size());
        for (const geo::PlanePoint& p : map->land.points)
          ASSERT_TRUE(map->region.grown(2).contains(p));
        for (std::size_t period = 0; period < map->atlas.periods.size(); ++period)
          for (const auto& land : geo::states_of_period(*map, period))
            ASSERT_LT(land.state, map->parcels.shades.size());
      }
    }
}

// The day of a civil date, by the number of days since 1970-01-01.
struct Day {
  const char* text;
  std::int64_t number;
};
constexpr Day eve_of_war{"1914-06-30", -20274};
constexpr Day mid_1930{"1930-06-30", -14430};
constexpr Day eve_of_return{"1935-02-28", -12726};
constexpr Day return_of_the_saar{"1935-03-01", -12725};

// The map of the exhibit, as `./dev build` leaves it.
class BuiltMap : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream file(VITRINE_SOURCE_DIR "/build/assets/map/map.vmap", std::ios::binary);
    if (!file) GTEST_SKIP() << "build/assets/map/map.vmap is missing: run ./dev build";
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    auto map = read_map(std::as_bytes(std::span(content)));
    ASSERT_TRUE(map.has_value()) << map.error().message;
    m_map = std::move(*map);
  }

  bool is_land(double lon_deg, double lat_deg) const {
    return is_covered(m_map.land, m_map.projection.plane_from_lon_lat({lon_deg, lat_deg}));
  }
  bool is_lake(double lon_deg, double lat_deg) const {
    return is_covered(m_map.lakes, m_map.projection.plane_from_lon_lat({lon_deg, lat_deg}));
  }

  std::optional<std::uint8_t> owner_at(geo::PlanePoint at, std::size_t period) const {
    for (const auto& face : m_map.parcels.faces) {
      if (!face.extent.contains(at)) continue;
      geo::AreaLayer alone;
      alone.points = m_map.land.points;
      const auto corners = std::span(m_map.land.triangles).subspan(face.first_corner, face.corner_count);
      alone.triangles.assign(corners.begin(), corners.end());
      if (is_covered(alone, at)) return m_map.parcels.owner(face.parcel, period);
    }
    return std::nullopt;
  }
  std::string name_of(std::uint8_t state, Day day) const {
    const auto& labels = m_map.atlas.periods[*geo::period_at(m_map.atlas, day.number)].states;
    const auto found = std::ranges::find(labels, state, &geo::StateLabel::state);
    return found == labels.end() ? "" : std::string(geo::name_at(m_map.atlas, found->names, day.number, "en"));
  }
  std::string state_at(double lon_deg, double lat_deg, Day day) const {
    const auto owner =
        owner_at(m_map.projection.plane_from_lon_lat({lon_deg, lat_deg}), *geo::period_at(m_map.atlas, day.number));
    return owner ? name_of(*owner, day) : "";
  }

  geo::Map m_map;
};

TEST_F(BuiltMap, HasLandWhereTheTownsAre) {
  EXPECT_TRUE(is_land(2.3522, 48.8566)) << "Paris";
  EXPECT_TRUE(is_land(37.6173, 55.7558)) << "Moscow";
  EXPECT_TRUE(is_land(33.0, 68.85)) << "Murmansk";
  EXPECT_TRUE(is_land(30.4, 59.9)) << "Leningrad";
  EXPECT_TRUE(is_land(-0.12, 51.51)) << "London";
  EXPECT_TRUE(is_land(6.15, 46.2)) << "Geneva";
  EXPECT_TRUE(is_land(44.8, 41.7)) << "Tiflis";
  EXPECT_TRUE(is_land(-21.8, 64.1)) << "Reykjavik";
  EXPECT_TRUE(is_land(35.2, 31.8)) << "Jerusalem";
  EXPECT_TRUE(is_land(60.6, 56.8)) << "Sverdlovsk";
}

TEST_F(BuiltMap, HasWaterWhereTheSeasAre) {
  EXPECT_FALSE(is_land(3, 56)) << "North Sea";
  EXPECT_FALSE(is_land(19, 57)) << "Baltic";
  EXPECT_FALSE(is_land(50.5, 42)) << "Caspian";
  EXPECT_FALSE(is_land(34, 43.5)) << "Black Sea";
  EXPECT_FALSE(is_land(37, 65.3)) << "White Sea";
  EXPECT_FALSE(is_land(28.2, 40.7)) << "Sea of Marmara";
  EXPECT_FALSE(is_land(38, 72)) << "Barents Sea";
}

TEST_F(BuiltMap, HasTheLakesOfItsTime) {
  EXPECT_TRUE(is_lake(31.5, 61)) << "Ladoga";
  EXPECT_TRUE(is_lake(35.5, 61.6)) << "Onega";
  EXPECT_TRUE(is_lake(5.5, 52.45)) << "Zuiderzee, before its polders";
  EXPECT_FALSE(is_lake(38.4, 58.5)) << "Rybinsk, a reservoir since 1941";
}

TEST_F(BuiltMap, GivesEveryTownItsStateOfTheDay) {
  EXPECT_EQ(state_at(25.28, 54.69, mid_1930), "Poland") << "Wilno";
  EXPECT_EQ(state_at(28.75, 60.75, mid_1930), "Finland") << "Viipuri";
  EXPECT_EQ(state_at(15.25, 44.12, mid_1930), "Italy") << "Zara";
  EXPECT_EQ(state_at(27.56, 53.9, mid_1930), "USSR") << "Minsk";
  EXPECT_EQ(state_at(27.56, 53.9, eve_of_war), "Russian Empire") << "Minsk";
  EXPECT_EQ(state_at(7.75, 48.58, eve_of_war), "Germany") << "Strasbourg";
}

TEST_F(BuiltMap, GivesTheSaarToGermanyOnTheFirstOfMarch1935) {
  EXPECT_EQ(state_at(7.0, 49.24, eve_of_return), "Saar Basin Territory");
  EXPECT_EQ(state_at(7.0, 49.24, return_of_the_saar), "Germany");
}

TEST_F(BuiltMap, DividesTheSovietUnionFromPolandOnlyAfterTheWar) {
  const auto is_between = [&](Day day, std::string_view one, std::string_view other) {
    const std::size_t period = *geo::period_at(m_map.atlas, day.number);
    return std::ranges::any_of(m_map.parcels.borders, [&](const geo::Border& border) {
      if (!m_map.parcels.is_frontier(border, period)) return false;
      const auto left = name_of(m_map.parcels.owner(border.left, period), day);
      const auto right = name_of(m_map.parcels.owner(border.right, period), day);
      return (left == one && right == other) || (left == other && right == one);
    });
  };
  EXPECT_TRUE(is_between(mid_1930, "USSR", "Poland"));
  EXPECT_TRUE(is_between(return_of_the_saar, "USSR", "Poland"));
  EXPECT_FALSE(is_between(eve_of_war, "Russian Empire", "Poland"));
  EXPECT_TRUE(is_between(eve_of_war, "Russian Empire", "Germany"));
}

TEST_F(BuiltMap, ShadesNeighboursApart) {
  for (std::size_t period = 0; period < m_map.atlas.periods.size(); ++period)
    for (const auto& border : m_map.parcels.borders)
      if (m_map.parcels.is_frontier(border, period)) {
        EXPECT_NE(m_map.parcels.shades[m_map.parcels.owner(border.left, period)],
                  m_map.parcels.shades[m_map.parcels.owner(border.right, period)]);
      }
}

TEST_F(BuiltMap, LabelsStatesOnTheirLand) {
  for (std::size_t period = 0; period < m_map.atlas.periods.size(); ++period)
    for (const auto& label : m_map.atlas.periods[period].states) {
      const auto owner = owner_at(label.at, period);
      ASSERT_TRUE(owner.has_value());
      EXPECT_EQ(*owner, label.state) << label.names.front().words.front();
    }
}

TEST_F(BuiltMap, NamesTownsAsTheyWereCalled) {
  const auto is_named = [&](std::string_view name, Day day, std::string_view language) {
    return std::ranges::any_of(m_map.atlas.towns, [&](const geo::Town& town) {
      return geo::name_at(m_map.atlas, town.names, day.number, language) == name;
    });
  };
  EXPECT_TRUE(is_named("Ленинград", mid_1930, "ru"));
  EXPECT_FALSE(is_named("Ленинград", eve_of_war, "ru"));
  EXPECT_TRUE(is_named("Saint-Pétersbourg", eve_of_war, "fr"));
  EXPECT_TRUE(is_named("Lwów", mid_1930, "en"));
  EXPECT_TRUE(is_named("Lemberg", eve_of_war, "en"));
  EXPECT_TRUE(is_named("Varsovie", mid_1930, "fr"));
  EXPECT_TRUE(is_named("Ankara", mid_1930, "fr"));
}

TEST_F(BuiltMap, DrawsNoCoastAlongTheEdgeOfTheRegion) {
  const geo::Bounds& region = m_map.region;
  const auto is_on_edge = [&](geo::PlanePoint p) { return !region.grown(-0.3).contains(p); };
  for (const geo::Line& line : m_map.land.outline.lines()) {
    const auto points = m_map.land.outline.points_of(line);
    for (std::size_t i = 1; i < points.size(); ++i)
      EXPECT_FALSE(is_on_edge(points[i - 1]) && is_on_edge(points[i])) << points[i].x_km << ' ' << points[i].y_km;
  }
}

}  // namespace
}  // namespace vitrine::pack
