// Karney's way, with his letters: the line is a great circle of an auxiliary sphere, on which latitudes are the reduced
// ones (beta), alpha is the azimuth (alpha0 where it crosses the equator northwards), sigma the arc from there, omega
// the longitude. Integrals along the arc give length and longitude on the ellipsoid. Radians within.
#include "core/geo/geodesic.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>

#include "core/geo/angle.h"
#include "core/geo/ellipsoid.h"

namespace vitrine::geo {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double axis_ratio = 1 - wgs84.flattening;
constexpr double semi_minor_km = wgs84.semi_major_km * axis_ratio;
constexpr double second_eccentricity_squared = wgs84.eccentricity_squared() / (1 - wgs84.eccentricity_squared());

// Clairaut's relation (equation 5) and its like for the cosine.
Angle alpha0_from(Angle beta, Angle alpha) {
  return {alpha.sine * beta.cosine, hypotenuse(alpha.cosine, alpha.sine * beta.sine)};
}

Angle reduced_latitude(double lat_deg) {
  const Angle lat = angle_from(lat_deg * radians_per_degree);
  return unit({axis_ratio * lat.sine, lat.cosine});
}

// An integrand as a power series of k^2 sin^2(sigma), which on this ellipsoid is below 0.0068: of the sixth order, as
// the paper's series (of a smaller quantity, for any ellipsoid), and what comes after is about 1e-17.
constexpr std::size_t order = 6;
using Series = std::array<double, order + 1>;

constexpr Series power_of_one_plus_x(double exponent) {
  Series series{1};
  for (std::size_t i = 1; i <= order; ++i) {
    const auto n = static_cast<double>(i);
    series[i] = series[i - 1] * (exponent - (n - 1)) / n;
  }
  return series;
}

// (1 + x)^(1/2), the integrand of his I1 (equation 7): length in semi-minor axes.
constexpr Series length_series = power_of_one_plus_x(0.5);

// x (1 + x)^(-1/2), that of his J, for the reduced length.
constexpr Series reduced_length_series = [] {
  Series series{};
  const Series root = power_of_one_plus_x(-0.5);
  std::copy(root.begin(), root.end() - 1, series.begin() + 1);
  return series;
}();

// (2 - f) / (1 + (1 - f) (1 + x)^(1/2)), that of his I3 (equation 8): what longitude lags behind omega.
constexpr Series lag_series = [] {
  Series series{1};
  for (std::size_t i = 1; i <= order; ++i)
    for (std::size_t j = 1; j <= i; ++j)
      series[i] -= axis_ratio / (1 + axis_ratio) * length_series[j] * series[i - j];
  return series;
}();

// A stretch of the great circle.
struct Arc {
  Angle from;  // sigma at its ends, in lowest terms
  Angle to;
  double length = 0;     // the difference, which may be more than a turn
  double k_squared = 0;  // his equation 9: second eccentricity times cosine of alpha0, squared
};

double integral(const Series& series, const Arc& arc) {
  double from = arc.from.sine * arc.from.cosine;
  double to = arc.to.sine * arc.to.cosine;
  double power_integral = arc.length;  // that of (k sin(sigma))^(2 i), by reduction to the one before
  double sum = series[0] * power_integral;
  for (std::size_t i = 1; i <= order; ++i) {
    const auto exponent = static_cast<double>(2 * i);
    power_integral = arc.k_squared * ((exponent - 1) * power_integral - (to - from)) / exponent;
    from *= arc.k_squared * arc.from.sine * arc.from.sine;
    to *= arc.k_squared * arc.to.sine * arc.to.sine;
    sum += series[i] * power_integral;
  }
  return sum;
}

// The derivative of length_series' integral.
double stretch(const Arc& arc, Angle sigma) {
  return std::sqrt(1 + arc.k_squared * sigma.sine * sigma.sine);
}

// Two places such that all lines between them look alike: beta1 <= 0, |beta2| <= |beta1|, 0 <= lambda12 <= pi.
struct Pair {
  Angle beta1;
  Angle beta2;
  double lambda12;
};

// Where the line that leaves the first place in a direction crosses the second's parallel northwards.
struct Arrival {
  Angle alpha2;
  Arc arc;
  double excess;  // by how much it has gone beyond the longitude of the second place
  double slope;   // derivative of the excess with respect to alpha1; not finite where the line only touches
};

Arrival arrival_of(const Pair& pair, Angle alpha1) {
  const auto& [beta1, beta2, lambda12] = pair;
  const Angle alpha0 = alpha0_from(beta1, alpha1);
  const double north1 = alpha1.cosine * beta1.cosine;
  // The difference of the squared cosines, from whichever are small.
  const double gain = beta1.cosine < -beta1.sine ? (beta2.cosine - beta1.cosine) * (beta2.cosine + beta1.cosine)
                                                 : (beta1.sine - beta2.sine) * (beta1.sine + beta2.sine);
  const double north2 = std::sqrt(north1 * north1 + std::max(0.0, gain));
  Arrival result;
  result.alpha2 = {alpha0.sine / beta2.cosine, north2 / beta2.cosine};
  Arc& arc = result.arc;
  arc.k_squared = second_eccentricity_squared * alpha0.cosine * alpha0.cosine;
  arc.from = unit({beta1.sine, north1});
  arc.to = unit({beta2.sine, north2});
  const auto forward = [](Angle angle) { return Angle{std::max(0.0, angle.sine), angle.cosine}; };
  arc.length = radians_from(forward(difference(arc.to, arc.from)));
  const Angle omega12 = forward(difference({alpha0.sine * beta2.sine, north2}, {alpha0.sine * beta1.sine, north1}));
  result.excess = radians_from(difference(omega12, angle_from(lambda12))) -
                  wgs84.flattening * alpha0.sine * integral(lag_series, arc);
  const double reduced_length = stretch(arc, arc.to) * arc.from.cosine * arc.to.sine -
                                stretch(arc, arc.from) * arc.from.sine * arc.to.cosine -
                                arc.from.cosine * arc.to.cosine * integral(reduced_length_series, arc);
  result.slope = axis_ratio * reduced_length / north2;
  return result;
}

// The azimuth at the first place of a line between such places on a sphere.
double spherical_alpha1(const Pair& pair) {
  const auto& [beta1, beta2, lambda12] = pair;
  const double half_sine = std::sin(lambda12 / 2);
  return radians_from({beta2.cosine * std::sin(lambda12),
                       difference(beta2, beta1).sine + 2 * beta2.cosine * beta1.sine * half_sine * half_sine});
}

struct Solution {
  double length_km;
  Angle alpha1;
  Angle alpha2;
};

// Newton's method for alpha1, held between bounds by halving them (sections 4 and 5): three to five rounds, up to
// twenty for nearly antipodal places, to which the paper gives a better start. All pairs go this way, those on a
// meridian too, but for places on the equator that are no further apart than it is the shortest line.
Solution solution_of(const Pair& pair) {
  constexpr int newton_rounds = 20;
  constexpr int all_rounds = newton_rounds + 53;
  if (pair.beta1.sine == 0 && pair.lambda12 <= axis_ratio * pi)
    return {wgs84.semi_major_km * pair.lambda12, {1, 0}, {1, 0}};
  double alpha1 = spherical_alpha1(pair);
  double low = 0;
  double high = pi;
  for (int round = 0;; ++round) {
    const Angle direction = angle_from(alpha1);
    const Arrival arrival = arrival_of(pair, direction);
    const double step = -arrival.excess / arrival.slope;
    if (std::abs(arrival.excess) < 5e-16 || std::abs(step) < 5e-16 || round == all_rounds) {
      // Where a small change of alpha1 is a great one of longitude, alpha1's last digit leaves some excess.
      const double surplus_km = wgs84.semi_major_km * direction.sine * pair.beta1.cosine * arrival.excess;
      return {semi_minor_km * integral(length_series, arrival.arc) - surplus_km, direction, arrival.alpha2};
    }
    (arrival.excess > 0 ? high : low) = alpha1;
    alpha1 += step;
    if (!(alpha1 > low && alpha1 < high) || round >= newton_rounds) alpha1 = (low + high) / 2;
  }
}

}  // namespace

