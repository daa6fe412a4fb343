// The map in a visitor's hands: wheel, fingers, keys and buttons, through the whole of a session.
#include <algorithm>
#include <cmath>
#include <string_view>

#include <gtest/gtest.h>

#include "core/layout/map_controls.h"
#include "tests/shell/page.h"

namespace vitrine::shell {
namespace {

constexpr Point about{250, 120};

geo::PlanePoint place_at(const Session& session, Point at) {
  return geo::plane_from_screen(session.frame().camera, session.frame().metrics.map, at);
}

const layout::Box& box_of(const Session& session, std::string_view id) {
  return *std::ranges::find(session.frame().fixed, id, &layout::Box::id);
}

void expect_same_place(geo::PlanePoint a, geo::PlanePoint b) {
  EXPECT_NEAR(a.x_km, b.x_km, 1e-6);
  EXPECT_NEAR(a.y_km, b.y_km, 1e-6);
}

TEST(SessionMap, IsZoomedAboutThePointerAndPulledAlong) {
  Page page;
  const auto held = place_at(page.session, about);
  const double before = page.session.frame().camera.km_per_px;
  page.session.hold(1.6, about, {});
  expect_same_place(place_at(page.session, about), held);
  EXPECT_NEAR(page.session.frame().camera.km_per_px, before / 1.6, 1e-9);
  page.session.hold(1, about, {30, -12});
  expect_same_place(place_at(page.session, {about.x + 30, about.y - 12}), held);
  page.session.hold(0.8, {about.x + 30, about.y - 12}, {5, 5});
  expect_same_place(place_at(page.session, {about.x + 35, about.y - 7}), held);
}

TEST(SessionMap, HearsNothingBesideIt) {
  Page page;
  const auto camera = page.session.frame().camera;
  page.session.hold(2, {200, page.session.frame().metrics.map.bottom() + 20}, {});
  EXPECT_EQ(page.session.frame().camera, camera);
}

TEST(SessionMap, StopsWhereAFlightIsWhenItIsTouched) {
  Page page;
  page.session.apply(story::SetMotion{story::Motion::full});
  page.session.apply(story::Tick{10});
  page.session.apply(story::GoToCard{support::sum});
  page.session.apply(story::Tick{10.4});
  ASSERT_TRUE(story::is_flying(page.session.state()));
  const auto camera = page.session.frame().camera;
  EXPECT_NE(camera, page.session.frame().camera_to);
  page.session.hold(1, about, {});
  EXPECT_FALSE(story::is_flying(page.session.state()));
  page.session.apply(story::Tick{15});
  EXPECT_NEAR(page.session.frame().camera.km_per_px, camera.km_per_px, 1e-9);
  EXPECT_NEAR(page.session.frame().camera.centre_x_km, camera.centre_x_km, 1e-6);
  page.session.apply(story::GoToCard{support::letters});
  EXPECT_TRUE(story::is_flying(page.session.state()));
}

TEST(SessionMap, ButtonsCountFromWhereItGoesTo) {
  Page page;
  page.session.apply(story::SetMotion{story::Motion::full});
  const double before = page.session.frame().camera.km_per_px;
  page.session.activate("map.zoom-in");
  page.session.activate("map.zoom-in");
  EXPECT_DOUBLE_EQ(page.session.frame().camera.km_per_px, before);
  EXPECT_NEAR(page.session.frame().camera_to.km_per_px, before / 4, 1e-9);
  page.session.apply(story::Tick{page.session.state().now_s + 1});
  EXPECT_NEAR(page.session.frame().camera.km_per_px, before / 4, 1e-9);
  page.session.activate("map.zoom-out");
  page.session.apply(story::Tick{page.session.state().now_s + 1});
  EXPECT_NEAR(page.session.frame().camera.km_per_px, before / 2, 1e-9);
}

TEST(SessionMap, ButtonsRestAtTheLimitsAndSaySo) {
  Page page;
  const auto expect = [&](std::string_view id, semantics::Availability availability) {
    const auto& map = *std::ranges::find(page.session.tree().children, "map", &semantics::Node::id);
    const auto node = std::ranges::find(map.children, id, &semantics::Node::id);
    ASSERT_NE(node, map.children.end());
    EXPECT_EQ(node->availability, availability) << id;
    EXPECT_EQ(box_of(page.session, id).action.has_value(), availability == semantics::Availability::available) << id;
  };
  expect("map.zoom-in", semantics::Availability::available);
  expect("map.zoom-out", semantics::Availability::available);
  page.session.hold(1e9, about, {});
  EXPECT_EQ(page.session.frame().camera.km_per_px, geo::closest_km_per_px);
  expect("map.zoom-in", semantics::Availability::unavailable);
  page.session.activate("map.zoom-in");
  EXPECT_EQ(page.session.frame().camera.km_per_px, geo::closest_km_per_px);
  page.session.hold(1e-9, about, {});
  expect("map.zoom-in", semantics::Availability::available);
  expect("map.zoom-out", semantics::Availability::unavailable);
}

TEST(SessionMap, ButtonsSayHowMuchIsSeen) {
  Page page;
  page.receives();
  for (const auto* id : {"map.zoom-in", "map.zoom-out", "map.whole"}) {
    page.session.activate(id);
    const Json delivery = page.receives();
    const Json* said = command_of(delivery, "announce");
    ASSERT_TRUE(said) << id;
    EXPECT_NE(said->at("text").string.find("km de large"), std::string::npos);
  }
}

TEST(SessionMap, IsSteppedByKeysAndShowsAllAgain) {
  Page page;
  const auto first = page.session.frame().camera;
  page.session.step(2, {});
  EXPECT_NEAR(page.session.frame().camera.km_per_px, first.km_per_px / 2, 1e-9);
  const auto closer = page.session.frame().camera;
  page.session.step(1, {60, 0});
  EXPECT_NEAR(page.session.frame().camera.centre_x_km, closer.centre_x_km - 60 * closer.km_per_px, 1e-6);
  page.session.fit();
  EXPECT_EQ(page.session.frame().camera, first);
}

TEST(SessionMap, ShowsTheHeldViewAgainInAWindowOfAnotherSize) {
  Page page;
  page.session.hold(3, about, {});
  const auto camera = page.session.frame().camera;
  page.session.apply(story::Resized{{{1280, 800}, 1}});
  page.session.apply(story::Resized{{{390, 600}, 2}});
  EXPECT_NEAR(page.session.frame().camera.km_per_px, camera.km_per_px, 1e-9);
  EXPECT_NEAR(page.session.frame().camera.centre_x_km, camera.centre_x_km, 1e-6);
}

TEST(SessionPicture, IsHeldAndSteppedTheSameWay) {
  Page page;
  page.session.apply(story::ShowPicture{0, {}});
  page.session.hold(3, {195, 300}, {});
  EXPECT_NEAR(page.session.state().view.zoom, 3, 1e-9);
  const auto centre = page.session.state().view.centre;
  page.session.hold(1, {195, 300}, {20, 0});
  EXPECT_LT(page.session.state().view.centre.x, centre.x);
  page.session.step(1.5, {});
  EXPECT_NEAR(page.session.state().view.zoom, 4.5, 1e-9);
  page.session.fit();
  EXPECT_EQ(page.session.state().view, story::PictureView{});
}

}  // namespace
}  // namespace vitrine::shell
