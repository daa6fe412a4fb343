#include "ui/map_painter.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/base/powers.h"
#include "ui/map_lines.h"

namespace vitrine::ui {
namespace {

// Sizes of the engraving in CSS pixels: it keeps its grain at every scale.
constexpr float coast_width_px = 0.9F;
constexpr float graticule_width_px = 0.6F;
constexpr float shore_width_px = 0.7F;
constexpr float river_widths_px[] = {2.0F, 1.4F, 1.0F};  // by rank, at the mouth
constexpr float river_source_share = 0.35F;              // of that width, at the source
constexpr double nominal_km_per_px = 2.5;                // rivers grow a little when seen closer than this
constexpr double fives_up_to_km_per_px = 1.6;            // the graticule's finer lines
constexpr double tolerance_px = 0.75;                    // by which a line may miss its true course

struct WaterLine {
  float distance_px = 0;
  float width_px = 0;
  float strength = 0;  // 1: the colour of water lines, 0: water
};
// The outer lines are smoother, as an engraver's hand makes them.
constexpr double tolerance_of_distance = 0.5;
constexpr WaterLine water_lines[] = {{10.5F, 0.6F, 0.35F}, {6.4F, 0.7F, 0.55F}, {3.1F, 0.8F, 0.8F}};  // outer first

constexpr std::uint32_t unused = std::numeric_limits<std::uint32_t>::max();

struct Spot {
  float x = 0;
  float y = 0;
};

// One view's transformation (geo::screen_from_plane without its divisions) and what can be seen in it.
class Projector {
 public:
  Projector(const geo::Camera& camera, const Rect& where)
      : m_km_per_px(camera.km_per_px),
        m_px_per_km(1 / camera.km_per_px),
        m_left_px(where.x + where.width / 2 - camera.centre_x_km * m_px_per_km),
        m_top_px(where.y + where.height / 2 + camera.centre_y_km * m_px_per_km),
        m_seen(geo::seen_by(camera, where)) {}

  Spot spot(geo::PlanePoint point) const {
    return {static_cast<float>(m_left_px + point.x_km * m_px_per_km),
            static_cast<float>(m_top_px - point.y_km * m_px_per_km)};
  }
  geo::Bounds seen(double margin_px) const { return m_seen.grown(margin_px * m_km_per_px); }
  double km_per_px() const { return m_km_per_px; }

 private:
  double m_km_per_px;
  double m_px_per_km;
  double m_left_px;  // where the plane's origin lies
  double m_top_px;
  geo::Bounds m_seen;
};

// How the lines of a layer are drawn.
struct LineStyle {
  float source_width_px = 1;
  float mouth_width_px = 1;
  ImU32 colour = 0;
};

class LinePainter {
 public:
  LinePainter(const Projector& projector, Mesh& mesh, float fringe_px)
      : m_projector(projector), m_stroker(mesh, fringe_px) {}

  void line(const geo::LineLayer& layer, const geo::Line& line, const LineStyle& style) {
    const float reach_px = std::max(style.source_width_px, style.mouth_width_px);
    for_each_stretch(layer, line, style, reach_px, tolerance_px,
                     [&](bool closed) { m_stroker.line(m_path, closed, style.colour); });
  }

  void lines(const geo::LineLayer& layer, const LineStyle& style) {
    for (const geo::Line& each : layer.lines())
      line(layer, each, style);
  }

  // To the right of each line; not of closed ones that are smaller than the distance.
  void bands(const geo::LineLayer& layer, float distance_px, double tolerance, ImU32 colour) {
    const double least_km = distance_px * m_projector.km_per_px();
    for (const geo::Line& each : layer.lines())
      if (const geo::Bounds extent = layer.chunks_of(each).front();
          each.chunk_count > 1 || !each.closed || extent.width_km() + extent.height_km() >= least_km)
        for_each_stretch(layer, each, {}, distance_px, tolerance,
                         [&](bool closed) { m_stroker.band(m_path, closed, distance_px, colour); });
  }

