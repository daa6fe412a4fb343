// Contrast by the formula of WCAG 2.2 (relative luminance and contrast ratio).
#pragma once

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "core/story/state.h"

namespace vitrine::ui {

inline double linear(ImU32 byte) {
  const double value = static_cast<double>(byte & 255) / 255;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

inline double luminance(ImU32 colour) {
  return 0.2126 * linear(colour >> IM_COL32_R_SHIFT) + 0.7152 * linear(colour >> IM_COL32_G_SHIFT) +
         0.0722 * linear(colour >> IM_COL32_B_SHIFT);
}

inline double contrast(ImU32 a, ImU32 b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

constexpr double least_of_marks = 3;
inline double least_of_text(story::Theme theme) {
  return theme == story::Theme::high_contrast ? 7 : 4.5;
}

}  // namespace vitrine::ui
