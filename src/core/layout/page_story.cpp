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
             m.body, std::nullopt);
  flow.skip_units(5);
  if (!setting.common().cards.empty())
    flow.button("begin", Part::primary_button, setting.word("begin"), story::GoToCard{0}, Icon::forward);
  flow.skip_units(5);
  flow.prose("cover.text", {edition.cover.begin() + static_cast<std::ptrdiff_t>(question), edition.cover.end()}, m.body,
             std::nullopt);
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

void set_card(const Setting& setting, Flow& flow, model::Index index) {
  const auto& m = setting.metrics;
  const auto& card = setting.common().cards[index];
  const auto& words = setting.edition().cards[index];
  const auto ground = flow.open_ground(card.id, Part::card, m.padding, m.padding);
  flow.text(card.id + ".date", words.date, m.label);
  flow.skip_units(1);
  flow.text(card.id + ".title", words.title, m.title);
  flow.skip_units(3);
  flow.badge(card.id + ".standing", card.claims.front().standing);
  flow.skip_units(4);
  flow.text(card.id + ".summary", words.summary, m.summary);
  flow.skip(m.body.leading_px * 0.5);
  flow.prose(card.id + ".text", words.text, m.body, index);
  flow.skip_units(5);
  flow.button(card.id + ".open", Part::button, setting.word("open_file"), story::OpenCard{index, {}}, Icon::forward);
  flow.close_ground(ground, m.padding, m.padding);
}

void set_chapter_head(const Setting& setting, Flow& flow, model::Index index) {
  const auto& m = setting.metrics;
  const auto& chapter = setting.common().chapters[index];
  flow.text(chapter.id + ".numeral", {model::chapter_label(setting.edition(), chapter), {}}, m.numeral);
  flow.text(chapter.id, setting.edition().chapters[index].title, m.chapter);
  flow.skip_units(5);
}

}  // namespace

void set_story(const Setting& setting, Page& page) {
  const auto& m = setting.metrics;
  Flow flow(setting, page.boxes, m.column_x, m.story.y, m.column_width);
  set_cover(setting, page, flow);
  for (model::Index chapter = 0; chapter < setting.common().chapters.size(); ++chapter) {
    set_chapter_head(setting, flow, chapter);
    for (const auto card : setting.common().chapters[chapter].cards) {
      set_card(setting, flow, card);
      flow.skip_units(8);
    }
    flow.skip_units(8);
  }
  flow.rule("end.rule", m.column_width);
  flow.skip_units(3);
  std::vector<Flow::Button> links;
  for (model::Index i = 0; i < setting.common().pages.size(); ++i)
    links.push_back({"end." + setting.common().pages[i].id, Part::quiet_button, &setting.edition().pages[i].title,
                     story::ShowPage{i}});
  links.push_back({"end.reading-view", Part::quiet_button, &setting.word("reading_view"), story::ShowReadingView{}});
  flow.buttons(links);
  flow.skip_units(8);
  page.height = flow.y();
}

}  // namespace vitrine::layout
