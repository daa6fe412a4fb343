// The line between the pinned places of the map: how long it is, and what went along it.
#pragma once

#include <optional>
#include <string>

#include "core/model/exhibit.h"
#include "core/story/state.h"

namespace vitrine::story {

// Along geodesics from each pinned place to the next; 0 where there are fewer than two.
double route_length_km(const model::Common& common);

// What the card tells of that is being read; none: of nothing.
std::optional<model::Travel> travel_at(const State& state, const model::Common& common);

// "2 494 km"
std::string route_length(const model::Common& common, const model::Edition& edition);
// "telegraph: a few minutes (estimate)": how long that took. Without a card that tells of a travel, the train's time.
std::string travel_time(const model::Edition& edition, std::optional<model::Travel> travel);
// "Paris – Moscow: 2,494 km; telegraph: a few minutes (estimate)"; empty where there is no route.
std::string route_line(const model::Common& common, const model::Edition& edition, std::optional<model::Travel> travel);

}  // namespace vitrine::story
