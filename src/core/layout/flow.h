// Stacks boxes from top to bottom in one column: the only way a page is laid out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/layout/frame.h"

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
  // One box a block, named `id.0`, `id.1` and so on; links within them become boxes `id.0.link.0`. Links to
  // people, sources and terms open the file of `card`, or of the first card that has them where there is none.
  void prose(std::string_view id, const model::Prose& prose, const TextStyle& style, std::optional<model::Index> card);
  void rule(std::string id, double width_px);
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
  void badge(std::string id, model::Standing standing);

  // A ground under all that follows, until closed: its box is put before its contents.
  std::size_t open_ground(std::string id, Part part, double padding_x_px, double padding_y_px);
  void close_ground(std::size_t ground, double padding_x_px, double padding_y_px);

 private:
  Box labelled(const Button& wanted, double x_px) const;
  void links_of(const Box& box, std::optional<model::Index> card);

  const Setting& m_setting;
  std::vector<Box>& m_boxes;
  double m_x, m_y, m_width;
};

void set_story(const Setting& setting, Page& page);
void set_file(const Setting& setting, model::Index card, Page& page);
void set_page_of_text(const Setting& setting, model::Index index, Page& page);

}  // namespace vitrine::layout
