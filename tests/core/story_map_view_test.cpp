#include <gtest/gtest.h>

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
    EXPECT_LE(duration_s, 1.8);
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

}  // namespace
}  // namespace vitrine::story
