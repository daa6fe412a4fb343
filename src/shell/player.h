// The player: an exhibit in a window, drawn when there is something new to see. Made of loaded parts; fed with input;
// asks its host for frames. The host is the browser's page (web_exports.h).
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/geo/map.h"
#include "shell/session.h"
#include "text/typesetter.h"
#include "ui/stage.h"

namespace vitrine::shell {

enum class Loaded : int { loaded = 0, damaged = 1, newer = 2 };
enum class Started : int { started = 0, no_graphics = 1, not_loaded = 2 };
enum class PointerKind : int { move = 0, down = 1, up = 2, cancel = 3, leave = 4 };
enum class PointerDevice { mouse, touch };

struct Host {
  double (*now_s)();
  void (*ask_for_frame)();  // one call of Player::draw_frame, soon
  void (*deliver)(const std::string& json);
};

class Player {
 public:
  explicit Player(Host host) : m_host(host) {}

  Loaded load_fonts(std::span<const std::byte> bytes);
  Loaded load_map(std::span<const std::byte> bytes);
  Loaded load_common(std::span<const std::byte> bytes);
  Loaded load_edition(std::span<const std::byte> bytes);
  // After the start; the exhibit can be read without it.
  Loaded load_pictures(std::span<const std::byte> bytes);

  // Before the start: the public address of the exhibit; empty: it has none.
  void set_site(std::string site) { m_site = std::move(site); }
  Started start(std::string_view language, std::string address, story::Theme theme, int text_percent,
                story::Motion motion);
  void resize(story::Viewport viewport);
  void pointer(PointerKind kind, Point at, PointerDevice device);
  void scrolled(double y_px);
  void activate(std::string_view id);
  void key(std::string_view key);
  // By wheel or fingers, see Session::hold.
  bool hold(double factor, Point about, Point pulled_by_px);
  // False where the exhibit has no such language or address; then nothing changes. An empty language is the one shown.
  bool go(std::string_view language, std::string address);
  // An unknown address leads to the cover, an unknown language to the one shown.
  void visit(std::string_view language, std::string address);
  void apply(const story::Action& action);
  // The pixels that were asked for are in the host's hand.
  void take_picture(model::Index picture);
  void lose_graphics();
  void restore_graphics();
  void wake() { request_frames(1); }

  void draw_frame();

  std::string state_json() const { return m_session ? m_session->state_json() : "{}"; }
  std::string rects_json() const { return m_session ? m_session->rects_json() : "{}"; }
  // {"frames","heap_bytes","atlas":{"width","height","glyphs"}}
  std::string stats_json(std::size_t heap_bytes) const;

 private:
  std::optional<model::Index> language_index(std::string_view language) const;
  void request_frames(int count);
  void deliver();

  Host m_host;
  std::optional<text::Faces> m_faces;
  std::unique_ptr<text::TextSetter> m_typesetter;
  std::optional<geo::Map> m_map;
  std::optional<model::Exhibit> m_exhibit;  // until the session has it
  std::optional<Session> m_session;
  std::unique_ptr<ui::Stage> m_stage;
  std::string m_site;
  story::Viewport m_viewport;
  int m_frames_wanted = 0;
  bool m_is_frame_coming = false;
  bool m_has_graphics = true;
  bool m_has_shown_card = false;
  long m_frames_drawn = 0;
  double m_last_frame_s = 0;
};

}  // namespace vitrine::shell
