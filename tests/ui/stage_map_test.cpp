
#include <gtest/gtest.h>

#include "core/edtf/day.h"
#include "tests/support/exhibit.h"
#include "tests/support/real_exhibit.h"
#include "tests/ui/hand.h"

namespace vitrine::ui {
namespace {

// The map's ground, away from pins and buttons.
constexpr Point ground{1180, 160};

Point on_line(const Hand& hand, edtf::Civil date) {
  const auto& ribbon = hand.view().frame.ribbon;
  return {ribbon.scale.x_from_day(static_cast<double>(edtf::day_from_civil(date)) + 0.5), ribbon.line_y};
}

TEST(StageRibbon, IsScrubbedByADragAlongTheLine) {
  for (const auto pointer : {Pointer::mouse, Pointer::finger}) {
    Hand hand;
    const auto from = on_line(hand, {1920, 6, 1}), to = on_line(hand, {1930, 6, 1});
    hand.presses(from, pointer);
    // A finger may yet become a scroll.
    EXPECT_EQ(hand.actions.empty(), pointer == Pointer::finger);
    hand.moves(to, pointer);
    ASSERT_FALSE(hand.actions.empty());
    EXPECT_TRUE(std::holds_alternative<story::ScrubTo>(hand.actions.back()));
    hand.releases(to, pointer);
    const auto* scrub = std::get_if<story::ScrubTo>(&hand.actions.back());
    ASSERT_TRUE(scrub);
    EXPECT_NEAR(static_cast<double>(scrub->day), static_cast<double>(edtf::day_from_civil({1930, 6, 1})), 3);
    EXPECT_TRUE(hand.is_over_item || pointer == Pointer::finger);
  }
}

TEST(StageRibbon, LetGoNearACardLeadsToIt) {
  Hand hand;
  hand.presses(on_line(hand, {1930, 6, 1}));
  hand.releases(on_line(hand, {1934, 10, 9}));
  ASSERT_FALSE(hand.actions.empty());
  EXPECT_EQ(hand.address_after(hand.actions.back()), "shots");
}

TEST(StageRibbon, ATouchThatBecameAScrollLeadsNowhere) {
  Hand hand;
  hand.presses(on_line(hand, {1934, 10, 9}), Pointer::finger);
  hand.actions.clear();
  hand.is_cancelled();
  EXPECT_TRUE(hand.actions.empty());
}

TEST(StageRibbon, IsPulledAlongBesideTheLine) {
  Hand hand;
  const Rect ribbon = hand.view().frame.ribbon.rect;
  const auto& scale = hand.view().frame.ribbon.scale;
  hand.presses({scale.left_px + 20, ribbon.y + 2});
  hand.moves({scale.left_px + 60, ribbon.y + 2});
  ASSERT_FALSE(hand.actions.empty());
  const auto* pull = std::get_if<story::PullTime>(&hand.actions.back());
  ASSERT_TRUE(pull);
  EXPECT_NEAR(pull->days, -40 * (scale.end_day - scale.first_day) / (scale.right_px - scale.left_px), 1e-6);
}

TEST(StageMap, IsPulledAlongAndThePlaceStaysUnderThePointer) {
  Hand hand;
  const auto& view = hand.view();
  const auto& world = Hand::sample();
  const auto place = geo::plane_from_screen(view.frame.camera, view.frame.metrics.map, ground);
  hand.presses(ground);
  hand.moves({ground.x - 4, ground.y});
  EXPECT_TRUE(hand.actions.empty());
  hand.moves({ground.x - 40, ground.y + 25});
  hand.releases({ground.x - 40, ground.y + 25});
  ASSERT_EQ(hand.actions.size(), 1u);
  hand.shows_after([&](support::View& seen) {
    seen.state = story::update(seen.state, hand.actions[0], world).state;
    seen.frame = layout::frame_from(seen.state, world, seen.page, support::real_typesetter());
  });
  const auto now = geo::plane_from_screen(view.frame.camera, view.frame.metrics.map, {ground.x - 40, ground.y + 25});
  EXPECT_NEAR(now.x_km, place.x_km, 1e-6);
  EXPECT_NEAR(now.y_km, place.y_km, 1e-6);
}

TEST(StageMap, ADragThatBeginsOnAPinIsNoPress) {
  Hand hand;
  const Point pin = hand.middle_of("pin.paris");
  hand.presses(pin);
  hand.moves({pin.x + 30, pin.y});
  hand.moves(pin);
  hand.releases(pin);
  ASSERT_FALSE(hand.actions.empty());
  for (const auto& action : hand.actions)
    EXPECT_TRUE(std::holds_alternative<story::LookAtMap>(action));
}

TEST(StageMap, APressOnAPinIsNoDrag) {
  Hand hand;
  const Point pin = hand.middle_of("pin.paris");
  hand.presses(pin, Pointer::finger);
  hand.moves({pin.x + 3, pin.y + 3}, Pointer::finger);
  hand.releases({pin.x + 3, pin.y + 3}, Pointer::finger);
  ASSERT_EQ(hand.actions.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<story::SelectTown>(hand.actions[0]));
}

TEST(StageMap, ADragThatBeginsOnItsButtonsOrTheStoryLeavesItAlone) {
  Hand hand;
  for (const Point from : {hand.middle_of("map.zoom-in"), Point{300, 400}}) {
    hand.presses(from);
    hand.moves(ground);
    hand.releases(ground);
    EXPECT_TRUE(hand.actions.empty());
  }
}

TEST(StageMap, ComesNearerWhenItIsPressedTwice) {
  Hand hand;
  hand.taps(ground);
  EXPECT_TRUE(hand.actions.empty());
  hand.taps(ground);
  ASSERT_EQ(hand.actions.size(), 1u);
  const auto& look = std::get<story::LookAtMap>(hand.actions[0]);
  EXPECT_EQ(look.looking, story::Looking::stepped);
  EXPECT_NEAR(look.view.half_width_km, hand.view().state.flight.to.half_width_km / 2, 400);
}

TEST(StageMap, ItsButtonsArePressed) {
  for (const Size size : {Size{390, 844}, Size{1280, 800}}) {
    Hand hand(size);
    hand.taps(hand.middle_of("map.zoom-in"), Pointer::finger);
    hand.taps(hand.middle_of("map.whole"), Pointer::finger);
    ASSERT_EQ(hand.actions.size(), 2u);
    EXPECT_TRUE(std::holds_alternative<story::LookAtMap>(hand.actions[0]));
    EXPECT_TRUE(std::holds_alternative<story::ShowWholeRoute>(hand.actions[1]));
  }
}

TEST(StageMap, StopsInItsFlightWhenItIsTouched) {
  Hand hand;
  hand.shows_after([&](support::View& seen) {
    seen.state.flight = {{0, 0, 900, 640}, {500, 200, 2000, 1500}, 10, 2};
    seen.state.now_s = 11;
    seen.frame = layout::frame_from(seen.state, Hand::sample(), seen.page, support::real_typesetter());
  });
  hand.actions.clear();
  hand.presses(ground);
  ASSERT_EQ(hand.actions.size(), 1u);
  const auto& look = std::get<story::LookAtMap>(hand.actions[0]);
  EXPECT_EQ(look.looking, story::Looking::held);
  EXPECT_EQ(look.view, story::map_view_at(hand.view().state));
}

}  // namespace
}  // namespace vitrine::ui
