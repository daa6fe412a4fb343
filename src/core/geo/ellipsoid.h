// The figure of the Earth.
#pragma once

#include <numbers>

namespace vitrine::geo {

struct Ellipsoid {
  double semi_major_km;
  double flattening;

  constexpr double eccentricity_squared() const { return flattening * (2 - flattening); }
};

inline constexpr Ellipsoid wgs84{6378.137, 1 / 298.257223563};
inline constexpr double wgs84_eccentricity = 0.081819190842621486;  // the square root of what it says above

inline constexpr double radians_per_degree = std::numbers::pi / 180;

}  // namespace vitrine::geo
