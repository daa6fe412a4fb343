#include "text/line_breaking.h"

#include <optional>

namespace vitrine::text {

std::vector<std::size_t> choose_breaks(std::span<const Opportunity> opportunities, double measure_px) {
  std::vector<std::size_t> chosen;
  double start_px = 0;
  std::size_t first = 0;
  while (first < opportunities.size()) {
    std::optional<std::size_t> regular;
    std::optional<std::size_t> last_resort;
    std::size_t at = first;
    for (; at < opportunities.size(); ++at) {
      const Opportunity& here = opportunities[at];
      if (here.end_px - start_px > measure_px) break;
      if (here.kind == BreakKind::last_resort) {
        last_resort = at;
      } else {
        regular = at;
      }
      if (here.kind == BreakKind::forced || here.kind == BreakKind::end) break;
    }
    // Where nothing fits, `at` is still the first opportunity, and the line sticks out up to there.
    const std::size_t taken = regular ? *regular : last_resort.value_or(first);
    chosen.push_back(taken);
    start_px = opportunities[taken].next_px;
    first = taken + 1;
  }
  return chosen;
}

}  // namespace vitrine::text
