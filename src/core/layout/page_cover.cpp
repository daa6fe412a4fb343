// The cover: the title page of the exhibit. It fills the window on the story; what a low window cannot hold of it is
// left out in the order of `Fullness`.
#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "core/layout/flow.h"
#include "core/model/words.h"

namespace vitrine::layout {

namespace {

// The words stand a little above the middle of the window.
constexpr double share_above = 0.42;
// A rosette's diameter: its share of the column's width, and the least worth drawing, in units.
constexpr double rosette_share = 0.3;
constexpr double least_rosette_units = 21;

enum class Fullness : std::uint8_t {
  grand,              // the question in the words of a chapter
  all,                // smaller
  without_languages,  // which the header has too
  plain,              // nor are the words that lead to the question larger than the text
  close,              // nor is there a rosette, and less room between
  tight,              // and the titles are smaller
};

// The size at which the title needs no more than two lines; at least seven tenths of the full one.
TextStyle title_style(const Setting& setting, double width_px, Fullness fullness) {
  TextStyle style = setting.metrics.cover;
  const int least_size_px = style.size_px * 7 / 10;
  if (fullness == Fullness::tight) {
    style.leading_px = style.leading_px * 4 / 5;
    style.size_px = style.size_px * 4 / 5;
  }
  while (style.size_px > least_size_px &&
         setting.typesetter.set(setting.edition().title, {}, style, width_px)->lines.size() > 2) {
    style.size_px -= 2;
    style.leading_px -= 2;
  }
  return style;
}

// Title and subtitle, and a rosette as a seal to the right of the lines that leave it room.
void set_head(const Setting& setting, Flow& flow, Fullness fullness) {
  const auto& m = setting.metrics;
  const double gap = 6 * m.unit;
  const TextStyle& subtitle_style = fullness == Fullness::tight ? m.summary : m.subtitle;
  flow.text("cover.title", setting.edition().title, title_style(setting, flow.width(), fullness));
  const SetText& title = *flow.boxes().back().text;
  double side = std::round(rosette_share * flow.width());
  const double left = flow.width() - side - gap;
  const auto& subtitle = setting.edition().subtitle;
  // Beside a seal the subtitle has two lines at most.
  const bool has_seal = setting.typesetter.set(subtitle, {}, subtitle_style, left)->lines.size() <= 2;
  const auto fits = [left](const Line& line) { return line.width_px <= left; };
  auto beside = title.lines.size();
  while (beside > 0 && fits(title.lines[beside - 1]))
    --beside;
  // Clear of what hangs from a longer line above.
  const double clear = beside > 0 ? 3 * m.unit : 0;
  const double top = flow.y() + clear - static_cast<double>(title.lines.size() - beside) * title.style.leading_px;
  flow.skip_units(fullness == Fullness::tight ? 1 : 3);
  const auto first = flow.boxes().size();
  Flow narrow(setting, flow.boxes(), flow.x(), flow.y(), left);
  narrow.text("cover.subtitle", subtitle, subtitle_style);
  side = std::min(side, std::floor(narrow.y() - top));
  if (fullness < Fullness::close && has_seal && beside < title.lines.size() && side >= least_rosette_units * m.unit) {
    Box seal;
    seal.id = "cover.ornament";
    seal.part = Part::rosette;
    seal.rect = {flow.x() + flow.width() - side, top + (narrow.y() - top - side) / 2, side, side};
    flow.boxes().push_back(std::move(seal));
    flow.skip(narrow.y() - flow.y());
    return;
  }
  flow.boxes().resize(first);
  flow.text("cover.subtitle", subtitle, subtitle_style);
}

// What is told, and then what is asked about it: the last of the blocks, in the largest words after the title.
void set_question(const Setting& setting, Flow& flow, std::span<const model::Block> blocks, Fullness fullness) {
  const auto& m = setting.metrics;
  const bool is_asked_apart = blocks.size() > 1;
  const auto told = blocks.first(blocks.size() - (is_asked_apart ? 1 : 0));
  TextStyle lead = fullness >= Fullness::plain ? m.body : m.lead, question = m.title;
  if (fullness == Fullness::grand) {
    lead.size_px = m.title.size_px;
    lead.leading_px = m.title.leading_px + 2 * static_cast<int>(m.unit);
    question = m.file_title;
  }
  if (fullness >= Fullness::close) question = m.heading;
  flow.prose("cover.question", {told.begin(), told.end()}, lead);
  if (!is_asked_apart) return;
  flow.skip_units(3);
  flow.prose("cover.question", {blocks.back()}, question, told.size());
}

void set_ways_in(const Setting& setting, Flow& flow) {
  const auto& common = setting.common();
  const auto& edition = setting.edition();
  if (common.cards.empty()) return;
  const auto all = story::cards_shown(common, {});
  std::vector<Flow::Way> ways{{"begin",
                               Part::primary_button,
                               {},
                               &setting.word("begin"),
                               model::extent_line(edition, all),
                               story::GoToCard{0},
                               Icon::forward}};
  if (!common.route.empty())
    ways.push_back({"begin.route",
                    Part::button,
                    {},
                    &setting.word("route"),
                    model::extent_line(edition, common.route),
                    story::SetFilter{{story::Filter::By::route, 0}},
                    Icon::route});
  flow.ways(ways);
}

void set_languages(const Setting& setting, Flow& flow) {
  const auto& languages = setting.common().languages;
  std::vector<model::Text> names;
  for (const auto& language : languages)
    names.push_back({std::string(model::own_name(language)), {}});
  std::vector<Flow::Button> buttons;
  for (std::size_t i = 0; i < languages.size(); ++i)
    buttons.push_back(
        {"cover.lang." + languages[i], Part::toggle, &names[i], story::SetLanguage{static_cast<model::Index>(i)}});
  flow.buttons(buttons);
  flow.boxes()[flow.boxes().size() - languages.size() + setting.state.language].selection = Selection::selected;
}

// Returns where the last thing that can be pressed ends.
double compose(const Setting& setting, Flow& flow, Fullness fullness) {
  const auto& m = setting.metrics;
  const auto& cover = setting.edition().cover;
  // All but the last block lead to the question.
  const std::size_t asked = cover.size() > 1 ? cover.size() - 1 : cover.size();
  const bool is_close = fullness >= Fullness::close;
  const double edge = (m.arrangement == Arrangement::wide ? 8 : is_close ? 3 : 5) * m.unit, between = is_close ? 3 : 5;
  flow.skip(edge);
  set_head(setting, flow, fullness);
  flow.skip_units(between);
  flow.double_rule("cover.rule");
  flow.skip_units(between);
  set_question(setting, flow, std::span(cover).first(asked), fullness);
  flow.skip_units(between);
  set_ways_in(setting, flow);
  if (fullness <= Fullness::all) {
    flow.skip_units(3);
    set_languages(setting, flow);
  }
  const double end = flow.y();
  flow.skip_units(5);
  flow.prose("cover.text", {cover.begin() + static_cast<std::ptrdiff_t>(asked), cover.end()}, m.body);
  flow.skip(edge);
  return end;
}

}  // namespace

void set_cover(const Setting& setting, Page& page, Flow& flow) {
  const auto& m = setting.metrics;
  const double begun = flow.y(), bottom = begun + m.story.height;
  // Returns whether the window holds it: the whole, or what can be pressed.
  const auto holds = [&](Fullness fullness, bool is_whole) {
    page.boxes.clear();
    Flow attempt(setting, page.boxes, flow.x(), begun, flow.width());
    const double pressed = compose(setting, attempt, fullness);
    flow.skip(attempt.y() - flow.y());
    return (is_whole ? flow.y() : pressed + 6 * m.unit) <= bottom;
  };
  const auto is_set = [&](std::initializer_list<Fullness> ways, bool is_whole) {
    return std::ranges::any_of(ways, [&](Fullness fullness) { return holds(fullness, is_whole); });
  };
  // A large window holds the whole of it, a small one what can be pressed.
  using enum Fullness;
  if (m.arrangement == Arrangement::stacked || !is_set({grand, all, without_languages, plain, close, tight}, true))
    is_set({all, without_languages, plain, close, tight}, false);
  const double room = bottom - flow.y();
  if (room <= 0) return;
  const double above = std::round(room * share_above);
  for (auto& box : page.boxes) {
    box.rect.y += above;
    box.text_at.y += above;
    box.icon_rect.y += above;
  }
  flow.skip(room);
}

}  // namespace vitrine::layout
