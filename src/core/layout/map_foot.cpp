// What stands along the lower edge of the map: its credit, with the date of the frontiers, and the scale bar.
#include <algorithm>
#include <cmath>
#include <string>

#include "core/edtf/day.h"
#include "core/geo/geodesic.h"
#include "core/layout/map_parts.h"
#include "core/model/plates.h"

namespace vitrine::layout {

namespace {

constexpr double least_bar_px = 56, most_bar_px = 140;
// The bar is as long as a round number of km (1, 2, 5, 10 ...), each at most so many times the one before.
constexpr double widest_step = 2.5;
constexpr double least_narrow_bar_px = 24;
constexpr double bar_height_px = 4;

// "1914", "1924–1935": for which the frontiers shown are right.
std::string years_of(const geo::Span& span) {
  const auto year_of = [](std::int64_t day) { return std::to_string(edtf::civil_from_day(day).year); };
  if (!span.first_day) return span.last_day ? year_of(*span.last_day) : std::string();
  const auto first = year_of(*span.first_day);
  if (!span.last_day) return first + "–";
  const auto last = year_of(*span.last_day);
  return first == last ? first : first + "–" + last;
}

// The credit in full, or in short.
std::string credit_words(const Setting& setting, std::string_view frontiers_key) {
  const auto& atlas = setting.world.atlas;
  const auto& edition = setting.edition();
  const auto shown = geo::period_at(atlas, story::day_shown(setting.state, setting.common()));
  const auto& map = setting.word("map_credit").utf8;
  if (!shown) return map;
  return model::ui_string(edition, frontiers_key, {{"years", years_of(atlas.periods[*shown].span)}});
}

// What the bar has beside the credit.
double room_for_bar(const Setting& setting, const SetText& credit) {
  const auto& m = setting.metrics;
  return m.map.width - credit.width_px - 7 * m.unit;
}

// The longest round number of km, or of metres below one, of which the bar is no longer than `most_km`.
double round_length_km(double most_km) {
  double power = 1e-3;
  while (power * 10 <= most_km)
    power *= 10;
  for (const double digit : {5.0, 2.0})
    if (digit * power <= most_km) return digit * power;
  return power;
}

// The true distance between two points of the foot, one straight beside the other.
double true_km(const Setting& setting, const Frame& frame, double left_px, double width_px, double y_px) {
  const auto place = [&](double x_px) {
    return setting.world.projection.lon_lat_from_plane(
        geo::plane_from_screen(frame.camera, frame.metrics.map, {x_px, y_px}));
  };
  return geo::geodesic_between(place(left_px), place(left_px + width_px)).length_km;
}

}  // namespace

void set_credit(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  TextStyle style = m.caption;
  style.size_px -= 2;
  style.most_lines = 0;
  const double widest = m.map.width - 3 * m.unit;
  const auto set = [&](std::string_view key) {
    const std::string words = credit_words(setting, key);
    frame.map_credit = setting.typesetter.set({words, {}}, {}, style, widest);
  };
  const auto set_fitting = [&] {
    set("map_frontiers");
    if (frame.map_credit->lines.size() > 1 || room_for_bar(setting, *frame.map_credit) < widest_step * least_bar_px)
      set("map_frontiers_short");
  };
  set_fitting();
  if (frame.map_credit->lines.size() > 1) {
    // Larger text leaves the map its room: on one line, as small as it is without.
    style.leading_px = style.leading_px * 100 / setting.state.text_percent;
    style.size_px = style.size_px * 100 / setting.state.text_percent;
    set_fitting();
  }
  frame.map_credit_at = {m.map.right() - frame.map_credit->width_px - 2 * m.unit,
                         m.map.bottom() - frame.map_credit->height_px - m.unit};
}

void set_scale_bar(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const double room_px = std::min(room_for_bar(setting, *frame.map_credit), most_bar_px * m.unit / 4);
  if (room_px < widest_step * least_narrow_bar_px) return;
  const double left = m.map.x + 3 * m.unit, bottom = m.map.bottom() - 2 * m.unit;
  auto& bar = frame.scale_bar;
  bar.length_km = round_length_km(true_km(setting, frame, left, room_px, bottom));
  double width = room_px;
  // The scale hardly changes along the bar: each step makes the rest of the error vanish.
  for (int i = 0; i < 3; ++i)
    width *= bar.length_km / true_km(setting, frame, left, width, bottom);
  const auto& language = setting.edition().language;
  const bool is_metres = bar.length_km < 1;
  TextStyle style = frame.map_credit->style;
  style.ink = Ink::text;
  bar.label = setting.typesetter.set(
      {model::ui_string(
           setting.edition(), is_metres ? "metres" : "kilometres",
           {{"length", model::number_in_words(is_metres ? 1000 * bar.length_km : bar.length_km, 0, language)}}),
       {}},
      {}, style, m.map.width);
  const double height = bar.label->height_px + bar_height_px;
  bar.rect = {left, bottom - height, std::max(width, bar.label->width_px), height};
  bar.width_px = width;
  bar.label_at = {left, bottom - height};
}

}  // namespace vitrine::layout
