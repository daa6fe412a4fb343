#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "core/edtf/julian.h"
#include "core/edtf/wording.h"
#include "tests/support/visible_spaces.h"

namespace vitrine::edtf {
namespace {

using support::with_visible_spaces;

struct Pair {
  Civil julian;
  Civil gregorian;
};

// From the histories of the countries that changed, and from E. G. Richards, "Mapping Time" (1998).
// clang-format off
constexpr Pair pairs[] = {
    {{1917, 10, 25}, {1917, 11, 7}},    // the rising in Petrograd
    {{1917, 2, 23}, {1917, 3, 8}},      // the one before
    {{1918, 1, 31}, {1918, 2, 13}},     // the last day of the old style in Russia
    {{1918, 2, 1}, {1918, 2, 14}},      // the day after was called so
    {{1918, 1, 21}, {1918, 2, 3}},      // the decree on the debts
    {{1900, 2, 28}, {1900, 3, 12}},     // the last day that is twelve behind
    {{1900, 2, 29}, {1900, 3, 13}},     // a day that the other calendar left out
    {{1900, 3, 1}, {1900, 3, 14}},      // from here on thirteen behind
    {{1893, 12, 15}, {1893, 12, 27}},   // Russia's assent to the alliance
    {{1752, 9, 2}, {1752, 9, 13}},      // the last day of the old style in Great Britain
    {{1700, 2, 29}, {1700, 3, 11}},
    {{1582, 10, 4}, {1582, 10, 14}},    // the last day of the old style in Rome: the next was the 15th
    {{1582, 10, 5}, {1582, 10, 15}},
    {{300, 2, 28}, {300, 2, 28}},       // the century without a difference
    {{300, 2, 29}, {300, 3, 1}},
    {{200, 3, 1}, {200, 3, 1}},
    {{1, 1, 1}, {0, 12, 30}},
    {{0, 2, 29}, {0, 2, 27}},
    {{0, 3, 1}, {0, 2, 28}},
    {{-1, 12, 31}, {-1, 12, 29}},
    {{-43, 3, 15}, {-43, 3, 13}},       // the Ides of March of 44 BC
    {{-4712, 1, 1}, {-4713, 11, 24}},   // day 0 of the Julian day numbers
};
// clang-format on

TEST(EdtfJulian, AgreesWithKnownPairs) {
  for (const auto& pair : pairs) {
    const DayNumber day = day_from_civil(pair.gregorian);
    EXPECT_EQ(day_from_julian(pair.julian), day) << iso_day(day);
    EXPECT_EQ(julian_from_day(day), pair.julian) << iso_day(day);
  }
}

TEST(EdtfJulian, CountsFromJulianDayNumbers) {
  EXPECT_EQ(day_from_julian({-4712, 1, 1}), -2'440'588);
  EXPECT_EQ(julian_from_day(0), (Civil{1969, 12, 19}));
  EXPECT_EQ(last_julian_day_in_russia, day_from_julian({1918, 1, 31}));
  EXPECT_EQ(last_julian_day_in_russia, day_from_civil({1918, 2, 13}));
}

TEST(EdtfJulian, HasALeapDayEveryFourthYear) {
  EXPECT_TRUE(is_julian_leap_year(1900));
  EXPECT_TRUE(is_julian_leap_year(0));
  EXPECT_TRUE(is_julian_leap_year(-4));
  EXPECT_FALSE(is_julian_leap_year(1917));
  EXPECT_FALSE(is_julian_leap_year(-1));
}

// Every day is the one after the day before it, and comes back as it was.
TEST(EdtfJulian, GoesRoundOverAMillionDays) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  constexpr DayNumber first = -1'200'000;
  Civil expected = julian_from_day(first);
  for (DayNumber day = first; day < first + 2'000'000; ++day) {
    const Civil date = julian_from_day(day);
    ASSERT_EQ(date, expected) << day;
    ASSERT_EQ(day_from_julian(date), day);
    const int length = expected.month == 2 && is_julian_leap_year(expected.year) ? 29 : lengths[expected.month - 1];
    if (expected.day < length)
      ++expected.day;
    else
      expected = expected.month < 12 ? Civil{expected.year, expected.month + 1, 1} : Civil{expected.year + 1, 1, 1};
  }
}

TEST(EdtfJulian, TakesAnyDay) {
  EXPECT_EQ(julian_from_day(INT64_MAX), julian_from_day(day_from_civil({last_year, 12, 31})));
  EXPECT_EQ(julian_from_day(INT64_MIN), julian_from_day(day_from_civil({first_year, 1, 1})));
  EXPECT_EQ(day_from_julian({last_year, 12, 31}), day_from_civil({last_year, 12, 31}));
  EXPECT_EQ(day_from_julian({first_year, 1, 1}), day_from_civil({first_year, 1, 1}));
}

struct Row {
  std::string_view text;
  std::string_view french;
  std::string_view russian;
  std::string_view english;
};

// "_" stands for a no-break space.
// clang-format off
constexpr Row rows[] = {
    {"1917-11-07", "25_octobre_/ 7_novembre 1917", "25_октября_/ 7_ноября 1917 года", "25 October_/ 7 November 1917"},
    {"1893-12-27", "15/27_décembre 1893", "15/27_декабря 1893 года", "15/27 December 1893"},
    {"1917-01-13", "31_décembre 1916_/ 13_janvier 1917", "31_декабря 1916 года_/ 13_января 1917 года", "31 December 1916_/ 13 January 1917"},
    {"1917-04-14", "1er/14_avril 1917", "1/14_апреля 1917 года", "1/14 April 1917"},
    {"1917-11-07~", "vers le 25_octobre_/ 7_novembre 1917", "около 25_октября_/ 7_ноября 1917 года", "about 25 October_/ 7 November 1917"},
    {"1917-11-07?", "25_octobre_/ 7_novembre 1917 (date incertaine)", "25_октября_/ 7_ноября 1917 года (дата под вопросом)", "25 October_/ 7 November 1917 (date uncertain)"},
    {"1917-11-07/1917-11-09", "du 25_octobre_/ 7_novembre au 27_octobre_/ 9_novembre 1917", "с 25_октября_/ 7_ноября по 27_октября_/ 9_ноября 1917 года", "from 25 October_/ 7 November to 27 October_/ 9 November 1917"},
    {"1892-08-17/1892-08-18", "du 5/17 au 6/18_août 1892", "5/17–6/18_августа 1892 года", "5/17–6/18 August 1892"},
    {"1892-08-18/1894-01-04", "du 6/18_août 1892 au 23_décembre 1893_/ 4_janvier 1894", "с 6/18_августа 1892 года по 23_декабря 1893 года_/ 4_января 1894 года", "from 6/18 August 1892 to 23 December 1893_/ 4 January 1894"},
    {"1917-11-07/..", "depuis le 25_octobre_/ 7_novembre 1917", "с 25_октября_/ 7_ноября 1917 года", "since 25 October_/ 7 November 1917"},
    {"/1917-11-07", "jusqu’au 25_octobre_/ 7_novembre 1917, début inconnu", "по 25_октября_/ 7_ноября 1917 года, начало неизвестно", "until 25 October_/ 7 November 1917, beginning unknown"},
};
// clang-format on

TEST(EdtfBothCalendars, AreSaidOldStyleFirst) {
  for (const auto& row : rows) {
    const auto date = parse(row.text);
    ASSERT_TRUE(date) << row.text;
    EXPECT_TRUE(has_both_calendars(*date)) << row.text;
    EXPECT_EQ(with_visible_spaces(wording(*date, Language::french, Calendars::both)), row.french);
    EXPECT_EQ(with_visible_spaces(wording(*date, Language::russian, Calendars::both)), row.russian);
    EXPECT_EQ(with_visible_spaces(wording(*date, Language::english, Calendars::both)), row.english);
  }
}

// A month or a year of one calendar is none of the other.
TEST(EdtfBothCalendars, AreOfKnownDaysAlone) {
  for (const auto text : {"1918-02", "1917", "1917-11-0X", "1917-11/1917-12", "1917-11-07/1917-12", "XXXX-11-07",
                          "[1917-11-07,1917-11-08]", "{1917-11-07}", "1917-11-07T10:00:00", "1917-21"}) {
    const auto date = parse(text);
    ASSERT_TRUE(date) << text;
    EXPECT_FALSE(has_both_calendars(*date)) << text;
    for (const auto language : {Language::french, Language::russian, Language::english})
      EXPECT_EQ(wording(*date, language, Calendars::both), wording(*date, language)) << text;
  }
}

}  // namespace
}  // namespace vitrine::edtf
