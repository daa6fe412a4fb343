#include <random>

#include <gtest/gtest.h>

#include "core/edtf/day.h"
#include "core/timeline/view.h"

namespace vitrine::timeline {
namespace {

const View whole = view_of_years(1912, 1936);

double share_of(const View& view, double day) {
  return (day - view.first_day) / view.span_days();
}

TEST(TimelineView, KeepsThePointItIsZoomedAboutWhereItIs) {
  const double day = static_cast<double>(edtf::day_from_civil({1924, 10, 28}));
  View view = whole;
  for (int i = 0; i < 6; ++i) {
    const View nearer = zoomed(view, 1.7, day, whole);
    EXPECT_NEAR(nearer.span_days(), view.span_days() / 1.7, 1e-6);
    EXPECT_NEAR(share_of(nearer, day), share_of(view, day), 1e-9);
    view = nearer;
  }
}

TEST(TimelineView, HasItsLimits) {
  const View nearest = zoomed(whole, 1e9, whole.first_day + 100, whole);
  EXPECT_DOUBLE_EQ(nearest.span_days(), least_span_days);
  EXPECT_EQ(zoomed(nearest, 1e-9, nearest.first_day, whole), whole);
  EXPECT_EQ(zoomed(whole, 0.5, whole.first_day, whole), whole);
  EXPECT_EQ(moved(whole, 500, whole), whole);
  EXPECT_EQ(moved(nearest, -1e6, whole).first_day, whole.first_day);
  EXPECT_EQ(moved(nearest, 1e6, whole).end_day, whole.end_day);
}

TEST(TimelineView, NeverLeavesTheWholeWhateverIsDoneToIt) {
  std::mt19937 random(3);
  View view = whole;
  for (int i = 0; i < 2000; ++i) {
    const double day = whole.first_day + static_cast<double>(random() % 9132);
    if (random() % 2)
      view = zoomed(view, 0.3 + static_cast<double>(random() % 100) / 30, day, whole);
    else
      view = moved(view, static_cast<double>(random() % 4000) - 2000, whole);
    ASSERT_GE(view.first_day, whole.first_day - 1e-6);
    ASSERT_LE(view.end_day, whole.end_day + 1e-6);
    ASSERT_GE(view.span_days(), least_span_days - 1e-6);
  }
}

TEST(TimelineView, FollowsADayWithoutZoomingAndNoFartherThanItMust) {
  const View view = {-16500, -16400};
  EXPECT_EQ(following(view, -16450, -16449, whole), view);
  EXPECT_EQ(following(view, -17000, -16499, whole), view);  // some of it is seen
  const View after = following(view, -16300, -16299, whole);
  EXPECT_NEAR(after.span_days(), 100, 1e-9);
  EXPECT_NEAR(share_of(after, -16300), 0.85, 1e-9);
  EXPECT_NEAR(share_of(following(view, -16600, -16599, whole), -16600), 0.15, 1e-9);
}

TEST(TimelineView, MirrorsWithItsInput) {
  const auto mirrored = [](const View& view) { return View{-view.end_day, -view.first_day}; };
  const View view = {-16500, -16200};
  const View a = zoomed(view, 2.5, -16444, whole), b = zoomed(mirrored(view), 2.5, 16444, mirrored(whole));
  EXPECT_NEAR(a.first_day, -b.end_day, 1e-9);
  EXPECT_NEAR(a.end_day, -b.first_day, 1e-9);
}

TEST(TimelineView, GoesFromOneToTheOtherAboutOneFixedPoint) {
  const View from = whole, to = zoomed(whole, 20, -15000, whole);
  EXPECT_EQ(between(from, to, 0), from);
  EXPECT_EQ(between(from, to, 1), to);
  double last = from.span_days();
  for (double share = 0.1; share < 1; share += 0.1) {
    const View view = between(from, to, share);
    EXPECT_LT(view.span_days(), last);
    EXPECT_NEAR(share_of(view, -15000), share_of(whole, -15000), 1e-9);
    last = view.span_days();
  }
  const View moved_on = between({0, 100}, {50, 150}, 0.5);
  EXPECT_DOUBLE_EQ(moved_on.first_day, 25);
  EXPECT_DOUBLE_EQ(moved_on.span_days(), 100);
}

}  // namespace
}  // namespace vitrine::timeline
