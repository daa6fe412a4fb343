// The line work of the ornaments: fine, even, closed, and the same every time.
#include "core/ornament/guilloche.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace vitrine::ornament {
namespace {

constexpr double turn = 2 * std::numbers::pi;
const std::vector<std::string> ids = {"cover", "alliance", "pact", "treaty", "treaty-1944", ""};
const std::vector<double> radii_px = {40, 49, 86, 120, 200, 400};
const std::vector<Size> bands_px = {{280, 18}, {350, 18}, {576, 18}, {880, 30}, {1300, 42}};

struct Crossing {
  double t = 0;
  double slope = 0;  // of height over length, in px
};

// Where the curves of a family rise through their level, by t.
std::vector<Crossing> crossings_of(const std::vector<Curve>& curves, int family, double px_per_turn_at_level,
                                   double px_per_height) {
  constexpr int steps = 4000;
  std::vector<Crossing> found;
  for (const auto& curve : curves) {
    if (curve.family != family) continue;
    double before = curve.height_at(0);
    for (int i = 1; i <= steps; ++i) {
      const double t = turn * i / steps, height = curve.height_at(t);
      if (before < curve.level && height >= curve.level)
        found.push_back({t - turn / steps * (height - curve.level) / (height - before),
                         (height - before) * px_per_height / (px_per_turn_at_level / steps)});
      before = height;
    }
  }
  std::ranges::sort(found, {}, &Crossing::t);
  return found;
}

// The least distance between neighbouring lines that run the same way, measured across them.
double pitch_px(const std::vector<Crossing>& crossings, double px_per_turn) {
  double least = 1e9;
  for (std::size_t i = 0; i < crossings.size(); ++i) {
    const auto& a = crossings[i];
    const auto& b = crossings[(i + 1) % crossings.size()];
    const double along = std::fmod(b.t - a.t + turn, turn) / turn * px_per_turn;
    if (crossings.size() > 1) least = std::min(least, along * std::sin(std::atan(a.slope)));
  }
  return least;
}

TEST(GuillochePitch, OfARosetteIsThreePixelsAtEverySize) {
  for (const auto& id : ids)
    for (const double radius : radii_px) {
      const auto curves = rosette(id, radius);
      for (int family = 0; family <= curves.back().family; ++family) {
        const auto of_family = std::ranges::find(curves, family, &Curve::family);
        ASSERT_NE(of_family, curves.end());
        const double px_per_turn = turn * of_family->level * radius;
        const auto crossings = crossings_of(curves, family, px_per_turn, radius);
        ASSERT_FALSE(crossings.empty());
        EXPECT_GE(pitch_px(crossings, px_per_turn), least_pitch_px) << id << ' ' << radius << " family " << family;
      }
    }
}

// Where the curves turn round at the inner edge of their ring they stand closest.
TEST(GuillochePitch, HoldsAtTheInnerEdgesOfARosette) {
  constexpr int steps = 6000;
  for (const auto& id : ids)
    for (const double radius : radii_px) {
      const auto curves = rosette(id, radius);
      for (int family = 0; family <= curves.back().family; ++family) {
        std::vector<double> turns;
        double least = 1;
        for (const auto& curve : curves) {
          if (curve.family != family) continue;
          for (int i = 0; i < steps; ++i) {
            const auto at = [&](int k) { return curve.height_at(turn * k / steps); };
            if (at(i) < at(i - 1) && at(i) <= at(i + 1)) {
              turns.push_back(turn * i / steps);
              least = std::min(least, at(i));
            }
          }
        }
        std::ranges::sort(turns);
        for (std::size_t i = 1; i < turns.size(); ++i)
          EXPECT_GE((turns[i] - turns[i - 1]) * least * radius, least_pitch_px)
              << id << ' ' << radius << " family " << family;
      }
    }
}

TEST(GuillochePitch, OfAFriezeIsThreePixelsAtEverySize) {
  for (const auto& id : ids)
    for (const auto& size : bands_px) {
      const auto crossings = crossings_of(frieze(id, size), 0, size.width, size.height);
      ASSERT_FALSE(crossings.empty());
      EXPECT_GE(pitch_px(crossings, size.width), least_pitch_px) << id << ' ' << size.width;
    }
}

TEST(GuillocheLines, AreMoreWhereThereIsRoom) {
  EXPECT_GT(rosette("cover", 200).size(), rosette("cover", 50).size());
  EXPECT_GT(frieze("pact", {900, 40}).size(), frieze("pact", {900, 18}).size());
  EXPECT_GE(rosette("cover", 49).size(), 6u) << "a small one is line work still";
}

TEST(GuillocheLines, StayInTheirRoom) {
  for (const auto& id : ids) {
    for (const double radius : radii_px)
      for (const auto& curve : rosette(id, radius))
        for (const auto& point : rosette_points(curve, radius))
          EXPECT_LE(std::hypot(point.x, point.y), radius + 1e-6);
    for (const auto& size : bands_px)
      for (const auto& curve : frieze(id, size))
        for (const auto& point : frieze_points(curve, size)) {
          EXPECT_GE(point.y, -1e-6);
          EXPECT_LE(point.y, size.height + 1e-6);
          EXPECT_GE(point.x, 0);
          EXPECT_LE(point.x, size.width + 1e-6);
        }
  }
}

TEST(GuillocheLines, OfARosetteClose) {
  for (const auto& curve : rosette("treaty", 100)) {
    EXPECT_NEAR(curve.height_at(0), curve.height_at(turn), 1e-9);
    const auto points = rosette_points(curve, 100);
    const double step = std::hypot(points[1].x - points[0].x, points[1].y - points[0].y);
    const double last = std::hypot(points.front().x - points.back().x, points.front().y - points.back().y);
    EXPECT_LT(last, 4 * step + 1) << "the way back to the first point is one step";
  }
}

// Every chord is compared with the curve at its middle.
TEST(GuillocheFlattening, MissesTheCurveByAQuarterPixelAtMost) {
  for (const double radius : radii_px)
    for (const auto& curve : rosette("pact", radius)) {
      const auto points = rosette_points(curve, radius);
      for (std::size_t i = 0; i < points.size(); ++i) {
        const auto& a = points[i];
        const auto& b = points[(i + 1) % points.size()];
        const double t = turn * (static_cast<double>(i) + 0.5) / static_cast<double>(points.size());
        const double r = radius * curve.height_at(t);
        ASSERT_LE(std::hypot(r * std::cos(t) - (a.x + b.x) / 2, r * std::sin(t) - (a.y + b.y) / 2), 0.25 + 1e-9);
      }
    }
  for (const auto& size : bands_px)
    for (const auto& curve : frieze("pact", size)) {
      const auto points = frieze_points(curve, size);
      for (std::size_t i = 1; i < points.size(); ++i) {
        const double middle = (points[i - 1].x + points[i].x) / 2;
        const double y = size.height * curve.height_at(turn * middle / size.width);
        ASSERT_LE(std::abs(y - (points[i - 1].y + points[i].y) / 2), 0.25 + 1e-9);
      }
    }
}

TEST(GuillocheSeed, MakesDifferentPatternsOfDifferentIds) {
  std::set<std::string> seen;
  for (const auto& id : ids) {
    std::string pattern;
    for (const auto& curve : rosette(id, 100))
      for (const auto& wave : curve.waves)
        pattern += std::to_string(wave.count) + ' ' + std::to_string(wave.phase_rad) + ' ';
    EXPECT_TRUE(seen.insert(pattern).second) << id;
  }
}

// FNV-1a of the points on a grid of 1/64 px.
std::uint64_t hash_of(const std::vector<Point>& points, std::uint64_t hash) {
  for (const auto& point : points)
    for (const double px : {point.x, point.y}) {
      hash ^= static_cast<std::uint64_t>(std::llround(px * 64));
      hash *= 1099511628211ULL;
    }
  return hash;
}

TEST(GuillochePoints, AreTheSameOnEveryMachine) {
  std::uint64_t of_rosette = 14695981039346656037ULL, of_frieze = of_rosette;
  for (const auto& curve : rosette("cover", 86))
    of_rosette = hash_of(rosette_points(curve, 86), of_rosette);
  for (const auto& curve : frieze("treaty", {576, 18}))
    of_frieze = hash_of(frieze_points(curve, {576, 18}), of_frieze);
  EXPECT_EQ(of_rosette, 13156003666511528458u);
  EXPECT_EQ(of_frieze, 7614922086696931341u);
}

}  // namespace
}  // namespace vitrine::ornament
