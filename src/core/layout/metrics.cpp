#include "core/layout/metrics.h"

#include <algorithm>
#include <cmath>

namespace vitrine::layout {

namespace {

// One row of the scale of sizes, px: size and leading of each style. Leadings are multiples of the unit; the phone's
// of half of it.
struct SizeScale {
  int body, body_leading, caption, caption_leading, title, title_leading, chapter, chapter_leading, cover,
      cover_leading;
  double gutter, padding, target;
};

constexpr SizeScale desk = {18, 28, 15, 20, 28, 36, 40, 48, 64, 68, 32, 28, 44};
constexpr SizeScale hall = {28, 40, 22, 32, 44, 52, 64, 72, 112, 116, 96, 44, 60};
constexpr SizeScale phone = {17, 26, 15, 20, 24, 30, 32, 40, 40, 44, 20, 20, 44};
// Laptops and tablets have not the width for a cover at full size.
constexpr int small_cover = 52, small_cover_leading = 56;

// In sizes of the body: a line of 75 characters, and of 40; below that the map moves above the story.
constexpr double longest_line = 34, least_line = 18;
// A column beside the map that would be narrower than this takes more than half of the width, up to this share.
constexpr double wanted_line = 26, widest_share = 0.6;
// Titles grow with the text as long as so many of their sizes go into a line.
constexpr double title_line = 10;
// Of the height: the map and the ribbon together, and the ribbon alone; the one that has not its room is left out.
constexpr double most_of_height = 0.5, most_of_height_for_ribbon = 0.3;
constexpr double least_story_lines = 4;
// A map lower than this, a ribbon narrower, both in targets, would not hold their words.
constexpr double least_map_targets = 2, least_ribbon_targets = 5.5;

// What all sizes are made with.
struct Making {
  SizeScale scale;
  bool is_kiosk = false;
  bool is_phone = false;
  double factor = 1;  // of the screen, to everything
  double growth = 1;  // of the text
};

int even(double px) {
  return 2 * static_cast<int>(std::lround(px / 2));
}

TextStyle styled(Face face, double size_px, double leading_px, Ink ink) {
  TextStyle result;
  result.face = face;
  result.size_px = static_cast<int>(std::lround(size_px));
  result.leading_px = even(leading_px);
  result.ink = ink;
  return result;
}

Making making_of(double width, double height, int text_percent) {
  Making making;
  making.is_phone = std::min(width, height) < 600;
  making.is_kiosk = width >= 900 && height > width * 1.3 && height >= 1400;
  making.scale = making.is_kiosk ? hall : making.is_phone ? phone : desk;
  making.growth = text_percent / 100.0;
  // Above 1920 x 1080 px (or a kiosk's 1080 x 1920) all sizes grow with the screen, up to twice.
  const Size reference = making.is_kiosk ? Size{1080, 1920} : Size{1920, 1080};
  making.factor = std::clamp(std::min(width / reference.width, height / reference.height), 1.0, 2.0);
  if (!making.is_phone && !making.is_kiosk && width < 1800) {
    making.scale.cover = small_cover;
    making.scale.cover_leading = small_cover_leading;
  }
  return making;
}

void set_reading_sizes(const Making& making, Metrics& m) {
  const auto& s = making.scale;
  const double grown = making.factor * making.growth;
  const auto style = [&](Face face, int size, int leading, Ink ink) {
    return styled(face, size * grown, leading * grown, ink);
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
  m.unit = (making.is_kiosk ? 6 : 4) * making.factor;
  m.padding = s.padding * making.factor;
  // Words grow, fingers do not: half as much, for the words to have room.
  m.target = even(s.target * making.factor * (1 + making.growth) / 2);
  m.measure = longest_line * m.body.size_px;
}

// Titles grow as long as their words have room in a line of this width, and stay larger than the text.
void set_title_sizes(const Making& making, double line_px, Metrics& m) {
  const auto& s = making.scale;
  const auto style = [&](Face face, int size, int leading, Ink ink) {
    const double base = size * making.factor;
    const double grown = std::min(base * making.growth, line_px / title_line);
    const double px = std::max({base, grown, making.growth > 1 ? m.body.size_px + m.unit / 2 : 0});
    return styled(face, px, px * leading / size, ink);
  };
  m.title = style(Face::serif_bold, s.title, s.title_leading, Ink::text);
  m.file_title = style(Face::serif_bold, (s.title + s.chapter) / 2, s.chapter_leading, Ink::text);
  m.heading = style(Face::serif_bold, s.body + 4, s.body_leading + 4, Ink::text);
  m.chapter = style(Face::serif, s.chapter, s.chapter_leading, Ink::text);
  m.numeral = style(Face::serif_italic, s.chapter / 2 + 2, s.chapter_leading / 2 + 8, Ink::muted);
  m.cover = style(Face::serif_bold, s.cover, s.cover_leading, Ink::text);
  m.subtitle = style(Face::serif_italic, s.title, s.title_leading, Ink::muted);
  for (TextStyle* heading :
       {&m.summary, &m.title, &m.file_title, &m.heading, &m.chapter, &m.numeral, &m.cover, &m.subtitle})
    heading->wrapping = Wrapping::title;
  for (TextStyle* label : {&m.control, &m.label, &m.badge})
    label->wrapping = Wrapping::label;
}

// The width of the story beside the map.
double wide_story_px(const Making& making, const Metrics& m, double width, bool is_file) {
  const double around = 2 * m.gutter + 2 * m.padding;
  const double wanted = m.measure + around;
  const double needed = std::min(wanted_line * m.body.size_px + around, width * widest_share);
  const double least = std::max(480 * making.factor, needed);
  return std::round(is_file ? std::clamp(width * 0.58, least, std::max(least, wanted * 1.6))
                            : std::clamp(width * 0.5, least, std::max(least, wanted)));
}

void set_wide_regions(const Making& making, double width, double height, bool is_file, double ribbon, Metrics& m) {
  m.header = {0, 0, width, m.header.height};
  m.ribbon = {0, height - ribbon, width, ribbon};
  const double middle = height - m.header.height - ribbon;
  m.story = {0, m.header.height, wide_story_px(making, m, width, is_file), middle};
  m.map = {m.story.width, m.header.height, width - m.story.width, middle};
}

void set_kiosk_regions(const Making& making, double width, double height, bool is_file, double ribbon, Metrics& m) {
  const double rows = making.growth < 1.5 ? 2 : 3;
  const double places = rows * m.target + (rows + 1) * 2 * m.unit;
  const double map = std::round(height * (is_file ? 0.2 : 0.3));
  m.map = {0, 0, width, map};
  m.header = {0, height - m.header.height, width, m.header.height};
  m.ribbon = {0, m.header.y - ribbon, width, ribbon};
  m.places = {0, m.ribbon.y - places, width, places};
  m.story = {0, map, width, m.places.y - map};
}

void set_stacked_regions(const Making& making, double width, double height, bool is_file, double ribbon, Metrics& m) {
  const double least_story = least_story_lines * m.body.leading_px;
  double map = std::round(height * (making.is_phone || is_file ? 0.22 : 0.32));
  map = std::min(map, std::floor(height * most_of_height - ribbon));
  map = std::min(map, std::floor(height - m.header.height - ribbon - least_story));
  if (map < least_map_targets * m.target) map = 0;
  if (height - m.header.height - ribbon - map < least_story) ribbon = 0;
  m.header = {0, 0, width, m.header.height};
  m.map = {0, m.header.height, width, map};
  m.ribbon = {0, height - ribbon, width, ribbon};
  m.story = {0, m.map.bottom(), width, m.ribbon.y - m.map.bottom()};
}

}  // namespace

Metrics metrics_of(const story::Viewport& viewport, story::Screen screen, int text_percent) {
  const double width = std::max(1.0, viewport.size.width);
  const double height = std::max(1.0, viewport.size.height);
  const Making making = making_of(width, height, text_percent);
  const bool is_file = screen == story::Screen::file || screen == story::Screen::plate;
  Metrics m;
  set_reading_sizes(making, m);

  const bool has_wide_margins = width >= 1600 && width > height;
  m.gutter = making.scale.gutter * making.factor * (has_wide_margins && !making.is_kiosk ? 1.75 : 1);
  const double beside_map = wide_story_px(making, m, width, is_file) - 2 * m.gutter - 2 * m.padding;
  const bool is_wide = width >= 820 && width > height && beside_map >= least_line * m.body.size_px;
  m.arrangement = making.is_kiosk ? Arrangement::kiosk : is_wide ? Arrangement::wide : Arrangement::stacked;
  if (!making.is_kiosk && !is_wide && width - 2 * m.gutter - 2 * m.padding < least_line * m.body.size_px) {
    m.gutter = std::max(2 * m.unit, std::floor(m.gutter / making.growth));
    m.padding = std::max(2 * m.unit, std::floor(m.padding / making.growth));
  }

  m.header.height = std::ceil(m.target + 12 * making.factor);
  double ribbon = m.target + m.caption.leading_px + (is_wide ? 11 : making.is_kiosk ? 6 : 7) * m.unit;
  if (ribbon > height * most_of_height_for_ribbon || width < least_ribbon_targets * m.target) ribbon = 0;
  const auto set_regions = is_wide ? set_wide_regions : making.is_kiosk ? set_kiosk_regions : set_stacked_regions;
  set_regions(making, width, height, is_file, ribbon, m);

  const double widest = (is_file ? m.measure * 1.6 : m.measure) + 2 * m.padding;
  m.column_width = std::min(m.story.width - 2 * m.gutter, widest);
  // On a wide screen the column shares its left margin with header and ribbon.
  m.column_x = m.story.x + (is_wide ? m.gutter : std::round((m.story.width - m.column_width) / 2));
  set_title_sizes(making, m.column_width - 2 * m.padding, m);
  return m;
}

}  // namespace vitrine::layout
