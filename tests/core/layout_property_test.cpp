// What holds for every frame of the real exhibit, in windows of any size and in every language.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/real_exhibit.h"

namespace vitrine::layout {
namespace {

using support::addresses;
using support::lie_over_each_other;
using support::lies_within;
using support::look_at_all;
using support::shown;
using support::View;
using support::window_sizes;
using support::words_of;

TEST(LayoutPage, TextsNeverLieOverEachOther) {
  look_at_all(window_sizes(), {"", "225-million/file", "about"}, [](const View& view) {
    std::vector<const Box*> texts;
    for (const auto& box : view.page->boxes)
      if (box.text) texts.push_back(&box);
    std::ranges::stable_sort(texts, {}, [](const Box* box) { return box->text_at.y; });
    for (std::size_t i = 0; i < texts.size(); ++i)
      for (std::size_t j = i + 1; j < texts.size() && texts[j]->text_at.y < words_of(*texts[i]).bottom(); ++j)
        ASSERT_FALSE(lie_over_each_other(words_of(*texts[i]), words_of(*texts[j])))
            << texts[i]->id << " [" << shown(words_of(*texts[i])) << "] and " << texts[j]->id << " ["
            << shown(words_of(*texts[j])) << "]";
  });
}

TEST(LayoutPage, NothingSticksOutOfTheColumn) {
  look_at_all(window_sizes(), {"", "225-million/file", "about"}, [](const View& view) {
    const auto& m = view.frame.metrics;
    const Rect column{m.column_x, 0, m.column_width, view.page->height};
    for (const auto& box : view.page->boxes) {
      ASSERT_TRUE(lies_within(box.rect, column)) << box.id << " [" << shown(box.rect) << "]";
      if (box.text) ASSERT_TRUE(lies_within(words_of(box), column)) << box.id << " [" << shown(words_of(box)) << "]";
    }
    ASSERT_GE(m.column_x, m.story.x);
    ASSERT_LE(m.column_x + m.column_width, m.story.right());
  });
}

TEST(LayoutPage, WordsStayWithinTheirButtonsAndBadges) {
  look_at_all(window_sizes(), addresses(), [](const View& view) {
    for (const auto* boxes : {&view.page->boxes, &view.frame.fixed})
      for (const auto& box : *boxes) {
        if (!box.text || box.part == Part::pin || box.part == Part::edge_pin) continue;
        ASSERT_TRUE(lies_within(words_of(box), box.rect))
            << box.id << " [" << shown(words_of(box)) << "] in [" << shown(box.rect) << "]";
      }
  });
}

TEST(LayoutPage, GroundsHoldWhatStandsOnThem) {
  look_at_all(window_sizes(), {"", "225-million/file"}, [](const View& view) {
    for (const auto& box : view.page->boxes) {
      if (!box.text) continue;
      for (const auto& ground : view.page->boxes) {
        const bool is_ground = ground.part == Part::card || ground.part == Part::panel || ground.part == Part::told ||
                               ground.part == Part::record || ground.part == Part::note;
        if (is_ground && box.id.starts_with(ground.id + '.'))
          ASSERT_TRUE(lies_within(words_of(box), ground.rect)) << box.id << " in " << ground.id;
      }
    }
  });
}

TEST(LayoutPage, WhatCanBePressedIsLargeEnough) {
  look_at_all(window_sizes(), addresses(), [](const View& view) {
    const double target = view.frame.metrics.target - 1.0 / 64;
    // Marks and bands share the width of the ribbon; every card has its way in the story too (WCAG 2.2, 2.5.8).
    constexpr double least_on_ribbon = 24;
    const auto is_on_ribbon = [](const Box& box) { return box.part == Part::mark || box.part == Part::band; };
    for (const auto* boxes : {&view.page->boxes, &view.frame.fixed})
      for (const auto& box : *boxes) {
        if (!box.action || box.part == Part::inline_link) continue;
        ASSERT_GE(box.rect.width, is_on_ribbon(box) ? least_on_ribbon : target) << box.id;
        ASSERT_GE(box.rect.height, target) << box.id;
      }
  });
}

TEST(LayoutPage, ButtonsNeverLieOverEachOther) {
  look_at_all(window_sizes(), {"", "225-million/file", "about"}, [](const View& view) {
    std::vector<const Box*> buttons;
    for (const auto& box : view.page->boxes)
      if (box.action && box.part != Part::inline_link) buttons.push_back(&box);
    for (std::size_t i = 0; i < buttons.size(); ++i)
      for (std::size_t j = i + 1; j < buttons.size(); ++j)
        ASSERT_FALSE(lie_over_each_other(buttons[i]->rect, buttons[j]->rect))
            << buttons[i]->id << " and " << buttons[j]->id;
  });
}

TEST(LayoutPage, EveryLinkLeadsSomewhere) {
  look_at_all({{390, 844}, {1280, 800}}, {"", "225-million/file", "recognition/file", "about", "credits"},
              [](const View& view) {
                std::size_t links = 0;
                for (const auto& box : view.page->boxes) {
                  if (!box.text) continue;
                  for (const auto& line : box.text->lines)
                    for (const auto& run : line.runs)
                      links += !run.link.empty();
                }
                for (const auto& box : view.page->boxes)
                  links -= box.part == Part::inline_link;
                EXPECT_EQ(links, 0u) << "drawn as links and leading nowhere";
              });
}

TEST(LayoutPage, LinesHoldNoMoreThanAReaderFollows) {
  look_at_all({{1280, 800}, {1920, 1080}, {3840, 2160}, {1080, 1920}}, {""}, [](const View& view) {
    for (const auto& box : view.page->boxes) {
      if (!box.text || box.id.find(".text.") == std::string::npos) continue;
      for (const auto& line : box.text->lines) {
        std::size_t characters = 0;
        for (const auto& run : line.runs)
          characters += run.glyphs.size();
        ASSERT_LE(characters, 80u) << box.id;  // without spaces: about 95 with them
      }
    }
  });
}

TEST(LayoutCover, AsksItsQuestionInTheFirstWindow) {
  look_at_all(window_sizes(), {""}, [](const View& view) {
    const auto& m = view.frame.metrics;
    // In the smallest one scrolls.
    const auto& window = view.state.viewport.size;
    if (window.width < 390 || window.height < 700) return;
    const auto* begin = find_box(*view.page, "begin");
    ASSERT_TRUE(begin);
    EXPECT_LE(begin->rect.bottom(), m.story.bottom());
    if (m.arrangement == Arrangement::stacked || window == Size{900, 1400}) return;
    for (const auto& box : view.page->boxes) {
      if (!box.id.starts_with("cover.")) continue;
      EXPECT_LE(box.rect.bottom(), m.story.bottom()) << box.id;
    }
  });
}

TEST(LayoutSettings, RowsHoldNearlyAsMany) {
  look_at_all(window_sizes(), {"settings"}, [](const View& view) {
    std::vector<int> rows;
    double y = -1;
    for (const auto& box : view.page->boxes) {
      if (!box.id.starts_with("settings.text-size.") || box.part != Part::choice) continue;
      if (box.rect.y != y) rows.push_back(0);
      y = box.rect.y;
      ++rows.back();
    }
    ASSERT_FALSE(rows.empty());
    EXPECT_GE(rows.back() + static_cast<int>(rows.size()), rows.front()) << rows.size() << " rows";
  });
}

TEST(LayoutRegions, CoverTheWindowWithoutOverlap) {
  for (const auto& size : window_sizes()) {
    const auto m = metrics_of({size, 1});
    const std::vector<Rect> regions = {m.header, m.story, m.map, m.ribbon, m.places};
    double area = 0;
    for (std::size_t i = 0; i < regions.size(); ++i) {
      SCOPED_TRACE(shown({0, 0, size.width, size.height}) + ", region " + std::to_string(i));
      EXPECT_TRUE(lies_within(regions[i], {0, 0, size.width, size.height})) << shown(regions[i]);
      EXPECT_GE(regions[i].width, 0);
      EXPECT_GE(regions[i].height, 0);
      area += regions[i].width * regions[i].height;
      for (std::size_t j = i + 1; j < regions.size(); ++j)
        EXPECT_FALSE(lie_over_each_other(regions[i], regions[j])) << shown(regions[j]);
    }
    EXPECT_NEAR(area, size.width * size.height, 1e-6 * area);
  }
}

TEST(LayoutRegions, TheStoryIsNeverASlit) {
  for (const auto& size : window_sizes()) {
    const auto m = metrics_of({size, 1});
    EXPECT_GE(m.story.height, 3 * m.body.leading_px) << size.width << "x" << size.height;
    EXPECT_GE(m.column_width, 200) << size.width << "x" << size.height;
  }
}

TEST(LayoutMetrics, FollowTheScaleOfSizes) {
  const auto desk = metrics_of({{1280, 800}, 1}), kiosk = metrics_of({{1080, 1920}, 1}),
             phone = metrics_of({{390, 844}, 3});
  EXPECT_EQ(desk.arrangement, Arrangement::wide);
  EXPECT_EQ(kiosk.arrangement, Arrangement::kiosk);
  EXPECT_EQ(phone.arrangement, Arrangement::stacked);
  const auto expect = [](const TextStyle& style, int size_px) { EXPECT_EQ(style.size_px, size_px); };
  expect(desk.body, 18), expect(kiosk.body, 28), expect(phone.body, 17);
  expect(desk.caption, 15), expect(kiosk.caption, 22), expect(phone.caption, 15);
  expect(desk.title, 28), expect(kiosk.title, 44), expect(phone.title, 24);
  expect(desk.chapter, 40), expect(kiosk.chapter, 64), expect(phone.chapter, 32);
  EXPECT_EQ(desk.body.leading_px, 28);
  EXPECT_EQ(kiosk.body.leading_px, 40);
  EXPECT_EQ(phone.body.leading_px, 26);
  EXPECT_EQ(desk.gutter, 32);
  EXPECT_EQ(kiosk.gutter, 96);
  EXPECT_EQ(phone.gutter, 20);
  EXPECT_GE(kiosk.target, 60);
  EXPECT_GE(desk.target, 44);
}

TEST(LayoutMetrics, ControlsOfAKioskAreInItsLowerHalf) {
  const auto view = support::view_of({{1080, 1920}, 1}, 0, "");
  int chips = 0;
  for (const auto& box : view.frame.fixed) {
    if (box.part == Part::map || box.part == Part::pin || box.part == Part::edge_pin) continue;
    EXPECT_GE(box.rect.y, 960) << box.id;
    chips += box.part == Part::chip;
  }
  // Every pin has its chip within reach.
  EXPECT_EQ(chips, static_cast<int>(story::pinned_towns(support::real_world().exhibit.common, {}).size()));
}

TEST(LayoutHeader, ButtonsStandSideBySideWithinIt) {
  look_at_all(window_sizes(), {""}, [](const View& view) {
    std::vector<const Box*> header;
    for (const auto& box : view.frame.fixed)
      if (lie_over_each_other(box.rect, view.frame.metrics.header)) header.push_back(&box);
    ASSERT_GE(header.size(), 4u);  // three languages and the appearance
    for (std::size_t i = 0; i < header.size(); ++i) {
      ASSERT_TRUE(lies_within(header[i]->rect, view.frame.metrics.header))
          << header[i]->id << " [" << shown(header[i]->rect) << "]";
      for (std::size_t j = i + 1; j < header.size(); ++j)
        ASSERT_FALSE(lie_over_each_other(header[i]->rect, header[j]->rect))
            << header[i]->id << " and " << header[j]->id;
    }
  });
}

TEST(LayoutMap, PinsAndTheirLabelsLieWithinIt) {
  look_at_all(window_sizes(), addresses(), [](const View& view) {
    for (const auto& box : view.frame.fixed) {
      if (box.part != Part::pin && box.part != Part::edge_pin) continue;
      ASSERT_TRUE(view.frame.metrics.map.contains(box.anchor)) << box.id;
      ASSERT_TRUE(lies_within(box.rect, view.frame.metrics.map)) << box.id << " [" << shown(box.rect) << "]";
      if (!box.text) continue;  // no room for its words
      ASSERT_TRUE(lies_within(words_of(box), view.frame.metrics.map)) << box.id << " [" << shown(words_of(box)) << "]";
    }
  });
}

TEST(LayoutMap, ButtonsStandWithinReachAndOverNoWords) {
  look_at_all(window_sizes(), {"", "recognition", "225-million/file"}, [](const View& view) {
    const auto& m = view.frame.metrics;
    if (m.map.height == 0) return;
    const Rect& ground = m.arrangement == Arrangement::kiosk ? m.places : m.map;
    int buttons = 0;
    for (const auto& box : view.frame.fixed) {
      if (box.part != Part::button || !box.id.starts_with("map.")) continue;
      ++buttons;
      ASSERT_TRUE(lies_within(box.rect, ground)) << box.id << " [" << shown(box.rect) << "]";
      ASSERT_GE(box.rect.width, 44);
      ASSERT_GE(box.rect.height, 44);
      for (const auto& other : view.frame.fixed) {
        if (other.id == box.id || other.part == Part::map) continue;
        ASSERT_FALSE(other.action && other.part != Part::pin && other.part != Part::edge_pin &&
                     lie_over_each_other(box.rect, other.rect))
            << box.id << " and " << other.id;
        ASSERT_FALSE(other.text && other.part != Part::chip && lie_over_each_other(box.rect, words_of(other)))
            << box.id << " and the words of " << other.id;
      }
    }
    // On a map lower than three targets, "the whole route" has no room.
    ASSERT_EQ(buttons, m.arrangement != Arrangement::kiosk && m.map.height < 3 * m.target ? 2 : 3);
  });
}

TEST(LayoutMap, TheSelectedPinHasItsWords) {
  look_at_all(window_sizes(), {"recognition", "225-million/file"}, [](const View& view) {
    for (const auto& box : view.frame.fixed)
      if (box.part == Part::pin && box.selection == Selection::selected) ASSERT_TRUE(box.text) << box.id;
  });
}

TEST(LayoutMap, TheArrowOfAnEndOfTheRouteStandsOnIt) {
  int arrows = 0;
  look_at_all(window_sizes(), addresses(), [&](const View& view) {
    const auto& route = view.frame.route;
    const auto& map = view.frame.metrics.map;
    // A route of which little or nothing is in sight has no place for it.
    const auto in_sight =
        std::ranges::count_if(route, [&](Point p) { return map.inset(map.height / 4, map.height / 4).contains(p); });
    if (in_sight < 3) return;
    for (const auto& box : view.frame.fixed) {
      if (box.part != Part::edge_pin || (box.id != "pin.paris" && box.id != "pin.moscow")) continue;
      ++arrows;
      double nearest = HUGE_VAL;
      for (std::size_t i = 1; i < route.size(); ++i)
        for (double share = 0; share <= 1; share += 0.02)
          nearest =
              std::min(nearest, std::hypot(route[i - 1].x + share * (route[i].x - route[i - 1].x) - box.anchor.x,
                                           route[i - 1].y + share * (route[i].y - route[i - 1].y) - box.anchor.y));
      ASSERT_LE(nearest, 4) << box.id;
    }
  });
  EXPECT_GT(arrows, 0);
}

TEST(LayoutMap, LabelsNeverLieOverEachOther) {
  look_at_all(window_sizes(), addresses(), [](const View& view) {
    std::vector<const Box*> pins;
    for (const auto& box : view.frame.fixed)
      if ((box.part == Part::pin || box.part == Part::edge_pin) && box.text) pins.push_back(&box);
    for (std::size_t i = 0; i < pins.size(); ++i)
      for (std::size_t j = i + 1; j < pins.size(); ++j)
        ASSERT_FALSE(lie_over_each_other(words_of(*pins[i]), words_of(*pins[j])))
            << pins[i]->id << " [" << shown(words_of(*pins[i])) << "] and " << pins[j]->id << " ["
            << shown(words_of(*pins[j])) << "]";
  });
}

TEST(LayoutMap, CreditLiesWithinIt) {
  look_at_all(window_sizes(), {""}, [](const View& view) {
    if (view.frame.metrics.map.height == 0) return;
    ASSERT_TRUE(view.frame.map_credit);
    const Rect credit{view.frame.map_credit_at.x, view.frame.map_credit_at.y, view.frame.map_credit->width_px,
                      view.frame.map_credit->height_px};
    ASSERT_TRUE(lies_within(credit, view.frame.metrics.map)) << shown(credit);
  });
}

TEST(LayoutMap, ShowsThePlacesOfTheCardAsPins) {
  const auto& common = support::real_world().exhibit.common;
  for (const auto& size : window_sizes())
    for (const auto& card : common.cards) {
      // On a map lower than three targets there may be room for arrows alone.
      if (const auto m = metrics_of({size, 1}); m.map.height < 3 * m.target) continue;
      const View view = support::view_of({size, 1}, 0, card.id);
      SCOPED_TRACE(view.name);
      for (const auto place : card.places) {
        // Its own, its town's, or one that it shares with others on a small map.
        const auto& names = support::real_world().exhibit.editions[0].places;
        const auto shows = [&](const Box& box) {
          return box.part == Part::pin && (box.name.contains(names[place].name.utf8) ||
                                           box.name.contains(names[model::town_of(common, place)].name.utf8));
        };
        const auto pin = std::ranges::find_if(view.frame.fixed, shows);
        ASSERT_NE(pin, view.frame.fixed.end()) << common.places[place].id;
        EXPECT_EQ(pin->selection, Selection::selected) << pin->id;
      }
    }
}

TEST(LayoutRibbon, MarksLieWithinItSideBySide) {
  look_at_all(window_sizes(), {"", "recognition"}, [](const View& view) {
    const auto& m = view.frame.metrics;
    std::vector<const Box*> marks;
    for (const auto& box : view.frame.fixed)
      if (box.part == Part::mark) marks.push_back(&box);
    const bool is_narrow = std::ranges::none_of(marks, [](const Box* mark) { return mark->action.has_value(); });
    if (is_narrow) return;
    ASSERT_EQ(marks.size(), support::real_world().exhibit.common.cards.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
      ASSERT_TRUE(lies_within(marks[i]->rect, m.ribbon)) << marks[i]->id << " [" << shown(marks[i]->rect) << "]";
      for (std::size_t j = i + 1; j < marks.size(); ++j) {
        ASSERT_FALSE(lie_over_each_other(marks[i]->rect, marks[j]->rect)) << marks[i]->id << " and " << marks[j]->id;
      }
    }
  });
}

TEST(LayoutRibbon, ExtentsAndTicksLieOnItsLine) {
  look_at_all(window_sizes(), {""}, [](const View& view) {
    const auto& ribbon = view.frame.ribbon;
    ASSERT_LT(ribbon.scale.left_px, ribbon.scale.right_px);
    ASSERT_GT(ribbon.line_y, ribbon.rect.y);
    ASSERT_LT(ribbon.line_y, ribbon.rect.bottom());
    for (const auto& extent : ribbon.extents) {
      ASSERT_LT(extent.fade_left_px, ribbon.scale.right_px);
      ASSERT_GT(extent.fade_right_px, ribbon.scale.left_px);
      ASSERT_LT(extent.left_px, extent.right_px);
      ASSERT_LE(extent.fade_left_px, extent.left_px);
      ASSERT_GE(extent.fade_right_px, extent.right_px);
    }
  });
}

TEST(LayoutScroll, OfEveryAnchorIsWithinTheLimits) {
  look_at_all(
      {{320, 480}, {390, 844}, {1280, 800}, {1080, 1920}}, {"", "225-million/file", "about"}, [](const View& view) {
        const double most = most_scroll_px(*view.page, view.state.viewport);
        for (const auto& box : view.page->boxes)
          for (const std::optional<double> offset :
               {std::optional<double>(), std::optional(-4000.0), std::optional(4000.0)}) {
            const double y = scroll_of_anchor({box.id, offset}, *view.page, view.frame.metrics, view.state.viewport);
            ASSERT_GE(y, 0) << box.id;
            ASSERT_LE(y, most) << box.id;
          }
        EXPECT_EQ(scroll_of_anchor({"nothing-of-the-kind", {}}, *view.page, view.frame.metrics, view.state.viewport),
                  0);
        EXPECT_EQ(scroll_of_anchor({}, *view.page, view.frame.metrics, view.state.viewport), 0);
      });
}

TEST(LayoutScroll, BringsTheAnchorIntoTheWindow) {
  look_at_all({{320, 480}, {390, 844}, {1280, 800}, {1080, 1920}}, {""}, [](const View& view) {
    for (const auto& box : view.page->boxes) {
      const double y = scroll_of_anchor({box.id, {}}, *view.page, view.frame.metrics, view.state.viewport);
      const double top = box.rect.y - y;
      ASSERT_GE(top, view.frame.metrics.story.y - 1) << box.id;
      ASSERT_LT(top, view.frame.metrics.story.bottom()) << box.id;
    }
  });
}

TEST(LayoutScroll, ReachesTheEndOfThePage) {
  look_at_all(window_sizes(), {"", "225-million/file", "about"}, [](const View& view) {
    const double most = most_scroll_px(*view.page, view.state.viewport);
    for (const auto& box : view.page->boxes)
      ASSERT_LE(box.rect.bottom() - most, view.frame.metrics.story.bottom() + 0.02) << box.id;
  });
}

TEST(LayoutScroll, CardAtTheReadingLineOnlyGoesOn) {
  const auto& exhibit = support::real_world().exhibit;
  look_at_all({{320, 480}, {390, 844}, {1280, 800}, {1080, 1920}}, {""}, [&](const View& view) {
    std::optional<model::Index> last;
    std::size_t seen = 0;
    for (double y = 0; y <= most_scroll_px(*view.page, view.state.viewport); y += 7) {
      const auto card = card_at(*view.page, view.frame.metrics, y);
      if (card != last) {
        ASSERT_EQ(card, last ? *last + 1 : 0);
        ++seen;
      }
      last = card;
    }
    EXPECT_GE(seen + 1, exhibit.common.cards.size());  // a short last card may not reach the line
    EXPECT_EQ(card_at(*view.page, view.frame.metrics, 0), std::nullopt);
  });
}

TEST(LayoutScroll, ACardJumpedToIsInView) {
  const auto& exhibit = support::real_world().exhibit;
  for (const auto& size : window_sizes()) {
    View view = support::view_of({size, 1}, 0, "");
    for (model::Index card = 0; card < exhibit.common.cards.size(); ++card) {
      const auto& id = exhibit.common.cards[card].id;
      view.frame.scroll_y_px = scroll_of_anchor({id, {}}, *view.page, view.frame.metrics, view.state.viewport);
      EXPECT_TRUE(std::ranges::contains(cards_in_view(view.frame), card)) << id << ", " << view.name;
    }
  }
}

TEST(LayoutFrame, IsTheSameForTheSameState) {
  look_at_all({{390, 844}, {1280, 800}}, {"225-million/file"}, [](const View& view) {
    const auto again = page_from(view.state, support::real_world(), support::real_typesetter());
    ASSERT_EQ(again->boxes.size(), view.page->boxes.size());
    for (std::size_t i = 0; i < again->boxes.size(); ++i) {
      EXPECT_EQ(again->boxes[i].id, view.page->boxes[i].id);
      EXPECT_EQ(again->boxes[i].rect, view.page->boxes[i].rect);
    }
  });
}

}  // namespace
}  // namespace vitrine::layout
