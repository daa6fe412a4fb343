#include "core/model/cite.h"

#include <gtest/gtest.h>

#include "tests/support/exhibit.h"

namespace vitrine::model {
namespace {

TEST(CiteCard, SaysTitleStandingExhibitYearAndAddress) {
  const auto common = support::sample_common();
  EXPECT_EQ(citation_of_card(common, support::sample_edition("fr"), support::note, "https://museum.example/fr/#note"),
            "«\u00A0La note\u00A0» [Établi], dans Paris–Moscou. Ce que l’on raconte, Vitrine, 2026. "
            "https://museum.example/fr/#note");
  EXPECT_EQ(citation_of_card(common, support::sample_edition("ru"), support::note, ""),
            "Нота [Установлено] // Париж — Москва. Что рассказывают. Vitrine, 2026.");
}

TEST(CiteCard, EscapesWhatMeansSomethingToTex) {
  auto edition = support::sample_edition("fr");
  edition.cards[support::note].title.utf8 = "50 % & 3_000 {#}";
  const auto file = citation_file(support::sample_common(), edition, support::note, CitationFormat::bibtex, "");
  EXPECT_TRUE(file.contains("title = {{50 \\% \\& 3\\_000 \\{\\#\\}}}")) << file;
  EXPECT_FALSE(file.contains("url")) << "an exhibit without an address";
}

TEST(CiteCard, WritesRisLineByLine) {
  const auto file = citation_file(support::sample_common(), support::sample_edition("fr"), support::note,
                                  CitationFormat::ris, "https://museum.example/fr/#note");
  EXPECT_EQ(
      file,
      "TY  - ELEC\r\nAU  - Vitrine\r\nTI  - La note\r\nT2  - Paris–Moscou. Ce que l’on raconte\r\n"
      "PY  - 2026\r\nLA  - fr\r\nN1  - Mention\u00A0: Établi\r\nUR  - https://museum.example/fr/#note\r\nER  - \r\n");
}

}  // namespace
}  // namespace vitrine::model
