#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/geo/ellipsoid.h"
#include "core/geo/projection.h"

namespace vitrine::geo {
namespace {

const LambertAzimuthalEqualArea europe({20, 52});

TEST(GeoEllipsoid, ItsConstantsAgree) {
  EXPECT_NEAR(wgs84_eccentricity * wgs84_eccentricity, wgs84.eccentricity_squared(), 1e-17);
}

// IOGP Guidance Note 7-2, example of EPSG:3035, to the centimetre that it gives: false easting 4,321,000 m, false
// northing 3,210,000 m. Its ellipsoid, GRS80, makes less than a hundredth of a millimetre of difference.
TEST(GeoProjection, AgreesWithThePublishedExample) {
  const LambertAzimuthalEqualArea published({10, 52});
  const PlanePoint point = published.plane_from_lon_lat({5, 50});
  EXPECT_NEAR(point.x_km * 1000 + 4321000, 3962799.45, 0.005);
  EXPECT_NEAR(point.y_km * 1000 + 3210000, 2999718.85, 0.005);
  const LonLat place = published.lon_lat_from_plane({3962.79945 - 4321, 2999.71885 - 3210});
  EXPECT_NEAR(place.lon_deg, 5, 1e-7);
  EXPECT_NEAR(place.lat_deg, 50, 1e-7);
}

TEST(GeoProjection, PutsTheCentreAtTheOrigin) {
  const PlanePoint point = europe.plane_from_lon_lat({20, 52});
  EXPECT_NEAR(point.x_km, 0, 1e-9);
  EXPECT_NEAR(point.y_km, 0, 1e-9);
  const LonLat place = europe.lon_lat_from_plane({0, 0});
  EXPECT_NEAR(place.lon_deg, 20, 1e-12);
  EXPECT_NEAR(place.lat_deg, 52, 1e-12);
}

TEST(GeoProjection, ComesBackToTheSamePlace) {
  std::mt19937 random(1930);
  const auto between = [&](double low, double high) { return low + (high - low) * (random() / 4294967296.0); };
  for (const LonLat centre : {LonLat{20, 52}, LonLat{10, 52}, LonLat{-100, 45}, LonLat{30, 0}, LonLat{150, -60}}) {
    const LambertAzimuthalEqualArea projection(centre);
    for (int i = 0; i < 2000; ++i) {
      // Near the antipode of the centre a small step on the ground is none in the plane.
      const LonLat wanted{centre.lon_deg + between(-170, 170), between(-89.9, 89.9)};
      const LonLat place = projection.lon_lat_from_plane(projection.plane_from_lon_lat(wanted));
      EXPECT_NEAR(place.lat_deg, wanted.lat_deg, 1e-9) << wanted.lon_deg << ' ' << wanted.lat_deg;
      EXPECT_NEAR(place.lon_deg, wanted.lon_deg, 1e-9) << wanted.lon_deg << ' ' << wanted.lat_deg;
    }
  }
}

TEST(GeoProjection, ComesBackToTheSamePoint) {
  for (double x_km = -9000; x_km <= 9000; x_km += 500)
    for (double y_km = -8000; y_km <= 8000; y_km += 500) {
      const PlanePoint point = europe.plane_from_lon_lat(europe.lon_lat_from_plane({x_km, y_km}));
      EXPECT_NEAR(point.x_km, x_km, 1e-9) << x_km << ' ' << y_km;
      EXPECT_NEAR(point.y_km, y_km, 1e-9) << x_km << ' ' << y_km;
    }
}

// Computed from Snyder's equations with forty digits.
TEST(GeoProjection, KeepsItsDigitsBesideAPole) {
  const PlanePoint point = europe.plane_from_lon_lat({155.69141706347295, 89.99989295006569});
  EXPECT_NEAR(point.x_km, 0.0088404448413194359, 1e-11);
  EXPECT_NEAR(point.y_km, 4159.7243389738610, 1e-11);
}

TEST(GeoProjection, ReachesThePoles) {
  for (const double lat : {-90.0, 90.0}) {
    const LonLat place = europe.lon_lat_from_plane(europe.plane_from_lon_lat({20, lat}));
    EXPECT_NEAR(place.lat_deg, lat, 1e-9);
  }
}

TEST(GeoProjection, GivesTheCentresAntipodeBeyondItsDisc) {
  for (const PlanePoint point : {PlanePoint{50000, 0}, PlanePoint{-20000, 30000}}) {
    const LonLat place = europe.lon_lat_from_plane(point);
    EXPECT_NEAR(std::abs(place.lon_deg - 20), 180, 1e-9);
    EXPECT_NEAR(place.lat_deg, -52, 1e-9);
  }
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
      const double w = 1 - wgs84.eccentricity_squared() * sine * sine;
      const double radii = wgs84.semi_major_km * wgs84.semi_major_km * (1 - wgs84.eccentricity_squared()) / (w * w);
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
