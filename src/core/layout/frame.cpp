// Header and list of places; and the whole Frame.
#include "core/layout/frame.h"

#include <algorithm>
#include <cmath>

#include "core/layout/fixed.h"
#include "core/model/words.h"

namespace vitrine::layout {

namespace {

struct HeaderButton {
  std::string id;
  Part part;
  SetTextPtr text;
  story::Action action;
  Selection selection = Selection::none;
  Icon icon = Icon::none;

  // Of the icon with its gap, at this side.
  double icon_room(double side_px) const { return icon == Icon::none ? 0 : side_px * 1.2; }
};

// From left to right: the languages in the exhibit's order, then the appearance.
std::vector<HeaderButton> header_buttons(const Setting& setting) {
  const auto& m = setting.metrics;
  const auto& languages = setting.common().languages;
  std::vector<HeaderButton> buttons;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const auto selection = i == setting.state.language ? Selection::selected : Selection::none;
    TextStyle style = m.control;
    if (selection == Selection::selected) {
      style.face = Face::sans_bold;
      style.ink = Ink::text;
    }
    const model::Text name{std::string(model::own_name(languages[i])), {}};
    buttons.push_back({"lang." + languages[i], Part::toggle, setting.typesetter.set(name, {}, style, m.header.width),
                       story::SetLanguage{static_cast<model::Index>(i)}, selection});
  }
  const bool is_dark = setting.state.theme == story::Theme::dark;
  const auto& other_theme = setting.word(is_dark ? "theme_light" : "theme_dark");
  buttons.push_back({"theme", Part::quiet_button, setting.typesetter.set(other_theme, {}, m.control, m.header.width),
                     story::ToggleTheme{}, Selection::none, Icon::theme});
  return buttons;
}

void set_header(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto buttons = header_buttons(setting);
  const double icon_side = m.control.leading_px;
  double words = 0;
  for (const auto& button : buttons)
    words += std::ceil(button.text->width_px) + button.icon_room(icon_side);
  // Room around the words: less of it where the screen is narrow.
  const double edge = std::min(m.gutter * 0.75, m.header.width * 0.02);
  const double room =
      std::clamp((m.header.width - words - 2 * edge) / static_cast<double>(buttons.size()), m.unit, 4 * m.unit);
  const double top = m.header.y + (m.header.height - m.target) / 2;
  double x = m.header.right() - (m.header.width > words * 1.5 ? m.gutter - room / 2 : edge);
  for (std::size_t i = buttons.size(); i-- > 0;) {
    const auto& button = buttons[i];
    const double icon_room = button.icon_room(icon_side), own = std::ceil(button.text->width_px) + icon_room;
    const double width = std::max(m.target, own + room);
    x -= width;
    Box box;
    box.id = button.id;
    box.part = button.part;
    box.text = button.text;
    box.action = button.action;
    box.selection = button.selection;
    box.rect = {x, top, width, m.target};
    const double left = x + (width - own) / 2;
    box.text_at = {left + icon_room, top + (m.target - box.text->height_px) / 2};
    box.icon = button.icon;
    box.icon_rect = {left, top + (m.target - icon_side) / 2, icon_side, icon_side};
    frame.fixed.push_back(std::move(box));
  }

  Box title;
  title.id = "header.title";
  title.part = Part::quiet_button;
  title.action = story::GoToStart{};
  TextStyle style = m.body;
  style.face = Face::serif_bold;
  title.text = setting.typesetter.set(setting.edition().title, {}, style, m.header.width);
  const double left = m.header.x + m.gutter;
  if (left + title.text->width_px + 4 * m.unit > x) return;  // a narrow screen has the title on its cover alone
  title.rect = {left, top, std::ceil(title.text->width_px), m.target};
  title.text_at = {left, top + (m.target - title.text->height_px) / 2};
  const double title_end = title.rect.right();
  frame.fixed.push_back(std::move(title));
  if (setting.common().pages.empty()) return;

  // Who speaks is one press away: the first page of text.
  Box about;
  about.id = "header." + setting.common().pages.front().id;
  about.part = Part::quiet_button;
  about.action = story::ShowPage{0};
  about.text = setting.typesetter.set(setting.edition().pages.front().title, {}, m.control, m.header.width);
  const double width = std::max(m.target, std::ceil(about.text->width_px));
  about.rect = {x - 4 * m.unit - width, top, width, m.target};
  about.text_at = {about.rect.x + (width - about.text->width_px) / 2, top + (m.target - about.text->height_px) / 2};
  if (about.rect.x > title_end + 4 * m.unit) frame.fixed.push_back(std::move(about));
}

// Right of the places, within reach: the way back from a file or a page.
void set_way_back(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  if (setting.state.screen == story::Screen::story) return;
  Box box;
  box.id = "places.close";
  box.part = Part::button;
  box.action = story::Close{};
  box.icon = Icon::back;
  box.text = setting.typesetter.set(setting.word("close_file"), {}, m.control, m.places.width);
  const double side = 4 * m.unit, icon_side = m.control.leading_px;
  const double width = 2 * side + icon_side + m.unit + std::ceil(box.text->width_px);
  const double top = m.places.y + (m.places.height - m.target) / 2;
  box.rect = {m.places.right() - m.gutter - width, top, width, m.target};
  box.icon_rect = {box.rect.x + side, top + (m.target - icon_side) / 2, icon_side, icon_side};
  box.text_at = {box.icon_rect.right() + m.unit, top + (m.target - box.text->height_px) / 2};
  frame.fixed.push_back(std::move(box));
}

void set_places(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  if (m.places.height <= 0) return;
  set_way_back(setting, frame);
  const double end = frame.fixed.back().id == "places.close" ? frame.fixed.back().rect.x : m.places.right() - m.gutter;
  const auto current = current_towns(setting);
  double x = m.places.x + m.gutter;
  for (const auto town : story::pinned_towns(setting.common())) {
    Box chip;
    chip.id = "chip." + setting.common().places[town].id;
    chip.part = Part::chip;
    chip.action = story::SelectTown{town};
    chip.selection = std::ranges::contains(current, town) ? Selection::selected : Selection::none;
    chip.text = setting.typesetter.set(setting.edition().places[town].name, {}, m.control, m.places.width);
    const double width = std::max(m.target, std::ceil(chip.text->width_px) + 5 * m.unit);
    if (x + width > end) break;
    chip.rect = {x, m.places.y + (m.places.height - m.target) / 2, width, m.target};
    chip.text_at = {x + (width - chip.text->width_px) / 2, chip.rect.y + (m.target - chip.text->height_px) / 2};
    x += width + 2 * m.unit;
    frame.fixed.push_back(std::move(chip));
  }
}

}  // namespace

Frame frame_from(const story::State& state, const story::World& world, std::shared_ptr<const Page> page,
                 const Typesetter& typesetter) {
  const Setting setting{state, world, typesetter, metrics_of(state.viewport, state.screen)};
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
