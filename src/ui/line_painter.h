// Lines of the map as strokes and bands of a mesh: what cannot be seen is left out, and what would be too fine.
// Screen: CSS pixels, y downwards.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/geometry.h"
#include "core/geo/camera.h"
#include "core/geo/map.h"
#include "ui/map_lines.h"

namespace vitrine::ui {

inline constexpr double line_tolerance_px = 0.9;  // by which a line may miss its true course

struct Spot {
  float x = 0;
  float y = 0;
};

// One view's transformation (geo::screen_from_plane without its divisions) and what can be seen in it.
class Projector {
 public:
  Projector(const geo::Camera& camera, const Rect& where);

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

struct LineStyle {
  float source_width_px = 1;  // growing evenly, point by point, to the width at the mouth
  float mouth_width_px = 1;
  ImU32 colour = 0;
};

struct Dashes {
  float dash_px = 0;
  float gap_px = 0;
};

// At which ends of a line it narrows to nothing.
enum class Taper : std::uint8_t { none, begin, end, both };

class LinePainter {
 public:
  LinePainter(const Projector& projector, Mesh& mesh, float fringe_px)
      : m_projector(projector), m_stroker(mesh, fringe_px) {}

  void line(const geo::LineLayer& layer, const geo::Line& line, const LineStyle& style);
  void lines(const geo::LineLayer& layer, const LineStyle& style);

  // Beginning with a dash.
  void dashed_line(const geo::LineLayer& layer, const geo::Line& line, float width_px, Dashes dashes, ImU32 colour);

  // Narrowing over its last pixels, as many as it is wide.
  void tapered_line(const geo::LineLayer& layer, const geo::Line& line, float width_px, Taper taper, ImU32 colour);

  // To the right of each line; not of closed ones that are smaller than the distance.
  void bands(const geo::LineLayer& layer, float distance_px, double tolerance, ImU32 colour);

 private:
  template <typename Draw>
  void for_each_stretch(const geo::LineLayer& layer, const geo::Line& line, const LineStyle& style, double reach_px,
                        double tolerance, Draw draw);
  void set_path(const geo::LineLayer& layer, const geo::Line& line, std::size_t begin, std::size_t end,
                const LineStyle& style, double tolerance);
  void taper_end();

  const Projector& m_projector;
  Stroker m_stroker;
  std::vector<StrokePoint> m_path;
  std::vector<StrokePoint> m_dash;
};

}  // namespace vitrine::ui
