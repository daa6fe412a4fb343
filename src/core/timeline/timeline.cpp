#include "core/timeline/timeline.h"

#include <algorithm>
#include <cmath>

#include "core/edtf/day.h"

namespace vitrine::timeline {

std::int64_t first_day_of_year(int year) {
  return edtf::day_from_civil({year, 1, 1});
}

Scale scale_of_years(int first_year, int last_year, double left_px, double right_px) {
  return {left_px, right_px, first_day_of_year(first_year), first_day_of_year(last_year + 1)};
}

std::vector<Tick> year_ticks(const Scale& scale, int first_year, int last_year, double least_label_gap_px) {
  const double year_px = (scale.right_px - scale.left_px) / std::max(1, last_year + 1 - first_year);
  int step = 1;
  for (const int multiple : {2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
    if (step * year_px >= least_label_gap_px) break;
    step = multiple;
  }
  std::vector<Tick> ticks;
  for (int year = first_year; year <= last_year; ++year)
    ticks.push_back({year, scale.x_from_day(static_cast<double>(first_day_of_year(year))), year % step == 0});
  return ticks;
}

Zone zone_of(const model::DateMark& date, const Scale& scale) {
  if (date.latest_day && *date.latest_day < scale.first_day) return Zone::before;
  if (date.earliest_day && *date.earliest_day >= scale.end_day) return Zone::after;
  return Zone::within;
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
