// Shortest lines on the WGS84 ellipsoid, after C. F. F. Karney, "Algorithms for geodesics", Journal of Geodesy 87
// (2013), 43-55. Degrees and km; latitudes between -90 and 90, longitudes in any turn.
#pragma once

#include <vector>

#include "core/geo/projection.h"

namespace vitrine::geo {

// Azimuths are clockwise from north, -180 to 180: in which the line leaves the first place and goes through the second.
struct Geodesic {
  double length_km = 0;
  double start_azimuth_deg = 0;
  double end_azimuth_deg = 0;
};

// Of every pair, antipodes included; the length is within 30 nm. Where several lines are the shortest (the mirror
// images of one another), it is one of them. All zero for a place and itself.
Geodesic geodesic_between(LonLat from, LonLat to);

// The place at the distance along the geodesic that leaves in the direction, within 30 nm; its longitude may lie a
// little more than 180 degrees from the first place's. A negative distance is one backwards.
LonLat place_along(LonLat from, double azimuth_deg, double distance_km);

// Two or more points along the geodesic in equal distances, the first exactly `from`, the last exactly `to`, as many as
// needed: a map of LambertAzimuthalEqualArea that joins them by straight lines keeps within the tolerance (> 0, on the
// map) of the true line, up to 60 degrees from its centre.
std::vector<LonLat> geodesic_points(LonLat from, LonLat to, double tolerance_km);

}  // namespace vitrine::geo
