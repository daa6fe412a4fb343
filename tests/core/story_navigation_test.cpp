#include <gtest/gtest.h>

#include "tests/support/visitor.h"

namespace vitrine::story {
namespace {

using support::letters;
using support::note;
using support::shots;
using support::sum;
using support::Visitor;

TEST(StoryFile, OpensAtItsBeginningWithTheFocusOnItsTitle) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900).does(OpenCard{letters, {}});
  EXPECT_EQ(visitor.state.screen, Screen::file);
  EXPECT_EQ(visitor.state.card, letters);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, Anchor{});
  EXPECT_EQ(visitor.asked<FocusOn>()->id, "letters/file");
  EXPECT_EQ(visitor.address_change(), History::push);
}

TEST(StoryFile, ClosesToThePlaceItWasOpenedFrom) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900);
  const Anchor reading = visitor.state.reading;
  visitor.does(OpenCard{letters, {}}).does(Scrolled{500, std::nullopt, {"letters-exchanged", 10}}).does(Close{});
  EXPECT_EQ(visitor.state.screen, Screen::story);
  EXPECT_EQ(visitor.state.card, letters);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, reading);
  EXPECT_EQ(visitor.state.reading, reading);
  EXPECT_EQ(visitor.asked<FocusOn>()->id, "letters.open");
  EXPECT_EQ(visitor.address(), "letters");
  EXPECT_EQ(visitor.address_change(), History::push);
}

TEST(StoryFile, ReachedByNextClosesToItsOwnCard) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900).does(OpenCard{letters, {}}).does(OpenCard{sum, {}}).does(Close{});
  EXPECT_EQ(visitor.state.card, sum);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor.id, "sum");
  EXPECT_EQ(visitor.asked<FocusOn>()->id, "sum.open");
}

TEST(StoryFile, NextAndPreviousBackClosesToThePlaceItWasOpenedFrom) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900);
  const Anchor reading = visitor.state.reading;
  visitor.does(OpenCard{letters, {}}).does(OpenCard{sum, {}}).does(OpenCard{letters, {}}).does(Close{});
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, reading);
}

TEST(StoryFile, OpenedByAddressClosesToItsOwnCard) {
  Visitor visitor;
  visitor.does(Visit{"sum/file"}).does(Close{});
  EXPECT_EQ(visitor.state.card, sum);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor.id, "sum");
}

TEST(StoryFile, LeftByGoingBackReturnsToThePlaceItWasOpenedFrom) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900);
  const Anchor reading = visitor.state.reading;
  visitor.does(OpenCard{letters, {}}).does(Visit{"letters"});
  EXPECT_EQ(visitor.state.screen, Screen::story);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, reading);
  EXPECT_EQ(visitor.address_change(), std::nullopt) << "the browser has changed it already";
}

TEST(StoryFile, OpensAtAClaim) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900).does(OpenCard{sum, 1});
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor.id, "sum-paid");
  EXPECT_EQ(visitor.asked<FocusOn>()->id, "sum-paid");
}

TEST(StoryList, OpensAtTheThingAskedForAndClosesToTheStory) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900);
  const Anchor reading = visitor.state.reading;
  visitor.does(ShowThing{{model::Kind::person, 1, 0}});
  EXPECT_EQ(visitor.state.screen, Screen::people);
  EXPECT_EQ(visitor.address(), "minister");
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor.id, "entry.minister");
  EXPECT_EQ(visitor.address_change(), History::push);
  visitor.does(ShowScreen{Screen::sources});
  EXPECT_EQ(visitor.address(), "sources");
  EXPECT_EQ(visitor.asked<FocusOn>()->id, "sources");
  visitor.does(Close{});
  EXPECT_EQ(visitor.state.card, letters);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, reading);
}

TEST(StoryNote, OpensInPlaceAndClosesWithTheFocusBackOnItsLink) {
  Visitor visitor;
  const Note de_jure{"note.text.0.link.0", {model::Kind::term, 0, 0}};
  visitor.scrolls_to(note, 300).does(ToggleNote{de_jure});
  EXPECT_EQ(visitor.state.note, de_jure);
  EXPECT_TRUE(visitor.commands.empty()) << "nothing moves";
  visitor.does(Dismiss{});
  EXPECT_EQ(visitor.state.note, std::nullopt);
  EXPECT_EQ(visitor.state.screen, Screen::story);
  EXPECT_EQ(visitor.asked<FocusOn>()->id, de_jure.link);
}

TEST(StoryNote, IsOneAtATimeAndEndsWithItsPage) {
  Visitor visitor;
  visitor.does(ToggleNote{{"a.link.0", {model::Kind::term, 0, 0}}});
  visitor.does(ToggleNote{{"b.link.0", {model::Kind::person, 0, 0}}});
  EXPECT_EQ(visitor.state.note->link, "b.link.0");
  visitor.does(OpenCard{letters, {}});
  EXPECT_EQ(visitor.state.note, std::nullopt);
}

TEST(StoryDismiss, ClosesWhatIsInnermost) {
  Visitor visitor;
  visitor.does(OpenCard{letters, {}}).does(ToggleNote{{"a.link.0", {model::Kind::term, 0, 0}}});
  visitor.does(Dismiss{});
  EXPECT_EQ(visitor.state.screen, Screen::file);
  visitor.does(Dismiss{});
  EXPECT_EQ(visitor.state.screen, Screen::story);
}

TEST(StoryFile, KeepsTheCardWhileItsTextIsScrolled) {
  Visitor visitor;
  visitor.does(OpenCard{sum, {}}).does(Scrolled{700, std::nullopt, {"sum-held", 0}});
  EXPECT_EQ(visitor.state.card, sum);
  EXPECT_TRUE(visitor.commands.empty());
}

