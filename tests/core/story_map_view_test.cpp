#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/base/motion.h"
#include "core/story/map_view.h"

namespace vitrine::story {
namespace {

TEST(MapFlight, StartsAndEndsExactly) {
  const MapView from{0, 0, 3000, 2000}, to{900, 400, 700, 500};
  const Flight flight = flight_between(from, to, 10);
  EXPECT_EQ(view_at(flight, 9), from);
  EXPECT_EQ(view_at(flight, 10), from);
  EXPECT_EQ(view_at(flight, 10 + flight.duration_s), to);
  EXPECT_EQ(view_at(flight, 1e9), to);
}

TEST(MapFlight, TakesNoTimeToWhereItIs) {
  const MapView view{5, 6, 700, 500};
  const Flight flight = flight_between(view, view, 3);
  EXPECT_EQ(flight.duration_s, 0);
  EXPECT_EQ(view_at(flight, 3), view);
}

TEST(MapFlight, TakesLongerTheFurtherItGoes) {
  const MapView from{0, 0, 700, 500};
  double last_s = 0;
  for (const double x_km : {10.0, 200.0, 1000.0, 4000.0}) {
    const double duration_s = flight_between(from, {x_km, 0, 700, 500}, 0).duration_s;
    EXPECT_GT(duration_s, last_s);
    EXPECT_LE(duration_s, motion::longest_flight_s);
    last_s = duration_s;
  }
}

TEST(MapFlight, MovesSteadilyAndWithoutJumps) {
  const Flight flight = flight_between({-800, 100, 500, 400}, {700, -300, 3000, 2400}, 0);
  MapView before = view_at(flight, 0);
  for (double now_s = 0.01; now_s < flight.duration_s; now_s += 0.01) {
    const MapView now = view_at(flight, now_s);
    EXPECT_GE(now.half_width_km, before.half_width_km);
    EXPECT_GE(now.centre_x_km, before.centre_x_km);
    EXPECT_LE(now.centre_y_km, before.centre_y_km);
    // No further in 10 ms than a thirtieth of what is seen.
    EXPECT_LT(now.centre_x_km - before.centre_x_km, 2 * now.half_width_km / 30);
    before = now;
  }
}

TEST(MapFlight, DrawsBackToSeeBothEndsOfALongWay) {
  const MapView paris{-1200, -200, 900, 640}, moscow{1100, 500, 900, 640};
  const Flight flight = flight_between(paris, moscow, 0);
  const MapView midway = view_at(flight, flight.duration_s / 2);
  EXPECT_NEAR(midway.centre_x_km, -50, 1e-6);
  EXPECT_GT(midway.half_width_km, 1400);
  for (double now_s = 0; now_s <= flight.duration_s; now_s += 0.05) {
    const MapView there = view_at(flight, now_s),
                  back = view_at(flight_between(moscow, paris, 0), flight.duration_s - now_s);
    EXPECT_GE(there.half_width_km, 900 - 1e-9);
    EXPECT_NEAR(there.centre_x_km, back.centre_x_km, 1e-6);
    EXPECT_NEAR(there.half_width_km, back.half_width_km, 1e-6);
  }
}

TEST(MapFlight, ChangesItsShapeLittleByLittle) {
  const MapView flat{0, 0, 900, 300}, tall{400, 0, 500, 640};
  const Flight flight = flight_between(flat, tall, 0);
  double last = 3;
  for (double now_s = 0; now_s <= flight.duration_s; now_s += 0.05) {
    const MapView view = view_at(flight, now_s);
    const double shape = view.half_width_km / view.half_height_km;
    EXPECT_LE(shape, last + 1e-9);
    EXPECT_GE(shape, 500.0 / 640 - 1e-9);
    last = shape;
  }
}

TEST(MapFlight, OfTinyMovesIsFinite) {
  for (const double x_km : {0.0, 1e-12, 1e-6, 1e-3})
    for (const double half_width_km : {700.0, 700.0 + 1e-9}) {
      const Flight flight = flight_between({0, 0, 700, 500}, {x_km, 0, half_width_km, 500}, 0);
      const MapView view = view_at(flight, flight.duration_s / 2);
      EXPECT_TRUE(std::isfinite(view.centre_x_km) && std::isfinite(view.half_width_km));
      EXPECT_LE(view.centre_x_km, x_km);
      EXPECT_NEAR(view.half_width_km, 700, 1e-6);
    }
}

}  // namespace
}  // namespace vitrine::story
