#include <algorithm>
#include <cmath>
#include <string>

#include "author/dates.h"
#include "author/read_parts.h"
#include "author/translations.h"

namespace vitrine::author {

namespace {

const std::vector<std::string_view> plate_kinds{"weighing", "ties"};
const std::vector<std::string_view> yardstick_kinds{"person", "lorry"};
const std::vector<std::string_view> tie_kinds{"office", "signature", "letter", "talks", "opposition"};

constexpr double million = 1e6;
// What a phone can show, and a visitor take in.
constexpr std::size_t most_columns = 3, most_people = 18, most_ties = 20, most_readings = 6;

// The kind of that name; `otherwise`, and a fault, where there is none.
template <class Kind>
Kind read_kind(Table& table, const std::vector<std::string_view>& names, std::string_view what, Kind otherwise = {}) {
  const Node* kind = table.text("kind", Need::required);
  if (!kind) return otherwise;
  const auto found = std::ranges::find(names, kind->text);
  if (found != names.end()) return static_cast<Kind>(found - names.begin());
  table.faults().report(table.file(), kind->offset, Fault::unknown_kind,
                        "`" + kind->text + "` is not a kind of " + std::string(what),
                        did_you_mean(kind->text, names, "write " + listed(names)));
  return otherwise;
}

// A positive quantity in units of 1 / `scale`; 1, and a fault where one is due, if it is none.
std::uint64_t read_quantity(Table& table, std::string_view key, double scale) {
  constexpr double largest = 1e12;
  const auto value = table.number(key, Need::required);
  if (!value) return 1;
  const double scaled = std::round(*value * scale);
  if (scaled >= 1 && scaled <= largest) return static_cast<std::uint64_t>(scaled);
  table.faults().report(table.file(), table.find(key)->offset, Fault::bad_value,
                        "`" + std::string(key) + "` is no quantity", "write a number above 0, in the unit of its name");
  return 1;
}

class PlateReader {
 public:
  PlateReader(Desk& desk, std::size_t index)
      : m_desk(desk),
        m_index(index),
        m_table(*desk.outline.plates[index].file, *desk.outline.plates[index].table, desk.faults, "the plate"),
        m_plate(desk.exhibit.common.plates[index]) {}

  void read() {
    m_plate.id = read_id(m_table);
    // A plate whose kind is misspelt is read as what it looks like, so that its faults are its own.
    const bool has_columns = std::ranges::contains(m_table.node().entries, "column", &Entry::key);
    const auto looks_like = has_columns ? model::PlateKind::ties : model::PlateKind::weighing;
    m_plate.kind = read_kind(m_table, plate_kinds, "plate", looks_like);
    m_plate.cards = indices_of(m_desk, m_table, "cards", model::Kind::card, Need::optional);
    if (m_plate.kind == model::PlateKind::weighing)
      read_weighing();
    else
      read_columns_and_ties();
    Translations words(m_desk, m_table);
    words.lines("title", Need::required, limits::card_title,
                [this](auto& edition) -> auto& { return text(edition).title; });
    const auto target = [this](model::Prose model::PlateText::* prose) {
      return [this, prose](model::Edition& edition) -> auto& { return text(edition).*prose; };
    };
    words.proses("text", Need::required, limits::plate_text, ProseKind::card, target(&model::PlateText::text));
    words.proses("note", Need::optional, limits::plate_text, ProseKind::card, target(&model::PlateText::note));
    words.finish();
  }

 private:
  model::PlateText& text(model::Edition& edition) const { return edition.plates[m_index]; }

  void expect_at_most(std::string_view key, std::size_t count, std::size_t most) {
    if (count <= most) return;
    m_desk.faults.report(m_table.file(), m_table.node().offset, Fault::bad_value,
                         "the plate has " + std::to_string(count) + " of `" + std::string(key) + "`",
                         "at most " + std::to_string(most) + " can be told apart");
  }

  void read_weighing() {
    auto readings = m_table.tables("reading", Need::required, "the reading");
    auto yardsticks = m_table.tables("yardstick", Need::optional, "the yardstick");
    expect_at_most("reading", readings.size(), most_readings);
    m_plate.readings.resize(readings.size());
    m_plate.yardsticks.resize(yardsticks.size());
    for (auto& edition : m_desk.editions()) {
      text(edition).readings.resize(readings.size());
      text(edition).yardsticks.resize(yardsticks.size());
    }
    if (auto bar = m_table.table("bar", Need::required, "the bar")) {
      m_plate.bar = {read_quantity(*bar, "mass_g", 1), read_quantity(*bar, "length_mm", 1),
                     read_quantity(*bar, "width_mm", 1)};
      bar->finish();
    }
    for (std::size_t i = 0; i < readings.size(); ++i)
      read_reading(readings[i], i);
    for (std::size_t i = 0; i < yardsticks.size(); ++i)
      read_yardstick(yardsticks[i], i);
  }

