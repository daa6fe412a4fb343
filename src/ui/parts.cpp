// Painters of cards, grounds, buttons, badges.
#include <cmath>

#include "ui/brush.h"

namespace vitrine::ui {

using layout::Part;
using layout::Selection;

ImU32 pressed_ground(const Theme& theme, ImU32 surface, Press press) {
  if (press == Press::none) return surface;
  return blended(surface, theme.blue, press == Press::held ? press_share : hover_share);
}

namespace {

// How far the ground of the thing asked for reaches beyond its words.
constexpr double entry_margin_px = 12;
// Between a frieze and its two lines.
constexpr double frieze_inset_px = 3;
constexpr float ornament_opacity = 0.75f;

void underline(const Brush& brush, const layout::Box& box, Point moved_by, float thickness) {
  const double y = box.text_at.y + moved_by.y + box.text->height_px + 1;
  const double x = box.text_at.x + moved_by.x;
  brush.fill({x, y, box.text->width_px, thickness}, brush.theme.blue);
}

void paint_rule(const Brush& brush, const Rect& rect) {
  if (rect.height < 2 * thick_px) {
    brush.fill(rect, brush.theme.rule);
    return;
  }
  const double thick = std::round(rect.height / 3), thin = std::round(rect.height / 6);
  brush.fill({rect.x, rect.y, rect.width, thick}, brush.theme.ink);
  brush.fill({rect.x, rect.bottom() - thin, rect.width, thin}, brush.theme.ink);
}

// The same lines for a card and its file.
void paint_ornament(const Brush& brush, const layout::Box& box, const Rect& rect, Ornament ornament) {
  const auto seed = std::string_view(box.id).substr(0, box.id.find_first_of("./"));
  brush.ornaments.paint(brush.list, ornament, seed, rect, with_opacity(brush.theme.rule, ornament_opacity),
                        brush.pixel_ratio);
}

}  // namespace

void paint_box(const Brush& brush, const layout::Box& box, Point moved_by, Press press, bool is_current) {
  const Theme& theme = brush.theme;
  const Rect rect = box.rect.moved(moved_by.x, moved_by.y);
  switch (box.part) {
    case Part::text:
      break;
    case Part::card:
      brush.fill(rect, theme.card, corner_px);
      brush.border(rect, blended(theme.card, theme.rule, 0.45f));
      if (is_current) brush.fill({rect.x, rect.y, focus_px, rect.height}, theme.blue);
      break;
    case Part::panel:
    case Part::told:
      brush.fill({rect.x, rect.y, rect.width, thin_px}, theme.rule);
      break;
    case Part::record:
      brush.fill(rect, theme.card, corner_px);
      brush.fill({rect.x, rect.y, rect.width, thick_px}, theme.ink);
      break;
    case Part::note:
      brush.fill({rect.x, rect.y, thick_px, rect.height}, theme.rule);
      break;
    case Part::badge: {
      const ImU32 colour = theme.ink_of(box.standing);
      stroke_standing_border(brush.list, box.standing, rect, colour);
      const double inset = rect.height / 2;
      stroke_standing(brush.list, box.standing, {rect.x + inset + 2, rect.y + inset},
                      static_cast<float>(rect.height * 0.5), colour);
      break;
    }
    case Part::rule:
      paint_rule(brush, rect);
      break;
    case Part::rosette:
      paint_ornament(brush, box, rect, Ornament::rosette);
      break;
    case Part::frieze:
      brush.fill({rect.x, rect.y, rect.width, thin_px}, theme.rule);
      brush.fill({rect.x, rect.bottom() - thin_px, rect.width, thin_px}, theme.rule);
      paint_ornament(brush, box, rect.inset(0, frieze_inset_px), Ornament::frieze);
      break;
    case Part::primary_button: {
      const float share = press == Press::none ? 0 : press == Press::held ? press_share : hover_share;
      brush.fill(rect, blended(theme.blue, theme.ink, share), corner_px);
      break;
    }
    case Part::button:
      brush.fill(rect, pressed_ground(theme, theme.card, press), corner_px);
      brush.border(rect, theme.blue);
      break;
    case Part::quiet_button:
      if (press != Press::none) underline(brush, box, moved_by, thin_px);
      break;
    case Part::toggle:
      if (box.selection == Selection::selected)
        underline(brush, box, moved_by, thick_px);
      else if (press != Press::none)
        underline(brush, box, moved_by, thin_px);
      break;
    case Part::inline_link:
      if (press != Press::none) brush.fill(rect, with_opacity(theme.blue, hover_share), corner_px);
      break;
    case Part::chip:
      brush.fill(rect, pressed_ground(theme, theme.paper, press), corner_px);
      brush.border(rect, box.selection == Selection::selected ? theme.blue : theme.rule,
                   box.selection == Selection::selected ? thick_px : thin_px);
      break;
    case Part::aside:
      brush.fill(rect, theme.land, corner_px);
      brush.fill({rect.x, rect.y, thick_px, rect.height}, theme.blue);
      break;
    case Part::cell:
      brush.fill({rect.x, rect.y, rect.width, thick_px}, theme.ink);
      if (is_current) brush.fill({rect.x, rect.y, rect.width, focus_px}, theme.blue);
      break;
    case Part::entry:
      if (box.selection == Selection::selected) {
        const Rect ground{rect.x - entry_margin_px, rect.y, rect.width + 2 * entry_margin_px, rect.height};
        brush.fill(ground, theme.card, corner_px);
        brush.fill({ground.x, ground.y, focus_px, ground.height}, theme.blue);
      } else {
        brush.fill({rect.x, rect.bottom() - thin_px, rect.width, thin_px}, blended(theme.paper, theme.rule, 0.4f));
      }
      break;
    case Part::row:
      if (press != Press::none) brush.fill(rect, pressed_ground(theme, theme.paper, press), corner_px);
      brush.fill({rect.x, rect.bottom() - thin_px, rect.width, thin_px}, blended(theme.paper, theme.rule, 0.4f));
      break;
    case Part::field:
      brush.fill(rect, theme.card, corner_px);
      brush.border(rect, theme.rule);
      break;
    case Part::pin:
    case Part::edge_pin:
    case Part::mark:
    case Part::band:
      return;
  }
  brush.words(box, moved_by);
  if (box.icon != layout::Icon::none)
    stroke_icon(brush.list, box.icon, box.icon_rect.moved(moved_by.x, moved_by.y),
                box.part == Part::primary_button ? theme.paper : theme.blue);
}

}  // namespace vitrine::ui
