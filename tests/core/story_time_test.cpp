// The years on the ribbon: looked at closely, pulled along, and scrubbed.
#include <gtest/gtest.h>

#include "core/base/motion.h"
#include "core/edtf/day.h"
#include "core/story/time_keys.h"
#include "tests/support/visitor.h"

namespace vitrine::story {
namespace {

using support::letters;
using support::note;
using support::shots;
using support::sum;
using support::Visitor;

std::int64_t day(int year, int month, int day) {
  return edtf::day_from_civil({year, month, day});
}

timeline::View seen(const Visitor& visitor) {
  return time_view_at(visitor.state, visitor.world.exhibit.common);
}

std::int64_t shown(const Visitor& visitor) {
  return day_shown(visitor.state, visitor.world.exhibit.common);
}

Visitor& types(Visitor& visitor, std::string_view key) {
  const auto action = action_of_time_key(visitor.state, visitor.world, key);
  EXPECT_TRUE(action.has_value()) << key;
  return action ? visitor.does(*action) : visitor;
}

// Looks at a year about 1 January 1925, at once.
Visitor close_looker() {
  Visitor visitor;
  visitor.does(ZoomTime{25, static_cast<double>(day(1925, 1, 1)), Pace::at_once});
  return visitor;
}

TEST(StoryTime, IsTheWholeRibbonAtFirst) {
  const Visitor visitor;
  EXPECT_EQ(seen(visitor), timeline::view_of_years(1912, 1936));
}

TEST(StoryTime, ComesNearerEasedByAButtonAndAtOnceByAWheel) {
  Visitor visitor;
  visitor.does(Tick{10}).does(ZoomTime{4});
  EXPECT_EQ(seen(visitor), timeline::view_of_years(1912, 1936));
  EXPECT_TRUE(is_flying(visitor.state));
  visitor.does(Tick{10 + motion::zoom_time_s / 2});
  EXPECT_LT(seen(visitor).span_days(), 9000);
  EXPECT_GT(seen(visitor).span_days(), 2400);
  visitor.does(Tick{10 + motion::zoom_time_s});
  EXPECT_NEAR(seen(visitor).span_days(), 9132 / 4.0, 1);
  EXPECT_NEAR(seen(close_looker()).span_days(), 9132 / 25.0, 1);
}

TEST(StoryTime, ComesNearerAtOnceForWhoAsksForLessMotion) {
  Visitor visitor;
  visitor.state.motion = Motion::reduced;
  visitor.does(Tick{10}).does(ZoomTime{4});
  EXPECT_FALSE(is_flying(visitor.state));
  EXPECT_NEAR(seen(visitor).span_days(), 9132 / 4.0, 1);
}

TEST(StoryTime, PressesInAHurryAddUp) {
  Visitor visitor;
  visitor.does(Tick{10}).does(ZoomTime{2}).does(ZoomTime{2}).does(Tick{11});
  EXPECT_NEAR(seen(visitor).span_days(), 9132 / 4.0, 1);
}

TEST(StoryTime, GoesBackToTheWhole) {
  Visitor visitor = close_looker();
  visitor.does(ZoomTime{1e-3, std::nullopt, Pace::at_once});
  EXPECT_EQ(seen(visitor), timeline::view_of_years(1912, 1936));
  EXPECT_EQ(visitor.state.time_flight.to, timeline::View{});
}

TEST(StoryTime, IsPulledAlongToItsEnds) {
  Visitor visitor = close_looker();
  const double first = seen(visitor).first_day;
  visitor.does(PullTime{30});
  EXPECT_NEAR(seen(visitor).first_day, first + 30, 1e-6);
  visitor.does(PullTime{1e6});
  EXPECT_EQ(seen(visitor).end_day, day(1937, 1, 1));
}

TEST(StoryTime, FollowsTheCardThatIsReadAndKeepsItsSpan) {
  Visitor visitor = close_looker();
  const auto before = seen(visitor);
  visitor.does(GoToCard{note});  // October 1924 is seen already
  EXPECT_EQ(visitor.state.time_flight.to, before);
  visitor.does(Tick{20}).does(GoToCard{shots}).does(Tick{25});
  EXPECT_NEAR(seen(visitor).span_days(), before.span_days(), 1e-6);
  EXPECT_LT(seen(visitor).first_day, day(1934, 10, 9));
  EXPECT_GT(seen(visitor).end_day, day(1934, 10, 10));
}

TEST(StoryScrub, ShowsTheDayThatIsPointedAt) {
  Visitor visitor;
  visitor.does(GoToCard{note}).does(ScrubTo{day(1935, 3, 2)});
  EXPECT_EQ(shown(visitor), day(1935, 3, 2));
  EXPECT_EQ(day_shown_in_words(visitor.state, visitor.world), "2\u00A0mars 1935");
  EXPECT_EQ(visitor.state.card, note);
}

TEST(StoryScrub, StaysWithinTheYearsOfTheRibbon) {
  Visitor visitor;
  EXPECT_EQ(shown(visitor.does(ScrubTo{day(1700, 1, 1)})), day(1912, 1, 1));
  EXPECT_EQ(shown(visitor.does(ScrubTo{day(2020, 1, 1)})), day(1936, 12, 31));
}

TEST(StoryScrub, TheYearsFollowADayThatIsNotSeen) {
  Visitor visitor = close_looker();
  visitor.does(Tick{20}).does(ScrubTo{day(1930, 6, 30)}).does(Tick{25});
  EXPECT_LT(seen(visitor).first_day, day(1930, 6, 30));
  EXPECT_GT(seen(visitor).end_day, day(1930, 7, 1));
}

TEST(StoryScrub, EndsWhereTheStoryMovesOn) {
  const auto scrubbed = [] {
    Visitor visitor;
    visitor.does(GoToCard{note}).does(ScrubTo{day(1935, 3, 2)});
    return visitor;
  };
  Visitor visitor = scrubbed();
  visitor.scrolls_to(note, 400);
  EXPECT_EQ(shown(visitor), day(1924, 10, 28));
  EXPECT_EQ(shown(scrubbed().does(GoToCard{shots})), day(1934, 10, 9));
  EXPECT_FALSE(scrubbed().does(GoToStart{}).state.scrub_day);
  // The page comes to rest where it was sent before.
  visitor = scrubbed();
  visitor.does(Scrolled{300, note, visitor.state.reading});
  EXPECT_EQ(shown(visitor), day(1935, 3, 2));
}

TEST(StoryScrub, ToACardLeavesTheFocusWhereItIs) {
  Visitor visitor;
  visitor.does(ScrubToCard{letters});
  EXPECT_EQ(visitor.state.card, letters);
  EXPECT_TRUE(visitor.asked<ScrollTo>());
  EXPECT_FALSE(visitor.asked<FocusOn>());
  EXPECT_EQ(visitor.address_change(), History::replace);
}

TEST(StoryTimeKeys, ArrowsLeadFromCardToCardInTime) {
  Visitor visitor;
  visitor.does(GoToCard{sum});  // 1917; then note 1924, letters 1925, shots 1934
  EXPECT_FALSE(action_of_time_key(visitor.state, visitor.world, "ArrowLeft"));
  EXPECT_EQ(types(visitor, "ArrowRight").state.card, note);
  EXPECT_EQ(types(visitor, "ArrowUp").state.card, letters);
  EXPECT_EQ(types(visitor, "ArrowRight").state.card, shots);
  EXPECT_FALSE(action_of_time_key(visitor.state, visitor.world, "ArrowRight"));
  EXPECT_EQ(types(visitor, "ArrowDown").state.card, letters);
}

TEST(StoryTimeKeys, ArrowsLeadFromAScrubbedDayToTheCardsAboutIt) {
  Visitor visitor;
  visitor.does(GoToCard{sum}).does(ScrubTo{day(1930, 1, 1)});
  EXPECT_EQ(types(visitor, "ArrowRight").state.card, shots);
  visitor.does(ScrubTo{day(1930, 1, 1)});
  EXPECT_EQ(types(visitor, "ArrowLeft").state.card, letters);
}

TEST(StoryTimeKeys, WithShiftAMonthOrADayAsNearAsTheYearsAre) {
  Visitor visitor;
  visitor.does(ScrubTo{day(1924, 1, 31)});
  EXPECT_EQ(shown(types(visitor, "Shift+ArrowRight")), day(1924, 2, 29));
  EXPECT_EQ(shown(types(visitor, "Shift+ArrowLeft")), day(1924, 1, 29));
  visitor.does(ZoomTime{100, std::nullopt, Pace::at_once});
  EXPECT_EQ(shown(types(visitor, "Shift+ArrowUp")), day(1924, 1, 30));
  EXPECT_EQ(shown(types(visitor, "Shift+ArrowDown")), day(1924, 1, 29));
}

TEST(StoryTimeKeys, PagesAreYearsAndHomeAndEndTheEnds) {
  Visitor visitor;
  visitor.does(ScrubTo{day(1924, 2, 29)});
  EXPECT_EQ(shown(types(visitor, "PageUp")), day(1925, 2, 28));
  EXPECT_EQ(shown(types(visitor, "PageDown")), day(1924, 2, 28));
  EXPECT_EQ(shown(types(visitor, "Home")), day(1912, 1, 1));
  EXPECT_EQ(shown(types(visitor, "End")), day(1936, 12, 31));
}

TEST(StoryTimeKeys, SignsZoomAboutTheDayShown) {
  Visitor visitor;
  visitor.state.motion = Motion::reduced;
  visitor.does(ScrubTo{day(1924, 2, 29)});
  const double share = (day(1924, 2, 29) - seen(visitor).first_day) / seen(visitor).span_days();
  types(visitor, "+");
  EXPECT_LT(seen(visitor).span_days(), 9000);
  EXPECT_NEAR((day(1924, 2, 29) - seen(visitor).first_day) / seen(visitor).span_days(), share, 1e-9);
  types(types(visitor, "="), "-");
  EXPECT_LT(seen(visitor).span_days(), 9000);
  types(visitor, "0");
  EXPECT_EQ(seen(visitor), timeline::view_of_years(1912, 1936));
  EXPECT_FALSE(action_of_time_key(visitor.state, visitor.world, "Enter"));
}

}  // namespace
}  // namespace vitrine::story
