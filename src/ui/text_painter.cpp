#include "ui/text_painter.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

namespace vitrine::ui {
namespace {

using layout::Face;

constexpr float underline_gap_em = 0.11F;
constexpr float underline_em = 1.0F / 18;

float on_device(float position_px, float steps_per_px) {
  return std::floor(position_px * steps_per_px + 0.5F) / steps_per_px;
}

ImU32 faded(ImU32 colour, float opacity) {
  const float alpha = static_cast<float>(colour >> IM_COL32_A_SHIFT & 0xFFU) * std::clamp(opacity, 0.0F, 1.0F);
  return (colour & ~IM_COL32_A_MASK) | static_cast<ImU32>(alpha + 0.5F) << IM_COL32_A_SHIFT;
}

ImWchar wide_of(char32_t codepoint) {
  return codepoint <= IM_UNICODE_CODEPOINT_MAX ? static_cast<ImWchar>(codepoint) : IM_UNICODE_CODEPOINT_INVALID;
}

// A face at one size and pixel ratio, ready to draw.
class Baked {
 public:
  Baked(ImFont& font, float size_px, float density) : m_baked(*font.GetFontBaked(size_px, density)) {
    int horizontal = 1;
    int vertical = 1;
    ImFontAtlasBuildGetOversampleFactors(font.Sources[0], &m_baked, &horizontal, &vertical);
    m_steps_per_px = density * static_cast<float>(horizontal);
    // The prefilter shifts a glyph by part of a device pixel; ImGui adds that shift in layout pixels. Put right, each
    // device pixel falls on the middle of a texel.
    const float shift = -static_cast<float>(horizontal - 1) / (2 * static_cast<float>(horizontal));
    m_correction_px = shift / density - shift;
  }

  // Rasterises what the run needs, which may replace the atlas's texture; `draw` then finds all in place.
  void load(const layout::Run& run) {
    for (const layout::PositionedGlyph& glyph : run.glyphs)
      m_baked.FindGlyph(wide_of(glyph.codepoint));
  }

  // `baseline_px` lies on a device pixel.
  void draw(ImDrawList& list, const layout::Run& run, float left_px, float baseline_px, ImU32 colour) {
    const ImVec2 clip_min = list.GetClipRectMin();
    const ImVec2 clip_max = list.GetClipRectMax();
    const auto count = static_cast<int>(run.glyphs.size());
    list.PrimReserve(6 * count, 4 * count);
    int left_out = 0;
    for (const layout::PositionedGlyph& positioned : run.glyphs) {
      const ImFontGlyph& glyph = *m_baked.FindGlyph(wide_of(positioned.codepoint));
      const float x_px = on_device(left_px + positioned.x_px, m_steps_per_px) + m_correction_px;
      const float y_px = baseline_px - m_baked.Ascent;
      const ImVec2 min(x_px + glyph.X0, y_px + glyph.Y0);
      const ImVec2 max(x_px + glyph.X1, y_px + glyph.Y1);
      const bool seen = min.x < clip_max.x && max.x > clip_min.x && min.y < clip_max.y && max.y > clip_min.y;
      if (!glyph.Visible || !seen) {
        ++left_out;
        continue;
      }
      list.PrimRectUV(min, max, ImVec2(glyph.U0, glyph.V0), ImVec2(glyph.U1, glyph.V1), colour);
    }
    list.PrimUnreserve(6 * left_out, 4 * left_out);
  }

 private:
  ImFontBaked& m_baked;
  float m_steps_per_px = 1;  // where a glyph may begin
  float m_correction_px = 0;
};

// A word of the glossary has the thinnest line there is.
void underline(ImDrawList& list, const layout::Run& run, ImVec2 origin_px, float size_px, float density, ImU32 colour) {
  const bool is_term = run.look == model::LinkLook::term;
  const float thickness_px =
      (is_term ? 1.0F : std::max(1.0F, std::floor(size_px * underline_em * density + 0.5F))) / density;
  const float top_px = on_device(origin_px.y + std::max(size_px * underline_gap_em, 1.0F), density);
  const float left_px = on_device(origin_px.x + static_cast<float>(run.x_px), density);
  const float right_px = on_device(origin_px.x + static_cast<float>(run.x_px + run.width_px), density);
  list.AddRectFilled(ImVec2(left_px, top_px), ImVec2(right_px, top_px + thickness_px), colour);
}

}  // namespace

TextPainter::TextPainter(ImFontAtlas& atlas, const std::array<std::span<const std::byte>, layout::face_count>& faces) {
  for (std::size_t k = 0; k < faces.size(); ++k) {
    ImFontConfig config;
    config.FontData = const_cast<std::byte*>(faces[k].data());  // copied by the atlas, not written to
    config.FontDataSize = static_cast<int>(faces[k].size());
    config.FontDataOwnedByAtlas = false;
    config.PixelSnapH = false;
    config.OversampleH = 0;  // two samples a pixel for reading sizes, one for titles
    // Negative: sizes are those of the em, as in CSS, not of ascent plus descent. Lengths that refer to it then have
    // their sign turned too, so this is a widest advance of 1000 em: no limit.
    config.SizePixels = -1;
    config.GlyphMaxAdvanceX = -1000;
    m_fonts[k] = atlas.AddFont(&config);
  }
}

void TextPainter::paint(ImDrawList& list, const layout::SetText& text, Point origin_px, float opacity,
                        const InkColours& colours) const {
  const float density = ImGui::GetIO().DisplayFramebufferScale.x;
  const auto size_px = static_cast<float>(text.style.size_px);
  const float reach_px = 2 * size_px;  // no glyph goes further from its baseline
  const ImVec2 clip_min = list.GetClipRectMin();
  const ImVec2 clip_max = list.GetClipRectMax();
  const auto left_px = static_cast<float>(origin_px.x);

  list.PushTexture(m_fonts[0]->ContainerAtlas->TexRef);
  for (const layout::Line& line : text.lines) {
    const float baseline_px = on_device(static_cast<float>(origin_px.y + line.baseline_px), density);
    if (baseline_px + reach_px < clip_min.y || baseline_px - reach_px > clip_max.y) continue;
    for (const layout::Run& run : line.runs) {
      const ImU32 colour = faded(colours[static_cast<std::size_t>(run.ink)], opacity);
      const bool is_raised = run.level == layout::Level::superscript;
      const float run_size_px = is_raised ? size_px * static_cast<float>(layout::superscript_size) : size_px;
      const float rise_px = is_raised ? size_px * static_cast<float>(layout::superscript_rise) : 0;
      Baked baked(*font(run.face), run_size_px, density);
      baked.load(run);
      baked.draw(list, run, left_px, on_device(baseline_px - rise_px, density), colour);
      if (run.link.empty() || is_raised) continue;
      const bool is_term = run.look == model::LinkLook::term;
      const ImU32 line_colour =
          is_term ? faded(colours[static_cast<std::size_t>(layout::Ink::muted)], opacity) : colour;
      underline(list, run, ImVec2(left_px, baseline_px), size_px, density, line_colour);
    }
  }
  list.PopTexture();
}

}  // namespace vitrine::ui
