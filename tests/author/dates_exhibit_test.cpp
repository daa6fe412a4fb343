// A table to be read by a person: how every date of the exhibit, and one of each kind of EDTF, is said in the three
// languages. What is said of a card's mark on the ribbon stands with it.
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "author/dates.h"
#include "author/read_exhibit.h"
#include "core/model/exhibit.h"
#include "core/model/words.h"
#include "tests/support/golden.h"
#include "tests/support/visible_spaces.h"

namespace vitrine::author {
namespace {

using support::with_visible_spaces;

struct Kind {
  std::string_view what;
  std::string_view edtf;
  edtf::Calendars calendars = edtf::Calendars::gregorian;
};

constexpr Kind kinds[] = {
    {"level 0: day", "1924-10-28"},
    {"level 0: month", "1924-10"},
    {"level 0: year", "1924"},
    {"level 0: day and time", "1985-04-12T23:20:30Z"},
    {"level 0: interval of days", "1935-05-13/1935-05-15"},
    {"level 0: interval of years", "1912/1917"},
    {"level 1: uncertain", "1915-03-10?"},
    {"level 1: approximate", "2024-10-16~"},
    {"level 1: approximate month", "1917-11~"},
    {"level 1: uncertain and approximate", "1984-06-11%"},
    {"level 1: no day known", "1924-04-XX"},
    {"level 1: no month known", "1924-XX"},
    {"level 1: decade", "192X"},
    {"level 1: century", "19XX"},
    {"level 1: no year known", "XXXX"},
    {"level 1: season", "1931-23"},
    {"level 1: winter", "1931-24"},
    {"level 1: open end", "1985-04-12/.."},
    {"level 1: open beginning", "../1985-04-12"},
    {"level 1: unknown end", "1985-04-12/"},
    {"level 1: unknown beginning", "/1985-04-12"},
    {"level 1: interval with an approximate beginning", "1933-10~/1935"},
    {"level 1: interval with uncertain ends", "1912?/1917?"},
    {"level 1: long year", "Y170000002"},
    {"level 1: before our era", "-0044"},
    {"level 2: exponential year", "Y-17E7"},
    {"level 2: significant digits", "1950S2"},
    {"level 2: quarter", "1931-33"},
    {"level 2: third of a year", "1931-38"},
    {"level 2: half-year", "1931-40"},
    {"level 2: southern season", "1931-30"},
    {"level 2: one of days", "[1925-01-15,1925-01-17]"},
    {"level 2: one of years", "[1667,1668,1670..1672]"},
    {"level 2: a day of a span", "[1934-09-10..1934-09-27]"},
    {"level 2: not after", "[..1760-12-03]"},
    {"level 2: not before", "[1760-12..]"},
    {"level 2: all of days", "{1925-01-15,1925-01-17}"},
    {"level 2: all of years", "{1667,1668,1670..1672}"},
    {"level 2: all up to", "{..1984}"},
    {"level 2: part uncertain", "2004?-06-11"},
    {"level 2: parts approximate", "2004-06~-11"},
    {"level 2: mask within a year", "1X24"},
    {"level 2: mask of the day", "1984-06-1X"},
    {"level 2: mask of the month", "1984-1X"},
    {"level 2: mask of month and day", "1985-XX-XX"},
    {"both calendars: day", "1917-11-07", edtf::Calendars::both},
    {"both calendars: days of one month", "1893-12-27", edtf::Calendars::both},
    {"both calendars: across the year", "1917-01-13", edtf::Calendars::both},
    {"both calendars: interval", "1917-11-07/1917-11-09", edtf::Calendars::both},
};

std::string table_of_kinds() {
  std::string table;
  for (const auto& kind : kinds) {
    table.append(kind.what).append(", ").append(kind.edtf).append("\n");
    const auto date = edtf::parse(kind.edtf);
    EXPECT_TRUE(date) << kind.edtf;
    if (!date) continue;
    for (const std::string_view language : {"fr", "ru", "en"}) {
      table.append("  ").append(language).append("  ");
      table.append(with_visible_spaces(date_in_words(*date, language, kind.calendars))).append("\n");
    }
  }
  return table;
}

std::string table_of_exhibit() {
  const std::string folder = VITRINE_SOURCE_DIR "/assets/exhibit";
  const auto files = load_exhibit_files(folder, default_ui_folder(folder));
  EXPECT_TRUE(files);
  if (!files) return {};
  const auto exhibit = read_exhibit(*files).exhibit;
  std::string table;
  for (std::size_t card = 0; card < exhibit.common.cards.size(); ++card) {
    table.append(exhibit.common.cards[card].id).append(", ").append(exhibit.common.cards[card].date.edtf).append("\n");
    for (const auto& edition : exhibit.editions) {
      const auto& words = edition.cards[card];
      table.append("  ").append(edition.language).append("  ");
      table.append(with_visible_spaces(words.date.utf8)).append(" | ");
      table.append(with_visible_spaces(
          model::ui_string(edition, "mark_name", {{"date", words.date.utf8}, {"title", words.title.utf8}})));
      table.append("\n");
    }
  }
  return table;
}

TEST(DatesGolden, ReadNaturallyInEachLanguage) {
  EXPECT_TRUE(support::matches_golden("dates.txt", table_of_kinds() + '\n' + table_of_exhibit()));
}

}  // namespace
}  // namespace vitrine::author
