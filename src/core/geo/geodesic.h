// Shortest lines on the WGS84 ellipsoid. Degrees and km.
#pragma once

#include <vector>

#include "core/geo/projection.h"

namespace vitrine::geo {

// The geodesic between two places: its length and the direction in which it leaves the first, clockwise from north.
struct Geodesic {
  double length_km = 0;
  double azimuth_deg = 0;
};

// Vincenty's inverse formula (Survey Review 176, 1975): within 1 mm, but for nearly antipodal places (further apart
// than about 19,900 km), for which the great circle on a sphere of the same mean radius stands in (within 0.6 %).
Geodesic geodesic_between(LonLat from, LonLat to);

// Vincenty's direct formula: the place at the distance along the geodesic that leaves in the direction; within 1 mm.
LonLat place_along(LonLat from, double azimuth_deg, double distance_km);

// Points along the geodesic in equal distances, the first exactly `from`, the last exactly `to`; count >= 2.
// As exact as geodesic_between; nearly antipodal places are not meant for it.
std::vector<LonLat> geodesic_points(LonLat from, LonLat to, int count);

}  // namespace vitrine::geo
