#include "ui/strokes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "ui/theme.h"

namespace vitrine::ui {

namespace {

// Polylines on a grid of 24 units.
void stroke_on_grid(ImDrawList& list, std::span<const ImVec2> grid, Point centre, float side, ImU32 colour) {
  std::array<ImVec2, 8> points;
  const float unit = side / 24;
  const auto count = std::min(grid.size(), points.size());
  for (std::size_t i = 0; i < count; ++i)
    points[i] = {static_cast<float>(centre.x) + (grid[i].x - 12) * unit,
                 static_cast<float>(centre.y) + (grid[i].y - 12) * unit};
  list.AddPolyline(points.data(), static_cast<int>(count), colour, ImDrawFlags_None, std::max(1.5f, 2.2f * unit));
}

}  // namespace

void stroke_standing(ImDrawList& list, model::Standing standing, Point centre, float side, ImU32 colour) {
  const auto stroke = [&](std::initializer_list<ImVec2> grid) {
    stroke_on_grid(list, {grid.begin(), grid.size()}, centre, side, colour);
  };
  switch (standing) {
    case model::Standing::established:
      stroke({{4, 13}, {10, 19}, {20, 6}});
      break;
    case model::Standing::account:
      stroke({{10, 17}, {3, 17}, {3, 4}, {21, 4}, {21, 17}, {16, 17}, {10, 22}, {10, 16}});
      break;
    case model::Standing::disputed:
      stroke({{1, 12}, {10, 12}});
      stroke({{6, 7}, {10.5f, 12}, {6, 17}});
      stroke({{23, 12}, {14, 12}});
      stroke({{18, 7}, {13.5f, 12}, {18, 17}});
      break;
    case model::Standing::contradicted:
      stroke({{4, 9}, {20, 9}});
      stroke({{4, 15}, {20, 15}});
      stroke({{16, 3}, {8, 21}});
      break;
  }
}

void stroke_dashed(ImDrawList& list, Point from, Point to, ImU32 colour, float thickness_px) {
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  if (length <= 0) return;
  const double dx = (to.x - from.x) / length, dy = (to.y - from.y) / length;
  for (double at = 0; at < length; at += 2 * dash_px) {
    const double end = std::min(length, at + dash_px);
    list.AddLine(vec({from.x + dx * at, from.y + dy * at}), vec({from.x + dx * end, from.y + dy * end}), colour,
                 thickness_px);
  }
}

void stroke_standing_border(ImDrawList& list, model::Standing standing, const Rect& rect, ImU32 colour,
                            float thickness_px) {
  const auto [x0, y0] = Point{rect.x + 0.5, rect.y + 0.5};
  const auto [x1, y1] = Point{rect.right() - 0.5, rect.bottom() - 0.5};
  switch (standing) {
    case model::Standing::established:
      list.AddRect(top_left(rect), bottom_right(rect), colour, corner_px, ImDrawFlags_None, thickness_px);
      break;
    case model::Standing::account: {
      // Brackets, as around words that are another's.
      const double arm = rect.height / 4;
      for (const auto& [x, inward] : {std::pair{x0, arm}, std::pair{x1, -arm}}) {
        list.AddLine(vec({x, y0}), vec({x, y1}), colour, thickness_px);
        list.AddLine(vec({x, y0}), vec({x + inward, y0}), colour, thickness_px);
        list.AddLine(vec({x, y1}), vec({x + inward, y1}), colour, thickness_px);
      }
      break;
    }
    case model::Standing::disputed:
      stroke_dashed(list, {x0, y0}, {x1, y0}, colour, thickness_px);
      stroke_dashed(list, {x1, y0}, {x1, y1}, colour, thickness_px);
      stroke_dashed(list, {x1, y1}, {x0, y1}, colour, thickness_px);
      stroke_dashed(list, {x0, y1}, {x0, y0}, colour, thickness_px);
      break;
    case model::Standing::contradicted: {
      list.AddRect(top_left(rect), bottom_right(rect), colour, corner_px, ImDrawFlags_None, thickness_px);
      const Rect inner = rect.inset(2 + thickness_px, 2 + thickness_px);
      list.AddRect(top_left(inner), bottom_right(inner), colour, corner_px, ImDrawFlags_None, thickness_px);
      break;
    }
  }
}

void fill_arrow(ImDrawList& list, Point tip, double dx, double dy, float length_px, ImU32 colour) {
  const double length = std::max(1e-9, std::hypot(dx, dy));
  const double ux = dx / length, uy = dy / length, half = length_px * 0.42;
  const Point base{tip.x - ux * length_px, tip.y - uy * length_px};
  list.AddTriangleFilled(vec(tip), vec({base.x - uy * half, base.y + ux * half}),
                         vec({base.x + uy * half, base.y - ux * half}), colour);
}

}  // namespace vitrine::ui
