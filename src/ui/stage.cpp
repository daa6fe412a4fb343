#include "ui/stage.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/base/motion.h"
#include "core/layout/map_controls.h"
#include "core/layout/picture.h"
#include "ui/brush.h"

namespace vitrine::ui {

namespace {

using layout::Box;

// From so far below its place a card comes to rest.
constexpr double rise_px = 8;
constexpr double double_press_zoom = 2.5;
// Of a target: let go so near to the date of a card, the day is its own.
constexpr double snap_share = 0.16;

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

// Whole, also around what stands at the window's edge.
void paint_focus(const Brush& brush, const Rect& rect) {
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  constexpr double edge = focus_px / 2.0;
  const Rect whole = rect.inset(-focus_px, -focus_px);
  const double left = std::max(whole.x, edge), top = std::max(whole.y, edge);
  const Rect ring{left, top, std::min(whole.right(), window.x - edge) - left,
                  std::min(whole.bottom(), window.y - edge) - top};
  // A gap on both sides keeps the ring apart from any border.
  if (brush.theme.is_drawn())
    brush.list.AddRect(top_left(ring), bottom_right(ring), brush.theme.paper, corner_px, ImDrawFlags_None,
                       focus_px + 2 * thick_px);
  brush.list.AddRect(top_left(ring), bottom_right(ring), brush.theme.blue, corner_px, ImDrawFlags_None, focus_px);
}

// The page goes on below the window.
void fade_out(const Brush& brush, const Rect& rect) {
  const ImU32 paper = brush.theme.paper, clear = with_opacity(paper, 0);
  brush.list.AddRectFilledMultiColor(top_left(rect), bottom_right(rect), clear, clear, paper, paper);
}

void clip_below(const Rect& rect, double bottom) {
  clip({rect.x, rect.y, rect.width, std::max(0.0, bottom - rect.y)});
}

// What a list has received since this was made, faded afterwards.
class Fading {
 public:
  explicit Fading(ImDrawList& list) : m_list(list), m_first(list.VtxBuffer.Size) {}
  void to(double opacity) const {
    for (int i = m_first; i < m_list.VtxBuffer.Size; ++i)
      m_list.VtxBuffer[i].col = faded(m_list.VtxBuffer[i].col, static_cast<float>(opacity));
  }

 private:
  ImDrawList& m_list;
  int m_first;
};

// The boxes of the page that was there before, found by id while both are walked in their order.
class Before {
 public:
  explicit Before(const layout::Page* page) : m_page(page) {}

  const Box* find(std::string_view id) {
    if (!m_page) return nullptr;
    // What was opened or closed has few boxes.
    const auto& boxes = m_page->boxes;
    for (auto i = m_next; i < std::min(m_next + most_closed, boxes.size()); ++i)
      if (boxes[i].id == id) {
        m_next = i + 1;
        return &boxes[i];
      }
    return nullptr;
  }

 private:
  static constexpr std::size_t most_closed = 12;
  const layout::Page* m_page;
  std::size_t m_next = 0;
};

// The card that a box of the page stands on, while it settles.
class Settling {
 public:
  Settling(const layout::Page& page, const story::State& state) : m_page(page), m_state(state) {}

  // For the boxes in their order. 1: at rest.
  double share(std::size_t box) {
    const auto& cards = m_page.cards;
    while (m_next < cards.size() && cards[m_next].box <= box)
      m_share = story::settled(m_state, cards[m_next++].card);
    if (m_next == 0) return 1;
    const Rect& ground = m_page.boxes[cards[m_next - 1].box].rect;
    return m_page.boxes[box].rect.y < ground.bottom() ? m_share : 1;
  }

 private:
  const layout::Page& m_page;
  const story::State& m_state;
  std::size_t m_next = 0;
  double m_share = 1;
};

// The boxes that are in the window, each where it is on its way.
class PageDrawing {
 public:
  PageDrawing(const Brush& brush, const layout::Frame& frame, const story::State& state, std::string_view current_id)
      : m_brush(brush), m_frame(frame), m_state(state), m_current_id(current_id) {}

