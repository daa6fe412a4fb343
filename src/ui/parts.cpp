// Painters of cards, grounds, buttons, badges.
#include "ui/brush.h"
#include "ui/icons.h"

namespace vitrine::ui {

using layout::Part;
using layout::Selection;

namespace {

// How far the ground of the thing asked for reaches beyond its words.
constexpr double entry_margin_px = 12;

void underline(const Brush& brush, const layout::Box& box, Point moved_by, float thickness) {
  const double y = box.text_at.y + moved_by.y + box.text->height_px + 1;
  const double x = box.text_at.x + moved_by.x;
  brush.fill({x, y, box.text->width_px, thickness}, brush.theme.blue);
}

// The ring of a choice, filled where it holds.
void paint_ring(const Brush& brush, const Rect& square, bool is_chosen) {
  const Theme& theme = brush.theme;
  const Point centre{square.x + square.width / 2, square.y + square.height / 2};
  const auto radius = static_cast<float>(square.width * 0.36);
  brush.list.AddCircle(vec(centre), radius, is_chosen ? theme.blue : theme.rule, 0, thick_px);
  if (is_chosen) brush.list.AddCircleFilled(vec(centre), radius * 0.55F, theme.blue);
}

// Letters in another theme's colours.
void paint_sample(const Brush& brush, const layout::Box& box, Point moved_by) {
  const Theme& theme = box.theme ? theme_of(*box.theme) : brush.theme;
  const Brush own{brush.list, theme, brush.text_painter, theme.inks()};
  own.lay(surface_of(theme, box, Press::none), box.rect.moved(moved_by.x, moved_by.y));
  own.words(box, moved_by);
}

// What has no border or ground to show that it is pointed at.
void paint_quiet(const Brush& brush, const layout::Box& box, Point moved_by, Press press) {
  if (!box.text) return;
  const bool is_emphasised = box.selection == Selection::selected || (brush.theme.is_drawn() && press != Press::none);
  if (is_emphasised)
    underline(brush, box, moved_by, thick_px);
  else if (press != Press::none || brush.theme.is_drawn())
    underline(brush, box, moved_by, thin_px);
}

void paint_marks_of(const Brush& brush, const layout::Box& box, const Rect& rect, Press press, bool is_current) {
  const Theme& theme = brush.theme;
  const auto bar = [&](const Rect& r, ImU32 colour) { brush.fill(r, colour); };
  switch (box.part) {
    case Part::card:
      if (is_current) bar({rect.x, rect.y, focus_px, rect.height}, theme.blue);
      break;
    case Part::told:
    case Part::record:
      bar({rect.x, rect.y, rect.width, thick_px}, box.part == Part::record ? theme.ink : theme.rule);
      break;
    case Part::note:
      bar({rect.x, rect.y, thick_px, rect.height}, theme.rule);
      break;
    case Part::aside:
      bar({rect.x, rect.y, thick_px, rect.height}, theme.blue);
      break;
    case Part::badge: {
      const ImU32 colour = theme.ink_of(box.standing);
      stroke_standing_border(brush.list, box.standing, rect, colour, theme.border_px);
      const double inset = rect.height / 2;
      stroke_standing(brush.list, box.standing, {rect.x + inset + 2, rect.y + inset},
                      static_cast<float>(rect.height * 0.5), colour);
      break;
    }
    case Part::rule:
      bar(rect, theme.rule);
      break;
    case Part::inline_link:
      if (press != Press::none && theme.is_drawn())
        bar({rect.x, rect.bottom() - thick_px, rect.width, thick_px}, theme.blue);
      break;
    case Part::cell:
      bar({rect.x, rect.y, rect.width, is_current ? focus_px : thin_px}, is_current ? theme.blue : theme.rule);
      break;
    case Part::row:
      bar({rect.x, rect.bottom() - thin_px, rect.width, thin_px}, theme.line_on(theme.paper));
      break;
    case Part::choice:
      paint_ring(brush, box.icon_rect.moved(rect.x - box.rect.x, rect.y - box.rect.y),
                 box.selection == Selection::selected);
      break;
    default:
      break;
  }
}

}  // namespace

void paint_box(const Brush& brush, const layout::Box& box, Point moved_by, Press press, bool is_current) {
  const Theme& theme = brush.theme;
  const Rect rect = box.rect.moved(moved_by.x, moved_by.y);
  if (box.part == Part::sample) {
    paint_sample(brush, box, moved_by);
    return;
  }
  const Surface surface = surface_of(theme, box, press);
  if (box.part == Part::entry && box.selection == Selection::selected) {
    const Rect ground{rect.x - entry_margin_px, rect.y, rect.width + 2 * entry_margin_px, rect.height};
    brush.lay(surface, ground);
    brush.fill({ground.x, ground.y, focus_px, ground.height}, theme.blue);
  } else if (box.part == Part::entry) {
    brush.fill({rect.x, rect.bottom() - thin_px, rect.width, thin_px}, theme.line_on(theme.paper));
  } else {
    brush.lay(surface, rect);
    paint_marks_of(brush, box, rect, press, is_current);
  }
  if (box.part == Part::quiet_button || box.part == Part::toggle) paint_quiet(brush, box, moved_by, press);
  brush.words(box, moved_by);
  if (box.icon != layout::Icon::none)
    stroke_icon(brush.list, box.icon, box.icon_rect.moved(moved_by.x, moved_by.y), icon_colour(theme, box.part));
}

}  // namespace vitrine::ui
