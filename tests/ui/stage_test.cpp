
#include <gtest/gtest.h>

#include "core/base/motion.h"
#include "tests/support/exhibit.h"
#include "tests/support/real_exhibit.h"
#include "tests/ui/hand.h"

namespace vitrine::ui {
namespace {

TEST(StagePress, AndReleaseOverABoxIsItsAction) {
  Hand hand;
  hand.taps(hand.middle_of("begin"));
  ASSERT_EQ(hand.actions.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<story::GoToCard>(hand.actions[0]));
}

TEST(StagePress, AloneIsNothingYet) {
  Hand hand;
  hand.presses(hand.middle_of("begin"));
  EXPECT_TRUE(hand.actions.empty());
}

TEST(StagePress, ReleasedElsewhereIsNothing) {
  Hand hand;
  hand.presses(hand.middle_of("begin"));
  hand.releases(hand.middle_of("header.settings"));
  EXPECT_TRUE(hand.actions.empty());
  hand.presses(hand.middle_of("header.settings"));
  hand.releases({5, 400});
  EXPECT_TRUE(hand.actions.empty());
}

TEST(StagePress, BegunElsewhereIsNothing) {
  Hand hand;
  hand.presses({5, 400});
  hand.releases(hand.middle_of("begin"));
  EXPECT_TRUE(hand.actions.empty());
}

TEST(StagePress, OverBareGroundIsNothing) {
  Hand hand;
  hand.taps({2, 790});
  hand.taps(hand.middle_of("cover.title"));
  EXPECT_TRUE(hand.actions.empty());
  EXPECT_FALSE(hand.is_over_item);
}

TEST(StagePress, OfAFingerIsTheSame) {
  Hand hand({390, 844});
  hand.taps(hand.middle_of("lang.ru"), Pointer::finger);
  ASSERT_EQ(hand.actions.size(), 1u);
  ASSERT_TRUE(std::holds_alternative<story::SetLanguage>(hand.actions[0]));
  EXPECT_EQ(std::get<story::SetLanguage>(hand.actions[0]).language, support::russian);
}

TEST(StagePress, ThatBecameAScrollIsNothing) {
  Hand hand({390, 844});
  hand.presses(hand.middle_of("begin"), Pointer::finger);
  hand.is_cancelled();
  EXPECT_TRUE(hand.actions.empty());
  EXPECT_FALSE(hand.is_over_item);
  hand.taps(hand.middle_of("begin"), Pointer::finger);
  EXPECT_EQ(hand.actions.size(), 1u) << "the next one counts";
}

TEST(StagePress, OfAFastClickIsHeardOnce) {
  Hand hand;
  const Point at = hand.middle_of("begin");
  ImGui::GetIO().AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y));
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  hand.moves(at);
  EXPECT_EQ(hand.actions.size(), 1u);
}

TEST(StageHover, IsSeenOverWhatCanBePressed) {
  Hand hand;
  for (const char* id : {"begin", "lang.fr", "header.settings", "header.title", "pin.paris", "mark.sum"}) {
    hand.moves(hand.middle_of(id));
    EXPECT_TRUE(hand.is_over_item) << id;
    hand.moves({2, 790});
    EXPECT_FALSE(hand.is_over_item) << id;
  }
}

TEST(StagePage, MovesWithTheScroll) {
  Hand hand;
  const double y = hand.rect_of("letters.open").y - 300;
  hand.shows("", {1280, 800}, y);
  hand.taps(hand.middle_of("letters.open"));
  ASSERT_EQ(hand.actions.size(), 1u);
  EXPECT_EQ(hand.address_after(hand.actions[0]), "letters/file");
}

TEST(StagePage, HearsNothingWhereItIsCoveredByHeaderAndRibbon) {
  Hand hand;
  const auto metrics = hand.view().frame.metrics;
  const double top = hand.rect_of("letters.open").y;
  // The button lies under the header, then under the ribbon.
  for (const double wanted : {metrics.header.y + 2, metrics.ribbon.y + 30}) {
    hand.shows("", {1280, 800}, top - wanted);
    hand.taps(hand.middle_of("letters.open"));
    for (const auto& action : hand.actions)
      EXPECT_NE(hand.address_after(action), "letters/file") << wanted;
  }
}

TEST(StagePage, AnInlineLinkIsPressedInItsWords) {
  Hand hand;
  const double y = hand.rect_of("note.text.0").y - 300;
  hand.shows("", {1280, 800}, y);
  hand.taps(hand.middle_of("note.text.0.link.0"));
  ASSERT_EQ(hand.actions.size(), 1u);
  const auto* toggled = std::get_if<story::ToggleNote>(&hand.actions[0]);
  ASSERT_TRUE(toggled);
  EXPECT_EQ(toggled->note.link, "note.text.0.link.0");
}

TEST(StageDrawing, OfEveryScreenDrawsSomethingAndHearsNothing) {
  Hand hand;
  for (const Size size : {Size{320, 480}, Size{390, 844}, Size{1080, 1920}, Size{1920, 1080}}) {
    ImGui::GetIO().DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    for (const char* address : {"", "sum", "sum/file", "about", "facade"}) {
      hand.shows(address, size);
      EXPECT_GT(hand.vertices, 400) << address;
      EXPECT_TRUE(hand.actions.empty()) << address;
    }
  }
}

