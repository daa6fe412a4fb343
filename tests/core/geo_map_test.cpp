#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "core/geo/map.h"

namespace vitrine::geo {
namespace {

constexpr float always = std::numeric_limits<float>::infinity();

TEST(GeoLineLayer, ClosesARing) {
  LineLayer layer;
  layer.add(std::vector<PlanePoint>{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, true, 0);
  ASSERT_EQ(layer.lines().size(), 1u);
  const auto points = layer.points_of(layer.lines()[0]);
  ASSERT_EQ(points.size(), 5u);
  EXPECT_EQ(points.front(), points.back());
}

TEST(GeoLineLayer, LeavesOutASinglePoint) {
  LineLayer layer;
  layer.add(std::vector<PlanePoint>{{0, 0}}, false, 0);
  EXPECT_TRUE(layer.lines().empty());
}

TEST(GeoLineLayer, BoxesEveryEdgeInItsChunk) {
  std::vector<PlanePoint> points;
  for (int i = 0; i < 101; ++i)
    points.push_back({i * 3.0, std::sin(i) * 20});
  LineLayer layer;
  layer.add(std::vector<PlanePoint>{{-5, -5}, {-6, -6}}, false, 2);
  layer.add(points, false, 1);
  const Line& line = layer.lines()[1];
  EXPECT_EQ(line.rank, 1);
  const auto chunks = layer.chunks_of(line);
  ASSERT_EQ(chunks.size(), (100 + LineLayer::edges_per_chunk - 1) / LineLayer::edges_per_chunk);
  for (std::size_t edge = 0; edge < 100; ++edge) {
    const Bounds& box = chunks[edge / LineLayer::edges_per_chunk];
    EXPECT_TRUE(box.contains(points[edge]));
    EXPECT_TRUE(box.contains(points[edge + 1]));
  }
}

TEST(GeoLineLayer, RanksPointsByWhatTheyAddToTheShape) {
  LineLayer layer;
  // A large bend at (20, 8), a small one at (10, 1), nothing at (30, 4).
  layer.add(std::vector<PlanePoint>{{0, 0}, {10, 1}, {20, 8}, {30, 4}, {40, 0}}, false, 0);
  const auto significance = layer.significance_of(layer.lines()[0]);
  EXPECT_EQ(significance[0], always);
  EXPECT_EQ(significance[4], always);
  EXPECT_EQ(significance[3], 0);
  EXPECT_NEAR(significance[1], std::sqrt(30.0), 1e-4);
  EXPECT_NEAR(significance[2], std::sqrt(160.0), 1e-4);
}

TEST(GeoLineLayer, KeepsATriangleOfEveryRing) {
  std::vector<PlanePoint> circle;
  for (int i = 0; i < 60; ++i)
    circle.push_back({std::cos(i * 0.1047), std::sin(i * 0.1047)});
  LineLayer layer;
  layer.add(circle, true, 0);
  int kept = 0;
  for (const float s : layer.significance_of(layer.lines()[0]))
    kept += s == always;
  EXPECT_EQ(kept, 4);  // three, and the first once more
}

TEST(GeoGraticule, RunsAlongItsMeridiansAndParallels) {
  const LambertAzimuthalEqualArea projection({20, 52});
  const Bounds region{-2700, -2150, 2750, 2350};
  const LineLayer layer = graticule_of(projection, region);
  ASSERT_GT(layer.lines().size(), 20u);
  int tens = 0;
  for (const Line& line : layer.lines()) {
    const auto points = layer.points_of(line);
    const LonLat first = projection.lon_lat_from_plane(points.front());
    const LonLat last = projection.lon_lat_from_plane(points.back());
    const bool is_meridian = std::abs(first.lon_deg - last.lon_deg) < 1e-6;
    const double deg = is_meridian ? first.lon_deg : first.lat_deg;
    if (!is_meridian) {
      EXPECT_NEAR(first.lat_deg, last.lat_deg, 1e-6);
    }
    EXPECT_NEAR(std::remainder(deg, line.rank == 1 ? 10 : 5), 0, 1e-6);
    tens += line.rank == 1;
  }
  EXPECT_GT(tens, 8);
}

TEST(GeoGraticule, ReachesTheEdgeOfTheRegion) {
  const LambertAzimuthalEqualArea projection({20, 52});
  const Bounds region{-900, -700, 1000, 800};
  const LineLayer layer = graticule_of(projection, region);
  for (const Line& line : layer.lines()) {
    EXPECT_FALSE(region.contains(layer.points_of(line).front()));
    EXPECT_FALSE(region.contains(layer.points_of(line).back()));
  }
}

}  // namespace
}  // namespace vitrine::geo
