#include "shell/player.h"

#include <algorithm>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "core/base/json.h"
#include "core/story/time_keys.h"
#include "pack/exhibit_reader.h"
#include "pack/fonts_reader.h"
#include "pack/map_reader.h"
#include "shell/window.h"

namespace vitrine::shell {

namespace {

// Dear ImGui needs this many frames after an input until hovering and pressing have settled.
constexpr int settling_frames = 3;
// After a pause, time goes on as if a frame had been drawn this long ago.
constexpr double longest_step_s = 0.1;

// Before the keys of the slider of days.
constexpr std::string_view time_key = "time:";
constexpr double key_zoom = 1.5;
constexpr double key_pull_px = 60;
// A finger does not come down twice on the same spot.
constexpr float double_press_px = 24;

Loaded refused(const pack::Fault& fault) {
  return fault.kind == pack::FaultKind::newer ? Loaded::newer : Loaded::damaged;
}

}  // namespace

Loaded Player::load_fonts(std::span<const std::byte> bytes) {
  const auto fonts = pack::read_fonts(bytes);
  if (!fonts) return refused(fonts.error());
  auto faces = text::Faces::from_bytes(fonts->faces);
  if (!faces) return Loaded::damaged;
  m_faces = std::move(*faces);
  m_typesetter = std::make_unique<text::TextSetter>(*m_faces);
  return Loaded::loaded;
}

Loaded Player::load_map(std::span<const std::byte> bytes) {
  auto map = pack::read_map(bytes);
  if (!map) return refused(map.error());
  m_map = std::move(*map);
  return Loaded::loaded;
}

Loaded Player::load_common(std::span<const std::byte> bytes) {
  auto common = pack::read_common(bytes);
  if (!common) return refused(common.error());
  m_exhibit.emplace();
  m_exhibit->common = std::move(*common);
  m_exhibit->editions.resize(m_exhibit->common.languages.size());
  return Loaded::loaded;
}

Loaded Player::load_edition(std::span<const std::byte> bytes) {
  const model::Exhibit* exhibit = m_session ? &m_session->world().exhibit : m_exhibit ? &*m_exhibit : nullptr;
  if (!exhibit) return Loaded::damaged;
  auto edition = pack::read_edition(bytes, exhibit->common);
  if (!edition) return refused(edition.error());
  const auto language = language_index(edition->language);
  if (!language) return Loaded::damaged;
  if (!m_session) {
    m_exhibit->editions[*language] = std::move(*edition);
    return Loaded::loaded;
  }
  m_session->add_edition(*language, std::move(*edition));
  request_frames(settling_frames);
  deliver();
  return Loaded::loaded;
}

Loaded Player::load_pictures(std::span<const std::byte> bytes) {
  if (!m_session) return Loaded::damaged;
  auto drawings = pack::read_pictures(bytes, m_session->world().exhibit.common);
  if (!drawings) return refused(drawings.error());
  m_session->add_drawings(std::move(*drawings));
  request_frames(1);
  return Loaded::loaded;
}

std::optional<model::Index> Player::language_index(std::string_view language) const {
  const auto& exhibit = m_session ? m_session->world().exhibit : *m_exhibit;
  const auto& languages = exhibit.common.languages;
  const auto found = std::ranges::find(languages, language);
  if (found == languages.end()) return std::nullopt;
  return static_cast<model::Index>(found - languages.begin());
}

Started Player::start(std::string_view language, std::string address, story::Theme theme, int text_percent,
                      story::Motion motion) {
  if (!m_faces || !m_map || !m_exhibit || m_session) return Started::not_loaded;
  const auto index = language_index(language);
  if (!index || m_exhibit->editions[*index].language.empty()) return Started::not_loaded;

  ImGui::CreateContext();
  auto& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigInputTrickleEventQueue = true;
  io.MouseDragThreshold = 8;
  io.MouseDoubleClickMaxDist = double_press_px;
  std::array<std::span<const std::byte>, layout::face_count> files;
  for (std::size_t i = 0; i < files.size(); ++i)
    files[i] = m_faces->bytes(static_cast<layout::Face>(i));
  m_stage = std::make_unique<ui::Stage>(*io.Fonts, files);
  if (!open_window(m_viewport.size, m_viewport.pixel_ratio)) return Started::no_graphics;

  story::State state;
  state.language = *index;
  state.theme = theme;
  state.motion = motion;
  state.viewport = m_viewport;
  state.now_s = m_host.now_s();
  model::Ids ids(m_exhibit->common);
  m_session.emplace(story::World{std::move(*m_exhibit), std::move(ids), m_map->projection, m_map->region,
                                 std::move(m_map->atlas), m_site},
                    std::move(state), *m_typesetter);
  m_exhibit.reset();
  m_session->apply(story::SetTextSize{text_percent});
  if (!address.empty()) m_session->apply(story::Visit{std::move(address)});
  request_frames(settling_frames);
  return Started::started;
}

void Player::resize(story::Viewport viewport) {
  // A hidden canvas has no size; what was drawn last stays right for when it is seen again.
  if (viewport.size.width < 1 || viewport.size.height < 1) return;
  m_viewport = viewport;
  if (!m_session) return;
  resize_window(viewport.size, viewport.pixel_ratio);
  apply(story::Resized{viewport});
}

void Player::pointer(PointerKind kind, Point at, PointerDevice device) {
  if (!m_session) return;
  auto& io = ImGui::GetIO();
  const bool is_touch = device == PointerDevice::touch;
  io.AddMouseSourceEvent(is_touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  const auto move_away = [&io] { io.AddMousePosEvent(-FLT_MAX, -FLT_MAX); };
  const bool is_gone = kind == PointerKind::cancel || kind == PointerKind::leave;
  // A press that became something else ends nowhere, so that nothing counts as pressed.
  if (is_gone)
    move_away();
  else
    io.AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y));
  if (kind == PointerKind::down) io.AddMouseButtonEvent(0, true);
  if (kind == PointerKind::up || is_gone) io.AddMouseButtonEvent(0, false);
  // A finger that has left hovers over nothing.
  if (kind == PointerKind::up && is_touch) move_away();
  request_frames(settling_frames + 1);
}

