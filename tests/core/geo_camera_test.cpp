#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "core/geo/camera.h"

namespace vitrine::geo {
namespace {

constexpr Rect screen{100, 50, 800, 600};
constexpr CameraLimits limits{{-2700, -2150, 2750, 2350}, 0.25};

TEST(GeoCamera, ShowsItsCentreInTheMiddleAndNorthAbove) {
  const Camera camera{300, -200, 2};
  EXPECT_EQ(screen_from_plane(camera, screen, {300, -200}), (Point{500, 350}));
  EXPECT_EQ(screen_from_plane(camera, screen, {320, -180}), (Point{510, 340}));
}

TEST(GeoCamera, ComesBackFromTheScreen) {
  const Camera camera{123.5, -77, 0.8};
  const PlanePoint point = plane_from_screen(camera, screen, {211, 480});
  const Point back = screen_from_plane(camera, screen, point);
  EXPECT_NEAR(back.x, 211, 1e-9);
  EXPECT_NEAR(back.y, 480, 1e-9);
}

TEST(GeoCamera, FitsAllPointsWithinTheMargin) {
  const std::array<PlanePoint, 3> points{{{-1000, 200}, {900, 700}, {100, -400}}};
  const Camera camera = camera_fitting(points, screen, 40, 0.5);
  const Rect allowed = screen.inset(40 - 1e-9, 40 - 1e-9);
  double nearest = 1e9;
  for (const PlanePoint& point : points) {
    const Point p = screen_from_plane(camera, screen, point);
    EXPECT_TRUE(allowed.contains(p));
    nearest = std::min({nearest, p.x - allowed.x, allowed.right() - p.x, p.y - allowed.y, allowed.bottom() - p.y});
  }
  EXPECT_NEAR(nearest, 0, 1e-6);
}

TEST(GeoCamera, ShowsOnePointAtTheClosestScale) {
  const std::array<PlanePoint, 1> points{{{10, 20}}};
  EXPECT_EQ(camera_fitting(points, screen, 40, 0.5), (Camera{10, 20, 0.5}));
}

TEST(GeoCamera, NeverShowsWhatLiesOutsideTheRegion) {
  for (const Rect& on : {screen, Rect{0, 0, 1080, 400}, Rect{0, 0, 300, 1200}})
    for (const double km_per_px : {0.01, 0.3, 2.0, 50.0})
      for (const double x : {-9000.0, 0.0, 9000.0}) {
        const Camera camera = within_limits({x, -x, km_per_px}, on, limits);
        const Bounds seen = seen_by(camera, on);
        EXPECT_GE(seen.min_x_km, limits.region.min_x_km - 1e-6);
        EXPECT_GE(seen.min_y_km, limits.region.min_y_km - 1e-6);
        EXPECT_LE(seen.max_x_km, limits.region.max_x_km + 1e-6);
        EXPECT_LE(seen.max_y_km, limits.region.max_y_km + 1e-6);
        EXPECT_GE(camera.km_per_px, limits.least_km_per_px);
      }
}

TEST(GeoCamera, KeepsACameraThatIsWithinTheLimits) {
  const Camera camera{100, 100, 1};
  EXPECT_EQ(within_limits(camera, screen, limits), camera);
}

TEST(GeoCamera, ZoomsAboutAFixedPoint) {
  const Camera camera{300, -200, 2};
  const Point finger{180, 600};
  const Camera closer = zoomed_about(camera, screen, finger, 2);
  EXPECT_EQ(closer.km_per_px, 1);
  const PlanePoint before = plane_from_screen(camera, screen, finger);
  const PlanePoint after = plane_from_screen(closer, screen, finger);
  EXPECT_NEAR(before.x_km, after.x_km, 1e-9);
  EXPECT_NEAR(before.y_km, after.y_km, 1e-9);
}

TEST(GeoCamera, FollowsADrag) {
  const Camera camera{0, 0, 2};
  const PlanePoint grasped = plane_from_screen(camera, screen, {300, 300});
  const PlanePoint held = plane_from_screen(dragged(camera, 15, -25), screen, {315, 275});
  EXPECT_NEAR(grasped.x_km, held.x_km, 1e-9);
  EXPECT_NEAR(grasped.y_km, held.y_km, 1e-9);
}

TEST(GeoFlight, StartsAndEndsExactly) {
  const Camera from{0, 0, 3}, to{900, 400, 0.7};
  const Flight flight = flight_between(from, to, screen, 10);
  EXPECT_EQ(camera_at(flight, 9), from);
  EXPECT_EQ(camera_at(flight, 10), from);
  EXPECT_EQ(camera_at(flight, 10 + flight.duration_s), to);
  EXPECT_EQ(camera_at(flight, 1e9), to);
  EXPECT_TRUE(has_arrived(flight, 10 + flight.duration_s));
  EXPECT_FALSE(has_arrived(flight, 10.1));
}

TEST(GeoFlight, TakesNoTimeToWhereItIs) {
  const Camera camera{5, 6, 1};
  const Flight flight = flight_between(camera, camera, screen, 3);
  EXPECT_EQ(flight.duration_s, 0);
  EXPECT_EQ(camera_at(flight, 3), camera);
}

TEST(GeoFlight, TakesLongerTheFurtherItGoes) {
  const Camera from{0, 0, 2};
  double last = 0;
  for (const double x : {10.0, 200.0, 1000.0, 4000.0}) {
    const double duration_s = flight_between(from, {x, 0, 2}, screen, 0).duration_s;
    EXPECT_GT(duration_s, last);
    EXPECT_LE(duration_s, 1.8);
    last = duration_s;
  }
}

TEST(GeoFlight, MovesSteadilyAndWithoutJumps) {
  const Flight flight = flight_between({-800, 100, 0.5}, {700, -300, 3}, screen, 0);
  Camera before = camera_at(flight, 0);
  for (double now_s = 0.01; now_s < flight.duration_s; now_s += 0.01) {
    const Camera now = camera_at(flight, now_s);
    EXPECT_GE(now.km_per_px, before.km_per_px);
    EXPECT_GE(now.centre_x_km, before.centre_x_km);
    EXPECT_LT((now.centre_x_km - before.centre_x_km) / now.km_per_px, 60);
    before = now;
  }
}

TEST(GeoBounds, AreThoseOfThePoints) {
  const std::array<PlanePoint, 3> points{{{-1, 2}, {3, -4}, {0, 0}}};
  EXPECT_EQ(bounds_of(points), (Bounds{-1, -4, 3, 2}));
  EXPECT_TRUE(bounds_of({}).empty());
}

}  // namespace
}  // namespace vitrine::geo
