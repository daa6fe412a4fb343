#include "ui/map_painter.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/base/powers.h"
#include "ui/line_painter.h"
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

struct WaterLine {
  float distance_px = 0;
  float width_px = 0;
  float strength = 0;  // 1: the colour of water lines, 0: water
};
// The outer lines are smoother, as an engraver's hand makes them; the more so the more coast there is in sight.
constexpr double rough_from_km_per_px = 2.4;
constexpr double least_tolerance_of_distance = 0.5;
constexpr WaterLine water_lines[] = {{10.5F, 0.6F, 0.35F}, {6.4F, 0.7F, 0.55F}, {3.1F, 0.8F, 0.8F}};  // outer first

// Frontiers: the line, and the soft band in which the land on both sides is shaded towards it.
constexpr float frontier_width_px = 0.9F;
constexpr float shading_width_px = 8;
constexpr float shading_fringe_px = 6;
constexpr Dashes dashes_of_standing[] = {{}, {7, 3.5F}, {2, 3}};  // dashes mean uncertainty and nothing else

// A mesh serves all scales of one step, drawn larger or smaller by 1.5 % at most, and what lies so far around its view.
constexpr double steps_per_doubling = 24;
constexpr double margin_px = 48;
constexpr double most_shrunk = 0.0075;  // by which a side of half a view comes nearer to its middle

constexpr std::uint32_t unused = std::numeric_limits<std::uint32_t>::max();

// Vertices of a layer's points, each added once while its colour stays the same.
class PointVertices {
 public:
  PointVertices(Mesh& mesh, const Projector& projector, std::span<const geo::PlanePoint> points)
      : m_mesh(mesh), m_projector(projector), m_points(points), m_vertex_of(points.size(), unused) {}

  void begin(ImU32 colour) {
    m_colour = colour;
    m_first = m_mesh.next_vertex();
  }
  std::uint32_t vertex(std::uint32_t point) {
    std::uint32_t& vertex = m_vertex_of[point];
    if (vertex < m_first || vertex == unused) {
      vertex = m_mesh.next_vertex();
      const Spot spot = m_projector.spot(m_points[point]);
      m_mesh.add_vertex(spot.x, spot.y, m_colour);
    }
    return vertex;
  }

 private:
  Mesh& m_mesh;
  const Projector& m_projector;
  std::span<const geo::PlanePoint> m_points;
  std::vector<std::uint32_t> m_vertex_of;
  ImU32 m_colour = 0;
  std::uint32_t m_first = 0;
};

// Triangles without soft edges, so that no seam shows between them; lines drawn over their rims soften those.
void fill(Mesh& mesh, PointVertices& vertices, const geo::Bounds& seen, std::span<const geo::PlanePoint> points,
          std::span<const std::uint32_t> triangles) {
  for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
    const std::uint32_t* corner = &triangles[i];
    const geo::PlanePoint& a = points[corner[0]];
    const geo::PlanePoint& b = points[corner[1]];
    const geo::PlanePoint& c = points[corner[2]];
    if (std::max({a.x_km, b.x_km, c.x_km}) < seen.min_x_km || std::min({a.x_km, b.x_km, c.x_km}) > seen.max_x_km ||
        std::max({a.y_km, b.y_km, c.y_km}) < seen.min_y_km || std::min({a.y_km, b.y_km, c.y_km}) > seen.max_y_km)
      continue;
    const std::uint32_t first = vertices.vertex(corner[0]), second = vertices.vertex(corner[1]);
    mesh.add_triangle(first, second, vertices.vertex(corner[2]));
  }
}

void fill(Mesh& mesh, const Projector& projector, const geo::AreaLayer& layer, ImU32 colour) {
  PointVertices vertices(mesh, projector, layer.points);
  vertices.begin(colour);
  fill(mesh, vertices, projector.seen(2), layer.points, layer.triangles);
}

// Neighbouring states in different tints.
void fill_states(Mesh& mesh, const Projector& projector, const geo::Map& map, std::size_t period,
                 std::span<const ImU32> tints) {
  const geo::Bounds seen = projector.seen(2);
  const geo::Parcels& parcels = map.parcels;
  PointVertices vertices(mesh, projector, map.land.points);
  for (std::size_t shade = 0; shade < tints.size(); ++shade) {
    vertices.begin(tints[shade]);
    for (const geo::Face& face : parcels.faces)
      if (parcels.shades[parcels.owner(face.parcel, period)] == shade && face.extent.overlaps(seen))
        fill(mesh, vertices, seen, map.land.points,
             std::span(map.land.triangles).subspan(face.first_corner, face.corner_count));
  }
}

// Lines at fixed distances from the coast, water being to its right: each is a band in the line's colour, all but its
// rim covered with water again; the outermost first.
void paint_water_lines(LinePainter& painter, const geo::LineLayer& coast, double km_per_px, const MapColours& colours) {
  const double of_distance = std::clamp(km_per_px / rough_from_km_per_px, least_tolerance_of_distance, 1.0);
  for (const WaterLine& line : water_lines) {
    const double tolerance = std::max(line_tolerance_px, line.distance_px * of_distance);
    const ImU32 colour = mixed(colours.water, colours.water_line, line.strength);
    painter.bands(coast, line.distance_px + line.width_px / 2, tolerance, colour);
    painter.bands(coast, line.distance_px - line.width_px / 2, tolerance, colours.water);
  }
}

