// Painters of what stands on the map.
#include <algorithm>
#include <cmath>

#include "ui/brush.h"

namespace vitrine::ui {

using layout::Part;
using layout::Selection;

void paint_route(const Brush& brush, const layout::Frame& frame) {
  if (frame.route.size() < 2) return;
  for (std::size_t i = 1; i < frame.route.size(); ++i)
    brush.list.AddLine(vec(frame.route[i - 1]), vec(frame.route[i]),
                       with_opacity(brush.theme.ink, brush.theme.is_drawn() ? 1 : 0.7F),
                       brush.theme.is_drawn() ? focus_px : thick_px);
}

namespace {

// Of a target: the dot with its rim, the dot, and what marks a single card in it; the same for a number.
constexpr float rim = 7.5F / 44, dot = 6.0F / 44, eye = 2.2F / 44, counted_rim = 11.0F / 44, counted_dot = 9.8F / 44;
constexpr float ring_gap = 5.0F / 44;

void paint_dot(const Brush& brush, const layout::Box& box, Press press) {
  const Theme& theme = brush.theme;
  const bool is_selected = box.selection == Selection::selected;
  const auto target = static_cast<float>(box.rect.width);
  const float outer = (box.count ? counted_rim : rim) * target;
  if (press != Press::none || is_selected)
    brush.list.AddCircle(vec(box.anchor), outer + ring_gap * target, theme.blue, 0, is_selected ? thick_px : thin_px);
  brush.list.AddCircleFilled(vec(box.anchor), outer, theme.card);
  brush.list.AddCircleFilled(vec(box.anchor), (box.count ? counted_dot : dot) * target, theme.ink);
  if (!box.count) {
    brush.list.AddCircleFilled(vec(box.anchor), eye * target, theme.card);
    return;
  }
  const auto& count = *box.count;
  brush.text_painter.paint(brush.list, count, {box.anchor.x - count.width_px / 2, box.anchor.y - count.height_px / 2},
                           1, brush.inks);
}

}  // namespace

void paint_halo(const Brush& brush, const layout::SetText& text, Point at) {
  constexpr double radius_px = 1.25;
  InkColours inks;
  inks.fill(brush.theme.land);
  for (const auto& [dx, dy] : {Point{-1, -1}, {1, -1}, {-1, 1}, {1, 1}})
    brush.text_painter.paint(brush.list, text, {at.x + radius_px * dx, at.y + radius_px * dy}, 1, inks);
}

void paint_pin(const Brush& brush, const layout::Box& box, Press press) {
  const Theme& theme = brush.theme;
  if (box.text) paint_halo(brush, *box.text, box.text_at);
  if (box.part == Part::edge_pin) {
    const auto [dx, dy] = box.points_to;
    const double length = 15 * box.rect.width / 44, reach = std::max(1e-9, std::hypot(dx, dy));
    fill_arrow(brush.list, {box.anchor.x + dx / reach * length / 2, box.anchor.y + dy / reach * length / 2}, dx, dy,
               static_cast<float>(length), press == Press::none ? theme.ink : theme.blue);
  } else {
    paint_dot(brush, box, press);
  }
  brush.words(box);
}

}  // namespace vitrine::ui
