// Small drawings made of strokes: the glyphs of the standings, dashed borders, arrows. CSS px.
#pragma once

#include <imgui.h>

#include "core/base/geometry.h"
#include "core/layout/frame.h"
#include "core/model/exhibit.h"

namespace vitrine::ui {

inline ImVec2 vec(Point p) {
  return {static_cast<float>(p.x), static_cast<float>(p.y)};
}
inline ImVec2 top_left(const Rect& r) {
  return {static_cast<float>(r.x), static_cast<float>(r.y)};
}
inline ImVec2 bottom_right(const Rect& r) {
  return {static_cast<float>(r.right()), static_cast<float>(r.bottom())};
}

// A standing's glyph within the square of this side: a tick, a speech bubble, two arrows that meet, not-equal.
void stroke_standing(ImDrawList& list, model::Standing standing, Point centre, float side, ImU32 colour);

// A standing's border: whole; open at the sides (an account); dashed (disputed); double (contradicted).
void stroke_standing_border(ImDrawList& list, model::Standing standing, const Rect& rect, ImU32 colour,
                            float thickness_px);

void stroke_dashed(ImDrawList& list, Point from, Point to, ImU32 colour, float thickness_px);

// A triangle whose tip lies at `tip` and points along (dx, dy).
void fill_arrow(ImDrawList& list, Point tip, double dx, double dy, float length_px, ImU32 colour);

}  // namespace vitrine::ui