  void draw(Heard& heard) {
    const double reflow = story::progress(m_state.movements.reflowed_s, motion::unfold_s, m_state.now_s);
    Before before(reflow < 1 ? m_frame.page_before.get() : nullptr);
    Settling settling(*m_frame.page, m_state);
    double opened_to = 0;  // what has been opened can be seen down to here
    const auto& boxes = m_frame.page->boxes;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const double settled = settling.share(i);
      if (reflow == 1) {
        draw(boxes[i], i, {0, (1 - settled) * rise_px}, settled, heard);
      } else if (const Box* was = before.find(boxes[i].id)) {
        Box moving = boxes[i];
        const double back = (was->rect.y - moving.rect.y) * (1 - reflow);
        moving.rect.height += (was->rect.height - moving.rect.height) * (1 - reflow);
        draw(moving, i, {0, back}, 1, heard);
      } else {
        if (boxes[i].part == layout::Part::aside) opened_to = boxes[i].rect.y + boxes[i].rect.height * reflow;
        clip_below(m_frame.metrics.story, opened_to - m_frame.scroll_y_px);
        draw(boxes[i], i, {}, reflow, heard);
        ImGui::PopClipRect();
      }
    }
  }

 private:
  void draw(const Box& box, std::size_t number, Point moved_by, double opacity, Heard& heard) const {
    const Rect& window = m_frame.metrics.story;
    const Rect rect = box.rect.moved(0, -m_frame.scroll_y_px);
    const Rect seen = rect.moved(moved_by.x, moved_by.y);
    if (!rect.overlaps(window) && !seen.overlaps(window)) return;
    const Press press = hear(box, rect, static_cast<int>(number) + 1, heard);
    const Fading fading(m_brush.list);
    paint_box(m_brush, box, {moved_by.x, moved_by.y - m_frame.scroll_y_px}, press, box.id == m_current_id);
    if (opacity < 1) fading.to(opacity);
    if (!m_state.focus.empty() && box.id == m_state.focus) paint_focus(m_brush, seen);
  }