 private:
  // Calls draw(closed) for every stretch of the line that can be seen, with m_path set to its points.
  template <typename Draw>
  void for_each_stretch(const geo::LineLayer& layer, const geo::Line& line, const LineStyle& style, double reach_px,
                        double tolerance, Draw draw) {
    const std::span<const geo::Bounds> chunks = layer.chunks_of(line);
    const geo::Bounds seen = m_projector.seen(reach_px + 2);
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
  void set_path(const geo::LineLayer& layer, const geo::Line& line, std::size_t begin, std::size_t end,
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

  const Projector& m_projector;
  Stroker m_stroker;
  std::vector<StrokePoint> m_path;
};

// Triangles without soft edges, so that no seam shows between them; the outline drawn over them softens the rim.
void fill(Mesh& mesh, const Projector& projector, const geo::AreaLayer& layer, ImU32 colour) {
  const geo::Bounds seen = projector.seen(2);
  std::vector<std::uint32_t> vertex_of(layer.points.size(), unused);
  for (std::size_t i = 0; i + 2 < layer.triangles.size(); i += 3) {
    const std::uint32_t* corner = &layer.triangles[i];
    const geo::PlanePoint& a = layer.points[corner[0]];
    const geo::PlanePoint& b = layer.points[corner[1]];
    const geo::PlanePoint& c = layer.points[corner[2]];
    if (std::max({a.x_km, b.x_km, c.x_km}) < seen.min_x_km || std::min({a.x_km, b.x_km, c.x_km}) > seen.max_x_km ||
        std::max({a.y_km, b.y_km, c.y_km}) < seen.min_y_km || std::min({a.y_km, b.y_km, c.y_km}) > seen.max_y_km)
      continue;
    for (int k = 0; k < 3; ++k) {
      std::uint32_t& vertex = vertex_of[corner[k]];
      if (vertex != unused) continue;
      vertex = mesh.next_vertex();
      const Spot spot = projector.spot(layer.points[corner[k]]);
      mesh.add_vertex(spot.x, spot.y, colour);
    }
    mesh.add_triangle(vertex_of[corner[0]], vertex_of[corner[1]], vertex_of[corner[2]]);
  }
}

void fill(Mesh& mesh, const Rect& rect, ImU32 colour) {
  const auto first = mesh.next_vertex();
  const auto left = static_cast<float>(rect.x), right = static_cast<float>(rect.right());
  const auto top = static_cast<float>(rect.y), bottom = static_cast<float>(rect.bottom());
  mesh.add_vertex(left, top, colour);
  mesh.add_vertex(right, top, colour);
  mesh.add_vertex(right, bottom, colour);
  mesh.add_vertex(left, bottom, colour);
  mesh.add_triangle(first, first + 1, first + 2);
  mesh.add_triangle(first, first + 2, first + 3);
}

// Lines at fixed distances from the coast, water being to its right: each is a band in the line's colour, all but its
// rim covered with water again; the outermost first.
void paint_water_lines(LinePainter& painter, const geo::LineLayer& coast, const MapColours& colours) {
  for (const WaterLine& line : water_lines) {
    const double tolerance = std::max(tolerance_px, line.distance_px * tolerance_of_distance);
    const ImU32 colour = mixed(colours.water, colours.water_line, line.strength);
    painter.bands(coast, line.distance_px + line.width_px / 2, tolerance, colour);
    painter.bands(coast, line.distance_px - line.width_px / 2, tolerance, colours.water);
  }
}

void paint_rivers(LinePainter& painter, const geo::LineLayer& rivers, double km_per_px, ImU32 colour) {
  const auto growth = static_cast<float>(std::clamp(power(nominal_km_per_px / km_per_px, 0.3), 0.7, 2.0));
  for (const geo::Line& line : rivers.lines()) {
    const float width = river_widths_px[std::clamp<int>(line.rank, 1, 3) - 1] * growth;
    painter.line(rivers, line, {width * river_source_share, width, colour});
  }
}

void paint_graticule(LinePainter& painter, const geo::LineLayer& graticule, double km_per_px, ImU32 colour) {
  for (const geo::Line& line : graticule.lines())
    if (line.rank == 1 || km_per_px <= fives_up_to_km_per_px)
      painter.line(graticule, line, {graticule_width_px, graticule_width_px, colour});
}

}  // namespace

void MapPainter::build(const geo::Map& map) {
  m_mesh.clear();
  const Projector projector(m_view.camera, m_view.where);
  const MapColours& colours = m_view.colours;
  const double km_per_px = m_view.camera.km_per_px;
  LinePainter painter(projector, m_mesh, static_cast<float>(1 / m_view.pixel_ratio));

  fill(m_mesh, m_view.where, colours.water);
  paint_water_lines(painter, map.land.outline, colours);
  fill(m_mesh, projector, map.land, colours.land);
  paint_graticule(painter, map.graticule, km_per_px, colours.graticule);
  paint_rivers(painter, map.rivers, km_per_px, colours.river);
  fill(m_mesh, projector, map.lakes, colours.water);
  painter.lines(map.lakes.outline, {shore_width_px, shore_width_px, colours.coast});
  painter.lines(map.land.outline, {coast_width_px, coast_width_px, colours.coast});
}

void MapPainter::paint(ImDrawList& draw_list, const geo::Map& map, const geo::Camera& camera, const Rect& where,
                       const MapColours& colours, double pixel_ratio) {
  if (where.width <= 0 || where.height <= 0) return;
  const View view{camera, where, colours, pixel_ratio};
  if (view != m_view) {
    m_view = view;
    build(map);
  }
  draw_list.PushClipRect(ImVec2(static_cast<float>(where.x), static_cast<float>(where.y)),
                         ImVec2(static_cast<float>(where.right()), static_cast<float>(where.bottom())), true);
  m_mesh.draw(draw_list, {0, 0});
  draw_list.PopClipRect();
}

}  // namespace vitrine::ui
