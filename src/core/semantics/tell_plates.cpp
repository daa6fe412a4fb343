// The plates in words: what can be chosen as buttons, what the drawing shows, and every fact of it.
#include "core/model/plates.h"
#include "core/model/words.h"
#include "core/semantics/builder.h"

namespace vitrine::semantics {

namespace {

struct PlateTeller {
  const Teller& teller;
  model::Index index;
  const model::Plate& plate;
  const model::PlateText& words;

  const model::Edition& edition() const { return teller.edition(); }

  void tell_weighing(Node& region) const {
    const auto chosen = teller.state.choice.value_or(0);
    Node choices = named(Role::group, plate.id + ".choices", words.title.utf8);
    for (model::Index i = 0; i < plate.readings.size(); ++i) {
      add_row(choices, plate.id + ".choice." + std::to_string(i), words.readings[i].name.utf8,
              model::weight_in_words(plate, edition(), plate.readings[i]));
      choices.children.back().pressed = i == chosen ? "true" : "false";
      choices.children.back().roving = Roving::yes;
    }
    region.children.push_back(std::move(choices));
    region.children.push_back(
        named(Role::img, plate.id + ".drawing", model::drawing_in_words(teller.common(), edition(), index, chosen)));
    const std::string id = plate.id + ".calculation";
    Node group = named(Role::group, id, words.readings[chosen].name.utf8);
    group.children.push_back(heading(2, id + ".heading", group.name));
    add_text(group, id + ".remark", words.readings[chosen].remark.utf8);
    Node steps = node(Role::list, id + ".steps");
    for (const auto& step : model::calculation_in_words(plate, edition(), plate.readings[chosen]))
      add_text(steps, id + '.' + std::to_string(steps.children.size()), step, Role::listitem);
    group.children.push_back(std::move(steps));
    add_prose(teller, group, id + ".sources",
              model::reading_sources(teller.common(), edition(), plate.readings[chosen]), 3);
    region.children.push_back(std::move(group));
  }

  void tell_people(Node& region) const {
    std::size_t number = 0;
    for (std::size_t i = 0; i < plate.columns.size(); ++i) {
      const std::string id = plate.id + ".column." + std::to_string(i);
      Node column = named(Role::group, id + ".group", words.columns[i].utf8);
      add_text(column, id, column.name);
      for (const auto person : plate.columns[i]) {
        Node button =
            node(Role::button, plate.id + ".person." + std::to_string(number), edition().people[person].name.utf8);
        button.pressed = teller.state.choice == number ? "true" : "false";
        button.roving = Roving::yes;
        column.children.push_back(std::move(button));
        ++number;
      }
      region.children.push_back(std::move(column));
    }
  }

  void tell_tie(Node& list, model::Index number) const {
    const auto& tie = plate.ties[number];
    const auto& card = teller.common().cards[tie.card];
    const std::string id = plate.id + ".tie." + std::to_string(number);
    Node item = node(Role::listitem, id);
    add_text(item, id + ".names", model::tie_names(plate, edition(), number));
    add_text(item, id + ".line", model::tie_line(plate, edition(), words.ties[number], number));
    item.children.push_back(standing(teller, id + ".standing", model::standing_of(teller.common(), tie)));
    add_text(item, id + ".text", words.ties[number].text.utf8);
    item.children.push_back(node(Role::button, id + ".card", edition().cards[tie.card].title.utf8));
    add_prose(teller, item, id + ".sources",
              model::sources_line(teller.common(), edition(), card, card.claims[tie.claim]), 3);
    list.children.push_back(std::move(item));
  }

  void tell_ties(Node& region) const {
    const auto& choice = teller.state.choice;
    tell_people(region);
    region.children.push_back(heading(2, plate.id + ".ties", model::ties_title(plate, edition(), choice)));
    if (choice) {
      add_text(region, plate.id + ".role", model::role_line(edition().people[model::person_of(plate, *choice)]));
      region.children.push_back(node(Role::button, plate.id + ".all", teller.word("ties_all")));
      region.children.push_back(node(Role::button, plate.id + ".more", teller.word("note_more")));
    }
    Node list = node(Role::list, plate.id + ".list");
    for (const auto tie : model::ties_of(plate, choice))
      tell_tie(list, tie);
    region.children.push_back(std::move(list));
  }
};

}  // namespace

void add_ways_to_plates(const Teller& teller, Node& parent, model::Index card, const std::string& id) {
  for (const auto plate : model::plates_of(teller.common(), card))
    parent.children.push_back(node(Role::button, id + '.' + std::to_string(plate),
                                   model::lead(teller.edition(), "plate") + teller.edition().plates[plate].title.utf8));
}

Node tell_plate(const Teller& teller) {
  const auto index = teller.state.plate;
  const PlateTeller plate{teller, index, teller.common().plates[index], teller.edition().plates[index]};
  const auto& id = plate.plate.id;
  Node main = node(Role::main, "main");
  main.children.push_back(node(Role::button, "close", teller.word("close_file")));
  Node region = named(Role::region, id + ".plate", plate.words.title.utf8);
  add_text(region, id + ".label",
           model::ui_string(teller.edition(), "plate_number", {{"number", std::to_string(index + 1)}}));
  region.children.push_back(heading(1, id, region.name));
  add_prose(teller, region, id + ".text", plate.words.text, 2);
  plate.plate.kind == model::PlateKind::weighing ? plate.tell_weighing(region) : plate.tell_ties(region);
  add_prose(teller, region, id + ".note", plate.words.note, 2);
  main.children.push_back(std::move(region));
  end_page(teller, main);
  return main;
}

}  // namespace vitrine::semantics
