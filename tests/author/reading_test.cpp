#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "author/exhibit_files.h"
#include "author/faults.h"
#include "author/read_exhibit.h"
#include "core/edtf/day.h"
#include "tests/support/exhibit_fixture.h"

namespace vitrine::author {
namespace {

using support::fixture_exhibit;
using support::fixture_files;
using support::replace_in;

TEST(ReadExhibit, FillsTheCommonPart) {
  const auto common = fixture_exhibit().common;
  EXPECT_EQ(common.id, "telegraphe");
  EXPECT_EQ(common.languages, (std::vector<std::string>{"fr", "ru", "en"}));
  EXPECT_EQ(common.ribbon_first_year, 1790);
  EXPECT_EQ(common.ribbon_last_year, 1800);
  EXPECT_EQ(common.pinned_places, std::vector<model::Index>{0});
  EXPECT_EQ(common.author, "Vitrine");
  EXPECT_EQ(common.published, "2026");
  EXPECT_EQ(common.route, (std::vector<model::Index>{0, 1}));
  ASSERT_EQ(common.chapters.size(), 2u);
  EXPECT_EQ(common.chapters[0].cards, (std::vector<model::Index>{0, 1}));
  EXPECT_FALSE(common.chapters[0].is_strip);
  EXPECT_TRUE(common.chapters[1].is_strip);
  ASSERT_EQ(common.cards.size(), 3u);
  EXPECT_EQ(common.cards[0].id, "first-line");
  EXPECT_EQ(common.places[1].within, 0u);
  EXPECT_FALSE(common.places[0].within);
  EXPECT_EQ(common.people[0].born, "1763-12-25");
  EXPECT_EQ(common.sources[1].kind, model::SourceKind::scholarship);
  EXPECT_TRUE(common.sources[1].weak);
  ASSERT_EQ(common.topics.size(), 2u);
  EXPECT_EQ(common.topics[1].id, "topic-war");
  EXPECT_EQ(common.cards[1].topics, (std::vector<model::Index>{1, 0}));
  ASSERT_EQ(common.pages.size(), 2u);
  EXPECT_EQ(common.pages[0].use, model::PageUse::everywhere);
  EXPECT_EQ(common.pages[1].use, model::PageUse::reading_view);
}

TEST(ReadExhibit, FillsTheWordsOfEachLanguage) {
  const auto editions = fixture_exhibit().editions;
  EXPECT_EQ(editions[1].topics[1].utf8, "война");
  EXPECT_EQ(editions[2].cards[2].alt.utf8, "The map shows Strasbourg, in the east of France.");
  EXPECT_TRUE(editions[0].chapters[0].text.empty());
  ASSERT_EQ(editions[0].chapters[1].text.size(), 1u);
  EXPECT_EQ(editions[0].chapters[1].text[0].text.utf8, "D’autres lignes suivirent celle de Lille.");
}

TEST(ReadExhibit, GivesACardTheSourcesOfItsClaimsFirstAndTheTermsItLinksTo) {
  const auto cards = fixture_exhibit().common.cards;
  EXPECT_EQ(cards[1].sources, (std::vector<model::Index>{0, 1}));
  EXPECT_EQ(cards[0].terms, std::vector<model::Index>{0});
  EXPECT_EQ(cards[1].claims[0].standing, model::Standing::account);
  EXPECT_EQ(cards[1].claims[0].seed, "C1");
}

TEST(ReadExhibit, GivesAnOrnamentToTheCardsThatAskForOne) {
  auto files = fixture_files();
  replace_in(files, "cards/news.toml", "id = \"news\"", "id = \"news\"\nornament = true");
  const auto reading = read_exhibit(files);
  EXPECT_TRUE(reading.diagnostics.empty());
  EXPECT_EQ(std::ranges::count(reading.exhibit.common.cards, true, &model::Card::has_ornament), 1);
  replace_in(files, "cards/news.toml", "ornament = true", "ornament = \"yes\"");
  const auto diagnostics = read_exhibit(files).diagnostics;
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].code, "wrong-type");
}

