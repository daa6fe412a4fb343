#include "ui/stage.h"

#include <algorithm>
#include <vector>

#include "ui/brush.h"

namespace vitrine::ui {

namespace {

using layout::Box;

// An ImGui item where the Frame has a box: hovering, pressing and releasing are ImGui's.
Press hear(const Box& box, const Rect& rect, int number, Heard& heard) {
  if (!box.action || rect.width <= 0 || rect.height <= 0) return Press::none;
  ImGui::PushID(number);
  ImGui::SetCursorScreenPos(top_left(rect));
  const ImVec2 size{static_cast<float>(rect.width), static_cast<float>(rect.height)};
  if (ImGui::InvisibleButton(box.id.c_str(), size)) heard.action = box.action;
  const bool is_hovered = ImGui::IsItemHovered(), is_held = ImGui::IsItemActive();
  ImGui::PopID();
  heard.is_over_item = heard.is_over_item || is_hovered;
  return is_held && is_hovered ? Press::held : is_hovered ? Press::hovered : Press::none;
}

void clip(const Rect& rect) {
  ImGui::PushClipRect(top_left(rect), bottom_right(rect), true);
}

void paint_focus(const Brush& brush, const Rect& rect) {
  const Rect ring = rect.inset(-focus_px, -focus_px);
  // A gap on both sides keeps the ring apart from any border.
  if (brush.theme.is_drawn())
    brush.list.AddRect(top_left(ring), bottom_right(ring), brush.theme.paper, corner_px, ImDrawFlags_None,
                       focus_px + 2 * thick_px);
  brush.list.AddRect(top_left(ring), bottom_right(ring), brush.theme.blue, corner_px, ImDrawFlags_None, focus_px);
}

// The page goes on below the window.
void fade_out(const Brush& brush, const Rect& rect) {
  if (brush.theme.is_drawn()) return;
  const ImU32 paper = brush.theme.paper, clear = with_opacity(paper, 0);
  brush.list.AddRectFilledMultiColor(top_left(rect), bottom_right(rect), clear, clear, paper, paper);
}

void draw_page(const Brush& brush, const layout::Frame& frame, const story::State& state, std::string_view current_id,
               Heard& heard) {
  const Rect& window = frame.metrics.story;
  const Point moved_by{0, -frame.scroll_y_px};
  clip(window);
  int number = 0;
  for (const Box& box : frame.page->boxes) {
    ++number;
    const Rect rect = box.rect.moved(moved_by.x, moved_by.y);
    if (!rect.overlaps(window)) continue;
    const Press press = hear(box, rect, number, heard);
    paint_box(brush, box, moved_by, press, box.id == current_id);
    if (!state.focus.empty() && box.id == state.focus) paint_focus(brush, rect);
  }
  fade_out(brush, {window.x, window.bottom() - fade_px, window.width, fade_px});
  ImGui::PopClipRect();
}

bool is_on_map(const Box& box) {
  return box.part == layout::Part::pin || box.part == layout::Part::edge_pin;
}

void draw_fixed(const Brush& brush, const layout::Frame& frame, const story::State& state, Heard& heard, bool on_map) {
  int number = -1;
  for (const Box& box : frame.fixed) {
    --number;
    if (is_on_map(box) != on_map) continue;
    const Press press = hear(box, box.rect, number, heard);
    if (on_map)
      paint_pin(brush, box, press);
    else if (box.part == layout::Part::mark)
      paint_mark(brush, box, press);
    else if (box.part == layout::Part::band)
      paint_band(brush, box, press);
    else
      paint_box(brush, box, {}, press, false);
    if (!state.focus.empty() && box.id == state.focus) paint_focus(brush, box.rect);
  }
}

}  // namespace

Heard Stage::draw(const layout::Frame& frame, const story::State& state, const story::World& world,
                  const geo::Map& map) {
  const Theme& theme = theme_of(state.theme);
  // Round at any pixel ratio.
  ImGui::GetStyle().CircleTessellationMaxError = static_cast<float>(0.15 / state.viewport.pixel_ratio);
  const auto& metrics = frame.metrics;
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
  ImGui::Begin("exhibit", nullptr, flags);
  ImGui::PopStyleVar(2);

  const Brush brush{*ImGui::GetWindowDrawList(), theme, m_text, theme.inks()};
  const Rect all{0, 0, state.viewport.size.width, state.viewport.size.height};
  Heard heard;
  brush.fill(all, theme.paper);

  m_map.paint(brush.list, map, frame.camera, metrics.map, theme.map(), state.viewport.pixel_ratio);
  clip(metrics.map);
  paint_route(brush, frame);
  draw_fixed(brush, frame, state, heard, true);
  if (const auto& credit = frame.map_credit) {
    brush.fill({frame.map_credit_at.x - 4, frame.map_credit_at.y, credit->width_px + 8, credit->height_px},
               with_opacity(theme.paper, theme.map_credit_share), corner_px);
    m_text.paint(brush.list, *credit, frame.map_credit_at, 1, brush.inks);
  }
  ImGui::PopClipRect();

  const bool has_card = state.card && state.screen == story::Screen::story;
  draw_page(brush, frame, state, has_card ? std::string_view(world.exhibit.common.cards[*state.card].id) : "", heard);

  const ImU32 line = theme.line_on(theme.paper);
  brush.fill(metrics.header, theme.paper);
  const bool is_header_below = metrics.header.y > metrics.story.y;
  brush.fill({metrics.header.x, is_header_below ? metrics.header.y : metrics.header.bottom() - thin_px,
              metrics.header.width, thin_px},
             line);
  if (metrics.arrangement == layout::Arrangement::wide)
    brush.fill({metrics.map.x, metrics.map.y, thin_px, metrics.map.height}, line);
  else
    brush.fill({metrics.map.x, metrics.map.bottom() - thin_px, metrics.map.width, thin_px}, line);
  if (metrics.places.height > 0) {
    brush.fill(metrics.places, theme.card);
    brush.fill({metrics.places.x, metrics.places.y, metrics.places.width, thin_px}, line);
  }
  if (metrics.ribbon.height > 0) paint_ribbon(brush, frame.ribbon);
  draw_fixed(brush, frame, state, heard, false);
  // ImGui wants an item at the end of what was placed by hand.
  ImGui::SetCursorScreenPos({0, 0});
  ImGui::Dummy({0, 0});
  ImGui::End();
  return heard;
}

}  // namespace vitrine::ui
