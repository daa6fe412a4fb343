// Pins and what they stand for at each scale of the map.
#include <algorithm>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "core/layout/clusters.h"
#include "tests/support/atlas.h"
#include "tests/support/exhibit.h"

namespace vitrine::layout {
namespace {

using support::View;
using support::view_at_scale;

constexpr geo::LonLat paris{2.33, 48.86};

const Box* pin_of(const Frame& frame, std::string_view id) {
  const auto found = std::ranges::find(frame.fixed, id, &Box::id);
  return found == frame.fixed.end() ? nullptr : &*found;
}

std::vector<PinCluster> clusters_at(const story::World& world, double km_per_px, const std::string& address = "") {
  const auto state = support::state_of({{1280, 800}, 1}, 0, address, world);
  const Setting setting{state, world, support::real_typesetter(), metrics_of(state.viewport)};
  return pin_clusters(setting, km_per_px, {500, 400});
}

const PinCluster* cluster_of(const std::vector<PinCluster>& clusters, const model::Common& common,
                             std::string_view id) {
  const auto found =
      std::ranges::find_if(clusters, [&](const auto& cluster) { return common.places[cluster.lead].id == id; });
  return found == clusters.end() ? nullptr : &*found;
}

TEST(MapPins, AreOneATownAtTheScaleOfEurope) {
  const auto& common = support::real_world().exhibit.common;
  for (const double km_per_px : {1.0, 2.0, 3.0}) {
    std::set<model::Index> towns;
    for (const auto& cluster : clusters_at(support::real_world(), km_per_px)) {
      EXPECT_EQ(model::town_of(common, cluster.lead), cluster.lead);
      ASSERT_TRUE(std::holds_alternative<story::SelectTown>(cluster.action));
      EXPECT_EQ(std::get<story::SelectTown>(cluster.action).town, cluster.lead);
      EXPECT_EQ(cluster.cards, story::cards_of_town(common, {}, cluster.lead));
      towns.insert(cluster.lead);
    }
    EXPECT_EQ(towns.size(), story::pinned_towns(common, {}).size());
  }
}

TEST(MapPins, FallApartIntoPlacesFromNear) {
  const View near = view_at_scale({1280, 800}, 0, "", paris, 0.012);
  for (const char* id : {"pin.hotel-estrees", "pin.quai-d-orsay", "pin.banque-de-france"}) {
    const Box* pin = pin_of(near.frame, id);
    ASSERT_TRUE(pin) << id;
    EXPECT_EQ(pin->part, Part::pin) << id;
  }
  const View far = view_at_scale({1280, 800}, 0, "", paris, 1);
  EXPECT_FALSE(pin_of(far.frame, "pin.quai-d-orsay"));
  ASSERT_TRUE(pin_of(far.frame, "pin.paris"));
}

TEST(MapPins, SayHowManyCardsTheyHave) {
  const auto& world = support::real_world();
  const View view = view_at_scale({1280, 800}, 0, "", paris, 1);
  const Box* pin = pin_of(view.frame, "pin.paris");
  ASSERT_TRUE(pin && pin->count);
  const auto town = world.ids.find("paris")->index;
  const auto cards = story::cards_of_town(world.exhibit.common, {}, town).size();
  EXPECT_EQ(pin->count->lines.back().end, std::to_string(cards).size());
  EXPECT_TRUE(pin->name.contains("Paris, " + std::to_string(cards)));
  // What is spoken is what is drawn.
  std::string spoken;
  for (const auto& landmark : view.tree.children)
    for (const auto& node : landmark.children)
      if (node.id == "pin.paris") spoken = node.name;
  EXPECT_EQ(spoken, pin->name);
}

TEST(MapPins, ShareEveryCardOfTheirPlaces) {
  const auto& common = support::real_world().exhibit.common;
  for (double km_per_px = 8; km_per_px > 0.008; km_per_px *= 0.6) {
    std::set<model::Index> cards, places;
    for (const auto& cluster : clusters_at(support::real_world(), km_per_px)) {
      cards.insert(cluster.cards.begin(), cluster.cards.end());
      for (const auto place : cluster.places)
        EXPECT_TRUE(places.insert(place).second) << common.places[place].id << " twice";
    }
    EXPECT_EQ(cards.size(), common.cards.size());
    EXPECT_EQ(places.size(), story::places_shown(common, {}).size());
  }
}

TEST(MapPins, HaveIdsOfTheirOwnAtEveryScale) {
  for (double km_per_px = 8; km_per_px > 0.008; km_per_px *= 0.8) {
    const View view = view_at_scale({1280, 800}, 0, "recognition", paris, km_per_px);
    std::set<std::string> ids;
    for (const auto& box : view.frame.fixed)
      EXPECT_TRUE(ids.insert(box.id).second) << box.id << " at " << km_per_px;
  }
}

TEST(MapPins, NeverHideEachOthersDots) {
  for (double km_per_px = 8; km_per_px > 0.008; km_per_px *= 0.7) {
    const View view = view_at_scale({1280, 800}, 0, "", paris, km_per_px);
    std::vector<const Box*> pins;
    for (const auto& box : view.frame.fixed)
      if (box.part == Part::pin) pins.push_back(&box);
    for (std::size_t i = 0; i < pins.size(); ++i)
      for (std::size_t j = i + 1; j < pins.size(); ++j)
        EXPECT_GE(std::hypot(pins[i]->anchor.x - pins[j]->anchor.x, pins[i]->anchor.y - pins[j]->anchor.y),
                  view.frame.metrics.target * 0.5)
            << pins[i]->id << " and " << pins[j]->id << " at " << km_per_px;
  }
}

// Towns that a small map cannot part.
TEST(MapPins, JoinTownsThatStandTooClose) {
  const auto& world = support::real_world();
  const auto& common = world.exhibit.common;
  const auto clusters = clusters_at(world, 20);
  const PinCluster* joined = cluster_of(clusters, common, "paris");
  ASSERT_TRUE(joined);
  EXPECT_TRUE(std::ranges::any_of(
      joined->places, [&](model::Index place) { return common.places[model::town_of(common, place)].id == "geneva"; }));
  EXPECT_TRUE(joined->name.contains("Genève")) << joined->name;
  ASSERT_TRUE(std::holds_alternative<story::LookAtMap>(joined->action));
}

TEST(MapPins, OfATownThatIsSelectedLead) {
  const auto& world = support::real_world();
  const auto clusters = clusters_at(world, 20, "marseille");
  EXPECT_TRUE(cluster_of(clusters, world.exhibit.common, "canebiere"));
  EXPECT_FALSE(cluster_of(clusters, world.exhibit.common, "paris"));
}

TEST(MapPins, StandApartAfterAPress) {
  const auto& world = support::real_world();
  int pressed = 0;
  for (double km_per_px = 24; km_per_px > 0.012; km_per_px *= 0.5) {
    const View view = view_at_scale({1280, 800}, 0, "", paris, km_per_px, world);
    for (const auto& box : view.frame.fixed) {
      const bool is_pin = box.part == Part::pin || box.part == Part::edge_pin;
      if (!is_pin || !std::holds_alternative<story::LookAtMap>(*box.action)) continue;
      ++pressed;
      const auto state = story::update(view.state, *box.action, world).state;
      const auto after = frame_from(state, world, view.page, support::real_typesetter());
      EXPECT_LT(after.camera.km_per_px, view.frame.camera.km_per_px) << box.id;
      const Box* now = pin_of(after, box.id);
      ASSERT_TRUE(now) << box.id << " at " << km_per_px;
      EXPECT_NE(now->name, box.name) << box.id << " at " << km_per_px;
    }
  }
  EXPECT_GT(pressed, 2);
}

TEST(MapPins, OfOnePlaceLeadToItsNextCard) {
  const auto& world = support::real_world();
  const auto& common = world.exhibit.common;
  const View view = view_at_scale({1280, 800}, 0, "", paris, 0.012);
  const Box* pin = pin_of(view.frame, "pin.hotel-estrees");
  ASSERT_TRUE(pin);
  const auto place = world.ids.find("hotel-estrees")->index;
  const auto cards = story::cards_at(common, {}, {&place, 1});
  ASSERT_GT(cards.size(), 1u);
  auto state = view.state;
  for (const auto card : cards) {
    state = story::update(state, *pin->action, world).state;
    EXPECT_EQ(state.card, card);
  }
  EXPECT_EQ(story::update(state, *pin->action, world).state.card, cards.front());
}

TEST(MapPins, DoNotDependOnTheOrderOfThePlaces) {
  auto world = support::sample_world();
  const auto described = [&](const story::World& of) {
    std::set<std::string> result;
    for (const double km_per_px : {12.0, 2.0, 0.01})
      for (const auto& cluster : clusters_at(of, km_per_px))
        result.insert(of.exhibit.common.places[cluster.lead].id + ' ' + std::to_string(cluster.cards.size()));
    return result;
  };
  const auto wanted = described(world);
  // Turned round, with all that refers to them.
  auto& common = world.exhibit.common;
  const auto last = static_cast<model::Index>(common.places.size() - 1);
  std::ranges::reverse(common.places);
  for (auto& edition : world.exhibit.editions)
    std::ranges::reverse(edition.places);
  for (auto& place : common.places)
    if (place.within) place.within = last - *place.within;
  for (auto& card : common.cards)
    for (auto& place : card.places)
      place = last - place;
  for (auto& place : common.pinned_places)
    place = last - place;
  world.ids = model::Ids(common);
  EXPECT_EQ(described(world), wanted);
}

TEST(MapPins, StayAsTheyAreWhileTheMapIsMoved) {
  const auto names_at = [](double lon_deg) {
    std::set<std::string> names;
    const View view = view_at_scale({1920, 1080}, 0, "", {lon_deg, 48.86}, 0.02);
    for (const auto& box : view.frame.fixed)
      if (box.part == Part::pin) names.insert(box.name);
    return names;
  };
  const auto here = names_at(2.32);
  EXPECT_GT(here.size(), 3u);
  for (double lon_deg = 2.31; lon_deg < 2.34; lon_deg += 0.004)
    EXPECT_EQ(names_at(lon_deg), here);
}

// Of an arrow's words nobody thinks that they are those of a town beside it.
TEST(MapPins, WordsOfArrowsKeepOffDots) {
  support::look_at_all(support::window_sizes(), support::addresses(), [](const View& view) {
    for (const auto& arrow : view.frame.fixed) {
      if (arrow.part != Part::edge_pin || !arrow.text || arrow.selection == Selection::selected) continue;
      for (const auto& pin : view.frame.fixed) {
        if (pin.part != Part::pin) continue;
        const double dot = 0.44 * view.frame.metrics.target;
        ASSERT_FALSE(support::words_of(arrow).overlaps({pin.anchor.x - dot, pin.anchor.y - dot, 2 * dot, 2 * dot}))
            << arrow.id << " and " << pin.id;
      }
    }
  });
}

}  // namespace
}  // namespace vitrine::layout
