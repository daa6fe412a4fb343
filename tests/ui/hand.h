// The whole interface drawn without a screen, and pressed as a hand does.
#pragma once

#include <array>
#include <cfloat>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <imgui.h>

#include "tests/support/exhibit.h"
#include "tests/support/real_exhibit.h"
#include "ui/stage.h"

namespace vitrine::ui {

enum class Pointer { mouse, finger };

// The sample exhibit in a window, drawn frame by frame.
class Hand {
 public:
  explicit Hand(Size size = {1280, 800}, const story::World& world = sample()) : m_world(world) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigInputTrickleEventQueue = true;
    io.MouseDragThreshold = 8;
    io.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    std::array<std::span<const std::byte>, layout::face_count> files;
    for (std::size_t i = 0; i < files.size(); ++i)
      files[i] = text::faces().bytes(static_cast<layout::Face>(i));
    m_stage.emplace(*io.Fonts, files);
    shows("", size);
  }
  ~Hand() {
    m_stage.reset();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
      texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext();
  }
  Hand(const Hand&) = delete;
  Hand& operator=(const Hand&) = delete;

  static const story::World& sample() {
    static const story::World world = support::sample_world();
    return world;
  }

  void shows(const std::string& address, Size size, double scroll_y_px = 0) {
    m_view = support::view_of({size, 1}, 0, address, m_world);
    m_view.state.scroll_y_px = scroll_y_px;
    m_view.frame.scroll_y_px = scroll_y_px;
    for (int i = 0; i < 3; ++i)
      draw();
    actions.clear();
  }

  void moves(Point at, Pointer pointer = Pointer::mouse) {
    source(pointer);
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y));
    settle();
  }
  void presses(Point at, Pointer pointer = Pointer::mouse) {
    source(pointer);
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y));
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    settle();
  }
  void releases(Point at, Pointer pointer = Pointer::mouse) {
    source(pointer);
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y));
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    settle();
  }
  // The browser took the touch for scrolling.
  void is_cancelled() {
    source(Pointer::finger);
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    settle();
  }
  void taps(Point at, Pointer pointer = Pointer::mouse) {
    presses(at, pointer);
    releases(at, pointer);
  }

  const support::View& view() const { return m_view; }
  // What is seen after the view was changed by hand.
  void shows_after(const std::function<void(support::View&)>& change) {
    change(m_view);
    settle();
  }

  // In the viewport.
  Rect rect_of(std::string_view id) const {
    for (const auto& box : m_view.page->boxes)
      if (box.id == id) return box.rect.moved(0, -m_view.frame.scroll_y_px);
    for (const auto& box : m_view.frame.fixed)
      if (box.id == id) return box.rect;
    ADD_FAILURE() << "no box " << id;
    return {};
  }
  Point middle_of(std::string_view id) const {
    const Rect rect = rect_of(id);
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
  }

  // What the action leads to, in a word.
  std::string address_after(const story::Action& action) const {
    return story::address_of(story::update(m_view.state, action, m_world).state, m_world.exhibit);
  }

  std::vector<story::Action> actions;  // heard since the last view
  bool is_over_item = false;
  int vertices = 0;
  double opacity = 0;  // of all vertices together

 private:
  static void source(Pointer pointer) {
    ImGui::GetIO().AddMouseSourceEvent(pointer == Pointer::finger ? ImGuiMouseSource_TouchScreen
                                                                  : ImGuiMouseSource_Mouse);
  }
  void settle() {
    for (int i = 0; i < 4; ++i)
      draw();
  }
  void draw() {
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    const Heard heard = m_stage->draw(m_view.frame, m_view.state, m_world, m_map);
    ImGui::Render();
    if (heard.action) actions.push_back(*heard.action);
    is_over_item = heard.is_over_item;
    vertices = ImGui::GetDrawData()->TotalVtxCount;
    opacity = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
      for (const ImDrawVert& vertex : list->VtxBuffer)
        opacity += vertex.col >> IM_COL32_A_SHIFT & 0xFFU;
    // What a back end would do.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_WantDestroy) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
      } else if (texture->Status != ImTextureStatus_Destroyed) {
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }

  const story::World& m_world;
  geo::Map m_map;
  support::View m_view;
  std::optional<Stage> m_stage;
};

}  // namespace vitrine::ui
