#include "ui/text_painter.h"

#include <cmath>
#include <optional>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "tests/text/fonts.h"
#include "text/typesetter.h"

namespace vitrine::ui {
namespace {

using layout::SetText;

constexpr InkColours colours{0xFF000001, 0xFF000002, 0xFF000003, 0xFF000004, 0xFF000005, 0xFF000006};

// ImGui without a window: a frame of 800 x 600 px at a pixel ratio.
class Screen {
 public:
  explicit Screen(float pixel_ratio) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = ImVec2(800, 600);
    io.DisplayFramebufferScale = ImVec2(pixel_ratio, pixel_ratio);
    const auto fonts = pack::read_fonts(text::packed_fonts());
    m_painter.emplace(*io.Fonts, fonts->faces);
    ImGui::NewFrame();
  }
  ~Screen() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
      texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext();
  }
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  ImDrawList& list() { return *ImGui::GetBackgroundDrawList(); }
  const TextPainter& painter() const { return *m_painter; }

 private:
  std::optional<TextPainter> m_painter;
};

struct Quad {
  ImVec2 min;
  ImVec2 max;
  ImU32 colour = 0;
};

std::vector<Quad> quads_of(const ImDrawList& list) {
  std::vector<Quad> quads;
  for (int k = 0; k + 3 < list.VtxBuffer.Size; k += 4) {
    quads.push_back({list.VtxBuffer[k].pos, list.VtxBuffer[k + 2].pos, list.VtxBuffer[k].col});
  }
  return quads;
}

layout::SetTextPtr set(const char* words, const layout::TextStyle& style = {},
                       const std::vector<model::Span>& spans = {}) {
  static const text::TextSetter setter(text::faces());
  return setter.set({words, {}}, spans, style, 700);
}

double distance_to_whole(double number) {
  return std::abs(number - std::round(number));
}

class AtPixelRatio : public testing::TestWithParam<float> {};

TEST_P(AtPixelRatio, LettersStandOnOneRowOfDevicePixels) {
  Screen screen(GetParam());
  const auto text = set("HEIL");
  screen.painter().paint(screen.list(), *text, {10.37, 20.61}, 1, colours);
  const auto quads = quads_of(screen.list());
  ASSERT_EQ(quads.size(), 4U);
  const double baseline = std::round((20.61 + text->lines[0].baseline_px) * GetParam());
  for (const Quad& quad : quads) {
    EXPECT_NEAR(quad.max.y * GetParam(), baseline, 0.01);
    EXPECT_LT(distance_to_whole(quad.min.y * GetParam()), 0.01);
  }
}

TEST_P(AtPixelRatio, DevicePixelsFallOnTheMiddleOfTexels) {
  Screen screen(GetParam());
  screen.painter().paint(screen.list(), *set("Paris et Moscou"), {10.37, 20}, 1, colours);
  const double samples = 18 * GetParam() > 36 ? 1 : 2;
  for (const Quad& quad : quads_of(screen.list())) {
    const double texel = (0.5 - quad.min.x * GetParam()) * samples;
    EXPECT_LT(distance_to_whole(texel - 0.5), 0.02);
  }
}

TEST_P(AtPixelRatio, LettersAreWhereTheTypesetterPutThem) {
  Screen screen(GetParam());
  const auto text = set("HHHHHHHH");
  screen.painter().paint(screen.list(), *text, {100, 20}, 1, colours);
  const auto quads = quads_of(screen.list());
  const auto& glyphs = text->lines[0].runs[0].glyphs;
  ASSERT_EQ(quads.size(), glyphs.size());
  for (std::size_t k = 1; k < quads.size(); ++k) {
    // Each of the two is moved by at most half a device pixel.
    EXPECT_NEAR(quads[k].min.x - quads[0].min.x, glyphs[k].x_px - glyphs[0].x_px, 1.01 / GetParam());
  }
}

INSTANTIATE_TEST_SUITE_P(TextPainter, AtPixelRatio, testing::Values(1.0F, 1.25F, 1.5F, 2.0F, 2.625F, 3.0F));

TEST(TextPainter, SizesAreThoseOfTheEm) {
  Screen screen(1);
  layout::TextStyle style;
  style.size_px = 100;
  style.leading_px = 120;
  screen.painter().paint(screen.list(), *set("H", style), {0, 0}, 1, colours);
  const Quad h = quads_of(screen.list()).at(0);
  EXPECT_EQ(h.max.y - h.min.y, 70) << "the height of capitals is 0.7 em";
}

TEST(TextPainter, WhatLiesOutsideTheClipIsLeftOut) {
  Screen screen(1);
  screen.list().PushClipRect(ImVec2(0, 100), ImVec2(50, 200));
  screen.painter().paint(screen.list(), *set("HHHHHHHHHHHHHHHH"), {0, 0}, 1, colours);
  EXPECT_TRUE(quads_of(screen.list()).empty()) << "above";
  screen.painter().paint(screen.list(), *set("HHHHHHHHHHHHHHHH"), {0, 110}, 1, colours);
  const auto quads = quads_of(screen.list());
  EXPECT_GT(quads.size(), 2U);
  EXPECT_LT(quads.size(), 6U) << "to the right";
  EXPECT_EQ(screen.list().CmdBuffer.back().ElemCount, quads.size() * 6);
  screen.list().PopClipRect();
}

TEST(TextPainter, ALinkIsUnderlinedAndBlue) {
  Screen screen(1);
  const auto text = set("HHH", {}, {{0, 3, model::Emphasis::none, "embassy"}});
  screen.painter().paint(screen.list(), *text, {10, 20}, 1, colours);
  const auto quads = quads_of(screen.list());
  ASSERT_EQ(quads.size(), 4U);
  const Quad line = quads.back();
  EXPECT_EQ(line.colour, colours[static_cast<std::size_t>(layout::Ink::action)]);
  EXPECT_EQ(line.max.y - line.min.y, 1);
  EXPECT_GT(line.min.y, 20 + text->lines[0].baseline_px);
  EXPECT_NEAR(line.max.x - line.min.x, text->width_px, 1);
}

TEST(TextPainter, OpacityFadesTheInk) {
  Screen screen(1);
  screen.painter().paint(screen.list(), *set("H"), {0, 0}, 0.5F, colours);
  EXPECT_EQ(quads_of(screen.list()).at(0).colour, 0x80000001U);
}

TEST(TextPainter, AnAtlasThatGrowsWhileDrawingKeepsEveryGlyph) {
  Screen screen(2);
  std::size_t expected = 0;
  for (int size_px = 10; size_px < 60; size_px += 2) {
    layout::TextStyle style;
    style.size_px = size_px;
    style.leading_px = size_px;
    for (int face = 0; face < layout::face_count; ++face) {
      style.face = static_cast<layout::Face>(face);
      screen.painter().paint(screen.list(), *set("ABCDEFGHIJК", style), {0, 10}, 1, colours);
      expected += 11;
    }
  }
  std::size_t drawn = 0;
  std::set<const void*> textures;
  for (const ImDrawCmd& command : screen.list().CmdBuffer) {
    drawn += command.ElemCount / 6;
    if (command.ElemCount > 0) textures.insert(command.TexRef._TexData);
  }
  EXPECT_EQ(drawn, expected);
  EXPECT_GT(textures.size(), 1U) << "the test must make the atlas grow";
  for (const ImDrawVert& vertex : screen.list().VtxBuffer) {
    EXPECT_TRUE(vertex.uv.x >= 0 && vertex.uv.x <= 1 && vertex.uv.y >= 0 && vertex.uv.y <= 1);
  }
}

}  // namespace
}  // namespace vitrine::ui
