// Painters of what is written on the map, of its scale bar, and of what travels along the route.
#include <algorithm>
#include <cmath>

#include "ui/brush.h"

namespace vitrine::ui {

namespace {

constexpr float town_dot_px = 2;
constexpr int bar_parts = 4;
// Of the signs that travel, CSS px.
constexpr double form_width_px = 20, form_height_px = 13;
// In reduced motion what travels stands here on its way.
constexpr double resting_share = 0.5;

// A telegraph form with two lines of words.
void paint_form(const Brush& brush, Point at) {
  const Theme& theme = brush.theme;
  const Rect form{at.x - form_width_px / 2, at.y - form_height_px / 2, form_width_px, form_height_px};
  brush.fill(form.inset(-1, -1), theme.land);
  brush.fill(form, theme.card);
  brush.border(form, theme.ink, thin_px);
  for (const double share : {0.4, 0.7})
    brush.fill({form.x + 4, form.y + form.height * share - 0.5, share < 0.5 ? 12.0 : 8.0, thin_px}, theme.ink);
}

// An engine with its tender, seen from the side.
void paint_engine(const Brush& brush, Point at) {
  const Theme& theme = brush.theme;
  const auto bar = [&](double x, double y, double width, double height) {
    brush.fill({at.x + x, at.y + y, width, height}, theme.ink);
  };
  brush.fill({at.x - 13, at.y - 9, 26, 16}, theme.land, 3);
  bar(-11, -2, 5, 5);  // tender
  bar(-5, -7, 6, 10);  // cab
  bar(1, -3, 10, 6);   // boiler
  bar(7, -7, 2, 4);    // chimney
  for (const double x : {-8.5, -2.0, 4.0, 9.0})
    brush.list.AddCircleFilled(vec({at.x + x, at.y + 4}), 2.2F, theme.ink);
}

}  // namespace

void paint_labels(const Brush& brush, const layout::Frame& frame) {
  for (const auto& label : frame.labels) {
    if (label.dot) {
      brush.list.AddCircleFilled(vec(*label.dot), town_dot_px + 1, brush.theme.land);
      brush.list.AddCircleFilled(vec(*label.dot), town_dot_px, brush.theme.ink);
    }
    // The letters of a state stand so far apart that a halo would only spot the land.
    if (label.kind != layout::LabelKind::state) paint_halo(brush, *label.text, label.text_at);
    brush.text_painter.paint(brush.list, *label.text, label.text_at, 1, brush.inks);
  }
}

void paint_scale_bar(const Brush& brush, const layout::ScaleBar& bar) {
  if (bar.rect.width <= 0) return;
  const double top = bar.label_at.y + bar.label->height_px, height = bar.rect.bottom() - top;
  paint_halo(brush, *bar.label, bar.label_at);
  brush.text_painter.paint(brush.list, *bar.label, bar.label_at, 1, brush.inks);
  brush.fill({bar.rect.x, top, bar.width_px, height}, brush.theme.ink);
  const double part = bar.width_px / bar_parts;
  for (int i = 1; i < bar_parts; i += 2)
    brush.fill({bar.rect.x + i * part, top + thin_px, part - (i + 1 == bar_parts ? thin_px : 0), height - 2 * thin_px},
               brush.theme.card);
}

void paint_traveller(const Brush& brush, const layout::Frame& frame, const story::State& state) {
  if (!frame.traveller || frame.route.size() < 2) return;
  const auto kind = frame.traveller->kind;
  const double share = state.motion == story::Motion::reduced
                           ? resting_share
                           : story::progress(state.movements.travelled_s, story::travel_s(kind), state.now_s);
  if (share <= 0 || share >= 1) return;
  const Point at = layout::point_on_route(frame, share);
  if (kind == model::TravelKind::telegram)
    paint_form(brush, at);
  else
    paint_engine(brush, at);
}

}  // namespace vitrine::ui
