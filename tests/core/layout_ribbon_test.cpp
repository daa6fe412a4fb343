// The ribbon of the real exhibit, looked at from the whole to days, in every language and window.
#include <algorithm>

#include <gtest/gtest.h>

#include "core/edtf/day.h"
#include "tests/support/exhibit.h"
#include "tests/support/real_exhibit.h"

namespace vitrine::layout {
namespace {

using support::lie_over_each_other;
using support::lies_within;
using support::View;

double day(edtf::Civil date) {
  return static_cast<double>(edtf::day_from_civil(date));
}

const std::vector<Size> sizes = {{390, 844}, {1280, 800}, {1080, 1920}};

// The same frame with the years so many times nearer about a day.
View zoomed(View view, double factor, edtf::Civil about) {
  const auto& world = support::real_world();
  view.state = story::update(view.state, story::ZoomTime{factor, day(about), story::Pace::at_once}, world).state;
  view.frame = frame_from(view.state, world, view.page, support::real_typesetter());
  view.tree = semantics::tree_from(view.state, world);
  semantics::join_rects(view.tree, view.frame);
  return view;
}

template <class Look>
void look_at_every_zoom(const Look& look) {
  support::look_at_all(sizes, {""}, [&](const View& whole) {
    if (whole.frame.metrics.ribbon.height <= 0) return;
    for (double factor = 1; factor < 300; factor *= 1.9) {
      const View view = zoomed(whole, factor, {1925, 1, 16});
      SCOPED_TRACE(factor);
      look(view);
      if (testing::Test::HasFailure()) return;
    }
  });
}

Rect rect_of(const TickLabel& label) {
  return {label.at.x, label.at.y, label.text->width_px, label.text->height_px};
}

TEST(LayoutRibbon, LabelsOfTicksStandClearOfEachOtherAtEveryZoomAndThereAreTwo) {
  look_at_every_zoom([](const View& view) {
    const auto& ribbon = view.frame.ribbon;
    const auto& labels = ribbon.tick_labels;
    ASSERT_GE(labels.size(), 2u);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      ASSERT_GE(labels[i].at.x, ribbon.scale.left_px);
      ASSERT_LE(rect_of(labels[i]).right(), ribbon.scale.right_px);
      ASSERT_TRUE(lies_within(rect_of(labels[i]), ribbon.rect));
      if (i > 0) ASSERT_GT(labels[i].at.x, rect_of(labels[i - 1]).right());
    }
  });
}

TEST(LayoutRibbon, WhatCanBePressedStandsClearOfAllElseAtEveryZoom) {
  look_at_every_zoom([](const View& view) {
    std::vector<const Box*> boxes;
    for (const auto& box : view.frame.fixed)
      if ((box.action || box.part == Part::line_of_time) && lies_within(box.rect, view.frame.ribbon.rect))
        boxes.push_back(&box);
    for (std::size_t i = 0; i < boxes.size(); ++i)
      for (std::size_t j = i + 1; j < boxes.size(); ++j)
        ASSERT_FALSE(lie_over_each_other(boxes[i]->rect, boxes[j]->rect)) << boxes[i]->id << " and " << boxes[j]->id;
  });
}

TEST(LayoutRibbon, LeadersCrossNoNumeral) {
  look_at_every_zoom([](const View& view) {
    const auto& ribbon = view.frame.ribbon;
    for (const auto& band : ribbon.bands) {
      if (!band.label) continue;
      EXPECT_GE(band.label_x_px, band.left_px);
      EXPECT_LE(band.label_x_px + band.label->width_px, band.right_px);
      for (const auto& mark : view.frame.fixed) {
        if (mark.part != Part::mark || !mark.action || mark.anchor.y <= mark.rect.bottom()) continue;
        const double from = mark.rect.x + mark.rect.width / 2;
        for (double y = ribbon.band_y; y <= ribbon.line_y; y += 2) {
          const double x =
              from + (mark.anchor.x - from) * (y - mark.rect.bottom()) / (mark.anchor.y - mark.rect.bottom());
          ASSERT_FALSE(x > band.label_x_px && x < band.label_x_px + band.label->width_px) << mark.id;
        }
      }
    }
  });
}

TEST(LayoutRibbon, YearsOfTheEndsStandInTheirBoxes) {
  support::look_at_all(
      {{320, 568}, {390, 844}, {768, 1024}, {1280, 800}, {1920, 1080}, {1080, 1920}}, {""}, [](const View& view) {
        for (const auto& end : {view.frame.ribbon.before, view.frame.ribbon.after})
          if (end.label)
            ASSERT_TRUE(
                lies_within({end.label_at.x, end.label_at.y, end.label->width_px, end.label->height_px}, end.rect));
      });
}

TEST(LayoutRibbon, HasMarksOfTheDatesThatAreSeen) {
  const View whole = support::view_of({{1280, 800}, 1}, 0, "");
  const View view = zoomed(whole, 60, {1925, 1, 16});
  const auto has = [&](std::string_view id) { return std::ranges::contains(view.frame.fixed, id, &Box::id); };
  EXPECT_TRUE(has("mark.two-letters"));
  EXPECT_FALSE(has("mark.marseille"));
  EXPECT_TRUE(has("mark.alliance"));  // of the box before the years
}

// The card's date, as it is drawn when it is looked at from near.
std::vector<RibbonExtent> extents_of(const std::string& card, double factor, edtf::Civil about) {
  View view = zoomed(support::view_of({{1280, 800}, 1}, 0, card), factor, about);
  auto extents = view.frame.ribbon.extents;
  std::erase_if(extents, [](const RibbonExtent& extent) { return extent.selection != Selection::selected; });
  return extents;
}

TEST(LayoutRibbon, DatesHaveTheirTrueWidth) {
  const View view = zoomed(support::view_of({{1280, 800}, 1}, 0, "loyalties"), 100, {1918, 8, 9});
  const auto extents = extents_of("loyalties", 100, {1918, 8, 9});
  ASSERT_EQ(extents.size(), 1u);
  EXPECT_NEAR(extents[0].left_px, view.frame.ribbon.scale.x_from_day(day({1918, 8, 9})), 1e-6);
  EXPECT_NEAR(extents[0].right_px, view.frame.ribbon.scale.x_from_day(day({1918, 8, 11})), 1e-6);
  EXPECT_EQ(extents[0].fade_left_px, extents[0].left_px);
}

TEST(LayoutRibbon, ApproximateDatesFadeOnTheirApproximateSide) {
  const auto month = extents_of("225-million", 60, {1917, 11, 15});
  ASSERT_EQ(month.size(), 1u);
  EXPECT_LT(month[0].fade_left_px, month[0].left_px);
  EXPECT_GT(month[0].fade_right_px, month[0].right_px);
  const auto since = extents_of("eastern-locarno", 5, {1934, 10, 1});
  ASSERT_EQ(since.size(), 1u);
  EXPECT_LT(since[0].fade_left_px, since[0].left_px);
  EXPECT_EQ(since[0].fade_right_px, since[0].right_px);
}

TEST(LayoutRibbon, UncertainDatesAreDashed) {
  const auto extents = extents_of("orders", 200, {1915, 3, 10});
  ASSERT_EQ(extents.size(), 1u);
  EXPECT_EQ(extents[0].drawn, Drawn::dashed);
}

TEST(LayoutRibbon, DatesOfASetAreJoined) {
  const View view = zoomed(support::view_of({{1280, 800}, 1}, 0, "two-letters"), 100, {1925, 1, 16});
  const auto& ribbon = view.frame.ribbon;
  ASSERT_EQ(ribbon.arcs.size(), 1u);
  EXPECT_NEAR(ribbon.arcs[0].left_px, ribbon.scale.x_from_day(day({1925, 1, 15}) + 0.5), 1e-6);
  EXPECT_NEAR(ribbon.arcs[0].right_px, ribbon.scale.x_from_day(day({1925, 1, 17}) + 0.5), 1e-6);
  EXPECT_EQ(ribbon.arcs[0].drawn, Drawn::whole);  // both days hold
  EXPECT_EQ(extents_of("two-letters", 100, {1925, 1, 16}).size(), 2u);
}

TEST(LayoutRibbon, OneOfSeveralDatesIsAGhost) {
  auto world = support::sample_world();
  auto& date = world.exhibit.common.cards[support::letters].date;
  date.set = model::DateSet::one_of;
  date.members = {{edtf::day_from_civil({1925, 1, 15}), edtf::day_from_civil({1925, 1, 15})},
                  {edtf::day_from_civil({1925, 1, 17}), edtf::day_from_civil({1925, 1, 17})}};
  View view = support::view_of({{1280, 800}, 1}, 0, "letters", world);
  view.state = story::update(view.state, story::ZoomTime{150, day({1925, 1, 16}), story::Pace::at_once}, world).state;
  view.frame = frame_from(view.state, world, view.page, support::real_typesetter());
  ASSERT_EQ(view.frame.ribbon.arcs.size(), 1u);
  EXPECT_EQ(view.frame.ribbon.arcs[0].drawn, Drawn::ghost);
  ASSERT_EQ(view.frame.ribbon.extents.size(), 2u);
  for (const auto& extent : view.frame.ribbon.extents)
    EXPECT_EQ(extent.drawn, Drawn::ghost);
}

TEST(LayoutRibbon, PutsTheHandleAtTheDayShownAndNamesItWhileItIsScrubbed) {
  const auto& world = support::real_world();
  for (const auto& size : sizes) {
    View view = support::view_of({size, 1}, 0, "treaty");
    const auto& ribbon = view.frame.ribbon;
    EXPECT_NEAR(ribbon.playhead.x_px, ribbon.scale.x_from_day(day({1935, 5, 2})), 1e-6);
    EXPECT_FALSE(ribbon.playhead.label);
    for (const edtf::Civil date : {edtf::Civil{1912, 1, 1}, edtf::Civil{1924, 2, 29}, edtf::Civil{1936, 12, 31}}) {
      view.state = story::update(view.state, story::ScrubTo{edtf::day_from_civil(date)}, world).state;
      view.frame = frame_from(view.state, world, view.page, support::real_typesetter());
      const auto& playhead = view.frame.ribbon.playhead;
      ASSERT_TRUE(playhead.label);
      const Rect label{playhead.label_at.x, playhead.label_at.y, playhead.label->width_px, playhead.label->height_px};
      EXPECT_TRUE(lies_within(label, view.frame.ribbon.rect));
      for (const auto& tick : view.frame.ribbon.tick_labels)
        EXPECT_FALSE(lie_over_each_other(label, rect_of(tick)));
    }
  }
}

TEST(LayoutRibbon, ACardIsNearWhereItsDateBegins) {
  const View view = support::view_of({{1280, 800}, 1}, 0, "");
  const auto& common = support::real_world().exhibit.common;
  const auto& ribbon = view.frame.ribbon;
  const double x = ribbon.scale.x_from_day(day({1930, 1, 26}));
  const auto card = card_near(ribbon, x + 3, 7);
  ASSERT_TRUE(card);
  EXPECT_EQ(common.cards[*card].id, "kutepov");
  EXPECT_FALSE(card_near(ribbon, x + 9, 7));
}

TEST(LayoutRibbon, HasASliderOfDaysForThoseWhoDoNotSeeIt) {
  const View view = support::view_of({{1280, 800}, 1}, 1, "225-million");
  const auto chronology = std::ranges::find(view.tree.children, "chronology", &semantics::Node::id);
  ASSERT_NE(chronology, view.tree.children.end());
  EXPECT_EQ(chronology->rect, view.frame.ribbon.rect);
  const auto slider = std::ranges::find(chronology->children, semantics::Role::slider, &semantics::Node::role);
  ASSERT_NE(slider, chronology->children.end());
  EXPECT_EQ(slider->span.least, edtf::day_from_civil({1912, 1, 1}));
  EXPECT_EQ(slider->span.most, edtf::day_from_civil({1936, 12, 31}));
  EXPECT_EQ(slider->span.now, edtf::day_from_civil({1917, 11, 1}));
  EXPECT_NE(slider->value.find("около ноября 1917"), std::string::npos) << slider->value;
  EXPECT_GE(slider->rect.height, 40);
}

}  // namespace
}  // namespace vitrine::layout
