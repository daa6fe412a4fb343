// Painters of cards, grounds, buttons, badges.
#include <algorithm>
#include <cmath>

#include "ui/brush.h"
#include "ui/icons.h"

namespace vitrine::ui {

using layout::Part;
using layout::Selection;

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

Rect common_part(const Rect& a, const Rect& b) {
  const double x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(0.0, std::min(a.right(), b.right()) - x), std::max(0.0, std::min(a.bottom(), b.bottom()) - y)};
}

// What of it lies within the box; its ground until it is here.
void paint_picture(const Brush& brush, const layout::Box& box, Point moved_by) {
  const auto& picture = brush.exhibit.common.pictures[box.picture];
  const Rect whole = box.picture_rect.moved(moved_by.x, moved_by.y);
  const Rect seen = common_part(box.rect.moved(moved_by.x, moved_by.y), whole);
  brush.fill(seen, brush.theme.card);
  ImGui::PushClipRect(top_left(seen), bottom_right(seen), true);
  if (picture.form == model::PictureForm::raster) {
    auto& texture = brush.textures[box.picture];
    if (texture.id != ImTextureID_Invalid)
      brush.list.AddImage(texture.id, top_left(whole), bottom_right(whole));
    else if (texture.wish == PictureTexture::Wish::none)
      texture.wish = PictureTexture::Wish::wanted;
  } else if (box.picture < brush.exhibit.drawings.size()) {
    brush.pictures.paint(brush.list, brush.exhibit.drawings[box.picture], picture.width, whole,
                         brush.theme.picture_tints(), brush.pixel_ratio);
  }
  ImGui::PopClipRect();
  brush.border(seen, brush.theme.line_on(brush.theme.card));
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
  const Brush own{brush.list,     theme,          brush.text_painter, theme.inks(),     brush.ornaments,
                  brush.pictures, brush.textures, brush.exhibit,      brush.pixel_ratio};
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
    case Part::panel:
    case Part::told:
      brush.fill({rect.x, rect.y, rect.width, thin_px}, theme.rule);
      break;
    case Part::record:
      bar({rect.x, rect.y, rect.width, thick_px}, theme.ink);
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
      paint_rule(brush, rect);
      break;
    case Part::rosette:
      paint_ornament(brush, box, rect, Ornament::rosette);
      break;
    case Part::frieze:
      bar({rect.x, rect.y, rect.width, thin_px}, theme.rule);
      bar({rect.x, rect.bottom() - thin_px, rect.width, thin_px}, theme.rule);
      paint_ornament(brush, box, rect.inset(0, frieze_inset_px), Ornament::frieze);
      break;
    case Part::inline_link:
      if (press != Press::none && theme.is_drawn())
        bar({rect.x, rect.bottom() - thick_px, rect.width, thick_px}, theme.blue);
      break;
    case Part::cell:
      bar({rect.x, rect.y, rect.width, thick_px}, theme.ink);
      if (is_current) bar({rect.x, rect.y, rect.width, focus_px}, theme.blue);
      break;
    case Part::row:
      bar({rect.x, rect.bottom() - thin_px, rect.width, thin_px}, theme.line_on(theme.paper));
      break;
    case Part::choice:
      paint_ring(brush, box.icon_rect.moved(rect.x - box.rect.x, rect.y - box.rect.y),
                 box.selection == Selection::selected);
      break;
    case Part::overlay: {
      const double margin = box.icon_rect.width / 4;
      brush.lay({pressed_ground(theme, theme.card, press)},
                box.icon_rect.moved(rect.x - box.rect.x, rect.y - box.rect.y).inset(-margin, -margin));
      if (press != Press::none) brush.border(rect, theme.blue, thick_px);
      break;
    }
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
  if (box.part == Part::picture) {
    paint_picture(brush, box, moved_by);
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
  if (box.drawing) paint_drawing(brush, *box.drawing, moved_by);
  brush.words(box, moved_by);
  if (box.icon != layout::Icon::none)
    stroke_icon(brush.list, box.icon, box.icon_rect.moved(moved_by.x, moved_by.y), icon_colour(theme, box));
}

}  // namespace vitrine::ui
