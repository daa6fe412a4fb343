#include "core/layout/flow.h"

#include <algorithm>
#include <cmath>

#include "core/model/words.h"

namespace vitrine::layout {

void Flow::text(std::string id, const model::Text& text, const TextStyle& style, std::span<const model::Span> spans) {
  if (text.empty()) return;
  Box box;
  box.id = std::move(id);
  box.text = m_setting.typesetter.set(text, spans, style, m_width);
  box.text_at = {m_x, m_y};
  box.rect = {m_x, m_y, m_width, box.text->height_px};
  m_y += box.text->height_px;
  m_boxes.push_back(std::move(box));
}

void Flow::prose(std::string_view id, const model::Prose& prose, const TextStyle& style,
                 std::optional<model::Index> card) {
  for (std::size_t i = 0; i < prose.size(); ++i) {
    const auto& block = prose[i];
    const bool is_item = block.kind == model::BlockKind::list_item;
    if (i > 0) skip(is_item ? style.leading_px * 0.25 : style.leading_px * 0.5);
    const double indent = is_item || block.kind == model::BlockKind::quote ? style.size_px * 1.2 : 0;
    TextStyle block_style = style;
    if (block.kind == model::BlockKind::heading) {
      block_style = m_setting.metrics.heading;
      if (i > 0) skip(style.leading_px * 0.5);
    }
    if (block.kind == model::BlockKind::quote) block_style.face = Face::serif_italic;
    const std::string block_id = std::string(id) + '.' + std::to_string(i);
    if (is_item) {
      const double top = m_y;
      text(block_id + ".bullet", {"•", {}}, block_style);
      m_y = top;
    }
    m_x += indent;
    m_width -= indent;
    text(block_id, block.text, block_style, block.spans);
    m_x -= indent;
    m_width += indent;
    if (!block.text.empty()) links_of(Box(m_boxes.back()), card);
  }
}

void Flow::links_of(const Box& box, std::optional<model::Index> card) {
  std::string_view link;
  std::uint32_t link_end = 0;
  int number = -1;
  for (const auto& line : box.text->lines)
    for (const auto& run : line.runs) {
      // A link that goes on after a line break or a change of face is one link in several boxes.
      if (run.link.empty()) {
        link = {};
        continue;
      }
      const bool goes_on = link == run.link && run.begin <= link_end + 1;
      if (!goes_on) ++number;
      link = run.link;
      link_end = run.end;
      Box part;
      part.id = box.id + ".link." + std::to_string(number);
      part.part = Part::inline_link;
      const double top = box.text_at.y + (&line - box.text->lines.data()) * box.text->style.leading_px;
      part.rect = {box.text_at.x + run.x_px, top, run.width_px, static_cast<double>(box.text->style.leading_px)};
      part.action = story::action_of_link(m_setting.state, run.link, m_setting.world);
      if (const auto entry = m_setting.world.ids.find(run.link)) {
        const bool is_here = card && story::has_entry(m_setting.common().cards[*card], *entry);
        const auto holder = is_here ? card : story::card_with_entry(m_setting.common(), *entry);
        const bool shows_entry = part.action && std::holds_alternative<story::ShowEntry>(*part.action);
        if (holder && (!part.action || (shows_entry && !is_here))) part.action = story::OpenCard{*holder, run.link};
      }
      if (part.action) m_boxes.push_back(std::move(part));
    }
}

void Flow::rule(std::string id, double width_px) {
  Box box;
  box.id = std::move(id);
  box.part = Part::rule;
  box.rect = {m_x, m_y, width_px, 1};
  m_y += 1;
  m_boxes.push_back(std::move(box));
}

Box Flow::labelled(const Button& wanted, double x_px) const {
  const auto& m = m_setting.metrics;
  const double side = wanted.part == Part::quiet_button ? 0 : 4 * m.unit;
  Box box;
  box.id = wanted.id;
  box.part = wanted.part;
  box.action = wanted.action;
  const double icon_side = wanted.icon == Icon::none ? 0 : m.control.leading_px;
  const double icon_room = wanted.icon == Icon::none ? 0 : icon_side + 1.5 * m.unit;
  TextStyle style = m.control;
  if (wanted.part == Part::primary_button) {
    style.face = Face::sans_bold;
    style.ink = Ink::paper;
  }
  box.text = m_setting.typesetter.set(*wanted.label, {}, style, m_width - 2 * side - icon_room);
  const double height = std::max(m.target, box.text->height_px + 3 * m.unit);
  const double words = std::ceil(box.text->width_px);
  box.rect = {x_px, m_y, std::max(m.target, words + icon_room + 2 * side), height};
  const bool is_icon_last = wanted.icon == Icon::forward;
  box.text_at = {x_px + side + (is_icon_last ? 0 : icon_room), m_y + std::round((height - box.text->height_px) / 2)};
  box.icon = wanted.icon;
  box.icon_rect = {x_px + side + (is_icon_last ? words + icon_room - icon_side : 0), m_y + (height - icon_side) / 2,
                   icon_side, icon_side};
  return box;
}

void Flow::button(std::string id, Part part, const model::Text& label, story::Action action, Icon icon) {
  m_boxes.push_back(labelled({std::move(id), part, &label, std::move(action), icon}, m_x));
  m_y += m_boxes.back().rect.height;
}

void Flow::buttons(const std::vector<Button>& buttons) {
  const double gap = 5 * m_setting.metrics.unit;
  double x = m_x;
  double line_height = 0;
  for (const auto& wanted : buttons) {
    Box box = labelled(wanted, x);
    if (x > m_x && box.rect.right() > m_x + m_width) {
      m_y += line_height + m_setting.metrics.unit;
      x = m_x;
      line_height = 0;
      box = labelled(wanted, x);
    }
    x = box.rect.right() + gap;
    line_height = std::max(line_height, box.rect.height);
    m_boxes.push_back(std::move(box));
  }
  m_y += line_height;
}

void Flow::badge(std::string id, model::Standing standing) {
  const auto& m = m_setting.metrics;
  TextStyle style = m.badge;
  style.ink = standing == model::Standing::contradicted ? Ink::contradiction : Ink::text;
  Box box;
  box.id = std::move(id);
  box.part = Part::badge;
  box.standing = standing;
  const double glyph = style.leading_px;
  box.text = m_setting.typesetter.set(m_setting.word(model::key_of(standing)), {}, style, m_width - glyph - 5 * m.unit);
  const double height = box.text->height_px + 2 * m.unit;
  box.rect = {m_x, m_y, std::ceil(box.text->width_px) + glyph + 5 * m.unit, height};
  box.text_at = {m_x + glyph + 3 * m.unit, m_y + m.unit};
  m_y += height;
  m_boxes.push_back(std::move(box));
}

std::size_t Flow::open_ground(std::string id, Part part, double padding_x_px, double padding_y_px) {
  Box box;
  box.id = std::move(id);
  box.part = part;
  box.rect = {m_x, m_y, m_width, 0};
  m_boxes.push_back(std::move(box));
  m_x += padding_x_px;
  m_width -= 2 * padding_x_px;
  m_y += padding_y_px;
  return m_boxes.size() - 1;
}

void Flow::close_ground(std::size_t ground, double padding_x_px, double padding_y_px) {
  m_x -= padding_x_px;
  m_width += 2 * padding_x_px;
  m_y += padding_y_px;
  m_boxes[ground].rect.height = m_y - m_boxes[ground].rect.y;
}

}  // namespace vitrine::layout
