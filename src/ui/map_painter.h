// Draws the map: water with engraved lines along the coasts, graticule, land, lakes, rivers. Pins and labels are
// others'. Screen: CSS pixels, y downwards.
#pragma once

#include <imgui.h>

#include "core/base/geometry.h"
#include "core/geo/camera.h"
#include "core/geo/map.h"
#include "ui/map_lines.h"

namespace vitrine::ui {

// Opaque colours as ImGui packs them (IM_COL32).
struct MapColours {
  ImU32 water = 0;
  ImU32 water_line = 0;  // of the line next to the coast; those further out fade towards the water
  ImU32 land = 0;
  ImU32 coast = 0;  // also the shores of lakes
  ImU32 river = 0;
  ImU32 graticule = 0;
  bool operator==(const MapColours&) const = default;
};

// Keeps the geometry of the last view, so that a frame in which neither map, camera, rectangle nor colours have changed
// only copies it. One painter for one place on the screen.
class MapPainter {
 public:
  // Fills `where` and draws nothing outside it. pixel_ratio: device pixels per CSS pixel, for edges one device pixel
  // soft. The map must be the same object, unchanged, in every call.
  void paint(ImDrawList& draw_list, const geo::Map& map, const geo::Camera& camera, const Rect& where,
             const MapColours& colours, double pixel_ratio);

 private:
  struct View {
    geo::Camera camera;
    Rect where;
    MapColours colours;
    double pixel_ratio = 0;
    bool operator==(const View&) const = default;
  };

  void build(const geo::Map& map);

  View m_view;
  Mesh m_mesh;  // of that view
};

}  // namespace vitrine::ui
