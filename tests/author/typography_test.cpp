#include "author/typography.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "author/fault_classes.h"

namespace vitrine::author {
namespace {

// "french-spacing@4 straight-quote@9"
std::string faults_of(std::string_view text, std::string_view language) {
  std::string result;
  for (const auto& fault : typography_faults(text, language)) {
    if (!result.empty()) result += ' ';
    result += std::string(class_of(fault.fault).code) + '@' + std::to_string(fault.offset);
  }
  return result;
}

struct Case {
  std::string_view language;
  std::string_view text;
  std::string_view faults;
};

class Typography : public testing::TestWithParam<Case> {};

TEST_P(Typography, FindsWhatTheLanguageSetsOtherwise) {
  EXPECT_EQ(faults_of(GetParam().text, GetParam().language), GetParam().faults);
}

const Case french[] = {
    {"fr", "Qu’en sait-on\u00A0? Rien\u00A0: «\u00A0mot\u00A0» et\u202F; fin\u00A0!", ""},
    {"fr", "Qu’en sait-on ?", "french-spacing@15"},
    {"fr", "Qu’en sait-on?", "french-spacing@15"},
    {"fr", "Un\u00A0: deux;", "french-spacing@10"},
    {"fr", "« mot »", "french-spacing@2 french-spacing@6"},
    {"fr", "«mot»", "french-spacing@2 french-spacing@5"},
    {"fr", "À 12:30, https://exemple.fr, (!), quoi\u00A0?! Et…?", ""},
    {"fr", "«\u00A0un “mot” dit\u00A0»", ""},
    {"fr", "un “mot” dit", "french-quotes@3 french-quotes@9"},
    {"fr", "un „mot dit", "french-quotes@3"},
    {"fr", "«\u00A0un mot", "french-quotes@0"},
    {"fr", "un mot\u00A0»", "french-quotes@8"},
    {"fr", "l'État", "straight-quote@1"},
    {"fr", "le \"mot\"", "straight-quote@3 straight-quote@7"},
};

const Case russian[] = {
    {"ru", "«Слово „внутри“» — и всё: да? нет!", ""},
    {"ru", "«\u00A0Слово\u00A0»", "russian-quotes@0 russian-quotes@16"},
    {"ru", "“Слово”", "russian-quotes@0 russian-quotes@13"},
    {"ru", "слово»", "russian-quotes@10"},
    {"ru", "«слово", "russian-quotes@0"},
    {"ru", "Игнaтьев", "mixed-alphabets@6"},
    {"ru", "XX век, глава X и СССР, PT Serif, FRUS 1935", ""},
    {"ru", "c Францией", "mixed-alphabets@0"},
    {"ru", "A.\u00A0Игнатьев и A. Barthou", "mixed-alphabets@0"},
    {"ru", "с Barthou", ""},
    {"ru", "том C. Письма", "mixed-alphabets@7"},
    {"ru", "«Temps» и TASS", ""},
};

const Case english[] = {
    {"en", "“Words with ‘others’ inside”: yes? no!", ""},
    {"en", "«Words»", "english-quotes@0 english-quotes@7"},
    {"en", "“Words", "english-quotes@0"},
    {"en", "Words”", "english-quotes@5"},
    {"en", "state's", "straight-quote@5"},
    {"en", "Раris", "mixed-alphabets@0"},
    {"en", "«Известия»", "english-quotes@0 english-quotes@18"},
    {"en", "А Frenchman", "mixed-alphabets@0"},
    {"en", "Chicherin (Чичерин) in Paris", ""},
};

const Case any[] = {
    {"", "L'Écho « de » Paris ?", "straight-quote@1"},
    {"", "Чичeрин", "mixed-alphabets@6"},
    {"", "с Barthou, c Барту", ""},
    {"", "", ""},
    {"fr", "", ""},
};

INSTANTIATE_TEST_SUITE_P(French, Typography, testing::ValuesIn(french));
INSTANTIATE_TEST_SUITE_P(Russian, Typography, testing::ValuesIn(russian));
INSTANTIATE_TEST_SUITE_P(English, Typography, testing::ValuesIn(english));
INSTANTIATE_TEST_SUITE_P(Any, Typography, testing::ValuesIn(any));

TEST(Typography, NamesTheLetterAndTheWord) {
  const auto faults = typography_faults("граф Игнaтьев", "ru");
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].message, "a Latin `a` stands in the word `Игнaтьев`");
}

}  // namespace
}  // namespace vitrine::author
