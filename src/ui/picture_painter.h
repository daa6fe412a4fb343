// Draws drawings crisp at any size. Screen: CSS pixels, y downwards.
#pragma once

#include <array>
#include <cstdint>

#include <imgui.h>

#include "core/base/geometry.h"
#include "core/model/drawing.h"
#include "ui/map_lines.h"

namespace vitrine::ui {

// By model::Tint; that of `none` means nothing.
using TintColours = std::array<ImU32, static_cast<std::size_t>(model::Tint::gold) + 1>;

// The pixels of a raster, which the host decodes when they are first wanted.
struct PictureTexture {
  ImTextureID id = ImTextureID_Invalid;
  enum class Wish : std::uint8_t { none, wanted, told } wish = Wish::none;
};

// Keeps the geometry of the drawings it drew last, so that one which has only moved is copied.
class PicturePainter {
 public:
  // Draws it with its left top corner at that of `where`, `width_units` as wide as `where`. Clips to nothing.
  // pixel_ratio: device pixels per CSS pixel. The drawing must be the same object, unchanged, in every call.
  void paint(ImDrawList& draw_list, const model::Drawing& drawing, double width_units, const Rect& where,
             const TintColours& colours, double pixel_ratio);

 private:
  struct View {
    const model::Drawing* drawing = nullptr;
    double px_per_unit = 0;
    TintColours colours{};
    double pixel_ratio = 0;
    bool operator==(const View&) const = default;
  };
  struct Kept {
    View view;
    Mesh mesh;  // from the drawing's left top corner
    std::uint64_t used = 0;
  };

  const Mesh& mesh_of(const View& view);

  // As many as stand in a window at once.
  std::array<Kept, 6> m_kept;
  std::uint64_t m_calls = 0;
};

}  // namespace vitrine::ui
