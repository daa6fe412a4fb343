#include "ui/theme.h"

#include <cmath>

namespace vitrine::ui {

namespace {

constexpr ImU32 rgb(unsigned value) {
  return IM_COL32((value >> 16) & 255, (value >> 8) & 255, value & 255, 255);
}

constexpr Theme light = {rgb(0xF4EFE4), rgb(0xFBF8F1), rgb(0xEDE6D6), rgb(0xDCE3E3), rgb(0x221E1A),
                         rgb(0x5E554B), rgb(0x1F3F6E), rgb(0x861F2E), rgb(0x7A5A12), rgb(0x7F7566)};
constexpr Theme dark = {rgb(0x17150F), rgb(0x211E18), rgb(0x2A261F), rgb(0x1D2A33), rgb(0xEDE6D8),
                        rgb(0xB5AB9A), rgb(0x9DBBE6), rgb(0xEE9C8C), rgb(0xD9B65C), rgb(0x8A8172)};

int channel(ImU32 colour, int shift) {
  return static_cast<int>((colour >> shift) & 255);
}

}  // namespace

const Theme& theme_of(story::Theme theme) {
  return theme == story::Theme::dark ? dark : light;
}

TintColours Theme::tints() const {
  return {0, ink, muted, rule, paper, card, land, water, red, gold};
}

ImU32 with_opacity(ImU32 colour, float opacity) {
  const auto alpha = static_cast<ImU32>(std::lround(opacity * 255));
  return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

ImU32 blended(ImU32 ground, ImU32 over, float share) {
  const auto mixed = [&](int shift) {
    const auto a = static_cast<float>(channel(ground, shift)), b = static_cast<float>(channel(over, shift));
    return static_cast<int>(std::lround(a + (b - a) * share));
  };
  return IM_COL32(mixed(IM_COL32_R_SHIFT), mixed(IM_COL32_G_SHIFT), mixed(IM_COL32_B_SHIFT), 255);
}

InkColours Theme::inks() const {
  return {ink, muted, blue, red, gold, paper};
}

MapColours Theme::map() const {
  return {water,
          blended(water, rule, 0.7f),
          land,
          blended(land, rule, 0.9f),
          blended(land, blue, 0.35f),
          blended(water, rule, 0.25f)};
}

ImU32 Theme::ink_of(model::Standing standing) const {
  return standing == model::Standing::contradicted ? red : ink;
}

}  // namespace vitrine::ui
