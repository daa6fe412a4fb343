#include "core/model/plates.h"

#include <algorithm>
#include <cmath>

#include "core/model/words.h"

namespace vitrine::model {

namespace {

constexpr std::uint64_t million = 1'000'000;

// The nearest one; sums that no exhibit names end there.
std::uint64_t whole_number(double value) {
  return static_cast<std::uint64_t>(std::min(std::round(value), 1e15));
}

std::uint64_t load_kg_of(const Plate& plate) {
  for (const auto& yardstick : plate.yardsticks)
    if (yardstick.load_kg > 0) return yardstick.load_kg;
  return 0;
}

// A number of `scale` decimals, as a whole number of its last one.
std::string written(std::uint64_t scaled, int scale, std::string_view language) {
  const bool is_english = language == "en";
  std::string digits = std::to_string(scaled);
  if (digits.size() <= static_cast<std::size_t>(scale)) digits.insert(0, scale + 1 - digits.size(), '0');
  const auto whole = digits.size() - static_cast<std::size_t>(scale);
  std::string result;
  for (std::size_t i = 0; i < whole; ++i) {
    if (i > 0 && (whole - i) % 3 == 0) result += is_english ? "," : "\u00A0";
    result += digits[i];
  }
  if (scale > 0) result += (is_english ? '.' : ',') + digits.substr(whole);
  return result;
}

}  // namespace

std::string number_in_words(double value, int decimals, std::string_view language) {
  double scaled = value;
  for (int i = 0; i < decimals; ++i)
    scaled *= 10;
  return written(whole_number(scaled), decimals, language);
}

std::string exact_number(std::uint64_t millionths, std::string_view language) {
  int scale = 6;
  for (; scale > 0 && millionths % 10 == 0; --scale)
    millionths /= 10;
  return written(millionths, scale, language);
}

Weight weight_of(const Plate& plate, const Reading& reading) {
  Weight weight;
  weight.mass_kg = static_cast<double>(reading.amount) * static_cast<double>(reading.gold_ug) /
                   static_cast<double>(reading.money_millionths) / 1000;
  weight.volume_m3 = weight.mass_kg / 1000 / gold_density_t_m3;
  weight.cube_edge_m = std::cbrt(weight.volume_m3);
  weight.bars = whole_number(weight.mass_kg * 1000 / static_cast<double>(plate.bar.mass_g));
  if (const auto load = load_kg_of(plate))
    weight.loads = whole_number(std::ceil(weight.mass_kg / static_cast<double>(load)));
  return weight;
}

std::vector<std::string> calculation_in_words(const Plate& plate, const Edition& edition, const Reading& reading) {
  const auto weight = weight_of(plate, reading);
  const auto number = [&](double value, int decimals) { return number_in_words(value, decimals, edition.language); };
  const std::string mass_kg = number(weight.mass_kg, 1), mass_t = number(weight.mass_kg / 1000, 2);
  std::string money = number(static_cast<double>(reading.amount), 0);
  if (reading.money_millionths != million) money += " ÷ " + exact_number(reading.money_millionths, edition.language);
  const auto load_kg = load_kg_of(plate);
  std::vector<std::string> steps = {
      ui_string(edition, "weigh_mass",
                {{"money", money}, {"gold", exact_number(reading.gold_ug, edition.language)}, {"mass", mass_kg}}),
      ui_string(edition, "weigh_bars",
                {{"mass", mass_kg},
                 {"bar", exact_number(plate.bar.mass_g * 1000, edition.language)},
                 {"count", number(static_cast<double>(weight.bars), 0)}},
                weight.bars),
      ui_string(edition, "weigh_volume",
                {{"mass", mass_t},
                 {"density", number(gold_density_t_m3, 2)},
                 {"volume", number(weight.volume_m3, 2)},
                 {"edge", number(weight.cube_edge_m, 2)}})};
  if (load_kg > 0)
    steps.push_back(ui_string(edition, "weigh_loads",
                              {{"mass", mass_t},
                               {"load", exact_number(load_kg * 1000, edition.language)},
                               {"count", number(static_cast<double>(weight.loads), 0)}},
                              weight.loads));
  return steps;
}

std::string yardstick_in_words(const Yardstick& yardstick, const Text& name, const Edition& edition) {
  const std::string height = number_in_words(static_cast<double>(yardstick.height_mm) / 1000, 2, edition.language);
  return name.utf8 + " (" + ui_string(edition, "metres", {{"length", height}}) + ")";
}

std::string weight_in_words(const Plate& plate, const Edition& edition, const Reading& reading) {
  const auto weight = weight_of(plate, reading);
  const std::string mass = number_in_words(weight.mass_kg / 1000, 2, edition.language);
  const std::string count = number_in_words(static_cast<double>(weight.bars), 0, edition.language);
  return ui_string(edition, "weigh_result", {{"mass", mass}, {"count", count}}, weight.bars);
}

Prose reading_sources(const Common& common, const Edition& edition, const Reading& reading) {
  Block block;
  for (const auto source : reading.sources) {
    append(block.text, block.spans.empty() ? lead(edition, "sources_heading") : " ");
    const auto begin = static_cast<std::uint32_t>(block.text.utf8.size());
    append(block.text, edition.sources[source].citation);
    block.spans.push_back(
        {begin, static_cast<std::uint32_t>(block.text.utf8.size()), Emphasis::none, common.sources[source].id});
  }
  if (block.spans.empty()) return {};
  return {std::move(block)};
}

std::string drawing_in_words(const Common& common, const Edition& edition, Index index, Index reading) {
  const auto& plate = common.plates[index];
  const auto& words = edition.plates[index];
  std::string yardsticks;
  for (std::size_t i = 0; i < plate.yardsticks.size(); ++i) {
    if (i > 0) yardsticks += ", ";
    yardsticks += yardstick_in_words(plate.yardsticks[i], words.yardsticks[i], edition);
  }
  return ui_string(edition, "weigh_alt",
                   {{"name", words.readings[reading].name.utf8},
                    {"weight", weight_in_words(plate, edition, plate.readings[reading])},
                    {"beside", yardsticks}});
}

std::size_t choice_count(const Plate& plate) {
  std::size_t count = plate.readings.size();
  for (const auto& column : plate.columns)
    count += column.size();
  return count;
}

Index person_of(const Plate& plate, Index choice) {
  for (const auto& column : plate.columns) {
    if (choice < column.size()) return column[choice];
    choice -= static_cast<Index>(column.size());
  }
  return 0;
}

std::vector<Index> ties_of(const Plate& plate, std::optional<Index> choice) {
  std::vector<Index> result;
  for (Index i = 0; i < plate.ties.size(); ++i) {
    const auto& tie = plate.ties[i];
    const auto person = choice ? person_of(plate, *choice) : tie.from;
    if (tie.from == person || tie.to == person) result.push_back(i);
  }
  return result;
}

std::string_view key_of(TieKind kind) {
  switch (kind) {
    case TieKind::office:
      return "tie_office";
    case TieKind::signature:
      return "tie_signature";
    case TieKind::letter:
      return "tie_letter";
    case TieKind::talks:
      return "tie_talks";
    case TieKind::opposition:
      return "tie_opposition";
  }
  return {};
}

std::string tie_line(const Plate& plate, const Edition& edition, const TieText& words, Index tie) {
  const auto& kind = ui_text(edition, key_of(plate.ties[tie].kind)).utf8;
  return words.date.empty() ? kind : kind + " · " + words.date.utf8;
}

std::string tie_names(const Plate& plate, const Edition& edition, Index tie) {
  return edition.people[plate.ties[tie].from].name.utf8 + " – " + edition.people[plate.ties[tie].to].name.utf8;
}

Standing standing_of(const Common& common, const Tie& tie) {
  return common.cards[tie.card].claims[tie.claim].standing;
}

std::string ties_title(const Plate& plate, const Edition& edition, std::optional<Index> choice) {
  if (!choice) return ui_text(edition, "ties_heading").utf8;
  return lead(edition, "ties_heading") + edition.people[person_of(plate, *choice)].name.utf8;
}

std::string choice_in_words(const Common& common, const Edition& edition, Index index, std::optional<Index> choice) {
  const auto& plate = common.plates[index];
  if (plate.kind == PlateKind::weighing) return drawing_in_words(common, edition, index, choice.value_or(0));
  return ties_title(plate, edition, choice) + " (" + std::to_string(ties_of(plate, choice).size()) + ")";
}

std::vector<Index> plates_of(const Common& common, Index card) {
  std::vector<Index> result;
  for (Index i = 0; i < common.plates.size(); ++i)
    if (std::ranges::contains(common.plates[i].cards, card)) result.push_back(i);
  return result;
}

}  // namespace vitrine::model
