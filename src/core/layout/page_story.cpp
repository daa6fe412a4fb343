// The story: cover, chapters, cards, and the links at its end.
#include <algorithm>

#include "core/layout/flow.h"
#include "core/model/words.h"

namespace vitrine::layout {

namespace {

// How much of the first card shows under the cover, in lines of body text: its date and its title.
constexpr double peek_lines = 5;

// The words stand a little above the middle of the room that the first card leaves them.
constexpr double share_above = 0.42;

// The size at which the title needs no more than two lines; at least seven tenths of the full one.
TextStyle cover_style(const Setting& setting, double width_px) {
  TextStyle style = setting.metrics.cover;
  const int least_size_px = style.size_px * 7 / 10;
  while (style.size_px > least_size_px &&
         setting.typesetter.set(setting.edition().title, {}, style, width_px)->lines.size() > 2) {
    style.size_px -= 2;
    style.leading_px -= 2;
  }
  return style;
}

void set_ways_in(const Setting& setting, Flow& flow) {
  const auto& common = setting.common();
  if (common.cards.empty()) return;
  std::vector<Flow::Button> ways{
      {"begin", Part::primary_button, &setting.word("begin"), story::GoToCard{0}, Icon::forward}};
  const model::Text route{model::ui_string(setting.edition(), "short_route", {}, common.route.size()), {}};
  if (!common.route.empty())
    ways.push_back({"begin.route", Part::button, &route, story::SetFilter{{story::Filter::By::route, 0}}});
  flow.buttons(ways);
}

void set_cover(const Setting& setting, Page& page, Flow& flow) {
  const auto& m = setting.metrics;
  const auto& edition = setting.edition();
  const double top = flow.y();
  const double least = (m.arrangement == Arrangement::wide ? 10 : 6) * m.unit;
  flow.skip(least);
  flow.text("cover.title", edition.title, cover_style(setting, flow.width()));
  flow.skip_units(4);
  flow.text("cover.subtitle", edition.subtitle, m.subtitle);
  flow.skip_units(5);
  flow.rule("cover.rule", 24 * m.unit);
  flow.skip_units(5);
  // The question, the way in, and then what it is about.
  const std::size_t question = std::min<std::size_t>(1, edition.cover.size());
  flow.prose("cover.question", {edition.cover.begin(), edition.cover.begin() + static_cast<std::ptrdiff_t>(question)},
             m.body);
  flow.skip_units(5);
  set_ways_in(setting, flow);
  flow.skip_units(5);
  flow.prose("cover.text", {edition.cover.begin() + static_cast<std::ptrdiff_t>(question), edition.cover.end()},
             m.body);
  flow.skip(least);
  const double room = top + m.story.height - peek_lines * m.body.leading_px - flow.y();
  if (room <= 0) return;
  for (auto& box : page.boxes) {
    box.rect.y += room * share_above;
    box.text_at.y += room * share_above;
    box.icon_rect.y += room * share_above;
  }
  flow.skip(room);
}

void set_card(const Setting& setting, Page& page, Flow& flow, model::Index index) {
  const auto& m = setting.metrics;
  const auto& card = setting.common().cards[index];
  const auto& words = setting.edition().cards[index];
  const auto ground = flow.open_ground(card.id, Part::card, m.padding, m.padding);
  page.cards.push_back({index, ground});
  flow.text(card.id + ".date", words.date, m.label);
  flow.skip_units(1);
  flow.text(card.id + ".title", words.title, m.title);
  flow.skip_units(3);
  flow.badge(card.id + ".standing", card.claims.front().standing);
  flow.skip_units(4);
  flow.text(card.id + ".summary", words.summary, m.summary);
  flow.skip(m.body.leading_px * 0.5);
  flow.prose(card.id + ".text", words.text, m.body);
  flow.skip_units(5);
  flow.button(card.id + ".open", Part::button, setting.word("open_file"), story::OpenCard{index, {}}, Icon::forward);
  set_ways_to_plates(setting, flow, index, card.id + ".plate");
  flow.close_ground(ground, m.padding, m.padding);
}

// A card of a strip: no text, less room.
double set_cell(const Setting& setting, Page& page, model::Index index, const Rect& room) {
  const auto& m = setting.metrics;
  const auto& card = setting.common().cards[index];
  const auto& words = setting.edition().cards[index];
  const double padding = m.padding * 0.75;
  Flow flow(setting, page.boxes, room.x, room.y, room.width);
  const auto ground = flow.open_ground(card.id, Part::cell, 0, padding);
  page.cards.push_back({index, ground});
  flow.text(card.id + ".date", words.date, m.label);
  flow.skip_units(1);
  flow.text(card.id + ".title", words.title, m.heading);
  flow.skip_units(2);
  flow.badge(card.id + ".standing", card.claims.front().standing);
  flow.skip_units(3);
  flow.text(card.id + ".summary", words.summary, m.body);
  flow.skip_units(3);
  flow.button(card.id + ".open", Part::quiet_button, setting.word("open_file"), story::OpenCard{index, {}},
              Icon::forward);
  flow.close_ground(ground, 0, padding * 0.5);
  return flow.y();
}

// Cells side by side where they have room, as high as the highest of them.
void set_strip(const Setting& setting, Page& page, Flow& flow, const std::vector<model::Index>& cards) {
  const auto& m = setting.metrics;
  const double gap = 6 * m.unit, least = 14.0 * m.body.size_px;
  const auto columns = static_cast<std::size_t>(
      std::clamp((flow.width() + gap) / (least + gap), 1.0, static_cast<double>(cards.size())));
  const double width = (flow.width() - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  for (std::size_t first = 0; first < cards.size(); first += columns) {
    const auto last = std::min(cards.size(), first + columns);
    double end = flow.y();
    for (auto i = first; i < last; ++i) {
      const double x = flow.x() + static_cast<double>(i - first) * (width + gap);
      end = std::max(end, set_cell(setting, page, cards[i], {x, flow.y(), width, 0}));
    }
    for (auto i = page.cards.size() - (last - first); i < page.cards.size(); ++i)
      page.boxes[page.cards[i].box].rect.height = end - flow.y();
    flow.skip(end - flow.y() + gap);
  }
}

void set_chapter(const Setting& setting, Page& page, Flow& flow, model::Index index) {
  const auto& m = setting.metrics;
  const auto& chapter = setting.common().chapters[index];
  std::vector<model::Index> cards;
  for (const auto card : chapter.cards)
    if (story::is_shown(setting.common(), setting.state.filter, card)) cards.push_back(card);
  if (cards.empty()) return;
  const auto& words = setting.edition().chapters[index];
  flow.text(chapter.id + ".numeral", model::chapter_label(setting.edition(), chapter), m.numeral);
  flow.text(chapter.id, words.title, m.chapter);
  flow.skip_units(5);
  if (!words.text.empty()) {
    flow.prose(chapter.id + ".text", words.text, m.body);
    flow.skip_units(6);
  }
  if (chapter.is_strip) {
    set_strip(setting, page, flow, cards);
  } else {
    for (const auto card : cards) {
      set_card(setting, page, flow, card);
      flow.skip_units(8);
    }
  }
  flow.skip_units(8);
}

// What is shown and how many cards that is, with the way back to everything.
void set_filter_head(const Setting& setting, Flow& flow) {
  const auto& m = setting.metrics;
  const auto& filter = setting.state.filter;
  if (filter.by == story::Filter::By::nothing) return;
  const auto ground = flow.open_ground("filter.ground", Part::aside, 4 * m.unit, 3 * m.unit);
  const auto count = story::cards_shown(setting.common(), filter).size();
  flow.text("filter",
            model::filter_name(setting.edition(),
                               filter.by == story::Filter::By::topic ? std::optional(filter.topic) : std::nullopt),
            m.heading);
  flow.text("filter.count", model::ui_string(setting.edition(), "filter_count", {}, count), m.caption);
  flow.button("filter.clear", Part::quiet_button, setting.word("whole_story"), story::SetFilter{}, Icon::close);
  flow.close_ground(ground, 4 * m.unit, m.unit);
  flow.skip_units(10);
}

}  // namespace

void set_story(const Setting& setting, Page& page) {
  const auto& m = setting.metrics;
  Flow flow(setting, page.boxes, m.column_x, m.story.y, m.column_width);
  set_cover(setting, page, flow);
  set_filter_head(setting, flow);
  for (model::Index chapter = 0; chapter < setting.common().chapters.size(); ++chapter)
    set_chapter(setting, page, flow, chapter);
  flow.rule("end.rule", m.column_width);
  flow.skip_units(3);
  std::vector<Flow::Button> links;
  links.push_back(
      {"end.contents", Part::quiet_button, &setting.word("contents"), story::ShowScreen{story::Screen::contents}});
  for (model::Index i = 0; i < setting.common().pages.size(); ++i)
    links.push_back({"end." + setting.common().pages[i].id, Part::quiet_button, &setting.edition().pages[i].title,
                     story::ShowPage{i}});
  links.push_back({"end.reading-view", Part::quiet_button, &setting.word("reading_view"), story::ShowReadingView{}});
  flow.buttons(links);
  flow.skip_units(8);
  page.height = flow.y();
}

}  // namespace vitrine::layout
