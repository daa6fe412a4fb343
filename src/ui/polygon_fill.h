// Areas between contours as triangles, by either rule of filling (SVG 2, "fill-rule"): slabs between neighbouring
// heights of corners, cut at the edges. Contours that cross themselves are filled right up to the slab of the crossing.
#pragma once

#include <span>
#include <vector>

#include <imgui.h>

#include "core/model/drawing.h"
#include "ui/map_lines.h"

namespace vitrine::ui {

class PolygonFill {
 public:
  // Every contour is closed by its last and first point.
  void add_contour(std::span<const StrokePoint> points);
  // Triangles of all contours added since the last call.
  void fill(Mesh& mesh, model::FillRule rule, ImU32 colour);

 private:
  struct Edge {
    StrokePoint top, bottom;
    int direction = 1;  // 1 down, -1 up

    float x_at(float y) const;
  };

  void fill_slab(Mesh& mesh, model::FillRule rule, float top, float bottom, ImU32 colour);

  std::vector<Edge> m_edges;
  std::vector<Edge> m_crossing;  // those of the slab
};

}  // namespace vitrine::ui
