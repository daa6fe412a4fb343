// The settings: a heading and a group of choices for each of them, with letters that show what each would be.
#include <algorithm>
#include <cmath>

#include "core/layout/flow.h"

namespace vitrine::layout {

namespace {

// The letters of a choice; null where it has none.
SetTextPtr sample_of(const Setting& setting, const story::Choice& choice) {
  if (!choice.percent && !choice.theme) return nullptr;
  TextStyle style = setting.metrics.body;
  if (choice.percent) {
    style.size_px = style.size_px * *choice.percent / setting.state.text_percent;
    style.leading_px = style.leading_px * *choice.percent / setting.state.text_percent;
  }
  return setting.typesetter.set(setting.word("type_sample"), {}, style, setting.metrics.measure);
}

}  // namespace

void Flow::choices(const std::vector<story::Choice>& all) {
  const auto& m = m_setting.metrics;
  const double side = 3 * m.unit, gap = 2 * m.unit, ring = m.control.leading_px;
  // All as high as the one with the largest letters, which stand on one line.
  double height = m.target;
  for (const auto& choice : all)
    if (const auto sample = sample_of(m_setting, choice)) height = std::max(height, sample->height_px + 3 * m.unit);
  double x = m_x;
  for (const auto& choice : all) {
    const auto letters = sample_of(m_setting, choice);
    const double frame = choice.theme ? gap : 0;  // around letters on a ground of their own
    const double letters_room = letters ? std::ceil(letters->width_px) + 2 * frame + gap : 0;
    Box box;
    box.id = choice.id;
    box.part = Part::choice;
    box.action = choice.action;
    box.selection = choice.is_chosen ? Selection::selected : Selection::none;
    const double words_width = m_width - 2 * side - ring - gap - letters_room;
    box.text = fitted(m_setting.typesetter, choice.label, {}, m.control, words_width);
    const double width = 2 * side + ring + gap + letters_room + std::ceil(box.text->width_px);
    if (x > m_x && x + width > m_x + m_width) {
      x = m_x;
      m_y += height + gap;
    }
    height = std::max(height, box.text->height_px + 3 * m.unit);
    const auto centred = [&](double part_px) { return m_y + std::round((height - part_px) / 2); };
    box.rect = {x, m_y, width, height};
    box.icon_rect = {x + side, centred(ring), ring, ring};
    box.text_at = {x + side + ring + gap + letters_room, centred(box.text->height_px)};
    const double letters_x = x + side + ring + gap;
    x += width + gap;
    m_boxes.push_back(std::move(box));
    if (!letters) continue;
    Box sample;
    sample.id = choice.id + ".sample";
    sample.part = Part::sample;
    sample.theme = choice.theme;
    sample.text = letters;
    sample.rect = {letters_x, centred(letters->height_px), letters_room - gap, letters->height_px};
    sample.text_at = {letters_x + frame, sample.rect.y};
    m_boxes.push_back(std::move(sample));
  }
  m_y += height;
}

void set_settings(const Setting& setting, Page& page) {
  Flow flow = begin_page(setting, page, "settings", setting.word("settings_heading"));
  for (const auto& group : story::settings_of(setting.state, setting.world)) {
    set_heading(setting, flow, group.id, group.title_key);
    flow.choices(group.choices);
  }
  end_page(setting, flow, page);
}

}  // namespace vitrine::layout
