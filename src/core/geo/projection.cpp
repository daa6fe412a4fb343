#include "core/geo/projection.h"

#include <algorithm>
#include <cmath>

#include "core/geo/ellipsoid.h"

namespace vitrine::geo {
namespace {

// Snyder's q (3-12): authalic latitude is asin(q / q at the pole).
double q_from_lat(double lat) {
  const double sine = std::sin(lat);
  return (1 - eccentricity_squared) *
         (sine / (1 - eccentricity_squared * sine * sine) + std::atanh(eccentricity * sine) / eccentricity);
}

constexpr double q_at_pole = 1.9955310875028367;

double lat_from_q(double q) {
  const double ratio = std::clamp(q / q_at_pole, -1.0, 1.0);
  double lat = std::asin(ratio);
  if (std::abs(ratio) == 1) return lat;
  for (int round = 0; round < 6; ++round) {
    const double sine = std::sin(lat);
    const double w = 1 - eccentricity_squared * sine * sine;
    const double step = (q - q_from_lat(lat)) * w * w / (2 * (1 - eccentricity_squared) * std::cos(lat));
    lat += step;
    if (std::abs(step) < 1e-15) break;
  }
  return std::clamp(lat, -std::numbers::pi / 2, std::numbers::pi / 2);
}

double authalic_radius_km() {
  return semi_major_km * std::sqrt(q_at_pole / 2);
}

}  // namespace

LambertAzimuthalEqualArea::LambertAzimuthalEqualArea(LonLat centre) : m_centre(centre) {
  const double lat = centre.lat_deg * radians_per_degree;
  m_sin_beta = q_from_lat(lat) / q_at_pole;
  m_cos_beta = std::sqrt(1 - m_sin_beta * m_sin_beta);
  const double sine = std::sin(lat);
  m_stretch = semi_major_km * std::cos(lat) /
              (std::sqrt(1 - eccentricity_squared * sine * sine) * authalic_radius_km() * m_cos_beta);
}

PlanePoint LambertAzimuthalEqualArea::plane_from_lon_lat(LonLat place) const {
  const double lon = (place.lon_deg - m_centre.lon_deg) * radians_per_degree;
  const double sin_beta = std::clamp(q_from_lat(place.lat_deg * radians_per_degree) / q_at_pole, -1.0, 1.0);
  const double cos_beta = std::sqrt(1 - sin_beta * sin_beta);
  const double closeness = 1 + m_sin_beta * sin_beta + m_cos_beta * cos_beta * std::cos(lon);
  const double scale = authalic_radius_km() * std::sqrt(2 / closeness);
  return {scale * m_stretch * cos_beta * std::sin(lon),
          scale / m_stretch * (m_cos_beta * sin_beta - m_sin_beta * cos_beta * std::cos(lon))};
}

LonLat LambertAzimuthalEqualArea::lon_lat_from_plane(PlanePoint point) const {
  const double x = point.x_km / m_stretch;
  const double y = point.y_km * m_stretch;
  const double rho = std::hypot(x, y);
  if (rho == 0) return m_centre;
  const double angle = 2 * std::asin(std::min(1.0, rho / (2 * authalic_radius_km())));
  const double sine = std::sin(angle);
  const double cosine = std::cos(angle);
  const double q = q_at_pole * (cosine * m_sin_beta + y * sine * m_cos_beta / rho);
  const double lon = std::atan2(x * sine, rho * m_cos_beta * cosine - y * m_sin_beta * sine);
  return {m_centre.lon_deg + lon / radians_per_degree, lat_from_q(q) / radians_per_degree};
}

}  // namespace vitrine::geo
