#include "text/typesetter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "tests/text/fonts.h"
#include "tests/text/samples.h"

namespace vitrine::text {
namespace {

using layout::Face;
using layout::Ink;
using layout::SetText;
using layout::TextStyle;
using model::Emphasis;
using model::Text;

constexpr double endless = std::numeric_limits<double>::infinity();

SetText set(const Text& text, double width_px, const TextStyle& style = {}, std::vector<model::Span> spans = {}) {
  const TextSetter setter(faces());
  return *setter.set(text, spans, style, width_px);
}

std::vector<std::string> lines_of(const SetText& set, const Text& text) {
  std::vector<std::string> lines;
  for (const layout::Line& line : set.lines)
    lines.push_back(text.utf8.substr(line.begin, line.end - line.begin));
  return lines;
}

std::u32string drawn(const layout::Line& line) {
  std::u32string all;
  for (const layout::Run& run : line.runs) {
    for (const layout::PositionedGlyph& glyph : run.glyphs)
      all.push_back(glyph.codepoint);
  }
  return all;
}

bool is_on_grid(double px) {
  return px * 64 == std::floor(px * 64);
}

using Lines = std::vector<std::string>;

TEST(Typesetter, WidthIsTheSumOfAdvancesAndKerning) {
  // 0.683 + 0.684 em less 0.103, at 100 px.
  TextStyle style;
  style.size_px = 100;
  const SetText av = set({"AV", {}}, endless, style);
  EXPECT_NEAR(av.width_px, 126.4, 1.0 / 64);
  ASSERT_EQ(av.lines.size(), 1U);
  ASSERT_EQ(av.lines[0].runs.size(), 1U);
  EXPECT_NEAR(av.lines[0].runs[0].glyphs[1].x_px, 58.0, 1.0 / 64);
  EXPECT_LT(set({"Тд", {}}, endless, style).width_px,
            set({"Т", {}}, endless, style).width_px + set({"д", {}}, endless, style).width_px);
}

TEST(Typesetter, EmptyTextHasNoLines) {
  const SetText nothing = set({}, 100);
  EXPECT_TRUE(nothing.lines.empty());
  EXPECT_EQ(nothing.height_px, 0);
}

TEST(Typesetter, BreaksOnlyAtOpportunities) {
  for (const char* const sample : {french, russian, english}) {
    const Text text = with_word_breaks(sample);
    for (double width_px = 160; width_px < 700; width_px += 13) {
      const SetText lines = set(text, width_px);
      std::uint32_t end = 0;
      for (const layout::Line& line : lines.lines) {
        EXPECT_EQ(line.begin, end) << "lines tile the text";
        EXPECT_LE(line.x_px + line.width_px, width_px + 1.0 / 64);
        if (line.begin != 0) {
          EXPECT_TRUE(std::ranges::binary_search(text.breaks, line.begin))
              << width_px << ": " << text.utf8.substr(line.begin, 30);
        }
        end = line.end;
      }
      EXPECT_EQ(end, text.utf8.size());
    }
  }
}

TEST(Typesetter, FrenchQuestionMarkNeverBeginsALine) {
  const Text text{"Il demande à tous : « Quoi\u202F?\u00A0» et s’en va", {}};
  for (double width_px = 70; width_px < 400; width_px += 1) {
    for (const std::string& line : lines_of(set(text, width_px), text)) {
      EXPECT_FALSE(line.starts_with("?") || line.starts_with("\u202F") || line.starts_with("»")) << width_px;
    }
  }
}

TEST(Typesetter, ATextWithoutOpportunitiesBreaksAtItsPlainSpaces) {
  const Text text{"12 fiches à\u00A0Paris", {}};
  EXPECT_EQ(lines_of(set(text, 80), text), (Lines{"12 fiches ", "à\u00A0Paris"}));
}

TEST(Typesetter, SpacesThatEndALineAreNotCounted) {
  const Text text = with_breaks("Paris   |Moscou");
  const SetText lines = set(text, 70);
  EXPECT_EQ(lines_of(lines, text), (Lines{"Paris   ", "Moscou"}));
  EXPECT_EQ(lines.lines[0].width_px, set({"Paris", {}}, endless).width_px);
  EXPECT_EQ(lines.lines[0].runs.back().end, 5U) << "runs end where the visible text ends";
}

TEST(Typesetter, ALineFeedEndsALine) {
  const Text text{"Paris\nMoscou", {}};
  EXPECT_EQ(lines_of(set(text, 1000), text), (Lines{"Paris\n", "Moscou"}));
}

TEST(Typesetter, AWordTooWideIsBrokenSoThatNothingIsCutOff) {
  const Text text{"le mot Достопримечательности dit", {}};
  const SetText lines = set(text, 90);
  EXPECT_EQ(lines_of(lines, text), (Lines{"le mot ", "Достопри", "мечательн", "ости dit"}));
  EXPECT_LE(lines.width_px, 90);
}

TEST(Typesetter, OneLetterALineIsTheLeast) {
  const Text text{"abc", {}};
  EXPECT_EQ(lines_of(set(text, 0), text), (Lines{"a", "b", "c"}));
}

TEST(Typesetter, ASoftHyphenShowsOnlyWhereALineEnds) {
  const Text text = with_breaks("extra\u00AD|ordinaire");
  const SetText broken = set(text, 100);
  ASSERT_EQ(broken.lines.size(), 2U);
  EXPECT_EQ(drawn(broken.lines[0]).substr(0, 5), U"extra");
  EXPECT_EQ(drawn(broken.lines[0]).size(), 6U);
  EXPECT_EQ(drawn(broken.lines[1]), U"ordinaire");
  EXPECT_GT(broken.lines[0].width_px, set({"extra", {}}, endless).width_px);
  EXPECT_EQ(drawn(set(text, 500).lines[0]), U"extraordinaire");
  EXPECT_EQ(set(text, 500).width_px, set({"extraordinaire", {}}, endless).width_px);
}

// A word of which `at` are the places where it may be divided.
Text divisible(const char* utf8, std::vector<std::uint32_t> at) {
  Text text{utf8, {}};
  text.hyphens = std::move(at);
  return text;
}

TEST(Typesetter, AWordDividedAtTheEndOfALineGetsAHyphenThatIsNoneOfItsBytes) {
  const Text text = divisible("la reconnaissance", {8});
  const SetText lines = set(text, 110);
  EXPECT_EQ(lines_of(lines, text), (Lines{"la recon", "naissance"}));
  EXPECT_EQ(drawn(lines.lines[0]), U"larecon-");
  EXPECT_EQ(drawn(lines.lines[1]), U"naissance");
  EXPECT_LE(lines.width_px, 110);
  EXPECT_EQ(lines.lines[0].runs.back().end, lines.lines[0].end);
}

TEST(Typesetter, ATitleDividesNoWordButOneWiderThanItsLines) {
  TextStyle title;
  title.wrapping = layout::Wrapping::title;
  const Text text = divisible("la reconnaissance", {5, 8, 12});
  EXPECT_EQ(lines_of(set(text, 130, title), text), (Lines{"la ", "reconnaissance"}));
  const SetText narrow = set(text, 100, title);
  EXPECT_EQ(narrow.lines.size(), 2U);
  EXPECT_EQ(drawn(narrow.lines[0]).back(), U'-');
}

TEST(Typesetter, ATitleEndsItsLinesWhereItsSenseDoes) {
  TextStyle title;
  title.wrapping = layout::Wrapping::title;
  const Text clauses = with_word_breaks("What Is Told, What the Sources Say");
  const double second_px = set(with_word_breaks("What the Sources Say"), endless, title).width_px;
  EXPECT_EQ(lines_of(set(clauses, 1.1 * second_px, title), clauses), (Lines{"What Is Told, ", "What the Sources Say"}));
  const Text preposition = with_word_breaks("Что известно об этом деле?");
  const double first_px = set(with_word_breaks("Что известно об"), endless, title).width_px;
  EXPECT_EQ(lines_of(set(preposition, 1.1 * first_px, title), preposition), (Lines{"Что известно ", "об этом деле?"}));
}

TEST(Typesetter, OpeningQuotationMarksHangButNotInLabels) {
  const Text text{"«Известия» пишут", {}};
  const SetText hung = set(text, endless);
  const double mark_px = set({"«", {}}, endless, {.wrapping = layout::Wrapping::label}).width_px;
  EXPECT_NEAR(hung.lines[0].x_px, -mark_px / 2, 1.0 / 32);
  EXPECT_EQ(hung.lines[0].runs[0].x_px, hung.lines[0].x_px);
  EXPECT_EQ(hung.lines[0].runs[0].glyphs[0].x_px, hung.lines[0].x_px);
  EXPECT_NEAR(hung.width_px, hung.lines[0].x_px + hung.lines[0].width_px, 1.0 / 64);
  const SetText label = set(text, endless, {.wrapping = layout::Wrapping::label});
  EXPECT_EQ(label.lines[0].x_px, 0);
  EXPECT_NEAR(label.lines[0].width_px, hung.lines[0].width_px, 1.0 / 32);
}

TEST(Typesetter, SuperscriptIsSmallerAndALink) {
  const Text text{"texte 12", {}};
  const SetText lines = set(text, endless, {}, {span_of(text, "12", Emphasis::superscript, "source")});
  const auto& raised = lines.lines[0].runs[1];
  EXPECT_EQ(raised.level, layout::Level::superscript);
  EXPECT_EQ(lines.lines[0].runs[0].level, layout::Level::baseline);
  EXPECT_NEAR(raised.width_px, layout::superscript_size * set({"12", {}}, endless).width_px, 1.0 / 16);
  EXPECT_EQ(raised.ink, Ink::action);
}

TEST(Typesetter, AWordOfTheGlossaryKeepsTheInkOfItsText) {
  const Text text{"un bon", {}};
  std::vector<model::Span> spans = {span_of(text, "bon", Emphasis::none, "bond")};
  EXPECT_EQ(set(text, endless, {}, spans).lines[0].runs[1].ink, Ink::action);
  spans[0].look = model::LinkLook::term;
  const SetText lines = set(text, endless, {}, spans);
  EXPECT_EQ(lines.lines[0].runs[1].ink, Ink::text);
  EXPECT_EQ(lines.lines[0].runs[1].look, model::LinkLook::term);
}

TEST(Typesetter, TheLastLineOfAParagraphIsNoScrap) {
  for (const char* const sample : {french, russian, english}) {
    const Text text = with_word_breaks(sample);
    for (double width_px = 300; width_px < 700; width_px += 5) {
      const SetText lines = set(text, width_px);
      if (lines.lines.size() > 1) {
        EXPECT_GE(lines.lines.back().width_px, 0.2 * width_px) << width_px;
      }
    }
  }
}

TEST(Typesetter, CapitalsKeepOffsetsAndAccents) {
  TextStyle style;
  style.capitals = true;
  const Text text{"été à l’œuvre, ёж ґ, Straße", {}};
  const SetText lines = set(text, endless, style);
  EXPECT_EQ(drawn(lines.lines[0]), U"ÉTÉÀL’ŒUVRE,ЁЖҐ,STRAßE");
  EXPECT_EQ(lines.lines[0].end, text.utf8.size());
}

TEST(Typesetter, LetterSpacingStandsBetweenGlyphsOnly) {
  TextStyle plain;
  TextStyle spaced;
  spaced.letter_spacing_px = 2;
  EXPECT_NEAR(set({"ннн", {}}, endless, spaced).width_px, set({"ннн", {}}, endless, plain).width_px + 4, 1.0 / 64);
}

TEST(Typesetter, TheEllipsisFollowsAWholeWord) {
  const Text text = with_word_breaks(french);
  TextStyle style;
  style.most_lines = 2;
  for (double width_px = 160; width_px < 900; width_px += 17) {
    const SetText lines = set(text, width_px, style);
    ASSERT_EQ(lines.lines.size(), 2U);
    EXPECT_LE(lines.width_px, width_px + 1.0 / 64);
    EXPECT_EQ(drawn(lines.lines[1]).back(), U'…');
    const std::uint32_t end = lines.lines[1].end;
    EXPECT_TRUE(std::ranges::binary_search(text.breaks, end)) << width_px;
  }
}

TEST(Typesetter, TheEllipsisReplacesThePunctuationBeforeIt) {
  TextStyle style;
  style.most_lines = 1;
  const SetText line = set({"Paris, Moscou et Genève", {}}, 70, style);
  EXPECT_EQ(drawn(line.lines[0]), U"Paris…");
}

TEST(Typesetter, ATextThatFitsHasNoEllipsis) {
  TextStyle style;
  style.most_lines = 2;
  const SetText lines = set({"Paris et Moscou", {}}, 80, style);
  ASSERT_EQ(lines.lines.size(), 2U);
  EXPECT_EQ(drawn(lines.lines[1]), U"Moscou");
}

TEST(Typesetter, AWordWiderThanTheOneLineAllowedSticksOut) {
  TextStyle style;
  style.most_lines = 1;
  const SetText line = set({"Saint-Pétersbourg", {}}, 40, style);
  ASSERT_EQ(line.lines.size(), 1U);
  EXPECT_EQ(drawn(line.lines[0]), U"Saint-Pétersbourg");
}

TEST(Typesetter, EmphasisAndLinksMakeRunsWithTheirBytes) {
  const Text text{"Selon Édouard Herriot, de jure et tout court.", {}};
  const SetText lines =
      set(text, endless, {},
          {span_of(text, "Édouard Herriot", Emphasis::none, "herriot"), span_of(text, "de jure", Emphasis::italic),
           span_of(text, "tout", Emphasis::bold), span_of(text, "court", Emphasis::bold_italic)});
  ASSERT_EQ(lines.lines.size(), 1U);
  const auto& runs = lines.lines[0].runs;
  const auto words = [&](std::size_t k) { return text.utf8.substr(runs[k].begin, runs[k].end - runs[k].begin); };
  ASSERT_EQ(runs.size(), 9U);
  EXPECT_EQ(words(0), "Selon ");
  EXPECT_EQ(words(1), "Édouard Herriot");
  EXPECT_EQ(runs[1].link, "herriot");
  EXPECT_EQ(runs[1].ink, Ink::action);
  EXPECT_EQ(runs[1].face, Face::serif);
  EXPECT_EQ(words(3), "de jure");
  EXPECT_EQ(runs[3].face, Face::serif_italic);
  EXPECT_EQ(runs[3].ink, Ink::text);
  EXPECT_EQ(runs[5].face, Face::serif_bold);
  EXPECT_EQ(words(7), "court");
  EXPECT_EQ(runs[7].face, Face::serif_bold);
  for (std::size_t k = 1; k < runs.size(); ++k) {
    EXPECT_EQ(runs[k].begin, runs[k - 1].end) << "runs tile the line";
    EXPECT_NEAR(runs[k].x_px, runs[k - 1].x_px + runs[k - 1].width_px, 1.0 / 32);
  }
}

TEST(Typesetter, ALinkAcrossTwoLinesIsARunOnEach) {
  const Text text{"voir l’ambassade de Russie en France", {}};
  const SetText lines =
      set(text, 170, {}, {span_of(text, "l’ambassade de Russie en France", Emphasis::none, "embassy")});
  ASSERT_EQ(lines.lines.size(), 2U);
  EXPECT_EQ(lines.lines[0].runs.back().link, "embassy");
  EXPECT_EQ(lines.lines[1].runs.front().link, "embassy");
}

TEST(Typesetter, ALinkDoesNotChangeTheSpacing) {
  const Text text{"AVAVAV", {}};
  EXPECT_EQ(set(text, endless).width_px, set(text, endless, {}, {{1, 2, Emphasis::none, "x"}}).width_px);
}

TEST(Typesetter, BaselinesAreWholePixelsALeadingApart) {
  TextStyle style;
  const SetText lines = set(with_word_breaks(french), 300, style);
  // The em box of 18 px: ascent 18.324, descent 4.968; centred in 28.
  EXPECT_EQ(lines.lines[0].baseline_px, 21);
  for (std::size_t k = 1; k < lines.lines.size(); ++k) {
    EXPECT_EQ(lines.lines[k].baseline_px, lines.lines[k - 1].baseline_px + 28);
  }
  EXPECT_EQ(lines.height_px, 28.0 * static_cast<double>(lines.lines.size()));
}

TEST(Typesetter, PositionsLieOnTheGrid) {
  const SetText lines = set(with_word_breaks(russian), 333.3);
  for (const layout::Line& line : lines.lines) {
    EXPECT_TRUE(is_on_grid(line.width_px));
    for (const layout::Run& run : line.runs) {
      EXPECT_TRUE(is_on_grid(run.x_px) && is_on_grid(run.width_px));
      for (const layout::PositionedGlyph& glyph : run.glyphs)
        EXPECT_TRUE(is_on_grid(glyph.x_px));
    }
  }
}

TEST(Typesetter, ATextSetInItsOwnWidthKeepsItsLines) {
  for (const char* const sample : {french, russian, english}) {
    const Text text = with_word_breaks(sample);
    for (const double width_px : {200.0, 317.0, 480.5, endless}) {
      const SetText first = set(text, width_px);
      const SetText again = set(text, first.width_px);
      EXPECT_EQ(lines_of(first, text), lines_of(again, text));
      EXPECT_EQ(first.width_px, again.width_px);
    }
  }
}

TEST(Typesetter, TheSameTextAgainIsTheSameSetting) {
  const TextSetter setter(faces());
  const Text text = with_word_breaks(french);
  const auto first = setter.set(text, {}, {}, 300);
  EXPECT_EQ(setter.set(text, {}, {}, 300), first);
  EXPECT_NE(setter.set(text, {}, {}, 301), first);
  TextStyle larger;
  larger.size_px = 36;
  EXPECT_NE(setter.set(text, {}, larger, 300), first);
  EXPECT_EQ(setter.set(text, {}, {}, 300), first);
}

TEST(Typesetter, TheStoreIsBounded) {
  const TextSetter setter(faces());
  for (int k = 0; k < 2000; ++k) {
    const Text text{std::string(french) + std::to_string(k), {}};
    setter.set(text, {}, {}, 300);
  }
  EXPECT_LT(setter.stored(), 300'000U);
  EXPECT_GT(setter.stored(), 100'000U);
}

TEST(Typesetter, AnyBytesAreSet) {
  std::string bytes;
  unsigned seed = 1;
  for (int k = 0; k < 4000; ++k) {
    seed = seed * 1664525U + 1013904223U;
    bytes.push_back(static_cast<char>(seed >> 24U));
  }
  for (const double width_px : {0.0, 50.0, endless}) {
    const SetText lines = set({bytes, {1, 2, 3, 500, 501, 9000}}, width_px, {}, {{7, 3, Emphasis::bold, ""}});
    EXPECT_EQ(lines.lines.back().end, bytes.size());
  }
}

}  // namespace
}  // namespace vitrine::text
