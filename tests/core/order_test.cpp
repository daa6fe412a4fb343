#include "core/base/order.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace vitrine {
namespace {

TEST(Order, SortsByKey) {
  std::vector<std::string> words{"treaty", "pact", "alliance", "debt"};
  sort_by(words, [](const std::string& word) { return word; });
  EXPECT_EQ(words, (std::vector<std::string>{"alliance", "debt", "pact", "treaty"}));
}

TEST(Order, KeepsEqualOnesAsTheyStand) {
  std::vector<std::pair<int, int>> pairs;
  for (int i = 0; i < 200; ++i)
    pairs.emplace_back(i * 7 % 3, i);
  sort_by(pairs, [](const auto& pair) { return pair.first; });
  ASSERT_EQ(pairs.size(), 200U);
  for (std::size_t i = 1; i < pairs.size(); ++i)
    EXPECT_LT(pairs[i - 1], pairs[i]);
}

TEST(Order, NumbersNothingAndOne) {
  const auto never = [](std::uint32_t, std::uint32_t) { return false; };
  EXPECT_TRUE(ordered_numbers(0, Before(never)).empty());
  EXPECT_EQ(ordered_numbers(1, Before(never)), std::vector<std::uint32_t>{0});
}

}  // namespace
}  // namespace vitrine
