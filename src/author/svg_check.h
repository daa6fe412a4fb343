// What an SVG may hold, and the same without all that needs no drawing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "author/typography.h"

namespace vitrine::author {

struct CheckedSvg {
  std::uint16_t width = 0;  // of the view box
  std::uint16_t height = 0;
  std::string shipped;  // without comments, titles and line ends
  std::string plain;    // each <use> replaced by what it uses
  std::vector<TextFault> faults;
};

CheckedSvg check_svg(std::string_view bytes);

}  // namespace vitrine::author
