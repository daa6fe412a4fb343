#include <vector>

#include <gtest/gtest.h>

#include "core/geo/states.h"

namespace vitrine::geo {
namespace {

// A map of one period, of parcels of one ring each.
struct Drawn {
  std::vector<PlanePoint> points;
  std::vector<std::vector<std::uint32_t>> rings;
  std::vector<std::uint8_t> owners;  // of each ring
};

Map map_of(const Drawn& drawn) {
  Map map;
  map.land.points = drawn.points;
  map.parcels.period_count = 1;
  map.parcels.owners = drawn.owners;
  for (std::uint32_t i = 0; i < drawn.rings.size(); ++i) {
    auto& numbers = map.parcels.ring_points;
    numbers.insert(numbers.end(), drawn.rings[i].begin(), drawn.rings[i].end());
    map.parcels.ring_ends.push_back(static_cast<std::uint32_t>(numbers.size()));
    map.parcels.faces.push_back({i, i, 1, 0, 0, {}});
  }
  return map;
}

// Two squares side by side, with their common edge in the middle.
Drawn two_squares(std::uint8_t left, std::uint8_t right) {
  return {{{0, 0}, {4, 0}, {8, 0}, {8, 4}, {4, 4}, {0, 4}}, {{0, 1, 4, 5}, {1, 2, 3, 4}}, {left, right}};
}

TEST(GeoStates, AreJoinedOverWhatTheirParcelsShare) {
  const auto states = states_of_period(map_of(two_squares(3, 3)), 0);
  ASSERT_EQ(states.size(), 1u);
  EXPECT_EQ(states[0].state, 3);
  ASSERT_EQ(states[0].polygons.size(), 1u);
  EXPECT_EQ(states[0].polygons[0], (std::vector<Ring>{{{0, 0}, {4, 0}, {8, 0}, {8, 4}, {4, 4}, {0, 4}}}));
}

TEST(GeoStates, KeepTheirFrontierApart) {
  const auto states = states_of_period(map_of(two_squares(1, 0)), 0);
  ASSERT_EQ(states.size(), 2u);
  EXPECT_EQ(states[0].polygons[0][0].size(), 4u);
  EXPECT_EQ(states[1].polygons[0][0], (Ring{{0, 0}, {4, 0}, {4, 4}, {0, 4}}));
}

// Two lands that touch in two points with water between them are two polygons, and no ring around a hole.
TEST(GeoStates, PartLandsThatTouchInPoints) {
  const Drawn drawn{
      {{0, 0}, {4, 0}, {2, 2}, {4, 4}, {0, 4}, {8, 0}, {8, 4}, {6, 2}}, {{0, 1, 2, 3, 4}, {1, 5, 6, 3, 7}}, {0, 0}};
  const auto states = states_of_period(map_of(drawn), 0);
  ASSERT_EQ(states.size(), 1u);
  ASSERT_EQ(states[0].polygons.size(), 2u);
  for (const auto& polygon : states[0].polygons) {
    ASSERT_EQ(polygon.size(), 1u);
    EXPECT_EQ(polygon[0].size(), 5u);
  }
}

TEST(GeoStates, HaveAHoleWhereAnotherLies) {
  Drawn drawn{{{0, 0}, {9, 0}, {9, 9}, {0, 9}, {3, 3}, {6, 3}, {6, 6}, {3, 6}}, {{0, 1, 2, 3}, {4, 5, 6, 7}}, {0, 1}};
  Map map = map_of(drawn);
  // The inner ring once more, the other way round, as the hole of the outer face.
  auto& parcels = map.parcels;
  parcels.ring_points = {0, 1, 2, 3, 4, 7, 6, 5, 4, 5, 6, 7};
  parcels.ring_ends = {4, 8, 12};
  parcels.faces[0].ring_count = 2;
  parcels.faces[1].first_ring = 2;
  const auto states = states_of_period(map, 0);
  ASSERT_EQ(states.size(), 2u);
  ASSERT_EQ(states[0].polygons.size(), 1u);
  ASSERT_EQ(states[0].polygons[0].size(), 2u);
  EXPECT_EQ(states[0].polygons[0][1], (Ring{{3, 3}, {3, 6}, {6, 6}, {6, 3}}));
  parcels.owners = {0, 0};
  const auto one = states_of_period(map, 0);
  ASSERT_EQ(one.size(), 1u);
  EXPECT_EQ(one[0].polygons[0].size(), 1u);
}

}  // namespace
}  // namespace vitrine::geo
