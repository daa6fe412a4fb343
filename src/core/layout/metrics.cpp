#include "core/layout/metrics.h"

#include <algorithm>
#include <cmath>

namespace vitrine::layout {

namespace {

// One row of the scale of sizes, px: size and leading of each style.
struct SizeScale {
  int body, body_leading, caption, caption_leading, title, title_leading, chapter, chapter_leading, cover,
      cover_leading;
  double gutter, padding, target;
};

constexpr SizeScale desk = {18, 28, 15, 20, 28, 34, 40, 48, 64, 68, 32, 28, 44};
constexpr SizeScale hall = {28, 40, 22, 30, 44, 52, 64, 72, 112, 116, 96, 44, 60};
constexpr SizeScale phone = {17, 26, 15, 20, 24, 30, 32, 40, 40, 44, 20, 20, 44};
// Laptops and tablets have not the width for a cover at full size.
constexpr int small_cover = 52, small_cover_leading = 56;

int scaled(int size, double factor) {
  return static_cast<int>(std::lround(size * factor));
}

}  // namespace

Metrics metrics_of(const story::Viewport& viewport, story::Screen screen) {
  const double width = std::max(1.0, viewport.size.width);
  const double height = std::max(1.0, viewport.size.height);
  Metrics m;
  const bool is_phone = std::min(width, height) < 600;
  if (width >= 900 && height > width * 1.3 && height >= 1400)
    m.arrangement = Arrangement::kiosk;
  else if (width >= 820 && width > height)
    m.arrangement = Arrangement::wide;
  else
    m.arrangement = Arrangement::stacked;

  const bool is_kiosk = m.arrangement == Arrangement::kiosk;
  SizeScale s = is_kiosk ? hall : is_phone ? phone : desk;
  // Above 1920 x 1080 px (or a kiosk's 1080 x 1920) all sizes grow with the screen, up to twice.
  const Size reference = is_kiosk ? Size{1080, 1920} : Size{1920, 1080};
  const double factor = std::clamp(std::min(width / reference.width, height / reference.height), 1.0, 2.0);
  if (!is_phone && !is_kiosk && width < 1800) {
    s.cover = small_cover;
    s.cover_leading = small_cover_leading;
  }
  const auto style = [factor](Face face, int size, int leading, Ink ink) {
    TextStyle result;
    result.face = face;
    result.size_px = scaled(size, factor);
    result.leading_px = scaled(leading, factor);
    result.ink = ink;
    return result;
  };
  m.body = style(Face::serif, s.body, s.body_leading, Ink::text);
  m.lead = style(Face::serif, (s.body + s.title) / 2 - 1, s.body_leading + 4, Ink::text);
  m.summary = style(Face::serif_italic, s.body + 2, s.body_leading, Ink::text);
  m.caption = style(Face::sans, s.caption, s.caption_leading, Ink::muted);
  m.control = style(Face::sans, s.caption + 1, s.caption_leading, Ink::action);
  m.label = style(Face::sans_bold, s.caption - 2, s.caption_leading, Ink::muted);
  m.label.capitals = true;
  m.label.letter_spacing_px = std::round(m.label.size_px * 0.08 * 64) / 64;
  m.badge = style(Face::sans_bold, s.body - 2, s.body_leading - 4, Ink::text);
  m.title = style(Face::serif_bold, s.title, s.title_leading, Ink::text);
  m.file_title = style(Face::serif_bold, (s.title + s.chapter) / 2, s.chapter_leading, Ink::text);
  m.heading = style(Face::serif_bold, s.body + 4, s.body_leading + 4, Ink::text);
  m.chapter = style(Face::serif, s.chapter, s.chapter_leading, Ink::text);
  m.numeral = style(Face::serif_italic, s.chapter / 2 + 2, s.chapter_leading / 2 + 6, Ink::muted);
  m.cover = style(Face::serif_bold, s.cover, s.cover_leading, Ink::text);
  m.subtitle = style(Face::serif_italic, s.title, s.title_leading, Ink::muted);
  for (TextStyle* heading :
       {&m.summary, &m.title, &m.file_title, &m.heading, &m.chapter, &m.numeral, &m.cover, &m.subtitle})
    heading->wrapping = Wrapping::title;
  for (TextStyle* label : {&m.control, &m.label, &m.badge})
    label->wrapping = Wrapping::label;
  m.unit = (is_kiosk ? 6 : 4) * factor;
  m.gutter = (m.arrangement == Arrangement::wide && width >= 1600 ? s.gutter * 1.75 : s.gutter) * factor;
  m.padding = s.padding * factor;
  m.target = s.target * factor;
  m.measure = 34.0 * m.body.size_px;

  const bool is_file = screen == story::Screen::file;
  const double header_height = std::ceil(m.target + 12 * factor);
  const double ribbon_height = (m.arrangement == Arrangement::wide ? 108 : 92) * (is_kiosk ? 1.4 : 1) * factor;
  if (m.arrangement == Arrangement::wide) {
    m.header = {0, 0, width, header_height};
    m.ribbon = {0, height - ribbon_height, width, ribbon_height};
    const double middle = height - header_height - ribbon_height;
    const double wanted = m.measure + 2 * m.gutter + 2 * m.padding;
    const double story_width = std::round(is_file ? std::clamp(width * 0.58, 480 * factor, wanted * 1.6)
                                                  : std::clamp(width * 0.5, 480 * factor, wanted));
    m.story = {0, header_height, story_width, middle};
    m.map = {story_width, header_height, width - story_width, middle};
  } else if (is_kiosk) {
    const double places_height = 2 * m.target + 6 * m.unit;  // two rows
    const double map_height = std::round(height * (is_file ? 0.2 : 0.3));
    m.map = {0, 0, width, map_height};
    m.header = {0, height - header_height, width, header_height};
    m.ribbon = {0, height - header_height - ribbon_height, width, ribbon_height};
    m.places = {0, m.ribbon.y - places_height, width, places_height};
    m.story = {0, map_height, width, m.places.y - map_height};
  } else {
    const double map_height = std::round(height * (is_phone || is_file ? 0.22 : 0.32));
    m.header = {0, 0, width, header_height};
    m.map = {0, header_height, width, map_height};
    m.ribbon = {0, height - ribbon_height, width, ribbon_height};
    m.story = {0, header_height + map_height, width, m.ribbon.y - header_height - map_height};
  }
  const double widest = is_file ? m.measure * 1.6 + 2 * m.padding : m.measure + 2 * m.padding;
  m.column_width = std::min(m.story.width - 2 * m.gutter, widest);
  // On a wide screen the column shares its left margin with header and ribbon.
  const bool is_wide = m.arrangement == Arrangement::wide;
  m.column_x = m.story.x + (is_wide ? m.gutter : std::round((m.story.width - m.column_width) / 2));
  return m;
}

}  // namespace vitrine::layout
