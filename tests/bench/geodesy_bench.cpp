// Times of the geometry on this machine, as processor time of the thread: one call of a geodesic's inverse and direct
// problem, near and nearly antipodal, and of each projection and its inverse.
#include <cstdio>
#include <vector>

#include "core/geo/conformal_conic.h"
#include "core/geo/geodesic.h"
#include "tests/bench/times.h"

namespace {

using namespace vitrine;
using geo::LonLat;

// `call` takes a place and gives a number, so that nothing is left out; the places are those of a grid over Europe.
template <typename Call>
void time_calls(const char* name, Call call) {
  std::vector<LonLat> places;
  for (double lat_deg = 35; lat_deg < 70; lat_deg += 1.1)
    for (double lon_deg = -10; lon_deg < 50; lon_deg += 1.7)
      places.push_back({lon_deg, lat_deg});
  bench::Times times;
  volatile double sum = 0;
  for (int i = 0; i < 20; ++i)
    times.take([&] {
      for (const LonLat& place : places)
        sum = sum + call(place);
    });
  std::printf("%s: %.0f ns median\n", name, times.at_share(0.5) * 1e6 / static_cast<double>(places.size()));
}

}  // namespace

int main() {
  const LonLat paris{2.3522, 48.8566};
  const LonLat moscow{37.6173, 55.7558};
  time_calls("geodesic between places", [&](LonLat place) { return geo::geodesic_between(paris, place).length_km; });
  time_calls("geodesic between nearly antipodal places", [&](LonLat place) {
    return geo::geodesic_between(place, {place.lon_deg + 179.7, -place.lat_deg - 0.1}).length_km;
  });
  time_calls("place along a geodesic", [&](LonLat place) { return geo::place_along(place, 60, 2000).lon_deg; });
  time_calls("route from Paris to Moscow within 0.25 km",
             [&](LonLat) { return static_cast<double>(geo::geodesic_points(paris, moscow, 0.25).size()); });
  const geo::LambertAzimuthalEqualArea equal_area({20, 52});
  const geo::LambertConformalConic conic(geo::wgs84, {20, 52}, 40, 60);
  time_calls("equal-area projection", [&](LonLat place) { return equal_area.plane_from_lon_lat(place).x_km; });
  time_calls("equal-area projection and back",
             [&](LonLat place) { return equal_area.lon_lat_from_plane(equal_area.plane_from_lon_lat(place)).lon_deg; });
  time_calls("conformal conic projection", [&](LonLat place) { return conic.plane_from_lon_lat(place).x_km; });
  time_calls("conformal conic projection and back",
             [&](LonLat place) { return conic.lon_lat_from_plane(conic.plane_from_lon_lat(place)).lon_deg; });
}
