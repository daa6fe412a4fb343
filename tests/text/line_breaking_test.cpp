#include "text/line_breaking.h"

#include <algorithm>

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

Chosen first_fit(const std::vector<Opportunity>& all, double measure_px) {
  return choose_breaks(all, 0, measure_px, Fit::first);
}

Chosen even(const std::vector<Opportunity>& all, double measure_px) {
  return choose_breaks(all, 0, measure_px, Fit::even);
}

Chosen balanced(const std::vector<Opportunity>& all, double measure_px) {
  return choose_breaks(all, 0, measure_px, Fit::balanced);
}

TEST(LineBreaking, EachLineTakesWhatItHolds) {
  EXPECT_EQ(first_fit(words({40, 40, 40, 40, 40}), 100), (Chosen{1, 3, 4}));
}

TEST(LineBreaking, AnExactFitFits) {
  EXPECT_EQ(first_fit(words({40, 40, 40}), 90), (Chosen{1, 2}));
}

TEST(LineBreaking, TheEndOfTheParagraphIsAlwaysTaken) {
  EXPECT_EQ(first_fit(words({40}), 100), (Chosen{0}));
  EXPECT_EQ(first_fit(words({40}), 0), (Chosen{0}));
  EXPECT_TRUE(first_fit({}, 100).empty());
}

TEST(LineBreaking, ATooWideWordSticksOutAlone) {
  EXPECT_EQ(first_fit(words({40, 200, 40}), 100), (Chosen{0, 1, 2}));
}

TEST(LineBreaking, AForcedBreakEndsALineThatHasRoom) {
  auto all = words({20, 20, 20});
  all[0].kind = BreakKind::forced;
  EXPECT_EQ(first_fit(all, 100), (Chosen{0, 2}));
}

TEST(LineBreaking, ALastResortServesOnlyAWordThatFitsNowhere) {
  auto all = words({40, 40, 30});
  all[1].kind = BreakKind::last_resort;
  EXPECT_EQ(first_fit(all, 140), (Chosen{2})) << "all fits";
  EXPECT_EQ(first_fit(all, 100), (Chosen{0, 2})) << "the word goes to a line of its own, whole";
  EXPECT_EQ(first_fit(all, 60), (Chosen{0, 1, 2})) << "the word is broken";
}

TEST(LineBreaking, AnEvenParagraphGivesUpAFullLineForTheNextOne) {
  const auto all = words({45, 20, 20, 30, 65, 40, 30});
  EXPECT_EQ(first_fit(all, 100), (Chosen{1, 3, 4, 6})) << "75, 60, 65";
  EXPECT_EQ(even(all, 105), (Chosen{2, 4, 6})) << "105, 105";
}

TEST(LineBreaking, AnEvenParagraphHasTheLeastSumOfSquaresOfAllWaysToBreakIt) {
  unsigned seed = 7;
  for (int round = 0; round < 60; ++round) {
    std::vector<Opportunity> all;
    double pen_px = 0;
    for (std::uint32_t k = 1; k <= 11; ++k) {
      seed = seed * 1664525U + 1013904223U;
      const double end_px = pen_px + 10 + (seed >> 24U) % 50;
      pen_px = end_px + 8;
      all.push_back({k == 11 ? BreakKind::end : BreakKind::regular, k, end_px, pen_px});
    }
    const double measure_px = 120;
    const auto sum = [&](const Chosen& chosen) {
      double total = 0;
      double left_px = 0;
      for (const std::size_t at : chosen) {
        const double free_px = measure_px - (all[at].end_px - left_px);
        if (free_px < 0) return 1e9;
        const bool is_runt = left_px > 0 && (free_px > 0.75 * measure_px || at == 0 || chosen.size() == 1);
        total += at + 1 < all.size() ? free_px * free_px : is_runt ? 1e6 : 0;
        left_px = all[at].next_px;
      }
      const bool ends_in_one_word = chosen.size() > 1 && chosen[chosen.size() - 2] + 2 == all.size();
      return ends_in_one_word ? total + 1e6 : total;
    };
    double best = 1e12;
    for (unsigned ways = 0; ways < 1U << 10U; ++ways) {
      Chosen chosen;
      for (std::size_t at = 0; at < 10; ++at)
        if ((ways >> at & 1U) != 0) chosen.push_back(at);
      chosen.push_back(10);
      best = std::min(best, sum(chosen));
    }
    if (best >= 1e6) continue;  // no way without a scrap at the end
    // A line costs a little by itself, so that of two near ways the shorter is taken.
    EXPECT_LE(sum(even(all, measure_px)), best + 0.002 * measure_px * measure_px * 4) << round;
  }
}

TEST(LineBreaking, TheLastLineIsNoScrap) {
  const auto all = words({40, 40, 8});
  EXPECT_EQ(first_fit(all, 90), (Chosen{1, 2}));
  EXPECT_EQ(even(all, 90), (Chosen{0, 2})) << "a word comes down to the last one";
}

// Words with a hyphen after the second, which has no space after it.
std::vector<Opportunity> with_hyphen(std::initializer_list<double> widths_px) {
  auto all = words(widths_px);
  all[1].kind = BreakKind::hyphen;
  all[1].penalty = whole_line / 24;
  for (std::size_t at = 1; at < all.size(); ++at) {
    all[at].next_px -= 10;
    if (at > 1) all[at].end_px -= 10;
  }
  return all;
}

TEST(LineBreaking, AWordIsDividedOnlyWhereThatHelps) {
  EXPECT_EQ(even(with_hyphen({80, 30, 60, 60, 80, 20}), 130), (Chosen{1, 3, 5})) << "80, 90 and 60 are too short";
  EXPECT_EQ(even(with_hyphen({80, 10, 60, 60, 20}), 100), (Chosen{0, 2, 4})) << "80 and 70 are not";
}

TEST(LineBreaking, NoWordIsDividedIntoTheLastLineWhereThatCanBeAvoided) {
  EXPECT_EQ(even(with_hyphen({80, 30, 30, 60}), 130), (Chosen{0, 3}));
}

TEST(LineBreaking, ATitleHasLinesAsAlikeAsCanBe) {
  EXPECT_EQ(balanced(words({40, 40, 40, 40}), 140), (Chosen{1, 3}));
  EXPECT_EQ(first_fit(words({40, 40, 40, 40}), 140), (Chosen{2, 3}));
}

TEST(LineBreaking, ATitleHasNoMoreLinesThanItNeeds) {
  const auto all = words({30, 70, 20, 60, 30, 50, 90, 20});
  for (double measure_px = 90; measure_px < 500; measure_px += 7) {
    EXPECT_EQ(balanced(all, measure_px).size(), first_fit(all, measure_px).size()) << measure_px;
  }
}

}  // namespace
}  // namespace vitrine::text
