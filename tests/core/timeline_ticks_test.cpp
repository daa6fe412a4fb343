#include <algorithm>
#include <iterator>

#include <gtest/gtest.h>

#include "core/edtf/day.h"
#include "core/timeline/ticks.h"

namespace vitrine::timeline {
namespace {

Scale scale_between(edtf::Civil first, edtf::Civil end, double width_px = 1000) {
  return {0, width_px, static_cast<double>(edtf::day_from_civil(first)),
          static_cast<double>(edtf::day_from_civil(end))};
}

std::vector<std::string> days_of(const std::vector<Tick>& ticks, Rank rank) {
  std::vector<std::string> days;
  for (const auto& tick : ticks)
    if (tick.rank == rank) days.push_back(edtf::iso_day(tick.day));
  return days;
}

using Days = std::vector<std::string>;

TEST(TimelineTicks, AreTheFirstDaysOfYearsThatTheirCountDivides) {
  const auto ticks = ticks_of(scale_between({1912, 1, 1}, {1937, 1, 1}), {Unit::year, 10}, 5);
  EXPECT_EQ(days_of(ticks, Rank::major), (Days{"1920-01-01", "1930-01-01"}));
  // Half-years would stand 20 px apart, quarters 10 px, and months less than 5 px.
  EXPECT_EQ(ticks.size(), 100u);
}

TEST(TimelineTicks, AreQuartersWithYearsAbove) {
  const auto ticks = ticks_of(scale_between({1923, 11, 15}, {1925, 2, 1}), {Unit::month, 3}, 1e9);
  EXPECT_EQ(days_of(ticks, Rank::parent), (Days{"1924-01-01", "1925-01-01"}));
  EXPECT_EQ(days_of(ticks, Rank::major), (Days{"1924-04-01", "1924-07-01", "1924-10-01"}));
}

TEST(TimelineTicks, CountDaysFromEachFirstThroughALeapDay) {
  const auto ticks = ticks_of(scale_between({1924, 2, 20}, {1924, 3, 8}), {Unit::day, 5}, 5);
  EXPECT_EQ(days_of(ticks, Rank::parent), (Days{"1924-03-01"}));
  EXPECT_EQ(days_of(ticks, Rank::major), (Days{"1924-02-21", "1924-02-26", "1924-03-06"}));
  EXPECT_TRUE(std::ranges::contains(days_of(ticks, Rank::minor), "1924-02-29"));
  const auto of_january = ticks_of(scale_between({1924, 1, 20}, {1924, 2, 2}), {Unit::day, 10}, 1e9);
  EXPECT_EQ(days_of(of_january, Rank::major), (Days{"1924-01-21"}));  // and none on the 31st
}

TEST(TimelineTicks, BelongToTheYearsBeforeChristToo) {
  const auto ticks = ticks_of(scale_between({-25, 6, 1}, {16, 1, 1}), {Unit::year, 20}, 1e9);
  EXPECT_EQ(days_of(ticks, Rank::major), (Days{"-0020-01-01", "0000-01-01"}));
}

TEST(TimelineTicks, StandExactlyAtTheirDaysInTheirOrderAtEveryZoom) {
  for (double span_days = 40; span_days < 40000; span_days *= 1.7)
    for (const auto& step : steps) {
      const Scale scale = {50, 950, -20000.25, -20000.25 + span_days};
      if (gap_px(scale, step) < 4) continue;
      const auto ticks = ticks_of(scale, step, 5);
      for (std::size_t i = 0; i < ticks.size(); ++i) {
        ASSERT_DOUBLE_EQ(ticks[i].x_px, scale.x_from_day(static_cast<double>(ticks[i].day)));
        ASSERT_GE(ticks[i].x_px, 50);
        ASSERT_LT(ticks[i].x_px, 950);
        if (i > 0) ASSERT_GT(ticks[i].day, ticks[i - 1].day);
        const auto date = edtf::civil_from_day(ticks[i].day);
        if (ticks[i].rank == Rank::minor || step.unit == Unit::day) continue;
        ASSERT_EQ(date.day, 1);
        if (step.unit == Unit::year) ASSERT_EQ(date.month, 1);
      }
    }
}

TEST(TimelineTicks, DoNotMoveWithTheView) {
  const auto ticks_from = [](double first_day) {
    auto ticks = ticks_of({0, 1000, first_day, first_day + 900}, {Unit::month, 1}, 5);
    std::erase_if(ticks, [&](const Tick& tick) { return tick.day < -16000 || tick.day >= -15500; });
    std::vector<std::pair<std::int64_t, Rank>> days;
    for (const auto& tick : ticks)
      days.emplace_back(tick.day, tick.rank);
    return days;
  };
  const auto days = ticks_from(-16000);
  for (double shift = 1; shift < 400; shift += 17.5)
    EXPECT_EQ(ticks_from(-16000 - shift), days) << shift;
}

TEST(TimelineTicks, TheLineBeginsInAUnitAbove) {
  const Scale scale = scale_between({1924, 10, 17}, {1924, 12, 1});
  EXPECT_EQ(edtf::iso_day(parent_at_beginning(scale, {Unit::day, 5})), "1924-10-01");
  EXPECT_EQ(edtf::iso_day(parent_at_beginning(scale, {Unit::month, 1})), "1924-01-01");
}

}  // namespace
}  // namespace vitrine::timeline
