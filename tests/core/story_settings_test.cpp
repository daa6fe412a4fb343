// Language, appearance, motion, the map's flights, the window's size.
#include <algorithm>
#include <utility>

#include <gtest/gtest.h>

#include "core/story/settings.h"
#include "tests/support/visitor.h"

namespace vitrine::story {
namespace {

using support::letters;
using support::note;
using support::shots;
using support::Visitor;

TEST(StoryLanguage, SwitchKeepsThePlace) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900);
  const Anchor reading = visitor.state.reading;
  visitor.does(SetLanguage{support::russian});
  EXPECT_EQ(visitor.state.language, support::russian);
  EXPECT_EQ(visitor.state.card, letters);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, reading);
  EXPECT_EQ(visitor.address_change(), History::push);
  EXPECT_EQ(visitor.address(), "letters");
}

TEST(StoryLanguage, SwitchKeepsAnOpenFileAndWhereItWasLeftFor) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900);
  const Anchor left = visitor.state.reading;
  visitor.does(OpenCard{letters, {}}).does(Scrolled{400, std::nullopt, {"letters-exchanged", 12}});
  visitor.does(SetLanguage{support::russian});
  EXPECT_EQ(visitor.state.screen, Screen::file);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor.id, "letters-exchanged");
  visitor.does(Close{});
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, left);
}

TEST(StoryLanguage, WaitsForItsEdition) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900).does(SetLanguage{support::english});
  EXPECT_EQ(visitor.state.language, support::french);
  EXPECT_EQ(visitor.state.pending_language, support::english);
  ASSERT_TRUE(visitor.asked<LoadEdition>());
  EXPECT_EQ(visitor.asked<LoadEdition>()->language, support::english);
  EXPECT_FALSE(visitor.asked<ChangeAddress>());

  visitor.world.exhibit.editions[support::english] = support::sample_edition("en");
  visitor.does(EditionLoaded{support::english});
  EXPECT_EQ(visitor.state.language, support::english);
  EXPECT_EQ(visitor.state.pending_language, std::nullopt);
  EXPECT_TRUE(visitor.asked<ScrollTo>());
  EXPECT_EQ(visitor.address_change(), History::push);
}

TEST(StoryLanguage, ChosenMeanwhileWinsOverTheOneThatArrivesLate) {
  Visitor visitor;
  visitor.does(SetLanguage{support::english}).does(SetLanguage{support::russian});
  visitor.world.exhibit.editions[support::english] = support::sample_edition("en");
  visitor.does(EditionLoaded{support::english});
  EXPECT_EQ(visitor.state.language, support::russian);
  EXPECT_TRUE(visitor.commands.empty());
}

TEST(StoryLanguage, ChosenAgainChangesNothing) {
  Visitor visitor;
  visitor.does(SetLanguage{support::french});
  EXPECT_TRUE(visitor.commands.empty());
}

TEST(StoryLanguage, ThatTheExhibitLacksChangesNothing) {
  Visitor visitor;
  visitor.does(SetLanguage{17});
  EXPECT_TRUE(visitor.commands.empty());
  EXPECT_EQ(visitor.state.language, support::french);
}

TEST(StoryTheme, IsSet) {
  Visitor visitor;
  for (const auto theme : {Theme::dark, Theme::high_contrast, Theme::light})
    EXPECT_EQ(visitor.does(SetTheme{theme}).state.theme, theme);
  EXPECT_TRUE(visitor.commands.empty());
}

TEST(StoryTextSize, IsTheNearestOneThereIs) {
  Visitor visitor;
  for (const auto& [wanted, expected] :
       {std::pair{150, 150}, std::pair{160, 150}, std::pair{165, 175}, std::pair{900, 200}, std::pair{-3, 100}})
    EXPECT_EQ(visitor.does(SetTextSize{wanted}).state.text_percent, expected) << wanted;
}

TEST(StoryTextSize, KeepsThePlace) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900).does(SetTextSize{200});
  ASSERT_TRUE(visitor.asked<ScrollTo>());
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, visitor.state.reading);
  visitor.does(SetTextSize{200});
  EXPECT_TRUE(visitor.commands.empty()) << "the same size again";
}

