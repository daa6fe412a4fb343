#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/geo/geodesic.h"

namespace vitrine::geo {
namespace {

constexpr LonLat paris{2.3522, 48.8566};
constexpr LonLat moscow{37.6173, 55.7558};
const LambertAzimuthalEqualArea europe({20, 52});

double distance_km(PlanePoint point, PlanePoint from, PlanePoint to) {
  const double x = to.x_km - from.x_km, y = to.y_km - from.y_km;
  const double share = ((point.x_km - from.x_km) * x + (point.y_km - from.y_km) * y) / (x * x + y * y);
  const double t = std::clamp(share, 0.0, 1.0);
  return std::hypot(point.x_km - from.x_km - t * x, point.y_km - from.y_km - t * y);
}

// How far the line drawn on the map through the points is from the true one.
double deviation_km(const std::vector<LonLat>& points) {
  const Geodesic line = geodesic_between(points.front(), points.back());
  const double pieces = static_cast<double>(points.size() - 1);
  double most_km = 0;
  for (std::size_t i = 0; i + 1 < points.size(); ++i)
    for (double share = 0.125; share < 1; share += 0.125) {
      const double along_km = line.length_km * (static_cast<double>(i) + share) / pieces;
      const LonLat place = place_along(points.front(), line.start_azimuth_deg, along_km);
      most_km = std::max(most_km, distance_km(europe.plane_from_lon_lat(place), europe.plane_from_lon_lat(points[i]),
                                              europe.plane_from_lon_lat(points[i + 1])));
    }
  return most_km;
}

TEST(GeoRoute, HasEquallySpacedPointsBetweenTheExactEnds) {
  const auto points = geodesic_points(paris, moscow, 0.1);
  ASSERT_GT(points.size(), 10u);
  EXPECT_EQ(points.front(), paris);
  EXPECT_EQ(points.back(), moscow);
  const double step_km = geodesic_between(paris, moscow).length_km / static_cast<double>(points.size() - 1);
  for (std::size_t i = 1; i < points.size(); ++i)
    EXPECT_NEAR(geodesic_between(points[i - 1], points[i]).length_km, step_km, 1e-9);
}

TEST(GeoRoute, KeepsWithinTheToleranceUpToSixtyDegreesFromTheCentre) {
  std::vector<LonLat> places = {paris, moscow, {20, 52}};
  for (double azimuth_deg = 0; azimuth_deg < 360; azimuth_deg += 36)
    for (const double away_km : {1500.0, 3500.0, 6650.0})
      places.push_back(place_along({20, 52}, azimuth_deg, away_km));
  for (const double tolerance_km : {1.0, 30.0})
    for (const LonLat from : places)
      for (const LonLat to : places) {
        if (from == to) continue;
        EXPECT_LT(deviation_km(geodesic_points(from, to, tolerance_km)), tolerance_km)
            << from.lon_deg << ' ' << from.lat_deg << ' ' << to.lon_deg << ' ' << to.lat_deg;
      }
}

// The straight line on the map is some 3 km off.
TEST(GeoRoute, TakesPointsAsTheToleranceAsks) {
  EXPECT_GT(deviation_km({paris, moscow}), 3);
  EXPECT_LT(geodesic_points(paris, moscow, 1).size(), 15u);
  EXPECT_EQ(geodesic_points(paris, moscow, 1000).size(), 2u);
  const std::size_t fine = geodesic_points(paris, moscow, 0.01).size();
  const std::size_t finer = geodesic_points(paris, moscow, 0.0001).size();
  EXPECT_NEAR(static_cast<double>(finer), 10 * static_cast<double>(fine), 20);
}

TEST(GeoRoute, IsTwoPointsBetweenAPlaceAndItself) {
  EXPECT_EQ(geodesic_points(paris, paris, 1), (std::vector<LonLat>{paris, paris}));
}

TEST(GeoRoute, RunsNorthOfTheStraightLineInDegrees) {
  const auto points = geodesic_points(paris, moscow, 1);
  EXPECT_GT(points[points.size() / 2].lat_deg, (paris.lat_deg + moscow.lat_deg) / 2 + 1);
}

}  // namespace
}  // namespace vitrine::geo
