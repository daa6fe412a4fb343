// Contrast of what is drawn, by the formula of WCAG 2.2 (relative luminance and contrast ratio).
#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "ui/brush.h"

namespace vitrine::ui {
namespace {

double linear(ImU32 byte) {
  const double value = static_cast<double>(byte & 255) / 255;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour) {
  return 0.2126 * linear(colour >> IM_COL32_R_SHIFT) + 0.7152 * linear(colour >> IM_COL32_G_SHIFT) +
         0.0722 * linear(colour >> IM_COL32_B_SHIFT);
}

double contrast(ImU32 a, ImU32 b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

constexpr double least_of_text = 4.5;
constexpr double least_of_marks = 3;

std::array<ImU32, 4> surfaces(const Theme& theme) {
  return {theme.paper, theme.card, theme.land, theme.water};
}

double worst(const Theme& theme, ImU32 colour) {
  double result = HUGE_VAL;
  for (const auto surface : surfaces(theme))
    result = std::min(result, contrast(colour, surface));
  return result;
}

class ThemeContrast : public testing::TestWithParam<story::Theme> {
 protected:
  const Theme& theme = theme_of(GetParam());
};

INSTANTIATE_TEST_SUITE_P(Themes, ThemeContrast, testing::Values(story::Theme::light, story::Theme::dark),
                         [](const auto& info) { return info.param == story::Theme::light ? "Light" : "Dark"; });

TEST(ThemeContrastFormula, GivesTheKnownRatios) {
  EXPECT_NEAR(contrast(IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255)), 21, 1e-9);
  EXPECT_NEAR(contrast(IM_COL32(119, 119, 119, 255), IM_COL32(255, 255, 255, 255)), 4.48, 0.005);
  EXPECT_DOUBLE_EQ(contrast(IM_COL32(9, 8, 7, 255), IM_COL32(9, 8, 7, 255)), 1);
}

TEST_P(ThemeContrast, OfTextSufficesOnEverySurface) {
  for (const auto ink : {theme.ink, theme.muted, theme.blue, theme.red, theme.gold})
    EXPECT_GE(worst(theme, ink), least_of_text);
}

TEST_P(ThemeContrast, OfRulesSufficesOnEverySurface) {
  EXPECT_GE(worst(theme, theme.rule), least_of_marks);
}

// The figures of the palette, to one decimal.
TEST_P(ThemeContrast, IsThatOfThePalette) {
  const bool is_light = GetParam() == story::Theme::light;
  EXPECT_NEAR(worst(theme, theme.ink), is_light ? 12.7 : 11.8, 0.051);
  EXPECT_NEAR(worst(theme, theme.muted), is_light ? 5.6 : 6.5, 0.051);
  EXPECT_NEAR(worst(theme, theme.blue), is_light ? 8.1 : 7.5, 0.051);
  EXPECT_NEAR(worst(theme, theme.red), is_light ? 7.2 : 6.8, 0.051);
  EXPECT_NEAR(worst(theme, theme.gold), is_light ? 4.9 : 7.5, 0.051);
  EXPECT_NEAR(worst(theme, theme.rule), is_light ? 3.5 : 3.8, 0.051);
}

TEST_P(ThemeContrast, OfButtonsSufficesWhileTheyAreHoveredAndHeld) {
  for (const auto press : {Press::none, Press::hovered, Press::held})
    for (const auto surface : {theme.card, theme.paper})
      EXPECT_GE(contrast(theme.blue, pressed_ground(theme, surface, press)), least_of_text) << static_cast<int>(press);
}

TEST_P(ThemeContrast, OfLinksSufficesWhileTheyAreHovered) {
  for (const auto surface : {theme.card, theme.paper})
    EXPECT_GE(contrast(theme.blue, blended(surface, theme.blue, hover_share)), least_of_text);
}

TEST_P(ThemeContrast, OfAMarksGlyphSufficesOnItsDisc) {
  for (const auto standing : {model::Standing::established, model::Standing::account, model::Standing::disputed,
                              model::Standing::contradicted}) {
    EXPECT_GE(contrast(theme.ink_of(standing), theme.card), least_of_marks);
    for (const auto press : {Press::hovered, Press::held})
      EXPECT_GE(contrast(theme.ink_of(standing), pressed_ground(theme, theme.card, press)), least_of_marks);
  }
  EXPECT_GE(contrast(theme.card, theme.blue), least_of_text) << "selected";
}

// A pin's words stand on land laid thinly over whatever the map has there.
TEST_P(ThemeContrast, OfPinLabelsSufficesOverAnyPartOfTheMap) {
  const auto map = theme.map();
  for (const auto below : {map.water, map.water_line, map.land, map.coast, map.river, map.graticule, theme.ink})
    EXPECT_GE(contrast(theme.ink, blended(below, theme.land, 0.82F)), least_of_text);
}

TEST_P(ThemeContrast, InksComeInTheOrderOfTheirRoles) {
  const auto inks = theme.inks();
  EXPECT_EQ(inks[static_cast<std::size_t>(layout::Ink::text)], theme.ink);
  EXPECT_EQ(inks[static_cast<std::size_t>(layout::Ink::muted)], theme.muted);
  EXPECT_EQ(inks[static_cast<std::size_t>(layout::Ink::action)], theme.blue);
  EXPECT_EQ(inks[static_cast<std::size_t>(layout::Ink::contradiction)], theme.red);
  EXPECT_EQ(inks[static_cast<std::size_t>(layout::Ink::money)], theme.gold);
  EXPECT_EQ(inks[static_cast<std::size_t>(layout::Ink::paper)], theme.paper);
}

TEST_P(ThemeContrast, EveryTokenIsOpaque) {
  for (const auto colour : {theme.paper, theme.card, theme.land, theme.water, theme.ink, theme.muted, theme.blue,
                            theme.red, theme.gold, theme.rule})
    EXPECT_EQ(colour >> IM_COL32_A_SHIFT & 255, 255u);
}

TEST(ThemeColours, BlendFromOneToTheOther) {
  const ImU32 black = IM_COL32(0, 0, 0, 255), white = IM_COL32(255, 255, 255, 255);
  EXPECT_EQ(blended(black, white, 0), black);
  EXPECT_EQ(blended(black, white, 1), white);
  EXPECT_EQ(blended(black, white, 0.5F), IM_COL32(128, 128, 128, 255));
  EXPECT_EQ(with_opacity(white, 0.5F), IM_COL32(255, 255, 255, 128));
}

}  // namespace
}  // namespace vitrine::ui
