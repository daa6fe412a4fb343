// The line of time: years, the chapters as bands, extents of long dates, and a mark for every card shown.
//
// Where there is room, each mark can be pressed. A narrow ribbon has points for marks, and the chapters and the boxes
// at its ends can be pressed instead.
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/edtf/day.h"
#include "core/layout/fixed.h"

namespace vitrine::layout {

namespace {

using timeline::Zone;

// An extent shorter than this is a point on the line.
constexpr double least_extent_px = 6;
// The years of the cards in an end box are both told up to this share of the ribbon.
constexpr double most_of_width_for_end = 0.2;
// The room of a mark that can be pressed: marks stand near their dates rather than far apart (WCAG 2.2, 2.5.8 asks for
// 24 px; every card has full targets elsewhere). A kiosk's are for fingers.
double mark_px(const Metrics& m) {
  return m.arrangement == Arrangement::kiosk ? m.target : m.target * 8 / 11;
}

TextStyle year_style(const Metrics& m) {
  TextStyle style = m.caption;
  style.size_px -= 2;
  return style;
}

double middle_day(const model::DateMark& date) {
  const auto first = date.earliest_day.value_or(date.latest_day.value_or(0));
  const auto last = date.latest_day.value_or(first);
  return (static_cast<double>(first) + static_cast<double>(last) + 1) / 2;
}

// Of the cards shown, by the beginning of their dates.
std::vector<model::Index> cards_in_zone(const Setting& setting, Zone zone) {
  const auto& common = setting.common();
  const auto scale = timeline::scale_of_years(common.ribbon_first_year, common.ribbon_last_year, 0, 1);
  std::vector<model::Index> result;
  for (const auto card : story::cards_shown(common, setting.state.filter))
    if (timeline::zone_of(common.cards[card].date, scale) == zone) result.push_back(card);
  return result;
}

// Marks that cannot be pressed at full width: the ribbon is narrow.
bool is_narrow(const Setting& setting) {
  const auto& m = setting.metrics;
  const auto marks = static_cast<double>(story::cards_shown(setting.common(), setting.state.filter).size());
  return m.ribbon.width - 2 * m.gutter - 6 * m.unit < marks * mark_px(m) + 2 * m.target;
}

bool is_being_read(const Setting& setting, model::Index card) {
  const auto screen = setting.state.screen;
  return setting.state.card == card && (screen == story::Screen::story || screen == story::Screen::file);
}

// The box for what lies outside the years, with the years of its cards: "1892–1894", or the first alone.
RibbonEnd end_of(const Setting& setting, Zone zone, double x_px) {
  const auto& m = setting.metrics;
  const auto cards = cards_in_zone(setting, zone);
  if (cards.empty()) return {};
  const auto year = [&](model::Index card) {
    const auto& date = setting.common().cards[card].date;
    return edtf::civil_from_day(date.earliest_day.value_or(date.latest_day.value_or(0))).year;
  };
  const auto [first, last] = std::ranges::minmax(cards, {}, year);
  std::string label = std::to_string(year(first));
  const auto set = [&](const std::string& years) {
    return setting.typesetter.set({years, {}}, {}, year_style(m), m.ribbon.width);
  };
  auto words = set(label);
  if (year(last) != year(first)) {
    auto both = set(label.append("–").append(std::to_string(year(last))));
    if (both->width_px <= m.ribbon.width * most_of_width_for_end) words = std::move(both);
  }
  const auto marks = is_narrow(setting) ? 1.0 : static_cast<double>(cards.size());
  const double width = std::max(m.target * marks + 2 * m.unit, std::ceil(words->width_px));
  return {{x_px, m.ribbon.y + m.unit, width, m.target}, std::move(words)};
}

Box mark_of(const Setting& setting, model::Index index) {
  const auto& card = setting.common().cards[index];
  Box mark;
  mark.id = "mark." + card.id;
  mark.part = Part::mark;
  if (!is_narrow(setting)) mark.action = story::GoToCard{index};
  mark.standing = card.claims.front().standing;
  if (is_being_read(setting, index)) mark.selection = Selection::selected;
  return mark;
}

// One target for all that lies beyond this end: to the next of its cards.
Box end_button(const Setting& setting, Zone zone, const RibbonEnd& end) {
  const auto cards = cards_in_zone(setting, zone);
  const auto here = std::ranges::find_if(cards, [&](model::Index card) { return is_being_read(setting, card); });
  const bool goes_on = here != cards.end() && here + 1 != cards.end();
  Box box;
  box.id = zone == Zone::before ? "ribbon.before" : "ribbon.after";
  box.part = Part::band;
  box.rect = end.rect;
  box.action = story::GoToCard{goes_on ? *(here + 1) : cards.front()};
  if (here != cards.end()) box.selection = Selection::selected;
  return box;
}

void set_end(const Setting& setting, Zone zone, const RibbonEnd& end, Frame& frame) {
  const auto& m = setting.metrics;
  if (!end.label) return;
  if (is_narrow(setting)) {
    frame.fixed.push_back(end_button(setting, zone, end));
    return;
  }
  const auto cards = cards_in_zone(setting, zone);
  const auto& box = end.rect;
  double x = box.x + (box.width - m.target * static_cast<double>(cards.size())) / 2;
  for (const auto card : cards) {
    Box mark = mark_of(setting, card);
    mark.rect = {x, box.y, m.target, m.target};
    mark.anchor = {x + m.target / 2, box.y + m.target / 2};
    x += m.target;
    frame.fixed.push_back(std::move(mark));
  }
}

// The extent of a date on the line, and what its mark points to.
Box placed_mark(const Setting& setting, model::Index index, Ribbon& ribbon) {
  const auto& scale = ribbon.scale;
  const auto& date = setting.common().cards[index].date;
  Box mark = mark_of(setting, index);
  const auto first = static_cast<double>(date.earliest_day.value_or(scale.first_day));
  const auto last = static_cast<double>(date.latest_day.value_or(scale.end_day - 1));
  const double left = std::max(scale.left_px, scale.x_from_day(first));
  const double right = std::min(scale.right_px, scale.x_from_day(last + 1));
  const bool is_soft = date.approximate || date.uncertain;
  if (right - left >= least_extent_px) {
    ribbon.extents.push_back({left, right, is_soft, mark.selection});
    mark.anchoring = Anchoring::extent;
  } else if (is_soft) {
    mark.anchoring = Anchoring::soft_point;
  }
  mark.anchor = {std::clamp(scale.x_from_day(middle_day(date)), scale.left_px, scale.right_px), ribbon.line_y};
  return mark;
}

void set_marks(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& scale = frame.ribbon.scale;
  std::vector<Box> marks;
  for (const auto index : cards_in_zone(setting, Zone::within))
    marks.push_back(placed_mark(setting, index, frame.ribbon));
  std::ranges::stable_sort(marks, {}, [](const Box& mark) { return mark.anchor.x; });
  if (is_narrow(setting)) {
    for (auto& mark : marks) {
      mark.rect = {mark.anchor.x - m.unit, mark.anchor.y - m.unit, 2 * m.unit, 2 * m.unit};
      frame.fixed.push_back(std::move(mark));
    }
    return;
  }
  std::vector<double> wanted;
  for (const auto& mark : marks)
    wanted.push_back(mark.anchor.x);
  const double half = m.target / 2;
  const auto centres = timeline::spread(wanted, mark_px(m), scale.left_px + half, scale.right_px - half);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const double gap = i + 1 < marks.size() ? centres[i + 1] - centres[i] : m.target;
    const double gap_before = i > 0 ? centres[i] - centres[i - 1] : m.target;
    const double width = std::min({m.target, gap, gap_before});
    marks[i].rect = {centres[i] - width / 2, m.ribbon.y + m.unit, width, m.target};
    frame.fixed.push_back(std::move(marks[i]));
  }
}

// From the first beginning of a card of the chapter to its last end, but not into the next chapter.
struct Years {
  double left_px = 0;
  double right_px = 0;
};
std::optional<Years> years_of(const Setting& setting, const timeline::Scale& scale, const model::Chapter& chapter) {
  std::optional<Years> years;
  for (const auto index : chapter.cards) {
    if (!story::is_shown(setting.common(), setting.state.filter, index)) continue;
    const auto& date = setting.common().cards[index].date;
    if (timeline::zone_of(date, scale) != Zone::within) continue;
    const auto first = static_cast<double>(date.earliest_day.value_or(scale.first_day));
    const auto last = static_cast<double>(date.latest_day.value_or(scale.end_day - 1));
    const double left = std::max(scale.left_px, scale.x_from_day(first));
    const double right = std::min(scale.right_px, scale.x_from_day(last + 1));
    if (!years) years = {left, right};
    years = {std::min(years->left_px, left), std::max(years->right_px, right)};
  }
  return years;
}

void set_bands(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& common = setting.common();
  auto& ribbon = frame.ribbon;
  std::vector<std::pair<model::Index, Years>> spans;
  for (model::Index i = 0; i < common.chapters.size(); ++i)
    if (const auto years = years_of(setting, ribbon.scale, common.chapters[i])) spans.emplace_back(i, *years);
  TextStyle style = year_style(m);
  style.face = Face::serif_italic;
  style.ink = Ink::text;
  const double least_px = is_narrow(setting) ? m.target : 0;
  std::vector<double> centres;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    auto& [index, years] = spans[i];
    if (i + 1 < spans.size()) years.right_px = std::min(years.right_px, spans[i + 1].second.left_px);
    const auto& chapter = common.chapters[index];
    const bool is_current = std::ranges::any_of(chapter.cards, [&](auto card) { return is_being_read(setting, card); });
    RibbonBand band{years.left_px, years.right_px, nullptr, is_current ? Selection::selected : Selection::none};
    auto label = setting.typesetter.set({chapter.numeral, {}}, {}, style, m.ribbon.width);
    if (least_px == 0 && label->width_px + 12 < years.right_px - years.left_px) band.label = std::move(label);
    ribbon.bands.push_back(std::move(band));
    centres.push_back((years.left_px + years.right_px) / 2);
  }
  if (least_px == 0 || spans.empty()) return;
  // Targets of the bands: as near to them as they may be without touching.
  const double half = least_px / 2;
  const auto places = timeline::spread(centres, least_px, ribbon.scale.left_px + half, ribbon.scale.right_px - half);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const auto& chapter = common.chapters[spans[i].first];
    const auto first = std::ranges::find_if(
        chapter.cards, [&](auto card) { return story::is_shown(common, setting.state.filter, card); });
    if (first == chapter.cards.end()) continue;
    Box box;
    box.id = "band." + chapter.id;
    box.part = Part::band;
    box.action = story::GoToCard{*first};
    box.selection = ribbon.bands[i].selection;
    const double gap = i + 1 < places.size() ? places[i + 1] - places[i] : least_px;
    const double gap_before = i > 0 ? places[i] - places[i - 1] : least_px;
    const double width = std::min({least_px, gap, gap_before});
    box.rect = {places[i] - width / 2, m.ribbon.y + m.unit, width, m.target};
    box.anchor = {centres[i], ribbon.band_y};
    TextStyle numeral = m.control;
    numeral.face = Face::serif_bold;
    box.text = fitted(setting.typesetter, {chapter.numeral, {}}, {}, numeral, width - 2 * m.unit);
    box.text_at = {places[i] - box.text->width_px / 2, box.rect.y + (m.target - box.text->height_px) / 2};
    frame.fixed.push_back(std::move(box));
  }
}

}  // namespace

