#include "core/geo/map.h"

#include <algorithm>

namespace vitrine::geo {
namespace {

constexpr int step_deg = 5;

// The stretches of the curve that lie within the region, its ends a step outside.
template <typename PlaceAt>
void add_curve(LineLayer& layer, const LambertAzimuthalEqualArea& projection, const Bounds& region, int first, int last,
               std::uint8_t rank, PlaceAt place_at) {
  std::vector<PlanePoint> stretch;
  PlanePoint before{};
  bool was_inside = false;
  for (int i = first; i <= last; ++i) {
    const PlanePoint here = projection.plane_from_lon_lat(place_at(i));
    const bool is_inside = region.contains(here);
    if (is_inside && !was_inside && i > first) stretch.push_back(before);
    if (is_inside || was_inside) stretch.push_back(here);
    if (!is_inside && was_inside) {
      layer.add(stretch, false, rank);
      stretch.clear();
    }
    before = here;
    was_inside = is_inside;
  }
  layer.add(stretch, false, rank);
}

}  // namespace

void LineLayer::add(std::span<const PlanePoint> points, bool closed, std::uint8_t rank) {
  if (points.size() < 2) return;
  Line line;
  line.first_point = static_cast<std::uint32_t>(m_points.size());
  line.first_chunk = static_cast<std::uint32_t>(m_chunks.size());
  line.closed = closed;
  line.rank = rank;
  m_points.insert(m_points.end(), points.begin(), points.end());
  if (closed) m_points.push_back(points.front());
  line.point_count = static_cast<std::uint32_t>(m_points.size()) - line.first_point;
  for (std::uint32_t edge = 0; edge + 1 < line.point_count; edge += edges_per_chunk) {
    const std::uint32_t count = std::min(edges_per_chunk + 1, line.point_count - edge);
    m_chunks.push_back(bounds_of(std::span(m_points).subspan(line.first_point + edge, count)));
  }
  line.chunk_count = static_cast<std::uint32_t>(m_chunks.size()) - line.first_chunk;
  m_lines.push_back(line);
}

LineLayer graticule_of(const LambertAzimuthalEqualArea& projection, const Bounds& region) {
  LineLayer layer;
  const auto rank_of = [](int deg) { return static_cast<std::uint8_t>(deg % (2 * step_deg) == 0 ? 1 : 2); };
  // Half-degree steps; a quarter of the globe to each side of the centre, since a region is smaller than a hemisphere.
  const int middle_deg = static_cast<int>(projection.centre().lon_deg) / step_deg * step_deg;
  for (int lon = middle_deg - 90; lon <= middle_deg + 90; lon += step_deg)
    add_curve(layer, projection, region, -160, 160, rank_of(lon),
              [lon](int i) { return LonLat{static_cast<double>(lon), i / 2.0}; });
  for (int lat = -80; lat <= 80; lat += step_deg)
    add_curve(layer, projection, region, -180, 180, rank_of(lat),
              [lat, middle_deg](int i) { return LonLat{middle_deg + i / 2.0, static_cast<double>(lat)}; });
  return layer;
}

}  // namespace vitrine::geo
