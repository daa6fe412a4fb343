// Draws guilloches in fine lines. Screen: CSS pixels.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "core/base/geometry.h"
#include "ui/map_lines.h"

namespace vitrine::ui {

enum class Ornament : unsigned char { rosette, frieze };

// Keeps the lines of those drawn last, so that a frame only copies them.
class OrnamentPainter {
 public:
  // Within `where`: a rosette in its middle, a frieze over all of it. `seed` is the id its numbers follow from;
  // pixel_ratio: device pixels per CSS pixel.
  void paint(ImDrawList& list, Ornament ornament, std::string_view seed, const Rect& where, ImU32 colour,
             double pixel_ratio);

 private:
  struct Drawn {
    Ornament ornament;
    std::string seed;
    Size size;
    ImU32 colour;
    double pixel_ratio;
    Mesh mesh;  // from the top left corner
  };

  std::vector<std::unique_ptr<const Drawn>> m_drawn;  // the one asked for last at the end
};

}  // namespace vitrine::ui
