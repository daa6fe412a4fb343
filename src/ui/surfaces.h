// What words stand on: the ground and the border of every part of a Frame, at rest, pointed at and held. Painters take
// both from here, and so does the test of contrast.
#pragma once

#include <imgui.h>

#include "core/layout/frame.h"
#include "ui/theme.h"

namespace vitrine::ui {

enum class Press : unsigned char { none, hovered, held };

// Whether a border says something, or only parts one thing from another.
enum class Meaning : unsigned char { decoration, meaning };

struct Surface {
  ImU32 ground = 0;  // 0: what lies below
  ImU32 border = 0;  // 0: none
  float border_px = 0;
  Meaning border_meaning = Meaning::meaning;
};

// The ground of something pressable on `surface`.
ImU32 pressed_ground(const Theme& theme, ImU32 surface, Press press);

// Of the icon of this box.
ImU32 icon_colour(const Theme& theme, const layout::Box& box);

// A sample has the surface of the theme it shows: ask with that.
Surface surface_of(const Theme& theme, const layout::Box& box, Press press);

}  // namespace vitrine::ui
