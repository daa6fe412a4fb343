#include <gtest/gtest.h>

#include "tests/support/visitor.h"

namespace vitrine::story {
namespace {

using support::letters;
using support::note;
using support::shots;
using support::sum;
using support::Visitor;

constexpr Filter money{Filter::By::topic, 0};
constexpr Filter route{Filter::By::route, 0};

TEST(StoryFilter, LetsThroughTheCardsOfATopicOrTheShortRoute) {
  const auto common = support::sample_common();
  EXPECT_EQ(cards_shown(common, {}), (std::vector<Index>{note, letters, sum, shots}));
  EXPECT_EQ(cards_shown(common, money), (std::vector<Index>{letters, sum}));
  EXPECT_EQ(cards_shown(common, {Filter::By::topic, 1}), std::vector<Index>{shots});
  EXPECT_EQ(cards_shown(common, route), (std::vector<Index>{note, sum}));
}

TEST(StoryFilter, FiltersTheTownsToo) {
  const auto common = support::sample_common();
  EXPECT_EQ(cards_of_town(common, money, support::paris), (std::vector<Index>{letters, sum}));
  EXPECT_EQ(pinned_towns(common, {Filter::By::topic, 1}),
            (std::vector<Index>{support::paris, support::moscow, support::marseille}));
}

TEST(StoryFilter, BeginsAtItsHeadAndSaysHowManyCardsItShows) {
  Visitor visitor;
  visitor.scrolls_to(shots, 2000).does(SetFilter{money});
  EXPECT_EQ(visitor.state.filter, money);
  EXPECT_EQ(visitor.state.card, std::nullopt);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor.id, "filter");
  EXPECT_EQ(visitor.asked<FocusOn>()->id, "filter");
  EXPECT_EQ(visitor.asked<Announce>()->text, "2 fiches");
  EXPECT_EQ(visitor.address(), "topic-money");
  EXPECT_EQ(visitor.address_change(), History::push);
}

TEST(StoryFilter, HasAnAddress) {
  Visitor visitor;
  visitor.does(Visit{"topic-money"});
  EXPECT_EQ(visitor.state.filter, money);
  visitor.does(Visit{"route"});
  EXPECT_EQ(visitor.state.filter, route);
  EXPECT_EQ(visitor.address(), "route");
}

TEST(StoryFilter, IsLiftedByACardItHides) {
  Visitor visitor;
  visitor.does(SetFilter{money}).does(GoToCard{sum});
  EXPECT_EQ(visitor.state.filter, money);
  visitor.does(GoToCard{shots});
  EXPECT_EQ(visitor.state.filter, Filter{});
  visitor.does(SetFilter{money}).does(OpenCard{note, {}});
  EXPECT_EQ(visitor.state.filter, Filter{});
}

TEST(StoryFilter, IsClearedToTheCover) {
  Visitor visitor;
  visitor.does(SetFilter{route}).does(GoToCard{sum}).does(SetFilter{});
  EXPECT_EQ(visitor.state.filter, Filter{});
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, Anchor{});
  EXPECT_EQ(visitor.address(), "");
}

TEST(StoryFilter, StaysWhileAFileIsReadAndClosed) {
  Visitor visitor;
  visitor.does(SetFilter{money}).does(GoToCard{sum}).does(OpenCard{sum, {}}).does(Close{});
  EXPECT_EQ(visitor.state.filter, money);
  EXPECT_EQ(visitor.state.card, sum);
}

TEST(StorySearch, FindsAsTheVisitorTypesAndSaysHowMany) {
  Visitor visitor;
  visitor.does(ShowScreen{Screen::search});
  EXPECT_EQ(visitor.asked<FocusOn>()->id, "query");
  visitor.does(SetQuery{"lettres"});
  ASSERT_FALSE(visitor.state.hits.empty());
  EXPECT_EQ(visitor.state.hits.front().what, (model::Reference{model::Kind::card, letters, 0}));
  EXPECT_EQ(visitor.asked<Announce>()->text, "1 résultat");
  visitor.does(SetQuery{""});
  EXPECT_TRUE(visitor.state.hits.empty());
  EXPECT_FALSE(visitor.asked<Announce>());
}

TEST(StorySearch, GoesToTheBestHit) {
  Visitor visitor;
  visitor.does(ShowScreen{Screen::search}).does(SetQuery{"lettres"}).does(SubmitQuery{});
  EXPECT_EQ(visitor.state.screen, Screen::story);
  EXPECT_EQ(visitor.state.card, letters);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor.id, "letters");
}

TEST(StorySearch, OfNothingGoesNowhere) {
  Visitor visitor;
  visitor.does(ShowScreen{Screen::search}).does(SetQuery{"zzz"}).does(SubmitQuery{});
  EXPECT_EQ(visitor.state.screen, Screen::search);
}

TEST(StorySearch, SearchesAgainInAnotherLanguage) {
  Visitor visitor;
  visitor.does(ShowScreen{Screen::search}).does(SetQuery{"письма"});
  EXPECT_TRUE(visitor.state.hits.empty());
  visitor.does(SetLanguage{support::russian});
  ASSERT_FALSE(visitor.state.hits.empty());
  EXPECT_EQ(visitor.state.hits.front().what.index, letters);
}

TEST(StoryShare, CarriesTheStandingAndTheAddress) {
  Visitor visitor;
  visitor.world.site = "https://museum.example/expo/";
  visitor.does(ShareCard{letters});
  const auto share = visitor.asked<Share>();
  ASSERT_TRUE(share);
  EXPECT_EQ(share->url, "https://museum.example/expo/fr/#letters");
  EXPECT_TRUE(share->text.starts_with("Les lettres ["));
  EXPECT_TRUE(share->text.contains("]"));
  visitor.does(HandedOver{Outcome::copied});
  EXPECT_EQ(visitor.asked<Announce>()->text, "Copié.");
  visitor.does(HandedOver{Outcome::shared});
  EXPECT_FALSE(visitor.asked<Announce>());
}

TEST(StoryShare, HasNoAddressWhereTheExhibitHasNone) {
  Visitor visitor;
  visitor.does(ShareCard{letters});
  EXPECT_EQ(visitor.asked<Share>()->url, "");
}

TEST(StoryCite, HandsOutWordsAndFiles) {
  Visitor visitor;
  visitor.world.site = "https://museum.example/";
  visitor.does(CopyCitation{letters});
  EXPECT_TRUE(visitor.asked<Copy>()->text.ends_with("https://museum.example/fr/#letters"));
  visitor.does(SaveCitation{letters, model::CitationFormat::bibtex});
  EXPECT_EQ(visitor.asked<Save>()->name, "sample-letters.bib");
  EXPECT_TRUE(visitor.asked<Save>()->text.starts_with("@misc{sample-letters,"));
  visitor.does(SaveCitation{letters, model::CitationFormat::ris});
  EXPECT_EQ(visitor.asked<Save>()->name, "sample-letters.ris");
  EXPECT_TRUE(visitor.asked<Save>()->text.starts_with("TY  - ELEC\r\n"));
  EXPECT_TRUE(visitor.asked<Save>()->text.ends_with("ER  - \r\n"));
}

}  // namespace
}  // namespace vitrine::story
