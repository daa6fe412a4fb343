// What the painters of the parts have in hand while one frame is drawn.
#pragma once

#include <string_view>
#include <vector>

#include <imgui.h>

#include "core/layout/frame.h"
#include "ui/ornament_painter.h"
#include "ui/picture_painter.h"
#include "ui/strokes.h"
#include "ui/surfaces.h"
#include "ui/text_painter.h"
#include "ui/theme.h"

namespace vitrine::ui {

struct Brush {
  ImDrawList& list;
  const Theme& theme;
  const TextPainter& text_painter;
  InkColours inks;
  OrnamentPainter& ornaments;
  PicturePainter& pictures;
  std::vector<PictureTexture>& textures;
  const model::Exhibit& exhibit;
  double pixel_ratio;

  void words(const layout::Box& box, Point moved_by = {}) const {
    if (box.text)
      text_painter.paint(list, *box.text, {box.text_at.x + moved_by.x, box.text_at.y + moved_by.y}, 1, inks);
  }
  void fill(const Rect& r, ImU32 colour, float rounding = 0) const {
    list.AddRectFilled(top_left(r), bottom_right(r), colour, rounding);
  }
  // Ground and border.
  void lay(const Surface& surface, const Rect& r) const {
    if (surface.ground) fill(r, surface.ground, corner_px);
    if (surface.border) border(r, surface.border, surface.border_px);
  }
  void border(const Rect& r, ImU32 colour, float thickness = thin_px) const {
    list.AddRect(top_left(r), bottom_right(r), colour, corner_px, ImDrawFlags_None, thickness);
  }
};

// Boxes of the page (moved to the viewport by the caller) and those that look the same everywhere.
void paint_box(const Brush& brush, const layout::Box& box, Point moved_by, Press press, bool is_current);
void paint_drawing(const Brush& brush, const layout::Drawing& drawing, Point moved_by);
void paint_pin(const Brush& brush, const layout::Box& box, Press press);
void paint_mark(const Brush& brush, const layout::Box& box, Press press);
// The current mark on its way from one to the other.
void paint_moving_mark(const Brush& brush, const layout::Box& from, const layout::Box& to, double share);
void paint_band(const Brush& brush, const layout::Box& box, Press press);
void paint_ribbon(const Brush& brush, const layout::Ribbon& ribbon);
// The day shown; over the marks.
void paint_playhead(const Brush& brush, const layout::Ribbon& ribbon, Press press);
void paint_route(const Brush& brush, const layout::Frame& frame);
void paint_labels(const Brush& brush, const layout::Frame& frame);
void paint_scale_bar(const Brush& brush, const layout::ScaleBar& bar);
void paint_traveller(const Brush& brush, const layout::Frame& frame, const story::State& state);
// The words in the colour of land, a little off to every side: keeps coasts and rivers out of those painted over them.
void paint_halo(const Brush& brush, const layout::SetText& text, Point at);

}  // namespace vitrine::ui
