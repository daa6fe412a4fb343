// The hard cases of three languages as the authoring side prepares them and the player sets them: each line with its
// width and what it leaves free of the measure, in px; a hyphen that the line gets is shown as ‐.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

#include <gtest/gtest.h>

#include "author/breaks.h"
#include "author/hyphens.h"
#include "tests/support/golden.h"
#include "tests/text/fonts.h"
#include "tests/text/samples.h"
#include "text/typesetter.h"

namespace vitrine::text {
namespace {

struct Case {
  const char* name;
  const char* language;
  const char* words;
  const char* link;  // words that are one
};

const Case cases[] = {
    {"French marks", "fr",
     "«\u00A0Quoi\u202F?\u00A0» s’étonne-t-on\u202F; «\u00A0Jamais\u202F!\u00A0» répond l’ambassade\u00A0: le texte "
     "officiel, lui, se tait… Pourquoi\u202F? Parce que l’article du 28\u00A0octobre\u00A01924 n’en dit rien.",
     "le texte officiel"},
    {"French abbreviations, numbers and units", "fr",
     "Le gouvernement de l’U.R.S.S. reconnaît, comme J.-C. Vatel l’écrivit, 225\u00A0millions de francs-or, soit "
     "1\u202F500\u202F000 francs par mois, à 3\u202F% près\u00A0; p.\u00A012 et n°\u00A05 du Journal officiel.",
     "225\u00A0millions de francs-or"},
    {"French long words", "fr",
     "La reconnaissance diplomatique de l’Union soviétique, incompréhensiblement tardive, s’accompagna de "
     "représentations réciproques, d’établissements consulaires et d’une correspondance extraordinairement abondante.",
     "représentations réciproques"},
    {"Russian prepositions", "ru",
     "В Париже и в Москве, о чём с 1917 года спорили, а к 1924-му и у послов, и у министров не было единого мнения: "
     "кто, кому и за что платит, если бы и хотел.",
     "к 1924-му и у послов"},
    {"Russian numbers and dates", "ru",
     "28\u00A0октября 1924 г. Франция признала правительство СССР; долг в 225 млн франков, по 1,5 млн в месяц, А. А. "
     "Игнатьев (с. 12) относит к 1930-м гг., № 5.",
     "А. А. Игнатьев"},
    {"Russian long words", "ru",
     "Достопримечательности дипломатического представительства, предусмотренного правительственным соглашением, "
     "свидетельствовали о взаимопонимании государственных деятелей «Советского Союза» и республики.",
     "правительственным соглашением"},
    {"English quotations", "en",
     "“To whom,” the memoir’s reader asks, “was the telegram addressed?” The embassy’s answer – the third in ten years "
     "– names mutual assistance, non-aggression and recognition de jure (5 May 1935).",
     "memoir’s reader"},
    {"English long words", "en",
     "Misunderstandings notwithstanding, the representatives’ correspondence acknowledged extraordinarily "
     "straightforward responsibilities, unconditionally and internationally, of 225 million francs in vol. 157.",
     "extraordinarily straightforward"},
};

std::string in_px(double px) {
  char text[32];
  std::snprintf(text, sizeof text, "%7.2f", px);
  return text;
}

std::string dump(const Case& sample, double measure_px) {
  model::Text text = author::text_with_breaks(sample.words, sample.language);
  author::divide_words(text, sample.language);
  const std::vector<model::Span> spans = {span_of(text, sample.link, model::Emphasis::none, "somewhere")};
  const TextSetter setter(faces());
  const auto set = setter.set(text, spans, {}, measure_px);
  std::string out = std::string(sample.name) + ", " + std::to_string(static_cast<int>(measure_px)) + " px\n";
  for (const layout::Line& line : set->lines) {
    const bool is_divided = std::ranges::binary_search(text.hyphens, line.end);
    std::string words = text.utf8.substr(line.begin, line.end - line.begin);
    while (words.ends_with(' '))
      words.pop_back();
    out += in_px(line.width_px) + in_px(measure_px - line.x_px - line.width_px) + "  " + (line.x_px < 0 ? "<" : " ") +
           words + (is_divided ? "‐" : "") + "\n";
  }
  return out + "\n";
}

TEST(ParagraphGolden, TheHardCasesOfThreeLanguages) {
  std::string out;
  for (const Case& sample : cases)
    for (const double measure_px : {240.0, 360.0, 612.0})
      out += dump(sample, measure_px);
  EXPECT_TRUE(support::matches_golden("text_paragraphs.txt", out));
}

}  // namespace
}  // namespace vitrine::text
