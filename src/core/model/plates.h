// What the plates of an exhibit say: sums of money as gold, and ties between people, in figures and in words. Both the
// Frame, the accessible tree and the reading view say it with these.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/exhibit.h"

namespace vitrine::model {

// Of fine gold at 20 °C.
inline constexpr double gold_density_t_m3 = 19.32;

// What a reading of a sum comes to, were it gold.
struct Weight {
  double mass_kg = 0;
  double volume_m3 = 0;
  double cube_edge_m = 0;   // of a cube of that volume
  std::uint64_t bars = 0;   // the nearest whole number
  std::uint64_t loads = 0;  // of the first yardstick that carries anything, the last one perhaps not full; 0: none does
};
Weight weight_of(const Plate& plate, const Reading& reading);

// "65 322,6" as the language writes it, with so many decimals; no-break spaces between thousands.
std::string number_in_words(double value, int decimals, std::string_view language);
// The same with up to six decimals, those that say something.
std::string exact_number(std::uint64_t millionths, std::string_view language);

// From the sum to the lorries, a line a step: "225 000 000 ÷ 31 × 9 g = 65 322 581 g"...
std::vector<std::string> calculation_in_words(const Plate& plate, const Edition& edition, const Reading& reading);
// "A person (1.75 m)": name and height.
std::string yardstick_in_words(const Yardstick& yardstick, const Text& name, const Edition& edition);
// "65.32 t, 5,268 bars"
std::string weight_in_words(const Plate& plate, const Edition& edition, const Reading& reading);
// "Sources: Author, Title…", each linked; nothing where it has none.
Prose reading_sources(const Common& common, const Edition& edition, const Reading& reading);
// What the drawing of a reading shows, for those who do not see it.
std::string drawing_in_words(const Common& common, const Edition& edition, Index plate, Index reading);

// How many readings or people there are to choose from.
std::size_t choice_count(const Plate& plate);
// The person of that number in the columns, one after the other.
Index person_of(const Plate& plate, Index choice);
// The ties of a person in the order of the plate; all of them where nobody is chosen.
std::vector<Index> ties_of(const Plate& plate, std::optional<Index> choice);
// A key of the interface.
std::string_view key_of(TieKind kind);
// "Signature · 2 mai 1935"
std::string tie_line(const Plate& plate, const Edition& edition, const TieText& words, Index tie);
// "Édouard Herriot – Valérian Dovgalevski"
std::string tie_names(const Plate& plate, const Edition& edition, Index tie);
Standing standing_of(const Common& common, const Tie& tie);
// "Ties: Édouard Herriot"; "Ties" where nobody is chosen.
std::string ties_title(const Plate& plate, const Edition& edition, std::optional<Index> choice);
// What a plate shows once this is chosen, to be announced.
std::string choice_in_words(const Common& common, const Edition& edition, Index plate, std::optional<Index> choice);

// The plates that a card leads to.
std::vector<Index> plates_of(const Common& common, Index card);

}  // namespace vitrine::model