TEST(StageMotion, ACardThatSettlesComesIn) {
  Hand hand;
  hand.shows("", {1280, 800}, hand.rect_of("letters").y - 200);
  const double at_rest = hand.opacity;
  const auto settling = [](double now_s) {
    return [now_s](support::View& view) {
      view.state.movements.seen_s.assign(8, 10);
      view.state.now_s = now_s;
    };
  };
  hand.shows_after(settling(10));
  const double at_first = hand.opacity;
  hand.shows_after(settling(10 + motion::settle_s / 4));
  const double on_its_way = hand.opacity;
  hand.shows_after(settling(10 + motion::settle_s));
  EXPECT_LT(at_first, on_its_way);
  EXPECT_LT(on_its_way, at_rest);
  EXPECT_EQ(hand.opacity, at_rest);
}

TEST(StageMotion, AFileIsThereAtTheEndOfItsUnfolding) {
  Hand hand;
  hand.shows("", {1280, 800});
  const auto before = hand.view().page;
  hand.shows("sum/file", {1280, 800});
  const double at_rest = hand.opacity;
  const auto unfolding = [&](double now_s) {
    return [&, now_s](support::View& view) {
      view.frame.page_before = before;
      view.state.movements.unfolded_s = 10;
      view.state.movements.unfolded_from = {40, 300, 500, 200};
      view.state.now_s = now_s;
    };
  };
  hand.shows_after(unfolding(10 + motion::unfold_s / 8));
  EXPECT_NE(hand.opacity, at_rest);
  hand.shows_after(unfolding(10 + motion::unfold_s));
  EXPECT_EQ(hand.opacity, at_rest);
}

TEST(StageMotion, WhatIsUnfoldingCanBePressedWhereItWillBe) {
  Hand hand;
  hand.shows("sum/file", {1280, 800});
  hand.shows_after([](support::View& view) {
    view.frame.page_before = view.page;
    view.state.movements.unfolded_s = 10;
    view.state.movements.unfolded_from = {0, 0, 1280, 800};
    view.state.now_s = 10.1;
  });
  hand.taps(hand.middle_of("close"));
  ASSERT_EQ(hand.actions.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<story::Close>(hand.actions[0]));
}

TEST(StagePicture, IsDrawnAlong) {
  Hand hand;
  hand.shows("facade", {1280, 800});
  const Point middle = hand.middle_of("facade");
  hand.presses(middle);
  hand.moves({middle.x + 30, middle.y});
  hand.releases({middle.x + 30, middle.y});
  ASSERT_FALSE(hand.actions.empty());
  EXPECT_NE(std::get_if<story::LookAtPicture>(&hand.actions.back()), nullptr);
}

TEST(StagePicture, ComesNearerWhenItIsPressedTwice) {
  Hand hand;
  hand.shows("facade", {1280, 800});
  hand.taps(hand.middle_of("facade"));
  hand.taps(hand.middle_of("facade"));
  ASSERT_EQ(hand.actions.size(), 1u);
  const auto* look = std::get_if<story::LookAtPicture>(&hand.actions[0]);
  ASSERT_NE(look, nullptr);
  EXPECT_GT(look->view.zoom, 2);
}

TEST(StagePicture, ItsButtonsArePressed) {
  Hand hand;
  hand.shows("facade", {390, 844});
  hand.taps(hand.middle_of("picture.zoom-in"), Pointer::finger);
  ASSERT_EQ(hand.actions.size(), 1u);
  EXPECT_GT(std::get<story::LookAtPicture>(hand.actions[0]).view.zoom, 1);
  hand.taps(hand.middle_of("close"), Pointer::finger);
  ASSERT_EQ(hand.actions.size(), 2u);
  EXPECT_NE(std::get_if<story::Close>(&hand.actions[1]), nullptr);
}

TEST(StagePicture, OfACardOpensWhenItIsPressed) {
  Hand hand;
  hand.shows("", {1280, 800}, hand.rect_of("sum.picture").y - 200);
  hand.taps(hand.middle_of("sum.picture"));
  ASSERT_EQ(hand.actions.size(), 1u);
  EXPECT_EQ(hand.address_after(hand.actions[0]), "facade");
}

// Pressed in its middle, everything in view does what its box says.
TEST(StagePress, ReachesEveryBoxOfTheExhibit) {
  for (const Size size : {Size{390, 844}, Size{1280, 800}, Size{1080, 1920}}) {
    Hand hand(size, support::real_world());
    for (const char* address : {"", "225-million/file"}) {
      hand.shows(address, size);
      const auto page = hand.view().page;
      const auto expect_heard = [&](const layout::Box& box, Point at) {
        hand.actions.clear();
        hand.taps(at);
        ASSERT_EQ(hand.actions.size(), 1u) << box.id << " at " << size.width;
        EXPECT_EQ(hand.actions[0].index(), box.action->index()) << box.id;
        EXPECT_EQ(hand.address_after(hand.actions[0]), hand.address_after(*box.action))
            << box.id << " at " << size.width;
      };
      const auto middle = [](const Rect& rect) { return Point{rect.x + rect.width / 2, rect.y + rect.height / 2}; };
      for (const auto& box : hand.view().frame.fixed)
        if (box.action) expect_heard(box, middle(box.rect));
      const Rect window = hand.view().frame.metrics.story;
      for (const auto& box : page->boxes)
        if (box.action && window.contains(middle(box.rect))) expect_heard(box, middle(box.rect));
    }
  }
}

}  // namespace
}  // namespace vitrine::ui
