// The reader of the packed map, on a small map made here and on the one that the build has made.
#include "pack/map_reader.h"

#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

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
  EXPECT_EQ(map->land.points.size(), 11u);
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

TEST(MapReader, GivesTheSameForAMisalignedBuffer) {
  const auto bytes = packed(MapSketch{});
  std::vector<std::byte> moved(bytes.size() + 1);
  std::memcpy(moved.data() + 1, bytes.data(), bytes.size());
  const auto map = read_map(std::span(moved).subspan(1));
  ASSERT_TRUE(map.has_value());
  EXPECT_EQ(map->land.triangles, read_map(bytes)->land.triangles);
}

TEST(MapReader, SaysWhenTheMapIsNewer) {
  EXPECT_EQ(fault_of({.major = 2}), FaultKind::newer);
  EXPECT_EQ(fault_of({.major = 0}), FaultKind::damaged);
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
      }
    }
}

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
