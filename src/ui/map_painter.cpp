#include "ui/map_painter.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <span>

#include "ui/stroker.h"

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
constexpr double least_step_px = 0.6;                    // points of a line nearer than this are passed over

struct WaterLine {
  float distance_px = 0;
  float width_px = 0;
  float strength = 0;  // 1: the colour of water lines, 0: water
};
constexpr WaterLine water_lines[] = {{10.5F, 0.6F, 0.35F}, {6.4F, 0.7F, 0.55F}, {3.1F, 0.8F, 0.8F}};  // outer first

constexpr std::uint32_t unused = std::numeric_limits<std::uint32_t>::max();

struct Spot {
  float x = 0;
  float y = 0;
};

// One view's transformation and what can be seen in it.
class Projector {
 public:
  Projector(const geo::Camera& camera, const Rect& where)
      : m_camera(camera), m_where(where), m_seen(geo::seen_by(camera, where)) {}

  Spot spot(geo::PlanePoint point) const {
    const Point p = geo::screen_from_plane(m_camera, m_where, point);
    return {static_cast<float>(p.x), static_cast<float>(p.y)};
  }
  geo::Bounds seen(double margin_px) const { return m_seen.grown(margin_px * m_camera.km_per_px); }
  double km_per_px() const { return m_camera.km_per_px; }

 private:
  geo::Camera m_camera;
  Rect m_where;
  geo::Bounds m_seen;
};

// How the lines of a layer are drawn.
struct LineStyle {
  float source_width_px = 1;
  float mouth_width_px = 1;
  ImU32 colour = 0;
  Joins joins = Joins::mitred;
  double step_px = least_step_px;
};

class LinePainter {
 public:
  LinePainter(const Projector& projector, Mesh mesh, float fringe_px) : m_projector(projector), m_stroker(mesh, fringe_px) {}

  void paint(const geo::LineLayer& layer, const geo::Line& line, const LineStyle& style) {
    const std::span<const geo::PlanePoint> points = layer.points_of(line);
    const std::span<const geo::Bounds> chunks = layer.chunks_of(line);
    const geo::Bounds seen = m_projector.seen(std::max(style.source_width_px, style.mouth_width_px) + 2);
    const auto is_seen = [&](std::size_t chunk) { return chunks[chunk].overlaps(seen); };
    for (std::size_t chunk = 0; chunk < chunks.size();) {
      const std::size_t first = chunk;
      while (chunk < chunks.size() && is_seen(chunk)) ++chunk;
      if (chunk == first) {
        ++chunk;
        continue;
      }
      const std::size_t begin = first * geo::LineLayer::edges_per_chunk;
      const std::size_t end = std::min(chunk * geo::LineLayer::edges_per_chunk + 1, points.size());
      paint_stretch(points, begin, end, line.closed && first == 0 && chunk == chunks.size(), style);
    }
  }

  void paint(const geo::LineLayer& layer, const LineStyle& style) {
    for (const geo::Line& line : layer.lines()) paint(layer, line, style);
  }

 private:
  void paint_stretch(std::span<const geo::PlanePoint> points, std::size_t begin, std::size_t end, bool closed,
                     const LineStyle& style) {
    m_path.clear();
    const double step_km = style.step_px * m_projector.km_per_px();
    const double squared_step = step_km * step_km;
    const auto squared_distance = [](geo::PlanePoint a, geo::PlanePoint b) {
      return (a.x_km - b.x_km) * (a.x_km - b.x_km) + (a.y_km - b.y_km) * (a.y_km - b.y_km);
    };
    const float widening = (style.mouth_width_px - style.source_width_px) / static_cast<float>(points.size() - 1);
    const auto add = [&](std::size_t i) {
      const Spot spot = m_projector.spot(points[i]);
      m_path.push_back({spot.x, spot.y, (style.source_width_px + widening * static_cast<float>(i)) / 2});
    };
    add(begin);
    std::size_t last = begin;
    for (std::size_t i = begin + 1; i + 1 < end; ++i) {
      if (squared_distance(points[i], points[last]) < squared_step) continue;
      add(i);
      last = i;
    }
    // The last point of a closed line is the first again.
    if (!closed) {
      if (last != begin && squared_distance(points[end - 1], points[last]) < squared_step) m_path.pop_back();
      add(end - 1);
    } else if (m_path.size() > 2 && squared_distance(points[begin], points[last]) < squared_step) {
      m_path.pop_back();
    }
    m_stroker.stroke(m_path, closed, style.colour, style.joins);
  }

