#include "core/timeline/timeline.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/edtf/day.h"

namespace vitrine::timeline {
namespace {

Scale scale_of_years(int first_year, int last_year, double left_px, double right_px) {
  return scale_of(view_of_years(first_year, last_year), left_px, right_px);
}

double day(edtf::Civil date) {
  return static_cast<double>(edtf::day_from_civil(date));
}

TEST(TimelineScale, EndsWithTheLastDayOfItsLastYear) {
  const Scale scale = scale_of_years(1912, 1936, 100, 900);
  EXPECT_EQ(scale.first_day, day({1912, 1, 1}));
  EXPECT_EQ(scale.end_day, day({1936, 12, 31}) + 1);
  EXPECT_DOUBLE_EQ(scale.x_from_day(scale.first_day), 100);
  EXPECT_DOUBLE_EQ(scale.x_from_day(scale.end_day), 900);
}

TEST(TimelineScale, GrowsWithTimeAndEvenly) {
  const Scale scale = scale_of_years(1912, 1936, 0, 1000);
  const double day_px = scale.x_from_day(1) - scale.x_from_day(0);
  EXPECT_GT(day_px, 0);
  for (double day = -21000; day < -12000; day += 37)
    EXPECT_NEAR(scale.x_from_day(day + 1) - scale.x_from_day(day), day_px, 1e-9);
}

TEST(TimelineScale, GivesBackTheDayOfAPlace) {
  const Scale scale = scale_of_years(1912, 1936, 17, 1000);
  for (double day = -21000; day < -12000; day += 37)
    EXPECT_NEAR(scale.day_from_x(scale.x_from_day(day)), day, 1e-6);
}

TEST(TimelineScale, MirroredEndsMirrorTheLine) {
  const Scale scale = scale_of_years(1912, 1936, 100, 900);
  Scale mirrored = scale;
  std::swap(mirrored.left_px, mirrored.right_px);
  for (double day = -21000; day < -12000; day += 501)
    EXPECT_NEAR(scale.x_from_day(day) + mirrored.x_from_day(day), 1000, 1e-9);
}

TEST(TimelineScale, HoldsASingleYearAndYearsBeforeChrist) {
  const Scale year = scale_of_years(1924, 1924, 0, 366);
  EXPECT_DOUBLE_EQ(year.x_from_day(day({1924, 3, 1})), 60);
  const Scale old = scale_of_years(-50, -40, 0, 1);
  EXPECT_EQ(old.end_day - old.first_day, 365 * 11 + 3);  // -48, -44 and -40 are leap years
}

TEST(TimelineZone, IsDecidedByTheSideThatReachesIn) {
  const View years = view_of_years(1912, 1936);
  const auto first = static_cast<std::int64_t>(years.first_day), end = static_cast<std::int64_t>(years.end_day);
  const auto zone = [&](std::optional<std::int64_t> earliest, std::optional<std::int64_t> latest) {
    return zone_of({"", earliest, latest, false, false}, years);
  };
  EXPECT_EQ(zone(first - 10, first - 1), Zone::before);
  EXPECT_EQ(zone(first - 10, first), Zone::within);
  EXPECT_EQ(zone(end - 1, end + 10), Zone::within);
  EXPECT_EQ(zone(end, end + 10), Zone::after);
  EXPECT_EQ(zone(std::nullopt, first - 1), Zone::before);
  EXPECT_EQ(zone(std::nullopt, first), Zone::within);
  EXPECT_EQ(zone(end, std::nullopt), Zone::after);
  EXPECT_EQ(zone(std::nullopt, std::nullopt), Zone::within);
}

TEST(TimelineExtent, IsAsLongAsItsDays) {
  const View years = view_of_years(1912, 1936);
  const auto extent = extent_of({"", -16500, -16470, false, false}, years);
  EXPECT_EQ(extent.first_day, -16500);
  EXPECT_EQ(extent.end_day, -16469);
  EXPECT_EQ(extent.fade_first_day, extent.first_day);
  EXPECT_EQ(extent.fade_end_day, extent.end_day);
}

TEST(TimelineExtent, FadesWhereItIsApproximateWithoutMovingItsDays) {
  const auto extent = extent_of({"", -16500, -16470, true, false, 15, 0}, view_of_years(1912, 1936));
  EXPECT_EQ(extent.first_day, -16500);
  EXPECT_EQ(extent.fade_first_day, -16515);
  EXPECT_EQ(extent.fade_end_day, extent.end_day);
}

TEST(TimelineExtent, FadesTowardsItsOpenSideToTheEndOfTheYears) {
  const View years = view_of_years(1912, 1936);
  const auto since = extent_of({"1924/..", edtf::day_from_civil({1924, 1, 1}), std::nullopt, false, false}, years);
  EXPECT_EQ(since.first_day, day({1924, 1, 1}));
  EXPECT_EQ(since.end_day, day({1924, 1, 2}));
  EXPECT_EQ(since.fade_first_day, since.first_day);
  EXPECT_EQ(since.fade_end_day, years.end_day);
  const auto until = extent_of({"../1924", std::nullopt, edtf::day_from_civil({1924, 12, 31}), false, false}, years);
  EXPECT_EQ(until.fade_first_day, years.first_day);
  EXPECT_EQ(until.end_day, day({1925, 1, 1}));
  EXPECT_EQ(until.fade_end_day, until.end_day);
}

double squared_distance(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

// The least squares among all placements on a grid of whole px.
double least_by_trial(const std::vector<double>& wanted, std::vector<double>& placed, int gap, int left, int right) {
  if (placed.size() == wanted.size()) return squared_distance(wanted, placed);
  double least = HUGE_VAL;
  const int first = placed.empty() ? left : static_cast<int>(placed.back()) + gap;
  for (int x = first; x <= right; ++x) {
    placed.push_back(x);
    least = std::min(least, least_by_trial(wanted, placed, gap, left, right));
    placed.pop_back();
  }
  return least;
}

TEST(TimelineSpread, IsTheNearestThereIs) {
  std::mt19937 random(7);
  for (int trial = 0; trial < 300; ++trial) {
    const std::size_t count = 1 + random() % 4;
    std::vector<double> wanted;
    for (std::size_t i = 0; i < count; ++i)
      wanted.push_back(static_cast<double>(random() % 24));
    std::ranges::sort(wanted);
    const int gap = static_cast<int>(random() % 6);
    const auto result = spread(wanted, gap, 0, 20);
    std::vector<double> placed;
    const double least = least_by_trial(wanted, placed, gap, 0, 20);
    ASSERT_LE(squared_distance(wanted, result), least + 1e-9) << "trial " << trial;
  }
}

TEST(TimelineSpread, KeepsOrderGapAndEnds) {
  std::mt19937 random(11);
  for (int trial = 0; trial < 500; ++trial) {
    const std::size_t count = random() % 30;
    std::vector<double> wanted;
    for (std::size_t i = 0; i < count; ++i)
      wanted.push_back(static_cast<double>(random() % 1300) - 100);
    std::ranges::sort(wanted);
    const double gap_px = 1 + static_cast<double>(random() % 30);
    const auto result = spread(wanted, gap_px, 10, 1010);
    ASSERT_EQ(result.size(), count);
    for (std::size_t i = 0; i < count; ++i) {
      EXPECT_GE(result[i], 10 - 1e-9);
      EXPECT_LE(result[i], 1010 + 1e-9);
      if (i > 0) EXPECT_GE(result[i] - result[i - 1], gap_px - 1e-9);
    }
  }
}

TEST(TimelineSpread, LeavesAloneWhatHasRoom) {
  const std::vector<double> wanted = {10, 60, 200};
  EXPECT_EQ(spread(wanted, 44, 0, 300), wanted);
}

TEST(TimelineSpread, MirrorsWithItsInput) {
  const std::vector<double> wanted = {10, 12, 13, 90, 91};
  const auto result = spread(wanted, 20, 0, 100);
  std::vector<double> mirrored;
  for (auto it = wanted.rbegin(); it != wanted.rend(); ++it)
    mirrored.push_back(100 - *it);
  const auto back = spread(mirrored, 20, 0, 100);
  for (std::size_t i = 0; i < wanted.size(); ++i)
    EXPECT_NEAR(result[i], 100 - back[wanted.size() - 1 - i], 1e-9);
}

TEST(TimelineSpread, IsEvenWhereThereIsNoRoomForTheGap) {
  const auto result = spread({5, 5, 5, 6, 95}, 44, 0, 100);
  const std::vector<double> expected = {0, 25, 50, 75, 100};
  for (std::size_t i = 0; i < expected.size(); ++i)
    EXPECT_NEAR(result[i], expected[i], 1e-9);
}

TEST(TimelineSpread, FallsTogetherWhereThereIsNoRoomAtAll) {
  for (const double right_px : {50.0, 20.0})
    for (const double x : spread({5, 60, 90}, 44, 50, right_px))
      EXPECT_NEAR(x, 50, 1e-9) << right_px;
  EXPECT_TRUE(spread({}, 44, 0, 100).empty());
  EXPECT_EQ(spread({500}, 44, 0, 100), std::vector<double>{100});
}

}  // namespace
}  // namespace vitrine::timeline