TEST(ReadExhibit, KnowsWhatTravelledAlongTheRoute) {
  const auto reading_with = [](const std::string& by, const std::string& to) {
    auto files = fixture_files();
    replace_in(files, "exhibit.toml", "always = [\"paris\"]", "always = [\"paris\", \"strasbourg\"]");
    replace_in(files, "cards/news.toml", "\n[fr]\n",
               "\n[travel]\nby = \"" + by + "\"\nfrom = \"strasbourg\"\nto = \"" + to + "\"\n\n[fr]\n");
    return read_exhibit(files);
  };
  const auto reading = reading_with("telegram", "paris");
  EXPECT_TRUE(reading.diagnostics.empty());
  const auto& common = reading.exhibit.common;
  const auto card = std::ranges::find(common.cards, "news", &model::Card::id);
  ASSERT_TRUE(card->travel);
  EXPECT_EQ(card->travel->kind, model::TravelKind::telegram);
  EXPECT_EQ(common.places[card->travel->from].id, "strasbourg");
  EXPECT_EQ(common.places[card->travel->to].id, "paris");
  for (const auto& [by, to] : {std::pair("pigeon", "paris"), {"train", "strasbourg"}, {"train", "lille"}}) {
    const auto diagnostics = reading_with(by, to).diagnostics;
    ASSERT_EQ(diagnostics.size(), 1u) << by << ' ' << to;
    EXPECT_EQ(diagnostics[0].code, "bad-value");
  }
}

TEST(ReadExhibit, KeepsDatesInDaysAndInWords) {
  const auto exhibit = fixture_exhibit();
  const auto& date = exhibit.common.cards[0].date;
  EXPECT_EQ(date.edtf, "1794-07~");
  EXPECT_EQ(date.earliest_day, edtf::day_from_civil({1794, 7, 1}));
  EXPECT_EQ(date.latest_day, edtf::day_from_civil({1794, 7, 31}));
  EXPECT_TRUE(date.approximate);
  EXPECT_FALSE(date.uncertain);
  EXPECT_EQ(date.fades_before_days, 15u);
  EXPECT_EQ(date.fades_after_days, 15u);
  EXPECT_EQ(date.set, model::DateSet::none);
  EXPECT_EQ(exhibit.editions[0].cards[1].date.utf8, "30\u00A0août 1794");
  EXPECT_EQ(exhibit.editions[2].people[0].life.utf8, "1763–1805");
}

TEST(ReadExhibit, SortsTheStringsOfTheInterfaceAndNamesPluralForms) {
  const auto exhibit = fixture_exhibit();
  const auto& ui = exhibit.editions[1].ui;
  EXPECT_TRUE(std::ranges::is_sorted(ui, {}, &model::UiText::key));
  EXPECT_FALSE(model::ui_text(exhibit.editions[1], "pin_name#few").empty());
  EXPECT_FALSE(model::ui_text(exhibit.editions[0], "standing_established").empty());
}

TEST(ReadExhibit, TellsAllFaultsOfOneRunInOrder) {
  auto files = fixture_files();
  replace_in(files, "people.toml", "born = \"1763", "born = \"176E");
  replace_in(files, "cards/news.toml", "standing = \"account\"", "standing = \"sure\"");
  replace_in(files, "cards/news.toml", "places = [\"lille\"]", "places = [\"lile\"]");
  replace_in(files, "sources.toml", "kind = \"primary\"", "kind = \"first\"");
  replace_in(files, "ui/ru.toml", "loading =", "loadin =");
  const auto diagnostics = read_exhibit(files).diagnostics;
  EXPECT_TRUE(std::ranges::is_sorted(diagnostics));
  std::vector<std::string> codes;
  for (const auto& diagnostic : diagnostics)
    codes.push_back(diagnostic.code);
  EXPECT_EQ(codes, (std::vector<std::string>{"unknown-reference", "unknown-standing", "bad-date", "unknown-kind",
                                             "missing-ui-string", "unknown-ui-string"}));
}

TEST(ReadExhibit, NamesTheNearestThing) {
  EXPECT_EQ(nearest("krasim", {"chappe", "krasin"}), "krasin");
  EXPECT_EQ(nearest("kraisn", {"chappe", "krasin"}), "krasin");
  EXPECT_EQ(nearest("zzz", {"chappe", "krasin"}), "");
  EXPECT_EQ(did_you_mean("zzz", {"chappe"}, "otherwise"), "otherwise");
}

