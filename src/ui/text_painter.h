// Draws set text through Dear ImGui's font atlas: each glyph where the typesetter put it, its baseline on a row of
// device pixels, at any pixel ratio (ImGuiIO::DisplayFramebufferScale).
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include <imgui.h>

#include "core/base/geometry.h"
#include "core/layout/set_text.h"

namespace vitrine::ui {

// The colour of each layout::Ink, in its order.
using InkColours = std::array<ImU32, static_cast<std::size_t>(layout::Ink::paper) + 1>;

class TextPainter {
 public:
  // Adds the five faces, in the order of layout::Face, to `atlas`, which outlives the painter and keeps a copy of the
  // bytes. They are sound TrueType fonts (text/font_check.h). The back end makes textures as they are asked for
  // (ImGuiBackendFlags_RendererHasTextures).
  TextPainter(ImFontAtlas& atlas, const std::array<std::span<const std::byte>, layout::face_count>& faces);

  // `origin_px`: the top left corner of the block, in ImGui's coordinates. `opacity`: 0 to 1. Links are underlined.
  // Between NewFrame and Render; what lies outside the list's clip rectangle is left out.
  void paint(ImDrawList& list, const layout::SetText& text, Point origin_px, float opacity,
             const InkColours& colours) const;

  // For ImGui's own widgets.
  ImFont* font(layout::Face face) const { return m_fonts[static_cast<std::size_t>(face)]; }

 private:
  std::array<ImFont*, layout::face_count> m_fonts{};
};

}  // namespace vitrine::ui
