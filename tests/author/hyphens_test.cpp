// Words as they would fall if they were divided everywhere, shown with - at the places.
#include "author/hyphens.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "core/base/utf8.h"

namespace vitrine::author {
namespace {

std::string divided(std::string_view utf8, std::string_view language) {
  model::Text text{std::string(utf8), {}};
  divide_words(text, language);
  std::string result(utf8);
  for (auto at = text.hyphens.rbegin(); at != text.hyphens.rend(); ++at) {
    EXPECT_TRUE(utf8::is_boundary(utf8, *at));
    result.insert(*at, "-");
  }
  return result;
}

struct Case {
  std::string_view language;
  std::string_view text;
  std::string_view divided;
};

class Hyphens : public testing::TestWithParam<Case> {};

TEST_P(Hyphens, StandWhereTheDictionaryHasThem) {
  EXPECT_EQ(divided(GetParam().text, GetParam().language), GetParam().divided);
}

const Case cases[] = {
    {"fr", "ambassade", "am-bas-sade"},
    {"fr", "La reconnaissance du gouvernement", "La re-con-nais-sance du gou-ver-ne-ment"},
    {"fr", "l’ambassadeur d’aujourd’hui", "l’am-bas-sa-deur d’au-jourd’hui"},
    {"fr", "L’Allemagne", "L’Al-le-magne"},
    {"fr", "maison voisine", "maison voi-sine"},
    {"ru", "правительство", "пра-ви-тельство"},
    {"ru", "Государство, объявлённое", "Государ-ство, объяв-лён-ное"},
    {"ru", "посол служил", "посол служил"},
    {"en", "government recognition", "gov-ern-ment recog-ni-tion"},
    {"en", "a treaty, believe me", "a treaty, believe me"},
};

const Case never[] = {
    {"fr", "225\u00A0millions", "225\u00A0millions"},
    {"ru", "27 сентября", "27 сентября"},
    {"fr", "UNIVERSELLE", "UNIVERSELLE"},
    {"fr", "non-agression", "non-agression"},
    {"fr", "extra\u00ADordinaire", "extra\u00ADordinaire"},
    {"fr", "1917gouvernement", "1917gouvernement"},
    {"fr", "правительство", "правительство"},
    {"ru", "gouvernement", "gouvernement"},
    {"ru", "ТАСС и СССР, Соловьёв-Седой", "ТАСС и СССР, Соловьёв-Седой"},
    {"de", "Anerkennung", "Anerkennung"},
    {"en", "", ""},
};

INSTANTIATE_TEST_SUITE_P(Dictionaries, Hyphens, testing::ValuesIn(cases));
INSTANTIATE_TEST_SUITE_P(Never, Hyphens, testing::ValuesIn(never));

}  // namespace
}  // namespace vitrine::author
