#include "pack/divisions.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "author/hyphens.h"
#include "core/base/utf8.h"

namespace vitrine::pack {
namespace {

std::vector<model::Text> texts() {
  std::vector<model::Text> all;
  const auto add = [&all](const char* utf8, const char* language) {
    all.push_back({utf8, {}});
    author::divide_words(all.back(), language);
  };
  add("La reconnaissance du gouvernement soviétique, vue de l’ambassade.", "fr");
  add("", "fr");
  add("Признание правительства Советского Союза из посольства.", "ru");
  add("short words", "en");
  add("Recognition of the Soviet government, seen from the embassy.", "en");
  return all;
}

std::vector<std::byte> written(const std::vector<model::Text>& all) {
  DivisionWriter writer;
  for (const auto& text : all)
    writer.write(text);
  return writer.take();
}

TEST(Divisions, ComeBackAsTheyWereWritten) {
  const auto bytes = written(texts());
  DivisionReader reader(bytes);
  std::size_t hyphens = 0;
  for (const auto& text : texts()) {
    model::Text read{text.utf8, {}};
    reader.read(read);
    EXPECT_EQ(read.hyphens, text.hyphens) << text.utf8;
    hyphens += read.hyphens.size();
  }
  EXPECT_GT(hyphens, 15U);
}

TEST(Divisions, WithoutBytesNoWordIsDivided) {
  DivisionReader reader({});
  for (auto text : texts()) {
    text.hyphens.clear();
    reader.read(text);
    EXPECT_TRUE(text.hyphens.empty());
  }
}

TEST(Divisions, OfAnyBytesStandInsideLongWords) {
  unsigned seed = 3;
  std::size_t hyphens = 0;
  for (int round = 0; round < 40; ++round) {
    std::vector<std::byte> bytes(static_cast<std::size_t>(1 + round % 9));
    for (auto& byte : bytes) {
      seed = seed * 1664525U + 1013904223U;
      byte = static_cast<std::byte>(seed >> 24U);
    }
    DivisionReader reader(bytes);
    for (auto text : texts()) {
      text.hyphens.clear();
      reader.read(text);
      EXPECT_TRUE(std::ranges::is_sorted(text.hyphens, std::ranges::less_equal()));
      for (const auto at : text.hyphens) {
        EXPECT_TRUE(at > 0 && at < text.utf8.size() && utf8::is_boundary(text.utf8, at));
        EXPECT_NE(text.utf8[at - 1], ' ');
        EXPECT_NE(text.utf8[at], ' ');
      }
      hyphens += text.hyphens.size();
    }
  }
  EXPECT_GT(hyphens, 0U);
}

// A place costs far less than a bit once the model has seen how the language divides.
TEST(Divisions, CostLittleInALongText) {
  model::Text text;
  for (int round = 0; round < 30; ++round)
    for (const char* word : {"reconnaissance ", "gouvernement ", "ambassadeur ", "appartement ", "conférence "})
      text.utf8 += word;
  author::divide_words(text, "fr");
  EXPECT_GT(text.hyphens.size(), 300U);
  EXPECT_LT(written({text}).size(), 40U);
}

}  // namespace
}  // namespace vitrine::pack