TEST(StoryPage, ClosesToTheCardAndPlaceItWasOpenedFrom) {
  Visitor visitor;
  visitor.scrolls_to(shots, 2000);
  const Anchor reading = visitor.state.reading;
  visitor.does(ShowPage{1});
  EXPECT_EQ(visitor.address(), "credits");
  EXPECT_EQ(visitor.address_change(), History::push);
  visitor.does(Close{});
  EXPECT_EQ(visitor.state.screen, Screen::story);
  EXPECT_EQ(visitor.state.card, shots);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, reading);
  EXPECT_EQ(visitor.address(), "shots");
}

TEST(StoryPage, OpenedFromTheCoverClosesToTheCover) {
  Visitor visitor;
  visitor.does(ShowPage{0}).does(Close{});
  EXPECT_EQ(visitor.state.card, std::nullopt);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, Anchor{});
  EXPECT_EQ(visitor.address(), "");
}

TEST(StoryPage, OpenedFromAFileClosesToTheStoryWhereItWasLeft) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900);
  const Anchor reading = visitor.state.reading;
  visitor.does(OpenCard{letters, {}}).does(OpenCard{sum, {}}).does(ShowPage{0}).does(Close{});
  EXPECT_EQ(visitor.state.screen, Screen::story);
  EXPECT_EQ(visitor.state.card, letters);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, reading);
}

TEST(StoryClose, DoesNothingInTheStory) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900).does(Close{});
  EXPECT_TRUE(visitor.commands.empty());
  EXPECT_EQ(visitor.state.card, letters);
}

TEST(StoryScrolling, ReplacesTheAddress) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900);
  EXPECT_EQ(visitor.address_change(), History::replace);
  EXPECT_EQ(visitor.address(), "letters");
}

TEST(StoryScrolling, WithinACardChangesNoAddress) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900).scrolls_to(letters, 920, -23);
  EXPECT_TRUE(visitor.commands.empty());
  EXPECT_EQ(visitor.state.scroll_y_px, 920);
  EXPECT_EQ(visitor.state.reading.offset_px, -23);
}

TEST(StoryScrolling, NeverAsksForScrolling) {
  Visitor visitor;
  for (const Index card : {note, letters, sum, shots, note}) {
    visitor.scrolls_to(card, 400.0 * card);
    EXPECT_FALSE(visitor.asked<ScrollTo>());
    EXPECT_FALSE(visitor.asked<FocusOn>());
  }
}

TEST(StoryJump, PushesTheAddress) {
  Visitor visitor;
  visitor.does(GoToCard{sum});
  EXPECT_EQ(visitor.address_change(), History::push);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor.id, "sum");
  EXPECT_EQ(visitor.asked<FocusOn>()->id, "sum");
  visitor.does(GoToStart{});
  EXPECT_EQ(visitor.address_change(), History::push);
  EXPECT_EQ(visitor.address(), "");
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, Anchor{});
}

TEST(StoryJump, LeavesAnOpenFile) {
  Visitor visitor;
  visitor.does(OpenCard{letters, {}}).does(GoToCard{sum});
  EXPECT_EQ(visitor.state.screen, Screen::story);
  EXPECT_EQ(visitor.state.card, sum);
}

TEST(StoryPin, CyclesThroughTheCardsOfItsTown) {
  Visitor visitor;
  for (const Index expected : {note, letters, sum, note, letters}) {
    visitor.does(SelectTown{support::paris});
    EXPECT_EQ(visitor.state.card, expected);
    EXPECT_EQ(visitor.address_change(), History::push);
  }
  EXPECT_EQ(visitor.state.town, support::paris);
}

TEST(StoryPin, GoesOnFromTheCardBeingRead) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900).does(SelectTown{support::paris});
  EXPECT_EQ(visitor.state.card, sum);
}

TEST(StoryPin, BeginsAtTheFirstCardWhenReadingElsewhere) {
  Visitor visitor;
  visitor.scrolls_to(shots, 2000).does(SelectTown{support::paris});
  EXPECT_EQ(visitor.state.card, note);
}

TEST(StoryPin, OfATownWithoutCardsMovesTheMapAlone) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900).does(SelectTown{support::berlin});
  EXPECT_EQ(visitor.state.card, letters);
  EXPECT_TRUE(visitor.commands.empty());
  const Index berlin = support::berlin;
  EXPECT_EQ(visitor.state.flight.to, view_of_places(visitor.world, {}, {&berlin, 1}));
}

TEST(StoryPin, CountsPlacesInsideTheTown) {
  const auto common = support::sample_common();
  EXPECT_EQ(cards_of_town(common, {}, support::paris), (std::vector<Index>{note, letters, sum}));
  EXPECT_EQ(cards_of_town(common, {}, support::moscow), std::vector<Index>{letters});
  EXPECT_EQ(cards_of_town(common, {}, support::quai), std::vector<Index>{});
}

TEST(StoryPin, StandsForPinnedPlacesAndTownsOfCards) {
  EXPECT_EQ(pinned_towns(support::sample_common(), {}),
            (std::vector<Index>{support::paris, support::moscow, support::marseille}));
}

TEST(StoryPlace, MovesTheMapAndKeepsTheCard) {
  Visitor visitor;
  visitor.does(OpenCard{letters, {}}).does(ShowPlace{support::office});
  EXPECT_EQ(visitor.state.screen, Screen::file);
  EXPECT_EQ(visitor.state.card, letters);
  EXPECT_EQ(visitor.state.town, support::paris);
  EXPECT_TRUE(visitor.commands.empty());
  const Index office = support::office;
  EXPECT_EQ(visitor.state.flight.to, view_of_places(visitor.world, {}, {&office, 1}));
}

}  // namespace
}  // namespace vitrine::story
