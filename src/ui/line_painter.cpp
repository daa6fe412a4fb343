#include "ui/line_painter.h"

#include <algorithm>
#include <cmath>

namespace vitrine::ui {
namespace {

constexpr double margin_px = 2;  // for what strokes reach beyond their width

StrokePoint between(const StrokePoint& a, const StrokePoint& b, float share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share, a.half_width + (b.half_width - a.half_width) * share};
}

float distance(const StrokePoint& a, const StrokePoint& b) {
  return std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
}

}  // namespace

Projector::Projector(const geo::Camera& camera, const Rect& where)
    : m_km_per_px(camera.km_per_px),
      m_px_per_km(1 / camera.km_per_px),
      m_left_px(where.x + where.width / 2 - camera.centre_x_km * m_px_per_km),
      m_top_px(where.y + where.height / 2 + camera.centre_y_km * m_px_per_km),
      m_seen(geo::seen_by(camera, where)) {}

// Calls draw(closed) for every stretch of the line that can be seen, with m_path set to its points.
template <typename Draw>
void LinePainter::for_each_stretch(const geo::LineLayer& layer, const geo::Line& line, const LineStyle& style,
                                   double reach_px, double tolerance, Draw draw) {
  const std::span<const geo::Bounds> chunks = layer.chunks_of(line);
  const geo::Bounds seen = m_projector.seen(reach_px + margin_px);
  for (std::size_t chunk = 0; chunk < chunks.size();) {
    const std::size_t first = chunk;
    while (chunk < chunks.size() && chunks[chunk].overlaps(seen))
      ++chunk;
    if (chunk == first) {
      ++chunk;
      continue;
    }
    const std::size_t begin = first * geo::LineLayer::edges_per_chunk;
    const std::size_t end = std::min<std::size_t>(chunk * geo::LineLayer::edges_per_chunk + 1, line.point_count);
    const bool closed = line.closed && first == 0 && chunk == chunks.size();
    set_path(layer, line, begin, closed ? end - 1 : end, style, tolerance);
    draw(closed);
  }
}

// The points [begin, end) but for those that the tolerance makes needless.
void LinePainter::set_path(const geo::LineLayer& layer, const geo::Line& line, std::size_t begin, std::size_t end,
                           const LineStyle& style, double tolerance) {
  const std::span<const geo::PlanePoint> points = layer.points_of(line);
  const std::span<const float> significance = layer.significance_of(line);
  const auto least_km = static_cast<float>(tolerance * m_projector.km_per_px());
  const float widening = (style.mouth_width_px - style.source_width_px) / static_cast<float>(points.size() - 1);
  m_path.clear();
  for (std::size_t i = begin; i < end; ++i) {
    if (significance[i] < least_km && i != begin && i + 1 != end) continue;
    const Spot spot = m_projector.spot(points[i]);
    m_path.push_back({spot.x, spot.y, (style.source_width_px + widening * static_cast<float>(i)) / 2});
  }
}

void LinePainter::line(const geo::LineLayer& layer, const geo::Line& line, const LineStyle& style) {
  const float reach_px = std::max(style.source_width_px, style.mouth_width_px);
  for_each_stretch(layer, line, style, reach_px, line_tolerance_px,
                   [&](bool closed) { m_stroker.line(m_path, closed, style.colour); });
}

void LinePainter::lines(const geo::LineLayer& layer, const LineStyle& style) {
  for (const geo::Line& each : layer.lines())
    line(layer, each, style);
}

void LinePainter::dashed_line(const geo::LineLayer& layer, const geo::Line& line, float width_px, Dashes dashes,
                              ImU32 colour) {
  const geo::Bounds seen = m_projector.seen(width_px + margin_px);
  if (std::ranges::none_of(layer.chunks_of(line), [&](const geo::Bounds& chunk) { return chunk.overlaps(seen); }))
    return;
  // The whole line, so that the dashes stay where they are while the map moves.
  set_path(layer, line, 0, line.point_count, {width_px, width_px, colour}, line_tolerance_px);
  bool is_dash = true;
  float left_px = dashes.dash_px;  // of the dash or gap
  m_dash.assign(1, m_path.front());
  for (std::size_t i = 1; i < m_path.size(); ++i) {
    StrokePoint from = m_path[i - 1];
    for (float length = distance(from, m_path[i]); length > left_px; length = distance(from, m_path[i])) {
      from = between(from, m_path[i], left_px / length);
      m_dash.push_back(from);
      if (is_dash) m_stroker.line(m_dash, false, colour);
      is_dash = !is_dash;
      left_px = is_dash ? dashes.dash_px : dashes.gap_px;
      m_dash.assign(1, from);
    }
    left_px -= distance(from, m_path[i]);
    m_dash.push_back(m_path[i]);
  }
  if (is_dash) m_stroker.line(m_dash, false, colour);
}

void LinePainter::tapered_line(const geo::LineLayer& layer, const geo::Line& line, float width_px, Taper taper,
                               ImU32 colour) {
  for_each_stretch(layer, line, {width_px, width_px, colour}, width_px, 2 * line_tolerance_px, [&](bool closed) {
    const Spot first = m_projector.spot(layer.points_of(line).front());
    const Spot last = m_projector.spot(layer.points_of(line).back());
    const auto is_at = [](const StrokePoint& point, Spot spot) { return point.x == spot.x && point.y == spot.y; };
    if ((taper == Taper::end || taper == Taper::both) && is_at(m_path.back(), last)) taper_end();
    if ((taper == Taper::begin || taper == Taper::both) && is_at(m_path.front(), first)) {
      std::ranges::reverse(m_path);
      taper_end();
    }
    m_stroker.line(m_path, closed, colour);
  });
}

void LinePainter::taper_end() {
  const float length = 2 * m_path.back().half_width;
  float rest = 0;  // of the line beyond the point
  m_path.back().half_width = 0;
  for (std::size_t i = m_path.size() - 1; i > 0 && rest < length; --i) {
    const float edge = distance(m_path[i - 1], m_path[i]);
    StrokePoint& before = m_path[i - 1];
    if (rest + edge > length) {
      StrokePoint full = between(m_path[i], before, (length - rest) / edge);
      full.half_width = before.half_width;
      m_path.insert(m_path.begin() + static_cast<std::ptrdiff_t>(i), full);
      return;
    }
    rest += edge;
    before.half_width *= rest / length;
  }
}

void LinePainter::bands(const geo::LineLayer& layer, float distance_px, double tolerance, ImU32 colour) {
  const double least_km = distance_px * m_projector.km_per_px();
  for (const geo::Line& each : layer.lines())
    if (const geo::Bounds extent = layer.chunks_of(each).front();
        each.chunk_count > 1 || !each.closed || extent.width_km() + extent.height_km() >= least_km)
      for_each_stretch(layer, each, {}, distance_px, tolerance,
                       [&](bool closed) { m_stroker.band(m_path, closed, distance_px, colour); });
}

}  // namespace vitrine::ui
