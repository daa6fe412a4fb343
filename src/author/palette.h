// The colours that drawings may have: those of the light theme, so that every theme can put its own in their place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/drawing.h"

namespace vitrine::author {

// Of 0xRRGGBB; nothing for a colour of no theme.
std::optional<model::Tint> tint_of(std::uint32_t rgb);

// Of "#RRGGBB" or "none"; nothing for anything else.
std::optional<model::Tint> tint_of(std::string_view colour);

// "ink #221E1A, muted #5E554B…"
std::string palette_in_words();

}  // namespace vitrine::author
