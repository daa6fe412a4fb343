#include "core/geo/map.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>

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

double triangle_area(PlanePoint a, PlanePoint b, PlanePoint c) {
  return std::abs((b.x_km - a.x_km) * (c.y_km - a.y_km) - (b.y_km - a.y_km) * (c.x_km - a.x_km)) / 2;
}

// See LineLayer::significance_of; `points` are the line's as the layer keeps them.
std::vector<float> significance_km(std::span<const PlanePoint> points, bool closed) {
  struct Entry {
    double area;
    std::uint32_t point;
    bool operator>(const Entry& other) const { return area != other.area ? area > other.area : point > other.point; }
  };
  const auto count = static_cast<std::uint32_t>(points.size());
  std::vector<float> result(count, std::numeric_limits<float>::infinity());
  std::vector<std::uint32_t> before(count), after(count);
  std::vector<double> area(count, -1);  // of points that are gone: -1
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  const auto weigh = [&](std::uint32_t i, double at_least) {
    if (i == 0 || i + 1 == count) return;
    area[i] = std::max(at_least, triangle_area(points[before[i]], points[i], points[after[i]]));
    queue.push({area[i], i});
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    before[i] = i == 0 ? 0 : i - 1;
    after[i] = i + 1 == count ? i : i + 1;
  }
  for (std::uint32_t i = 0; i < count; ++i)
    weigh(i, 0);
  std::uint32_t left = count - 2;
  const std::uint32_t fewest = closed ? 2 : 0;
  while (!queue.empty() && left > fewest) {
    const Entry entry = queue.top();
    queue.pop();
    const std::uint32_t i = entry.point;
    if (area[i] != entry.area) continue;
    area[i] = -1;
    result[i] = static_cast<float>(std::sqrt(entry.area));
    after[before[i]] = after[i];
    before[after[i]] = before[i];
    weigh(before[i], entry.area);
    weigh(after[i], entry.area);
    --left;
  }
  return result;
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
  const std::vector<float> significance =
      significance_km(std::span(m_points).subspan(line.first_point, line.point_count), closed);
  m_significance_km.insert(m_significance_km.end(), significance.begin(), significance.end());
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
