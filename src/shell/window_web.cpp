#include <algorithm>
#include <cmath>

#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten/em_js.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "shell/window.h"

// The image goes to the graphics without a copy in our memory.
EM_JS(void, vitrine_host_texture, (unsigned texture), {
  GLctx.bindTexture(GLctx.TEXTURE_2D, GL.textures[texture]);
  GLctx.texImage2D(GLctx.TEXTURE_2D, 0, GLctx.RGBA, GLctx.RGBA, GLctx.UNSIGNED_BYTE, Module["picture"]);
  GLctx.generateMipmap(GLctx.TEXTURE_2D);
});
EM_JS_DEPS(vitrine_host_texture, "$GL");

namespace vitrine::shell {

namespace {

constexpr const char* canvas = "#canvas";

SDL_Window* window = nullptr;

}  // namespace

bool open_window(Size size_px, double pixel_ratio) {
  // Keys belong to the elements over the canvas, pointers and wheel to the page (web/pointer.ts).
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
  window = SDL_CreateWindow("Vitrine", 0, 0, static_cast<int>(size_px.width), static_cast<int>(size_px.height), 0);
  if (!window) return false;

  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = false;
  attributes.depth = false;
  attributes.antialias = false;
  attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  const auto context = emscripten_webgl_create_context(canvas, &attributes);
  if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
  if (!ImGui_ImplOpenGL3_Init("#version 300 es")) return false;
  resize_window(size_px, pixel_ratio);
  return true;
}

void resize_window(Size size_px, double pixel_ratio) {
  // SDL sizes the element when it makes the window; from then on its pixels are ours, its place the style sheet's.
  const auto device_px = [pixel_ratio](double px) {
    return std::max(1, static_cast<int>(std::lround(px * pixel_ratio)));
  };
  const int width = device_px(size_px.width), height = device_px(size_px.height);
  int old_width = 0, old_height = 0;
  emscripten_get_canvas_element_size(canvas, &old_width, &old_height);
  if (old_width != width || old_height != height) emscripten_set_canvas_element_size(canvas, width, height);
  auto& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(size_px.width), static_cast<float>(size_px.height)};
  io.DisplayFramebufferScale = {static_cast<float>(width / size_px.width), static_cast<float>(height / size_px.height)};
}

ImTextureID texture_from_host() {
  GLuint texture = 0;
  glGenTextures(1, &texture);
  vitrine_host_texture(texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  return texture;
}

void begin_frame() {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
}

void end_frame() {
  ImGui::Render();
  const auto& io = ImGui::GetIO();
  glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
             static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void forget_graphics() {
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

}  // namespace vitrine::shell
