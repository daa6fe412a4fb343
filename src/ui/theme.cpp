#include "ui/theme.h"

#include <cmath>

namespace vitrine::ui {

namespace {

constexpr ImU32 rgb(unsigned value) {
  return IM_COL32((value >> 16) & 255, (value >> 8) & 255, value & 255, 255);
}

constexpr Tints grounds = {.line = 0.45F,
                           .hover = 0.10F,
                           .press = 0.22F,
                           .band = 0.28F,
                           .other_band = 0.16F,
                           .current_band = 0.28F,
                           .extent = 0.3F,
                           .state = 0.03F,
                           .shading = 0.28F};

// On dark land a strong shading would glow.
constexpr Tints dark_grounds = [] {
  Tints tints = grounds;
  tints.shading = 0.15F;
  return tints;
}();

constexpr Theme light = {.paper = rgb(0xF4EFE4),
                         .card = rgb(0xFBF8F1),
                         .land = rgb(0xEDE6D6),
                         .water = rgb(0xDCE3E3),
                         .ink = rgb(0x221E1A),
                         .muted = rgb(0x5E554B),
                         .blue = rgb(0x1F3F6E),
                         .red = rgb(0x861F2E),
                         .gold = rgb(0x7A5A12),
                         .rule = rgb(0x7F7566),
                         .contours = Contours::tinted,
                         .tints = grounds,
                         .border_px = thin_px,
                         .map_credit_share = 0.8F};
constexpr Theme dark = {.paper = rgb(0x17150F),
                        .card = rgb(0x211E18),
                        .land = rgb(0x2A261F),
                        .water = rgb(0x1D2A33),
                        .ink = rgb(0xEDE6D8),
                        .muted = rgb(0xB5AB9A),
                        .blue = rgb(0x9DBBE6),
                        .red = rgb(0xEE9C8C),
                        .gold = rgb(0xD9B65C),
                        .rule = rgb(0x8A8172),
                        .contours = Contours::tinted,
                        .tints = dark_grounds,
                        .border_px = thin_px,
                        .map_credit_share = 0.8F};
constexpr Theme high_contrast = {.paper = rgb(0xFFFFFF),
                                 .card = rgb(0xFFFFFF),
                                 .land = rgb(0xFFFFFF),
                                 .water = rgb(0xFFFFFF),
                                 .ink = rgb(0x000000),
                                 .muted = rgb(0x2B2B2B),
                                 .blue = rgb(0x002E7A),
                                 .red = rgb(0x7A0000),
                                 .gold = rgb(0x4A3500),
                                 .rule = rgb(0x000000),
                                 .contours = Contours::drawn,
                                 .tints = {.line = 1},
                                 .border_px = thick_px,
                                 .map_credit_share = 1};

int channel(ImU32 colour, int shift) {
  return static_cast<int>((colour >> shift) & 255);
}

}  // namespace

const Theme& theme_of(story::Theme theme) {
  if (theme == story::Theme::high_contrast) return high_contrast;
  return theme == story::Theme::dark ? dark : light;
}

TintColours Theme::picture_tints() const {
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
  // Land and water of one colour are told apart by the lines of the water alone, states by their frontiers.
  if (is_drawn())
    return {.water = water,
            .water_line = rule,
            .lands = {land, land, land, land},
            .coast = rule,
            .river = blended(land, blue, 0.6F),
            .graticule = blended(water, rule, 0.2F),
            .frontier = rule,
            .shading = land};
  const auto tint = [this](float share) { return blended(land, rule, share); };
  return {.water = water,
          .water_line = blended(water, rule, 0.7F),
          .lands = {land, tint(tints.state), tint(2 * tints.state), tint(3 * tints.state)},
          .coast = tint(0.9F),
          .river = blended(land, blue, 0.35F),
          .graticule = blended(water, rule, 0.25F),
          .frontier = blended(land, muted, 0.9F),
          .shading = tint(tints.shading)};
}

ImU32 Theme::line_on(ImU32 surface) const {
  return blended(surface, rule, tints.line);
}

ImU32 Theme::band(bool is_current, bool is_other) const {
  if (is_current) return blended(card, blue, tints.current_band);
  return blended(card, rule, is_other ? tints.other_band : tints.band);
}

ImU32 Theme::ink_of(model::Standing standing) const {
  return standing == model::Standing::contradicted ? red : ink;
}

}  // namespace vitrine::ui
