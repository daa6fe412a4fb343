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

std::vector<Index> pinned_towns(const model::Common& common, const Filter& filter) {
  std::vector<Index> result;
  for (const auto place : common.pinned_places)
    result.push_back(model::town_of(common, place));
  for (const auto card : cards_shown(common, filter))
    for (const auto place : common.cards[card].places)
      result.push_back(model::town_of(common, place));
  sort_by(result, std::identity());
  const auto repeated = std::ranges::unique(result);
  result.erase(repeated.begin(), repeated.end());
  return result;
}

}  // namespace vitrine::story
