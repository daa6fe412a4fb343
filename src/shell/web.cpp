// The browser as a host: exports for TypeScript, frames from the browser, deliveries to the page.
#include <iterator>
#include <optional>
#include <string>

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>
#include <emscripten/heap.h>
#include <emscripten/html5.h>

#include "shell/player.h"
#include "shell/web_exports.h"

EM_JS(void, vitrine_host_deliver, (const char* json), { Module["deliver"](UTF8ToString(json)); });
EM_JS_DEPS(vitrine_host, "$UTF8ToString");

namespace vitrine::shell {

namespace {

double now_s() {
  return emscripten_get_now() / 1000;
}

Player& player();

bool draw(double, void*) {
  player().draw_frame();
  return false;
}

void ask_for_frame() {
  emscripten_request_animation_frame(draw, nullptr);
}
void deliver(const std::string& json) {
  vitrine_host_deliver(json.c_str());
}

Player& player() {
  static auto* const instance = new Player({now_s, ask_for_frame, deliver});  // lives as long as the page
  return *instance;
}

std::span<const std::byte> bytes_at(const std::uint8_t* bytes, int length) {
  return {reinterpret_cast<const std::byte*>(bytes), static_cast<std::size_t>(length)};
}

std::optional<story::Theme> theme_from(int number) {
  if (number < 0 || number >= static_cast<int>(std::size(story::themes))) return std::nullopt;
  return story::themes[number];
}

// What a call returned last: the page copies it at once.
const char* kept(std::string text) {
  static std::string last;
  last = std::move(text);
  return last.c_str();
}

}  // namespace

}  // namespace vitrine::shell

using namespace vitrine;
using shell::player;

extern "C" {

EMSCRIPTEN_KEEPALIVE int vitrine_load_fonts(const std::uint8_t* bytes, int length) {
  return static_cast<int>(player().load_fonts(shell::bytes_at(bytes, length)));
}
EMSCRIPTEN_KEEPALIVE int vitrine_load_map(const std::uint8_t* bytes, int length) {
  return static_cast<int>(player().load_map(shell::bytes_at(bytes, length)));
}
EMSCRIPTEN_KEEPALIVE int vitrine_load_common(const std::uint8_t* bytes, int length) {
  return static_cast<int>(player().load_common(shell::bytes_at(bytes, length)));
}
EMSCRIPTEN_KEEPALIVE int vitrine_load_edition(const std::uint8_t* bytes, int length) {
  return static_cast<int>(player().load_edition(shell::bytes_at(bytes, length)));
}
EMSCRIPTEN_KEEPALIVE int vitrine_load_pictures(const std::uint8_t* bytes, int length) {
  return static_cast<int>(player().load_pictures(shell::bytes_at(bytes, length)));
}
EMSCRIPTEN_KEEPALIVE int vitrine_start(const char* language, const char* address, int theme, int text_percent,
                                       int reduced_motion) {
  const auto motion = reduced_motion ? story::Motion::reduced : story::Motion::full;
  const auto known_theme = shell::theme_from(theme).value_or(story::Theme::light);
  return static_cast<int>(player().start(language, address, known_theme, text_percent, motion));
}
EMSCRIPTEN_KEEPALIVE void vitrine_resize(double width_px, double height_px, double pixel_ratio) {
  player().resize({{width_px, height_px}, pixel_ratio});
}
EMSCRIPTEN_KEEPALIVE void vitrine_scrolled(double y_px) {
  player().scrolled(y_px);
}
EMSCRIPTEN_KEEPALIVE void vitrine_pointer(int kind, double x_px, double y_px, int is_touch) {
  const auto device = is_touch ? shell::PointerDevice::touch : shell::PointerDevice::mouse;
  player().pointer(static_cast<shell::PointerKind>(kind), {x_px, y_px}, device);
}
EMSCRIPTEN_KEEPALIVE void vitrine_activate(const char* id) {
  player().activate(id);
}
EMSCRIPTEN_KEEPALIVE void vitrine_focus(const char* id) {
  player().apply(story::FocusMoved{id});
}
EMSCRIPTEN_KEEPALIVE void vitrine_key(const char* key) {
  player().key(key);
}
EMSCRIPTEN_KEEPALIVE int vitrine_hold(double factor, double x_px, double y_px, double dx_px, double dy_px) {
  return player().hold(factor, {x_px, y_px}, {dx_px, dy_px}) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE int vitrine_go(const char* language, const char* address) {
  return player().go(language, address) ? 0 : 1;
}
EMSCRIPTEN_KEEPALIVE void vitrine_visit(const char* language, const char* address) {
  player().visit(language, address);
}
EMSCRIPTEN_KEEPALIVE void vitrine_set_site(const char* base) {
  shell::player().set_site(base);
}
EMSCRIPTEN_KEEPALIVE void vitrine_set_query(const char* text) {
  shell::player().apply(story::SetQuery{text});
}
EMSCRIPTEN_KEEPALIVE void vitrine_submit_query() {
  shell::player().apply(story::SubmitQuery{});
}
EMSCRIPTEN_KEEPALIVE void vitrine_handed_over(int outcome) {
  if (outcome < 0 || outcome > static_cast<int>(story::Outcome::failed)) return;
  shell::player().apply(story::HandedOver{static_cast<story::Outcome>(outcome)});
}
EMSCRIPTEN_KEEPALIVE void vitrine_take_picture(int picture) {
  if (picture >= 0) player().take_picture(static_cast<model::Index>(picture));
}
EMSCRIPTEN_KEEPALIVE void vitrine_set_theme(int theme) {
  if (const auto known = shell::theme_from(theme)) player().apply(story::SetTheme{*known});
}
EMSCRIPTEN_KEEPALIVE void vitrine_set_text_size(int percent) {
  player().apply(story::SetTextSize{percent});
}
EMSCRIPTEN_KEEPALIVE void vitrine_set_reduced_motion(int reduced_motion) {
  player().apply(story::SetMotion{reduced_motion ? story::Motion::reduced : story::Motion::full});
}
EMSCRIPTEN_KEEPALIVE void vitrine_context_lost() {
  player().lose_graphics();
}
EMSCRIPTEN_KEEPALIVE void vitrine_context_restored() {
  player().restore_graphics();
}
EMSCRIPTEN_KEEPALIVE void vitrine_wake() {
  player().wake();
}
EMSCRIPTEN_KEEPALIVE const char* vitrine_state() {
  return shell::kept(player().state_json());
}
EMSCRIPTEN_KEEPALIVE const char* vitrine_stats() {
  return shell::kept(player().stats_json(emscripten_get_heap_size()));
}
EMSCRIPTEN_KEEPALIVE const char* vitrine_rects() {
  return shell::kept(player().rects_json());
}
}
