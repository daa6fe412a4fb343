// Text goldens: tests/golden/NAME holds what a test is to produce. VITRINE_REBASELINE=1 in the environment writes them
// anew instead of comparing.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace vitrine::support {

inline std::string line_at(std::string_view text, std::size_t offset) {
  const std::size_t begin = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  return std::string(text.substr(begin, text.find('\n', offset) - begin));
}

// EXPECT_TRUE(matches_golden("text_french.txt", dump));
inline testing::AssertionResult matches_golden(std::string_view name, std::string_view actual) {
  const std::filesystem::path path = std::filesystem::path(VITRINE_SOURCE_DIR) / "tests/golden" / name;
  const char* rebaseline = std::getenv("VITRINE_REBASELINE");
  if (rebaseline != nullptr && std::string_view(rebaseline) == "1") {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    return testing::AssertionSuccess();
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) return testing::AssertionFailure() << path << " is missing; VITRINE_REBASELINE=1 writes it";
  const std::string expected{std::istreambuf_iterator<char>(file), {}};
  if (expected == actual) return testing::AssertionSuccess();

  const auto differs = std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
  const auto offset = static_cast<std::size_t>(differs.first - expected.begin());
  const auto line = 1 + std::count(expected.begin(), differs.first, '\n');
  return testing::AssertionFailure() << path << " differs in line " << line
                                     << "\n  golden: " << line_at(expected, offset)
                                     << "\n  now:    " << line_at(actual, std::min(offset, actual.size()))
                                     << "\nVITRINE_REBASELINE=1 writes it anew";
}

}  // namespace vitrine::support