TEST(StorySettings, OneOfEachGroupHoldsAndChoosingAnotherSetsIt) {
  Visitor visitor;
  for (const auto& group : settings_of(visitor.state, visitor.world)) {
    EXPECT_EQ(std::ranges::count(group.choices, true, &Choice::is_chosen), 1) << group.id;
    for (std::size_t i = 0; i < group.choices.size(); ++i) {
      if (group.choices[i].id == "settings.language.en") continue;  // its edition has to be fetched
      visitor.does(group.choices[i].action);
      const auto all = settings_of(visitor.state, visitor.world);
      const auto now = std::ranges::find(all, group.id, &ChoiceGroup::id);
      for (std::size_t j = 0; j < now->choices.size(); ++j)
        EXPECT_EQ(now->choices[j].is_chosen, i == j) << now->choices[j].id;
    }
  }
}

TEST(StorySettings, HaveAnAddress) {
  Visitor visitor;
  visitor.does(ShowScreen{Screen::settings});
  EXPECT_EQ(visitor.address(), "settings");
  EXPECT_EQ(visitor.does(Close{}).does(Visit{"settings"}).state.screen, Screen::settings);
}

TEST(StoryMap, FliesToThePlacesOfTheCard) {
  Visitor visitor;
  visitor.does(Tick{10}).does(GoToCard{letters});
  const auto& common = visitor.world.exhibit.common;
  EXPECT_EQ(visitor.state.flight.to, view_of_places(visitor.world, {}, common.cards[letters].places));
  EXPECT_TRUE(is_moving(visitor.state));
  EXPECT_EQ(map_view_at(visitor.state), visitor.state.flight.from);
  visitor.does(Tick{12});
  EXPECT_FALSE(is_moving(visitor.state));
  EXPECT_EQ(map_view_at(visitor.state), visitor.state.flight.to);
}

TEST(StoryMap, FlightIsInterruptedFromWhereItIs) {
  Visitor visitor;
  visitor.does(Tick{10}).does(GoToCard{shots}).does(Tick{10.4});
  const MapView midway = map_view_at(visitor.state);
  EXPECT_NE(midway, visitor.state.flight.from);
  EXPECT_NE(midway, visitor.state.flight.to);
  visitor.does(GoToCard{letters});
  EXPECT_EQ(map_view_at(visitor.state), midway);
  EXPECT_EQ(visitor.state.flight.from, midway);
  EXPECT_DOUBLE_EQ(visitor.state.flight.start_s, 10.4);
}

TEST(StoryMap, TheSameGoalDoesNotBeginTheFlightAnew) {
  Visitor visitor;
  visitor.does(Tick{10}).does(GoToCard{shots}).does(Tick{10.4});
  const Flight flight = visitor.state.flight;
  visitor.does(OpenCard{shots, {}});
  EXPECT_EQ(visitor.state.flight, flight);
}

TEST(StoryMap, ReturnsToTheWholeOnTheCover) {
  Visitor visitor;
  visitor.does(GoToCard{shots}).does(GoToStart{});
  EXPECT_EQ(visitor.state.flight.to, view_of_places(visitor.world, {}, {}));
}

TEST(StoryMap, IsHeldWhereAHandPutsItUntilTheStoryMovesOn) {
  Visitor visitor;
  visitor.does(Tick{10}).does(GoToCard{shots}).does(Tick{10.3});
  const MapView held = map_view_at(visitor.state);
  visitor.does(LookAtMap{held});
  EXPECT_EQ(map_view_at(visitor.state), held);
  EXPECT_FALSE(is_flying(visitor.state));
  EXPECT_FALSE(visitor.asked<Announce>());
  visitor.does(Tick{20});
  EXPECT_EQ(map_view_at(visitor.state), held);
  visitor.does(OpenCard{shots, {}}).does(Tick{30});
  EXPECT_EQ(map_view_at(visitor.state),
            view_of_places(visitor.world, {}, visitor.world.exhibit.common.cards[shots].places));
}

TEST(StoryMap, GoesByAStepAndSaysHowMuchIsSeen) {
  Visitor visitor;
  visitor.does(Tick{10});
  const MapView before = map_view_at(visitor.state), view{100, 50, 617, 400};
  visitor.does(LookAtMap{view, Looking::stepped});
  EXPECT_EQ(map_view_at(visitor.state), before);
  EXPECT_TRUE(is_moving(visitor.state));
  EXPECT_EQ(visitor.asked<Announce>()->text, "1\u00a0200 km de large");
  visitor.does(Tick{10.3});
  EXPECT_EQ(map_view_at(visitor.state), view);
  EXPECT_FALSE(visitor.does(LookAtMap{{120, 50, 617, 400}, Looking::stepped}).asked<Announce>());
}

