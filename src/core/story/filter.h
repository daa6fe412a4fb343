// Which cards the story, the map and the line of time show.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/exhibit.h"

namespace vitrine::story {

using model::Index;

struct Filter {
  enum class By : std::uint8_t { nothing, topic, route };
  By by = By::nothing;
  Index topic = 0;
  bool operator==(const Filter&) const = default;
};

// The filter's part of an address: a topic's id, "route", or empty.
std::string address_of(const Filter& filter, const model::Common& common);

bool is_shown(const model::Common& common, const Filter& filter, Index card);
// The cards the filter lets through, in story order.
std::vector<Index> cards_shown(const model::Common& common, const Filter& filter);

// The cards shown whose event has a place in `town`, in story order.
std::vector<Index> cards_of_town(const model::Common& common, const Filter& filter, Index town);
// The cards shown that name one of the places themselves, in story order.
std::vector<Index> cards_at(const model::Common& common, const Filter& filter, std::span<const Index> places);
// Of these cards, of which there is one at least, the one after `current`; the first after the last and after any
// other.
Index next_of(std::span<const Index> cards, std::optional<Index> current);
// The places that have a pin when the map is seen from near: the pinned ones and all places of the cards shown,
// ascending.
std::vector<Index> places_shown(const model::Common& common, const Filter& filter);
// The towns that have a pin: the pinned places and all towns of the cards shown, ascending.
std::vector<Index> pinned_towns(const model::Common& common, const Filter& filter);

}  // namespace vitrine::story
