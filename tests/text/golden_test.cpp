#include "tests/support/golden.h"

#include <cmath>
#include <cstdio>
#include <string>

#include <gtest/gtest.h>

#include "tests/text/fonts.h"
#include "tests/text/samples.h"
#include "text/typesetter.h"

namespace vitrine::text {
namespace {

using model::Emphasis;

std::string in_64ths(double px) {
  char text[32];
  const auto units = std::llround(px * 64);
  std::snprintf(text, sizeof text, "%lld+%02lld", units / 64, units % 64);
  return text;
}

const char* name_of(layout::Face face) {
  constexpr const char* names[] = {"serif", "serif italic", "serif bold", "sans", "sans bold"};
  return names[static_cast<std::size_t>(face)];
}

// A line of the dump a line of the text, then its runs; px as whole+64ths.
std::string dump(const layout::SetText& set, const model::Text& text) {
  std::string out;
  for (const layout::Line& line : set.lines) {
    out += "  " + in_64ths(line.baseline_px) + "  " + in_64ths(line.width_px) + "  |" +
           text.utf8.substr(line.begin, line.end - line.begin) + "|\n";
    for (const layout::Run& run : line.runs) {
      double sum_px = 0;
      for (const layout::PositionedGlyph& glyph : run.glyphs)
        sum_px += glyph.x_px;
      out += std::string("      ") + name_of(run.face) + " " + in_64ths(run.x_px) + " wide " + in_64ths(run.width_px) +
             ", " + std::to_string(run.glyphs.size()) + " glyphs, sum of x " + in_64ths(sum_px) +
             (run.link.empty() ? "" : ", link " + run.link) + "\n";
    }
  }
  return out;
}

std::string dump_at_widths(const model::Text& text, const std::vector<model::Span>& spans,
                           const layout::TextStyle& style) {
  const TextSetter setter(faces());
  std::string out;
  for (const double width_px : {220.0, 420.0, 640.0}) {
    const auto set = setter.set(text, spans, style, width_px);
    out += "within " + in_64ths(width_px) + ": " + in_64ths(set->width_px) + " x " + in_64ths(set->height_px) + "\n";
    out += dump(*set, text) + "\n";
  }
  return out;
}

TEST(TypesetterGolden, FrenchParagraph) {
  const model::Text text = with_word_breaks(french);
  const std::vector<model::Span> spans = {span_of(text, "Édouard Herriot", Emphasis::none, "herriot"),
                                          span_of(text, "de jure", Emphasis::italic)};
  EXPECT_TRUE(support::matches_golden("text_french.txt", dump_at_widths(text, spans, {})));
}

TEST(TypesetterGolden, RussianParagraph) {
  const model::Text text = with_word_breaks(russian);
  const std::vector<model::Span> spans = {span_of(text, "де-юре", Emphasis::italic),
                                          span_of(text, "Довгалевский", Emphasis::bold, "dovgalevsky")};
  EXPECT_TRUE(support::matches_golden("text_russian.txt", dump_at_widths(text, spans, {})));
}

TEST(TypesetterGolden, EnglishParagraphInSans) {
  const model::Text text = with_word_breaks(english);
  layout::TextStyle style;
  style.face = layout::Face::sans;
  style.size_px = 15;
  style.leading_px = 22;
  const std::vector<model::Span> spans = {span_of(text, "memoir’s reader", Emphasis::bold)};
  EXPECT_TRUE(support::matches_golden("text_english.txt", dump_at_widths(text, spans, style)));
}

}  // namespace
}  // namespace vitrine::text
