// The words below the line of time.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/base/order.h"
#include "core/edtf/months.h"
#include "core/layout/ribbon_parts.h"

namespace vitrine::layout {

namespace {

using timeline::Rank;
using timeline::Step;
using timeline::Unit;

// Of a label from its tick, and from the line.
constexpr double label_indent_px = 3, label_drop_px = 3;
// Between one label and the next.
constexpr double label_gap_px = 8;
constexpr double least_minor_px = 5;
// Of the room of a month: what its name may take where its days are named too.
constexpr double share_of_month = 0.6;

edtf::Language language_of(const Setting& setting) {
  return edtf::language_from_tag(setting.edition().language).value_or(edtf::Language::english);
}

class TickLabels {
 public:
  TickLabels(const Setting& setting, Ribbon& ribbon)
      : m_setting(setting), m_ribbon(ribbon), m_language(language_of(setting)) {}

  // The finest step whose labels have room.
  Step step() const {
    for (const auto& step : timeline::steps)
      if (has_room(step)) return step;
    return timeline::steps[std::size(timeline::steps) - 1];
  }

  // Those of greater units have precedence; the one that the line begins in stands at its beginning.
  void place(Step step) {
    for (const auto& tick : m_ribbon.ticks)
      if (tick.rank == Rank::parent) add(parent(tick.day, step), tick.x_px);
    if (step.unit != Unit::year)
      add(parent(timeline::parent_at_beginning(m_ribbon.scale, step), step), m_ribbon.scale.left_px);
    for (const auto& tick : m_ribbon.ticks)
      if (tick.rank == Rank::major) add(set(name_of(tick.day, step.unit)), tick.x_px);
    sort_by(m_ribbon.tick_labels, [](const TickLabel& label) { return label.at.x; });
  }

 private:
  SetTextPtr set(std::string_view words, TextStyle style) const {
    return m_setting.typesetter.set({std::string(words), {}}, {}, style, m_ribbon.rect.width);
  }
  SetTextPtr set(std::string_view words) const { return set(words, year_style(m_setting.metrics)); }

  std::string name_of(std::int64_t day, Unit unit) const {
    const auto date = edtf::civil_from_day(day);
    if (unit == Unit::year) return std::to_string(date.year);
    if (unit == Unit::day) return std::to_string(date.day);
    return std::string(edtf::month_name(m_language, date.month, edtf::MonthForm::abbreviation));
  }

  SetTextPtr parent(std::int64_t day, Step step) const {
    TextStyle style = year_style(m_setting.metrics);
    style.face = Face::sans_bold;
    if (step.unit == Unit::day) return set(edtf::short_month_wording(edtf::civil_from_day(day), m_language), style);
    return set(name_of(day, Unit::year), style);
  }

  bool has_room(Step step) const {
    if (timeline::gap_px(m_ribbon.scale, step) < widest(step) + label_gap_px) return false;
    if (step.unit == Unit::year) return true;
    // Behind the name of a month there is room for a day; behind that of a year for a month.
    const double room = step.unit == Unit::month ? timeline::gap_px(m_ribbon.scale, step)
                                                 : timeline::gap_px(m_ribbon.scale, {Unit::month, 1}) * share_of_month;
    return room >= parent(edtf::day_from_civil({2000, 9, 1}), step)->width_px + label_gap_px;
  }

  double widest(Step step) const {
    if (step.unit == Unit::day) return set("30")->width_px;
    if (step.unit == Unit::year) return set("2000")->width_px;
    double width = 0;
    for (int month = 1; month <= 12; month += step.count)
      width = std::max(width, set(edtf::month_name(m_language, month, edtf::MonthForm::abbreviation))->width_px);
    return width;
  }

  // Where nothing else stands.
  void add(SetTextPtr text, double tick_px) {
    const double left = std::round(tick_px) + label_indent_px, right = left + text->width_px;
    if (right > m_ribbon.scale.right_px) return;
    const auto is_in_the_way = [&](double other_left, const SetText& other) {
      return other_left < right + label_gap_px && left < other_left + other.width_px + label_gap_px;
    };
    const auto& playhead = m_ribbon.playhead;
    if (playhead.label && is_in_the_way(playhead.label_at.x, *playhead.label)) return;
    for (const auto& label : m_ribbon.tick_labels)
      if (is_in_the_way(label.at.x, *label.text)) return;
    m_ribbon.tick_labels.push_back({std::move(text), {left, m_ribbon.line_y + label_drop_px}, tick_px});
  }

  const Setting& m_setting;
  Ribbon& m_ribbon;
  edtf::Language m_language;
};

}  // namespace

void set_playhead(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& state = setting.state;
  auto& ribbon = frame.ribbon;
  auto& playhead = ribbon.playhead;
  const auto& scale = ribbon.scale;
  playhead.day = story::day_shown(state, setting.common());
  const auto day = static_cast<double>(playhead.day);
  playhead.is_seen = day >= scale.first_day && day < scale.end_day;
  playhead.x_px = std::clamp(scale.x_from_day(day), scale.left_px, scale.right_px);
  if (!state.scrub_day && state.focus != "time") return;
  TextStyle style = year_style(m);
  style.face = Face::sans_bold;
  style.ink = Ink::paper;
  auto label =
      setting.typesetter.set({edtf::day_wording(playhead.day, language_of(setting)), {}}, {}, style, m.ribbon.width);
  const double left = scale.left_px + m.unit, right = scale.right_px - m.unit - label->width_px;
  playhead.label_at = {std::clamp(playhead.x_px - label->width_px / 2, left, std::max(left, right)),
                       ribbon.line_y + m.unit};
  playhead.label = std::move(label);
}

void set_ticks(const Setting& setting, Frame& frame) {
  TickLabels labels(setting, frame.ribbon);
  const auto step = labels.step();
  frame.ribbon.ticks = timeline::ticks_of(frame.ribbon.scale, step, least_minor_px);
  labels.place(step);
}

}  // namespace vitrine::layout