void Player::scrolled(double y_px) {
  if (!m_session || (y_px == m_session->state().scroll_y_px && m_frames_drawn > 0)) return;
  m_session->apply(story::Tick{m_host.now_s()});
  m_session->scrolled(y_px);
  request_frames(1);
}

void Player::apply(const story::Action& action) {
  if (!m_session) return;
  m_session->apply(story::Tick{m_host.now_s()});
  m_session->apply(action);
  request_frames(1);
}

void Player::activate(std::string_view id) {
  if (!m_session) return;
  m_session->apply(story::Tick{m_host.now_s()});
  m_session->activate(id);
  request_frames(1);
}

void Player::key(std::string_view key) {
  if (key == "Escape") apply(story::Dismiss{});
  if (key == "/") apply(story::ShowScreen{story::Screen::search});
  if (!m_session) return;
  m_session->apply(story::Tick{m_host.now_s()});
  if (key.starts_with(time_key)) {
    const auto& session = *m_session;
    const auto action = story::action_of_time_key(session.state(), session.world(), key.substr(time_key.size()));
    if (action) apply(*action);
  }
  if (key == "+" || key == "=") m_session->step(key_zoom, {});
  if (key == "-") m_session->step(1 / key_zoom, {});
  if (key == "0") m_session->fit();
  if (key == "ArrowLeft") m_session->step(1, {key_pull_px, 0});
  if (key == "ArrowRight") m_session->step(1, {-key_pull_px, 0});
  if (key == "ArrowUp") m_session->step(1, {0, key_pull_px});
  if (key == "ArrowDown") m_session->step(1, {0, -key_pull_px});
  request_frames(1);
}

