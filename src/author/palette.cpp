#include "author/palette.h"

#include <algorithm>
#include <charconv>

namespace vitrine::author {

namespace {

struct Colour {
  std::string_view name;
  std::string_view hex;
  model::Tint tint;
};

constexpr Colour palette[] = {
    {"ink", "#221E1A", model::Tint::ink},     {"muted", "#5E554B", model::Tint::muted},
    {"rule", "#7F7566", model::Tint::rule},   {"paper", "#F4EFE4", model::Tint::paper},
    {"card", "#FBF8F1", model::Tint::card},   {"land", "#EDE6D6", model::Tint::land},
    {"water", "#DCE3E3", model::Tint::water}, {"red", "#861F2E", model::Tint::red},
    {"gold", "#7A5A12", model::Tint::gold},
};

std::optional<std::uint32_t> rgb_of(std::string_view hex) {
  if (hex.size() != 7 || !hex.starts_with('#')) return std::nullopt;
  std::uint32_t rgb = 0;
  const auto [end, error] = std::from_chars(hex.data() + 1, hex.data() + hex.size(), rgb, 16);
  if (error != std::errc() || end != hex.data() + hex.size()) return std::nullopt;
  return rgb;
}

}  // namespace

std::optional<model::Tint> tint_of(std::uint32_t rgb) {
  const auto found = std::ranges::find(palette, rgb, [](const Colour& colour) { return *rgb_of(colour.hex); });
  if (found == std::end(palette)) return std::nullopt;
  return found->tint;
}

std::optional<model::Tint> tint_of(std::string_view colour) {
  if (colour == "none") return model::Tint::none;
  const auto rgb = rgb_of(colour);
  return rgb ? tint_of(*rgb) : std::nullopt;
}

std::string palette_in_words() {
  std::string result;
  for (const auto& colour : palette) {
    if (!result.empty()) result += ", ";
    result.append(colour.name).append(" ").append(colour.hex);
  }
  return result;
}

}  // namespace vitrine::author
