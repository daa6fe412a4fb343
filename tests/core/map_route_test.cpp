// The route on the map, its length, and what travelled on it.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/base/motion.h"
#include "core/geo/geodesic.h"
#include "core/story/route.h"
#include "tests/support/atlas.h"

namespace vitrine::layout {
namespace {

using support::View;
using support::view_at_scale;

constexpr geo::LonLat paris{2.3522, 48.8566}, moscow{37.6173, 55.7558};

TEST(MapRoute, HasFewPointsAtEveryScaleAndBothEnds) {
  for (double km_per_px = 6; km_per_px > 0.008; km_per_px *= 0.7) {
    const View view = view_at_scale({1920, 1080}, 0, "", paris, km_per_px);
    const auto& route = view.frame.route;
    EXPECT_GE(route.size(), 9u);
    EXPECT_LE(route.size(), 80u) << km_per_px;
    for (const auto& [end, point] : {std::pair{paris, route.front()}, {moscow, route.back()}}) {
      const auto at = geo::screen_from_plane(view.frame.camera, view.frame.metrics.map,
                                             support::real_world().projection.plane_from_lon_lat(end));
      EXPECT_NEAR(point.x, at.x, 0.01);
      EXPECT_NEAR(point.y, at.y, 0.01);
    }
  }
}

double distance_px(Point p, Point a, Point b) {
  const double x = b.x - a.x, y = b.y - a.y, length = x * x + y * y;
  const double t = length == 0 ? 0 : std::clamp(((p.x - a.x) * x + (p.y - a.y) * y) / length, 0.0, 1.0);
  return std::hypot(p.x - a.x - t * x, p.y - a.y - t * y);
}

// Of the points of the true geodesic that are in sight none is further than this from what is drawn.
TEST(MapRoute, KeepsWithinHalfAPixelOfTheGeodesicInSight) {
  const auto line = geo::geodesic_between(paris, moscow);
  int seen = 0;
  for (const double at_km : {0.0, 700.0, 1240.0, 2100.0})
    for (double km_per_px = 5; km_per_px > 0.008; km_per_px *= 0.5) {
      const View view =
          view_at_scale({1280, 800}, 0, "", geo::place_along(paris, line.start_azimuth_deg, at_km), km_per_px);
      const auto& map = view.frame.metrics.map;
      for (double km = std::max(0.0, at_km - 400 * km_per_px); km < std::min(line.length_km, at_km + 400 * km_per_px);
           km += 7 * km_per_px) {
        const Point true_point = geo::screen_from_plane(
            view.frame.camera, map,
            support::real_world().projection.plane_from_lon_lat(geo::place_along(paris, line.start_azimuth_deg, km)));
        if (!map.contains(true_point)) continue;
        ++seen;
        double nearest = HUGE_VAL;
        for (std::size_t i = 1; i < view.frame.route.size(); ++i)
          nearest = std::min(nearest, distance_px(true_point, view.frame.route[i - 1], view.frame.route[i]));
        ASSERT_LE(nearest, 0.5) << km << " km, " << km_per_px << " km/px";
      }
    }
  EXPECT_GT(seen, 500);
}

TEST(MapRoute, SaysItsLengthAndWhatTravelledOnIt) {
  const auto& exhibit = support::real_world().exhibit;
  EXPECT_NEAR(story::route_length_km(exhibit.common), 2493.655, 0.001);
  EXPECT_EQ(story::route_length(exhibit.common, exhibit.editions[0]), "2\u00A0494\u00A0km");
  EXPECT_EQ(story::route_length(exhibit.common, exhibit.editions[2]), "2,494\u00A0km");
  const auto told = [&](const std::string& address) {
    const View view = support::view_of({{1280, 800}, 1}, 2, address);
    for (const auto& landmark : view.tree.children)
      for (const auto& node : landmark.children)
        if (node.id == "map.route") return node.name;
    return std::string();
  };
  EXPECT_EQ(told(""), "Paris – Moscow: 2,494\u00A0km; train: about two days (estimate)");
  EXPECT_EQ(told("recognition"), "Paris – Moscow: 2,494\u00A0km; telegraph: a few minutes (estimate)");
}

TEST(MapRoute, IsLabelledWithItsLengthOnAnyMapThatHasRoom) {
  support::look_at_all({{1280, 800}, {1920, 1080}, {1080, 1920}}, {"", "recognition"}, [](const View& view) {
    EXPECT_TRUE(std::ranges::contains(view.frame.labels, LabelKind::route, &MapLabel::kind));
  });
}

TEST(MapTraveller, IsThereForCardsThatTellOfAMessageAlone) {
  const auto& common = support::real_world().exhibit.common;
  for (const auto& card : common.cards) {
    const View view = support::view_of({{1280, 800}, 1}, 0, card.id);
    EXPECT_EQ(view.frame.traveller.has_value(), card.travel.has_value()) << card.id;
  }
  EXPECT_FALSE(support::view_of({{1280, 800}, 1}, 0, "").frame.traveller);
}

TEST(MapTraveller, GoesFromTheSenderToTheAddressee) {
  Frame frame;
  frame.route = {{0, 0}, {30, 0}, {100, 0}};
  frame.traveller = Traveller{};
  EXPECT_NEAR(point_on_route(frame, 0).x, 0, 1e-9);
  EXPECT_NEAR(point_on_route(frame, 0.5).x, 50, 1e-9);
  EXPECT_NEAR(point_on_route(frame, 1).x, 100, 1e-9);
  frame.traveller->way = Traveller::Way::backwards;
  EXPECT_NEAR(point_on_route(frame, 0.1).x, 90, 1e-9);
}

TEST(MapTraveller, LeavesOnceTheMapHasComeToRest) {
  const auto& world = support::real_world();
  auto state = support::state_of({{1280, 800}, 1}, 0, "");
  state.motion = story::Motion::full;
  state = story::update(state, story::Visit{"recognition"}, world).state;
  const double rests_s = state.flight.start_s + state.flight.duration_s;
  ASSERT_GT(rests_s, state.now_s);
  EXPECT_DOUBLE_EQ(state.movements.travelled_s, rests_s);
  EXPECT_DOUBLE_EQ(state.movements.end_s, rests_s + motion::telegram_s);
  state = story::update(state, story::Tick{rests_s + 0.1}, world).state;
  EXPECT_TRUE(story::is_moving(state));
  state = story::update(state, story::Tick{rests_s + motion::telegram_s}, world).state;
  EXPECT_FALSE(story::is_moving(state));
}

TEST(MapTraveller, StandsStillInReducedMotion) {
  const auto state = support::state_of({{1280, 800}, 1}, 0, "recognition");
  EXPECT_FALSE(story::is_moving(state));
  EXPECT_EQ(state.movements.travelled_s, story::long_ago_s);
}

}  // namespace
}  // namespace vitrine::layout