  const Brush& m_brush;
  const layout::Frame& m_frame;
  const story::State& m_state;
  std::string_view m_current_id;
};

Rect between(const Rect& a, const Rect& b, double share) {
  const auto mix = [share](double from, double to) { return from + (to - from) * share; };
  return {mix(a.x, b.x), mix(a.y, b.y), mix(a.width, b.width), mix(a.height, b.height)};
}

void draw_page(const Brush& brush, const layout::Frame& frame, const story::State& state, std::string_view current_id,
               Heard& heard) {
  const Rect& window = frame.metrics.story;
  clip(window);
  PageDrawing page(brush, frame, state, current_id);
  const double unfolded = story::progress(state.movements.unfolded_s, motion::unfold_s, state.now_s);
  if (unfolded < 1 && frame.page_before && state.screen == story::Screen::file) {
    for (const Box& box : frame.page_before->boxes)
      if (box.rect.moved(0, -frame.scroll_y_before_px).overlaps(window))
        paint_box(brush, box, {0, -frame.scroll_y_before_px}, Press::none, false);
    // The file's ground grows out of its card; its words come in on it.
    const Rect ground = between(state.movements.unfolded_from, window, unfolded);
    brush.fill(ground, brush.theme.paper);
    brush.border(ground, brush.theme.line_on(brush.theme.paper));
    clip(ground);
    const Fading fading(brush.list);
    page.draw(heard);
    fading.to(unfolded);
    ImGui::PopClipRect();
  } else {
    page.draw(heard);
  }
  fade_out(brush, {window.x, window.bottom() - fade_px, window.width, fade_px});
  ImGui::PopClipRect();
}

// Whether what is released now was moved in between.
bool was_dragged() {
  const auto& io = ImGui::GetIO();
  return io.MouseDragMaxDistanceSqr[0] >= io.MouseDragThreshold * io.MouseDragThreshold;
}

bool is_on_map(const Box& box) {
  return box.part == layout::Part::pin || box.part == layout::Part::edge_pin;
}

// The marks between which the current one is on its way; null where it is at rest.
struct Following {
  const Box* from = nullptr;
  const Box* to = nullptr;
  double share = 1;
};

Following following_of(const layout::Frame& frame, const story::State& state, const model::Common& common) {
  Following following;
  const auto& movements = state.movements;
  following.share = story::progress(movements.followed_s, motion::follow_s, state.now_s);
  if (following.share == 1 || !state.card || !movements.followed_from) return {};
  const auto mark_of = [&](model::Index card) -> const Box* {
    const std::string id = "mark." + common.cards[card].id;
    const auto found = std::ranges::find(frame.fixed, id, &Box::id);
    return found == frame.fixed.end() ? nullptr : &*found;
  };
  following.from = mark_of(*movements.followed_from);
  following.to = mark_of(*state.card);
  return following.from && following.to ? following : Following{};
}

Box without_selection(Box box) {
  box.selection = layout::Selection::none;
  return box;
}

void draw_fixed(const Brush& brush, const layout::Frame& frame, const story::State& state, Heard& heard, bool on_map,
                const Following& following) {
  const auto is_arriving = [&](const Box& box) { return &box == following.to; };
  int number = -1;
  for (const Box& box : frame.fixed) {
    --number;
    if (is_on_map(box) != on_map || box.part == layout::Part::map) continue;
    Heard of_box;
    const Press press = hear(box, box.rect, number, of_box);
    heard.is_over_item = heard.is_over_item || of_box.is_over_item;
    // A pin along which the map was pulled was not pressed.
    if (of_box.action && !(on_map && was_dragged())) heard.action = of_box.action;
    if (on_map)
      paint_pin(brush, box, press);
    else if (box.part == layout::Part::mark)
      paint_mark(brush, is_arriving(box) ? without_selection(box) : box, press);
    else if (box.part == layout::Part::band)
      paint_band(brush, box, press);
    else
      paint_box(brush, box, {}, press, false);
    if (!state.focus.empty() && box.id == state.focus) paint_focus(brush, box.rect);
  }
}

// The line of time, along which the day shown is dragged, and the rest of the ribbon, which pulls the years along.
// Behind all that can be pressed there.
Press hear_ribbon(const layout::Frame& frame, Heard& heard) {
  const auto& ribbon = frame.ribbon;
  const auto found = std::ranges::find(frame.fixed, layout::Part::line_of_time, &Box::part);
  if (found == frame.fixed.end()) return Press::none;
  const auto& io = ImGui::GetIO();
  const auto item = [](const char* id, const Rect& rect) {
    ImGui::SetCursorScreenPos(top_left(rect));
    ImGui::InvisibleButton(id, {static_cast<float>(rect.width), static_cast<float>(rect.height)});
  };
  item("time", found->rect);
  const bool is_hovered = ImGui::IsItemHovered(), is_held = ImGui::IsItemActive();
  const bool is_let_go = ImGui::IsItemDeactivated() && ImGui::IsMousePosValid();
  heard.is_over_item = heard.is_over_item || is_hovered;
  const double x = std::clamp<double>(io.MousePos.x, ribbon.scale.left_px, ribbon.scale.right_px);
  // A finger that has come down may yet scroll the page, or be one of two.
  const bool is_pointed_at = ImGui::IsItemActivated() && io.MouseSource != ImGuiMouseSource_TouchScreen;
  if (is_hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    heard.action = story::ZoomTime{double_press_zoom, ribbon.scale.day_from_x(x)};
  } else if (is_let_go || (is_held && (is_pointed_at || io.MouseDelta.x != 0))) {
    const auto day = static_cast<std::int64_t>(std::floor(ribbon.scale.day_from_x(x)));
    heard.action = story::ScrubTo{day};
    const auto card = layout::card_near(ribbon, x, frame.metrics.target * snap_share);
    if (card && is_let_go) heard.action = story::GoToCard{*card};
  }
  item("chronology", ribbon.rect);
  if (ImGui::IsItemActive() && io.MouseDelta.x != 0)
    heard.action = story::PullTime{ribbon.scale.day_from_x(0) - ribbon.scale.day_from_x(io.MouseDelta.x)};
  return is_held ? Press::held : is_hovered ? Press::hovered : Press::none;
}

// The picture of the full-screen view is drawn along, and comes nearer or fits again when it is pressed twice.
void handle_picture(const layout::Frame& frame, const story::State& state, Heard& heard) {
  const auto& box = *std::ranges::find(frame.fixed, layout::Part::picture, &Box::part);
  ImGui::SetCursorScreenPos(top_left(box.rect));
  ImGui::InvisibleButton(box.id.c_str(), {static_cast<float>(box.rect.width), static_cast<float>(box.rect.height)});
  if (heard.action) return;
  const auto& io = ImGui::GetIO();
  if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    const double factor = state.view.zoom > 1 ? 1 / state.view.zoom : double_press_zoom;
    heard.action = story::LookAtPicture{
        layout::zoomed(state.view, box.rect, box.picture_rect, factor, {io.MousePos.x, io.MousePos.y})};
  } else if (ImGui::IsItemActive() && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
    heard.action =
        story::LookAtPicture{layout::pulled(state.view, box.rect, box.picture_rect, io.MouseDelta.x, io.MouseDelta.y)};
  }
}

}  // namespace

