#include "core/base/edit_distance.h"

#include <gtest/gtest.h>

namespace vitrine {
namespace {

TEST(EditDistance, CountsCodePointsToInsertDropChangeOrSwap) {
  EXPECT_EQ(edit_distance("", ""), 0u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("krasin", "krasin"), 0u);
  EXPECT_EQ(edit_distance("krasin", "krassin"), 1u);
  EXPECT_EQ(edit_distance("krasin", "krasi"), 1u);
  EXPECT_EQ(edit_distance("krasin", "krasen"), 1u);
  EXPECT_EQ(edit_distance("krasin", "karsin"), 1u);
  EXPECT_EQ(edit_distance("Красин", "Карсин"), 1u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
}

// Optimal string alignment: no stretch is edited twice.
TEST(EditDistance, EditsNoStretchTwice) {
  EXPECT_EQ(edit_distance("ca", "abc"), 3u);
}

}  // namespace
}  // namespace vitrine
