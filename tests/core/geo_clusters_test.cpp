#include <algorithm>
#include <random>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "core/geo/clusters.h"

namespace vitrine::geo {
namespace {

using Members = std::set<std::set<std::pair<double, double>>>;

// The clusters by what is in them, whatever the order.
Members members_of(const std::vector<PlanePoint>& points, double reach_km) {
  Members result;
  for (const auto& cluster : clusters_of(points, reach_km)) {
    std::set<std::pair<double, double>> members;
    for (const auto member : cluster.members)
      members.insert({points[member].x_km, points[member].y_km});
    result.insert(members);
  }
  return result;
}

std::vector<PlanePoint> scattered(std::mt19937& random, int count) {
  std::uniform_real_distribution<double> place(0, 100);
  std::vector<PlanePoint> points;
  for (int i = 0; i < count; ++i)
    points.push_back({place(random), place(random)});
  return points;
}

TEST(GeoClusters, JoinWhatAChainOfSmallGapsConnects) {
  const std::vector<PlanePoint> points = {{0, 0}, {9, 0}, {30, 0}, {18, 0}};
  const auto clusters = clusters_of(points, 10);
  ASSERT_EQ(clusters.size(), 2u);
  EXPECT_EQ(clusters[0].members, (std::vector<std::uint32_t>{0, 1, 3}));
  EXPECT_EQ(clusters[0].gap_km, 9);
  EXPECT_EQ(clusters[1].members, (std::vector<std::uint32_t>{2}));
  EXPECT_EQ(clusters[1].gap_km, 0);
}

TEST(GeoClusters, PartAtTheReachItself) {
  EXPECT_EQ(clusters_of(std::vector<PlanePoint>{{0, 0}, {10, 0}}, 10).size(), 2u);
  EXPECT_EQ(clusters_of(std::vector<PlanePoint>{{0, 0}, {10, 0}}, 10.001).size(), 1u);
}

TEST(GeoClusters, OfNothingAreNone) {
  EXPECT_TRUE(clusters_of({}, 10).empty());
}

TEST(GeoClusters, HoldPointsAtOnePlaceAtAnyReach) {
  EXPECT_EQ(clusters_of(std::vector<PlanePoint>{{5, 5}, {5, 5}}, 1e-9).size(), 1u);
}

TEST(GeoClusters, DoNotDependOnTheOrderNorOnWhereTheyLie) {
  std::mt19937 random(1924);
  for (int round = 0; round < 50; ++round) {
    auto points = scattered(random, 30);
    const auto wanted = members_of(points, 14);
    std::ranges::shuffle(points, random);
    EXPECT_EQ(members_of(points, 14), wanted);
    const auto count = clusters_of(points, 14).size();
    for (auto& point : points)
      point = {point.x_km + 1024, point.y_km - 512};
    EXPECT_EQ(clusters_of(points, 14).size(), count);
  }
}

TEST(GeoClusters, OnlyFallIntoPartsAsTheReachShrinks) {
  std::mt19937 random(1935);
  const auto points = scattered(random, 40);
  auto wider = clusters_of(points, 200);
  ASSERT_EQ(wider.size(), 1u);
  for (double reach_km = 100; reach_km > 1; reach_km *= 0.8) {
    const auto closer = clusters_of(points, reach_km);
    for (const auto& part : closer)
      EXPECT_EQ(std::ranges::count_if(
                    wider, [&](const Cluster& whole) { return std::ranges::includes(whole.members, part.members); }),
                1);
    wider = closer;
  }
}

TEST(GeoClusters, PartWithAReachOfTheirWidestGap) {
  std::mt19937 random(1932);
  for (int round = 0; round < 20; ++round) {
    const auto points = scattered(random, 20);
    for (const auto& cluster : clusters_of(points, 25)) {
      if (cluster.members.size() < 2) continue;
      std::vector<PlanePoint> own;
      for (const auto member : cluster.members)
        own.push_back(points[member]);
      EXPECT_GT(clusters_of(own, cluster.gap_km).size(), 1u);
      EXPECT_EQ(clusters_of(own, cluster.gap_km * 1.0001).size(), 1u);
    }
  }
}

}  // namespace
}  // namespace vitrine::geo
