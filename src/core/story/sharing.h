// What a card gives to those who take it along; its standing never leaves it.
#pragma once

#include "core/story/action.h"

namespace vitrine::story {

Share share_of(const State& state, const World& world, Index card);
Copy copied_citation(const State& state, const World& world, Index card);
Save saved_citation(const State& state, const World& world, Index card, model::CitationFormat format);

}  // namespace vitrine::story
