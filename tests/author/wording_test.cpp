// How long texts may be, how far languages may differ, and which characters can be shown.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "author/equality.h"
#include "author/glyphs.h"
#include "author/limits.h"
#include "core/base/utf8.h"
#include "tests/text/fonts.h"

namespace vitrine::author {
namespace {

TEST(Limits, CountWordsBetweenSpaces) {
  EXPECT_EQ(length_of("« Deux\u00A0mots » — l’un, peut-être", Unit::words), 4u);
  EXPECT_EQ(length_of("225 млн; 1924–1935", Unit::words), 3u);
  EXPECT_EQ(length_of("", Unit::words), 0u);
  EXPECT_EQ(length_of("ёлка", Unit::characters), 4u);
}

TEST(Limits, AreKeptOrTold) {
  constexpr Limit limit{"the thing", Unit::words, 2, 3};
  EXPECT_FALSE(length_fault("one two", limit));
  EXPECT_FALSE(length_fault("one two three", limit));
  const auto brief = length_fault("one", limit);
  ASSERT_TRUE(brief);
  EXPECT_EQ(brief->fault, Fault::too_short);
  EXPECT_EQ(brief->message, "the thing has 1 word, at least 2 are wanted");
  const auto wide = length_fault("one two three four", limit);
  ASSERT_TRUE(wide);
  EXPECT_EQ(wide->fault, Fault::too_long);
  EXPECT_EQ(wide->message, "the thing has 4 words, at most 3 are wanted");
}

Passage passage(const char* language, std::size_t paragraphs, std::size_t characters,
                std::vector<std::string> links = {}) {
  return {language, paragraphs, characters, std::move(links)};
}

std::vector<std::string> messages(const std::vector<Passage>& passages) {
  std::vector<std::string> result;
  for (const auto& inequality : inequalities(passages))
    result.push_back(inequality.message);
  return result;
}

TEST(Equality, TakesWhatATranslationTakes) {
  EXPECT_TRUE(messages({passage("fr", 2, 655, {"a", "b"}), passage("ru", 2, 560, {"b", "a", "a"}),
                        passage("en", 2, 540, {"a", "b"})})
                  .empty());
  EXPECT_TRUE(messages({passage("fr", 1, 13), passage("ru", 1, 26), passage("en", 1, 13)}).empty());
  EXPECT_TRUE(messages({passage("fr", 1, 500)}).empty());
  EXPECT_TRUE(messages({}).empty());
}

TEST(Equality, NamesTheLanguageThatDiffersFromMost) {
  EXPECT_EQ(messages({passage("fr", 2, 10), passage("ru", 3, 10), passage("en", 3, 10)}),
            std::vector<std::string>{"in `fr` this text has 2 paragraphs, in other languages 3"});
  EXPECT_EQ(messages({passage("fr", 1, 10, {"a"}), passage("ru", 1, 10), passage("en", 1, 10, {"a"})}),
            std::vector<std::string>{"in `ru` this text has no link to `a`, in other languages it has one"});
  EXPECT_EQ(messages({passage("fr", 1, 10), passage("ru", 1, 10), passage("en", 1, 10, {"a"})}),
            std::vector<std::string>{"in `en` this text has a link to `a`, in other languages it has none"});
  EXPECT_EQ(messages({passage("fr", 1, 400), passage("ru", 1, 380), passage("en", 1, 200)}),
            std::vector<std::string>{"in `en` this text has 200 characters, in `fr` 400"});
  EXPECT_EQ(messages({passage("fr", 1, 400), passage("ru", 1, 220), passage("en", 1, 200)}),
            std::vector<std::string>{"in `fr` this text has 400 characters, in `en` 200"});
}

TEST(Glyphs, AreThoseThatTheFacesHave) {
  for (char32_t c = 0x20; c < 0x2300; ++c) {
    const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD;
    const bool is_format = (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
    if (is_control || is_format || c == 0x2007 || c == 0x2008) continue;
    bool in_all = true;
    for (int face = 0; face < layout::face_count; ++face)
      in_all = in_all && text::faces().has(static_cast<layout::Face>(face), c);
    EXPECT_EQ(can_be_shown(c), in_all) << std::hex << static_cast<unsigned>(c);
  }
  EXPECT_FALSE(can_be_shown(0x4E2D));
  EXPECT_FALSE(can_be_shown(0x1F600));
}

}  // namespace
}  // namespace vitrine::author
