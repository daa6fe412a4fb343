#include "author/citation.h"

#include <gtest/gtest.h>

#include "author/dates.h"
#include "core/edtf/edtf.h"

namespace vitrine::author {
namespace {

Work article() {
  Work work;
  work.author = "M. J. Carley";
  work.title = "A Soviet Eye on France";
  work.container = "Diplomacy & Statecraft 17/2";
  work.date = "2006";
  work.page = "295-346";
  return work;
}

TEST(Citation, FollowsTheBibliographyOfEachLanguage) {
  EXPECT_EQ(citation(article(), "fr"),
            "M. J. Carley, «\u00A0A Soviet Eye on France\u00A0», Diplomacy & Statecraft 17/2, 2006, p.\u00A0295–346.");
  EXPECT_EQ(citation(article(), "ru"),
            "M. J. Carley. A Soviet Eye on France // Diplomacy & Statecraft 17/2. 2006. С.\u00A0295–346.");
  EXPECT_EQ(citation(article(), "en"),
            "M. J. Carley, “A Soviet Eye on France”, Diplomacy & Statecraft 17/2, 2006, pp.\u00A0295–346.");
}

TEST(Citation, WordsDatesAndKeepsOtherPlacesAsTheyAre) {
  Work work;
  work.author = "Ignatiev A. A.";
  work.title = "Note";
  work.publisher = "Moscou";
  work.date = "1924-10-28";
  work.page = "ch. 5";
  EXPECT_EQ(citation(work, "fr"), "Ignatiev A. A., «\u00A0Note\u00A0», Moscou, 28\u00A0octobre 1924, ch. 5.");
  EXPECT_EQ(citation(work, "ru"), "Ignatiev A. A. Note. Moscou, 28\u00A0октября 1924. ch. 5.");
}

TEST(Citation, EndsNoSentenceTwice) {
  Work work;
  work.title = "Враг, противник, союзник?";
  work.date = "1934-06";
  EXPECT_EQ(citation(work, "ru"), "Враг, противник, союзник? Июнь 1934.");
}

TEST(Citation, SetsQuotationMarksInsideATitleApart) {
  Work work;
  work.title = "Le «\u00A0cas\u00A0» Krassine";
  EXPECT_EQ(citation(work, "fr"), "«\u00A0Le “cas” Krassine\u00A0».");
  work.title = "The “Case”";
  EXPECT_EQ(citation(work, "en"), "“The ‘Case’”.");
  work.title = "[Article sans titre]";
  EXPECT_EQ(citation(work, "en"), "[Article sans titre].");
}

TEST(Life, IsGivenInYears) {
  const auto date = [](const char* text) { return std::optional(edtf::parse(text).value()); };
  EXPECT_EQ(life_in_years(date("1877-03-14"), date("1954-11-20"), "fr"), "1877–1954");
  EXPECT_EQ(life_in_years(date("1877~"), date("1954?"), "ru"), "ок.\u00A01877–1954?");
  EXPECT_EQ(life_in_years(date("[1885,1886]"), std::nullopt, "en"), "1885/1886–?");
  EXPECT_EQ(life_in_years(std::nullopt, std::nullopt, "en"), "");
}

}  // namespace
}  // namespace vitrine::author
