#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/search/folding.h"
#include "core/search/stem.h"

namespace vitrine::search {
namespace {

std::string stem_of(std::string_view word, Language language) {
  WordReader reader(word);
  return reader.next() ? stem(reader.folded(), language) : std::string();
}

void expect_one_stem(const std::vector<std::vector<std::string_view>>& families, Language language) {
  for (const auto& family : families)
    for (const auto word : family)
      EXPECT_EQ(stem_of(word, language), stem_of(family[0], language)) << word << " beside " << family[0];
}

TEST(SearchStem, FrenchFormsOfAWordAgree) {
  expect_one_stem({{"ambassadeur", "ambassadeurs"},
                   {"soviétique", "soviétiques"},
                   {"français", "française", "françaises"},
                   {"mémoires", "mémoire"},
                   {"général", "généraux", "générale", "générales"},
                   {"traité", "traités"},
                   {"signer", "signé", "signée", "signés", "signe"},
                   {"nouveau", "nouveaux"},
                   {"négociateur", "négociatrice", "négociation", "négociations", "négocier"},
                   {"offensif", "offensive", "offensives"},
                   {"heureux", "heureuse", "heureuses"}},
                  Language::french);
}

TEST(SearchStem, RussianCasesOfAWordAgree) {
  expect_one_stem({{"мемуары", "мемуаров", "мемуарам", "мемуарами", "мемуарах"},
                   {"Игнатьев", "Игнатьева", "Игнатьеву", "Игнатьевым", "Игнатьеве"},
                   {"Павлов", "Павлова", "Павлову", "Павловым", "Павлове"},
                   {"Красин", "Красина", "Красину", "Красиным", "Красине"},
                   {"Довгалевский", "Довгалевского", "Довгалевскому", "Довгалевским"},
                   {"Лаваль", "Лаваля", "Лавалю", "Лавалем", "Лавале"},
                   {"договор", "договора", "договору", "договором", "договоре", "договоры", "договоров", "договорах"},
                   {"признание", "признания", "признанию", "признанием", "признании"},
                   {"советский", "советская", "советское", "советские", "советского", "советскому", "советских"},
                   {"полёт", "полета", "полёту", "полетом"},
                   {"Москва", "Москвы", "Москве", "Москву", "Москвой"},
                   {"подписанный", "подписана", "подписаны", "подписан"},
                   {"статья", "статьи", "статье", "статью", "статей", "статьями", "статьях"}},
                  Language::russian);
}

// The rules of Harman's paper, table 1, and its exceptions.
TEST(SearchStem, EnglishPluralsAgree) {
  expect_one_stem({{"treaty", "treaties"}, {"memoir", "memoirs"}, {"note", "notes"}, {"Ignatyev", "Ignatyev’s"}},
                  Language::english);
  for (const char* word : {"status", "press", "gas", "aes"}) {
    const bool is_plural = std::string_view(word) == "gas";
    EXPECT_EQ(stem_of(word, Language::english), is_plural ? "ga" : word);
  }
}

TEST(SearchStem, WordsThatMeanOtherThingsStayApart) {
  EXPECT_NE(stem_of("pacte", Language::french), stem_of("pays", Language::french));
  EXPECT_NE(stem_of("ambassade", Language::french), stem_of("ambassadeur", Language::french));
  EXPECT_NE(stem_of("France", Language::french), stem_of("francs", Language::french));
  EXPECT_NE(stem_of("посол", Language::russian), stem_of("посольство", Language::russian));
  EXPECT_NE(stem_of("Павлов", Language::russian), stem_of("Пав", Language::russian));
}

TEST(SearchStem, KeepsNumbersShortWordsAndOtherLanguages) {
  for (const auto language : {Language::french, Language::russian, Language::english, Language::other}) {
    EXPECT_EQ(stem("1935", language), "1935");
    EXPECT_EQ(stem("x", language), "x");
    EXPECT_EQ(stem("я", language), "я");
  }
  EXPECT_EQ(stem("treaties", Language::other), "treaties");
  EXPECT_EQ(stem("treaties", Language::russian), "treaties");
  EXPECT_EQ(stem("мемуаров", Language::french), "мемуаров");
}

TEST(SearchStem, KnowsLanguagesByTheirPrimaryTag) {
  EXPECT_EQ(language_from("fr"), Language::french);
  EXPECT_EQ(language_from("ru-RU"), Language::russian);
  EXPECT_EQ(language_from("en-GB"), Language::english);
  EXPECT_EQ(language_from("de"), Language::other);
  EXPECT_EQ(language_from(""), Language::other);
}

TEST(SearchStem, KnowsWordsOfGrammar) {
  EXPECT_TRUE(is_grammar("des", Language::french));
  EXPECT_TRUE(is_grammar("на", Language::russian));
  EXPECT_TRUE(is_grammar("the", Language::english));
  EXPECT_FALSE(is_grammar("the", Language::french));
  EXPECT_FALSE(is_grammar("or", Language::french));
  EXPECT_FALSE(is_grammar("des", Language::other));
}

}  // namespace
}  // namespace vitrine::search
