// ImGui without a window or a back end, for what is drawn into a list of triangles.
#pragma once

#include <array>
#include <optional>
#include <span>

#include <gtest/gtest.h>

#include "tests/support/real_exhibit.h"
#include "ui/text_painter.h"

namespace vitrine::ui {

class ListTest : public testing::Test {
 protected:
  ListTest() {
    ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = {400, 400};
    std::array<std::span<const std::byte>, layout::face_count> files;
    for (std::size_t i = 0; i < files.size(); ++i)
      files[i] = vitrine::text::faces().bytes(static_cast<layout::Face>(i));
    m_text.emplace(*io.Fonts, files);  // ImGui begins no frame without a font
    ImGui::NewFrame();
  }
  ~ListTest() override {
    ImGui::EndFrame();
    m_text.reset();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
      texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext();
  }

  // Empty, and as large as the screen of 400 x 400 px.
  static ImDrawList& fresh_list() {
    auto& list = *ImGui::GetForegroundDrawList();
    list._ResetForNewFrame();
    list.PushTexture(ImGui::GetIO().Fonts->TexRef);
    list.PushClipRectFullScreen();
    return list;
  }

 private:
  std::optional<TextPainter> m_text;
};

}  // namespace vitrine::ui
