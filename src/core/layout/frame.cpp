// Header and list of places; and the whole Frame.
#include "core/layout/frame.h"

#include <algorithm>
#include <cmath>

#include "core/layout/fixed.h"
#include "core/model/words.h"

namespace vitrine::layout {

namespace {

void set_header(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& state = setting.state;
  TextStyle control = m.control;
  // From the right: appearance, then the languages in the exhibit's order.
  double x = m.header.right() - m.gutter * 0.75;
  const auto place = [&](std::string id, Part part, const model::Text& label, story::Action action,
                         Selection selection, Icon icon) {
    Box box;
    box.id = std::move(id);
    box.part = part;
    box.action = std::move(action);
    box.selection = selection;
    TextStyle style = control;
    if (selection == Selection::selected) {
      style.face = Face::sans_bold;
      style.ink = Ink::text;
    }
    box.text = setting.typesetter.set(label, {}, style, m.header.width);
    const double icon_side = icon == Icon::none ? 0 : style.leading_px;
    const double icon_room = icon == Icon::none ? 0 : icon_side + m.unit;
    const double words = std::ceil(box.text->width_px);
    const double width = std::max(m.target, words + icon_room + 4 * m.unit);
    x -= width;
    box.rect = {x, m.header.y + (m.header.height - m.target) / 2, width, m.target};
    const double left = x + (width - words - icon_room) / 2;
    box.text_at = {left + icon_room, box.rect.y + (m.target - box.text->height_px) / 2};
    box.icon = icon;
    box.icon_rect = {left, box.rect.y + (m.target - icon_side) / 2, icon_side, icon_side};
    frame.fixed.push_back(std::move(box));
  };
  const bool is_dark = state.theme == story::Theme::dark;
  place("theme", Part::quiet_button, setting.word(is_dark ? "theme_light" : "theme_dark"), story::ToggleTheme{},
        Selection::none, Icon::theme);
  x -= m.unit * 2;
  const auto& languages = setting.common().languages;
  for (std::size_t i = languages.size(); i-- > 0;)
    place("lang." + languages[i], Part::toggle, {std::string(model::own_name(languages[i])), {}},
          story::SetLanguage{static_cast<model::Index>(i)},
          i == state.language ? Selection::selected : Selection::none, Icon::none);

  Box title;
  title.id = "header.title";
  title.part = Part::quiet_button;
  title.action = story::GoToStart{};
  TextStyle style = m.body;
  style.face = Face::serif_bold;
  title.text = setting.typesetter.set(setting.edition().title, {}, style, m.header.width);
  const double left = m.header.x + m.gutter;
  if (left + title.text->width_px + 4 * m.unit > x) return;  // a narrow screen has the title on its cover alone
  title.rect = {left, m.header.y + (m.header.height - m.target) / 2, std::ceil(title.text->width_px), m.target};
  title.text_at = {left, title.rect.y + (m.target - title.text->height_px) / 2};
  frame.fixed.push_back(std::move(title));
}

void set_places(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  if (m.places.height <= 0) return;
  double x = m.places.x + m.gutter;
  for (const auto town : story::pinned_towns(setting.common())) {
    Box chip;
    chip.id = "chip." + setting.common().places[town].id;
    chip.part = Part::chip;
    chip.action = story::SelectTown{town};
    chip.text = setting.typesetter.set(setting.edition().places[town].name, {}, m.control, m.places.width);
    const double width = std::max(m.target, std::ceil(chip.text->width_px) + 8 * m.unit);
    if (x + width > m.places.right() - m.gutter) break;
    chip.rect = {x, m.places.y + (m.places.height - m.target) / 2, width, m.target};
    chip.text_at = {x + (width - chip.text->width_px) / 2, chip.rect.y + (m.target - chip.text->height_px) / 2};
    x += width + 3 * m.unit;
    frame.fixed.push_back(std::move(chip));
  }
}

}  // namespace

Frame frame_from(const story::State& state, const story::World& world, std::shared_ptr<const Page> page,
                 const Typesetter& typesetter) {
  const Setting setting{state, world, typesetter, metrics_of(state.viewport)};
  Frame frame;
  frame.metrics = setting.metrics;
  frame.page = std::move(page);
  frame.scroll_y_px = state.scroll_y_px;
  set_header(setting, frame);
  set_map(setting, frame);
  set_places(setting, frame);
  set_ribbon(setting, frame);
  return frame;
}

}  // namespace vitrine::layout