  void read_reading(Table& table, std::size_t i) {
    m_plate.readings[i] = {read_quantity(table, "amount", 1), read_quantity(table, "money", million),
                           read_quantity(table, "gold_g", million),
                           indices_of(m_desk, table, "sources", model::Kind::source, Need::optional)};
    Translations words(m_desk, table);
    words.lines("name", Need::required, limits::name,
                [this, i](auto& edition) -> auto& { return text(edition).readings[i].name; });
    words.lines("remark", Need::required, limits::remark,
                [this, i](auto& edition) -> auto& { return text(edition).readings[i].remark; });
    words.finish();
  }

  void read_yardstick(Table& table, std::size_t i) {
    auto& yardstick = m_plate.yardsticks[i];
    yardstick.kind = read_kind<model::Yardstick::Kind>(table, yardstick_kinds, "yardstick");
    yardstick.width_mm = read_quantity(table, "width_mm", 1);
    yardstick.height_mm = read_quantity(table, "height_mm", 1);
    if (table.find("load_kg")) yardstick.load_kg = read_quantity(table, "load_kg", 1);
    Translations words(m_desk, table);
    words.lines("name", Need::required, limits::name,
                [this, i](auto& edition) -> auto& { return text(edition).yardsticks[i]; });
    words.finish();
  }

  void read_columns_and_ties() {
    auto columns = m_table.tables("column", Need::required, "the column");
    auto ties = m_table.tables("tie", Need::required, "the tie");
    expect_at_most("column", columns.size(), most_columns);
    expect_at_most("tie", ties.size(), most_ties);
    for (auto& edition : m_desk.editions()) {
      text(edition).columns.resize(columns.size());
      text(edition).ties.resize(ties.size());
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
      read_column(columns[i], i);
    expect_at_most("people", m_people.size(), most_people);
    m_plate.ties.resize(ties.size());
    for (std::size_t i = 0; i < ties.size(); ++i)
      read_tie(ties[i], i);
  }

  void read_column(Table& table, std::size_t i) {
    auto people = indices_of(m_desk, table, "people", model::Kind::person, Need::required);
    for (const auto person : people) {
      if (std::ranges::contains(m_people, person))
        m_desk.faults.report(table.file(), table.find("people")->offset, Fault::repeated_entry,
                             "someone of this column stands in another one already",
                             "a person has one place on a plate");
      m_people.push_back(person);
    }
    m_plate.columns.push_back(std::move(people));
    Translations words(m_desk, table);
    words.lines("name", Need::required, limits::name,
                [this, i](auto& edition) -> auto& { return text(edition).columns[i]; });
    words.finish();
  }

  model::Index read_end(Table& table, std::string_view key) {
    const Node* id = table.text(key, Need::required);
    const auto person = id ? index_of(m_desk, table, *id, model::Kind::person) : std::nullopt;
    if (person && !std::ranges::contains(m_people, *person))
      m_desk.faults.report(table.file(), id->offset, Fault::person_outside_plate,
                           "`" + id->text + "` stands in no column of this plate", "add the person to a column");
    return person.value_or(0);
  }

  void read_tie(Table& table, std::size_t i) {
    auto& tie = m_plate.ties[i];
    tie.from = read_end(table, "from");
    tie.to = read_end(table, "to");
    const Node* to = table.find("to");
    if (tie.from == tie.to && to && table.find("from") && table.find("from")->text == to->text)
      m_desk.faults.report(table.file(), to->offset, Fault::person_outside_plate,
                           "a tie leads from `" + to->text + "` to the same person", "name the other one");
    tie.kind = read_kind<model::TieKind>(table, tie_kinds, "tie");
    const auto date = read_date(table, "date", Need::optional);
    if (date) tie.date = edtf::canonical(*date);
    if (const Node* claim = table.text("claim", Need::required)) {
      if (index_of(m_desk, table, *claim, model::Kind::claim)) {
        const auto reference = m_desk.outline.names.find(claim->text)->second.reference;
        tie.card = reference.index;
        tie.claim = reference.part;
      }
    }
    Translations words(m_desk, table);
    words.lines("text", Need::required, limits::tie,
                [this, i](auto& edition) -> auto& { return text(edition).ties[i].text; });
    words.finish();
    for (auto& edition : m_desk.editions())
      if (date) text(edition).ties[i].date.utf8 = date_in_words(*date, edition.language);
  }

  Desk& m_desk;
  std::size_t m_index;
  Table m_table;
  model::Plate& m_plate;
  std::vector<model::Index> m_people;  // in a column so far
};

}  // namespace

void read_plates(Desk& desk) {
  check_file_keys(desk, "plates.toml", "plate");
  for (std::size_t i = 0; i < desk.outline.plates.size(); ++i)
    PlateReader(desk, i).read();
}

}  // namespace vitrine::author
