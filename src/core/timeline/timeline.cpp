#include "core/timeline/timeline.h"

#include <algorithm>
#include <optional>

namespace vitrine::timeline {

Zone zone_of(const model::DateMark& date, const View& years) {
  if (date.latest_day && static_cast<double>(*date.latest_day) < years.first_day) return Zone::before;
  if (date.earliest_day && static_cast<double>(*date.earliest_day) >= years.end_day) return Zone::after;
  return Zone::within;
}

Extent extent_of(const model::DateMark& date, const View& years) {
  const auto known = [](const std::optional<std::int64_t>& day, double otherwise) {
    return day ? static_cast<double>(*day) : otherwise;
  };
  const double middle = (years.first_day + years.end_day) / 2;
  const double first = known(date.earliest_day, known(date.latest_day, middle));
  const double end = std::max(known(date.latest_day, first), first) + 1;
  return {first, end, date.earliest_day ? first - date.fades_before_days : std::min(first, years.first_day),
          date.latest_day ? end + date.fades_after_days : std::max(end, years.end_day)};
}

std::vector<double> spread(std::vector<double> wanted_px, double gap_px, double left_px, double right_px) {
  const auto count = wanted_px.size();
  if (count == 0) return {};
  const double room = std::max(0.0, right_px - left_px);
  if (count > 1) gap_px = std::min(gap_px, room / static_cast<double>(count - 1));
  // In coordinates without the gaps, the answer is the isotonic regression, clamped.
  struct Block {
    double sum;
    std::size_t size;
    double mean() const { return sum / static_cast<double>(size); }
  };
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < count; ++i) {
    blocks.push_back({wanted_px[i] - gap_px * static_cast<double>(i), 1});
    while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
      blocks[blocks.size() - 2].sum += blocks.back().sum;
      blocks[blocks.size() - 2].size += blocks.back().size;
      blocks.pop_back();
    }
  }
  const double most = std::max(left_px, right_px - gap_px * static_cast<double>(count - 1));
  std::vector<double> result;
  for (const auto& block : blocks)
    for (std::size_t i = 0; i < block.size; ++i)
      result.push_back(std::clamp(block.mean(), left_px, most) + gap_px * static_cast<double>(result.size()));
  return result;
}

}  // namespace vitrine::timeline
