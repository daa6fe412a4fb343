// The settings: a heading and a group of choices for each of them, with letters that show what each would be.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

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

// How many of these go into each row, so that none is longer than the room and the last no shorter than it must be.
std::size_t in_a_row(const std::vector<double>& widths, double gap_px, double room_px) {
  const auto fits = [&](std::size_t count) {
    for (std::size_t first = 0; first < widths.size(); first += count) {
      const auto last = std::min(widths.size(), first + count);
      double width = -gap_px;
      for (auto i = first; i < last; ++i)
        width += widths[i] + gap_px;
      if (width > room_px) return false;
    }
    return true;
  };
  auto most = widths.size();
  while (most > 1 && !fits(most))
    --most;
  const auto rows = (widths.size() + most - 1) / most;
  return (widths.size() + rows - 1) / rows;
}

}  // namespace

void Flow::choices(const std::vector<story::Choice>& all) {
  const auto& m = m_setting.metrics;
  const double side = 3 * m.unit, gap = 2 * m.unit, ring = m.control.leading_px;
  struct Cell {
    SetTextPtr words, letters;
    double frame = 0, letters_room = 0;
  };
  std::vector<Cell> cells;
  std::vector<double> widths;
  // All as high as the one with the largest letters, which stand on one line.
  double height = m.target;
  for (const auto& choice : all) {
    Cell cell;
    cell.letters = sample_of(m_setting, choice);
    cell.frame = choice.theme ? gap : 0;  // around letters on a ground of their own
    if (cell.letters) cell.letters_room = std::ceil(cell.letters->width_px) + 2 * cell.frame + gap;
    const double others = 2 * side + ring + gap + cell.letters_room;
    cell.words = fitted(m_setting.typesetter, choice.label, {}, m.control, m_width - others);
    const double tallest = std::max(cell.words->height_px, cell.letters ? cell.letters->height_px : 0);
    height = std::max(height, tallest + 3 * m.unit);
    widths.push_back(others + std::ceil(cell.words->width_px));
    cells.push_back(std::move(cell));
  }
  const auto row = in_a_row(widths, gap, m_width);
  double x = m_x;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& choice = all[i];
    const auto& cell = cells[i];
    if (i > 0 && i % row == 0) {
      x = m_x;
      m_y += height + gap;
    }
    const auto centred = [&](double part_px) { return m_y + std::round((height - part_px) / 2); };
    const double letters_x = x + side + ring + gap;
    Box box;
    box.id = choice.id;
    box.part = Part::choice;
    box.action = choice.action;
    box.selection = choice.is_chosen ? Selection::selected : Selection::none;
    box.text = cell.words;
    box.rect = {x, m_y, widths[i], height};
    box.icon_rect = {x + side, centred(ring), ring, ring};
    box.text_at = {letters_x + cell.letters_room, centred(cell.words->height_px)};
    m_boxes.push_back(std::move(box));
    x += widths[i] + gap;
    if (!cell.letters) continue;
    Box sample;
    sample.id = choice.id + ".sample";
    sample.part = Part::sample;
    sample.theme = choice.theme;
    sample.text = cell.letters;
    sample.rect = {letters_x, centred(cell.letters->height_px), cell.letters_room - gap, cell.letters->height_px};
    sample.text_at = {letters_x + cell.frame, sample.rect.y};
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
