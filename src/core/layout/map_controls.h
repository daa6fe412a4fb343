// How a visitor takes hold of the map: what a pull, a pinch, the wheel, a key and a button lead to, and the buttons.
// Units: CSS px of the viewport.
#pragma once

#include "core/layout/frame.h"
#include "core/story/action.h"
#include "core/story/world.h"

namespace vitrine::layout {

// Of a wheel or of fingers: by the factor, above 1 to come closer, about a point that stays where it is, and then along
// with the fingers.
story::LookAtMap held_map(const Frame& frame, const story::World& world, double factor, Point about,
                          Point pulled_by_px);
// Of a button, a key or a double press: the same from where the map is going, by steps.
story::LookAtMap stepped_map(const Frame& frame, const story::World& world, double factor, Point about,
                             Point pulled_by_px = {});

inline constexpr double map_step = 2;  // of a button, a key or a double press

// In the middle of what the camera shows places in.
Point middle_of_map(const Frame& frame);

}  // namespace vitrine::layout
