// Draws the map: water with engraved lines along the coasts, graticule, the land of the states, their
// frontiers, lakes, rivers. Pins and labels are
// others'. Screen: CSS pixels, y downwards.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include <imgui.h>

#include "core/base/geometry.h"
#include "core/geo/camera.h"
#include "core/geo/map.h"
#include "ui/map_lines.h"

namespace vitrine::ui {

// Opaque colours as ImGui packs them (IM_COL32).
struct MapColours {
  ImU32 water = 0;
  ImU32 water_line = 0;          // of the line next to the coast; those further out fade towards the water
  std::array<ImU32, 4> lands{};  // tints, so that neighbouring states differ; the first where there are none
  ImU32 coast = 0;               // also the shores of lakes
  ImU32 river = 0;
  ImU32 graticule = 0;
  ImU32 frontier = 0;
  ImU32 shading = 0;  // of the land along a frontier
  bool operator==(const MapColours&) const = default;
};

// Keeps the geometry of a view for others near it, so that a frame in which the camera has moved a little only copies
// it. What is seen depends on the arguments alone. One painter for one place on the screen.
class MapPainter {
 public:
  // Fills `where` and draws nothing outside it. The period is one of the map's atlas; without one no states are told
  // apart. pixel_ratio: device pixels per CSS pixel, for edges one device pixel soft. The map must be the same object,
  // unchanged, in every call.
  void paint(ImDrawList& draw_list, const geo::Map& map, std::optional<std::size_t> period, const geo::Camera& camera,
             const Rect& where, const MapColours& colours, double pixel_ratio);

 private:
  struct View {
    geo::Camera camera;
    Rect where;  // from the upper left corner of what is asked for
    MapColours colours;
    double pixel_ratio = 0;
    std::optional<std::size_t> period;
  };

  bool serves(const View& view) const;
  void build(const geo::Map& map);

  View m_view;
  Mesh m_mesh;  // of that view
};

}  // namespace vitrine::ui