bool Player::hold(double factor, Point about, Point pulled_by_px) {
  if (!m_session || !(factor > 0)) return false;
  m_session->apply(story::Tick{m_host.now_s()});
  request_frames(1);
  return m_session->hold(factor, about, pulled_by_px);
}

bool Player::go(std::string_view language, std::string address) {
  if (!m_session) return false;
  const bool has_language = language.empty() || language_index(language);
  if (!has_language || !story::is_address(address, m_session->world())) return false;
  visit(language, std::move(address));
  return true;
}

void Player::visit(std::string_view language, std::string address) {
  if (!m_session) return;
  const auto index = language_index(language);
  if (index && *index != m_session->state().language) apply(story::SetLanguage{*index});
  apply(story::Visit{std::move(address)});
}

void Player::take_picture(model::Index picture) {
  if (!m_session || !m_has_graphics) return;
  m_stage->set_picture(picture, texture_from_host());
  request_frames(1);
}

void Player::lose_graphics() {
  m_has_graphics = false;
}

void Player::restore_graphics() {
  m_has_graphics = true;
  forget_graphics();
  if (m_stage) m_stage->forget_pictures();
  request_frames(settling_frames);
}

void Player::request_frames(int count) {
  m_frames_wanted = std::max(m_frames_wanted, count);
  if (m_is_frame_coming || !m_has_graphics || !m_session) return;
  m_is_frame_coming = true;
  m_host.ask_for_frame();
}

void Player::draw_frame() {
  m_is_frame_coming = false;
  if (!m_has_graphics || !m_session) return;
  m_frames_wanted = std::max(0, m_frames_wanted - 1);
  const double now_s = m_host.now_s();
  m_session->apply(story::Tick{now_s});
  ImGui::GetIO().DeltaTime = static_cast<float>(std::clamp(now_s - m_last_frame_s, 0.001, longest_step_s));
  m_last_frame_s = now_s;
  begin_frame();
  const auto heard = m_stage->draw(m_session->frame(), m_session->state(), m_session->world(), *m_map);
  end_frame();
  if (m_frames_drawn++ == 0) m_session->say("first-frame");
  // The cover fills the window: its words are the first of the story.
  if (!m_has_shown_card && !m_session->frame().page->cards.empty()) {
    m_has_shown_card = true;
    m_session->say("first-card");
  }
  while (const auto wanted = m_stage->take_wanted_picture())
    m_session->say_picture(*wanted);
  m_session->say_cursor(heard.is_over_item);
  if (heard.action) {
    m_session->apply(*heard.action);
    request_frames(settling_frames);
  }
  deliver();
  if (m_frames_wanted > 0 || story::is_moving(m_session->state())) request_frames(1);
}

void Player::deliver() {
  const auto json = m_session->take_delivery();
  if (!json.empty()) m_host.deliver(json);
}

std::string Player::stats_json(std::size_t heap_bytes) const {
  json::Writer out;
  out.begin_object().key("frames").integer(m_frames_drawn);
  out.key("heap_bytes").integer(static_cast<std::int64_t>(heap_bytes));
  int width = 0, height = 0;
  std::int64_t glyphs = 0;
  if (m_session) {
    auto& atlas = *ImGui::GetIO().Fonts;
    if (atlas.TexData) {
      width = atlas.TexData->Width;
      height = atlas.TexData->Height;
    }
    if (atlas.Builder)
      for (int i = 0; i < atlas.Builder->BakedPool.Size; ++i)
        glyphs += atlas.Builder->BakedPool[i].Glyphs.Size;
  }
  out.key("atlas").begin_object().key("width").integer(width).key("height").integer(height);
  out.key("glyphs").integer(glyphs).end_object();
  return out.end_object().take();
}

}  // namespace vitrine::shell
