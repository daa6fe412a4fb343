#include "core/geo/states.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace vitrine::geo {
namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
using Numbers = std::vector<std::uint32_t>;  // of the land's points

// An edge from the point in the upper half to the one in the lower.
constexpr std::uint64_t edge_from(std::uint32_t from, std::uint32_t to) {
  return static_cast<std::uint64_t>(from) << 32 | to;
}
constexpr std::uint32_t start_of(std::uint64_t edge) {
  return static_cast<std::uint32_t>(edge >> 32);
}
constexpr std::uint32_t end_of(std::uint64_t edge) {
  return static_cast<std::uint32_t>(edge);
}

// The edges around the state's land, which lies to their left, in order: those of its faces but for the ones that two
// of them share.
std::vector<std::uint64_t> edges_around(const Parcels& parcels, std::size_t period, std::uint8_t state) {
  std::vector<std::uint64_t> edges;
  for (const Face& face : parcels.faces) {
    if (parcels.owner(face.parcel, period) != state) continue;
    for (std::uint32_t i = face.first_ring; i < face.first_ring + face.ring_count; ++i) {
      const auto ring = parcels.ring(i);
      for (std::size_t k = 0; k < ring.size(); ++k)
        edges.push_back(edge_from(ring[k], ring[(k + 1) % ring.size()]));
    }
  }
  std::ranges::sort(edges);
  std::vector<std::uint64_t> kept;
  for (const std::uint64_t edge : edges)
    if (!std::ranges::binary_search(edges, edge_from(end_of(edge), start_of(edge)))) kept.push_back(edge);
  return kept;
}

// Follows edges to rings that meet themselves nowhere.
class RingTracer {
 public:
  RingTracer(std::span<const PlanePoint> points, std::vector<std::uint64_t> edges)
      : m_points(points), m_edges(std::move(edges)), m_used(m_edges.size(), 0), m_place(points.size(), nowhere) {}

  std::vector<Numbers> rings() {
    for (std::size_t first = 0; first < m_edges.size(); ++first)
      for (std::size_t edge = first; edge < m_edges.size() && !m_used[edge]; edge = next(edge))
        follow(edge);
    return std::move(m_rings);
  }

 private:
  void follow(std::size_t edge) {
    m_used[edge] = 1;
    const std::uint32_t from = start_of(m_edges[edge]), to = end_of(m_edges[edge]);
    if (m_place[from] == nowhere) open(from);
    if (m_place[to] == nowhere) {
      open(to);
      return;
    }
    // Back where it was: what lies between is a ring, and the point stays open.
    const auto begin = m_open.begin() + m_place[to];
    Numbers ring(begin, m_open.end());
    m_open.erase(begin, m_open.end());
    for (const std::uint32_t point : ring)
      m_place[point] = nowhere;
    if (!m_open.empty()) open(to);
    if (ring.size() >= 3) m_rings.push_back(std::move(ring));
  }

  void open(std::uint32_t point) {
    m_place[point] = static_cast<std::uint32_t>(m_open.size());
    m_open.push_back(point);
  }

  // Of the edges not yet used that begin at the end of this one, that which turns most to the left; past all edges for
  // none.
  std::size_t next(std::size_t edge) const {
    const std::uint32_t from = start_of(m_edges[edge]), at = end_of(m_edges[edge]);
    const auto first = std::ranges::lower_bound(m_edges, edge_from(at, 0));
    std::size_t best = m_edges.size();
    double best_turn = 0;
    for (auto i = static_cast<std::size_t>(first - m_edges.begin()); i < m_edges.size() && start_of(m_edges[i]) == at;
         ++i) {
      if (m_used[i]) continue;
      const double turn = turn_at(m_points[from], m_points[at], m_points[end_of(m_edges[i])]);
      if (best < m_edges.size() && turn <= best_turn) continue;
      best = i;
      best_turn = turn;
    }
    return best;
  }

  static double turn_at(PlanePoint a, PlanePoint b, PlanePoint c) {
    const double x = b.x_km - a.x_km, y = b.y_km - a.y_km, u = c.x_km - b.x_km, v = c.y_km - b.y_km;
    return std::atan2(x * v - y * u, x * u + y * v);
  }

  std::span<const PlanePoint> m_points;
  std::vector<std::uint64_t> m_edges;
  std::vector<std::uint8_t> m_used;
  Numbers m_place;  // of each point in m_open
  Numbers m_open;
  std::vector<Numbers> m_rings;
};

double area_km2(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const PlanePoint& a = ring[i];
    const PlanePoint& b = ring[(i + 1) % ring.size()];
    twice += a.x_km * b.y_km - b.x_km * a.y_km;
  }
  return twice / 2;
}

// Whether the point lies within the ring or is one of it.
bool holds(const Ring& ring, PlanePoint p) {
  bool within = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const PlanePoint& a = ring[i];
    const PlanePoint& b = ring[(i + 1) % ring.size()];
    if (a == p) return true;
    if ((a.y_km > p.y_km) != (b.y_km > p.y_km) &&
        p.x_km < a.x_km + (p.y_km - a.y_km) * (b.x_km - a.x_km) / (b.y_km - a.y_km))
      within = !within;
  }
  return within;
}

// Each hole goes to the smallest outer ring around it.
std::vector<std::vector<Ring>> polygons_from(std::vector<Ring> rings) {
  std::vector<std::vector<Ring>> polygons;
  std::vector<double> areas_km2;
  std::vector<Ring> holes;
  for (Ring& ring : rings) {
    const double area = area_km2(ring);
    if (area <= 0) {
      holes.push_back(std::move(ring));
      continue;
    }
    areas_km2.push_back(area);
    polygons.emplace_back().push_back(std::move(ring));
  }
  for (Ring& hole : holes) {
    std::size_t home = polygons.size();
    for (std::size_t i = 0; i < polygons.size(); ++i)
      if ((home == polygons.size() || areas_km2[i] < areas_km2[home]) &&
          std::ranges::all_of(hole, [&](PlanePoint p) { return holds(polygons[i].front(), p); }))
        home = i;
    if (home < polygons.size()) polygons[home].push_back(std::move(hole));
  }
  return polygons;
}

}  // namespace

std::vector<StatePolygons> states_of_period(const Map& map, std::size_t period) {
  std::array<bool, 256> has_land{};
  for (const Face& face : map.parcels.faces)
    has_land[map.parcels.owner(face.parcel, period)] = true;
  std::vector<StatePolygons> states;
  for (std::size_t state = 0; state < has_land.size(); ++state) {
    if (!has_land[state]) continue;
    const auto number = static_cast<std::uint8_t>(state);
    std::vector<Ring> rings;
    for (const Numbers& numbers : RingTracer(map.land.points, edges_around(map.parcels, period, number)).rings()) {
      Ring& ring = rings.emplace_back();
      for (const std::uint32_t point : numbers)
        ring.push_back(map.land.points[point]);
    }
    states.push_back({number, polygons_from(std::move(rings))});
  }
  return states;
}

}  // namespace vitrine::geo