void Stage::handle_map(const layout::Frame& frame, const story::State& state, const story::World& world, Heard& heard) {
  const auto box = std::ranges::find(frame.fixed, layout::Part::map, &Box::part);
  if (box == frame.fixed.end()) return;
  // After all else, so that it hears what nothing on it does.
  ImGui::SetCursorScreenPos(top_left(box->rect));
  ImGui::InvisibleButton(box->id.c_str(), {static_cast<float>(box->rect.width), static_cast<float>(box->rect.height)});
  const auto& io = ImGui::GetIO();
  const Point at{io.MousePos.x, io.MousePos.y}, pressed_at{io.MouseClickedPos[0].x, io.MouseClickedPos[0].y};
  const auto is_pressed = [&](const Box& other) {
    return other.action && !is_on_map(other) && other.rect.contains(pressed_at);
  };
  const bool is_down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
  const bool is_held = is_down && box->rect.contains(pressed_at) && std::ranges::none_of(frame.fixed, is_pressed);
  if (!is_held) m_map_held_at.reset();
  if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    heard.action = layout::stepped_map(frame, world, layout::map_step, at);
  } else if (is_held && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    if (story::is_flying(state)) heard.action = story::LookAtMap{story::map_view_at(state)};
  } else if (is_held && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
    const Point from = m_map_held_at.value_or(pressed_at);
    m_map_held_at = at;
    if (at != from) heard.action = layout::held_map(frame, world, 1, at, {at.x - from.x, at.y - from.y});
  }
}

Heard Stage::draw(const layout::Frame& frame, const story::State& state, const story::World& world,
                  const geo::Map& map) {
  const Theme& theme = theme_of(state.theme);
  // Round at any pixel ratio.
  ImGui::GetStyle().CircleTessellationMaxError = static_cast<float>(0.15 / state.viewport.pixel_ratio);
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
  ImGui::Begin("exhibit", nullptr, flags);
  ImGui::PopStyleVar(2);

  m_textures.resize(world.exhibit.common.pictures.size());
  const Brush brush{
      *ImGui::GetWindowDrawList(), theme, m_text, theme.inks(), m_ornaments, m_pictures, m_textures, world.exhibit,
      state.viewport.pixel_ratio};
  Heard heard;
  if (state.screen == story::Screen::picture) {
    brush.fill({0, 0, state.viewport.size.width, state.viewport.size.height}, theme.paper);
    draw_fixed(brush, frame, state, heard, false, {});
    handle_picture(frame, state, heard);
  } else {
    draw_exhibit(brush, frame, state, world, map, heard);
  }
  // ImGui wants an item at the end of what was placed by hand.
  ImGui::SetCursorScreenPos({0, 0});
  ImGui::Dummy({0, 0});
  ImGui::End();
  return heard;
}

std::optional<model::Index> Stage::take_wanted_picture() {
  const auto found = std::ranges::find(m_textures, PictureTexture::Wish::wanted, &PictureTexture::wish);
  if (found == m_textures.end()) return std::nullopt;
  found->wish = PictureTexture::Wish::told;
  return static_cast<model::Index>(found - m_textures.begin());
}

void Stage::set_picture(model::Index picture, ImTextureID texture) {
  if (picture < m_textures.size()) m_textures[picture].id = texture;
}

void Stage::draw_exhibit(const Brush& brush, const layout::Frame& frame, const story::State& state,
                         const story::World& world, const geo::Map& map, Heard& heard) {
  const Theme& theme = brush.theme;
  const auto& metrics = frame.metrics;
  brush.fill({0, 0, state.viewport.size.width, state.viewport.size.height}, theme.paper);

  const auto period = geo::period_at(world.atlas, story::day_shown(state, world.exhibit.common));
  m_map.paint(brush.list, map, period, frame.camera, metrics.map, theme.map(), state.viewport.pixel_ratio);
  clip(metrics.map);
  paint_route(brush, frame);
  paint_labels(brush, frame);
  paint_traveller(brush, frame, state);
  paint_scale_bar(brush, frame.scale_bar);
  draw_fixed(brush, frame, state, heard, true, {});
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
  const Following following = following_of(frame, state, world.exhibit.common);
  draw_fixed(brush, frame, state, heard, false, following);
  const Press press = hear_ribbon(frame, heard);
  if (metrics.ribbon.height > 0) paint_playhead(brush, frame.ribbon, press);
  if (following.to) paint_moving_mark(brush, *following.from, *following.to, following.share);
  if (state.focus == "map.picture")
    paint_focus(brush, metrics.map.inset(2 * focus_px + thick_px, 2 * focus_px + thick_px));
  handle_map(frame, state, world, heard);
}

}  // namespace vitrine::ui