void set_ribbon(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& common = setting.common();
  auto& ribbon = frame.ribbon;
  ribbon.rect = m.ribbon;
  if (m.ribbon.height <= 0) return;
  ribbon.line_y = std::round(m.ribbon.bottom() - m.caption.leading_px - 2 * m.unit);
  const double edge = m.arrangement == Arrangement::stacked ? m.gutter * 0.6 : m.gutter;
  double left = m.ribbon.x + edge, right = m.ribbon.right() - edge;
  ribbon.before = end_of(setting, Zone::before, left);
  ribbon.after = end_of(setting, Zone::after, right);
  if (ribbon.before.label) left = ribbon.before.rect.right() + 2 * m.unit;
  if (ribbon.after.label) {
    ribbon.after.rect.x -= ribbon.after.rect.width;
    right = ribbon.after.rect.x - 2 * m.unit;
  }
  ribbon.scale = timeline::scale_of_years(common.ribbon_first_year, common.ribbon_last_year, left, right);
  ribbon.ticks =
      timeline::year_ticks(ribbon.scale, common.ribbon_first_year, common.ribbon_last_year, m.caption.size_px * 4.0);
  for (const auto& tick : ribbon.ticks)
    ribbon.tick_labels.push_back(
        tick.has_label ? setting.typesetter.set({std::to_string(tick.year), {}}, {}, year_style(m), m.ribbon.width)
                       : nullptr);
  ribbon.band_y = ribbon.line_y - 4 * m.unit;
  set_bands(setting, frame);
  set_end(setting, Zone::before, ribbon.before, frame);
  set_marks(setting, frame);
  set_end(setting, Zone::after, ribbon.after, frame);
}

}  // namespace vitrine::layout
