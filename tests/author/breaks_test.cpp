// Lines as they would fall if every opportunity were taken, shown with | between them.
#include "author/breaks.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "core/base/utf8.h"

namespace vitrine::author {
namespace {

std::string broken(std::string_view text, std::string_view language) {
  const auto found = text_with_breaks(text, language);
  std::string result(text);
  for (auto at = found.breaks.rbegin(); at != found.breaks.rend(); ++at) {
    EXPECT_TRUE(utf8::is_boundary(text, *at));
    std::size_t end = *at;
    while (end > 0 && result[end - 1] == ' ')
      --end;
    result.replace(end, *at - end, "|");
  }
  return result;
}

struct Case {
  std::string_view language;
  std::string_view text;
  std::string_view broken;
};

class Breaks : public testing::TestWithParam<Case> {};

TEST_P(Breaks, StandWhereACarefulTypesetterHasThem) {
  EXPECT_EQ(broken(GetParam().text, GetParam().language), GetParam().broken);
}

const Case cases[] = {
    {"en", "One two", "One|two"},
    {"en", "", ""},
    {"fr", "Qu’en dit-on ? Rien.", "Qu’en|dit-|on ?|Rien."},
    {"fr", "Il dit : « Non ; jamais ! »", "Il|dit :|« Non ;|jamais ! »"},
    {"fr", "l’U.R.S.S. de 44 av. J.-C. et", "l’U.R.S.S.|de|44|av.|J.-C.|et"},
    {"fr", "1,5 million et 225 millions de francs", "1,5 million|et|225 millions|de|francs"},
    {"fr", "à 20 % près, 20 000 F", "à|20 %|près,|20 000|F"},
    {"fr", "le 2 mai 1935", "le|2 mai|1935"},
    {"fr", "p. 12 et n° 5, art. 3", "p. 12|et|n° 5,|art. 3"},
    {"fr", "A. A. Ignatiev et M. Blau", "A. A. Ignatiev|et|M. Blau"},
    {"fr", "Paris–Moscou, 1912–1936", "Paris–|Moscou,|1912–1936"},
    {"fr", "un mot — dit-il", "un|mot —|dit-|il"},
    {"fr", "va-t-il, c’est-à-dire libc++", "va-|t-il,|c’est-|à-dire|libc++"},
    {"ru", "в 1924 г. Это он", "в 1924 г.|Это|он"},
    {"ru", "в Париже и с ним", "в Париже|и с ним"},
    {"ru", "В «Известиях» (а не тут)", "В «Известиях»|(а не|тут)"},
    {"ru", "Париж — Москва, сказал бы он", "Париж —|Москва,|сказал бы|он"},
    {"ru", "225 млн франков, 28 октября 1924 года", "225 млн|франков,|28 октября|1924 года"},
    {"ru", "1930-е годы, кто-то", "1930-е|годы,|кто-|то"},
    {"ru", "А. А. Игнатьев, с. 12", "А. А. Игнатьев,|с. 12"},
    {"en", "“No,” he said (5 May 1935)", "“No,”|he|said|(5 May|1935)"},
    {"en", "vol. 157, pp. 411 ff.", "vol. 157,|pp. 411|ff."},
};

INSTANTIATE_TEST_SUITE_P(Languages, Breaks, testing::ValuesIn(cases));

}  // namespace
}  // namespace vitrine::author
