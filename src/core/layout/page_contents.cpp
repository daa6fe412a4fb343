// Everything the exhibit holds, at a glance: lists, chapters and cards, ways through them, pages.
#include <algorithm>

#include "core/layout/flow.h"
#include "core/model/words.h"

namespace vitrine::layout {

void set_topics(const Setting& setting, Flow& flow, std::string_view prefix, const std::vector<model::Index>& topics) {
  const auto& filter = setting.state.filter;
  std::vector<Flow::Chip> chips;
  for (const auto topic : topics) {
    const bool is_on = filter.by == story::Filter::By::topic && filter.topic == topic;
    const story::Filter pressed = is_on ? story::Filter{} : story::Filter{story::Filter::By::topic, topic};
    const auto count = model::cards_with(setting.common(), {model::Kind::topic, topic, 0}).size();
    model::Text label = setting.edition().topics[topic];
    model::append(label, "\u00A0· " + std::to_string(count));
    chips.push_back({std::string(prefix) + '.' + setting.common().topics[topic].id, std::move(label),
                     story::SetFilter{pressed}, is_on ? Selection::selected : Selection::none});
  }
  flow.chips(chips);
}

namespace {

void set_lists(const Setting& setting, Flow& flow) {
  const auto button = [&](story::Screen screen, Icon icon) {
    return Flow::Button{"contents." + std::string(story::address_of(screen)), Part::button,
                        &setting.word(story::title_key(screen)), story::ShowScreen{screen}, icon};
  };
  flow.buttons({button(story::Screen::people, Icon::people), button(story::Screen::places, Icon::pin),
                button(story::Screen::sources, Icon::source), button(story::Screen::glossary, Icon::book),
                button(story::Screen::settings, Icon::settings)});
}

void set_plates(const Setting& setting, Flow& flow) {
  if (setting.common().plates.empty()) return;
  set_heading(setting, flow, "contents.heading.plates", "plates_heading");
  std::vector<Flow::Button> buttons;
  for (model::Index i = 0; i < setting.common().plates.size(); ++i)
    buttons.push_back({"contents." + setting.common().plates[i].id, Part::button, &setting.edition().plates[i].title,
                       story::ShowPlate{i}});
  flow.buttons(buttons);
}

void set_pages(const Setting& setting, Flow& flow) {
  std::vector<Flow::Button> buttons;
  for (model::Index i = 0; i < setting.common().pages.size(); ++i)
    buttons.push_back({"contents." + setting.common().pages[i].id, Part::quiet_button,
                       &setting.edition().pages[i].title, story::ShowPage{i}});
  buttons.push_back(
      {"contents.reading-view", Part::quiet_button, &setting.word("reading_view"), story::ShowReadingView{}});
  flow.buttons(buttons);
}

}  // namespace

void set_contents(const Setting& setting, Page& page) {
  const auto& common = setting.common();
  const auto& edition = setting.edition();
  const auto& m = setting.metrics;
  Flow flow = begin_page(setting, page, "contents", setting.word("contents"));
  set_lists(setting, flow);
  for (model::Index i = 0; i < common.chapters.size(); ++i) {
    const auto& chapter = common.chapters[i];
    flow.skip_units(8);
    flow.text("contents." + chapter.id + ".numeral", model::chapter_label(edition, chapter), m.label);
    flow.text("contents." + chapter.id, edition.chapters[i].title, m.heading);
    flow.skip_units(2);
    for (const auto card : chapter.cards)
      flow.row({"contents." + common.cards[card].id, &edition.cards[card].title,
                model::standing_line(common, edition, card), story::GoToCard{card}});
  }
  set_plates(setting, flow);
  set_heading(setting, flow, "contents.heading.topics", "topics_heading");
  std::vector<model::Index> topics(common.topics.size());
  for (model::Index i = 0; i < topics.size(); ++i)
    topics[i] = i;
  set_topics(setting, flow, "contents.topic", topics);
  set_heading(setting, flow, "contents.heading.exhibit", "exhibit_heading");
  set_pages(setting, flow);
  end_page(setting, flow, page);
}

}  // namespace vitrine::layout
