#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/utf8.h"
#include "core/search/folding.h"

namespace vitrine::search {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  Words words;
  for (WordReader reader(text); reader.next();)
    words.emplace_back(reader.folded());
  return words;
}

// Grouped from UnicodeData.txt: the first letter of the canonical decomposition, in lower case.
TEST(SearchFolding, TakesLatinLettersToTheirBase) {
  const std::vector<std::pair<char, std::string_view>> groups = {
      {'a', "ÀÁÂÃÄÅàáâãäåĀāĂăĄą"},
      {'c', "ÇçĆćĈĉĊċČč"},
      {'d', "Ďď"},
      {'e', "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"},
      {'g', "ĜĝĞğĠġĢģ"},
      {'h', "Ĥĥ"},
      {'i', "ÌÍÎÏìíîïĨĩĪīĬĭĮįİ"},
      {'j', "Ĵĵ"},
      {'k', "Ķķ"},
      {'l', "ĹĺĻļĽľ"},
      {'n', "ÑñŃńŅņŇň"},
      {'o', "ÒÓÔÕÖòóôõöŌōŎŏŐő"},
      {'r', "ŔŕŖŗŘř"},
      {'s', "ŚśŜŝŞşŠšȘș"},
      {'t', "ŢţŤťȚț"},
      {'u', "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"},
      {'w', "Ŵŵ"},
      {'y', "ÝýÿŶŷŸ"},
      {'z', "ŹźŻżŽž"},
  };
  for (const auto& [base, letters] : groups)
    EXPECT_EQ(words_of(letters), Words{std::string(letters.size() / 2, base)}) << base;
}

// Letters without a decomposition, as CLDR's Latin-ASCII transliterates them.
TEST(SearchFolding, TakesOtherLatinLettersToTheOnesThatStandForThem) {
  const std::vector<std::pair<std::string_view, std::string>> letters = {
      {"Ææ", "aeae"}, {"Œœ", "oeoe"}, {"Ðð", "dd"}, {"Đđ", "dd"},   {"Øø", "oo"}, {"Þþ", "thth"},
      {"ß", "ss"},    {"Ħħ", "hh"},   {"ı", "i"},   {"Ĳĳ", "ijij"}, {"ĸ", "q"},   {"Ŀŀ", "ll"},
      {"Łł", "ll"},   {"ŉ", "n"},     {"Ŋŋ", "nn"}, {"Ŧŧ", "tt"},   {"ſ", "s"},
  };
  for (const auto& [written, folded] : letters)
    EXPECT_EQ(words_of(written), Words{folded}) << written;
}

TEST(SearchFolding, TakesTheCaseFromCyrillicAndMakesYoYe) {
  EXPECT_EQ(words_of("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"), Words{"абвгдеежзийклмнопрстуфхцчшщъыьэюя"});
  EXPECT_EQ(words_of("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"), Words{"абвгдеежзийклмнопрстуфхцчшщъыьэюя"});
  EXPECT_EQ(words_of("ЂЈЉЊЋЏ Ѣ Ґ Ә"), (Words{"ђјљњћџ", "ѣ", "ґ", "ә"}));
}

TEST(SearchFolding, ReadsLettersInTwoPieces) {
  EXPECT_EQ(words_of("e\u0301te\u0301"), Words{"ete"});
  EXPECT_EQ(words_of("Довгалевскии\u0306"), Words{"довгалевский"});
  EXPECT_EQ(words_of("поле\u0308т"), Words{"полет"});
}

TEST(SearchFolding, PassesOverSoftHyphensAndZeroWidths) {
  EXPECT_EQ(words_of("am\u00ADbas\u00ADsade\u200B, \u2060Paris\uFEFF"), (Words{"ambassade", "paris"}));
}

TEST(SearchFolding, LeavesElisionsOut) {
  for (const char* written : {"d'Estrées", "d’Estrées", "Estrees", "D\u2018ESTRÉES", "dʼEstrées"})
    EXPECT_EQ(words_of(written), Words{"estrees"}) << written;
  EXPECT_EQ(words_of("qu’Ignatiev l’avait"), (Words{"ignatiev", "avait"}));
  EXPECT_EQ(words_of("aujourd’hui"), (Words{"aujourd", "hui"}));
  EXPECT_EQ(words_of("д’Эстре"), Words{"эстре"});
  EXPECT_TRUE(words_of("l’").empty());
}

TEST(SearchFolding, LeavesThePossessiveOut) {
  EXPECT_EQ(words_of("Ignatyev’s memoirs"), (Words{"ignatyev", "memoirs"}));
  EXPECT_EQ(words_of("s"), Words{"s"});
}

TEST(SearchFolding, PartsWordsAtHyphensAndPunctuation) {
  EXPECT_EQ(words_of("non-agression; «\u00A0Locarno\u00A0»…"), (Words{"non", "agression", "locarno"}));
  EXPECT_EQ(words_of("франко‑советский—пакт"), (Words{"франко", "советский", "пакт"}));
  EXPECT_EQ(words_of("№ 3 × 2 ÷ 1"), (Words{"3", "2", "1"}));
}

TEST(SearchFolding, KeepsNumbersWhole) {
  EXPECT_EQ(words_of("1924–1925, 225"), (Words{"1924", "1925", "225"}));
  EXPECT_EQ(words_of("1er, 1935-м, C4"), (Words{"1", "er", "1935", "м", "c", "4"}));
  for (const char* grouped : {"225 000", "225\u00A0000", "225\u202F000", "225,000", "225000"})
    EXPECT_EQ(words_of(grouped), Words{"225000"}) << grouped;
  EXPECT_EQ(words_of("1 234 567 francs"), (Words{"1234567", "francs"}));
  EXPECT_EQ(words_of("en 1917 225 millions; 10,1000; 12,50"),
            (Words{"en", "1917", "225", "millions", "10", "1000", "12", "50"}));
}

TEST(SearchFolding, SaysWhereAWordStands) {
  const std::string_view text = "L’hôtel d’Estrées, ";
  WordReader reader(text);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(text.substr(reader.begin(), reader.end() - reader.begin()), "hôtel");
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(text.substr(reader.begin(), reader.end() - reader.begin()), "Estrées");
  EXPECT_FALSE(reader.next());
  EXPECT_FALSE(reader.next());
}

TEST(SearchFolding, StaysWithinAnyBytes) {
  EXPECT_EQ(words_of("\xC3"), Words{});
  EXPECT_EQ(words_of("a\xFF\x80z\xE2\x82"), (Words{"a", "z"}));
  EXPECT_TRUE(words_of("").empty());
  EXPECT_TRUE(words_of(" \u0301 … ").empty());
}

}  // namespace
}  // namespace vitrine::search
