// Addresses, links, and the same story told twice.
#include <random>

#include <gtest/gtest.h>

#include "tests/support/visitor.h"

namespace vitrine::story {
namespace {

using support::letters;
using support::sum;
using support::Visitor;

TEST(StoryAddress, LeadsBackToWhereItWasTaken) {
  const std::vector<std::string> addresses = {"",         "note",   "letters", "sum/file",   "shots/file", "about",
                                              "credits",  "people", "officer", "memoir",     "quai",       "de-jure",
                                              "contents", "search", "route",   "topic-money"};
  for (const auto& first : addresses)
    for (const auto& second : addresses) {
      Visitor visitor;
      visitor.does(Visit{first}).does(Visit{second});
      EXPECT_EQ(visitor.address(), second) << "after " << first;
      EXPECT_EQ(visitor.address_change(), std::nullopt) << "visiting " << second;
    }
}

TEST(StoryAddress, NamesScreenAndCard) {
  Visitor visitor;
  EXPECT_EQ(visitor.address(), "");
  EXPECT_EQ(visitor.does(GoToCard{letters}).address(), "letters");
  EXPECT_EQ(visitor.does(OpenCard{sum, {}}).address(), "sum/file");
  EXPECT_EQ(visitor.does(ShowPage{0}).address(), "about");
}

TEST(StoryAddress, UnknownLeadsToTheCoverAndSaysSo) {
  for (const char* address : {"nowhere", "nowhere/file", "/file", "about/file", "officer/file", "chapter-money",
                              "letters/files", "LETTERS", "letters/", "people/file"}) {
    Visitor visitor;
    visitor.does(GoToCard{letters}).does(Visit{address});
    EXPECT_EQ(visitor.state.screen, Screen::story) << address;
    EXPECT_EQ(visitor.state.card, std::nullopt) << address;
    ASSERT_TRUE(visitor.asked<Announce>()) << address;
    EXPECT_EQ(visitor.asked<Announce>()->text, "Adresse inconnue.");
    EXPECT_EQ(visitor.address_change(), History::replace) << address;
  }
}

TEST(StoryAddress, OfTheCoverSaysNothing) {
  Visitor visitor;
  visitor.does(GoToCard{letters}).does(Visit{""});
  EXPECT_FALSE(visitor.asked<Announce>());
  EXPECT_FALSE(visitor.asked<ChangeAddress>());
}

template <class Wanted>
const Wanted* action_as(const std::optional<Action>& action) {
  return action ? std::get_if<Wanted>(&*action) : nullptr;
}

TEST(StoryLink, OfEveryKindLeadsToItsThing) {
  Visitor visitor;
  const auto follow = [&](const std::string& link) { return action_of_link(link, "a.link.0", visitor.world); };

  const auto card = follow("letters");
  ASSERT_TRUE(action_as<OpenCard>(card));
  EXPECT_EQ(action_as<OpenCard>(card)->card, letters);
  const auto claim = follow("sum-paid");
  ASSERT_TRUE(action_as<OpenCard>(claim));
  EXPECT_EQ(action_as<OpenCard>(claim)->card, sum);
  EXPECT_EQ(action_as<OpenCard>(claim)->claim, 1u);
  const auto place = follow("office");
  ASSERT_TRUE(action_as<ShowPlace>(place));
  EXPECT_EQ(action_as<ShowPlace>(place)->place, support::office);
  const auto page = follow("credits");
  ASSERT_TRUE(action_as<ShowPage>(page));
  EXPECT_EQ(action_as<ShowPage>(page)->page, 1u);
  const auto outside = follow("https://example.org/a");
  ASSERT_TRUE(action_as<FollowAddress>(outside));
  EXPECT_EQ(action_as<FollowAddress>(outside)->url, "https://example.org/a");
}

TEST(StoryLink, ToAPersonASourceOrAWordOpensItWhereItStands) {
  Visitor visitor;
  for (const char* link : {"officer", "memoir", "de-jure"}) {
    const auto action = action_of_link(link, "a.link.0", visitor.world);
    ASSERT_TRUE(action_as<ToggleNote>(action)) << link;
    EXPECT_EQ(action_as<ToggleNote>(action)->note.link, "a.link.0");
    EXPECT_EQ(model::id_of(visitor.world.exhibit.common, action_as<ToggleNote>(action)->note.what), link);
  }
}

TEST(StoryLink, ToNothingKnownDoesNothing) {
  Visitor visitor;
  for (const char* link : {"", "nowhere", "http://example.org", "chapter-money", "javascript:alert(1)"})
    EXPECT_FALSE(action_of_link(link, "a.link.0", visitor.world)) << link;
}

TEST(StoryLink, OutwardsOpensOutside) {
  Visitor visitor;
  visitor.does(FollowAddress{"https://example.org/a"});
  ASSERT_TRUE(visitor.asked<OpenAddress>());
  EXPECT_EQ(visitor.asked<OpenAddress>()->url, "https://example.org/a");
}

TEST(StoryReadingView, IsTheOutsideWorldsToOpen) {
  Visitor visitor;
  visitor.does(ShowReadingView{});
  EXPECT_TRUE(visitor.asked<OpenReadingView>());
}

bool is_same(const State& a, const State& b) {
  return a.language == b.language && a.pending_language == b.pending_language && a.screen == b.screen &&
         a.card == b.card && a.page == b.page && a.town == b.town && a.theme == b.theme && a.motion == b.motion &&
         a.viewport == b.viewport && a.scroll_y_px == b.scroll_y_px && a.reading == b.reading &&
         a.return_to == b.return_to && a.return_card == b.return_card && a.left_for == b.left_for &&
         a.entry == b.entry && a.filter == b.filter && a.note == b.note && a.query == b.query &&
         a.hits.size() == b.hits.size() && a.flight == b.flight && a.now_s == b.now_s && a.focus == b.focus;
}

// Any sequence of actions a visitor could come up with.
std::vector<Action> random_actions(unsigned seed, int count) {
  std::mt19937 random(seed);
  const auto below = [&random](unsigned n) { return static_cast<Index>(random() % n); };
  const std::vector<std::string> addresses = {"",        "note",     "sum/file", "credits",   "nowhere", "people",
                                              "officer", "sum-paid", "search",   "topic-war", "route"};
  std::vector<Action> actions;
  double now_s = 0;
  for (int i = 0; i < count; ++i) {
    switch (below(18)) {
      case 0:
        actions.push_back(GoToStart{});
        break;
      case 1:
        actions.push_back(GoToCard{below(4)});
        break;
      case 2:
        actions.push_back(OpenCard{below(4), below(2) ? std::optional<Index>(0) : std::nullopt});
        break;
      case 3:
        actions.push_back(Close{});
        break;
      case 4:
        actions.push_back(ShowPage{below(2)});
        break;
      case 5:
        actions.push_back(SelectTown{below(2) ? Index{support::paris} : Index{support::berlin}});
        break;
      case 6:
        actions.push_back(ShowPlace{below(6)});
        break;
      case 7:
        actions.push_back(SetLanguage{below(4)});
        break;
      case 8:
        actions.push_back(Visit{addresses[below(11)]});
        break;
      case 9:
        actions.push_back(Scrolled{static_cast<double>(below(3000)), std::nullopt, {"sum.title", -5}});
        break;
      case 10:
        actions.push_back(Resized{{{300.0 + below(3), 500}, 1}});
        break;
      case 12:
        actions.push_back(ShowScreen{below(2) ? Screen::contents : Screen::search});
        break;
      case 13:
        actions.push_back(SetQuery{below(2) ? "argent" : "lettre"});
        break;
      case 14:
        actions.push_back(SetFilter{{static_cast<Filter::By>(below(3)), below(2)}});
        break;
      case 15:
        actions.push_back(SubmitQuery{});
        break;
      case 16:
        actions.push_back(ToggleNote{{"sum.text.0.link.0", {model::Kind::person, below(2), 0}}});
        break;
      case 11:
        actions.push_back(SetMotion{below(2) ? Motion::full : Motion::reduced});
        break;
      default:
        actions.push_back(Tick{now_s += 0.1});
        break;
    }
  }
  return actions;
}

TEST(StoryReplay, SameActionsGiveTheSameState) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    Visitor first, second;
    for (const auto& action : random_actions(seed, 200))
      first.does(action);
    for (const auto& action : random_actions(seed, 200))
      second.does(action);
    ASSERT_TRUE(is_same(first.state, second.state)) << "seed " << seed;
  }
}

TEST(StoryReplay, NeverReachesAStateThatCannotBeShown) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    Visitor visitor;
    for (const auto& action : random_actions(seed, 200)) {
      visitor.does(action);
      const auto& state = visitor.state;
      ASSERT_TRUE(state.screen != Screen::file || state.card) << "a file of no card, seed " << seed;
      ASSERT_TRUE(!state.card || is_shown(visitor.world.exhibit.common, state.filter, *state.card))
          << "a card that is not shown, seed " << seed;
      ASSERT_FALSE(visitor.world.exhibit.editions[state.language].language.empty()) << "seed " << seed;
      ASSERT_GT(map_view_at(state).half_width_km, 0) << "seed " << seed;
    }
  }
}

TEST(StoryReplay, ClosingAlwaysReturnsToTheStory) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    Visitor visitor;
    for (const auto& action : random_actions(seed, 60))
      visitor.does(action);
    visitor.does(Close{});
    ASSERT_EQ(visitor.state.screen, Screen::story) << "seed " << seed;
  }
}

}  // namespace
}  // namespace vitrine::story
