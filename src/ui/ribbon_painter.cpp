// Painters of the ribbon and of what stands on it.
#include <algorithm>
#include <cmath>
#include <numbers>

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
  const bool is_chapter = box.anchor.y > 0;
  if (is_chapter) {
    brush.border(inner, surface.border, surface.border_px);
    // From the target to the years it stands for.
    if (box.anchor.y > box.rect.bottom())
      brush.list.AddLine(vec({box.rect.x + box.rect.width / 2, inner.bottom()}), vec(box.anchor), surface.border,
                         thin_px);
  } else {
    brush.border(inner, surface.border, surface.border_px);
    const Point middle{inner.x + inner.width / 2, inner.y + inner.height * 0.36};
    for (const double dx : {-8.0, 0.0, 8.0})
      brush.list.AddCircleFilled(vec({middle.x + dx, middle.y}), 2.5f, is_selected ? theme.blue : theme.ink);
  }
  brush.words(box);
}

namespace {

// Of extents from the line to both sides, of the points on it, and of the handle; the flag around its words.
constexpr double bar_px = 3;
constexpr float dot_px = 3, handle_px = 6;
constexpr double flag_margin_px = 6;
constexpr double highest_arc_px = 14;

double tick_length_px(timeline::Rank rank) {
  switch (rank) {
    case timeline::Rank::minor:
      return 4;
    case timeline::Rank::major:
      return 7;
    case timeline::Rank::parent:
      break;
  }
  return 11;
}

// From nothing to the colour, or back.
void fade(const Brush& brush, const Rect& rect, ImU32 left, ImU32 right) {
  if (rect.width > 0) brush.list.AddRectFilledMultiColor(top_left(rect), bottom_right(rect), left, right, right, left);
}

void paint_extent(const Brush& brush, const layout::RibbonExtent& extent, double line_y) {
  const Theme& theme = brush.theme;
  const bool is_selected = extent.selection == Selection::selected;
  const ImU32 colour = is_selected ? theme.blue : theme.rule;
  if (extent.is_point()) {
    const Point at{(extent.left_px + extent.right_px) / 2, line_y};
    const bool is_whole = extent.drawn == layout::Drawn::whole;
    brush.list.AddCircleFilled(vec(at), dot_px + 1, is_whole ? is_selected ? theme.blue : theme.ink : theme.card);
    if (!is_whole) brush.list.AddCircle(vec(at), dot_px + 1, is_selected ? theme.blue : theme.ink, 0, thin_px);
    return;
  }
  const Rect bar{extent.left_px, line_y - bar_px, extent.right_px - extent.left_px, 2 * bar_px};
  const ImU32 ground = is_selected ? colour : blended(theme.card, colour, theme.tints.extent);
  const ImU32 clear = with_opacity(colour, 0);
  const double before = extent.left_px - extent.fade_left_px, after = extent.fade_right_px - extent.right_px;
  for (const double y : {bar.y, bar.bottom() - thin_px}) {
    fade(brush, {extent.fade_left_px, y, before, thin_px}, clear, colour);
    fade(brush, {extent.right_px, y, after, thin_px}, colour, clear);
  }
  if (extent.drawn == layout::Drawn::whole) {
    fade(brush, {extent.fade_left_px, bar.y, before, bar.height}, with_opacity(ground, 0), ground);
    fade(brush, {extent.right_px, bar.y, after, bar.height}, ground, with_opacity(ground, 0));
    brush.fill(bar, ground);
    for (const double y : {bar.y, bar.bottom() - thin_px})
      brush.fill({bar.x, y, bar.width, thin_px}, colour);
  } else {
    brush.fill(bar, theme.card);
    for (const double y : {bar.y, bar.bottom()})
      stroke_dashed(brush.list, {bar.x, y}, {bar.right(), y}, colour, thin_px);
  }
  if (before <= 0) brush.fill({bar.x, bar.y, thin_px, bar.height}, colour);
  if (after <= 0) brush.fill({bar.right() - thin_px, bar.y, thin_px, bar.height}, colour);
}

void paint_arc(const Brush& brush, const layout::RibbonArc& arc, double line_y) {
  const Theme& theme = brush.theme;
  const ImU32 colour = arc.selection == Selection::selected ? theme.blue : theme.rule;
  const double middle = (arc.left_px + arc.right_px) / 2, half = middle - arc.left_px;
  const double height = std::min(highest_arc_px, half);
  const auto at = [&](double share) {
    return Point{middle - half * std::cos(share * std::numbers::pi),
                 line_y - height * std::sin(share * std::numbers::pi)};
  };
  // An even number of pieces, of which every second one is left out where one date of them holds.
  const int pieces = 2 * static_cast<int>(std::clamp(half / dash_px, 6.0, 60.0)) + 1;
  const int step = arc.drawn == layout::Drawn::whole ? 1 : 2;
  for (int i = 0; i < pieces; i += step)
    brush.list.AddLine(vec(at(static_cast<double>(i) / pieces)), vec(at((i + 1.0) / pieces)), colour, thin_px);
}

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
    brush.text_painter.paint(brush.list, label, {band.label_x_px, rect.y + (rect.height - label.height_px) / 2}, 1,
                             brush.inks);
  }
}

}  // namespace