Geodesic geodesic_between(LonLat from, LonLat to) {
  const double lon_deg = std::remainder(to.lon_deg - from.lon_deg, 360);
  const bool is_reversed = std::abs(from.lat_deg) < std::abs(to.lat_deg);
  if (is_reversed) std::swap(from, to);
  const double mirror = from.lat_deg >= 0 ? -1 : 1;
  auto [length_km, alpha1, alpha2] =
      solution_of({reduced_latitude(mirror * from.lat_deg), reduced_latitude(mirror * to.lat_deg),
                   std::abs(lon_deg) * radians_per_degree});
  if (length_km == 0) return {};
  if (is_reversed) std::swap(alpha1, alpha2);
  const auto azimuth_deg = [east = lon_deg < 0 ? -1 : 1, north = is_reversed ? -mirror : mirror](Angle alpha) {
    return radians_from({east * alpha.sine, north * alpha.cosine}) / radians_per_degree;
  };
  return {length_km, azimuth_deg(alpha1), azimuth_deg(alpha2)};
}

LonLat place_along(LonLat from, double azimuth_deg, double distance_km) {
  const Angle beta1 = reduced_latitude(from.lat_deg);
  const Angle alpha1 = angle_from(azimuth_deg * radians_per_degree);
  const Angle alpha0 = alpha0_from(beta1, alpha1);
  const double wanted = distance_km / semi_minor_km;
  Arc arc;
  arc.from = unit({beta1.sine, alpha1.cosine * beta1.cosine});
  arc.k_squared = second_eccentricity_squared * alpha0.cosine * alpha0.cosine;
  arc.length = wanted;
  const Angle backwards{-arc.from.sine, arc.from.cosine};
  for (int round = 0; round < 4; ++round) {
    arc.to = difference(angle_from(arc.length), backwards);
    arc.length += (wanted - integral(length_series, arc)) / stretch(arc, arc.to);
  }
  const double lat =
      std::atan2(alpha0.cosine * arc.to.sine, axis_ratio * hypotenuse(alpha0.sine, alpha0.cosine * arc.to.cosine));
  const Angle omega12 =
      difference({alpha0.sine * arc.to.sine, arc.to.cosine}, {alpha0.sine * arc.from.sine, arc.from.cosine});
  const double lambda12 = radians_from(omega12) - wgs84.flattening * alpha0.sine * integral(lag_series, arc);
  return {from.lon_deg + lambda12 / radians_per_degree, lat / radians_per_degree};
}

std::vector<LonLat> geodesic_points(LonLat from, LonLat to, double tolerance_km) {
  assert(tolerance_km > 0);
  const Geodesic line = geodesic_between(from, to);
  // An arc of the sphere of this radius bulges by length^2 / (8 radius); on the map a geodesic is bent less than that.
  const int pieces = 1 + static_cast<int>(line.length_km / std::sqrt(8 * wgs84.semi_major_km * tolerance_km));
  std::vector<LonLat> points(static_cast<std::size_t>(pieces) + 1, from);
  for (int i = 1; i < pieces; ++i)
    points[static_cast<std::size_t>(i)] = place_along(from, line.start_azimuth_deg, line.length_km * i / pieces);
  points.back() = to;
  return points;
}

}  // namespace vitrine::geo
