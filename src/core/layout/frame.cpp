// Header and list of places; and the whole Frame.
#include "core/layout/frame.h"

#include <algorithm>
#include <cmath>

#include "core/layout/fixed.h"
#include "core/layout/picture.h"
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

  // Of the icon, with its gap where words follow, at this side.
  double icon_room(double side_px) const { return icon == Icon::none ? 0 : text ? side_px * 1.2 : side_px; }
  double width(double side_px) const { return (text ? std::ceil(text->width_px) : 0) + icon_room(side_px); }
};

// How much the header says: what a narrow screen leaves out stands among the contents.
enum class Wordiness : std::uint8_t { all, short_languages, short_settings, without_icons, icons, without_languages };
constexpr Wordiness wordinesses[] = {
    Wordiness::all,           Wordiness::short_languages, Wordiness::short_settings,
    Wordiness::without_icons, Wordiness::icons,           Wordiness::without_languages};

// To a screen, by its icon, its title or both.
enum class Shown : std::uint8_t { both, words, icon };
HeaderButton header_button(const Setting& setting, story::Screen screen, Icon icon, Shown shown) {
  const auto& m = setting.metrics;
  SetTextPtr words;
  if (shown != Shown::icon)
    words = setting.typesetter.set(setting.word(story::title_key(screen)), {}, m.control, m.header.width);
  return {"header." + std::string(story::address_of(screen)),
          Part::quiet_button,
          std::move(words),
          story::ShowScreen{screen},
          Selection::none,
          shown == Shown::words ? Icon::none : icon};
}

// From left to right: contents and search, the languages in the exhibit's order, then the settings.
std::vector<HeaderButton> header_buttons(const Setting& setting, Wordiness wordiness) {
  const auto& m = setting.metrics;
  const auto& languages = setting.common().languages;
  const auto& state = setting.state;
  const Shown shown = wordiness >= Wordiness::icons           ? Shown::icon
                      : wordiness == Wordiness::without_icons ? Shown::words
                                                              : Shown::both;
  std::vector<HeaderButton> buttons;
  buttons.push_back(header_button(setting, story::Screen::contents, Icon::menu, shown));
  buttons.push_back(header_button(setting, story::Screen::search, Icon::search, shown));
  for (std::size_t i = 0; i < languages.size() && wordiness != Wordiness::without_languages; ++i) {
    const auto selection = i == state.language ? Selection::selected : Selection::none;
    TextStyle style = m.control;
    style.capitals = wordiness != Wordiness::all;
    if (selection == Selection::selected) {
      style.face = Face::sans_bold;
      style.ink = Ink::text;
    }
    const auto name = wordiness == Wordiness::all ? model::own_name(languages[i]) : std::string_view(languages[i]);
    buttons.push_back({"lang." + languages[i], Part::toggle,
                       setting.typesetter.set({std::string(name), {}}, {}, style, m.header.width),
                       story::SetLanguage{static_cast<model::Index>(i)}, selection});
  }
  buttons.push_back(header_button(setting, story::Screen::settings, Icon::settings,
                                  wordiness >= Wordiness::short_settings ? Shown::icon : Shown::both));
  return buttons;
}

double width_of(const Metrics& m, const std::vector<HeaderButton>& buttons, double gap_px) {
  double width = 0;
  for (const auto& button : buttons)
    width += std::max(m.target, button.width(m.control.leading_px) + gap_px);
  return width;
}

Box box_of(const Metrics& m, const HeaderButton& button, double right_px, double room_px) {
  const double icon_side = m.control.leading_px;
  const double top = m.header.y + (m.header.height - m.target) / 2;
  const double own = button.width(icon_side);
  const double width = std::max(m.target, own + room_px);
  Box box;
  box.id = button.id;
  box.part = button.part;
  box.text = button.text;
  box.action = button.action;
  box.selection = button.selection;
  box.rect = {right_px - width, top, width, m.target};
  const double left = box.rect.x + (width - own) / 2;
  if (box.text) box.text_at = {left + button.icon_room(icon_side), top + (m.target - box.text->height_px) / 2};
  box.icon = button.icon;
  box.icon_rect = {left, top + (m.target - icon_side) / 2, icon_side, icon_side};
  return box;
}