void paint_ribbon(const Brush& brush, const layout::Ribbon& ribbon) {
  const Theme& theme = brush.theme;
  brush.fill(ribbon.rect, theme.card);
  brush.fill({ribbon.rect.x, ribbon.rect.y, ribbon.rect.width, thin_px}, theme.line_on(theme.card));
  paint_bands(brush, ribbon);
  brush.list.PushClipRect(vec({ribbon.scale.left_px, ribbon.rect.y}),
                          vec({ribbon.scale.right_px, ribbon.rect.bottom()}), true);
  for (const auto& arc : ribbon.arcs)
    paint_arc(brush, arc, ribbon.line_y);
  for (const auto& extent : ribbon.extents)
    paint_extent(brush, extent, ribbon.line_y);
  brush.list.PopClipRect();
  brush.fill({ribbon.scale.left_px, ribbon.line_y, ribbon.scale.right_px - ribbon.scale.left_px, thin_px}, theme.rule);
  for (const auto& tick : ribbon.ticks)
    brush.fill({std::round(tick.x_px), ribbon.line_y, thin_px, tick_length_px(tick.rank)}, theme.rule);
  for (const auto& label : ribbon.tick_labels)
    brush.text_painter.paint(brush.list, *label.text, label.at, 1, brush.inks);
  for (const auto& end : {ribbon.before, ribbon.after})
    if (end.label) {
      brush.border(end.rect, theme.rule);
      brush.text_painter.paint(brush.list, *end.label, end.label_at, 1, brush.inks);
    }
}

void paint_playhead(const Brush& brush, const layout::Ribbon& ribbon, Press press) {
  const Theme& theme = brush.theme;
  const auto& playhead = ribbon.playhead;
  if (playhead.label) {
    const auto& label = *playhead.label;
    const Rect flag{playhead.label_at.x - flag_margin_px, playhead.label_at.y, label.width_px + 2 * flag_margin_px,
                    label.height_px};
    brush.fill(flag, theme.blue, corner_px);
    brush.text_painter.paint(brush.list, label, playhead.label_at, 1, brush.inks);
  }
  if (!playhead.is_seen) return;
  const double x = std::round(playhead.x_px);
  brush.fill({x - 1, ribbon.band_y, thick_px, ribbon.line_y - ribbon.band_y}, theme.blue);
  const auto radius = press == Press::none ? handle_px : handle_px + 1.5F;
  brush.list.AddCircleFilled(vec({x, ribbon.line_y}), radius, theme.card);
  brush.list.AddCircle(vec({x, ribbon.line_y}), radius, theme.blue, 0, thick_px);
  brush.list.AddCircleFilled(vec({x, ribbon.line_y}), radius * 0.4F, theme.blue);
}

}  // namespace vitrine::ui
