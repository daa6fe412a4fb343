#include "core/geo/conformal_conic.h"

#include <cassert>
#include <cmath>

namespace vitrine::geo {
namespace {

// What isometric latitude on the ellipsoid lacks against that on a sphere.
double flattening_term(double lat, double eccentricity_squared) {
  const double eccentricity = std::sqrt(eccentricity_squared);
  return eccentricity * std::atanh(eccentricity * std::sin(lat));
}

// Minus the logarithm of Snyder's t (15-9).
double isometric_lat(double lat, double eccentricity_squared) {
  return std::asinh(std::tan(lat)) - flattening_term(lat, eccentricity_squared);
}

// Snyder's iteration (7-9), each round of which brings two digits and more.
double lat_from_isometric(double isometric, double eccentricity_squared) {
  double lat = 0;
  for (int round = 0; round < 10; ++round)
    lat = std::atan(std::sinh(isometric + flattening_term(lat, eccentricity_squared)));
  return lat;
}

// Snyder's m (14-15): the parallel's radius in semi-major axes.
double parallel_radius(double lat, double eccentricity_squared) {
  const double sine = std::sin(lat);
  return std::cos(lat) / std::sqrt(1 - eccentricity_squared * sine * sine);
}

}  // namespace

LambertConformalConic::LambertConformalConic(const Ellipsoid& ellipsoid, LonLat origin, double first_parallel_deg,
                                             double second_parallel_deg)
    : m_eccentricity_squared(ellipsoid.eccentricity_squared()), m_origin(origin) {
  const double first = first_parallel_deg * radians_per_degree;
  const double second = second_parallel_deg * radians_per_degree;
  const double first_radius = parallel_radius(first, m_eccentricity_squared);
  m_isometric_lat = isometric_lat(first, m_eccentricity_squared);
  m_cone = first == second ? std::sin(first)
                           : std::log(first_radius / parallel_radius(second, m_eccentricity_squared)) /
                                 (isometric_lat(second, m_eccentricity_squared) - m_isometric_lat);
  assert(m_cone != 0 && std::abs(m_cone) < 1);
  m_scale_km = ellipsoid.semi_major_km * first_radius / m_cone;
  m_origin_radius_km = radius_km(origin.lat_deg);
}

double LambertConformalConic::radius_km(double lat_deg) const {
  const double north = isometric_lat(lat_deg * radians_per_degree, m_eccentricity_squared) - m_isometric_lat;
  return m_scale_km * std::exp(-m_cone * north);
}

PlanePoint LambertConformalConic::plane_from_lon_lat(LonLat place) const {
  const double radius = radius_km(place.lat_deg);
  const double angle = m_cone * std::remainder(place.lon_deg - m_origin.lon_deg, 360) * radians_per_degree;
  return {radius * std::sin(angle), m_origin_radius_km - radius * std::cos(angle)};
}

LonLat LambertConformalConic::lon_lat_from_plane(PlanePoint point) const {
  const double side = m_cone < 0 ? -1 : 1;
  const double x = side * point.x_km;
  const double y = side * (m_origin_radius_km - point.y_km);
  const double radius = std::hypot(x, y);
  const double isometric = m_isometric_lat - std::log(radius / (side * m_scale_km)) / m_cone;
  return {m_origin.lon_deg + std::atan2(x, y) / m_cone / radians_per_degree,
          lat_from_isometric(isometric, m_eccentricity_squared) / radians_per_degree};
}

}  // namespace vitrine::geo
