// The WGS84 ellipsoid.
#pragma once

#include <numbers>

namespace vitrine::geo {

inline constexpr double semi_major_km = 6378.137;
inline constexpr double flattening = 1 / 298.257223563;
inline constexpr double eccentricity_squared = flattening * (2 - flattening);
inline constexpr double eccentricity = 0.081819190842621486;  // the square root of the above
inline constexpr double radians_per_degree = std::numbers::pi / 180;

}  // namespace vitrine::geo
