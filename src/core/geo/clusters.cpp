#include "core/geo/clusters.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vitrine::geo {

std::vector<Cluster> clusters_of(std::span<const PlanePoint> points, double reach_km) {
  constexpr auto none = std::numeric_limits<std::uint32_t>::max();
  const auto count = static_cast<std::uint32_t>(points.size());
  // Of each point the number of its cluster, once it is in the tree, and its nearest point there.
  std::vector<std::uint32_t> cluster_of(count, none), nearest(count, none);
  std::vector<double> distance_km(count, std::numeric_limits<double>::infinity());
  std::vector<double> gaps_km;
  for (std::uint32_t added = 0; added < count; ++added) {
    std::uint32_t next = none;
    for (std::uint32_t i = 0; i < count; ++i)
      if (cluster_of[i] == none && (next == none || distance_km[i] < distance_km[next])) next = i;
    if (distance_km[next] < reach_km) {
      cluster_of[next] = cluster_of[nearest[next]];
      auto& gap_km = gaps_km[cluster_of[next]];
      gap_km = std::max(gap_km, distance_km[next]);
    } else {
      cluster_of[next] = static_cast<std::uint32_t>(gaps_km.size());
      gaps_km.push_back(0);
    }
    for (std::uint32_t i = 0; i < count; ++i) {
      const double away_km = std::hypot(points[i].x_km - points[next].x_km, points[i].y_km - points[next].y_km);
      if (away_km >= distance_km[i]) continue;
      distance_km[i] = away_km;
      nearest[i] = next;
    }
  }
  std::vector<Cluster> clusters;
  std::vector<std::uint32_t> place(gaps_km.size(), none);  // of each among those returned
  for (std::uint32_t i = 0; i < count; ++i) {
    auto& at = place[cluster_of[i]];
    if (at == none) {
      at = static_cast<std::uint32_t>(clusters.size());
      clusters.push_back({{}, gaps_km[cluster_of[i]]});
    }
    clusters[at].members.push_back(i);
  }
  return clusters;
}

}  // namespace vitrine::geo
