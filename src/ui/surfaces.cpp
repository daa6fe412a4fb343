#include "ui/surfaces.h"

namespace vitrine::ui {

using layout::Part;
using layout::Selection;

ImU32 pressed_ground(const Theme& theme, ImU32 surface, Press press) {
  if (press == Press::none) return surface;
  return blended(surface, theme.blue, press == Press::held ? theme.tints.press : theme.tints.hover);
}

namespace {

// Without tinted grounds, what is pointed at has a thicker border.
float thickness(const Theme& theme, Press press, Selection selection) {
  const float own = selection == Selection::selected ? 2 * theme.border_px : theme.border_px;
  return theme.is_drawn() && press != Press::none ? own + 1 : own;
}

// A button that leads nowhere now.
bool is_idle_button(const layout::Box& box) {
  return box.part == Part::button && !box.action;
}

Surface sheet(const Theme& theme) {
  return {theme.card, theme.line_on(theme.card), theme.border_px, Meaning::decoration};
}

}  // namespace

ImU32 icon_colour(const Theme& theme, const layout::Box& box) {
  if (is_idle_button(box)) return theme.rule;
  return box.part == Part::primary_button ? theme.paper : theme.blue;
}

Surface surface_of(const Theme& theme, const layout::Box& box, Press press) {
  const bool is_selected = box.selection == Selection::selected;
  // The rule's colour is too near the ground of what is held.
  const ImU32 border = is_selected || press != Press::none ? theme.blue : theme.rule;
  const float border_px = thickness(theme, press, box.selection);
  switch (box.part) {
    case Part::card:
      return sheet(theme);
    case Part::record:
      return theme.is_drawn() ? sheet(theme) : Surface{theme.card};
    case Part::aside:
      return {theme.land};
    case Part::primary_button: {
      const float share = theme.is_drawn() ? 1 : press == Press::held ? theme.tints.press : theme.tints.hover;
      return {press == Press::none ? theme.blue : blended(theme.blue, theme.ink, share)};
    }
    case Part::button:
      if (is_idle_button(box)) return {theme.card, theme.rule, theme.border_px};
      return {pressed_ground(theme, theme.card, press), theme.blue, border_px};
    case Part::alternative:
    case Part::person:
      return {pressed_ground(theme, is_selected ? theme.card : theme.paper, press), border, border_px};
    case Part::choice:
    case Part::chip:
      return {pressed_ground(theme, theme.paper, press), border, border_px};
    case Part::sample:
      if (!box.theme) return {};
      return {theme.paper, theme.ink, thin_px, Meaning::decoration};
    case Part::entry:
      return {is_selected ? theme.card : 0};
    case Part::row:
      if (press == Press::none) return {};
      if (theme.is_drawn()) return {0, theme.blue, theme.border_px};
      return {pressed_ground(theme, theme.paper, press)};
    case Part::quiet_button:
    case Part::toggle:
      // Words are underlined.
      if (box.text) return {};
      [[fallthrough]];
    case Part::inline_link:
      if (press == Press::none) return {};
      if (theme.is_drawn()) return {0, box.part == Part::inline_link ? 0 : theme.blue, theme.border_px};
      return {with_opacity(theme.blue, theme.tints.hover)};
    case Part::field:
      return {theme.card, theme.rule, theme.border_px};
    case Part::band:
      return {pressed_ground(theme, theme.card, press), border, border_px};
    default:
      return {};
  }
}

}  // namespace vitrine::ui
