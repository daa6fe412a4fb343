// A drawing in SVG (SVG 1.1, of which it may have what svg_check.cpp lists), as lines and as it is shipped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "author/typography.h"
#include "core/model/drawing.h"

namespace vitrine::author {

struct SvgDrawing {
  std::uint16_t width = 0;  // of the view box
  std::uint16_t height = 0;
  model::Drawing drawing;
  std::string shipped;            // without comments, titles and line ends
  std::vector<TextFault> faults;  // offsets in the bytes, as they come; the rest is whole only where there are none
};

// Takes any bytes.
SvgDrawing read_svg(std::string_view bytes);

}  // namespace vitrine::author
