// What keys do to the day that the ribbon shows, as WAI-ARIA's slider has them.
#pragma once

#include <optional>
#include <string_view>

#include "core/story/action.h"

namespace vitrine::story {

// Keys by their names in the DOM. Arrows lead to the next card in time and to the one before; with "Shift+" before them
// by a day or a month, as near as the years are looked at; PageUp and PageDown by a year; Home and End to the ends;
// "+",
// "-" and "0" zoom. Nothing for other keys, and where there is no further card.
std::optional<Action> action_of_time_key(const State& state, const World& world, std::string_view key);

}  // namespace vitrine::story
