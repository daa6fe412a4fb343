// The plate of ties: people in columns, what joins them as lines, and the same in words below.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/layout/flow.h"
#include "core/layout/ties.h"
#include "core/model/plates.h"
#include "core/model/words.h"

namespace vitrine::layout {

namespace {

using model::Index;

// In columns from this width on, in sizes of a control's letters; arcs below.
constexpr double least_columns_em = 32;
constexpr double dash_px = 5;

enum class Emphasis : std::uint8_t { plain, faint };

struct TiePens {
  Pen plain, faint;
};

TiePens pens_of(model::TieKind kind) {
  switch (kind) {
    case model::TieKind::signature:
      return {Pen::wide, Pen::faint_wide};
    case model::TieKind::office:
      return {Pen::bold, Pen::faint_bold};
    case model::TieKind::letter:
    case model::TieKind::talks:
    case model::TieKind::opposition:
      break;
  }
  return {Pen::fine, Pen::faint_fine};
}

void add_tie(Drawing& drawing, model::TieKind kind, model::Standing standing, const std::vector<Point>& line,
             Emphasis emphasis) {
  const auto pens = pens_of(kind);
  const Pen pen = emphasis == Emphasis::plain ? pens.plain : pens.faint;
  if (standing == model::Standing::established)
    add_line(drawing, pen, line);
  else
    add_dashes(drawing, pen, line, dash_px);
  if (kind == model::TieKind::signature) add_line(drawing, Pen::gap, line);
}

// What tells the kind of a tie apart from the others: on its middle, and in the key.
void add_glyph(Drawing& drawing, model::TieKind kind, Point centre, double side, Emphasis emphasis) {
  const Pen pen = emphasis == Emphasis::plain ? Pen::bold : Pen::faint_bold;
  const auto at = [&](double x, double y) { return Point{centre.x + x * side / 24, centre.y + y * side / 24}; };
  add_disc(drawing, Pen::surface, centre, side / 2);
  switch (kind) {
    case model::TieKind::office:
      add_line(drawing, pen, {at(0, -8), at(8, 0), at(0, 8), at(-8, 0), at(0, -8)});
      break;
    case model::TieKind::signature:
      add_line(drawing, pen, {at(-9, 5), at(-5, -7), at(-2, 5), at(2, -4), at(4, 4), at(9, 1)});
      break;
    case model::TieKind::letter:
      add_line(drawing, pen, {at(-8, -6), at(8, -6), at(8, 6), at(-8, 6), at(-8, -6), at(0, 1), at(8, -6)});
      break;
    case model::TieKind::talks:
      add_line(drawing, pen, {at(-9, -3), at(8, -3), at(4, -7)});
      add_line(drawing, pen, {at(9, 4), at(-8, 4), at(-4, 8)});
      break;
    case model::TieKind::opposition:
      add_line(drawing, pen, {at(-6, -6), at(6, 6)});
      add_line(drawing, pen, {at(6, -6), at(-6, 6)});
      break;
  }
}

struct People {
  std::vector<Index> numbers;  // index of each among the people of the exhibit, by its number on the plate
  std::vector<SetTextPtr> names;
  TiesToPlace wanted;
};

People people_of(const Setting& setting, const Flow& flow, const model::Plate& plate) {
  const auto& m = setting.metrics;
  People people;
  auto& wanted = people.wanted;
  const double em = m.control.size_px;
  const bool has_columns = flow.width() >= least_columns_em * em;
  wanted.form = has_columns ? TiesToPlace::Form::columns : TiesToPlace::Form::arcs;
  wanted.width_px = flow.width();
  wanted.column_px = std::floor(std::min(flow.width() * (has_columns ? 0.25 : 0.62), 14 * em));
  wanted.heading_px = m.label.leading_px + 3 * m.unit;
  wanted.gap_px = (has_columns ? 4 : 2) * m.unit;
  wanted.glyph_px = std::round(em * 1.25);
  for (const auto& column : plate.columns) {
    auto& heights = wanted.heights_px.emplace_back();
    for (const auto person : column) {
      people.numbers.push_back(person);
      people.names.push_back(
          setting.typesetter.set(setting.edition().people[person].name, {}, m.control, wanted.column_px - 4 * m.unit));
      heights.push_back(std::max(m.target, people.names.back()->height_px + 2 * m.unit));
    }
  }
  for (const auto& tie : plate.ties) {
    const auto number = [&](Index person) {
      return static_cast<std::size_t>(std::ranges::find(people.numbers, person) - people.numbers.begin());
    };
    wanted.ties.push_back({number(tie.from), number(tie.to)});
  }
  return people;
}

// Lines first, those that are meant over the others; then what they bear; then the people. Arcs, which lie in one
// another, show the ties of who was chosen; before that, faintly, that there are some.
Drawing drawing_of(const Setting& setting, const model::Plate& plate, const People& people, const PlacedTies& placed,
                   Point origin) {
  const auto& choice = setting.state.choice;
  const bool has_arcs = people.wanted.form == TiesToPlace::Form::arcs;
  Drawing drawing;
  const auto moved = [origin](Point p) { return Point{p.x + origin.x, p.y + origin.y}; };
  for (const auto emphasis : {Emphasis::faint, Emphasis::plain})
    for (std::size_t i = 0; i < plate.ties.size(); ++i) {
      const auto& ends = people.wanted.ties[i];
      const bool is_meant = choice ? ends.from == *choice || ends.to == *choice : !has_arcs;
      if (is_meant != (emphasis == Emphasis::plain) || (has_arcs && choice && !is_meant)) continue;
      auto line = placed.ties[i].points;
      std::ranges::transform(line, line.begin(), moved);
      if (has_arcs && !choice) {
        add_line(drawing, Pen::faint_fine, std::move(line));
        continue;
      }
      const auto standing = model::standing_of(setting.common(), plate.ties[i]);
      add_tie(drawing, plate.ties[i].kind, standing, line, emphasis);
      add_glyph(drawing, plate.ties[i].kind, moved(placed.ties[i].glyph), people.wanted.glyph_px, emphasis);
    }
  return drawing;
}

void set_network(const Setting& setting, Flow& flow, model::Index index) {
  const auto& m = setting.metrics;
  const auto& plate = setting.common().plates[index];
  const auto people = people_of(setting, flow, plate);
  const auto placed = place_ties(people.wanted);
  const Point origin{flow.x(), flow.y()};
  Box network;
  network.id = plate.id + ".drawing";
  network.part = Part::drawing;
  network.rect = {origin.x, origin.y, flow.width(), placed.height_px};
  network.drawing = quantised(drawing_of(setting, plate, people, placed, origin));
  flow.boxes().push_back(std::move(network));
  std::size_t number = 0;
  for (std::size_t column = 0; column < plate.columns.size(); ++column) {
    const Rect& room = placed.headings[column];
    Flow heading(setting, flow.boxes(), origin.x + room.x, origin.y + room.y, room.width);
    heading.text(plate.id + ".column." + std::to_string(column), setting.edition().plates[index].columns[column],
                 m.label);
    for (std::size_t i = 0; i < plate.columns[column].size(); ++i, ++number) {
      Box box;
      box.id = plate.id + ".person." + std::to_string(number);
      box.part = Part::person;
      box.rect = placed.people[number].moved(origin.x, origin.y);
      box.text = people.names[number];
      box.text_at = {box.rect.x + 2 * m.unit, box.rect.y + (box.rect.height - box.text->height_px) / 2};
      box.action = story::Choose{static_cast<Index>(number)};
      box.selection = setting.state.choice == number ? Selection::selected : Selection::none;
      flow.boxes().push_back(std::move(box));
    }
  }
  flow.skip(placed.height_px);
}

// The kinds there are and what dashes mean, each with a piece of such a line; side by side, wrapping.
void set_key(const Setting& setting, Flow& flow, const model::Plate& plate) {
  using enum model::TieKind;
  const auto& m = setting.metrics;
  const double piece = 3.0 * m.control.size_px, height = m.caption.leading_px + 2 * m.unit;
  double x = flow.x();
  const auto add = [&](std::string id, std::string_view key, model::TieKind kind, model::Standing standing) {
    Box box;
    box.id = std::move(id);
    box.text = setting.typesetter.set(setting.word(key), {}, m.caption, flow.width() - piece - 2 * m.unit);
    const double width = piece + 2 * m.unit + std::ceil(box.text->width_px);
    if (x > flow.x() && x + width > flow.x() + flow.width()) {
      x = flow.x();
      flow.skip(height);
    }
    box.rect = {x, flow.y(), width, std::max(height, box.text->height_px)};
    box.text_at = {x + piece + 2 * m.unit, flow.y() + (box.rect.height - box.text->height_px) / 2};
    Drawing drawing;
    const double y = flow.y() + box.rect.height / 2;
    add_tie(drawing, kind, standing, {{x, y}, {x + piece, y}}, Emphasis::plain);
    if (standing == model::Standing::established)
      add_glyph(drawing, kind, {x + piece / 2, y}, m.control.size_px * 1.25, Emphasis::plain);
    box.drawing = quantised(std::move(drawing));
    x += width + 5 * m.unit;
    flow.boxes().push_back(std::move(box));
  };
  for (const auto kind : {office, signature, letter, talks, opposition})
    if (std::ranges::contains(plate.ties, kind, &model::Tie::kind))
      add(plate.id + ".key." + std::string(model::key_of(kind)), model::key_of(kind), kind,
          model::Standing::established);
  add(plate.id + ".key.uncertain", "tie_uncertain", letter, model::Standing::disputed);
  flow.skip(height);
}

void set_tie(const Setting& setting, Flow& flow, model::Index index, model::Index number) {
  const auto& m = setting.metrics;
  const auto& common = setting.common();
  const auto& edition = setting.edition();
  const auto& plate = common.plates[index];
  const auto& tie = plate.ties[number];
  const auto& words = edition.plates[index].ties[number];
  const auto& card = common.cards[tie.card];
  const std::string id = plate.id + ".tie." + std::to_string(number);
  const auto ground = flow.open_ground(id, Part::entry, 0, 3 * m.unit);
  TextStyle names = m.body;
  names.face = Face::serif_bold;
  flow.text(id + ".names", model::tie_names(plate, edition, number), names);
  flow.text(id + ".line", model::tie_line(plate, edition, words, number), m.caption);
  flow.skip_units(2);
  flow.badge(id + ".standing", model::standing_of(common, tie));
  flow.skip_units(2);
  flow.text(id + ".text", words.text, m.body);
  flow.button(id + ".card", Part::quiet_button, edition.cards[tie.card].title, story::OpenCard{tie.card, tie.claim},
              Icon::forward);
  flow.prose(id + ".sources", model::sources_line(common, edition, card, card.claims[tie.claim]), m.caption);
  flow.close_ground(ground, 0, 3 * m.unit);
}

}  // namespace

void set_ties(const Setting& setting, Flow& flow, model::Index index) {
  const auto& m = setting.metrics;
  const auto& plate = setting.common().plates[index];
  const auto& choice = setting.state.choice;
  set_key(setting, flow, plate);
  flow.skip_units(5);
  set_network(setting, flow, index);
  flow.skip_units(8);
  flow.text(plate.id + ".ties", model::ties_title(plate, setting.edition(), choice), m.heading);
  if (choice) {
    const auto person = model::person_of(plate, *choice);
    flow.text(plate.id + ".role", model::role_line(setting.edition().people[person]), m.caption);
    flow.buttons(
        {{plate.id + ".all", Part::quiet_button, &setting.word("ties_all"), story::Choose{*choice}, Icon::close},
         {plate.id + ".more", Part::quiet_button, &setting.word("note_more"),
          story::ShowThing{{model::Kind::person, person, 0}}, Icon::forward}});
  }
  flow.skip_units(2);
  for (const auto tie : model::ties_of(plate, choice))
    set_tie(setting, flow, index, tie);
  flow.skip_units(3);
  flow.prose(plate.id + ".note", setting.edition().plates[index].note, m.caption);
}

}  // namespace vitrine::layout
