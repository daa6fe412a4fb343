// Design tokens: every colour and thickness that ui draws with. Colours are sRGB, as ImGui packs them.
#pragma once

#include <imgui.h>

#include "core/model/exhibit.h"
#include "core/story/state.h"
#include "ui/map_painter.h"
#include "ui/picture_painter.h"
#include "ui/text_painter.h"

namespace vitrine::ui {

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

  InkColours inks() const;
  MapColours map() const;
  TintColours tints() const;
  ImU32 ink_of(model::Standing standing) const;
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
inline constexpr float hover_share = 0.10f;
inline constexpr float press_share = 0.22f;
inline constexpr float dash_px = 5;
inline constexpr float fade_px = 28;

}  // namespace vitrine::ui
