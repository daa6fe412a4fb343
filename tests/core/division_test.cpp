#include "core/model/division.h"

#include <string>

#include <gtest/gtest.h>

#include "core/base/utf8.h"

namespace vitrine::model {
namespace {

// The long words of a text, each followed by a point.
std::string long_words(std::string_view text) {
  std::string all;
  for (LongWordReader reader(text); reader.next();) {
    EXPECT_EQ(reader.letters().size(), reader.offsets().size());
    for (std::size_t i = 1; i < reader.offsets().size(); ++i)
      EXPECT_LT(reader.offsets()[i - 1], reader.offsets()[i]);
    for (const char32_t letter : reader.letters())
      utf8::append(all, letter);
    all += '.';
  }
  return all;
}

TEST(Division, WordsOfSevenLettersAreLong) {
  EXPECT_EQ(long_words("la maison voisine, le посольство"), "voisine.посольство.");
}

TEST(Division, AFirstCapitalIsALetterLikeAnother) {
  EXPECT_EQ(long_words("Édouard ŒUVRE Œuvrer Ёлочный"), "édouard.ёлочный.") << "œuvrer has six";
}

TEST(Division, AbbreviationsAndNumbersAreNoWords) {
  EXPECT_EQ(long_words("MINISTÈRE KomSoMol 1924eannée seizième2"), "");
}

TEST(Division, PartsOfACompoundAreNoWords) {
  EXPECT_EQ(long_words("Saint-Pétersbourg, extra\u00ADordinaire, non‑agression"), "");
}

TEST(Division, AnApostropheParts) {
  EXPECT_EQ(long_words("l’ambassade d'ambassade"), "ambassade.ambassade.");
}

TEST(Division, BytesThatAreNoTextPart) {
  EXPECT_EQ(long_words("gouver\xFFnement \xD0"), "");
  EXPECT_EQ(long_words("\xFFgouvernement\xD0"), "gouvernement.");
}

}  // namespace
}  // namespace vitrine::model
