#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/geo/ellipsoid.h"
#include "core/geo/geodesic.h"

namespace vitrine::geo {
namespace {

constexpr LonLat paris{2.3522, 48.8566};
constexpr LonLat moscow{37.6173, 55.7558};
constexpr double half_meridian_km = 20003.9314586254;

double degrees(double whole, double minutes, double seconds) {
  return whole + minutes / 60 + seconds / 3600;
}

double turn_deg(double from_deg, double to_deg) {
  return std::remainder(to_deg - from_deg, 360);
}

// The same numbers in every standard library.
class Dice {
 public:
  explicit Dice(unsigned seed) : m_random(seed) {}

  double between(double low, double high) { return low + (high - low) * (m_random() / 4294967296.0); }
  // Evenly over the sphere, but for the last degree towards the poles, where longitudes lose their digits.
  LonLat place() { return {between(-180, 180), std::asin(between(-0.9998, 0.9998)) / radians_per_degree}; }
  // From a millionth of a degree to ten degrees off the antipode.
  LonLat antipode_of(LonLat place) {
    const double off_deg = std::pow(10, between(-6, 1)), way = between(-4, 4);
    return {place.lon_deg + 180 + off_deg * std::sin(way),
            std::clamp(-place.lat_deg + off_deg * std::cos(way), -89.0, 89.0)};
  }

