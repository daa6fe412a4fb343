// How far two words lie apart.
#pragma once

#include <cstddef>
#include <string_view>

namespace vitrine {

// The fewest code points to insert, leave out, change or swap with their neighbour that make one word the other.
// (Damerau-Levenshtein, optimal string alignment.)
std::size_t edit_distance(std::string_view left, std::string_view right);

}  // namespace vitrine
