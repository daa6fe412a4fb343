#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/geo/conformal_conic.h"

namespace vitrine::geo {
namespace {

constexpr Ellipsoid clarke_1866{6378.2064, 1 / 294.978698213898};
constexpr double us_survey_foot_m = 1200.0 / 3937;
const LambertConformalConic europe(wgs84, {20, 52}, 40, 60);

// IOGP Guidance Note 7-2, example of NAD27 / Texas South Central, to the hundredth of a foot that it gives.
TEST(GeoConformalConic, AgreesWithThePublishedExample) {
  const LambertConformalConic texas(clarke_1866, {-99, 27 + 50 / 60.0}, 28 + 23 / 60.0, 30 + 17 / 60.0);
  const PlanePoint point = texas.plane_from_lon_lat({-96, 28.5});
  EXPECT_NEAR(point.x_km * 1000 / us_survey_foot_m + 2000000, 2963503.91, 0.005);
  EXPECT_NEAR(point.y_km * 1000 / us_survey_foot_m, 254759.80, 0.005);
  const LonLat place =
      texas.lon_lat_from_plane({(2963503.91 - 2000000) * us_survey_foot_m / 1000, 254759.80 * us_survey_foot_m / 1000});
  EXPECT_NEAR(place.lon_deg, -96, 2e-8);
  EXPECT_NEAR(place.lat_deg, 28.5, 2e-8);
}

// The same, example of Lambert Conic Conformal (1SP): the Jamaica National Grid, to the centimetre.
TEST(GeoConformalConic, AgreesWithThePublishedExampleOfOneParallel) {
  const LambertConformalConic jamaica(clarke_1866, {-77, 18}, 18, 18);
  const PlanePoint point = jamaica.plane_from_lon_lat({-(76 + 56 / 60.0 + 37.26 / 3600), 17 + 55 / 60.0 + 55.8 / 3600});
  EXPECT_NEAR(point.x_km * 1000 + 250000, 255966.58, 0.005);
  EXPECT_NEAR(point.y_km * 1000 + 150000, 142493.51, 0.005);
}

// Snyder 1987, page 296, to the decimetre.
TEST(GeoConformalConic, AgreesWithSnydersExample) {
  const LambertConformalConic united_states(clarke_1866, {-96, 23}, 33, 45);
  const PlanePoint point = united_states.plane_from_lon_lat({-75, 35});
  EXPECT_NEAR(point.x_km * 1000, 1894410.9, 0.05);
  EXPECT_NEAR(point.y_km * 1000, 1564649.5, 0.05);
}

TEST(GeoConformalConic, PutsItsOriginAtTheOrigin) {
  const PlanePoint point = europe.plane_from_lon_lat({20, 52});
  EXPECT_NEAR(point.x_km, 0, 1e-12);
  EXPECT_NEAR(point.y_km, 0, 1e-12);
}

TEST(GeoConformalConic, ComesBackToTheSamePlace) {
  const LambertConformalConic projections[] = {europe,
                                               {wgs84, {10, 52}, 35, 65},
                                               {clarke_1866, {-99, 27}, 28, 28},
                                               {wgs84, {150, -30}, -45, -20},
                                               {wgs84, {0, 10}, -10, 70}};
  std::mt19937 random(1938);
  const auto between = [&](double low, double high) { return low + (high - low) * (random() / 4294967296.0); };
  for (const LambertConformalConic& projection : projections) {
    const double origin_deg = projection.lon_lat_from_plane({0, 0}).lon_deg;
    for (int i = 0; i < 1000; ++i) {
      const LonLat wanted{origin_deg + between(-179.9, 179.9), between(-89.9, 89.9)};
      const LonLat place = projection.lon_lat_from_plane(projection.plane_from_lon_lat(wanted));
      EXPECT_NEAR(place.lat_deg, wanted.lat_deg, 1e-9);
      EXPECT_NEAR(place.lon_deg, wanted.lon_deg, 1e-9);
    }
  }
}

TEST(GeoConformalConic, TakesLongitudesOfAnyTurn) {
  const PlanePoint point = europe.plane_from_lon_lat({-160, 60});
  const PlanePoint same = europe.plane_from_lon_lat({-160 + 720, 60});
  EXPECT_NEAR(same.x_km, point.x_km, 1e-9);
  EXPECT_NEAR(same.y_km, point.y_km, 1e-9);
  const PlanePoint beyond = europe.plane_from_lon_lat({-161, 60});  // east of the cut
  EXPECT_GT(beyond.x_km, 0);
  EXPECT_LT(europe.plane_from_lon_lat({-159, 60}).x_km, 0);
}

TEST(GeoConformalConic, ReachesItsPole) {
  const LambertConformalConic south(wgs84, {150, -30}, -45, -20);
  const PlanePoint pole = europe.plane_from_lon_lat({20, 90});
  EXPECT_NEAR(europe.lon_lat_from_plane(pole).lat_deg, 90, 1e-12);
  EXPECT_NEAR(europe.lon_lat_from_plane({0, pole.y_km}).lon_deg, 20, 1e-9);
  EXPECT_NEAR(south.lon_lat_from_plane(south.plane_from_lon_lat({150, -90})).lat_deg, -90, 1e-12);
}

// Lengths along both standard parallels are true, between them too short, beyond them too long.
TEST(GeoConformalConic, HasItsStandardParallelsTrue) {
  const auto scale_at = [](double lat_deg) {
    const double step_deg = 1e-3;
    const PlanePoint west = europe.plane_from_lon_lat({5 - step_deg, lat_deg});
    const PlanePoint east = europe.plane_from_lon_lat({5 + step_deg, lat_deg});
    const double sine = std::sin(lat_deg * radians_per_degree);
    const double true_km = 2 * step_deg * radians_per_degree * wgs84.semi_major_km *
                           std::cos(lat_deg * radians_per_degree) /
                           std::sqrt(1 - wgs84.eccentricity_squared() * sine * sine);
    return std::hypot(east.x_km - west.x_km, east.y_km - west.y_km) / true_km;
  };
  EXPECT_NEAR(scale_at(40), 1, 1e-9);
  EXPECT_NEAR(scale_at(60), 1, 1e-9);
  EXPECT_LT(scale_at(50), 0.99);
  EXPECT_GT(scale_at(70), 1.02);
}

// A small square stays one: the derivatives along north and east are of one length and at right angles.
TEST(GeoConformalConic, KeepsShapes) {
  const double step_deg = 1e-4;
  for (double lat_deg = 30; lat_deg <= 75; lat_deg += 5)
    for (double lon_deg = -25; lon_deg <= 65; lon_deg += 10) {
      const double sine = std::sin(lat_deg * radians_per_degree);
      // A degree of longitude against one of latitude on the ellipsoid.
      const double shape = std::cos(lat_deg * radians_per_degree) * (1 - wgs84.eccentricity_squared() * sine * sine) /
                           (1 - wgs84.eccentricity_squared());
      const PlanePoint west = europe.plane_from_lon_lat({lon_deg - step_deg, lat_deg});
      const PlanePoint east = europe.plane_from_lon_lat({lon_deg + step_deg, lat_deg});
      const PlanePoint south = europe.plane_from_lon_lat({lon_deg, lat_deg - step_deg});
      const PlanePoint north = europe.plane_from_lon_lat({lon_deg, lat_deg + step_deg});
      EXPECT_NEAR((east.x_km - west.x_km) / (north.y_km - south.y_km), shape, 1e-7) << lon_deg << ' ' << lat_deg;
      EXPECT_NEAR((east.y_km - west.y_km) / (south.x_km - north.x_km), shape, 1e-5) << lon_deg << ' ' << lat_deg;
    }
}

}  // namespace
}  // namespace vitrine::geo
