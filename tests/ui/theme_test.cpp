// Contrast of the tokens.
#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/ui/contrast.h"
#include "ui/brush.h"

namespace vitrine::ui {
namespace {

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
  const double least = least_of_text(GetParam());
};

INSTANTIATE_TEST_SUITE_P(Themes, ThemeContrast, testing::ValuesIn(story::themes), [](const auto& info) {
  return info.param == story::Theme::light ? "Light" : info.param == story::Theme::dark ? "Dark" : "HighContrast";
});

TEST(ThemeContrastFormula, GivesTheKnownRatios) {
  EXPECT_NEAR(contrast(IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255)), 21, 1e-9);
  EXPECT_NEAR(contrast(IM_COL32(119, 119, 119, 255), IM_COL32(255, 255, 255, 255)), 4.48, 0.005);
  EXPECT_DOUBLE_EQ(contrast(IM_COL32(9, 8, 7, 255), IM_COL32(9, 8, 7, 255)), 1);
}

TEST_P(ThemeContrast, OfTextSufficesOnEverySurface) {
  for (const auto ink : {theme.ink, theme.muted, theme.blue, theme.red, theme.gold})
    EXPECT_GE(worst(theme, ink), least);
}

TEST_P(ThemeContrast, OfRulesSufficesOnEverySurface) {
  EXPECT_GE(worst(theme, theme.rule), least_of_marks);
}

// The figures of the palette, to one decimal.
TEST_P(ThemeContrast, IsThatOfThePalette) {
  if (GetParam() == story::Theme::high_contrast) {
    EXPECT_EQ(contrast(theme.ink, theme.paper), 21);
    for (const auto surface : surfaces(theme))
      EXPECT_EQ(surface, theme.paper);
    return;
  }
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
      EXPECT_GE(contrast(theme.blue, pressed_ground(theme, surface, press)), least) << static_cast<int>(press);
}

TEST_P(ThemeContrast, OfLinksSufficesWhileTheyAreHovered) {
  for (const auto surface : {theme.card, theme.paper})
    EXPECT_GE(contrast(theme.blue, blended(surface, theme.blue, theme.tints.hover)), least);
}

TEST_P(ThemeContrast, OfAMarksGlyphSufficesOnItsDisc) {
  for (const auto standing : {model::Standing::established, model::Standing::account, model::Standing::disputed,
                              model::Standing::contradicted}) {
    EXPECT_GE(contrast(theme.ink_of(standing), theme.card), least_of_marks);
    for (const auto press : {Press::hovered, Press::held})
      EXPECT_GE(contrast(theme.ink_of(standing), pressed_ground(theme, theme.card, press)), least_of_marks);
  }
  EXPECT_GE(contrast(theme.card, theme.blue), least) << "selected";
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
