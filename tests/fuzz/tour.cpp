#include "tests/fuzz/tour.h"

#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/story/action.h"
#include "tests/fuzz/target.h"
#include "tests/support/real_exhibit.h"

namespace vitrine::fuzz {

namespace {

using model::Index;

constexpr Size windows[] = {{390, 844}, {1280, 800}};

void require_placed(const std::vector<layout::Box>& boxes) {
  for (const auto& box : boxes) {
    const bool is_finite = std::isfinite(box.rect.x) && std::isfinite(box.rect.y) && std::isfinite(box.rect.width) &&
                           std::isfinite(box.rect.height);
    require(is_finite, "a box has a place");
  }
}

void require_unique_ids(const semantics::Node& node, std::set<std::string>& seen) {
  require(seen.insert(node.id).second, "an id of the accessible tree stands once: " + node.id);
  for (const auto& child : node.children)
    require_unique_ids(child, seen);
}

layout::Frame see(const story::State& state, const story::World& world) {
  const auto& setter = support::real_typesetter();
  auto frame = layout::frame_from(state, world, layout::page_from(state, world, setter), setter);
  require(std::isfinite(frame.page->height) && frame.page->height >= 0, "a page has a height");
  require_placed(frame.page->boxes);
  require_placed(frame.fixed);
  auto tree = semantics::tree_from(state, world);
  semantics::join_rects(tree, frame);
  std::set<std::string> ids;
  require_unique_ids(tree, ids);
  return frame;
}

// Takes an action, and lets some time pass.
story::State after(const story::State& before, const story::Action& action, const story::World& world) {
  auto state = story::update(before, action, world).state;
  state = story::update(state, story::Tick{state.now_s + 0.7}, world).state;
  require(state.language < world.exhibit.editions.size(), "the language is one of the exhibit's");
  require(!state.card || *state.card < world.exhibit.common.cards.size(), "the card is one of the exhibit's");
  const auto map = story::map_view_at(state);
  require(std::isfinite(map.centre_x_km) && std::isfinite(map.half_width_km), "the map shows something");
  require(story::is_address(story::address_of(state, world.exhibit), world), "the state has an address");
  return state;
}

void press_all(const std::vector<layout::Box>& boxes, const story::State& state, const story::World& world) {
  for (const auto& box : boxes) {
    if (!box.action) continue;
    const auto next = after(state, *box.action, world);
    if (next.note || next.choice != state.choice) see(next, world);
  }
}

std::vector<std::string> addresses_of(const model::Common& common) {
  std::vector<std::string> addresses{""};
  for (auto screen = 0; screen <= static_cast<int>(story::Screen::search); ++screen) {
    const auto address = story::address_of(static_cast<story::Screen>(screen));
    if (!address.empty()) addresses.emplace_back(address);
  }
  for (const auto& card : common.cards)
    addresses.push_back(card.id + "/file");
  for (const auto& page : common.pages)
    addresses.push_back(page.id);
  for (const auto& plate : common.plates)
    addresses.push_back(plate.id);
  for (const auto& topic : common.topics)
    addresses.push_back(topic.id);
  return addresses;
}

void see_all(const story::World& world, Index language) {
  for (const auto& address : addresses_of(world.exhibit.common)) {
    for (const Size window : windows) {
      auto state = support::state_of({window, 1}, language, address, world);
      state.motion = story::Motion::full;
      const auto frame = see(state, world);
      press_all(frame.page->boxes, state, world);
      press_all(frame.fixed, state, world);
    }
  }
}

void search_all(const story::World& world, Index language) {
  const auto state = support::state_of({windows[0], 1}, language, "search", world);
  for (const auto& card : world.exhibit.editions[language].cards) {
    const auto found = after(state, story::SetQuery{card.title.utf8}, world);
    see(found, world);
    after(found, story::SubmitQuery{}, world);
  }
}

}  // namespace

void tour(model::Exhibit exhibit) {
  model::Ids ids(exhibit.common);
  story::World world{std::move(exhibit), std::move(ids), geo::LambertAzimuthalEqualArea({20, 52})};
  world.site = "https://museum.example/";
  for (Index language = 0; language < world.exhibit.editions.size(); ++language) {
    if (world.exhibit.editions[language].language.empty()) continue;
    see_all(world, language);
    search_all(world, language);
  }
}

}  // namespace vitrine::fuzz
