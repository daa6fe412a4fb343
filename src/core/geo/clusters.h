// Which points stand so close together that they are shown as one.
// Plane: km, x east, y north (core/geo/projection.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/geo/projection.h"

namespace vitrine::geo {

struct Cluster {
  std::vector<std::uint32_t> members;  // numbers of the points, ascending
  double gap_km = 0;                   // the widest gap that does not part it; 0 for a single point
};

// Single linkage: points are in one cluster where a chain leads from one to the other whose gaps are all less than
// `reach_km`. So clusters lie at least that far apart, do not depend on the order of the points, and with a smaller
// reach only fall into parts. In the order of their first members; by the least spanning tree (Prim 1957), n squared.
std::vector<Cluster> clusters_of(std::span<const PlanePoint> points, double reach_km);

}  // namespace vitrine::geo
