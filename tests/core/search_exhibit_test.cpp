// What a visitor of the real exhibit finds first.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/utf8.h"
#include "core/search/documents.h"
#include "core/search/folding.h"
#include "core/search/search.h"
#include "tests/support/real_exhibit.h"

namespace vitrine::search {
namespace {

struct Case {
  std::string_view query, language, first_hit;
};

const std::vector<Case> cases = {
    // accents missing; elision
    {"hotel d'estrees", "fr", "hotel-estrees"},
    {"societe des nations", "fr", "term-league"},
    // endings
    {"attentats", "fr", "marseille"},
    {"dettes répudiée", "fr", "debts"},
    {"francs-or", "fr", "term-gold-franc"},
    // a name in another case; a beginning; numbers; a typo
    {"IGNATIEV", "fr", "ignatiev"},
    {"grenel", "fr", "hotel-estrees"},
    {"225", "fr", "225-million"},
    {"9 octobre 1934", "fr", "marseille"},
    {"Barthu", "fr", "barthou"},
    // endings
    {"мемуаров", "ru", "225-million"},
    {"Игнатьева", "ru", "ignatiev"},
    {"лигу наций", "ru", "term-league"},
    {"признание", "ru", "recognition"},
    {"письма", "ru", "two-letters"},
    // ё and е; a beginning; numbers; a typo; a place; a name in Latin letters
    {"ПОТЕМКИНА", "ru", "potemkin"},
    {"орсе", "ru", "quai-d-orsay"},
    {"29 ноября 1932", "ru", "pact"},
    {"Довгалевскй", "ru", "dovgalevsky"},
    {"Herriot", "ru", "herriot"},
    // endings
    {"treasury bonds", "en", "term-treasury-bond"},
    {"two letter", "en", "two-letters"},
    {"ambassadors", "en", "herbette"},
    // accents missing; a beginning; numbers; a typo; another spelling; a place; a term
    {"edouard herriot", "en", "herriot"},
    {"marseil", "en", "canebiere"},
    {"225 million", "en", "225-million"},
    {"Chernozemskij", "en", "chernozemski"},
    {"Ignatiev", "en", "ignatiev"},
    {"Moscou", "en", "moscow"},
    {"non aggression", "en", "term-non-aggression"},
};

TEST(SearchExhibit, FindsFirstWhatIsSought) {
  const auto& exhibit = support::real_world().exhibit;
  for (const auto& edition : exhibit.editions) {
    const Index index(exhibit.common, edition);
    for (const auto& c : cases) {
      if (c.language != edition.language) continue;
      const auto hits = index.find(c.query);
      EXPECT_EQ(hits.empty() ? "nothing" : model::id_of(exhibit.common, hits[0].what), c.first_hit)
          << '"' << c.query << "\" " << c.language;
    }
  }
}

// Whatever has a title is found by it before all else that does not have the same one.
TEST(SearchExhibit, FindsEverythingByItsTitle) {
  const auto& exhibit = support::real_world().exhibit;
  for (const auto& edition : exhibit.editions) {
    const Index index(exhibit.common, edition);
    for (std::uint32_t number = 0; number < document_count(edition); ++number) {
      const auto document = document_of(edition, number);
      const auto hits = index.find(document.title->utf8);
      ASSERT_FALSE(hits.empty()) << document.title->utf8;
      EXPECT_EQ(id_of(exhibit.common, hits[0].what), id_of(exhibit.common, document.what)) << document.title->utf8;
    }
  }
}

TEST(SearchExhibit, MarksStandOnWordsAndSnippetsAreShort) {
  const auto& exhibit = support::real_world().exhibit;
  for (const auto& edition : exhibit.editions) {
    const Index index(exhibit.common, edition);
    for (const auto& c : cases)
      for (const auto& hit : index.find(c.query)) {
        EXPECT_LE(letter_count(hit.snippet), 200u) << hit.snippet;
        EXPECT_TRUE(utf8::is_valid(hit.snippet)) << hit.snippet;
        std::size_t end = 0;
        for (const auto& mark : hit.snippet_marks) {
          EXPECT_LE(end, mark.begin);
          EXPECT_LT(mark.begin, mark.end);
          end = mark.end;
        }
        EXPECT_LE(end, hit.snippet.size());
      }
  }
}

}  // namespace
}  // namespace vitrine::search
