// What moves by itself: begins, is over, and stays away from those who asked for less of it.
#include <gtest/gtest.h>

#include "core/base/motion.h"
#include "core/story/movements.h"
#include "tests/support/visitor.h"

namespace vitrine::story {
namespace {

using support::letters;
using support::note;
using support::Visitor;

constexpr double slow_px = 40;

// Someone who scrolls on a little, so that the second card comes into view under the first.
Visitor reader() {
  Visitor visitor;
  visitor.does(Tick{10});
  visitor.does(Scrolled{slow_px, 0, {}, {0, 1}, {0}});
  return visitor;
}

TEST(MovementProgress, GoesFromNothingToAllAndOnlyOn) {
  EXPECT_EQ(progress(5, 0.2, 4.9), 0);
  EXPECT_EQ(progress(5, 0.2, 5.2), 1);
  EXPECT_EQ(progress(long_ago_s, 0.2, 0), 1);
  double last = 0;
  for (double now_s = 5; now_s <= 5.2; now_s += 0.01) {
    EXPECT_GE(progress(5, 0.2, now_s), last);
    last = progress(5, 0.2, now_s);
  }
}

TEST(MovementSettling, BeginsWhenACardFirstComesIntoView) {
  const Visitor visitor = reader();
  EXPECT_EQ(settled(visitor.state, 1), 0);
  EXPECT_EQ(settled(visitor.state, 0), 1) << "it was in view before";
  EXPECT_EQ(settled(visitor.state, 2), 1) << "no scrolling has brought it";
  EXPECT_TRUE(is_moving(visitor.state));
}

TEST(MovementSettling, IsOverAfterItsTimeAndStaysSo) {
  Visitor visitor = reader();
  visitor.does(Tick{10 + motion::settle_s / 2});
  EXPECT_GT(settled(visitor.state, 1), 0);
  EXPECT_LT(settled(visitor.state, 1), 1);
  visitor.state.flight.duration_s = 0;
  visitor.does(Tick{10 + motion::settle_s});
  EXPECT_EQ(settled(visitor.state, 1), 1);
  EXPECT_FALSE(is_moving(visitor.state));
}

TEST(MovementSettling, HappensOnceToACard) {
  Visitor visitor = reader();
  visitor.does(Tick{20}).does(Scrolled{0, 0, {}, {0}, {0, 1}}).does(Tick{21});
  visitor.does(Scrolled{slow_px, 0, {}, {0, 1}, {0}});
  EXPECT_EQ(settled(visitor.state, 1), 1);
}

TEST(MovementSettling, StaysAwayFromFastScrolling) {
  Visitor visitor;
  visitor.does(Tick{10}).does(Scrolled{700, 0, {}, {1}, {0}});
  EXPECT_EQ(settled(visitor.state, 1), 1);
  visitor.does(Tick{20}).does(Scrolled{660, 0, {}, {0, 1}, {1}}).does(Tick{21}).does(Scrolled{700, 0, {}, {1}, {0, 1}});
  EXPECT_EQ(settled(visitor.state, 1), 1) << "nor does it settle later";
}

TEST(MovementUnfolding, GrowsFromWhereTheCardIsSeen) {
  Visitor visitor;
  visitor.does(Tick{10}).scrolls_to(letters, 900);
  visitor.does(OpenCard{letters, {}, Rect{32, 1000, 500, 300}});
  EXPECT_EQ(visitor.state.movements.unfolded_s, 10);
  EXPECT_EQ(visitor.state.movements.unfolded_from, (Rect{32, 100, 500, 300}));
  visitor.state.flight.duration_s = 0;
  visitor.does(Tick{10 + motion::unfold_s});
  EXPECT_FALSE(is_moving(visitor.state));
}

TEST(MovementUnfolding, NeedsACardToComeFrom) {
  Visitor visitor;
  visitor.does(Tick{10}).does(OpenCard{letters, {}});
  EXPECT_EQ(visitor.state.movements.unfolded_s, long_ago_s);
}

TEST(MovementFollowing, GoesFromOneCardToTheNext) {
  Visitor visitor;
  visitor.does(Tick{10}).scrolls_to(note, 500);
  EXPECT_EQ(visitor.state.movements.followed_s, long_ago_s) << "from the cover there is nothing to come from";
  visitor.scrolls_to(letters, 900);
  EXPECT_EQ(visitor.state.movements.followed_from, note);
  EXPECT_EQ(visitor.state.movements.followed_s, 10);
}

TEST(Movements, NeverBeginWhereThereIsToBeLessMotion) {
  Visitor visitor;
  visitor.does(SetMotion{Motion::reduced}).does(Tick{10});
  visitor.does(Scrolled{slow_px, note, {}, {0, 1}, {0}}).does(Scrolled{2 * slow_px, letters, {}, {0, 1}, {0}});
  visitor.does(OpenCard{letters, {}, Rect{32, 1000, 500, 300}});
  visitor.does(ToggleNote{{"letters.text.0.link.0", {model::Kind::person, 0, 0}}});
  EXPECT_FALSE(is_moving(visitor.state));
  EXPECT_EQ(settled(visitor.state, 1), 1);
}

TEST(Movements, EndWhereLessMotionIsAskedFor) {
  Visitor visitor = reader();
  visitor.does(SetMotion{Motion::reduced});
  EXPECT_FALSE(is_moving(visitor.state));
  EXPECT_EQ(settled(visitor.state, 1), 1);
}

TEST(Movements, AreTheSameForTheSameActions) {
  const Visitor one = reader(), other = reader();
  EXPECT_EQ(one.state.movements.seen_s, other.state.movements.seen_s);
  EXPECT_EQ(one.state.movements.end_s, other.state.movements.end_s);
}

}  // namespace
}  // namespace vitrine::story
