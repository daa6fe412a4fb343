// What an address of the exhibit names.
#pragma once

#include <optional>
#include <string_view>

#include "core/story/state.h"
#include "core/story/world.h"

namespace vitrine::story {

struct Target {
  Screen screen = Screen::story;
  Index index = 0;                        // of the card, the page, the plate or the picture
  std::optional<Index> claim;             // of the file
  std::optional<model::Reference> entry;  // of a list
  Filter filter;                          // of the story's beginning
};

// Of an address other than the cover's; nothing for an unknown one. The inverse of address_of. A claim has an address
// too: its place in the file.
std::optional<Target> target_of(std::string_view address, const World& world);

}  // namespace vitrine::story