TEST(ReadExhibit, BlamesNoReferenceOnAFileThatCannotBeRead) {
  auto files = fixture_files();
  *support::bytes_of(files, "people.toml") = "[[person]\n";
  const auto diagnostics = read_exhibit(files).diagnostics;
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].code, "toml-syntax");
}

TEST(ReadExhibit, MissesFilesByName) {
  auto files = fixture_files();
  std::erase_if(files.ui, [](const auto& file) { return file.path == "ru.toml"; });
  std::erase_if(files.exhibit, [](const auto& file) { return file.path == "exhibit.toml"; });
  const auto diagnostics = read_exhibit(files).diagnostics;
  ASSERT_GE(diagnostics.size(), 2u);
  EXPECT_EQ(diagnostics[0].file, "exhibit/exhibit.toml");
  EXPECT_EQ(diagnostics[0].code, "missing-file");
  EXPECT_EQ(diagnostics.back().file, "ui/ru.toml");
  EXPECT_EQ(diagnostics.back().code, "missing-file");
}

TEST(ReadExhibit, PassesOverNoStrangeFile) {
  auto files = fixture_files();
  files.exhibit.push_back({"peopel.toml", ""});
  const auto diagnostics = read_exhibit(files).diagnostics;
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].code, "unused-file");
  EXPECT_EQ(diagnostics[0].severity, Severity::warning);
  EXPECT_EQ(diagnostics[0].hint, "did you mean `people.toml`?");
}

TEST(ReadExhibit, TakesWindowsLineEndsAndAByteOrderMark) {
  auto files = fixture_files();
  for (auto& file : files.exhibit) {
    if (!file.path.ends_with(".toml")) continue;
    std::string converted = "\xEF\xBB\xBF";
    for (const char c : file.bytes)
      converted += c == '\n' ? "\r\n" : std::string(1, c);
    file.bytes = converted;
  }
  auto& card = *support::bytes_of(files, "cards/first-line.toml");
  const auto at = card.find("The line leads");
  card.replace(at, 0, "[x](#nowhere) ");
  const auto line = 1 + std::ranges::count(card.substr(0, at), '\n');
  const auto column = static_cast<int>(at - card.rfind('\n', at)) + 4;  // of the target
  const auto diagnostics = read_exhibit(files).diagnostics;
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].code, "unknown-reference");
  EXPECT_EQ(diagnostics[0].line, line);
  EXPECT_EQ(diagnostics[0].column, column);
}

TEST(ReadExhibit, SurvivesFilesCutAnywhere) {
  const auto whole = fixture_files();
  for (std::size_t i = 0; i < whole.exhibit.size(); ++i) {
    auto files = whole;
    for (std::size_t size = 0; size < whole.exhibit[i].bytes.size(); size += 67) {
      files.exhibit[i].bytes = whole.exhibit[i].bytes.substr(0, size);
      read_exhibit(files);
    }
  }
}

TEST(ReadExhibit, SurvivesSpoiledBytes) {
  const auto whole = fixture_files();
  std::mt19937 random(20241028);
  const std::string_view spice = "\"[]{}=#\n\\'.<>*_`!()&-\x00\xFF\xC3~^|0e";
  for (int round = 0; round < 400; ++round) {
    auto files = whole;
    for (int change = 0; change < 1 + round % 5; ++change) {
      auto& bytes = files.exhibit[random() % files.exhibit.size()].bytes;
      if (bytes.empty()) continue;
      bytes[random() % bytes.size()] = spice[random() % spice.size()];
    }
    const auto reading = read_exhibit(files);
    for (const auto& diagnostic : reading.diagnostics) {
      ASSERT_GE(diagnostic.line, 1);
      ASSERT_GE(diagnostic.column, 1);
    }
  }
}

TEST(ExhibitFiles, LookForTheInterfaceBesideTheExhibit) {
  EXPECT_EQ(default_ui_folder("assets/exhibit"), "assets/ui");
  EXPECT_EQ(default_ui_folder("assets/exhibit/"), "assets/ui");
  EXPECT_EQ(default_ui_folder("exhibit"), "ui");
  EXPECT_EQ(default_ui_folder("."), "./../ui");
  EXPECT_FALSE(load_exhibit_files("/nowhere/at/all", "/nowhere"));
}

}  // namespace
}  // namespace vitrine::author