void set_header(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  // Room around the words: less of it where the screen is narrow.
  const double edge = std::min(m.gutter * 0.75, m.header.width * 0.02);
  std::vector<HeaderButton> buttons;
  for (const auto wordiness : wordinesses) {
    buttons = header_buttons(setting, wordiness);
    if (width_of(m, buttons, 3 * m.unit) + 2 * edge <= m.header.width) break;
  }
  const double words = width_of(m, buttons, m.unit);
  const double room =
      std::clamp((m.header.width - words - 2 * edge) / static_cast<double>(buttons.size()), m.unit, 4 * m.unit);
  double x = m.header.right() - (m.header.width > words * 1.5 ? m.gutter - room / 2 : edge);
  for (std::size_t i = buttons.size(); i-- > 0;) {
    frame.fixed.push_back(box_of(m, buttons[i], x, room));
    x = frame.fixed.back().rect.x;
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
  const double top = m.header.y + (m.header.height - m.target) / 2;
  title.rect = {left, top, std::ceil(title.text->width_px), m.target};
  title.text_at = {left, top + (m.target - title.text->height_px) / 2};
  frame.fixed.push_back(std::move(title));
}

// Right of the places' first row, within reach: the way back from a file or a page.
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
  const double top = m.places.y + 2 * m.unit;
  box.rect = {m.places.right() - m.gutter - width, top, width, m.target};
  box.icon_rect = {box.rect.x + side, top + (m.target - icon_side) / 2, icon_side, icon_side};
  box.text_at = {box.icon_rect.right() + m.unit, top + (m.target - box.text->height_px) / 2};
  frame.fixed.push_back(std::move(box));
}

void set_places(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  if (m.places.height <= 0) return;
  set_way_back(setting, frame);
  double end =
      frame.fixed.back().id == "places.close" ? frame.fixed.back().rect.x - 2 * m.unit : m.places.right() - m.gutter;
  const auto current = current_towns(setting);
  const double left = m.places.x + m.gutter;
  double x = left, y = m.places.y + 2 * m.unit;
  for (const auto town : story::pinned_towns(setting.common(), setting.state.filter)) {
    Box chip;
    chip.id = "chip." + setting.common().places[town].id;
    chip.part = Part::chip;
    chip.action = story::SelectTown{town};
    chip.selection = std::ranges::contains(current, town) ? Selection::selected : Selection::none;
    chip.text = setting.typesetter.set(setting.edition().places[town].name, {}, m.control, m.places.width);
    const double width = std::max(m.target, std::ceil(chip.text->width_px) + 5 * m.unit);
    if (x + width > end) {
      x = left;
      y += m.target + 2 * m.unit;
      end = m.places.right() - m.gutter;
      // The last row ends with the map's buttons.
      if (y + 2 * m.target > m.places.bottom()) end -= 3 * m.target + 2 * m.unit;
      if (y + m.target > m.places.bottom() || x + width > end) break;
    }
    chip.rect = {x, y, width, m.target};
    chip.text_at = {x + (width - chip.text->width_px) / 2, chip.rect.y + (m.target - chip.text->height_px) / 2};
    x += width + 2 * m.unit;
    frame.fixed.push_back(std::move(chip));
  }
}

}  // namespace

Frame frame_from(const story::State& state, const story::World& world, std::shared_ptr<const Page> page,
                 const Typesetter& typesetter) {
  const Setting setting{state, world, typesetter, metrics_of(state.viewport, state.screen, state.text_percent)};
  Frame frame;
  frame.metrics = setting.metrics;
  frame.page = std::move(page);
  frame.scroll_y_px = state.scroll_y_px;
  if (state.screen == story::Screen::picture) {
    set_picture_view(setting, frame);
    return frame;
  }
  set_header(setting, frame);
  set_map(setting, frame);
  set_places(setting, frame);
  set_ribbon(setting, frame);
  return frame;
}

}  // namespace vitrine::layout
