// Draws a Frame and hears what is pressed in it: the whole interface of an exhibit.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "core/geo/map.h"
#include "core/layout/frame.h"
#include "core/story/state.h"
#include "ui/map_painter.h"
#include "ui/ornament_painter.h"
#include "ui/text_painter.h"

namespace vitrine::ui {

struct Heard {
  std::optional<story::Action> action;  // of the box that was pressed in this frame
  bool is_over_item = false;            // the pointer is on something that can be pressed
};

class Stage {
 public:
  // `faces` in the order of layout::Face; see TextPainter.
  Stage(ImFontAtlas& atlas, const std::array<std::span<const std::byte>, layout::face_count>& faces)
      : m_text(atlas, faces) {}

  // Between ImGui's NewFrame and Render.
  Heard draw(const layout::Frame& frame, const story::State& state, const story::World& world, const geo::Map& map);

 private:
  TextPainter m_text;
  MapPainter m_map;
  OrnamentPainter m_ornaments;
};

}  // namespace vitrine::ui
