#include <cmath>

#include <gtest/gtest.h>

#include "core/geo/geodesic.h"

namespace vitrine::geo {
namespace {

constexpr LonLat paris{2.3522, 48.8566};
constexpr LonLat moscow{37.6173, 55.7558};

double degrees(double whole, double minutes, double seconds) {
  return whole + minutes / 60 + seconds / 3600;
}

TEST(GeoGeodesic, MeasuresParisToMoscow) {
  EXPECT_NEAR(geodesic_between(paris, moscow).length_km, 2493.655, 0.001);
}

// The example of Geoscience Australia's technical manual of the Geocentric Datum of Australia.
TEST(GeoGeodesic, MeasuresFlindersPeakToBuninyong) {
  const LonLat flinders_peak{degrees(144, 25, 29.52440), -degrees(37, 57, 3.72030)};
  const LonLat buninyong{degrees(143, 55, 35.38390), -degrees(37, 39, 10.15610)};
  const Geodesic line = geodesic_between(flinders_peak, buninyong);
  EXPECT_NEAR(line.length_km, 54.972271, 1e-6);
  EXPECT_NEAR(std::fmod(line.azimuth_deg + 360, 360), degrees(306, 52, 5.37), 1e-5);
  const LonLat reached = place_along(flinders_peak, line.azimuth_deg, line.length_km);
  EXPECT_NEAR(reached.lon_deg, buninyong.lon_deg, 1e-9);
  EXPECT_NEAR(reached.lat_deg, buninyong.lat_deg, 1e-9);
}

TEST(GeoGeodesic, MeasuresTheQuarterMeridian) {
  EXPECT_NEAR(geodesic_between({0, 0}, {0, 90}).length_km, 10001.965729, 1e-6);
}

TEST(GeoGeodesic, MeasuresAlongTheEquator) {
  EXPECT_NEAR(geodesic_between({10, 0}, {11, 0}).length_km, 6378.137 * 3.14159265358979 / 180, 1e-9);
}

TEST(GeoGeodesic, IsNothingBetweenAPlaceAndItself) {
  EXPECT_EQ(geodesic_between(paris, paris).length_km, 0);
  EXPECT_EQ(geodesic_between({0, 90}, {50, 90}).length_km < 1e-9, true);
}

TEST(GeoGeodesic, HasTheSameLengthBothWays) {
  EXPECT_NEAR(geodesic_between(paris, moscow).length_km, geodesic_between(moscow, paris).length_km, 1e-9);
}

TEST(GeoGeodesic, TakesTheShortWayAcrossTheDateLine) {
  EXPECT_NEAR(geodesic_between({179, 60}, {-179, 60}).length_km, geodesic_between({1, 60}, {-1, 60}).length_km, 1e-9);
}

TEST(GeoGeodesic, StaysFiniteForAntipodes) {
  for (const LonLat to : {LonLat{180, 0}, LonLat{179.7, 0.2}, LonLat{-177.6478, -48.8566}}) {
    const double length_km = geodesic_between({0, 0}, to).length_km;
    EXPECT_TRUE(std::isfinite(length_km));
    EXPECT_LT(length_km, 20050);
  }
}

TEST(GeoGeodesic, GivesEquallySpacedPointsBetweenTheExactEnds) {
  const auto points = geodesic_points(paris, moscow, 33);
  ASSERT_EQ(points.size(), 33u);
  EXPECT_EQ(points.front(), paris);
  EXPECT_EQ(points.back(), moscow);
  const double step_km = geodesic_between(paris, moscow).length_km / 32;
  for (std::size_t i = 1; i < points.size(); ++i)
    EXPECT_NEAR(geodesic_between(points[i - 1], points[i]).length_km, step_km, 1e-6);
}

TEST(GeoGeodesic, RunsNorthOfTheStraightLineInDegrees) {
  const auto points = geodesic_points(paris, moscow, 3);
  EXPECT_GT(points[1].lat_deg, (paris.lat_deg + moscow.lat_deg) / 2 + 1);
}

}  // namespace
}  // namespace vitrine::geo
