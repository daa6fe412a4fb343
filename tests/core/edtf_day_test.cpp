// Day numbers: known days, round trips, limits.
#include <cstdint>
#include <limits>

#include <gtest/gtest.h>

#include "core/edtf/day.h"

namespace vitrine::edtf {
namespace {

TEST(EdtfDay, CountsFromTheFirstOfJanuary1970) {
  EXPECT_EQ(day_from_civil({1970, 1, 1}), 0);
  EXPECT_EQ(day_from_civil({1969, 12, 31}), -1);
  EXPECT_EQ(day_from_civil({2000, 3, 1}), 11017);
  EXPECT_EQ(day_from_civil({1924, 10, 28}), -16501);
  EXPECT_EQ(day_from_civil({0, 3, 1}), -719468);
  EXPECT_EQ(day_from_civil({1582, 10, 15}), -141427);
}

TEST(EdtfDay, FollowsTheCalendarDayByDayOverNineCenturies) {
  Civil date{1300, 1, 1};
  for (DayNumber day = day_from_civil(date); date.year < 2200; ++day) {
    ASSERT_EQ(day_from_civil(date), day);
    ASSERT_EQ(civil_from_day(day), date);
    if (++date.day > days_in_month(date.year, date.month)) {
      date.day = 1;
      if (++date.month > 12) date = {date.year + 1, 1, 1};
    }
  }
}

TEST(EdtfDay, RoundTripsInEnormousAndNegativeYears) {
  for (const std::int64_t year : {first_year, std::int64_t{-170'000'002}, std::int64_t{-401}, std::int64_t{-400},
                                  std::int64_t{-1}, std::int64_t{0}, std::int64_t{170'000'002}, last_year}) {
    for (const Civil date : {Civil{year, 1, 1}, Civil{year, 2, 28}, Civil{year, 3, 1}, Civil{year, 12, 31}}) {
      EXPECT_EQ(civil_from_day(day_from_civil(date)), date);
    }
  }
}

TEST(EdtfDay, KnowsLeapYears) {
  EXPECT_TRUE(is_leap_year(2000));
  EXPECT_TRUE(is_leap_year(1924));
  EXPECT_TRUE(is_leap_year(0));
  EXPECT_TRUE(is_leap_year(-4));
  EXPECT_FALSE(is_leap_year(1900));
  EXPECT_FALSE(is_leap_year(1935));
  EXPECT_EQ(days_in_month(1924, 2), 29);
  EXPECT_EQ(days_in_month(1900, 2), 28);
}

TEST(EdtfDay, ClampsWhatLiesBeyondItsYears) {
  EXPECT_EQ(day_from_civil({last_year + 1, 5, 2}), day_from_civil({last_year, 12, 31}));
  EXPECT_EQ(day_from_civil({std::numeric_limits<std::int64_t>::min(), 5, 2}), day_from_civil({first_year, 1, 1}));
  EXPECT_EQ(civil_from_day(std::numeric_limits<DayNumber>::max()), (Civil{last_year, 12, 31}));
  EXPECT_EQ(civil_from_day(std::numeric_limits<DayNumber>::min()), (Civil{first_year, 1, 1}));
}

TEST(EdtfDay, WritesIsoDays) {
  EXPECT_EQ(iso_day(day_from_civil({1935, 5, 2})), "1935-05-02");
  EXPECT_EQ(iso_day(day_from_civil({50, 1, 31})), "0050-01-31");
  EXPECT_EQ(iso_day(day_from_civil({0, 12, 31})), "0000-12-31");
  EXPECT_EQ(iso_day(day_from_civil({-43, 3, 15})), "-0043-03-15");
  EXPECT_EQ(iso_day(day_from_civil({12'000, 1, 1})), "+12000-01-01");
  EXPECT_EQ(iso_day(day_from_civil({-12'000, 1, 1})), "-12000-01-01");
}

}  // namespace
}  // namespace vitrine::edtf
