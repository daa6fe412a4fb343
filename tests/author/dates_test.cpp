// What the ribbon is told of a date.
#include "author/dates.h"

#include <gtest/gtest.h>

#include "core/edtf/day.h"

namespace vitrine::author {
namespace {

model::DateMark mark_of(const char* text) {
  return date_mark(*edtf::parse(text));
}

model::DayRange days(edtf::Civil first, edtf::Civil last) {
  return {edtf::day_from_civil(first), edtf::day_from_civil(last)};
}

TEST(DateMark, FadesWhereItIsApproximateByHalfItsLength) {
  EXPECT_EQ(mark_of("1917-11").fades_before_days, 0u);
  EXPECT_EQ(mark_of("1917-11?").fades_before_days, 0u);
  EXPECT_EQ(mark_of("1917-11~").fades_before_days, 15u);
  EXPECT_EQ(mark_of("1917~").fades_after_days, 182u);
  EXPECT_EQ(mark_of("1917-11-07~").fades_after_days, 3u);
  EXPECT_EQ(mark_of("19XX~").fades_after_days, model::DateMark::most_fade_days);
}

TEST(DateMark, FadesAtTheApproximateEndOfAnIntervalAlone) {
  const auto mark = mark_of("1933-10~/1935");
  EXPECT_EQ(mark.fades_before_days, 15u);
  EXPECT_EQ(mark.fades_after_days, 0u);
  EXPECT_EQ(mark_of("../1935~").fades_after_days, 182u);
}

TEST(DateMark, HasTheDatesOfASetInTheirOrder) {
  const auto both = mark_of("{1925-01-17,1925-01-15}");
  EXPECT_EQ(both.set, model::DateSet::all_of);
  EXPECT_EQ(both.members, (std::vector{days({1925, 1, 15}, {1925, 1, 15}), days({1925, 1, 17}, {1925, 1, 17})}));
  const auto one = mark_of("[1924-10,1925..1926]");
  EXPECT_EQ(one.set, model::DateSet::one_of);
  EXPECT_EQ(one.members, (std::vector{days({1924, 10, 1}, {1924, 10, 31}), days({1925, 1, 1}, {1926, 12, 31})}));
}

TEST(DateMark, OfAnOpenSetHasTheDatesThatHaveTwoSides) {
  const auto mark = mark_of("[..1924,1926]");
  EXPECT_FALSE(mark.earliest_day);
  EXPECT_EQ(mark.members, (std::vector{days({1926, 1, 1}, {1926, 12, 31})}));
}

}  // namespace
}  // namespace vitrine::author
