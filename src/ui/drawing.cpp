// The painter of drawings: each pen's colour and thickness.
#include "ui/brush.h"

namespace vitrine::ui {

namespace {

struct Stroke {
  ImU32 colour;
  float thickness_px;  // 0: filled
};

constexpr float hatch_share = 0.5f;

Stroke stroke_of(const Theme& theme, layout::Pen pen) {
  const ImU32 faint = blended(theme.paper, theme.rule, 0.5f);
  switch (pen) {
    case layout::Pen::solid:
      return {theme.ink, 0};
    case layout::Pen::surface:
      return {theme.paper, 0};
    case layout::Pen::hatch:
      return {blended(theme.paper, theme.gold, hatch_share), thin_px};
    case layout::Pen::money:
      return {theme.gold, 1.5f};
    case layout::Pen::fine:
      return {theme.ink, thin_px};
    case layout::Pen::bold:
      return {theme.ink, thick_px};
    case layout::Pen::wide:
      return {theme.ink, 2 * thick_px};
    case layout::Pen::gap:
      return {theme.paper, thick_px};
    case layout::Pen::faint_fine:
      return {faint, thin_px};
    case layout::Pen::faint_bold:
      return {faint, thick_px};
    case layout::Pen::faint_wide:
      return {faint, 2 * thick_px};
  }
  return {};
}

}  // namespace

void paint_drawing(const Brush& brush, const layout::Drawing& drawing, Point moved_by) {
  ImDrawList& list = brush.list;
  for (const auto& shape : drawing.shapes) {
    const auto stroke = stroke_of(brush.theme, shape.pen);
    list.PathClear();
    for (const auto& point : shape.points)
      list.PathLineTo(vec({point.x + moved_by.x, point.y + moved_by.y}));
    if (stroke.thickness_px == 0)
      list.PathFillConvex(stroke.colour);
    else
      list.PathStroke(stroke.colour, ImDrawFlags_None, stroke.thickness_px);
  }
}

}  // namespace vitrine::ui
