// The line of time: years, extents of long dates, and a mark for every card.
#include <algorithm>
#include <cmath>

#include "core/edtf/day.h"
#include "core/layout/fixed.h"

namespace vitrine::layout {

namespace {

using timeline::Zone;

// An extent shorter than this is a point on the line.
constexpr double least_extent_px = 6;

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

std::vector<model::Index> cards_in_zone(const model::Common& common, Zone zone) {
  const auto scale = timeline::scale_of_years(common.ribbon_first_year, common.ribbon_last_year, 0, 1);
  std::vector<model::Index> result;
  for (model::Index i = 0; i < common.cards.size(); ++i)
    if (timeline::zone_of(common.cards[i].date, scale) == zone) result.push_back(i);
  return result;
}

// The box for what lies outside the years, with the years of its cards: "1892" or "1892–1894".
RibbonEnd end_of(const Setting& setting, Zone zone, double x_px) {
  const auto& m = setting.metrics;
  const auto cards = cards_in_zone(setting.common(), zone);
  if (cards.empty()) return {};
  const auto year = [&](model::Index card) {
    const auto& date = setting.common().cards[card].date;
    return edtf::civil_from_day(date.earliest_day.value_or(date.latest_day.value_or(0))).year;
  };
  const auto [first, last] = std::ranges::minmax(cards, {}, year);
  std::string label = std::to_string(year(first));
  if (year(last) != year(first)) label += "–" + std::to_string(year(last));
  const double width = m.target * static_cast<double>(cards.size()) + 2 * m.unit;
  return {{x_px, m.ribbon.y + m.unit, width, m.target}, setting.typesetter.set({label, {}}, {}, year_style(m), width)};
}

Box mark_of(const Setting& setting, model::Index index) {
  const auto& card = setting.common().cards[index];
  Box mark;
  mark.id = "mark." + card.id;
  mark.part = Part::mark;
  mark.action = story::GoToCard{index};
  mark.standing = card.claims.front().standing;
  if (setting.state.card == index && setting.state.screen != story::Screen::page) mark.selection = Selection::selected;
  return mark;
}

void set_end_marks(const Setting& setting, Zone zone, const Rect& box, Frame& frame) {
  const auto& m = setting.metrics;
  double x = box.x + m.unit;
  for (const auto card : cards_in_zone(setting.common(), zone)) {
    Box mark = mark_of(setting, card);
    mark.rect = {x, box.y, m.target, m.target};
    mark.anchor = {x + m.target / 2, box.y + m.target / 2};
    x += m.target;
    frame.fixed.push_back(std::move(mark));
  }
}

void set_marks(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  auto& ribbon = frame.ribbon;
  const auto& scale = ribbon.scale;
  std::vector<Box> marks;
  for (const auto index : cards_in_zone(setting.common(), Zone::within)) {
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
    marks.push_back(std::move(mark));
  }
  std::ranges::stable_sort(marks, {}, [](const Box& mark) { return mark.anchor.x; });
  std::vector<double> wanted;
  for (const auto& mark : marks)
    wanted.push_back(mark.anchor.x);
  const double half = m.target / 2;
  const auto centres = timeline::spread(wanted, m.target, scale.left_px + half, scale.right_px - half);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    // Where there is no room for full targets they are narrower, never one over the other.
    const double gap = i + 1 < marks.size() ? centres[i + 1] - centres[i] : m.target;
    const double gap_before = i > 0 ? centres[i] - centres[i - 1] : m.target;
    const double width = std::min({m.target, gap, gap_before});
    marks[i].rect = {centres[i] - width / 2, m.ribbon.y + m.unit, width, m.target};
    frame.fixed.push_back(std::move(marks[i]));
  }
}

}  // namespace

void set_ribbon(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& common = setting.common();
  auto& ribbon = frame.ribbon;
  ribbon.rect = m.ribbon;
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
  set_end_marks(setting, Zone::before, ribbon.before.rect, frame);
  set_marks(setting, frame);
  set_end_marks(setting, Zone::after, ribbon.after.rect, frame);
}

}  // namespace vitrine::layout
