#include "text/line_breaking.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace vitrine::text {
namespace {

using Cost = std::int64_t;

constexpr std::int32_t whole_line_side = 1 << 10;  // whole_line is its square
constexpr Cost sticking_out = Cost{1} << 40U;
constexpr Cost line_of_balanced = Cost{1} << 30U;
constexpr Cost broken_word = Cost{1} << 26U;
constexpr Cost line_of_even = whole_line / 500;
constexpr Cost two_hyphens_running = whole_line / 11;
constexpr Cost hyphen_before_last_line = whole_line / 8;
// Of a last line shorter than a quarter of the measure, or of a single word too short to be divided.
constexpr Cost runt = whole_line * 2 / 5;
// Nobody's line holds more opportunities; this bounds the work for texts of no width.
constexpr std::size_t most_in_line = 2000;

bool ends_lines(BreakKind kind) {
  return kind == BreakKind::forced || kind == BreakKind::end;
}

std::vector<std::size_t> first_fit(std::span<const Opportunity> opportunities, double start_px, double measure_px) {
  std::vector<std::size_t> chosen;
  std::size_t first = 0;
  while (first < opportunities.size()) {
    std::optional<std::size_t> regular;
    std::optional<std::size_t> last_resort;
    std::size_t at = first;
    for (; at < opportunities.size(); ++at) {
      const Opportunity& here = opportunities[at];
      if (here.end_px - start_px > measure_px) break;
      (here.kind == BreakKind::last_resort ? last_resort : regular) = at;
      if (ends_lines(here.kind)) break;
    }
    // Where nothing fits, `at` is still the first opportunity, and the line sticks out up to there.
    const std::size_t taken = regular ? *regular : last_resort.value_or(first);
    chosen.push_back(taken);
    start_px = opportunities[taken].next_px;
    first = taken + 1;
  }
  return chosen;
}

// The best way to end a line at an opportunity.
struct Ending {
  Cost cost = 0;
  std::size_t first = 0;  // opportunity of the line: the one before it ends the line before
};

class BestFit {
 public:
  BestFit(std::span<const Opportunity> opportunities, double start_px, double measure_px, Fit fit)
      : m_all(opportunities), m_start_px(start_px), m_measure_px(measure_px), m_fit(fit) {}

  std::vector<std::size_t> chosen() {
    m_endings.resize(m_all.size());
    for (std::size_t last = 0; last < m_all.size(); ++last) {
      find_line_before(last);
      if (ends_lines(m_all[last].kind)) m_paragraph_first = last + 1;
    }
    std::vector<std::size_t> result;
    for (std::size_t end = m_all.size(); end > 0; end = m_endings[end - 1].first)
      result.push_back(end - 1);
    std::ranges::reverse(result);
    return result;
  }

 private:
  void find_line_before(std::size_t last) {
    Ending& best = m_endings[last];
    best.cost = std::numeric_limits<Cost>::max();
    const std::size_t least = std::max(m_paragraph_first, last < most_in_line ? 0 : last - most_in_line);
    for (std::size_t first = last + 1; first-- > least;) {
      const double left_px = first == 0 ? m_start_px : m_all[first - 1].next_px;
      const double width_px = m_all[last].end_px - left_px;
      if (width_px > m_measure_px && first != last) break;
      const Cost cost = (first == 0 ? 0 : m_endings[first - 1].cost) + cost_of(first, last, width_px);
      // Of equals the one that fills its last line.
      if (cost <= best.cost) best = {cost, first};
    }
  }

  Cost cost_of(std::size_t first, std::size_t last, double width_px) const {
    const Opportunity& end = m_all[last];
    const bool is_last = ends_lines(end.kind);
    const bool is_first = first == m_paragraph_first;
    const bool follows_hyphen = !is_first && divides_word(m_all[first - 1].kind);
    if (width_px > m_measure_px) return sticking_out;
    Cost cost = end.penalty + (m_fit == Fit::even ? line_of_even : line_of_balanced);
    if (end.kind == BreakKind::last_resort) cost += broken_word;
    if (follows_hyphen && divides_word(end.kind)) cost += two_hyphens_running;
    if (follows_hyphen && is_last) cost += hyphen_before_last_line;
    const double free_share = std::min(1.0, (m_measure_px - width_px + end.light_px) / std::max(m_measure_px, 1.0));
    const auto free = static_cast<Cost>(free_share * whole_line_side);
    if (!is_last || m_fit == Fit::balanced)
      cost += free * free;
    else if (!is_first && (first == last || free > whole_line_side * 3 / 4))
      cost += runt;
    return cost;
  }

  std::span<const Opportunity> m_all;
  double m_start_px;
  double m_measure_px;
  Fit m_fit;
  std::size_t m_paragraph_first = 0;  // the first opportunity after the last forced end
  std::vector<Ending> m_endings;
};

}  // namespace

std::vector<std::size_t> choose_breaks(std::span<const Opportunity> opportunities, double start_px, double measure_px,
                                       Fit fit) {
  if (fit == Fit::first) return first_fit(opportunities, start_px, measure_px);
  return BestFit(opportunities, start_px, measure_px, fit).chosen();
}

}  // namespace vitrine::text
