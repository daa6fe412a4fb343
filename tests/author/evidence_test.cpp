#include "author/evidence.h"

#include <vector>

#include <gtest/gtest.h>

namespace vitrine::author {
namespace {

using model::SourceKind;
using model::Standing;

constexpr Strength good = Strength::good;
constexpr Strength weak = Strength::weak;

bool bears(Standing standing, const std::vector<Witness>& witnesses) {
  return !shortfall(standing, witnesses);
}

TEST(Evidence, EstablishesByOneDocument) {
  EXPECT_TRUE(bears(Standing::established, {{SourceKind::primary, good, ""}}));
  EXPECT_FALSE(bears(Standing::established, {{SourceKind::primary, weak, ""}}));
  EXPECT_FALSE(bears(Standing::established, {{SourceKind::scholarship, good, "Carley"}}));
}

TEST(Evidence, EstablishesByTwoOthersThatDoNotDependOnEachOther) {
  EXPECT_TRUE(bears(Standing::established,
                    {{SourceKind::scholarship, good, "Carley"}, {SourceKind::reference, good, "Scott"}}));
  EXPECT_TRUE(bears(Standing::established, {{SourceKind::press, good, ""}, {SourceKind::press, good, ""}}));
  EXPECT_FALSE(bears(Standing::established,
                     {{SourceKind::scholarship, good, "Carley"}, {SourceKind::scholarship, good, "Carley"}}));
  EXPECT_FALSE(bears(Standing::established,
                     {{SourceKind::scholarship, good, "Carley"}, {SourceKind::scholarship, weak, "Scott"}}));
  EXPECT_FALSE(
      bears(Standing::established, {{SourceKind::scholarship, good, "Carley"}, {SourceKind::party, good, ""}}));
}

TEST(Evidence, TellsWeakSourcesFromTooFew) {
  const std::vector<Witness> alone{{SourceKind::memoir, weak, "Ignatiev"}, {SourceKind::party, good, ""}};
  EXPECT_EQ(shortfall(Standing::established, alone)->fault, Fault::weak_source_alone);
  const std::vector<Witness> few{{SourceKind::memoir, weak, "Ignatiev"}, {SourceKind::press, good, ""}};
  EXPECT_EQ(shortfall(Standing::established, few)->fault, Fault::standing_unsupported);
  const std::vector<Witness> party{{SourceKind::party, good, ""}};
  EXPECT_EQ(shortfall(Standing::established, party)->fault, Fault::standing_unsupported);
}

TEST(Evidence, NeedsBothSidesOfADispute) {
  EXPECT_FALSE(bears(Standing::disputed, {{SourceKind::party, good, ""}}));
  EXPECT_TRUE(bears(Standing::disputed, {{SourceKind::party, good, ""}, {SourceKind::memoir, weak, ""}}));
}

TEST(Evidence, ContradictsByDocumentsOrScholarship) {
  EXPECT_FALSE(bears(Standing::contradicted, {{SourceKind::party, good, ""}, {SourceKind::press, good, ""}}));
  EXPECT_FALSE(bears(Standing::contradicted, {{SourceKind::primary, good, ""}}));
  EXPECT_TRUE(bears(Standing::contradicted, {{SourceKind::party, good, ""}, {SourceKind::primary, good, ""}}));
  EXPECT_TRUE(bears(Standing::contradicted, {{SourceKind::party, good, ""}, {SourceKind::scholarship, weak, ""}}));
}

TEST(Evidence, LetsAnyoneTellAnAccount) {
  EXPECT_TRUE(bears(Standing::account, {{SourceKind::tale, weak, ""}}));
}

}  // namespace
}  // namespace vitrine::author
