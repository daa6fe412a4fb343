#include <cmath>

#include <gtest/gtest.h>

#include "core/geo/ellipsoid.h"
#include "core/geo/projection.h"

namespace vitrine::geo {
namespace {

const LambertAzimuthalEqualArea europe({20, 52});

TEST(GeoEllipsoid, ItsConstantsAgree) {
  EXPECT_NEAR(eccentricity * eccentricity, eccentricity_squared, 1e-16);
}

// IOGP Guidance Note 7-2, example of EPSG:3035: false easting 4,321,000 m, false northing 3,210,000 m.
TEST(GeoProjection, AgreesWithThePublishedExample) {
  const LambertAzimuthalEqualArea published({10, 52});
  const PlanePoint point = published.plane_from_lon_lat({5, 50});
  EXPECT_NEAR(point.x_km * 1000 + 4321000, 3962799.45, 0.006);
  EXPECT_NEAR(point.y_km * 1000 + 3210000, 2999718.85, 0.006);
  const LonLat place = published.lon_lat_from_plane({3962.79945 - 4321, 2999.71885 - 3210});
  EXPECT_NEAR(place.lon_deg, 5, 1e-7);
  EXPECT_NEAR(place.lat_deg, 50, 1e-7);
}

TEST(GeoProjection, PutsTheCentreAtTheOrigin) {
  const PlanePoint point = europe.plane_from_lon_lat({20, 52});
  EXPECT_NEAR(point.x_km, 0, 1e-9);
  EXPECT_NEAR(point.y_km, 0, 1e-9);
  EXPECT_EQ(europe.lon_lat_from_plane({0, 0}), (LonLat{20, 52}));
}

TEST(GeoProjection, ComesBackToTheSamePlace) {
  for (double lat = -85; lat <= 89; lat += 3)
    for (double lon = -150; lon <= 190; lon += 7) {
      const LonLat place = europe.lon_lat_from_plane(europe.plane_from_lon_lat({lon, lat}));
      EXPECT_NEAR(place.lat_deg, lat, 1e-9) << lon << ' ' << lat;
      EXPECT_NEAR(place.lon_deg, lon, 1e-9) << lon << ' ' << lat;
    }
}

// A pole's sine is flat, so that doubles tell its latitude to about 1e-5 degrees only.
TEST(GeoProjection, ReachesThePoles) {
  for (const double lat : {-90.0, 90.0}) {
    const LonLat place = europe.lon_lat_from_plane(europe.plane_from_lon_lat({20, lat}));
    EXPECT_NEAR(place.lat_deg, lat, 2e-5);
  }
}

TEST(GeoProjection, GivesTheRimBeyondItsDisc) {
  const LonLat place = europe.lon_lat_from_plane({50000, 0});
  EXPECT_TRUE(std::isfinite(place.lon_deg));
  EXPECT_TRUE(std::isfinite(place.lat_deg));
}

// The determinant of the derivatives is that of the ellipsoid's surface.
TEST(GeoProjection, KeepsAreas) {
  const double step = 1e-4;
  for (double lat = 30; lat <= 75; lat += 5)
    for (double lon = -25; lon <= 65; lon += 10) {
      const PlanePoint west = europe.plane_from_lon_lat({lon - step, lat});
      const PlanePoint east = europe.plane_from_lon_lat({lon + step, lat});
      const PlanePoint south = europe.plane_from_lon_lat({lon, lat - step});
      const PlanePoint north = europe.plane_from_lon_lat({lon, lat + step});
      const double plane_area =
          (east.x_km - west.x_km) * (north.y_km - south.y_km) - (east.y_km - west.y_km) * (north.x_km - south.x_km);
      const double sine = std::sin(lat * radians_per_degree);
      const double w = 1 - eccentricity_squared * sine * sine;
      const double radii = semi_major_km * semi_major_km * (1 - eccentricity_squared) / (w * w);
      const double side = 2 * step * radians_per_degree;
      const double true_area = radii * std::cos(lat * radians_per_degree) * side * side;
      EXPECT_NEAR(plane_area / true_area, 1, 1e-7) << lon << ' ' << lat;
    }
}

TEST(GeoProjection, MirrorsWhatLiesOnTheOtherSideOfTheCentre) {
  const PlanePoint east = europe.plane_from_lon_lat({45, 60});
  const PlanePoint west = europe.plane_from_lon_lat({-5, 60});
  EXPECT_NEAR(east.x_km, -west.x_km, 1e-9);
  EXPECT_NEAR(east.y_km, west.y_km, 1e-9);
}

}  // namespace
}  // namespace vitrine::geo
