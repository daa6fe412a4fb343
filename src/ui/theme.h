// Design tokens: every colour and thickness that ui draws with. Colours are sRGB, as ImGui packs them.
#pragma once

#include <imgui.h>

#include "core/model/exhibit.h"
#include "core/story/state.h"
#include "ui/map_painter.h"
#include "ui/picture_painter.h"
#include "ui/text_painter.h"

namespace vitrine::ui {

// How one thing is set off from another.
enum class Contours : unsigned char {
  tinted,  // by grounds of slightly different colours and thin lines
  drawn,   // by thick lines alone: high contrast
};

// Shares of one colour laid on another, 0 to 1.
struct Tints {
  float line = 0;          // the rule's, in lines that only part one thing from another
  float hover = 0;         // blue's, in the ground of what is pointed at
  float press = 0;         // and of what is held
  float band = 0;          // the rule's, in the ground of a chapter on the ribbon
  float other_band = 0;    // of every second one
  float current_band = 0;  // blue's, in that of the chapter being read
  float extent = 0;        // of a long date's bar
  float state = 0;         // the rule's, between the tints of the land of neighbouring states
  float shading = 0;       // the rule's, in the land along a frontier
};

struct Theme {
  // Surfaces.
  ImU32 paper = 0;
  ImU32 card = 0;
  ImU32 land = 0;
  ImU32 water = 0;
  // What stands on them.
  ImU32 ink = 0;
  ImU32 muted = 0;
  ImU32 blue = 0;  // action
  ImU32 red = 0;   // contradiction
  ImU32 gold = 0;  // the money only
  ImU32 rule = 0;
  Contours contours = Contours::tinted;
  Tints tints;
  float border_px = 0;         // of what can be pressed, and of badges
  float map_credit_share = 0;  // of paper, under the map's credit

  bool is_drawn() const { return contours == Contours::drawn; }
  InkColours inks() const;
  MapColours map() const;
  TintColours picture_tints() const;
  ImU32 ink_of(model::Standing standing) const;
  // Of a line on this surface that only parts one thing from another: decoration.
  ImU32 line_on(ImU32 surface) const;
  // Grounds of the chapters on the ribbon.
  ImU32 band(bool is_current, bool is_other) const;
};

const Theme& theme_of(story::Theme theme);

// The colour with its opacity, 0 to 1, in place of what it had.
ImU32 with_opacity(ImU32 colour, float opacity);
// `share` of `over` laid on `ground`, both opaque.
ImU32 blended(ImU32 ground, ImU32 over, float share);

inline constexpr float thin_px = 1;
inline constexpr float thick_px = 2;
inline constexpr float focus_px = 3;
inline constexpr float corner_px = 2;
inline constexpr float dash_px = 5;
inline constexpr float fade_px = 28;

}  // namespace vitrine::ui