 private:
  std::mt19937 m_random;
};

TEST(GeoGeodesic, MeasuresParisToMoscow) {
  EXPECT_NEAR(geodesic_between(paris, moscow).length_km, 2493.655, 0.001);
}

// Tables 2, 3 and 4 of Karney's paper: a direct line, a short one, a nearly antipodal one.
TEST(GeoGeodesic, AgreesWithThePapersExamples) {
  const LonLat reached = place_along({0, 40}, 30, 10000);
  EXPECT_NEAR(reached.lat_deg, 41.79331020506, 1e-11);
  EXPECT_NEAR(reached.lon_deg, 137.84490004377, 1e-11);
  const Geodesic little = geodesic_between({0, -30.12345}, {0.00005, -30.12344});
  EXPECT_NEAR(little.length_km, 0.004944208, 1e-9);
  EXPECT_NEAR(little.start_azimuth_deg, 77.04353354237, 1e-7);
  EXPECT_NEAR(little.end_azimuth_deg, 77.04350844913, 1e-7);
  const Geodesic great = geodesic_between({0, -30}, {179.8, 29.9});
  EXPECT_NEAR(great.length_km, 19989.83282761, 1e-8);
  EXPECT_NEAR(great.start_azimuth_deg, 161.89052473633, 1e-10);
  EXPECT_NEAR(great.end_azimuth_deg, 18.09073724574, 1e-10);
}

// The example of Geoscience Australia's technical manual of the Geocentric Datum of Australia.
TEST(GeoGeodesic, MeasuresFlindersPeakToBuninyong) {
  const LonLat flinders_peak{degrees(144, 25, 29.52440), -degrees(37, 57, 3.72030)};
  const LonLat buninyong{degrees(143, 55, 35.38390), -degrees(37, 39, 10.15610)};
  const Geodesic line = geodesic_between(flinders_peak, buninyong);
  EXPECT_NEAR(line.length_km, 54.972271, 1e-6);
  EXPECT_NEAR(turn_deg(degrees(306, 52, 5.37), line.start_azimuth_deg), 0, 1e-5);
  EXPECT_NEAR(turn_deg(degrees(127, 10, 25.07) + 180, line.end_azimuth_deg), 0, 1e-5);
}

TEST(GeoGeodesic, MeasuresTheQuarterMeridian) {
  const Geodesic line = geodesic_between({0, 0}, {0, 90});
  EXPECT_NEAR(line.length_km, half_meridian_km / 2, 1e-10);
  EXPECT_NEAR(line.start_azimuth_deg, 0, 1e-12);
}

TEST(GeoGeodesic, MeasuresAlongTheEquator) {
  const Geodesic line = geodesic_between({10, 0}, {-1, 0});
  EXPECT_NEAR(line.length_km, wgs84.semi_major_km * 11 * radians_per_degree, 1e-10);
  EXPECT_EQ(line.start_azimuth_deg, -90);
  EXPECT_EQ(line.end_azimuth_deg, -90);
}

// The equator is the shortest way only as far as 180 degrees times the ratio of the axes, about 179.4.
TEST(GeoGeodesic, LeavesTheEquatorBetweenItsFarPlaces) {
  const double last_deg = 180 * (1 - wgs84.flattening);
  EXPECT_EQ(geodesic_between({0, 0}, {last_deg - 1e-9, 0}).start_azimuth_deg, 90);
  for (const double lon_deg : {last_deg + 1e-9, 179.4, 179.9, 179.999999}) {
    const Geodesic line = geodesic_between({0, 0}, {lon_deg, 0});
    EXPECT_LT(line.length_km, wgs84.semi_major_km * lon_deg * radians_per_degree + 1e-10) << lon_deg;
    EXPECT_LT(line.start_azimuth_deg, 90) << lon_deg;
    EXPECT_NEAR(line.start_azimuth_deg + line.end_azimuth_deg, 180, 1e-9) << lon_deg;
  }
}

TEST(GeoGeodesic, GoesOverAPoleBetweenAntipodes) {
  for (const LonLat place : {LonLat{0, 0}, paris, moscow, LonLat{-70, -33}, LonLat{5, 90}, LonLat{5, -90}}) {
    const Geodesic line = geodesic_between(place, {place.lon_deg + 180, -place.lat_deg});
    EXPECT_NEAR(line.length_km, half_meridian_km, 1e-10) << place.lon_deg << ' ' << place.lat_deg;
    EXPECT_NEAR(std::sin(line.start_azimuth_deg * radians_per_degree) * std::cos(place.lat_deg * radians_per_degree), 0,
                1e-10);
  }
}

TEST(GeoGeodesic, IsNothingBetweenAPlaceAndItself) {
  for (const LonLat place : {paris, LonLat{0, 0}, LonLat{-30, -60}, LonLat{180, 0}}) {
    const Geodesic line = geodesic_between(place, {place.lon_deg + 360, place.lat_deg});
    EXPECT_EQ(line.length_km, 0);
    EXPECT_EQ(line.start_azimuth_deg, 0);
    EXPECT_EQ(line.end_azimuth_deg, 0);
  }
  EXPECT_LT(geodesic_between({0, 90}, {50, 90}).length_km, 1e-12);
}

TEST(GeoGeodesic, StaysWhereItIsAtNoDistance) {
  for (const LonLat place : {paris, LonLat{0, 0}, LonLat{-30, -60}}) {
    const LonLat reached = place_along(place, 123, 0);
    EXPECT_NEAR(reached.lon_deg, place.lon_deg, 1e-13);
    EXPECT_NEAR(reached.lat_deg, place.lat_deg, 1e-13);
  }
}

TEST(GeoGeodesic, ReachesTheSecondPlaceFromTheFirst) {
  Dice dice(1935);
  for (int i = 0; i < 4000; ++i) {
    const LonLat from = dice.place();
    const LonLat to = i % 2 == 0 ? dice.place() : dice.antipode_of(from);
    const Geodesic line = geodesic_between(from, to);
    const LonLat reached = place_along(from, line.start_azimuth_deg, line.length_km);
    EXPECT_NEAR(turn_deg(reached.lon_deg, to.lon_deg), 0, 1e-9) << i;
    EXPECT_NEAR(reached.lat_deg, to.lat_deg, 1e-9) << i;
    const LonLat back = place_along(to, line.end_azimuth_deg, -line.length_km);
    EXPECT_NEAR(turn_deg(back.lon_deg, from.lon_deg), 0, 1e-9) << i;
    EXPECT_NEAR(back.lat_deg, from.lat_deg, 1e-9) << i;
  }
}

// A line as long as half a meridian or longer has passed a place to which there is a shorter one.
TEST(GeoGeodesic, IsNeverLongerThanHalfAMeridian) {
  Dice dice(1924);
  for (int i = 0; i < 4000; ++i) {
    const LonLat from = dice.place();
    EXPECT_LE(geodesic_between(from, dice.antipode_of(from)).length_km, half_meridian_km + 1e-10);
  }
}

TEST(GeoGeodesic, IsTheSameBothWaysAndInMirrors) {
  Dice dice(1917);
  for (int i = 0; i < 4000; ++i) {
    const LonLat from = dice.place();
    const LonLat to = i % 2 == 0 ? dice.place() : dice.antipode_of(from);
    // The direction to a nearly antipodal place can hang on its last digits.
    const double tolerance_deg = i % 2 == 0 ? 1e-9 : 1e-6;
    const Geodesic line = geodesic_between(from, to);
    const Geodesic back = geodesic_between(to, from);
    EXPECT_NEAR(back.length_km, line.length_km, 1e-10);
    EXPECT_NEAR(turn_deg(back.start_azimuth_deg, line.end_azimuth_deg + 180), 0, tolerance_deg) << i;
    EXPECT_NEAR(turn_deg(back.end_azimuth_deg, line.start_azimuth_deg + 180), 0, tolerance_deg) << i;
    const Geodesic upside_down = geodesic_between({from.lon_deg, -from.lat_deg}, {to.lon_deg, -to.lat_deg});
    EXPECT_NEAR(upside_down.length_km, line.length_km, 1e-10);
    EXPECT_NEAR(turn_deg(upside_down.start_azimuth_deg, 180 - line.start_azimuth_deg), 0, tolerance_deg) << i;
    const Geodesic westward = geodesic_between({-from.lon_deg, from.lat_deg}, {-to.lon_deg, to.lat_deg});
    EXPECT_NEAR(westward.length_km, line.length_km, 1e-10);
    EXPECT_NEAR(turn_deg(westward.start_azimuth_deg, -line.start_azimuth_deg), 0, tolerance_deg) << i;
  }
}

TEST(GeoGeodesic, GrowsWithTheStepFromAPlace) {
  for (double step_km = 1e-6; step_km < 15; step_km *= 10)
    for (double azimuth_deg = 5; azimuth_deg < 360; azimuth_deg += 50) {
      const Geodesic line = geodesic_between(moscow, place_along(moscow, azimuth_deg, step_km));
      EXPECT_NEAR(line.length_km, step_km, 1e-11) << azimuth_deg;
      EXPECT_NEAR(turn_deg(line.start_azimuth_deg, azimuth_deg) * radians_per_degree * step_km, 0, 1e-11) << step_km;
    }
}

// The sines of these reduced latitudes come out in the wrong order.
TEST(GeoGeodesic, BearsLatitudesThatDifferInTheirLastDigit) {
  const double lat = 47.1289011882618 * radians_per_degree;
  const double parallel_km =
      wgs84.semi_major_km * std::cos(lat) / std::sqrt(1 - wgs84.eccentricity_squared() * std::pow(std::sin(lat), 2));
  EXPECT_NEAR(geodesic_between({0, 47.128901188261807}, {1e-9, 47.1289011882618}).length_km,
              1e-9 * radians_per_degree * parallel_km, 1e-11);
}

TEST(GeoGeodesic, TakesTheShortWayAcrossTheDateLine) {
  EXPECT_NEAR(geodesic_between({179, 60}, {-179, 60}).length_km, geodesic_between({1, 60}, {-1, 60}).length_km, 1e-9);
}

}  // namespace
}  // namespace vitrine::geo
