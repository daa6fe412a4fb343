#include "core/story/filter.h"

#include <algorithm>
#include <functional>

#include "core/base/order.h"

namespace vitrine::story {

std::string address_of(const Filter& filter, const model::Common& common) {
  switch (filter.by) {
    case Filter::By::nothing:
      return {};
    case Filter::By::topic:
      return common.topics[filter.topic].id;
    case Filter::By::route:
      return "route";
  }
  return {};
}

bool is_shown(const model::Common& common, const Filter& filter, Index card) {
  switch (filter.by) {
    case Filter::By::nothing:
      return true;
    case Filter::By::topic:
      return std::ranges::contains(common.cards[card].topics, filter.topic);
    case Filter::By::route:
      return std::ranges::binary_search(common.route, card);
  }
  return true;
}

std::vector<Index> cards_shown(const model::Common& common, const Filter& filter) {
  std::vector<Index> result;
  for (Index card = 0; card < common.cards.size(); ++card)
    if (is_shown(common, filter, card)) result.push_back(card);
  return result;
}

std::vector<Index> cards_of_town(const model::Common& common, const Filter& filter, Index town) {
  std::vector<Index> result;
  for (const auto card : cards_shown(common, filter)) {
    const auto is_here = [&](Index place) { return model::town_of(common, place) == town; };
    if (std::ranges::any_of(common.cards[card].places, is_here)) result.push_back(card);
  }
  return result;
}

std::vector<Index> cards_at(const model::Common& common, const Filter& filter, std::span<const Index> places) {
  std::vector<Index> result;
  for (const auto card : cards_shown(common, filter)) {
    const auto is_here = [&](Index place) { return std::ranges::contains(places, place); };
    if (std::ranges::any_of(common.cards[card].places, is_here)) result.push_back(card);
  }
  return result;
}

Index next_of(std::span<const Index> cards, std::optional<Index> current) {
  const auto here = current ? std::ranges::find(cards, *current) : cards.end();
  return here == cards.end() || here + 1 == cards.end() ? cards.front() : *(here + 1);
}

namespace {

void order_and_unite(std::vector<Index>& indices) {
  sort_by(indices, std::identity());
  const auto repeated = std::ranges::unique(indices);
  indices.erase(repeated.begin(), repeated.end());
}

}  // namespace

std::vector<Index> places_shown(const model::Common& common, const Filter& filter) {
  std::vector<Index> result = common.pinned_places;
  for (const auto card : cards_shown(common, filter))
    result.insert(result.end(), common.cards[card].places.begin(), common.cards[card].places.end());
  order_and_unite(result);
  return result;
}

std::vector<Index> pinned_towns(const model::Common& common, const Filter& filter) {
  std::vector<Index> result = places_shown(common, filter);
  for (auto& place : result)
    place = model::town_of(common, place);
  order_and_unite(result);
  return result;
}

}  // namespace vitrine::story
