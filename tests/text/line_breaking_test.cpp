#include "text/line_breaking.h"

#include <gtest/gtest.h>

namespace vitrine::text {
namespace {

using Chosen = std::vector<std::size_t>;

// Words of the given widths with spaces of 10 px between them.
std::vector<Opportunity> words(std::initializer_list<double> widths_px) {
  std::vector<Opportunity> all;
  double pen_px = 0;
  std::uint32_t atom = 0;
  for (const double width_px : widths_px) {
    const double end_px = pen_px + width_px;
    pen_px = end_px + 10;
    all.push_back({BreakKind::regular, ++atom, end_px, pen_px});
  }
  all.back().kind = BreakKind::end;
  return all;
}

TEST(LineBreaking, EachLineTakesWhatItHolds) {
  EXPECT_EQ(choose_breaks(words({40, 40, 40, 40, 40}), 100), (Chosen{1, 3, 4}));
}

TEST(LineBreaking, AnExactFitFits) {
  EXPECT_EQ(choose_breaks(words({40, 40, 40}), 90), (Chosen{1, 2}));
}

TEST(LineBreaking, TheEndOfTheParagraphIsAlwaysTaken) {
  EXPECT_EQ(choose_breaks(words({40}), 100), (Chosen{0}));
  EXPECT_EQ(choose_breaks(words({40}), 0), (Chosen{0}));
  EXPECT_TRUE(choose_breaks({}, 100).empty());
}

TEST(LineBreaking, ATooWideWordSticksOutAlone) {
  EXPECT_EQ(choose_breaks(words({40, 200, 40}), 100), (Chosen{0, 1, 2}));
}

TEST(LineBreaking, AForcedBreakEndsALineThatHasRoom) {
  auto all = words({20, 20, 20});
  all[0].kind = BreakKind::forced;
  EXPECT_EQ(choose_breaks(all, 100), (Chosen{0, 2}));
}

TEST(LineBreaking, ALastResortServesOnlyAWordThatFitsNowhere) {
  auto all = words({40, 40, 30});
  all[1].kind = BreakKind::last_resort;
  EXPECT_EQ(choose_breaks(all, 140), (Chosen{2})) << "all fits";
  EXPECT_EQ(choose_breaks(all, 100), (Chosen{0, 2})) << "the word goes to a line of its own, whole";
  EXPECT_EQ(choose_breaks(all, 60), (Chosen{0, 1, 2})) << "the word is broken";
}

}  // namespace
}  // namespace vitrine::text
