// The line of time: what it shows of the years, the boxes for what lies outside them, and how one looks closer.
//
// Where there is room, each mark can be pressed. A narrow ribbon has points for marks, and the chapters and the boxes
// at its ends can be pressed instead. The day shown is dragged along the strip of the line, which lies below both.
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/edtf/day.h"
#include "core/layout/ribbon_parts.h"

namespace vitrine::layout {

using timeline::Zone;

namespace {

// The years of the cards in an end box are both told up to this share of the ribbon.
constexpr double most_of_width_for_end = 0.2;
// One press of a button.
constexpr double button_zoom = 2.5;

// The box for what lies outside the years, with the years of its cards: "1892–1894", or the first alone.
RibbonEnd end_of(const Setting& setting, Zone zone) {
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
  const double width = std::max(m.target * marks, std::ceil(words->width_px)) + 2 * m.unit;
  return {{0, m.ribbon.y + m.unit, width, m.target + words->height_px}, std::move(words), {}};
}

void place(RibbonEnd& end, double x_px) {
  end.rect.x = x_px;
  end.label_at = {x_px + (end.rect.width - end.label->width_px) / 2, end.rect.bottom() - end.label->height_px - 1};
}

// One target for all that lies beyond this end: to the next of its cards.
Box end_button(const Setting& setting, Zone zone, const RibbonEnd& end) {
  const auto cards = cards_in_zone(setting, zone);
  const auto here = std::ranges::find_if(cards, [&](model::Index card) { return is_being_read(setting, card); });
  Box box;
  box.id = zone == Zone::before ? "ribbon.before" : "ribbon.after";
  box.part = Part::band;
  box.rect = end.rect;
  box.action = story::GoToCard{story::next_of(cards, here == cards.end() ? std::nullopt : std::optional(*here))};
  if (here != cards.end()) box.selection = Selection::selected;
  box.text = end.label;
  box.text_at = end.label_at;
  return box;
}

void set_end(const Setting& setting, Zone zone, RibbonEnd& end, Frame& frame) {
  const auto& m = setting.metrics;
  if (!end.label) return;
  if (is_narrow(setting)) {
    frame.fixed.push_back(end_button(setting, zone, end));
    end = {};
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

// Nearer and farther, one above the other, against this edge.
void set_zoom(const Setting& setting, double right_px, Frame& frame) {
  const auto& m = setting.metrics;
  double y = m.ribbon.y + (m.ribbon.height - 2 * m.target) / 2;
  const auto add = [&](const char* id, Icon icon, double factor) {
    Box box;
    box.id = id;
    box.part = Part::button;
    box.rect = {right_px - m.target, y, m.target, m.target};
    box.icon = icon;
    const double side = m.control.leading_px;
    box.icon_rect = {box.rect.x + (m.target - side) / 2, y + (m.target - side) / 2, side, side};
    box.action = story::ZoomTime{factor};
    frame.fixed.push_back(std::move(box));
    y += m.target;
  };
  add("time.nearer", Icon::plus, button_zoom);
  add("time.farther", Icon::minus, 1 / button_zoom);
}

// Whether the buttons leave a narrow ribbon the targets of its chapters.
bool has_room_for_zoom(const Setting& setting, double line_px) {
  const auto& m = setting.metrics;
  if (m.ribbon.height < 2 * m.target) return false;
  const auto chapters = static_cast<double>(setting.common().chapters.size());
  return !is_narrow(setting) || line_px - m.target - 2 * m.unit >= chapters * m.target;
}

// Where the day is dragged, with what a screen reader calls a slider.
void set_line(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& ribbon = frame.ribbon;
  Box box;
  box.id = "time";
  box.part = Part::line_of_time;
  const double top = std::max(ribbon.band_y, m.ribbon.y + m.unit + m.target);
  box.rect = {ribbon.scale.left_px, top, ribbon.scale.right_px - ribbon.scale.left_px, m.ribbon.bottom() - top};
  box.anchor = {ribbon.playhead.x_px, ribbon.line_y};
  frame.fixed.push_back(std::move(box));
}

}  // namespace

bool is_narrow(const Setting& setting) {
  const auto& m = setting.metrics;
  const auto marks = static_cast<double>(story::cards_shown(setting.common(), setting.state.filter).size());
  return m.ribbon.width - 2 * m.gutter - 6 * m.unit < marks * mark_px(m) + 3 * m.target;
}

bool is_being_read(const Setting& setting, model::Index card) {
  const auto screen = setting.state.screen;
  return setting.state.card == card && (screen == story::Screen::story || screen == story::Screen::file);
}

std::vector<model::Index> cards_in_zone(const Setting& setting, Zone zone) {
  const auto& common = setting.common();
  const auto years = story::whole_time(common);
  std::vector<model::Index> result;
  for (const auto card : story::cards_shown(common, setting.state.filter))
    if (timeline::zone_of(common.cards[card].date, years) == zone) result.push_back(card);
  return result;
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

void set_ribbon(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  auto& ribbon = frame.ribbon;
  ribbon.rect = m.ribbon;
  if (m.ribbon.height <= 0) return;
  ribbon.line_y = std::round(m.ribbon.bottom() - m.caption.leading_px - 2 * m.unit);
  ribbon.band_y = ribbon.line_y - 4 * m.unit;
  const double edge = m.arrangement == Arrangement::stacked ? m.gutter * 0.6 : m.gutter;
  double left = m.ribbon.x + edge, right = m.ribbon.right() - edge;
  ribbon.before = end_of(setting, Zone::before);
  ribbon.after = end_of(setting, Zone::after);
  const double ends = (ribbon.before.label ? ribbon.before.rect.width + 2 * m.unit : 0) +
                      (ribbon.after.label ? ribbon.after.rect.width + 2 * m.unit : 0);
  if (has_room_for_zoom(setting, right - left - ends)) {
    set_zoom(setting, right, frame);
    right -= m.target + 2 * m.unit;
  }
  if (ribbon.before.label) {
    place(ribbon.before, left);
    left = ribbon.before.rect.right() + 2 * m.unit;
  }
  if (ribbon.after.label) {
    place(ribbon.after, right - ribbon.after.rect.width);
    right = ribbon.after.rect.x - 2 * m.unit;
  }
  ribbon.scale = timeline::scale_of(story::time_view_at(setting.state, setting.common()), left, right);
  set_playhead(setting, frame);
  set_ticks(setting, frame);
  set_end(setting, Zone::before, ribbon.before, frame);
  set_marks(setting, frame);
  set_end(setting, Zone::after, ribbon.after, frame);
  set_bands(setting, frame);
  set_line(setting, frame);
}

std::optional<model::Index> card_near(const Ribbon& ribbon, double x_px, double within_px) {
  std::optional<model::Index> nearest;
  for (const auto& card : ribbon.cards) {
    const double distance = std::abs(card.x_px - x_px);
    if (distance > within_px) continue;
    nearest = card.card;
    within_px = distance;
  }
  return nearest;
}

}  // namespace vitrine::layout
