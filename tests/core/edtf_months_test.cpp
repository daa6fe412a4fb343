#include <gtest/gtest.h>

#include "core/edtf/months.h"

namespace vitrine::edtf {
namespace {

// Of the wording of dates, which has rules of its own for all that is no plain day.
TEST(EdtfMonths, DaysAreNamedAsTheWordingOfDatesNamesThem) {
  for (const auto language : {Language::french, Language::russian, Language::english})
    for (DayNumber day = day_from_civil({1916, 1, 1}); day < day_from_civil({1917, 3, 5}); ++day)
      ASSERT_EQ(day_wording(day, language), wording(*parse(iso_day(day)), language));
}

TEST(EdtfMonths, AreShortWhereThereIsAShortForm) {
  EXPECT_EQ(short_month_wording({1924, 10, 28}, Language::french), "oct. 1924");
  EXPECT_EQ(short_month_wording({1924, 5, 1}, Language::french), "mai 1924");
  EXPECT_EQ(short_month_wording({1924, 10, 28}, Language::russian), "окт. 1924");
  EXPECT_EQ(short_month_wording({1924, 9, 28}, Language::english), "Sept 1924");
}

}  // namespace
}  // namespace vitrine::edtf
