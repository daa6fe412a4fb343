// Draws a Frame and hears what is pressed in it: the whole interface of an exhibit.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/geo/map.h"
#include "core/layout/frame.h"
#include "core/story/state.h"
#include "ui/map_painter.h"
#include "ui/ornament_painter.h"
#include "ui/picture_painter.h"
#include "ui/text_painter.h"

namespace vitrine::ui {

struct Heard {
  std::optional<story::Action> action;  // of the box that was pressed in this frame
  bool is_over_item = false;            // the pointer is on something that can be pressed
};

struct Brush;

class Stage {
 public:
  // `faces` in the order of layout::Face; see TextPainter.
  Stage(ImFontAtlas& atlas, const std::array<std::span<const std::byte>, layout::face_count>& faces)
      : m_text(atlas, faces) {}

  // Between ImGui's NewFrame and Render.
  Heard draw(const layout::Frame& frame, const story::State& state, const story::World& world, const geo::Map& map);

  // A raster that has come into view and whose pixels are not here; each is told once.
  std::optional<model::Index> take_wanted_picture();
  void set_picture(model::Index picture, ImTextureID texture);
  // The textures are gone with their context.
  void forget_pictures() { m_textures.clear(); }

 private:
  void draw_exhibit(const Brush& brush, const layout::Frame& frame, const story::State& state,
                    const story::World& world, const geo::Map& map, Heard& heard);

  // The map is pulled along, comes nearer when it is pressed twice, and stops where it is when it is touched.
  void handle_map(const layout::Frame& frame, const story::State& state, const story::World& world, Heard& heard);

  TextPainter m_text;
  MapPainter m_map;
  OrnamentPainter m_ornaments;
  PicturePainter m_pictures;
  std::vector<PictureTexture> m_textures;  // parallel to the exhibit's pictures
  std::optional<Point> m_map_held_at;      // where the pointer has pulled the map to
};

}  // namespace vitrine::ui
