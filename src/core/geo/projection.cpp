#include "core/geo/projection.h"

#include <algorithm>
#include <cmath>

#include "core/geo/angle.h"
#include "core/geo/ellipsoid.h"

namespace vitrine::geo {
namespace {

constexpr double eccentricity_squared = wgs84.eccentricity_squared();
constexpr double eccentricity = wgs84_eccentricity;

// What Snyder's q (3-12) lacks against its value at the nearer pole; exact to the last digits at the poles too.
double lack_of_q(Angle lat) {
  const double sine = std::abs(lat.sine);
  const double versine = lat.cosine * lat.cosine / (1 + sine);  // one minus the sine
  return versine * (1 + eccentricity_squared * sine) / (1 - eccentricity_squared * sine * sine) +
         (1 - eccentricity_squared) / eccentricity *
             std::atanh(eccentricity * versine / (1 - eccentricity_squared * sine));
}

constexpr double q_at_pole = 1.9955310875028367;

// Authalic latitude, the sine of which is q / q at the pole.
Angle authalic_from_lat(Angle lat) {
  const double lack = lack_of_q(lat) / q_at_pole;
  return {std::copysign(1 - lack, lat.sine), std::sqrt(lack * (2 - lack))};
}

double lat_from_authalic(Angle beta) {
  const double sine = std::abs(beta.sine);
  const double lack = q_at_pole * beta.cosine * beta.cosine / (1 + sine);
  double lat = radians_from({sine, beta.cosine});
  for (int round = 0; round < 4; ++round) {
    const Angle angle = angle_from(lat);
    const double w = 1 - eccentricity_squared * angle.sine * angle.sine;
    lat += (lack_of_q(angle) - lack) * w * w / (2 * (1 - eccentricity_squared) * angle.cosine);
  }
  return std::copysign(lat, beta.sine);
}

double authalic_radius_km() {
  return wgs84.semi_major_km * std::sqrt(q_at_pole / 2);
}

}  // namespace

LambertAzimuthalEqualArea::LambertAzimuthalEqualArea(LonLat centre) : m_centre(centre) {
  const Angle lat = angle_from(centre.lat_deg * radians_per_degree);
  m_beta = authalic_from_lat(lat);
  m_stretch = wgs84.semi_major_km * lat.cosine /
              (std::sqrt(1 - eccentricity_squared * lat.sine * lat.sine) * authalic_radius_km() * m_beta.cosine);
}

PlanePoint LambertAzimuthalEqualArea::plane_from_lon_lat(LonLat place) const {
  const Angle lon = angle_from((place.lon_deg - m_centre.lon_deg) * radians_per_degree);
  const Angle beta = authalic_from_lat(angle_from(place.lat_deg * radians_per_degree));
  const double closeness = 1 + m_beta.sine * beta.sine + m_beta.cosine * beta.cosine * lon.cosine;
  const double scale = authalic_radius_km() * std::sqrt(2 / closeness);
  return {scale * m_stretch * beta.cosine * lon.sine,
          scale / m_stretch * (m_beta.cosine * beta.sine - m_beta.sine * beta.cosine * lon.cosine)};
}

LonLat LambertAzimuthalEqualArea::lon_lat_from_plane(PlanePoint point) const {
  const double x = point.x_km / (m_stretch * authalic_radius_km());
  const double y = point.y_km * m_stretch / authalic_radius_km();
  // The sine of half the arc from the centre, squared; the arc's cosine; its sine as a factor of x and y.
  const double half = std::min(1.0, (x * x + y * y) / 4);
  const double cosine = 1 - 2 * half;
  const double factor = std::sqrt(1 - half);
  const Angle lon{x * factor, m_beta.cosine * cosine - m_beta.sine * y * factor};
  const Angle beta{m_beta.sine * cosine + m_beta.cosine * y * factor, hypotenuse(lon.sine, lon.cosine)};
  return {m_centre.lon_deg + radians_from(lon) / radians_per_degree, lat_from_authalic(beta) / radians_per_degree};
}

}  // namespace vitrine::geo
