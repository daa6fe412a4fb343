// Where the lines of a paragraph end, chosen among the opportunities it has. Lengths in px.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vitrine::text {

enum class BreakKind : std::uint8_t {
  regular,      // by the rules of the language
  forced,       // the line ends here in any case
  last_resort,  // inside a word too wide for any line
  end           // of the paragraph; the last opportunity, and only that
};

struct Opportunity {
  BreakKind kind = BreakKind::regular;
  std::uint32_t next = 0;  // the atom that would begin the following line
  double end_px = 0;       // right edge of what is visible of a line that ends here, a hyphen included
  double next_px = 0;      // left edge of a line that begins here
};

// The opportunities taken, as indices, ascending; the last is that of the paragraph's end. First fit: each line takes
// what it can hold. A word that no line can hold stands alone on its line, broken at its last resorts where it has any,
// else sticking out.
std::vector<std::size_t> choose_breaks(std::span<const Opportunity> opportunities, double measure_px);

}  // namespace vitrine::text
