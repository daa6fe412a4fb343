#include "core/geo/geodesic.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/geo/ellipsoid.h"

namespace vitrine::geo {
namespace {

constexpr double semi_minor_km = semi_major_km * (1 - flattening);
constexpr double second_eccentricity_squared =
    (semi_major_km * semi_major_km - semi_minor_km * semi_minor_km) / (semi_minor_km * semi_minor_km);

// Vincenty's series in u^2 = cos^2(alpha) e'^2 (his A and B, equations 3 and 4).
struct Series {
  double a = 1;
  double b = 0;
};

Series series_from(double u_squared) {
  return {1 + u_squared / 16384 * (4096 + u_squared * (-768 + u_squared * (320 - 175 * u_squared))),
          u_squared / 1024 * (256 + u_squared * (-128 + u_squared * (74 - 47 * u_squared)))};
}

// His equation 6.
double sigma_correction(double b, double sin_sigma, double cos_sigma, double cos_2sigma_m) {
  const double c2 = cos_2sigma_m * cos_2sigma_m;
  return b * sin_sigma *
         (cos_2sigma_m +
          b / 4 * (cos_sigma * (2 * c2 - 1) - b / 6 * cos_2sigma_m * (4 * sin_sigma * sin_sigma - 3) * (4 * c2 - 3)));
}

// His equations 10 and 11: by how much the longitude on the auxiliary sphere is greater than that on the ellipsoid.
double longitude_excess(double sin_alpha, double sigma, double sin_sigma, double cos_sigma, double cos_2sigma_m) {
  const double cos_sq_alpha = 1 - sin_alpha * sin_alpha;
  const double c = flattening / 16 * cos_sq_alpha * (4 + flattening * (4 - 3 * cos_sq_alpha));
  return (1 - c) * flattening * sin_alpha *
         (sigma + c * sin_sigma * (cos_2sigma_m + c * cos_sigma * (2 * cos_2sigma_m * cos_2sigma_m - 1)));
}

double reduced_latitude(double lat_deg) {
  return std::atan2((1 - flattening) * std::sin(lat_deg * radians_per_degree), std::cos(lat_deg * radians_per_degree));
}

}  // namespace

Geodesic geodesic_between(LonLat from, LonLat to) {
  const double u1 = reduced_latitude(from.lat_deg);
  const double u2 = reduced_latitude(to.lat_deg);
  const double difference = std::remainder(to.lon_deg - from.lon_deg, 360) * radians_per_degree;
  const double sin_u1 = std::sin(u1), cos_u1 = std::cos(u1), sin_u2 = std::sin(u2), cos_u2 = std::cos(u2);
  double lambda = difference;
  for (int round = 0; round < 100; ++round) {
    const double east = cos_u2 * std::sin(lambda);
    const double north = cos_u1 * sin_u2 - sin_u1 * cos_u2 * std::cos(lambda);
    const double sin_sigma = std::hypot(east, north);
    if (sin_sigma == 0 && std::cos(lambda) > 0) return {};
    if (sin_sigma == 0) break;
    const double cos_sigma = sin_u1 * sin_u2 + cos_u1 * cos_u2 * std::cos(lambda);
    const double sigma = std::atan2(sin_sigma, cos_sigma);
    const double sin_alpha = cos_u1 * cos_u2 * std::sin(lambda) / sin_sigma;
    const double cos_sq_alpha = 1 - sin_alpha * sin_alpha;
    const double cos_2sigma_m = cos_sq_alpha > 1e-15 ? cos_sigma - 2 * sin_u1 * sin_u2 / cos_sq_alpha : 0;
    const double next = difference + longitude_excess(sin_alpha, sigma, sin_sigma, cos_sigma, cos_2sigma_m);
    const bool settled = std::abs(next - lambda) < 1e-13;
    lambda = next;
    if (std::abs(lambda) > std::numbers::pi) break;
    if (!settled) continue;
    const Series series = series_from(cos_sq_alpha * second_eccentricity_squared);
    const double length_km =
        semi_minor_km * series.a * (sigma - sigma_correction(series.b, sin_sigma, cos_sigma, cos_2sigma_m));
    return {length_km, std::atan2(east, north) / radians_per_degree};
  }
  const double east = cos_u2 * std::sin(difference);
  const double north = cos_u1 * sin_u2 - sin_u1 * cos_u2 * std::cos(difference);
  const double angle = std::atan2(std::hypot(east, north), sin_u1 * sin_u2 + cos_u1 * cos_u2 * std::cos(difference));
  return {(2 * semi_major_km + semi_minor_km) / 3 * angle, std::atan2(east, north) / radians_per_degree};
}

LonLat place_along(LonLat from, double azimuth_deg, double distance_km) {
  const double azimuth = azimuth_deg * radians_per_degree;
  const double u1 = reduced_latitude(from.lat_deg);
  const double sin_u1 = std::sin(u1), cos_u1 = std::cos(u1);
  const double sigma1 = std::atan2(sin_u1, cos_u1 * std::cos(azimuth));
  const double sin_alpha = cos_u1 * std::sin(azimuth);
  const Series series = series_from((1 - sin_alpha * sin_alpha) * second_eccentricity_squared);
  const double straight = distance_km / (semi_minor_km * series.a);
  double sigma = straight;
  for (int round = 0; round < 50; ++round) {
    const double next =
        straight + sigma_correction(series.b, std::sin(sigma), std::cos(sigma), std::cos(2 * sigma1 + sigma));
    const bool settled = std::abs(next - sigma) < 1e-14;
    sigma = next;
    if (settled) break;
  }
  const double sin_sigma = std::sin(sigma), cos_sigma = std::cos(sigma);
  const double cos_2sigma_m = std::cos(2 * sigma1 + sigma);
  const double toward_axis = sin_u1 * sin_sigma - cos_u1 * cos_sigma * std::cos(azimuth);
  const double lat = std::atan2(sin_u1 * cos_sigma + cos_u1 * sin_sigma * std::cos(azimuth),
                                (1 - flattening) * std::hypot(sin_alpha, toward_axis));
  const double lambda =
      std::atan2(sin_sigma * std::sin(azimuth), cos_u1 * cos_sigma - sin_u1 * sin_sigma * std::cos(azimuth));
  const double lon = lambda - longitude_excess(sin_alpha, sigma, sin_sigma, cos_sigma, cos_2sigma_m);
  return {from.lon_deg + lon / radians_per_degree, lat / radians_per_degree};
}

std::vector<LonLat> geodesic_points(LonLat from, LonLat to, int count) {
  assert(count >= 2);
  const Geodesic line = geodesic_between(from, to);
  std::vector<LonLat> points;
  points.reserve(static_cast<std::size_t>(count));
  points.push_back(from);
  for (int i = 1; i + 1 < count; ++i)
    points.push_back(place_along(from, line.azimuth_deg, line.length_km * i / (count - 1)));
  points.push_back(to);
  return points;
}

}  // namespace vitrine::geo
