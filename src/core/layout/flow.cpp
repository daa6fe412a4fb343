#include "core/layout/flow.h"

#include <algorithm>
#include <cmath>

#include "core/model/words.h"

namespace vitrine::layout {

namespace {

// Whether a word of a title or a label goes on in the next line without a hyphen.
bool is_torn(const SetText& set, const model::Text& text) {
  if (set.style.wrapping == Wrapping::reading || set.lines.empty()) return false;
  return std::any_of(set.lines.begin(), set.lines.end() - 1, [&](const Line& line) {
    return !std::ranges::binary_search(text.breaks, line.end) && !std::ranges::binary_search(text.hyphens, line.end);
  });
}

}  // namespace

SetTextPtr fitted(const Typesetter& typesetter, const model::Text& text, std::span<const model::Span> spans,
                  TextStyle style, double width_px) {
  constexpr int least_size_px = 8;
  auto set = typesetter.set(text, spans, style, width_px);
  while ((set->width_px > width_px + 0.01 || is_torn(*set, text)) && style.size_px > least_size_px) {
    const int size_px = std::max(least_size_px, style.size_px - 1 - style.size_px / 16);
    style.leading_px = style.leading_px * size_px / style.size_px;
    style.size_px = size_px;
    set = typesetter.set(text, spans, style, width_px);
  }
  return set;
}

void Flow::text(std::string id, const model::Text& text, const TextStyle& style, std::span<const model::Span> spans) {
  if (text.empty()) return;
  Box box;
  box.id = std::move(id);
  box.text = fitted(m_setting.typesetter, text, spans, style, m_width);
  box.text_at = {m_x, m_y};
  box.rect = {m_x, m_y, m_width, box.text->height_px};
  m_y += box.text->height_px;
  m_boxes.push_back(std::move(box));
}

void Flow::text(std::string id, const std::string& words, const TextStyle& style, std::span<const model::Span> spans) {
  model::Text text;
  for (std::size_t at = 0; at < words.size();) {
    const auto space = std::min(words.find(' ', at), words.size() - 1);
    model::append(text, std::string_view(words).substr(at, space + 1 - at));
    at = space + 1;
  }
  this->text(std::move(id), text, style, spans);
}

void Flow::prose(std::string_view id, const model::Prose& prose, const TextStyle& style, std::size_t first) {
  for (std::size_t i = 0; i < prose.size(); ++i) {
    const auto& block = prose[i];
    const bool is_item = block.kind == model::BlockKind::list_item;
    if (i > 0) skip(style.leading_px * 0.5);
    const double indent = is_item || block.kind == model::BlockKind::quote ? style.size_px * 1.2 : 0;
    TextStyle block_style = style;
    if (block.kind == model::BlockKind::heading) {
      block_style = m_setting.metrics.heading;
      if (i > 0) skip(style.leading_px * 0.5);
    }
    if (block.kind == model::BlockKind::quote) block_style.face = Face::serif_italic;
    const std::string block_id = std::string(id) + '.' + std::to_string(first + i);
    if (is_item) {
      const double top = m_y;
      text(block_id + ".bullet", std::string("•"), block_style);
      m_y = top;
    }
    m_x += indent;
    m_width -= indent;
    text(block_id, block.text, block_style, spans_with_looks(block.spans));
    m_x -= indent;
    m_width += indent;
    if (block.text.empty()) continue;
    links_of(Box(m_boxes.back()));
    note_under(block_id);
  }
}

std::vector<model::Span> Flow::spans_with_looks(std::vector<model::Span> spans) const {
  for (auto& span : spans) {
    const auto found = m_setting.world.ids.find(span.link);
    if (found && found->kind == model::Kind::term) span.look = model::LinkLook::term;
  }
  return spans;
}

void Flow::note_under(std::string_view block_id) {
  const auto& note = m_setting.state.note;
  const std::string links = std::string(block_id) + ".link.";
  if (!note || !note->link.starts_with(links)) return;
  const auto& m = m_setting.metrics;
  const auto& edition = m_setting.edition();
  const auto index = note->what.index;
  const std::string id = std::string(block_id) + ".note";
  skip_units(2);
  const auto ground = open_ground(id, Part::aside, 4 * m.unit, 3 * m.unit);
  TextStyle name = m.body;
  name.face = Face::serif_bold;
  switch (note->what.kind) {
    case model::Kind::person:
      text(id + ".name", edition.people[index].name, name);
      text(id + ".role", model::role_line(edition.people[index]), m.caption);
      break;
    case model::Kind::term: {
      text(id + ".name", edition.terms[index].name, name);
      prose(id + ".definition", edition.terms[index].definition, m.body);
      break;
    }
    case model::Kind::source:
      text(id + ".name", edition.sources[index].citation, m.body);
      text(id + ".kind", model::source_remark(edition, m_setting.common().sources[index], edition.sources[index]),
           m.caption);
      break;
    default:
      break;
  }
  skip_units(1);
  buttons(
      {{id + ".more", Part::quiet_button, &m_setting.word("note_more"), story::ShowThing{note->what}, Icon::forward},
       {id + ".close", Part::quiet_button, &m_setting.word("note_close"), story::ToggleNote{*note}, Icon::close}});
  close_ground(ground, 4 * m.unit, m.unit);
  skip_units(2);
}

void Flow::links_of(const Box& box) {
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
      const double left = std::max(run.x_px, 0.0);  // what hangs into the margin is not pressed
      part.rect = {box.text_at.x + left, top, run.x_px + run.width_px - left,
                   static_cast<double>(box.text->style.leading_px)};
      part.action = story::action_of_link(run.link, part.id, m_setting.world);
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

void Flow::double_rule(std::string id) {
  rule(std::move(id), m_width);
  m_boxes.back().rect.height = m_setting.metrics.unit * 1.5;
  skip_units(1.5);
  m_y -= 1;
}

void Flow::frieze(std::string id, double width_px) {
  Box box;
  box.id = std::move(id);
  box.part = Part::frieze;
  box.rect = {m_x, m_y, width_px, 6 * m_setting.metrics.unit};
  m_y += box.rect.height;
  m_boxes.push_back(std::move(box));
}

Box Flow::labelled(const Button& wanted, double x_px) const {
  const auto& m = m_setting.metrics;
  const double side = wanted.part == Part::quiet_button || wanted.part == Part::toggle ? 0 : 4 * m.unit;
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
  box.text = fitted(m_setting.typesetter, *wanted.label, {}, style, m_width - 2 * side - icon_room);
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

// Returns where its words end.
double Flow::way(const Way& wanted, double x_px, double width_px) {
  const auto& m = m_setting.metrics;
  const bool is_primary = wanted.part == Part::primary_button;
  const double side = 4 * m.unit, icon_side = m.control.leading_px;
  Box whole;
  whole.id = wanted.id;
  whole.part = wanted.part;
  whole.action = wanted.action;
  whole.icon = wanted.icon;
  whole.rect = {x_px, m_y, width_px, 0};
  const bool is_back = wanted.icon == Icon::back;
  whole.icon_rect = {is_back ? x_px + side : x_px + width_px - side - icon_side, m_y, icon_side, icon_side};
  const double icon_room = wanted.icon == Icon::none ? 0 : icon_side + 2 * m.unit;
  const auto at = m_boxes.size();
  m_boxes.push_back(std::move(whole));
  Flow words(m_setting, m_boxes, x_px + side + (is_back ? icon_room : 0), m_y + 2.5 * m.unit,
             width_px - 2 * side - icon_room);
  TextStyle label = m.control, detail = m.caption;
  label.face = wanted.over.empty() ? Face::sans_bold : Face::serif_bold;
  if (is_primary) label.ink = detail.ink = Ink::paper;
  words.text(wanted.id + ".over", wanted.over, m.caption);
  Box& box = m_boxes[at];
  box.text = m_setting.typesetter.set(*wanted.label, {}, label, words.width());
  box.text_at = {words.x(), words.y()};
  words.skip(box.text->height_px);
  words.text(wanted.id + ".detail", wanted.detail, detail);
  return words.y() + 2.5 * m.unit;
}

void Flow::ways(const std::vector<Way>& ways) {
  const auto& m = m_setting.metrics;
  const double gap = 3 * m.unit;
  const auto count = static_cast<double>(ways.size());
  const bool is_row = (m_width - gap * (count - 1)) / count >= 10 * m.control.size_px;
  const double width = is_row ? (m_width - gap * (count - 1)) / count : m_width;
  const auto first = m_boxes.size();
  double x = m_x, end = m_y;
  const auto stretch = [&](std::size_t from) {
    const double height = std::max(m.target, end - m_y);
    for (auto i = from; i < m_boxes.size(); ++i) {
      auto& box = m_boxes[i];
      if (!box.action) continue;
      box.rect.height = height;
      box.icon_rect.y = m_y + (height - box.icon_rect.height) / 2;
    }
    return height;
  };
  for (const auto& wanted : ways) {
    const auto at = m_boxes.size();
    end = std::max(end, way(wanted, x, width));
    if (is_row) {
      x += width + gap;
    } else {
      m_y += stretch(at) + (&wanted == &ways.back() ? 0 : gap);
      end = m_y;
    }
  }
  if (is_row) m_y += stretch(first);
}

template <class Wanted, class Make>
void Flow::side_by_side(const std::vector<Wanted>& all, double gap_px, const Make& make) {
  double x = m_x;
  double line_height = 0;
  for (const auto& wanted : all) {
    Box box = make(wanted, x);
    if (x > m_x && box.rect.right() > m_x + m_width) {
      m_y += line_height + m_setting.metrics.unit;
      x = m_x;
      line_height = 0;
      box = make(wanted, x);
    }
    x = box.rect.right() + gap_px;
    line_height = std::max(line_height, box.rect.height);
    m_boxes.push_back(std::move(box));
  }
  m_y += line_height;
}

void Flow::buttons(const std::vector<Button>& buttons) {
  side_by_side(buttons, 5 * m_setting.metrics.unit,
               [this](const Button& wanted, double x) { return labelled(wanted, x); });
}

void Flow::chips(const std::vector<Chip>& chips) {
  const auto& m = m_setting.metrics;
  side_by_side(chips, 2 * m.unit, [&](const Chip& wanted, double x) {
    Box box;
    box.id = wanted.id;
    box.part = Part::chip;
    box.action = wanted.action;
    box.selection = wanted.selection;
    const double side = 3 * m.unit;
    box.text = fitted(m_setting.typesetter, wanted.label, {}, m.control, m_width - 2 * side);
    const double width = std::max(m.target, std::ceil(box.text->width_px) + 2 * side);
    const double height = std::max(m.target, box.text->height_px + 2 * m.unit);
    box.rect = {x, m_y, width, height};
    box.text_at = {x + (width - box.text->width_px) / 2, m_y + std::round((height - box.text->height_px) / 2)};
    return box;
  });
}

void Flow::row(const Row& row) {
  const auto& m = m_setting.metrics;
  Box whole;
  whole.id = row.id;
  whole.part = Part::row;
  whole.action = row.action;
  whole.rect = {m_x, m_y, m_width, 0};
  const auto at = m_boxes.size();
  m_boxes.push_back(std::move(whole));
  const double top = m_y;
  m_y += 2 * m.unit;
  TextStyle name = m.body;
  name.ink = Ink::action;
  text(row.id + ".name", *row.name, name, row.name_marks);
  text(row.id + ".detail", row.detail, m.caption);
  text(row.id + ".snippet", row.snippet, m.body, row.snippet_marks);
  m_y = std::max(m_y + 2 * m.unit, top + m.target);
  m_boxes[at].rect.height = m_y - top;
}

void Flow::field(std::string id) {
  const auto& m = m_setting.metrics;
  const double side = m.control.leading_px, height = std::max(m.target, m.body.leading_px + 4 * m.unit);
  Box box;
  box.id = std::move(id);
  box.part = Part::field;
  box.rect = {m_x, m_y, std::min(m_width, m.measure), height};
  box.icon = Icon::search;
  box.icon_rect = {m_x + 3 * m.unit, m_y + (height - side) / 2, side, side};
  m_y += height;
  m_boxes.push_back(std::move(box));
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
  box.text =
      fitted(m_setting.typesetter, m_setting.word(model::key_of(standing)), {}, style, m_width - glyph - 5 * m.unit);
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
