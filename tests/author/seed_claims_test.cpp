#include "author/seed_claims.h"

#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/exhibit_fixture.h"
#include "tests/support/real_exhibit.h"

namespace vitrine::author {
namespace {

TEST(SeedClaims, AreSortedByNumber) {
  auto common = support::fixture_exhibit().common;
  common.cards[0].claims[0].seed = "C12";
  common.cards[2].claims[0].seed = "C2";
  std::string seeds;
  for (const auto& claim : seed_claims(common))
    seeds += claim.seed + ' ' + claim.claim + ' ' + claim.card + '\n';
  EXPECT_EQ(seeds, "C1 claim-hour news\nC2 claim-second-line second-line\nC12 claim-line first-line\n");
}

TEST(SeedClaims, AreATable) {
  auto common = support::fixture_exhibit().common;
  common.cards[2].claims[0].seed = "C2";
  EXPECT_EQ(table_of(seed_claims(common)),
            "seed  claim              card         standing     sources\n"
            "C1    claim-hour         news         account      lakanal\n"
            "C2    claim-second-line  second-line  established  field-1994, belloc-1888\n");
}

TEST(SeedClaims, AreJson) {
  EXPECT_EQ(json_of(seed_claims(support::fixture_exhibit().common)),
            "[{\"seed\":\"C1\",\"claim\":\"claim-hour\",\"card\":\"news\",\"standing\":\"account\","
            "\"sources\":[\"lakanal\"]}]\n");
}

TEST(SeedClaims, HaveNumbers) {
  for (const auto* seed : {"C1", "C12"})
    EXPECT_TRUE(is_seed(seed)) << seed;
  for (const auto* seed : {"", "C", "C0", "c1", "12", "C1a", "C1234"})
    EXPECT_FALSE(is_seed(seed)) << seed;
}

// The article makes twelve claims; the exhibit answers each, and in every language says who tells it.
TEST(RealExhibit, AnswersEveryClaimOfTheArticle) {
  const auto& exhibit = support::real_world().exhibit;
  const auto claims = seed_claims(exhibit.common);
  std::set<std::string> seeds;
  for (const auto& claim : claims) {
    seeds.insert(claim.seed);
    EXPECT_FALSE(claim.sources.empty()) << claim.claim;
    EXPECT_TRUE(std::ranges::contains(claim.sources, "embassy-eve")) << claim.claim << " does not name the article";
  }
  std::set<std::string> expected;
  for (int number = 1; number <= 12; ++number)
    expected.insert("C" + std::to_string(number));
  EXPECT_EQ(seeds, expected);
}

}  // namespace
}  // namespace vitrine::author