// The nearer, the wider, but slowly.
float growth(double km_per_px, double most) {
  return static_cast<float>(std::clamp(power(nominal_km_per_px / km_per_px, 0.3), 0.7, most));
}

void paint_rivers(LinePainter& painter, const geo::LineLayer& rivers, double km_per_px, ImU32 colour) {
  for (const geo::Line& line : rivers.lines()) {
    const float width = river_widths_px[std::clamp<int>(line.rank, 1, 3) - 1] * growth(km_per_px, 2);
    painter.line(rivers, line, {width * river_source_share, width, colour});
  }
}

Taper taper_of(const geo::Border& border) {
  if (border.begins_at_coast) return border.ends_at_coast ? Taper::both : Taper::begin;
  return border.ends_at_coast ? Taper::end : Taper::none;
}

// Calls paint(line, border) for every line that is a frontier in the period.
template <typename Paint>
void for_each_frontier(const geo::Parcels& parcels, std::size_t period, Paint paint) {
  for (std::size_t i = 0; i < parcels.borders.size(); ++i)
    if (parcels.is_frontier(parcels.borders[i], period)) paint(parcels.lines.lines()[i], parcels.borders[i]);
}

void shade_frontiers(LinePainter& painter, const geo::Parcels& parcels, std::size_t period, double km_per_px,
                     ImU32 colour) {
  const float width_px = shading_width_px * growth(km_per_px, 2);
  for_each_frontier(parcels, period, [&](const geo::Line& line, const geo::Border& border) {
    painter.tapered_line(parcels.lines, line, width_px, taper_of(border), colour);
  });
}

void paint_frontiers(LinePainter& painter, const geo::Parcels& parcels, std::size_t period, double km_per_px,
                     ImU32 colour) {
  const float width_px = frontier_width_px * growth(km_per_px, 1.8);
  for_each_frontier(parcels, period, [&](const geo::Line& line, const geo::Border& border) {
    if (border.standing == geo::Standing::recognised)
      painter.line(parcels.lines, line, {width_px, width_px, colour});
    else
      painter.dashed_line(parcels.lines, line, width_px, dashes_of_standing[static_cast<std::size_t>(border.standing)],
                          colour);
  });
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

  paint_water_lines(painter, map.land.outline, km_per_px, colours);
  if (m_view.period) {
    fill_states(m_mesh, projector, map, *m_view.period, colours.lands);
    LinePainter soft(projector, m_mesh, shading_fringe_px);
    shade_frontiers(soft, map.parcels, *m_view.period, km_per_px, colours.shading);
  } else {
    fill(m_mesh, projector, map.land, colours.lands[0]);
  }
  paint_graticule(painter, map.graticule, km_per_px, colours.graticule);
  paint_rivers(painter, map.rivers, km_per_px, colours.river);
  fill(m_mesh, projector, map.lakes, colours.water);
  painter.lines(map.lakes.outline, {shore_width_px, shore_width_px, colours.coast});
  if (m_view.period) paint_frontiers(painter, map.parcels, *m_view.period, km_per_px, colours.frontier);
  painter.lines(map.land.outline, {coast_width_px, coast_width_px, colours.coast});
}

void MapPainter::paint(ImDrawList& draw_list, const geo::Map& map, std::optional<std::size_t> period,
                       const geo::Camera& camera, const Rect& where, const MapColours& colours, double pixel_ratio) {
  if (where.width <= 0 || where.height <= 0) return;
  const double step = std::round(logarithm(camera.km_per_px) / logarithm(2) * steps_per_doubling);
  View view{camera, {0, 0, where.width, where.height}, colours, pixel_ratio, period};
  view.camera.km_per_px = power(2, step / steps_per_doubling);
  if (!serves(view)) {
    view.where = view.where.inset(-margin_px, -margin_px);
    m_view = view;
    build(map);
  }
  const ImVec2 top_left(static_cast<float>(where.x), static_cast<float>(where.y));
  const ImVec2 bottom_right(static_cast<float>(where.right()), static_cast<float>(where.bottom()));
  draw_list.AddRectFilled(top_left, bottom_right, colours.water);
  draw_list.PushClipRect(top_left, bottom_right, true);
  // Where the middle of the mesh's view comes to lie, and how much of the way it goes there.
  const Point middle = geo::screen_from_plane(camera, where, {m_view.camera.centre_x_km, m_view.camera.centre_y_km});
  const double scale = m_view.camera.km_per_px / camera.km_per_px;
  const Rect& built = m_view.where;
  m_mesh.draw(draw_list,
              {static_cast<float>(middle.x - scale * (built.x + built.width / 2)),
               static_cast<float>(middle.y - scale * (built.y + built.height / 2))},
              static_cast<float>(scale));
  draw_list.PopClipRect();
}

bool MapPainter::serves(const View& view) const {
  const double x_px = (view.camera.centre_x_km - m_view.camera.centre_x_km) / view.camera.km_per_px;
  const double y_px = (view.camera.centre_y_km - m_view.camera.centre_y_km) / view.camera.km_per_px;
  // Where the mesh is drawn smaller, that takes from the margin.
  const double reach_px = margin_px - most_shrunk * std::max(view.where.width, view.where.height);
  return view.camera.km_per_px == m_view.camera.km_per_px && view.colours == m_view.colours &&
         view.pixel_ratio == m_view.pixel_ratio && view.period == m_view.period &&
         view.where.inset(-margin_px, -margin_px) == m_view.where && std::abs(x_px) <= reach_px &&
         std::abs(y_px) <= reach_px;
}

}  // namespace vitrine::ui