TEST(StoryMap, StepsAtOnceWithoutMotion) {
  Visitor visitor;
  const MapView view{100, 50, 617, 400};
  visitor.does(SetMotion{Motion::reduced}).does(LookAtMap{view, Looking::stepped});
  EXPECT_EQ(map_view_at(visitor.state), view);
  EXPECT_FALSE(is_moving(visitor.state));
}

TEST(StoryMap, ShowsTheWholeRouteWhereverTheStoryIs) {
  Visitor visitor;
  visitor.does(Tick{10}).does(GoToCard{shots}).does(Tick{20}).does(ShowWholeRoute{}).does(Tick{30});
  EXPECT_EQ(map_view_at(visitor.state), view_of_places(visitor.world, {}, {}));
  EXPECT_EQ(visitor.state.card, shots);
}

TEST(StoryMap, ViewKeepsThePlacesInsideWithRoomAroundThem) {
  const auto world = support::sample_world();
  const std::vector<Index> places = {support::paris, support::moscow};
  const MapView view = view_of_places(world, {}, places);
  for (const auto index : places) {
    const auto& place = world.exhibit.common.places[index];
    const auto at = world.projection.plane_from_lon_lat({place.lon_deg, place.lat_deg});
    EXPECT_LT(std::abs(at.x_km - view.centre_x_km), view.half_width_km - 190);
    EXPECT_LT(std::abs(at.y_km - view.centre_y_km), view.half_height_km - 190);
  }
}

TEST(StoryMap, FlightNeverLeavesTheSpanBetweenItsEnds) {
  const Flight flight{{0, 0, 100, 80}, {500, -300, 900, 700}, 5, 2};
  EXPECT_EQ(view_at(flight, 0), flight.from);
  EXPECT_EQ(view_at(flight, 7), flight.to);
  double last = 0;
  for (double now_s = 5; now_s < 7; now_s += 0.01) {
    const MapView view = view_at(flight, now_s);
    EXPECT_GE(view.half_width_km, last);
    EXPECT_LE(view.half_width_km, 900 + 1e-9);
    last = view.half_width_km;
  }
}

TEST(StoryMotion, ReducedFliesAtOnce) {
  Visitor visitor;
  visitor.does(Tick{10}).does(SetMotion{Motion::reduced}).does(GoToCard{shots});
  EXPECT_FALSE(is_moving(visitor.state));
  EXPECT_EQ(map_view_at(visitor.state), visitor.state.flight.to);
}

TEST(StoryMotion, ReducedMidwayArrivesAtOnce) {
  Visitor visitor;
  visitor.does(Tick{10}).does(GoToCard{shots}).does(Tick{10.2}).does(SetMotion{Motion::reduced});
  EXPECT_FALSE(is_moving(visitor.state));
  EXPECT_EQ(map_view_at(visitor.state), visitor.state.flight.to);
}

TEST(StoryClock, NeverRunsBackwards) {
  Visitor visitor;
  visitor.does(Tick{10}).does(Tick{4});
  EXPECT_EQ(visitor.state.now_s, 10);
}

TEST(StoryWindow, KeepsThePlaceWhenItsSizeChanges) {
  Visitor visitor;
  visitor.scrolls_to(letters, 900).does(Resized{{{390, 844}, 3}});
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, visitor.state.reading);
  visitor.does(Resized{{{390, 844}, 3}});
  EXPECT_TRUE(visitor.commands.empty()) << "the same size again";
}

TEST(StoryWindow, FirstSizeAsksForNoScrolling) {
  Visitor visitor;
  visitor.state.viewport = {};
  visitor.does(Resized{{{390, 844}, 3}});
  EXPECT_TRUE(visitor.commands.empty());
}

TEST(StoryFocus, IsTheOutsideWorldsToMove) {
  Visitor visitor;
  visitor.does(FocusMoved{"note.open"});
  EXPECT_EQ(visitor.state.focus, "note.open");
  EXPECT_TRUE(visitor.commands.empty());
}

}  // namespace
}  // namespace vitrine::story
