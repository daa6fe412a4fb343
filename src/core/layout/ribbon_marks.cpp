// Marks, extents and arcs of dates on the line of time, and the chapters as bands behind them.
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/base/order.h"
#include "core/layout/ribbon_parts.h"

namespace vitrine::layout {

namespace {

using timeline::Zone;

// Of a numeral from the beginning of its band, and from the leaders on both its sides.
constexpr double numeral_indent_px = 5, numeral_gap_px = 4;
// Shorter arcs could not be seen for what they join.
constexpr double least_arc_px = 4;

RibbonExtent extent_on(const timeline::Scale& scale, const timeline::Extent& extent) {
  return {scale.x_from_day(extent.first_day),
          scale.x_from_day(extent.end_day),
          scale.x_from_day(extent.fade_first_day),
          scale.x_from_day(extent.fade_end_day),
          Drawn::whole,
          Selection::none};
}

bool is_seen(const timeline::Scale& scale, const RibbonExtent& extent) {
  return extent.fade_right_px > scale.left_px && extent.fade_left_px < scale.right_px;
}

// Each date of the set, joined to the next.
void add_members(const model::DateMark& date, RibbonExtent kind, Ribbon& ribbon) {
  kind.drawn = date.set == model::DateSet::one_of ? Drawn::ghost : kind.drawn;
  std::optional<double> last_px;
  for (const auto& member : date.members) {
    auto extent = extent_on(ribbon.scale, {static_cast<double>(member.first), static_cast<double>(member.last) + 1,
                                           static_cast<double>(member.first), static_cast<double>(member.last) + 1});
    extent.drawn = kind.drawn;
    extent.selection = kind.selection;
    const double middle = (extent.left_px + extent.right_px) / 2;
    if (last_px && middle - *last_px >= least_arc_px)
      ribbon.arcs.push_back({*last_px, middle, kind.drawn, kind.selection});
    last_px = middle;
    if (is_seen(ribbon.scale, extent)) ribbon.extents.push_back(extent);
  }
}

// What is drawn of a date, and what its mark points to; nothing where it is not seen.
std::optional<Box> placed_mark(const Setting& setting, model::Index index, Ribbon& ribbon) {
  const auto& scale = ribbon.scale;
  const auto& date = setting.common().cards[index].date;
  auto extent = extent_on(scale, timeline::extent_of(date, story::whole_time(setting.common())));
  if (!is_seen(scale, extent)) return std::nullopt;
  Box mark = mark_of(setting, index);
  extent.drawn = date.uncertain ? Drawn::dashed : Drawn::whole;
  extent.selection = mark.selection;
  double left = extent.left_px, right = extent.right_px;
  if (date.members.size() > 1) {
    const auto before = ribbon.extents.size();
    add_members(date, extent, ribbon);
    mark.anchoring = Anchoring::extent;
    if (before < ribbon.extents.size()) {
      left = ribbon.extents[before].left_px;
      right = ribbon.extents[before].right_px;
    }
  } else if (!extent.is_point()) {
    ribbon.extents.push_back(extent);
    mark.anchoring = Anchoring::extent;
  } else if (date.approximate || date.uncertain) {
    mark.anchoring = Anchoring::soft_point;
  }
  if (extent.left_px >= scale.left_px && extent.left_px < scale.right_px)
    ribbon.cards.push_back({extent.left_px, index});
  const double seen_left = std::max(left, scale.left_px), seen_right = std::min(right, scale.right_px);
  mark.anchor = {std::clamp((seen_left + seen_right) / 2, scale.left_px, scale.right_px), ribbon.line_y};
  return mark;
}

// From the first beginning of a card of the chapter to its last end, but not into the next chapter.
struct Stretch {
  double left_px = 0;
  double right_px = 0;
};
std::optional<Stretch> stretch_of(const Setting& setting, const timeline::Scale& scale, const model::Chapter& chapter) {
  const auto years = story::whole_time(setting.common());
  std::optional<Stretch> stretch;
  for (const auto index : chapter.cards) {
    if (!story::is_shown(setting.common(), setting.state.filter, index)) continue;
    const auto& date = setting.common().cards[index].date;
    if (timeline::zone_of(date, years) != Zone::within) continue;
    const double first = date.earliest_day ? static_cast<double>(*date.earliest_day) : years.first_day;
    const double end = date.latest_day ? static_cast<double>(*date.latest_day) + 1 : years.end_day;
    const double left = scale.x_from_day(std::max(first, years.first_day));
    const double right = scale.x_from_day(std::min(end, years.end_day));
    if (!stretch) stretch = {left, right};
    stretch = {std::min(stretch->left_px, left), std::max(stretch->right_px, right)};
  }
  return stretch;
}

// Of the leaders of the marks, and of the handle, where they pass the bands; from left to right.
std::vector<Stretch> leaders_across_bands(const Frame& frame) {
  const auto& ribbon = frame.ribbon;
  std::vector<Stretch> leaders;
  for (const auto& box : frame.fixed) {
    if (box.part != Part::mark || !box.action || box.anchor.y <= box.rect.bottom()) continue;
    const double from_x = box.rect.x + box.rect.width / 2;
    const double share = (ribbon.band_y - box.rect.bottom()) / (box.anchor.y - box.rect.bottom());
    const double x = from_x + (box.anchor.x - from_x) * share;
    leaders.push_back({std::min(x, box.anchor.x) - numeral_gap_px, std::max(x, box.anchor.x) + numeral_gap_px});
  }
  const double handle_x = ribbon.playhead.x_px;
  if (ribbon.playhead.is_seen) leaders.push_back({handle_x - numeral_gap_px, handle_x + numeral_gap_px});
  sort_by(leaders, [](const Stretch& leader) { return leader.left_px; });
  return leaders;
}

// The leftmost place of so much room within the stretch that no leader crosses; none where there is none.
std::optional<double> clear_place(const std::vector<Stretch>& leaders, const Stretch& within, double width_px) {
  double x = within.left_px;
  for (const auto& leader : leaders) {
    if (leader.left_px >= x + width_px) break;
    x = std::max(x, leader.right_px);
  }
  return x + width_px <= within.right_px ? std::optional(x) : std::nullopt;
}

struct Chapter {
  model::Index index = 0;
  Stretch whole;  // of the line, whatever is seen of it
};

// Targets of the chapters on a narrow ribbon: as near to their years as they may be without touching.
void set_chapter_buttons(const Setting& setting, const std::vector<Chapter>& chapters, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& common = setting.common();
  const auto& ribbon = frame.ribbon;
  const auto& scale = ribbon.scale;
  std::vector<double> centres;
  for (const auto& chapter : chapters) {
    const double left = std::clamp(chapter.whole.left_px, scale.left_px, scale.right_px);
    centres.push_back((left + std::clamp(chapter.whole.right_px, left, scale.right_px)) / 2);
  }
  const double half = m.target / 2;
  const auto places = timeline::spread(centres, m.target, scale.left_px + half, scale.right_px - half);
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    const auto& chapter = common.chapters[chapters[i].index];
    const auto first = std::ranges::find_if(
        chapter.cards, [&](auto card) { return story::is_shown(common, setting.state.filter, card); });
    if (first == chapter.cards.end()) continue;
    Box box;
    box.id = "band." + chapter.id;
    box.part = Part::band;
    box.action = story::GoToCard{*first};
    if (std::ranges::any_of(chapter.cards, [&](auto card) { return is_being_read(setting, card); }))
      box.selection = Selection::selected;
    const double gap = i + 1 < places.size() ? places[i + 1] - places[i] : m.target;
    const double gap_before = i > 0 ? places[i] - places[i - 1] : m.target;
    const double width = std::min({m.target, gap, gap_before});
    box.rect = {places[i] - width / 2, m.ribbon.y + m.unit, width, m.target};
    const bool is_off = chapters[i].whole.right_px <= scale.left_px || chapters[i].whole.left_px >= scale.right_px;
    box.anchor = is_off ? Point{places[i], box.rect.bottom()} : Point{centres[i], ribbon.band_y};
    TextStyle numeral = m.control;
    numeral.face = Face::serif_bold;
    box.text = fitted(setting.typesetter, {chapter.numeral, {}}, {}, numeral, width - 2 * m.unit);
    box.text_at = {places[i] - box.text->width_px / 2, box.rect.y + (m.target - box.text->height_px) / 2};
    frame.fixed.push_back(std::move(box));
  }
}

}  // namespace

