// The icons, drawn for this exhibit: strokes of 2 px on a grid of 24, with square ends, as an engraver leaves them.
#pragma once

#include <imgui.h>

#include "core/base/geometry.h"
#include "core/layout/frame.h"

namespace vitrine::ui {

// Fills `square`, CSS px; nothing for Icon::none.
void stroke_icon(ImDrawList& list, layout::Icon icon, const Rect& square, ImU32 colour);

}  // namespace vitrine::ui
