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

TEST(DateInCitation, JoinsTheEndsOfAnIntervalWithADash) {
  struct Row {
    const char* text;
    const char* french;
    const char* russian;
    const char* english;
  };
  const Row rows[] = {
      {"1924", "1924", "1924", "1924"},
      {"1912/1917", "1912–1917", "1912–1917", "1912–1917"},
      {"1918-08-09/1918-08-10", "9–10\u00A0août 1918", "9–10\u00A0августа 1918", "9–10 August 1918"},
      {"1966-06-20/1966-07-01", "20\u00A0juin – 1er\u00A0juillet 1966", "20\u00A0июня – 1\u00A0июля 1966",
       "20 June – 1 July 1966"},
      {"1933-10/1933-12", "octobre–décembre 1933", "октябрь–декабрь 1933", "October–December 1933"},
      {"1892-08-18/1894-01-04", "18\u00A0août 1892 – 4\u00A0janvier 1894", "18\u00A0августа 1892 – 4\u00A0января 1894",
       "18 August 1892 – 4 January 1894"},
      {"1924-05-02/1925-05-02", "2\u00A0mai 1924 – 2\u00A0mai 1925", "2\u00A0мая 1924 – 2\u00A0мая 1925",
       "2 May 1924 – 2 May 1925"},
      {"1933-10~/1935", "vers octobre 1933 – 1935", "около октября 1933 – 1935", "about October 1933 – 1935"},
      {"1934-09-11~/1934-09", "vers le 11\u00A0septembre 1934 – septembre 1934",
       "около 11\u00A0сентября 1934 – сентябрь 1934", "about 11 September 1934 – September 1934"},
      {"1935-05-02/1935-05-02", "2\u00A0mai 1935", "2\u00A0мая 1935", "2 May 1935"},
      {"1985/..", "depuis 1985", "с 1985", "since 1985"},
      {"{1925-01-15,1925-01-17}", "15 et 17\u00A0janvier 1925", "15 и 17\u00A0января 1925", "15 and 17 January 1925"},
  };
  for (const Row& row : rows) {
    const auto date = edtf::parse(row.text).value();
    EXPECT_EQ(date_in_citation(date, "fr"), row.french);
    EXPECT_EQ(date_in_citation(date, "ru"), row.russian);
    EXPECT_EQ(date_in_citation(date, "en"), row.english);
  }
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
