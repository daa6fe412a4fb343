// Painters of what stands on the map.
#include <algorithm>
#include <cmath>
#include <numbers>

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

// The words once more in the colour of land, a little off to every side: keeps coasts and rivers out of them.
void paint_halo(const Brush& brush, const layout::Box& box) {
  constexpr double radius_px = 1.75;
  InkColours inks;
  inks.fill(brush.theme.land);
  for (int i = 0; i < 8; ++i) {
    const double angle = i * std::numbers::pi / 4;
    brush.text_painter.paint(brush.list, *box.text,
                             {box.text_at.x + radius_px * std::cos(angle), box.text_at.y + radius_px * std::sin(angle)},
                             1, inks);
  }
}

}  // namespace

void paint_pin(const Brush& brush, const layout::Box& box, Press press) {
  const Theme& theme = brush.theme;
  const bool is_selected = box.selection == Selection::selected;
  const auto unit = static_cast<float>(box.rect.width / 44);
  if (box.text) paint_halo(brush, box);
  if (box.part == Part::edge_pin) {
    const auto [dx, dy] = box.points_to;
    const double length = 15 * unit, reach = std::max(1e-9, std::hypot(dx, dy));
    fill_arrow(brush.list, {box.anchor.x + dx / reach * length / 2, box.anchor.y + dy / reach * length / 2}, dx, dy,
               static_cast<float>(length), press == Press::none ? theme.ink : theme.blue);
  } else {
    if (press != Press::none || is_selected)
      brush.list.AddCircle(vec(box.anchor), 13 * unit, theme.blue, 0, is_selected ? thick_px : thin_px);
    brush.list.AddCircleFilled(vec(box.anchor), 7.5f * unit, theme.card);
    brush.list.AddCircleFilled(vec(box.anchor), 6 * unit, theme.ink);
    brush.list.AddCircleFilled(vec(box.anchor), 2.2f * unit, theme.card);
  }
  brush.words(box);
}

}  // namespace vitrine::ui
