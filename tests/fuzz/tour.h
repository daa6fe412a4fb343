// Someone who sees all of an exhibit: every screen set and told, every link followed, every action taken.
#pragma once

#include "core/model/exhibit.h"

namespace vitrine::fuzz {

// At least one edition is loaded; those that are make the tour.
void tour(model::Exhibit exhibit);

}  // namespace vitrine::fuzz
