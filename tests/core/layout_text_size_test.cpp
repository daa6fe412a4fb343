// What holds for every frame of the real exhibit whose text is set larger, in windows from 320 to 3840 px wide and in
// every language.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/real_exhibit.h"

namespace vitrine::layout {
namespace {

using support::lie_over_each_other;
using support::lies_within;
using support::shown;
using support::View;
using support::words_of;

const std::vector<Size> windows = {{320, 568},  {390, 844},  {568, 320},   {768, 1024},  {820, 600},
                                   {1024, 768}, {1280, 800}, {1920, 1080}, {1080, 1920}, {3840, 2160}};

// Words that are painted, and what they are of.
struct Words {
  std::string id;
  Rect rect;
};

Words words_at(std::string id, const SetText& text, Point at) {
  return {std::move(id), {at.x, at.y, text.width_px, text.height_px}};
}

// Of what does not scroll: header, map, places, ribbon, at the places where they are painted.
std::vector<Words> fixed_words(const Frame& frame) {
  std::vector<Words> all;
  for (const auto& box : frame.fixed)
    if (box.text) all.push_back({box.id, words_of(box)});
  if (frame.map_credit) all.push_back(words_at("credit", *frame.map_credit, frame.map_credit_at));
  const auto& ribbon = frame.ribbon;
  for (const auto& label : ribbon.tick_labels)
    all.push_back(words_at("year", *label.text, label.at));
  for (const auto& end : {ribbon.before, ribbon.after})
    if (end.label) all.push_back(words_at("years of an end", *end.label, end.label_at));
  return all;
}

template <class Look>
void look_at_all(const std::vector<std::string>& addresses, const Look& look) {
  for (const auto& window : windows)
    for (const int percent : {150, 200})
      for (model::Index language = 0; language < 3; ++language)
        for (const auto& address : addresses) {
          const View view = support::view_of({window, 1}, language, address, support::real_world(), percent);
          SCOPED_TRACE(view.name);
          look(view);
          if (testing::Test::HasFailure()) return;
        }
}

TEST(LayoutTextSize, WordsThatStandStillNeitherOverlapNorLeaveTheWindow) {
  look_at_all({"", "recognition", "settings"}, [](const View& view) {
    const auto words = fixed_words(view.frame);
    const auto& size = view.state.viewport.size;
    for (std::size_t i = 0; i < words.size(); ++i) {
      ASSERT_TRUE(lies_within(words[i].rect, {0, 0, size.width, size.height}))
          << words[i].id << " [" << shown(words[i].rect) << "]";
      for (std::size_t j = i + 1; j < words.size(); ++j)
        ASSERT_FALSE(lie_over_each_other(words[i].rect, words[j].rect))
            << words[i].id << " [" << shown(words[i].rect) << "] and " << words[j].id << " [" << shown(words[j].rect)
            << "]";
    }
  });
}

TEST(LayoutTextSize, WordsOfThePageNeitherOverlapNorLeaveTheColumn) {
  look_at_all({"", "225-million/file", "settings", "contents", "people"}, [](const View& view) {
    const auto& m = view.frame.metrics;
    const Rect column{m.column_x, 0, m.column_width, view.page->height};
    std::vector<Words> words;
    for (const auto& box : view.page->boxes) {
      ASSERT_TRUE(lies_within(box.rect, column)) << box.id << " [" << shown(box.rect) << "]";
      if (!box.text) continue;
      ASSERT_TRUE(lies_within(words_of(box), box.rect))
          << box.id << " [" << shown(words_of(box)) << "] in [" << shown(box.rect) << "]";
      words.push_back({box.id, words_of(box)});
    }
    std::ranges::stable_sort(words, {}, [](const Words& each) { return each.rect.y; });
    for (std::size_t i = 0; i < words.size(); ++i)
      for (std::size_t j = i + 1; j < words.size() && words[j].rect.y < words[i].rect.bottom(); ++j)
        ASSERT_FALSE(lie_over_each_other(words[i].rect, words[j].rect)) << words[i].id << " and " << words[j].id;
  });
}

TEST(LayoutTextSize, WhatCanBePressedIsLargeEnough) {
  look_at_all({"", "225-million/file", "settings"}, [](const View& view) {
    const auto& m = view.frame.metrics;
    const double target = (m.arrangement == Arrangement::kiosk ? 60 : 44) - 1.0 / 64;
    for (const auto* boxes : {&view.page->boxes, &view.frame.fixed})
      for (const auto& box : *boxes) {
        if (!box.action || box.part == Part::inline_link) continue;
        // Marks and bands share the width of the ribbon; every card has its way in the story too (WCAG 2.2, 2.5.8).
        const bool is_on_ribbon = box.part == Part::mark || box.part == Part::band;
        ASSERT_GE(box.rect.width, is_on_ribbon ? 24 : target) << box.id;
        ASSERT_GE(box.rect.height, target) << box.id;
      }
  });
}

TEST(LayoutTextSize, HeaderKeepsContentsSearchAndSettings) {
  look_at_all({""}, [](const View& view) {
    for (const char* id : {"header.contents", "header.search", "header.settings"})
      ASSERT_TRUE(std::ranges::contains(view.frame.fixed, id, &Box::id)) << id;
  });
}

TEST(LayoutTextSize, TheTextGrowsByWhatWasAsked) {
  for (const auto& window : windows) {
    const auto base = metrics_of({window, 1});
    for (const int percent : story::text_sizes_percent) {
      const auto m = metrics_of({window, 1}, story::Screen::story, percent);
      EXPECT_NEAR(m.body.size_px, base.body.size_px * percent / 100.0, 0.51);
      EXPECT_NEAR(m.caption.size_px, base.caption.size_px * percent / 100.0, 0.51);
      EXPECT_GE(m.title.size_px, m.body.size_px);
      EXPECT_GE(m.chapter.size_px, m.title.size_px);
      EXPECT_GE(m.target, base.target);
    }
  }
}

TEST(LayoutTextSize, LeadingsAreOnTheGrid) {
  for (const auto& window : windows)
    for (const int percent : story::text_sizes_percent) {
      const auto m = metrics_of({window, 1}, story::Screen::story, percent);
      for (const auto& style : {m.body, m.summary, m.caption, m.control, m.label, m.badge, m.title, m.chapter,
                                m.numeral, m.cover, m.subtitle, m.heading, m.file_title}) {
        EXPECT_EQ(style.leading_px % 2, 0) << window.width << " at " << percent;
        EXPECT_GT(style.leading_px, style.size_px);
      }
    }
}

TEST(LayoutTextSize, RegionsCoverTheWindowAndLeaveTheStoryItsRoom) {
  for (const auto& window : support::window_sizes())
    for (const int percent : story::text_sizes_percent) {
      SCOPED_TRACE(shown({0, 0, window.width, window.height}) + " at " + std::to_string(percent));
      const auto m = metrics_of({window, 1}, story::Screen::story, percent);
      double area = 0;
      for (const auto& region : {m.header, m.story, m.map, m.ribbon, m.places}) {
        EXPECT_TRUE(lies_within(region, {0, 0, window.width, window.height})) << shown(region);
        EXPECT_GE(region.height, 0);
        area += region.width * region.height;
      }
      EXPECT_NEAR(area, window.width * window.height, 1e-6 * area);
      EXPECT_GE(m.story.height, 3 * m.body.leading_px);
      if (m.arrangement != Arrangement::wide) EXPECT_LE(m.map.height + m.ribbon.height, window.height / 2);
      // 40 characters beside the map; fewer only where it stands above.
      if (m.arrangement == Arrangement::wide) EXPECT_GE(m.column_width - 2 * m.padding, 17.9 * m.body.size_px);
    }
}

TEST(LayoutTextSize, LinesHoldAtMostSeventyFiveCharactersOnAverage) {
  look_at_all({"recognition"}, [](const View& view) {
    if (view.state.viewport.size.width < 1000) return;
    std::size_t characters = 0, lines = 0;
    for (const auto& box : view.page->boxes) {
      if (!box.text || box.id.find(".text.") == std::string::npos) continue;
      // The last line of a paragraph is as long as it happens to be.
      for (std::size_t i = 0; i + 1 < box.text->lines.size(); ++i, ++lines)
        for (const auto& run : box.text->lines[i].runs)
          characters += run.glyphs.size();
    }
    ASSERT_GT(lines, 20u);
    // Glyphs, with every sixth character a space beside them.
    EXPECT_LE(static_cast<double>(characters) / static_cast<double>(lines) * 6 / 5, 75);
  });
}

}  // namespace
}  // namespace vitrine::layout
