// The parts that do not scroll: header, map with its pins, list of places, ribbon.
#include "core/layout/frame.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/geo/projection.h"
#include "core/edtf/day.h"
#include "core/layout/flow.h"
#include "core/model/words.h"

namespace vitrine::layout {

namespace {

void set_header(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& state = setting.state;
  TextStyle control = m.control;
  // From the right: appearance, then the languages in the exhibit's order.
  double x = m.header.right() - m.gutter * 0.75;
  const auto place = [&](std::string id, Part part, const model::Text& label, story::Action action,
                         Selection selection) {
    Box box;
    box.id = std::move(id);
    box.part = part;
    box.action = std::move(action);
    box.selection = selection;
    TextStyle style = control;
    if (selection == Selection::selected) {
      style.face = Face::sans_bold;
      style.ink = Ink::text;
    }
    box.text = setting.typesetter.set(label, {}, style, m.header.width);
    const double width = std::max(m.target, std::ceil(box.text->width_px) + 4 * m.unit);
    x -= width;
    box.rect = {x, m.header.y + (m.header.height - m.target) / 2, width, m.target};
    box.text_at = {x + (width - box.text->width_px) / 2, box.rect.y + (m.target - box.text->height_px) / 2};
    frame.fixed.push_back(std::move(box));
  };
  const bool is_dark = state.theme == story::Theme::dark;
  place("theme", Part::quiet_button, setting.word(is_dark ? "theme_light" : "theme_dark"), story::ToggleTheme{},
        Selection::none);
  x -= m.unit * 2;
  const auto& languages = setting.common().languages;
  for (std::size_t i = languages.size(); i-- > 0;)
    place("lang." + languages[i], Part::toggle, {std::string(model::own_name(languages[i])), {}},
          story::SetLanguage{static_cast<model::Index>(i)},
          i == state.language ? Selection::selected : Selection::none);

  Box title;
  title.id = "header.title";
  title.part = Part::quiet_button;
  title.action = story::GoToStart{};
  TextStyle style = m.body;
  style.face = Face::serif_bold;
  title.text = setting.typesetter.set(setting.edition().title, {}, style, m.header.width);
  const double left = m.header.x + m.gutter;
  if (left + title.text->width_px + 4 * m.unit > x) return;  // a narrow screen has the title on its cover alone
  title.rect = {left, m.header.y + (m.header.height - m.target) / 2, std::ceil(title.text->width_px), m.target};
  title.text_at = {left, title.rect.y + (m.target - title.text->height_px) / 2};
  frame.fixed.push_back(std::move(title));
}

std::vector<model::Index> current_places(const story::State& state, const model::Common& common) {
  if (!state.card || state.screen == story::Screen::page) return {};
  return common.cards[*state.card].places;
}

Point screen_of_place(const Setting& setting, const Frame& frame, const model::Place& place) {
  const auto plane = setting.world.projection.plane_from_lon_lat({place.lon_deg, place.lat_deg});
  return geo::screen_from_plane(frame.camera, frame.metrics.map, plane);
}

// The text of a pin goes right of it, left where there is no room, and never over another pin or its words.
void place_pin_label(const Setting& setting, const std::vector<Box>& pins, Box& pin) {
  const auto& m = setting.metrics;
  const double gap = 3 * m.unit;
  const auto& text = *pin.text;
  const std::array<Point, 4> offsets = {{{gap, -text.height_px / 2},
                                         {-gap - text.width_px, -text.height_px / 2},
                                         {-text.width_px / 2, gap},
                                         {-text.width_px / 2, -gap - text.height_px}}};
  for (const auto& offset : offsets) {
    pin.text_at = {pin.anchor.x + offset.x, pin.anchor.y + offset.y};
    const Rect words{pin.text_at.x, pin.text_at.y, text.width_px, text.height_px};
    const bool is_inside = words.x >= m.map.x + m.unit && words.right() <= m.map.right() - m.unit &&
                           words.y >= m.map.y + m.unit && words.bottom() <= m.map.bottom() - m.unit;
    const auto is_in_the_way = [&](const Box& other) {
      const Rect other_words{other.text_at.x, other.text_at.y, other.text->width_px, other.text->height_px};
      const Rect dot{other.anchor.x - gap, other.anchor.y - gap, 2 * gap, 2 * gap};
      return other_words.overlaps(words) || dot.overlaps(words);
    };
    if (is_inside && std::ranges::none_of(pins, is_in_the_way)) return;
  }
}

void set_map(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& common = setting.common();
  const auto view = story::map_view_at(setting.state);
  const double km_per_px = std::max(2 * view.half_width_km / m.map.width, 2 * view.half_height_km / m.map.height);
  frame.camera = {view.centre_x_km, view.centre_y_km, km_per_px};

  std::vector<model::Index> current;
  for (const auto place : current_places(setting.state, common)) current.push_back(model::town_of(common, place));
  if (current.empty() && setting.state.town) current.push_back(*setting.state.town);
  const Rect inner = m.map.inset(m.target * 0.6, m.target * 0.6);
  std::vector<Box> pins;
  for (const auto town : story::pinned_towns(common)) {
    const auto& place = common.places[town];
    Box pin;
    pin.id = "pin." + place.id;
    pin.part = Part::pin;
    pin.action = story::SelectTown{town};
    pin.selection = std::ranges::contains(current, town) ? Selection::selected : Selection::none;
    const Point at = screen_of_place(setting, frame, place);
    pin.anchor = {std::clamp(at.x, inner.x, inner.right()), std::clamp(at.y, inner.y, inner.bottom())};
    if (pin.anchor != at) pin.part = Part::edge_pin;
    TextStyle style = m.caption;
    style.ink = Ink::text;
    style.face = pin.selection == Selection::selected ? Face::sans_bold : Face::sans;
    pin.text = setting.typesetter.set(setting.edition().places[town].name, {}, style, m.map.width);
    pin.rect = {std::round(pin.anchor.x - m.target / 2), std::round(pin.anchor.y - m.target / 2), m.target, m.target};
    pins.push_back(std::move(pin));
  }
  // Labels of those in the picture come first: the ones at the edge give way.
  std::vector<Box> placed;
  for (const auto part : {Part::pin, Part::edge_pin})
    for (auto& pin : pins) {
      if (pin.part != part) continue;
      place_pin_label(setting, placed, pin);
      placed.push_back(pin);
    }
  for (auto& pin : pins) {
    pin.text_at = std::ranges::find(placed, pin.id, &Box::id)->text_at;
    frame.fixed.push_back(std::move(pin));
  }
  for (const auto place : common.pinned_places) frame.route.push_back(screen_of_place(setting, frame, common.places[place]));

  TextStyle credit = m.caption;
  credit.size_px -= 2;
  frame.map_credit = setting.typesetter.set(setting.word("map_credit"), {}, credit, m.map.width);
  frame.map_credit_at = {m.map.right() - frame.map_credit->width_px - 2 * m.unit,
                         m.map.bottom() - frame.map_credit->height_px - m.unit};
}

void set_places(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  if (m.places.height <= 0) return;
  double x = m.places.x + m.gutter;
  for (const auto town : story::pinned_towns(setting.common())) {
    Box chip;
    chip.id = "chip." + setting.common().places[town].id;
    chip.part = Part::chip;
    chip.action = story::SelectTown{town};
    chip.text = setting.typesetter.set(setting.edition().places[town].name, {}, m.control, m.places.width);
    const double width = std::max(m.target, std::ceil(chip.text->width_px) + 8 * m.unit);
    if (x + width > m.places.right() - m.gutter) break;
    chip.rect = {x, m.places.y + (m.places.height - m.target) / 2, width, m.target};
    chip.text_at = {x + (width - chip.text->width_px) / 2, chip.rect.y + (m.target - chip.text->height_px) / 2};
    x += width + 3 * m.unit;
    frame.fixed.push_back(std::move(chip));
  }
}

double middle_day(const model::DateMark& date) {
  const auto first = date.earliest_day.value_or(date.latest_day.value_or(0));
  const auto last = date.latest_day.value_or(first);
  return (static_cast<double>(first) + static_cast<double>(last) + 1) / 2;
}

// The years of the cards in that zone: "1892" or "1892–94".
SetTextPtr end_label(const Setting& setting, timeline::Zone zone) {
  const auto& common = setting.common();
  const auto scale = timeline::scale_of_years(common.ribbon_first_year, common.ribbon_last_year, 0, 1);
  std::optional<std::int64_t> first, last;
  for (const auto& card : common.cards) {
    if (timeline::zone_of(card.date, scale) != zone) continue;
    const auto day = card.date.earliest_day.value_or(card.date.latest_day.value_or(0));
    first = std::min(first.value_or(day), day);
    last = std::max(last.value_or(day), day);
  }
  const auto year = [](std::int64_t day) { return edtf::civil_from_day(day).year; };
  std::string label = std::to_string(year(first.value_or(0)));
  if (year(*last) != year(*first)) label += "–" + std::to_string(year(*last));
  TextStyle style = setting.metrics.caption;
  style.size_px -= 2;
  return setting.typesetter.set({label, {}}, {}, style, setting.metrics.ribbon.width);
}

// An extent shorter than this is a point on the line.
constexpr double least_extent_px = 6;

void set_ribbon(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& common = setting.common();
  auto& ribbon = frame.ribbon;
  ribbon.rect = m.ribbon;
  const auto years = std::pair{common.ribbon_first_year, common.ribbon_last_year};
  const auto zone_count = [&](timeline::Zone zone) {
    const auto scale = timeline::scale_of_years(years.first, years.second, 0, 1);
    return std::ranges::count_if(common.cards, [&](const auto& c) { return zone_of(c.date, scale) == zone; });
  };
  const double end_box = m.target + 2 * m.unit;
  const double edge = m.arrangement == Arrangement::wide ? m.gutter : m.gutter * 0.6;
  const double before = zone_count(timeline::Zone::before) > 0 ? end_box : 0;
  const double after = zone_count(timeline::Zone::after) > 0 ? end_box : 0;
  const double left = m.ribbon.x + edge, right = m.ribbon.right() - edge;
  const double inner_left = left + before + (before > 0 ? 2 * m.unit : 0);
  const double inner_right = right - after - (after > 0 ? 2 * m.unit : 0);
  ribbon.scale = timeline::scale_of_years(years.first, years.second, inner_left, inner_right);
  const double labels_height = m.caption.leading_px;
  ribbon.line_y = std::round(m.ribbon.bottom() - labels_height - 2 * m.unit);
  const double marks_y = m.ribbon.y + m.unit + m.target / 2;
  const double box_top = m.ribbon.y + m.unit, box_height = m.target;
  if (before > 0) ribbon.before = {{left, box_top, before, box_height}, end_label(setting, timeline::Zone::before)};
  if (after > 0) ribbon.after = {{right - after, box_top, after, box_height}, end_label(setting, timeline::Zone::after)};

  ribbon.ticks = timeline::year_ticks(ribbon.scale, years.first, years.second, m.caption.size_px * 4.0);
  for (const auto& tick : ribbon.ticks) {
    TextStyle style = m.caption;
    style.size_px -= 2;
    ribbon.tick_labels.push_back(
        tick.has_label ? setting.typesetter.set({std::to_string(tick.year), {}}, {}, style, m.ribbon.width) : nullptr);
  }

  std::vector<double> wanted;
  std::vector<Box> within;
  std::vector<Box> outside;
  for (model::Index i = 0; i < common.cards.size(); ++i) {
    const auto& card = common.cards[i];
    Box mark;
    mark.id = "mark." + card.id;
    mark.part = Part::mark;
    mark.action = story::GoToCard{i};
    mark.standing = card.claims.front().standing;
    const bool is_current = setting.state.card == i && setting.state.screen != story::Screen::page;
    mark.selection = is_current ? Selection::selected : Selection::none;
    const auto zone = zone_of(card.date, ribbon.scale);
    if (zone != timeline::Zone::within) {
      const Rect& box = zone == timeline::Zone::before ? ribbon.before.rect : ribbon.after.rect;
      mark.rect = {box.x + (box.width - m.target) / 2, box.y, m.target, m.target};
      mark.anchor = {mark.rect.x + m.target / 2, mark.rect.y + m.target / 2};
      outside.push_back(std::move(mark));
      continue;
    }
    const auto first = static_cast<double>(card.date.earliest_day.value_or(ribbon.scale.first_day));
    const auto last = static_cast<double>(card.date.latest_day.value_or(ribbon.scale.end_day - 1));
    const double x0 = std::max(inner_left, ribbon.scale.x_from_day(first));
    const double x1 = std::min(inner_right, ribbon.scale.x_from_day(last + 1));
    if (x1 - x0 >= least_extent_px)
      ribbon.extents.push_back({x0, x1, card.date.approximate || card.date.uncertain, mark.selection});
    mark.anchor = {std::clamp(ribbon.scale.x_from_day(middle_day(card.date)), inner_left, inner_right), ribbon.line_y};
    within.push_back(std::move(mark));
  }
  std::ranges::stable_sort(within, {}, [](const Box& mark) { return mark.anchor.x; });
  for (const auto& mark : within) wanted.push_back(mark.anchor.x);
  const double half = m.target / 2;
  const auto centres = timeline::spread(wanted, m.target, inner_left + half, inner_right - half);
  for (std::size_t i = 0; i < within.size(); ++i)
    within[i].rect = {centres[i] - half, marks_y - half, m.target, m.target};
  for (auto* marks : {&within, &outside})
    for (auto& mark : *marks) frame.fixed.push_back(std::move(mark));
}

}  // namespace

Frame frame_from(const story::State& state, const story::World& world, std::shared_ptr<const Page> page,
                 const Typesetter& typesetter) {
  const Setting setting{state, world, typesetter, metrics_of(state.viewport)};
  Frame frame;
  frame.metrics = setting.metrics;
  frame.page = std::move(page);
  frame.scroll_y_px = state.scroll_y_px;
  set_header(setting, frame);
  set_map(setting, frame);
  set_places(setting, frame);
  set_ribbon(setting, frame);
  return frame;
}

}  // namespace vitrine::layout