void set_marks(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& scale = frame.ribbon.scale;
  std::vector<Box> marks;
  for (const auto index : cards_in_zone(setting, Zone::within))
    if (auto mark = placed_mark(setting, index, frame.ribbon)) marks.push_back(std::move(*mark));
  sort_by(marks, [](const Box& mark) { return mark.anchor.x; });
  sort_by(frame.ribbon.cards, [](const RibbonCard& card) { return card.x_px; });
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

void set_bands(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& common = setting.common();
  auto& ribbon = frame.ribbon;
  const auto& scale = ribbon.scale;
  std::vector<Chapter> chapters;
  for (model::Index i = 0; i < common.chapters.size(); ++i)
    if (const auto stretch = stretch_of(setting, scale, common.chapters[i])) chapters.push_back({i, *stretch});
  TextStyle style = year_style(m);
  style.face = Face::serif_italic;
  style.ink = Ink::text;
  const bool has_buttons = is_narrow(setting);
  const auto leaders = leaders_across_bands(frame);
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    auto& whole = chapters[i].whole;
    if (i + 1 < chapters.size()) whole.right_px = std::min(whole.right_px, chapters[i + 1].whole.left_px);
    const auto& chapter = common.chapters[chapters[i].index];
    RibbonBand band;
    band.left_px = std::max(whole.left_px, scale.left_px);
    band.right_px = std::min(whole.right_px, scale.right_px);
    if (band.right_px <= band.left_px) continue;
    if (std::ranges::any_of(chapter.cards, [&](auto card) { return is_being_read(setting, card); }))
      band.selection = Selection::selected;
    auto label = setting.typesetter.set({chapter.numeral, {}}, {}, style, m.ribbon.width);
    const Stretch room{band.left_px + numeral_indent_px, band.right_px - numeral_gap_px};
    const auto x = clear_place(leaders, room, label->width_px);
    if (x && !has_buttons && !chapter.numeral.empty()) {
      band.label = std::move(label);
      band.label_x_px = *x;
    }
    ribbon.bands.push_back(std::move(band));
  }
  if (has_buttons) set_chapter_buttons(setting, chapters, frame);
}

}  // namespace vitrine::layout