  const Projector& m_projector;
  Stroker m_stroker;
  std::vector<StrokePoint> m_path;
};

// Triangles without soft edges, so that no seam shows between them; the outline drawn over them softens the rim.
void fill(Mesh mesh, const Projector& projector, const geo::AreaLayer& layer, ImU32 colour) {
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
      if (vertex == unused) {
        vertex = static_cast<std::uint32_t>(mesh.vertices.size());
        const Spot spot = projector.spot(layer.points[corner[k]]);
        mesh.add_vertex(spot.x, spot.y, colour);
      }
      mesh.indices.push_back(vertex);
    }
  }
}

void fill(Mesh mesh, const Rect& rect, ImU32 colour) {
  const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
  const auto left = static_cast<float>(rect.x), right = static_cast<float>(rect.right());
  const auto top = static_cast<float>(rect.y), bottom = static_cast<float>(rect.bottom());
  mesh.add_vertex(left, top, colour);
  mesh.add_vertex(right, top, colour);
  mesh.add_vertex(right, bottom, colour);
  mesh.add_vertex(left, bottom, colour);
  mesh.indices.insert(mesh.indices.end(), {first, first + 1, first + 2, first, first + 2, first + 3});
}

// Lines at fixed distances from the coast: each is a wide stroke whose inside is covered with water again, the
// outermost first; the land's fill then covers the landward half.
void paint_water_lines(LinePainter& lines, const geo::LineLayer& coast, const MapColours& colours) {
  for (const WaterLine& line : water_lines) {
    const float outer = 2 * line.distance_px + line.width_px;
    const float inner = 2 * line.distance_px - line.width_px;
    const double step_px = std::max(least_step_px, line.distance_px / 4.0);
    const ImU32 colour = mixed(colours.water, colours.water_line, line.strength);
    lines.paint(coast, {outer, outer, colour, Joins::round, step_px});
    lines.paint(coast, {inner, inner, colours.water, Joins::round, step_px});
  }
}

void paint_rivers(LinePainter& lines, const geo::LineLayer& rivers, double km_per_px, ImU32 colour) {
  const auto growth = static_cast<float>(std::clamp(std::pow(nominal_km_per_px / km_per_px, 0.3), 0.7, 2.0));
  for (const geo::Line& line : rivers.lines()) {
    const float width = river_widths_px[std::clamp<int>(line.rank, 1, 3) - 1] * growth;
    lines.paint(rivers, line, {width * river_source_share, width, colour});
  }
}

void paint_graticule(LinePainter& lines, const geo::LineLayer& graticule, double km_per_px, ImU32 colour) {
  for (const geo::Line& line : graticule.lines())
    if (line.rank == 1 || km_per_px <= fives_up_to_km_per_px)
      lines.paint(graticule, line, {graticule_width_px, graticule_width_px, colour});
}

}  // namespace

void MapPainter::build(const geo::Map& map) {
  m_vertices.clear();
  m_indices.clear();
  const Mesh mesh{m_vertices, m_indices};
  const Projector projector(m_view.camera, m_view.where);
  const MapColours& colours = m_view.colours;
  const double km_per_px = m_view.camera.km_per_px;
  LinePainter lines(projector, mesh, static_cast<float>(1 / m_view.pixel_ratio));

  fill(mesh, m_view.where, colours.water);
  paint_water_lines(lines, map.land.outline, colours);
  fill(mesh, projector, map.land, colours.land);
  paint_graticule(lines, map.graticule, km_per_px, colours.graticule);
  paint_rivers(lines, map.rivers, km_per_px, colours.river);
  fill(mesh, projector, map.lakes, colours.water);
  lines.paint(map.lakes.outline, {shore_width_px, shore_width_px, colours.coast});
  lines.paint(map.land.outline, {coast_width_px, coast_width_px, colours.coast});
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
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  draw_list.PrimReserve(static_cast<int>(m_indices.size()), static_cast<int>(m_vertices.size()));
  const ImDrawIdx base = draw_list._VtxCurrentIdx;
  for (const ImDrawVert& vertex : m_vertices) *draw_list._VtxWritePtr++ = {vertex.pos, white, vertex.col};
  for (const std::uint32_t index : m_indices) *draw_list._IdxWritePtr++ = base + index;
  draw_list._VtxCurrentIdx += static_cast<unsigned int>(m_vertices.size());
  draw_list.PopClipRect();
}

}  // namespace vitrine::ui
