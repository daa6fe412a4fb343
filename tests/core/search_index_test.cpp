#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/search/search.h"
#include "tests/support/exhibit.h"

namespace vitrine::search {
namespace {

using Ids = std::vector<std::string>;

struct Words {
  std::string title;
  std::string summary = {};
  std::string text = {};
  std::string record = {};
};

// An exhibit of cards alone, named "0", "1" and so on.
struct Cards {
  explicit Cards(const std::vector<Words>& cards, std::string language = "en") {
    edition.language = std::move(language);
    for (const auto& words : cards) {
      model::CardText card;
      card.title.utf8 = words.title;
      card.summary.utf8 = words.summary;
      card.text = support::paragraph(words.text);
      card.claims.resize(1);
      card.claims[0].record = support::paragraph(words.record);
      edition.cards.push_back(std::move(card));
      common.cards.push_back({std::to_string(common.cards.size()), 0, {}, {}, {}, {}, {}, {}});
    }
  }
  std::vector<Hit> hits(std::string_view query) const { return Index(common, edition).find(query); }
  Ids found(std::string_view query) const {
    Ids ids;
    for (const auto& hit : hits(query))
      ids.push_back(common.cards[hit.what.index].id);
    return ids;
  }

  model::Common common;
  model::Edition edition;
};

std::string marked(std::string text, const std::vector<Mark>& marks) {
  for (std::size_t i = marks.size(); i-- > 0;) {
    text.insert(marks[i].end, "]");
    text.insert(marks[i].begin, "[");
  }
  return text;
}

TEST(SearchFind, FindsNothingForAnEmptyQuery) {
  const Cards cards({{"Gold"}});
  for (const char* query : {"", " ", "…", "’", "d’", "\xFF"})
    EXPECT_TRUE(cards.hits(query).empty()) << query;
  EXPECT_TRUE(Cards({}).hits("gold").empty());
}

TEST(SearchFind, NeedsEveryWord) {
  const Cards cards({{"Gold", "francs"}, {"Gold", "roubles"}, {"Silver", "francs"}});
  EXPECT_EQ(cards.found("gold francs"), (Ids{"0"}));
  EXPECT_EQ(cards.found("francs gold"), (Ids{"0"}));
  EXPECT_TRUE(cards.found("gold silver").empty());
}

TEST(SearchFind, FindsKindsOfThingsByTheirOwnFields) {
  const auto common = support::sample_common();
  const auto edition = support::sample_edition("fr");
  const Index index(common, edition);
  const auto first = [&](std::string_view query) {
    const auto hits = index.find(query);
    return hits.empty() ? model::Reference{model::Kind::page, 0, 0} : hits[0].what;
  };
  using model::Kind;
  EXPECT_EQ(first("somme"), (model::Reference{Kind::card, support::sum, 0}));
  EXPECT_EQ(first("officier"), (model::Reference{Kind::person, 0, 0}));
  EXPECT_EQ(first("agent militaire"), (model::Reference{Kind::person, 0, 0}));
  EXPECT_EQ(first("quai d’orsay"), (model::Reference{Kind::place, support::quai, 0}));
  EXPECT_EQ(first("ministere"), (model::Reference{Kind::place, support::quai, 0}));
  EXPECT_EQ(first("jure"), (model::Reference{Kind::term, 0, 0}));
  EXPECT_EQ(first("droit"), (model::Reference{Kind::term, 0, 0}));
  EXPECT_EQ(first("berlin"), (model::Reference{Kind::place, support::berlin, 0}));
}

TEST(SearchFind, FindsACardByWhatStandsInItsClaimsAndByItsDate) {
  const auto common = support::sample_common();
  const auto edition = support::sample_edition("fr");
  const Index index(common, edition);
  ASSERT_EQ(index.find("1934").size(), 1u);
  EXPECT_EQ(index.find("1934")[0].what, (model::Reference{model::Kind::card, support::shots, 0}));
  EXPECT_EQ(index.find("raconte")[0].what.kind, model::Kind::card);
  EXPECT_EQ(index.find("une note")[0].what, (model::Reference{model::Kind::card, support::note, 0}));
}

TEST(SearchFind, FindsPeopleAndPlacesByTheirLatinIds) {
  const auto common = support::sample_common();
  const auto edition = support::sample_edition("ru");
  const auto hits = Index(common, edition).find("moscow");
  ASSERT_EQ(hits.size(), 2u);
  EXPECT_EQ(hits[0].what, (model::Reference{model::Kind::place, support::moscow, 0}));
  EXPECT_EQ(hits[1].what, (model::Reference{model::Kind::card, support::letters, 0})) << "it happened there";
  const auto named = Index(common, support::sample_edition("fr")).find("paris");
  EXPECT_EQ(named[0].score, Index(common, edition).find("париж")[0].score)
      << "an id that repeats the name adds nothing";
}

TEST(SearchFind, GivesAtMostSoMany) {
  const Cards cards(std::vector<Words>(9, Words{"Gold"}));
  EXPECT_EQ(cards.hits("gold").size(), 9u);
  EXPECT_EQ(Index(cards.common, cards.edition).find("gold", 4).size(), 4u);
  EXPECT_TRUE(Index(cards.common, cards.edition).find("gold", 0).empty());
}

TEST(SearchRank, PutsTheTitleBeforeAllElse) {
  const Cards cards({{"A", "gold gold gold", "gold gold", "gold gold gold"}, {"Goldsmiths and many others here"}});
  EXPECT_EQ(cards.found("gold"), (Ids{"1", "0"}));
}

TEST(SearchRank, PutsSummaryBeforeTextBeforeClaims) {
  const Cards cards({{"A", "", "", "gold"}, {"B", "", "gold"}, {"C", "gold"}});
  EXPECT_EQ(cards.found("gold"), (Ids{"2", "1", "0"}));
}

TEST(SearchRank, PutsExactBeforeStemBeforePrefix) {
  const Cards cards({{"A", "", "notebook notebook notebook notebook"}, {"B", "", "notes"}, {"C", "", "notes notes"}});
  EXPECT_EQ(cards.found("note"), (Ids{"2", "1", "0"}));
  const Cards firmer({{"A", "", "notes notes notes notes"}, {"B", "", "note"}, {"C", "", "note notebook notes"}});
  EXPECT_EQ(firmer.found("note"), (Ids{"1", "2", "0"}));
}

TEST(SearchRank, PutsTheFullerTitleFirst) {
  const Cards cards({{"Barthou and the king in Marseille"}, {"Louis Barthou"}});
  EXPECT_EQ(cards.found("barthou"), (Ids{"1", "0"}));
  const Cards whole({{"Killing Marseille", "Marseil", "Marseil Marseil", "Marseil"}, {"Marseille"}});
  EXPECT_EQ(whole.found("marseil"), (Ids{"1", "0"}));
}

TEST(SearchRank, WeighsRareWordsMore) {
  const Cards cards({{"A", "pact", "gold"}, {"B", "gold", "pact"}, {"C", "pact"}, {"D", "pact"}, {"E", "pact"}});
  EXPECT_EQ(cards.found("pact gold"), (Ids{"1", "0"}));
  EXPECT_EQ(cards.found("gold pact"), (Ids{"1", "0"}));
}

TEST(SearchRank, KeepsTheOrderOfTheStoryInTies) {
  const Cards cards({{"Gold A"}, {"Gold B"}, {"Gold C"}});
  EXPECT_EQ(cards.found("gold"), (Ids{"0", "1", "2"}));
}

TEST(SearchWords, BeginningsCountFromThreeLettersOn) {
  const Cards cards({{"Marseille", "The harbour"}, {"Moscow", "Marble"}});
  EXPECT_EQ(cards.found("mar"), (Ids{"0", "1"}));
  EXPECT_EQ(cards.found("harb mars"), (Ids{"0"}));
}

TEST(SearchWords, AShortWordStillTypedIsSoughtInTitlesAlone) {
  const Cards cards({{"Marseille", "The harbour"}, {"Moscow", "Marble"}, {"War", "It was ma"}});
  EXPECT_EQ(cards.found("m"), (Ids{"0", "1"}));
  EXPECT_EQ(cards.found("ma"), (Ids{"0", "2"})) << "the word itself is found everywhere";
  EXPECT_EQ(cards.found("harbour m"), (Ids{"0"})) << "beside other words it says too little";
  EXPECT_EQ(cards.found("war ma"), (Ids{"2"})) << "unless it is a word of its own";
  EXPECT_EQ(cards.found("harbour ma"), (Ids{"0"})) << "or the beginning of a title's word";
  EXPECT_TRUE(cards.found("marble ma").empty());
  EXPECT_EQ(cards.found("harbour x"), (Ids{"0"}));
}

TEST(SearchWords, ShortNumbersCount) {
  const Cards cards({{"Two", "13 million"}, {"Three", "225 million"}});
  EXPECT_EQ(cards.found("million 13"), (Ids{"0"}));
  EXPECT_TRUE(cards.found("million 12").empty());
  EXPECT_EQ(cards.found("million 2"), (Ids{"1"})) << "the beginning of one";
  EXPECT_TRUE(cards.found("2 million").empty());
}

TEST(SearchWords, GrammarIsPassedOver) {
  const Cards cards({{"Banque de France"}, {"La Canebière"}, {"Laval"}}, "fr");
  EXPECT_EQ(cards.found("la banque de la france"), (Ids{"0"}));
  EXPECT_EQ(cards.found("la"), (Ids{"2"})) << "alone, it is the beginning of a word";
  EXPECT_EQ(cards.found("canebiere de"), (Ids{"1"}));
}

TEST(SearchWords, OneEditIsForgivenWhereNothingElseIsFound) {
  const Cards cards({{"Louis Barthou"}, {"Barthes"}});
  for (const char* query : {"Barthu", "Bartthou", "Barhtou", "Marthou", "louis barthpu"})
    EXPECT_EQ(cards.found(query), (Ids{"0"})) << query;
  EXPECT_EQ(cards.found("barthe"), (Ids{"1"}));
  EXPECT_TRUE(cards.found("Bratuou").empty()) << "two edits";
  EXPECT_TRUE(cards.found("Lois").empty()) << "four letters";
}

TEST(SearchWords, OneEditIsForgivenInCyrillicToo) {
  const Cards cards({{"Игнатьев"}, {"Красин"}}, "ru");
  EXPECT_EQ(cards.found("Игнатев"), (Ids{"0"}));
  EXPECT_EQ(cards.found("Кросин"), (Ids{"1"}));
  EXPECT_EQ(cards.found("Карсин"), (Ids{"1"}));
  EXPECT_TRUE(cards.found("Кросен").empty());
  // ѣ and ӣ end with the same byte.
  EXPECT_TRUE(Cards({{"Борѣки"}}, "ru").found("Борxӣки").empty());
}

TEST(SearchWords, NumbersForgiveNothing) {
  const Cards cards({{"A", "10000"}, {"B", "225000"}});
  EXPECT_TRUE(cards.found("20000").empty());
}

// "goldoo", "goldop" and so on: letters alone, all different.
std::string different_word(int i) {
  return "gold" + std::string{static_cast<char>('a' + i / 676), static_cast<char>('a' + i / 26 % 26),
                              static_cast<char>('a' + i % 26)};
}

TEST(SearchWords, CountsTheFirstThirtyTwoEachOnce) {
  std::string query;
  for (int i = 0; i < 31; ++i)
    query += different_word(i) + ' ' + different_word(i) + ' ';
  const Cards cards({{"Gold", "silver", query}, {"Gold", "lead", query}});
  EXPECT_EQ(cards.found(query + "silver"), (Ids{"0"}));
  EXPECT_EQ(cards.found(query + "golds silver"), (Ids{"0", "1"}));
}

TEST(SearchWords, ThousandsOfThemAreToldApart) {
  std::vector<Words> words;
  for (int i = 0; i < 5000; ++i)
    words.push_back({different_word(i)});
  const Cards cards(words);
  for (const int i : {0, 1023, 2048, 4999})
    EXPECT_EQ(cards.found(different_word(i)), (Ids{std::to_string(i)}));
}

TEST(SearchShow, MarksTheWordsFoundInTitleAndSummary) {
  const Cards cards({{"L’hôtel d’Estrées", "Les ambassadeurs d’Estrées à l’hôtel"}}, "fr");
  const auto hits = cards.hits("estrees hotel ambassadeur");
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(marked(cards.edition.cards[0].title.utf8, hits[0].title_marks), "L’[hôtel] d’[Estrées]");
  EXPECT_EQ(marked(hits[0].snippet, hits[0].snippet_marks), "Les [ambassadeurs] d’[Estrées] à l’[hôtel]");
}

TEST(SearchShow, ShowsTheSummaryWhereItSaysWhy) {
  const Cards cards({{"Gold", "About francs", "gold and francs"}});
  EXPECT_EQ(cards.hits("gold francs")[0].snippet, "About francs");
  EXPECT_EQ(cards.hits("gold")[0].snippet, "About francs");
}

const char* const long_text =
    "In the spring of that year the delegation left for the capital with a letter of credit, and for some weeks "
    "nothing "
    "more was heard of it. Then a telegram came from the embassy: the bank had refused, and the minister, who knew "
    "nothing of the letter, would not see them. They went home.";

TEST(SearchShow, CutsTheStretchThatHoldsMostOfTheWords) {
  const Cards cards({{"A", "A summary", long_text}});
  const auto hits = cards.hits("minister letter");
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(
      marked(hits[0].snippet, hits[0].snippet_marks),
      "…the embassy: the bank had refused, and the [minister], who knew nothing of the [letter], would not see them. "
      "They went home.");
}

TEST(SearchShow, TakesTheFirstOfStretchesThatHoldAsMany) {
  const std::string filler(90, 'z');
  const std::string far = ' ' + filler + ' ' + filler + ' ';
  const Cards cards({{"A", "B", "one gold" + far + "two gold lead" + far + "three gold lead" + far + "four lead"}});
  EXPECT_EQ(cards.hits("gold lead")[0].snippet, "…two gold lead…");
  EXPECT_EQ(cards.hits("lead")[0].snippet, "…two gold lead…");
}

TEST(SearchShow, LeavesNoEllipsisAtTheEndsOfTheText) {
  const Cards cards({{"A", "A summary", long_text}});
  EXPECT_EQ(
      cards.hits("spring")[0].snippet,
      "In the spring of that year the delegation left for the capital with a letter of credit, and for some weeks "
      "nothing more…");
  EXPECT_EQ(cards.hits("home")[0].snippet,
            "…the embassy: the bank had refused, and the minister, who knew nothing of the letter, would not see them. "
            "They went home.");
  const Cards brief({{"A", "A summary", "A brief text."}});
  EXPECT_EQ(brief.hits("brief")[0].snippet, "A brief text.");
}

TEST(SearchShow, EndsAWordBeforeTheEllipsis) {
  const std::string filler(118, 'z');
  for (const char* stop : {".", ",", "\u00A0;", " —"}) {
    const Cards cards({{"A", "B", "gold" + std::string(stop) + ' ' + filler + ' ' + filler}});
    EXPECT_EQ(cards.hits("gold")[0].snippet, "gold…") << stop;
  }
}

TEST(SearchShow, LooksIntoClaimsToo) {
  const Cards cards({{"A", "A summary", "A text", "The record speaks of bonds."}});
  EXPECT_EQ(cards.hits("bond")[0].snippet, "The record speaks of bonds.");
}

TEST(SearchShow, ShowsTheSummaryWhereOnlyANameWasFound) {
  const auto common = support::sample_common();
  const auto edition = support::sample_edition("ru");
  const auto hits = Index(common, edition).find("minister");
  ASSERT_EQ(hits.size(), 2u);
  EXPECT_EQ(hits[1].what, (model::Reference{model::Kind::card, support::shots, 0}));
  EXPECT_EQ(hits[1].snippet, "Краткое изложение.");
  EXPECT_TRUE(hits[1].snippet_marks.empty());
}

TEST(SearchShow, CutsOnlyAtPlainSpaces) {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "слово\u00A0и ";
  const Cards cards({{"А", "Итог", text + "золото " + text}}, "ru");
  const auto hits = cards.hits("золото");
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_TRUE(hits[0].snippet.starts_with("…слово\u00A0и слово")) << hits[0].snippet;
  EXPECT_TRUE(hits[0].snippet.ends_with("слово\u00A0и…")) << hits[0].snippet;
}

// A word longer than any snippet is shown whole.
TEST(SearchShow, ShowsAnEndlessWordWhole) {
  const std::string endless(400, 'x');
  const Cards cards({{"A", "B", "before " + endless + " behind"}});
  const auto hits = cards.hits("xxxx");
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0].snippet, "…" + endless + "…");
}

}  // namespace
}  // namespace vitrine::search
