// Painters of the ribbon and of what stands on it.
#include <algorithm>
#include <cmath>

#include "ui/brush.h"

namespace vitrine::ui {

using layout::Selection;

void paint_mark(const Brush& brush, const layout::Box& box, Press press) {
  const Theme& theme = brush.theme;
  const bool is_selected = box.selection == Selection::selected;
  if (!box.action) {
    // A point on a narrow ribbon.
    brush.list.AddCircleFilled(vec(box.anchor), is_selected ? 6.0f : 3.5f, is_selected ? theme.blue : theme.ink);
    if (is_selected) brush.list.AddCircle(vec(box.anchor), 8.0f, theme.blue, 0, thin_px);
    return;
  }
  const Point centre{box.rect.x + box.rect.width / 2, box.rect.y + box.rect.height / 2};
  const auto radius = static_cast<float>(std::min(box.rect.height * 0.34, box.rect.width * 0.46));
  const ImU32 colour = theme.ink_of(box.standing);
  if (box.anchor.y > box.rect.bottom()) {
    const ImU32 leader = is_selected ? theme.blue : theme.rule;
    const Point knee{centre.x, box.rect.bottom() - box.rect.height * 0.08};
    brush.list.AddLine(vec({centre.x, centre.y + radius}), vec(knee), leader, thin_px);
    brush.list.AddLine(vec(knee), vec(box.anchor), leader, thin_px);
    const ImU32 dot = is_selected ? theme.blue : theme.ink;
    if (box.anchoring == layout::Anchoring::soft_point) {
      brush.list.AddCircleFilled(vec(box.anchor), 4, theme.card);
      brush.list.AddCircle(vec(box.anchor), 4, dot, 0, thin_px);
    } else if (box.anchoring == layout::Anchoring::point) {
      brush.list.AddCircleFilled(vec(box.anchor), is_selected ? 4.0f : 3.0f, dot);
    }
  }
  const ImU32 surface = is_selected ? theme.blue : pressed_ground(theme, theme.card, press);
  brush.list.AddCircleFilled(vec(centre), radius, surface);
  brush.list.AddCircle(vec(centre), radius, is_selected ? theme.blue : theme.rule, 0, thin_px);
  stroke_standing(brush.list, box.standing, centre, radius * 1.15f, is_selected ? theme.card : colour);
}

void paint_moving_mark(const Brush& brush, const layout::Box& from, const layout::Box& to, double share) {
  const Theme& theme = brush.theme;
  const auto middle_of = [](const layout::Box& box) {
    return box.action ? Point{box.rect.x + box.rect.width / 2, box.rect.y + box.rect.height / 2} : box.anchor;
  };
  const Point a = middle_of(from), b = middle_of(to);
  const Point at{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
  const auto radius = to.action ? static_cast<float>(std::min(to.rect.height * 0.34, to.rect.width * 0.46)) : 6.0f;
  brush.list.AddCircleFilled(vec(at), radius, theme.blue);
  if (to.action)
    stroke_standing(brush.list, to.standing, at, radius * 1.15f, with_opacity(theme.card, static_cast<float>(share)));
}

void paint_band(const Brush& brush, const layout::Box& box, Press press) {
  const Theme& theme = brush.theme;
  const bool is_selected = box.selection == Selection::selected;
  const Rect inner = box.rect.inset(3, 5);
  const Surface surface = surface_of(theme, box, press);
  brush.fill(inner, surface.ground, corner_px);
  if (box.text) {
    brush.border(inner, surface.border, surface.border_px);
    // From the target to the years it stands for.
    brush.list.AddLine(vec({box.rect.x + box.rect.width / 2, inner.bottom()}), vec(box.anchor), surface.border,
                       thin_px);
  } else {
    if (is_selected) brush.border(inner, surface.border, surface.border_px);
    const Point middle{inner.x + inner.width / 2, inner.y + inner.height / 2};
    for (const double dx : {-8.0, 0.0, 8.0})
      brush.list.AddCircleFilled(vec({middle.x + dx, middle.y}), 2.5f, is_selected ? theme.blue : theme.ink);
  }
  brush.words(box);
}

namespace {

// Of a band's label, from its left.
constexpr double band_label_px = 5;

void paint_bands(const Brush& brush, const layout::Ribbon& ribbon) {
  const Theme& theme = brush.theme;
  bool is_even = false;
  for (const auto& band : ribbon.bands) {
    is_even = !is_even;
    const Rect rect{band.left_px, ribbon.band_y, band.right_px - band.left_px, ribbon.line_y - ribbon.band_y};
    const bool is_current = band.selection == Selection::selected;
    brush.fill(rect, theme.band(is_current, !is_even));
    if (theme.is_drawn()) brush.border(rect, is_current ? theme.blue : theme.rule, is_current ? focus_px : thin_px);
    if (!band.label) continue;
    const auto& label = *band.label;
    brush.text_painter.paint(brush.list, label, {rect.x + band_label_px, rect.y + (rect.height - label.height_px) / 2},
                             1, brush.inks);
  }
}

}  // namespace

void paint_ribbon(const Brush& brush, const layout::Ribbon& ribbon) {
  const Theme& theme = brush.theme;
  brush.fill(ribbon.rect, theme.card);
  brush.fill({ribbon.rect.x, ribbon.rect.y, ribbon.rect.width, thin_px}, theme.line_on(theme.card));
  paint_bands(brush, ribbon);
  for (const auto& extent : ribbon.extents) {
    const Rect bar{extent.left_px, ribbon.line_y - 3, extent.right_px - extent.left_px, 6};
    const ImU32 colour = extent.selection == Selection::selected ? theme.blue : theme.rule;
    if (extent.is_soft) {
      stroke_dashed(brush.list, {bar.x, bar.y}, {bar.right(), bar.y}, colour, thin_px);
      stroke_dashed(brush.list, {bar.x, bar.bottom()}, {bar.right(), bar.bottom()}, colour, thin_px);
    } else {
      const bool is_selected = extent.selection == Selection::selected;
      brush.fill(bar, is_selected ? colour : blended(theme.card, colour, theme.tints.extent), corner_px);
      brush.border(bar, colour);
    }
  }
  brush.fill({ribbon.scale.left_px, ribbon.line_y, ribbon.scale.right_px - ribbon.scale.left_px, thin_px}, theme.rule);
  for (std::size_t i = 0; i < ribbon.ticks.size(); ++i) {
    const auto& tick = ribbon.ticks[i];
    const double length = tick.has_label ? 7 : 4;
    brush.fill({std::round(tick.x_px), ribbon.line_y, thin_px, length}, theme.rule);
    if (const auto& label = ribbon.tick_labels[i])
      brush.text_painter.paint(brush.list, *label, {std::round(tick.x_px) + 3, ribbon.line_y + 3}, 1, brush.inks);
  }
  for (const auto& end : {ribbon.before, ribbon.after})
    if (end.rect.width > 0) {
      brush.border(end.rect, theme.rule);
      const auto& label = *end.label;
      brush.text_painter.paint(brush.list, label,
                               {end.rect.x + (end.rect.width - label.width_px) / 2, ribbon.line_y + 3}, 1, brush.inks);
    }
}

}  // namespace vitrine::ui
