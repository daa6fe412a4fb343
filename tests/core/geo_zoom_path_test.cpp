#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/geo/zoom_path.h"

namespace vitrine::geo {
namespace {

struct Ends {
  double distance, from, to;
};
// Far, near, closer, wider, and as good as no way at all; widths from a street to a continent.
const std::vector<Ends> ends = {{2490, 1800, 1800}, {2490, 6, 1800}, {300, 1800, 1800}, {10, 900, 5},
                                {1e-3, 900, 1200},  {0, 900, 1200},  {0, 1200, 4},      {1e-7, 900, 900},
                                {5000, 6, 6},       {1e-6, 4, 4000}, {40, 1e-3, 1e4}};

TEST(ZoomPath, BeginsAndEndsWhereItShould) {
  for (const auto& [distance, from, to] : ends) {
    const ZoomPath path(distance, from, to);
    EXPECT_NEAR(path.at(0).along, 0, 1e-9 * (1 + distance));
    EXPECT_NEAR(path.at(0).width / from, 1, 1e-9);
    EXPECT_NEAR(path.at(path.length()).along, distance, 1e-7 * (1 + distance));
    EXPECT_NEAR(path.at(path.length()).width / to, 1, 1e-7);
  }
}

TEST(ZoomPath, IsTheSameBackwards) {
  for (const auto& [distance, from, to] : ends) {
    const ZoomPath there(distance, from, to), back(distance, to, from);
    EXPECT_NEAR(there.length(), back.length(), 1e-9 * (1 + there.length()));
    for (double share = 0; share <= 1; share += 0.125) {
      const auto a = there.at(share * there.length()), b = back.at((1 - share) * back.length());
      EXPECT_NEAR(a.along, distance - b.along, 1e-6 * (1 + distance));
      EXPECT_NEAR(a.width / b.width, 1, 1e-6);
    }
  }
}

TEST(ZoomPath, SeemsToGoAtOneSpeed) {
  for (const auto& [distance, from, to] : ends) {
    const ZoomPath path(distance, from, to);
    if (path.length() < 1e-6) continue;
    const double step = path.length() * 1e-4;
    for (double s = step; s < path.length() - step; s += path.length() / 37) {
      const auto before = path.at(s - step), here = path.at(s), after = path.at(s + step);
      const double pan = std::sqrt(2) * (after.along - before.along) / here.width;
      const double zoom = (after.width - before.width) / (std::sqrt(2) * here.width);
      EXPECT_NEAR(std::hypot(pan, zoom) / (2 * step), 1, 1e-3) << distance << ' ' << from << ' ' << to;
    }
  }
}

TEST(ZoomPath, NeverSeesLessThanTheNarrowerEndNorTurnsBack) {
  for (const auto& [distance, from, to] : ends) {
    const ZoomPath path(distance, from, to);
    double last = 0;
    for (double share = 0; share <= 1; share += 0.01) {
      const auto point = path.at(share * path.length());
      EXPECT_GE(point.width, std::min(from, to) * (1 - 1e-9));
      EXPECT_GE(point.along, last);
      last = point.along;
    }
  }
}

TEST(ZoomPath, DrawsBackOnTheWayToWhatIsFar) {
  const ZoomPath far(2490, 400, 400), near(40, 400, 400);
  EXPECT_GT(far.at(far.length() / 2).width, 1200);
  EXPECT_LT(near.at(near.length() / 2).width, 410);
}

TEST(ZoomPath, OfAZoomAloneIsTheLimitOfSmallDistances) {
  for (const double to : {30.0, 900.0, 40'000.0}) {
    const ZoomPath alone(0, 900, to);
    EXPECT_NEAR(alone.length(), std::abs(std::log(to / 900)) / std::sqrt(2), 1e-9);
    for (const double distance : {1e-2, 1e-4, 1e-6, 1e-7}) {
      const ZoomPath path(distance, 900, to);
      EXPECT_NEAR(path.length(), alone.length(), 2 * distance / std::min(900.0, to) + 1e-9);
      for (double share = 0; share <= 1; share += 0.25)
        EXPECT_NEAR(path.at(share * path.length()).width / alone.at(share * alone.length()).width, 1, distance);
    }
  }
}

TEST(ZoomPath, OfTinyAndHugeMovesIsFinite) {
  for (const double distance : {0.0, 1e-300, 1e-30, 1e-12, 1e-9, 1.0, 1e9})
    for (const double from : {1e-3, 1.0, 1e5})
      for (const double to : {1e-3, 1.0, 1e5}) {
        const ZoomPath path(distance, from, to);
        EXPECT_GE(path.length(), 0);
        for (double share = 0; share <= 1; share += 0.5) {
          const auto point = path.at(share * path.length());
          EXPECT_TRUE(std::isfinite(point.along)) << distance << ' ' << from << ' ' << to;
          EXPECT_TRUE(std::isfinite(point.width) && point.width > 0) << distance << ' ' << from << ' ' << to;
        }
      }
}

}  // namespace
}  // namespace vitrine::geo
