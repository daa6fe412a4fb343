// Where the lines of a paragraph end, chosen among the opportunities it has. Lengths in px.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vitrine::text {

enum class BreakKind : std::uint8_t {
  regular,      // by the rules of the language
  soft_hyphen,  // inside a word, where its writer allows it
  hyphen,       // inside a word, where the dictionary allows it
  forced,       // the line ends here in any case
  last_resort,  // inside a word too wide for any line
  end           // of the paragraph; the last opportunity, and only that
};

// Whether a hyphen is drawn at the end of a line that ends so.
inline bool divides_word(BreakKind kind) {
  return kind == BreakKind::soft_hyphen || kind == BreakKind::hyphen;
}

struct Opportunity {
  BreakKind kind = BreakKind::regular;
  std::uint32_t next = 0;    // the atom that would begin the following line
  double end_px = 0;         // right edge of what is visible of a line that ends here, a hyphen included
  double next_px = 0;        // left edge of a line that begins here, less what hangs into the margin
  double light_px = 0;       // how much of its end is a mark so light that the eye sees the line end before it
  std::int32_t penalty = 0;  // of a line that ends here: see `whole_line`
};

// Penalties are on the scale on which a line that leaves the whole measure free costs this much, and one that leaves
// half of it free a quarter.
inline constexpr std::int32_t whole_line = 1 << 20;

enum class Fit : std::uint8_t {
  first,    // each line takes what it can hold
  even,     // the least sum of what the lines leave free, squared, but for the last one
  balanced  // the least number of lines, then the least sum, the last line's too
};

// The opportunities taken, as indices, ascending; the last is that of the paragraph's end. The first line begins at
// `start_px`. A word that no line can hold stands alone on its line, broken at its last resorts where it has any, else
// sticking out. `even` and `balanced` find the best of all ways to break the paragraph (D. E. Knuth and M. F. Plass,
// "Breaking Paragraphs into Lines", Software: Practice and Experience 11, 1981), by whole numbers.
std::vector<std::size_t> choose_breaks(std::span<const Opportunity> opportunities, double start_px, double measure_px,
                                       Fit fit);

}  // namespace vitrine::text
