// The story: cover, chapters, cards, and the links at its end.
#include <algorithm>

#include "core/layout/picture.h"
#include "core/model/words.h"

namespace vitrine::layout {

void set_card_head(const Setting& setting, Flow& flow, const std::string& id, std::string title_id,
                   const std::string& date_words, model::Index card, const TextStyle& title) {
  const auto& m = setting.metrics;
  const auto& words = setting.edition().cards[card];
  flow.text(id + ".date", date_words, m.label);
  const Box date = flow.boxes().back();
  flow.skip_units(2.5);
  flow.text(std::move(title_id), words.title, title);
  const double end = flow.y();
  flow.skip_units(3);
  flow.badge(id + ".standing", setting.common().cards[card].claims.front().standing);
  Box& badge = flow.boxes().back();
  const double dx = flow.x() + flow.width() - badge.rect.right();
  if (dx < date.text->width_px + 4 * m.unit) return;
  const double dy = date.rect.y + date.rect.height / 2 - badge.rect.y - badge.rect.height / 2;
  badge.rect = badge.rect.moved(dx, dy);
  badge.text_at = {badge.text_at.x + dx, badge.text_at.y + dy};
  flow.skip(end - flow.y());
}

namespace {

// The way into a card's file tells where the card stands.
void open_from(Page& page, std::size_t ground) {
  const std::string id = page.boxes[ground].id + ".open";
  for (auto i = ground; i < page.boxes.size(); ++i)
    if (page.boxes[i].id == id) std::get<story::OpenCard>(*page.boxes[i].action).from = page.boxes[ground].rect;
}

void set_card(const Setting& setting, Page& page, Flow& flow, model::Index index) {
  const auto& m = setting.metrics;
  const auto& card = setting.common().cards[index];
  const auto& words = setting.edition().cards[index];
  const auto ground = flow.open_ground(card.id, Part::card, m.padding, m.padding);
  page.cards.push_back({index, ground});
  if (!card.pictures.empty()) {
    set_vignette(setting, flow, card.id + ".picture", card.pictures.front());
    flow.skip_units(2);
    flow.text(card.id + ".picture.caption", setting.edition().pictures[card.pictures.front()].caption, m.caption);
    flow.skip_units(5);
  }
  if (card.has_ornament) {
    flow.frieze(card.id + ".ornament", flow.width());
    flow.skip_units(4);
  }
  set_card_head(setting, flow, card.id, card.id + ".title", words.date.utf8, index, m.title);
  flow.skip_units(4);
  flow.text(card.id + ".summary", words.summary, m.summary);
  flow.skip(m.body.leading_px * 0.5);
  flow.prose(card.id + ".text", words.text, m.body);
  flow.skip_units(5);
  flow.button(card.id + ".open", Part::button, setting.word("open_file"), story::OpenCard{index, {}}, Icon::forward);
  set_ways_to_plates(setting, flow, index, card.id + ".plate");
  flow.close_ground(ground, m.padding, m.padding);
  open_from(page, ground);
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
  set_card_head(setting, flow, card.id, card.id + ".title", words.date.utf8, index, m.heading);
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
    for (auto i = page.cards.size() - (last - first); i < page.cards.size(); ++i) {
      page.boxes[page.cards[i].box].rect.height = end - flow.y();
      open_from(page, page.cards[i].box);
    }
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
  flow.skip_units(index > 0 ? 10 : 6);
  flow.double_rule(chapter.id + ".rule");
  flow.skip_units(5);
  flow.text(chapter.id + ".numeral", model::chapter_label(setting.edition(), chapter), m.numeral);
  flow.text(chapter.id, words.title, m.chapter);
  flow.skip_units(7);
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
