#include <gtest/gtest.h>

#include "core/geo/atlas.h"

namespace vitrine::geo {
namespace {

Atlas two_periods() {
  Atlas atlas;
  atlas.languages = {"fr", "en"};
  atlas.periods = {{{std::nullopt, 99}, {}}, {{200, 299}, {}}};
  return atlas;
}

TEST(AtlasPeriod, HoldsTheDay) {
  EXPECT_EQ(period_at(two_periods(), -5), 0u);
  EXPECT_EQ(period_at(two_periods(), 99), 0u);
  EXPECT_EQ(period_at(two_periods(), 200), 1u);
}

TEST(AtlasPeriod, IsTheOneBeforeWhereNoneHoldsTheDay) {
  EXPECT_EQ(period_at(two_periods(), 150), 0u);
  EXPECT_EQ(period_at(two_periods(), 5000), 1u);
}

TEST(AtlasPeriod, IsTheFirstAheadOfAll) {
  Atlas atlas = two_periods();
  atlas.periods.erase(atlas.periods.begin());
  EXPECT_EQ(period_at(atlas, 0), 0u);
  EXPECT_EQ(period_at(Atlas{}, 0), std::nullopt);
}

TEST(AtlasName, IsTheOneBorneThatDayInTheLanguage) {
  const Atlas atlas = two_periods();
  const std::vector<BorneName> names = {{{std::nullopt, 10}, {"Dorpat", "Dorpat"}}, {{11, 20}, {"Youriev", "Yuryev"}}};
  EXPECT_EQ(name_at(atlas, names, 10, "fr"), "Dorpat");
  EXPECT_EQ(name_at(atlas, names, 11, "fr"), "Youriev");
  EXPECT_EQ(name_at(atlas, names, 11, "ru"), "Yuryev");
  EXPECT_EQ(name_at(atlas, names, 21, "fr"), "");
}

}  // namespace
}  // namespace vitrine::geo
