// Stacks boxes from top to bottom in one column: the only way a page is laid out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/layout/frame.h"
#include "core/story/settings.h"

namespace vitrine::layout {

// What a page is made from.
struct Setting {
  const story::State& state;
  const story::World& world;
  const Typesetter& typesetter;
  Metrics metrics;

  const model::Common& common() const { return world.exhibit.common; }
  const model::Edition& edition() const { return world.exhibit.editions[state.language]; }
  const model::Text& word(std::string_view key) const { return model::ui_text(edition(), key); }
};

// Set so that no word is wider than the column, and none of a title torn apart: at a smaller size where it would be.
SetTextPtr fitted(const Typesetter& typesetter, const model::Text& text, std::span<const model::Span> spans,
                  TextStyle style, double width_px);

class Flow {
 public:
  Flow(const Setting& setting, std::vector<Box>& boxes, double x_px, double y_px, double width_px)
      : m_setting(setting), m_boxes(boxes), m_x(x_px), m_y(y_px), m_width(width_px) {}

  double x() const { return m_x; }
  double y() const { return m_y; }
  double width() const { return m_width; }
  std::vector<Box>& boxes() { return m_boxes; }
  void skip(double height_px) { m_y += height_px; }
  void skip_units(double units) { m_y += units * m_setting.metrics.unit; }

  void text(std::string id, const model::Text& text, const TextStyle& style, std::span<const model::Span> spans = {});
  // Words put together while the exhibit runs: lines end after spaces.
  void text(std::string id, const std::string& words, const TextStyle& style, std::span<const model::Span> spans = {});
  // One box a block, named `id.0`, `id.1` and so on (counted from `first`); links within them become boxes
  // `id.0.link.0`. What the state has opened at one of these links stands under its block.
  void prose(std::string_view id, const model::Prose& prose, const TextStyle& style, std::size_t first = 0);
  void rule(std::string id, double width_px);
  // The two lines that open a chapter.
  void double_rule(std::string id);
  void frieze(std::string id, double width_px);
  // A label with room to press it.
  void button(std::string id, Part part, const model::Text& label, story::Action action, Icon icon = Icon::none);
  // Several of them side by side, wrapping.
  struct Button {
    std::string id;
    Part part;
    const model::Text* label;
    story::Action action;
    Icon icon = Icon::none;
  };
  void buttons(const std::vector<Button>& buttons);
  // Panels that lead on, side by side where they have room, each as high as the highest: `id` is the whole with its
  // label; `id.over` and `id.detail` the words above and below that.
  struct Way {
    std::string id;
    Part part;
    std::string over;
    const model::Text* label;
    std::string detail;
    story::Action action;
    Icon icon = Icon::none;
  };
  void ways(const std::vector<Way>& ways);
  void badge(std::string id, model::Standing standing);
  // Words of a topic or town, in a border; side by side, wrapping.
  struct Chip {
    std::string id;
    model::Text label;
    story::Action action;
    Selection selection = Selection::none;
  };
  void chips(const std::vector<Chip>& chips);
  // What can be set to one of several values: a ring, words, and letters that show what it would be. Side by side,
  // wrapping; the letters are a box `id.sample`.
  void choices(const std::vector<story::Choice>& all);
  // A line of a list with what it leads to: `id` is the whole; `id.name`, `id.detail` and `id.snippet` its words.
  struct Row {
    std::string id;
    const model::Text* name;
    std::string detail;
    story::Action action;
    std::vector<model::Span> name_marks = {};
    std::string snippet = {};
    std::vector<model::Span> snippet_marks = {};
  };
  void row(const Row& row);
  // Where the visitor types: `id`; what is typed is drawn by the host.
  void field(std::string id);

  // A ground under all that follows, until closed: its box is put before its contents.
  std::size_t open_ground(std::string id, Part part, double padding_x_px, double padding_y_px);
  void close_ground(std::size_t ground, double padding_x_px, double padding_y_px);

 private:
  Box labelled(const Button& wanted, double x_px) const;
  double way(const Way& wanted, double x_px, double width_px);
  template <class Wanted, class Make>
  void side_by_side(const std::vector<Wanted>& all, double gap_px, const Make& make);
  std::vector<model::Span> spans_with_looks(std::vector<model::Span> spans) const;
  void links_of(const Box& box);
  void note_under(std::string_view block_id);

  const Setting& m_setting;
  std::vector<Box>& m_boxes;
  double m_x, m_y, m_width;
};

void set_heading(const Setting& setting, Flow& flow, std::string id, std::string_view key);
// The way back, above what a page holds and under it.
void set_close(const Setting& setting, Flow& flow);
// The title of a page that is no story, under the way back; and what ends it.
Flow begin_page(const Setting& setting, Page& page, std::string id, const model::Text& title);
void end_page(const Setting& setting, Flow& flow, Page& page);
// Date, title and standing of a card: the standing at the right of the date where both have room.
void set_card_head(const Setting& setting, Flow& flow, const std::string& id, std::string title_id,
                   const std::string& date, model::Index card, const TextStyle& title);
// The topics as chips, pressed where the filter has one, after `prefix` and a point in their ids; of one card or all.
void set_topics(const Setting& setting, Flow& flow, std::string_view prefix, const std::vector<model::Index>& topics);

void set_cover(const Setting& setting, Page& page, Flow& flow);
void set_story(const Setting& setting, Page& page);
void set_file(const Setting& setting, model::Index card, Page& page);
void set_page_of_text(const Setting& setting, model::Index index, Page& page);
void set_contents(const Setting& setting, Page& page);
void set_people(const Setting& setting, Page& page);
void set_places(const Setting& setting, Page& page);
void set_sources(const Setting& setting, Page& page);
void set_glossary(const Setting& setting, Page& page);
void set_search(const Setting& setting, Page& page);
void set_settings(const Setting& setting, Page& page);
void set_plate(const Setting& setting, model::Index index, Page& page);
// Below the text of a plate: what can be chosen, the drawing, and what it says in words.
void set_weighing(const Setting& setting, Flow& flow, model::Index index);
void set_ties(const Setting& setting, Flow& flow, model::Index index);
// What leads from a card to its plates, `id` and a number each.
void set_ways_to_plates(const Setting& setting, Flow& flow, model::Index card, std::string_view id);

}  // namespace vitrine::layout
