// The parts of a Frame that do not scroll, each set into the frame by its own function.
#pragma once

#include "core/layout/flow.h"

namespace vitrine::layout {

// The towns of the card being read; the one chosen last where there is no card.
std::vector<model::Index> current_towns(const Setting& setting);

// Camera, pins, route, credit.
void set_map(const Setting& setting, Frame& frame);
// The line of time with the marks of the cards.
void set_ribbon(const Setting& setting, Frame& frame);

}  // namespace vitrine::layout
