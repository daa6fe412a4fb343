#include <array>

#include <gtest/gtest.h>

#include "core/geo/camera.h"

namespace vitrine::geo {
namespace {

constexpr Rect screen{100, 50, 800, 600};
constexpr Bounds region{-2700, -2150, 2750, 2350};

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

TEST(GeoCamera, NeverShowsWhatLiesOutsideTheRegion) {
  for (const Rect& on : {screen, Rect{0, 0, 1080, 400}, Rect{0, 0, 300, 1200}})
    for (const double km_per_px : {0.01, 0.3, 2.0, 50.0})
      for (const double x : {-9000.0, 0.0, 9000.0}) {
        const Camera camera = within_region({x, -x, km_per_px}, on, region);
        const Bounds seen = seen_by(camera, on);
        EXPECT_GE(seen.min_x_km, region.min_x_km - 1e-6);
        EXPECT_GE(seen.min_y_km, region.min_y_km - 1e-6);
        EXPECT_LE(seen.max_x_km, region.max_x_km + 1e-6);
        EXPECT_LE(seen.max_y_km, region.max_y_km + 1e-6);
        EXPECT_LE(camera.km_per_px, km_per_px);
      }
}

TEST(GeoCamera, KeepsACameraThatIsWithinTheRegion) {
  const Camera camera{100, 100, 1};
  EXPECT_EQ(within_region(camera, screen, region), camera);
}

TEST(GeoBounds, AreThoseOfThePoints) {
  const std::array<PlanePoint, 3> points{{{-1, 2}, {3, -4}, {0, 0}}};
  EXPECT_EQ(bounds_of(points), (Bounds{-1, -4, 3, 2}));
  EXPECT_TRUE(bounds_of({}).empty());
}

const Rect plate{400, 60, 640, 480};
const Bounds europe{-2000, -1500, 2000, 1500};

TEST(GeoCamera, ZoomsAboutThePointThatIsHeld) {
  const Camera camera{100, -50, 1};
  const Point about{500, 400};
  const auto held = plane_from_screen(camera, plate, about);
  for (const double factor : {0.7, 1.5, 8.0}) {
    const Camera closer = zoomed(camera, plate, europe, factor, about);
    EXPECT_DOUBLE_EQ(closer.km_per_px, 1 / factor);
    const Point now = screen_from_plane(closer, plate, held);
    EXPECT_NEAR(now.x, about.x, 1e-9);
    EXPECT_NEAR(now.y, about.y, 1e-9);
  }
}

TEST(GeoCamera, ZoomsWithinItsLimits) {
  const Camera camera{0, 0, 1};
  EXPECT_EQ(zoomed(camera, plate, europe, 1e9, {500, 400}).km_per_px, closest_km_per_px);
  const Camera widest = zoomed(camera, plate, europe, 1e-9, {500, 400});
  const Bounds seen = seen_by(widest, plate);
  EXPECT_NEAR(seen.width_km(), 4000, 1e-9);
  EXPECT_GE(seen.min_x_km, europe.min_x_km - 1e-9);
  EXPECT_GE(seen.min_y_km, europe.min_y_km - 1e-9);
  EXPECT_EQ(zoomed(camera, plate, {}, 1e-9, {500, 400}).km_per_px, farthest_km_per_px);
}

TEST(GeoCamera, IsPulledAsFarAsTheRegionGoes) {
  const Camera camera{100, -50, 1};
  EXPECT_EQ(pulled(camera, plate, europe, 30, -20), (Camera{70, -70, 1}));
  EXPECT_EQ(seen_by(pulled(camera, plate, europe, 1e6, 0), plate).min_x_km, europe.min_x_km);
  EXPECT_EQ(pulled(camera, plate, {}, 1e4, 0), (Camera{-9900, -50, 1}));
}

}  // namespace
}  // namespace vitrine::geo
