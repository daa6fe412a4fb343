// What is written on the map: that nothing lies over anything else, and that it is true.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/geo/geodesic.h"
#include "core/layout/map_parts.h"
#include "tests/support/atlas.h"

namespace vitrine::layout {
namespace {

using support::day;
using support::lie_over_each_other;
using support::lies_within;
using support::shown;
using support::View;
using support::view_at_scale;
using support::world_with_atlas;

constexpr geo::LonLat paris{2.33, 48.86}, border{24, 53}, moscow{37.6, 55.75};

Rect rect_of(const MapLabel& label) {
  // The space after the last letter is none of it.
  return {label.text_at.x, label.text_at.y, label.text->width_px - label.text->style.letter_spacing_px,
          label.text->height_px};
}

std::string words_of(const MapLabel& label, const std::string& language) {
  // A label is known by what it was set from; here by its bytes alone.
  return language + std::to_string(label.text->lines.back().end);
}

const MapLabel* label_of(const Frame& frame, LabelKind kind) {
  const auto found = std::ranges::find(frame.labels, kind, &MapLabel::kind);
  return found == frame.labels.end() ? nullptr : &*found;
}

// Calls look(view) for cameras from the whole of Europe to a street.
template <class Look>
void sweep(const Look& look) {
  for (const Size size : {Size{390, 844}, {1280, 800}, {1920, 1080}, {1080, 1920}, {844, 480}})
    for (model::Index language = 0; language < 3; ++language)
      for (const char* address : {"", "recognition"}) {
        const View unmoved = support::view_of({size, 1}, language, address, world_with_atlas());
        for (const auto at : {paris, border, moscow})
          for (const double km_per_px : {5.0, 3.0, 2.0, 1.2, 0.7, 0.3, 0.08, 0.02, 0.01}) {
            const View view = support::brought_to(unmoved, at, km_per_px);
            SCOPED_TRACE(view.name);
            look(view);
            if (testing::Test::HasFailure()) return;
          }
      }
}

TEST(MapLabels, NeverLieOverEachOtherNorOverAnythingElse) {
  std::size_t labels = 0;
  sweep([&](const View& view) {
    const Frame& frame = view.frame;
    std::vector<std::pair<std::string, Rect>> others = {{"credit", credit_of(frame)}, {"scale", frame.scale_bar.rect}};
    for (const auto& box : frame.fixed) {
      if (box.part != Part::pin && box.part != Part::edge_pin) {
        if (box.part != Part::map) others.emplace_back(box.id, box.rect);
        continue;
      }
      const double dot = 0.25 * frame.metrics.target;
      others.emplace_back(box.id, Rect{box.anchor.x - dot, box.anchor.y - dot, 2 * dot, 2 * dot});
      if (box.text) others.emplace_back(box.id + " words", support::words_of(box));
    }
    for (std::size_t i = 0; i < frame.labels.size(); ++i) {
      const Rect label = rect_of(frame.labels[i]);
      ++labels;
      ASSERT_TRUE(lies_within(label, frame.metrics.map)) << shown(label);
      ASSERT_FALSE(is_on_route(frame, label)) << shown(label);
      for (const auto& [name, rect] : others)
        ASSERT_FALSE(lie_over_each_other(label, rect)) << name << ' ' << shown(label) << " and " << shown(rect);
      for (std::size_t j = 0; j < frame.labels.size(); ++j) {
        if (j > i) ASSERT_FALSE(lie_over_each_other(label, rect_of(frame.labels[j]))) << shown(label);
        if (j == i || !frame.labels[j].dot) continue;
        ASSERT_FALSE(label.contains(*frame.labels[j].dot)) << shown(label);
      }
    }
  });
  EXPECT_GT(labels, 2000u);
}

TEST(MapLabels, NameTheStatesOfTheDay) {
  const auto& world = world_with_atlas();
  View view = view_at_scale({1920, 1080}, 0, "", border, 3);
  const auto states_on = [&](std::int64_t on) {
    view.state.scrub_day = on;
    const auto frame = frame_from(view.state, world, view.page, support::real_typesetter());
    std::vector<std::size_t> bytes;
    for (const auto& label : frame.labels)
      if (label.kind == LabelKind::state) bytes.push_back(label.text->lines.back().end);
    std::ranges::sort(bytes);
    return bytes;
  };
  const auto then = states_on(day(1914, 1, 1)), later = states_on(day(1930, 6, 30));
  EXPECT_TRUE(std::ranges::contains(then, std::string_view("Autriche-Hongrie").size()));
  EXPECT_FALSE(std::ranges::contains(later, std::string_view("Autriche-Hongrie").size()));
  EXPECT_TRUE(std::ranges::contains(later, std::string_view("Pologne").size()));
  EXPECT_EQ(states_on(day(1918, 1, 1)), then);  // between the periods: the frontiers before, and their names
}

TEST(MapLabels, NameATownAsItWasCalledThatDay) {
  const auto& world = world_with_atlas();
  View view = view_at_scale({1280, 800}, 2, "", {11, 59.5}, 1.5);
  const auto ends_on = [&](std::int64_t on) {
    view.state.scrub_day = on;
    const auto frame = frame_from(view.state, world, view.page, support::real_typesetter());
    const auto* town = label_of(frame, LabelKind::town);
    return town ? words_of(*town, "") : std::string();
  };
  EXPECT_EQ(ends_on(day(1924, 12, 31)), std::to_string(std::string_view("Christiania").size()));
  EXPECT_EQ(ends_on(day(1925, 1, 1)), std::to_string(std::string_view("Oslo").size()));
}

TEST(MapLabels, LeaveOutATownThatHasItsPin) {
  const View view = view_at_scale({1280, 800}, 0, "", paris, 0.5);
  for (const auto& label : view.frame.labels) {
    if (!label.dot) continue;
    const auto centre = geo::plane_from_screen(view.frame.camera, view.frame.metrics.map, *label.dot);
    const auto at = world_with_atlas().projection.lon_lat_from_plane(centre);
    EXPECT_GT(geo::geodesic_between(at, {2.3522, 48.8566}).length_km, 10);
  }
}

TEST(MapLabels, ShowSmallerTownsFromNearerOnly) {
  const auto towns_at = [](double km_per_px) {
    const View view = view_at_scale({1920, 1080}, 0, "", {24, 53.5}, km_per_px);
    return std::ranges::count(view.frame.labels, LabelKind::town, &MapLabel::kind);
  };
  EXPECT_GT(towns_at(1.5), towns_at(2.6));
}

TEST(MapLabels, OfStatesStayWithinTheirReach) {
  sweep([](const View& view) {
    const auto& world = world_with_atlas();
    const auto shown_period = geo::period_at(world.atlas, story::day_shown(view.state, world.exhibit.common));
    for (const auto& label : view.frame.labels) {
      if (label.kind != LabelKind::state) continue;
      const Rect rect = rect_of(label);
      const Point middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
      const bool is_of_a_state = std::ranges::any_of(world.atlas.periods[*shown_period].states, [&](const auto& state) {
        const Point at = geo::screen_from_plane(view.frame.camera, view.frame.metrics.map, state.at);
        const double reach_px = state.reach_km / view.frame.camera.km_per_px;
        return std::abs(middle.x - at.x) + rect.width / 2 <= 1.3 * reach_px + rect.height &&
               std::abs(middle.y - at.y) + rect.height / 2 <= reach_px + rect.height;
      });
      ASSERT_TRUE(is_of_a_state) << shown(rect);
    }
  });
}

TEST(MapScaleBar, IsTrueWithinOnePerCent) {
  int bars = 0;
  sweep([&](const View& view) {
    const auto& bar = view.frame.scale_bar;
    if (bar.rect.width == 0) return;
    ++bars;
    const auto place = [&](double x) {
      return world_with_atlas().projection.lon_lat_from_plane(
          geo::plane_from_screen(view.frame.camera, view.frame.metrics.map, {x, bar.rect.bottom()}));
    };
    const double true_km = geo::geodesic_between(place(bar.rect.x), place(bar.rect.x + bar.width_px)).length_km;
    ASSERT_NEAR(true_km, bar.length_km, 0.001 * bar.length_km);
    const double digit = bar.length_km / std::pow(10, std::floor(std::log10(bar.length_km) + 1e-9));
    ASSERT_TRUE(std::abs(digit - 1) < 1e-6 || std::abs(digit - 2) < 1e-6 || std::abs(digit - 5) < 1e-6)
        << bar.length_km;
    ASSERT_TRUE(lies_within(bar.rect, view.frame.metrics.map));
    ASSERT_FALSE(lie_over_each_other(bar.rect, credit_of(view.frame)));
  });
  EXPECT_GT(bars, 500);
}

TEST(MapCredit, StandsOnOneLineAndSaysTheYearsOfTheFrontiers) {
  support::look_at_all(support::window_sizes(), {""}, [](const View& view) {
    if (view.frame.metrics.map.height == 0) return;
    for (const auto on : {day(1914, 7, 1), day(1918, 1, 1), day(1930, 6, 30)}) {
      auto state = view.state;
      state.scrub_day = on;
      const auto frame = frame_from(state, world_with_atlas(), view.page, support::real_typesetter());
      ASSERT_EQ(frame.map_credit->lines.size(), 1u) << on;
    }
  });
}

}  // namespace
}  // namespace vitrine::layout
