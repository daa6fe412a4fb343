#include <gtest/gtest.h>

#include "core/model/walk.h"
#include "core/model/words.h"
#include "tests/support/exhibit.h"

namespace vitrine::model {
namespace {

TEST(ModelIds, FindsEveryKindOfThing) {
  const Ids ids(support::sample_common());
  EXPECT_EQ(ids.find("chapter-money"), (Reference{Kind::chapter, 1, 0}));
  EXPECT_EQ(ids.find("sum"), (Reference{Kind::card, support::sum, 0}));
  EXPECT_EQ(ids.find("sum-paid"), (Reference{Kind::claim, support::sum, 1}));
  EXPECT_EQ(ids.find("minister"), (Reference{Kind::person, 1, 0}));
  EXPECT_EQ(ids.find("office"), (Reference{Kind::place, support::office, 0}));
  EXPECT_EQ(ids.find("archive"), (Reference{Kind::source, 1, 0}));
  EXPECT_EQ(ids.find("de-jure"), (Reference{Kind::term, 0, 0}));
  EXPECT_EQ(ids.find("credits"), (Reference{Kind::page, 1, 0}));
}

TEST(ModelIds, FindsNothingElse) {
  const Ids ids(support::sample_common());
  for (const char* id : {"", "a", "sums", "su", "zzz", "SUM"})
    EXPECT_EQ(ids.find(id), std::nullopt) << id;
  EXPECT_EQ(Ids().find("sum"), std::nullopt);
}

TEST(ModelIds, NamesRepeatedIdsOnceAndSorted) {
  auto common = support::sample_common();
  EXPECT_TRUE(Ids(common).repeated().empty());
  common.people[0].id = "sum";
  common.terms[0].id = "sum";
  common.pages[0].id = "archive";
  EXPECT_EQ(Ids(common).repeated(), (std::vector<std::string>{"archive", "sum"}));
}

TEST(ModelPlaces, TownIsTheEndOfTheChain) {
  const auto common = support::sample_common();
  EXPECT_EQ(town_of(common, support::office), support::paris);
  EXPECT_EQ(town_of(common, support::quai), support::paris);
  EXPECT_EQ(town_of(common, support::paris), support::paris);
  EXPECT_EQ(town_of(common, support::berlin), support::berlin);
}

// Unicode CLDR 45, supplemental/plurals.json.
TEST(ModelPlurals, FollowCldr) {
  struct Case {
    std::uint64_t n;
    std::string_view french, russian, english;
  };
  for (const auto& c : std::vector<Case>{{0, "one", "many", "other"},
                                         {1, "one", "one", "one"},
                                         {2, "other", "few", "other"},
                                         {4, "other", "few", "other"},
                                         {5, "other", "many", "other"},
                                         {11, "other", "many", "other"},
                                         {12, "other", "many", "other"},
                                         {14, "other", "many", "other"},
                                         {21, "other", "one", "other"},
                                         {22, "other", "few", "other"},
                                         {25, "other", "many", "other"},
                                         {100, "other", "many", "other"},
                                         {101, "other", "one", "other"},
                                         {111, "other", "many", "other"},
                                         {112, "other", "many", "other"},
                                         {1'000'000, "many", "many", "other"},
                                         {1'000'001, "other", "one", "other"},
                                         {2'000'000, "many", "many", "other"}}) {
    EXPECT_EQ(plural_category("fr", c.n), c.french) << c.n;
    EXPECT_EQ(plural_category("ru", c.n), c.russian) << c.n;
    EXPECT_EQ(plural_category("en", c.n), c.english) << c.n;
    EXPECT_EQ(plural_category("xx", c.n), "other") << c.n;
  }
}

Edition edition_with(std::vector<UiText> ui) {
  Edition edition;
  edition.language = "fr";
  edition.ui = std::move(ui);
  return edition;
}

TEST(ModelUiString, ReplacesNamesAndTheNumber) {
  const auto edition =
      edition_with({{"here#one", {"{place} : {n} fiche", {}}}, {"here#other", {"{place} : {n} fiches", {}}}});
  EXPECT_EQ(ui_string(edition, "here", {{"place", "Paris"}}, 1), "Paris : 1 fiche");
  EXPECT_EQ(ui_string(edition, "here", {{"place", "Paris"}}, 3), "Paris : 3 fiches");
}

TEST(ModelUiString, TakesTheOtherFormWhereTheCategoryIsMissing) {
  const auto edition = edition_with({{"here#one", {"une", {}}}, {"here#other", {"{n} fiches", {}}}});
  EXPECT_EQ(ui_string(edition, "here", {}, 1'000'000), "1000000 fiches");
}

TEST(ModelUiString, LeavesUnknownNamesAndBracketsAsTheyAre) {
  const auto edition = edition_with({{"key", {"{unknown} {a}{a} } { {b", {}}}});
  EXPECT_EQ(ui_string(edition, "key", {{"a", "x"}, {"b", "y"}}), "{unknown} xx } { {b");
}

TEST(ModelUiString, DoesNotReadWhatItHasPutIn) {
  const auto edition = edition_with({{"key", {"{a}, {b}", {}}}});
  EXPECT_EQ(ui_string(edition, "key", {{"a", "{b}"}, {"b", "y"}}), "{b}, y");
}

TEST(ModelUiString, IsTheKeyWhereThereIsNone) {
  const auto edition = edition_with({});
  EXPECT_EQ(ui_string(edition, "missing", {}), "missing");
  EXPECT_EQ(ui_string(edition, "missing", {}, 2), "missing");
  EXPECT_TRUE(ui_text(edition, "missing").empty());
}

TEST(ModelWords, LanguagesNameThemselves) {
  EXPECT_EQ(own_name("fr"), "Français");
  EXPECT_EQ(own_name("ru"), "Русский");
  EXPECT_EQ(own_name("en"), "English");
  EXPECT_EQ(own_name("de"), "de");
}

TEST(ModelWords, EveryStandingAndKindHasAKeyOfItsOwn) {
  std::vector<std::string_view> keys;
  for (int i = 0; i <= static_cast<int>(Standing::contradicted); ++i)
    keys.push_back(key_of(static_cast<Standing>(i)));
  for (int i = 0; i <= static_cast<int>(SourceKind::tale); ++i)
    keys.push_back(key_of(static_cast<SourceKind>(i)));
  std::ranges::sort(keys);
  EXPECT_FALSE(keys.front().empty());
  EXPECT_EQ(std::ranges::adjacent_find(keys), keys.end());
}

TEST(ModelWords, ChapterWithoutNumeralHasNoLabel) {
  const auto common = support::sample_common();
  const auto edition = support::sample_edition("fr");
  EXPECT_EQ(chapter_label(edition, common.chapters[0]), "");
  EXPECT_EQ(chapter_label(edition, common.chapters[1]), "Chapitre I");
}

TEST(ModelWords, RoleLineHasLifeDatesWhereTheyAreKnown) {
  const auto edition = support::sample_edition("fr");
  EXPECT_EQ(role_line(edition.people[0]), "1877–1954 · agent militaire");
  EXPECT_EQ(role_line(edition.people[1]), "ministre");
}

TEST(ModelWords, SourcesAreNumberedWithinTheCard) {
  const auto common = support::sample_common();
  EXPECT_EQ(source_number(common.cards[support::sum], 0), "[1]");
  EXPECT_EQ(source_number(common.cards[support::sum], 1), "[2]");
  EXPECT_EQ(source_number(common.cards[support::shots], 1), "[1]");
}

TEST(ModelWords, RemarkSaysHowFarASourceIsKnown) {
  const auto common = support::sample_common();
  const auto edition = support::sample_edition("fr");
  EXPECT_EQ(source_remark(edition, common.sources[0], edition.sources[0]),
            "Mémoires · connu par une copie · extrait lu");
  EXPECT_EQ(source_remark(edition, common.sources[1], edition.sources[1]), "Document");
}

TEST(ModelWords, ColonHasItsSpaceInFrenchAlone) {
  EXPECT_EQ(lead(support::sample_edition("fr"), "sources_heading"), "Sources\u00A0: ");
  EXPECT_EQ(lead(support::sample_edition("ru"), "sources_heading"), "Источники: ");
}

TEST(ModelWords, HostOfAnAddress) {
  EXPECT_EQ(host_of("https://www.archive.example/note?x=1"), "archive.example");
  EXPECT_EQ(host_of("https://history.state.gov"), "history.state.gov");
  EXPECT_EQ(host_of(""), "");
}

TEST(ModelWalk, ReachesEveryTextOnce) {
  auto edition = support::sample_edition("fr");
  struct Counter {
    int texts = 0, blocks = 0;
    void operator()(const Text&) { ++texts; }
    void operator()(const Prose& prose) { blocks += static_cast<int>(prose.size()); }
  } counter;
  walk(std::as_const(edition), counter);
  // title, subtitle, 2 chapters, 4 x 4 of cards, 2 x 3 of people, 6 x 2 of places, 2 x 2 of sources, a term, 2 pages, 2
  // topics, 3 of a picture.
  EXPECT_EQ(counter.texts, 2 + 2 + 2 + 16 + 6 + 12 + 4 + 1 + 2 + 3 + static_cast<int>(edition.ui.size()));
  // cover, 4 cards, 5 claims of which 4 have a record and 1 a note, a definition, 2 pages.
  EXPECT_EQ(counter.blocks, 1 + 4 + 5 + 4 + 1 + 1 + 2);
}

}  // namespace
}  // namespace vitrine::model
