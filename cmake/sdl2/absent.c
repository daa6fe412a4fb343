// What SDL's window code names of the parts that are left out: there are no events, pointers, keys, full screen,
// software surfaces, renderers or words for errors. Starting and stopping such a part succeeds and does nothing; using
// one that would show fails.
#include "SDL_internal.h"

#include "SDL_error.h"
#include "SDL_log_c.h"

#include "video/SDL_sysvideo.h"

#include "events/SDL_displayevents_c.h"
#include "events/SDL_events_c.h"
#include "events/SDL_keyboard_c.h"
#include "events/SDL_mouse_c.h"
#include "events/SDL_touch_c.h"
#include "events/SDL_windowevents_c.h"
#include "render/SDL_sysrender.h"
#include "video/emscripten/SDL_emscriptenevents.h"
#include "video/emscripten/SDL_emscriptenframebuffer.h"
#include "video/emscripten/SDL_emscriptenmouse.h"

void SDL_LogInit(void) {}

void SDL_LogQuit(void) {}

int SDL_SetError(const char* format, ...) { return (void)format, -1; }

int SDL_Error(SDL_errorcode code) { return (void)code, -1; }

void SDL_ClearError(void) {}

int SDL_EventsInit(void) { return 0; }

void SDL_EventsQuit(void) {}

Uint8 SDL_EventState(Uint32 type, int state) { return (void)type, (void)state, SDL_IGNORE; }

int SDL_SendWindowEvent(SDL_Window* window, Uint8 event, int data1, int data2) {
  return (void)window, (void)event, (void)data1, (void)data2, 0;
}

int SDL_SendDisplayEvent(SDL_VideoDisplay* display, Uint8 event, int data1) {
  return (void)display, (void)event, (void)data1, 0;
}

void Emscripten_RegisterEventHandlers(SDL_WindowData* data) { (void)data; }

void Emscripten_UnregisterEventHandlers(SDL_WindowData* data) { (void)data; }

EM_BOOL Emscripten_HandleCanvasResize(int type, const void* reserved, void* data) {
  return (void)type, (void)reserved, (void)data, EM_FALSE;
}

int SDL_KeyboardInit(void) { return 0; }

void SDL_KeyboardQuit(void) {}

void SDL_ResetKeyboard(void) {}

SDL_Window* SDL_GetKeyboardFocus(void) { return NULL; }

void SDL_SetKeyboardFocus(SDL_Window* window) { (void)window; }

int SDL_MousePreInit(void) { return 0; }

void SDL_MousePostInit(void) {}

void SDL_MouseQuit(void) {}

SDL_Window* SDL_GetMouseFocus(void) { return NULL; }

void SDL_SetMouseFocus(SDL_Window* window) { (void)window; }

SDL_Mouse* SDL_GetMouse(void) {
  static SDL_Mouse mouse;
  return &mouse;
}

Uint32 SDL_GetMouseState(int* x, int* y) { return (void)x, (void)y, 0; }

SDL_bool SDL_GetRelativeMouseMode(void) { return SDL_FALSE; }

int SDL_SetRelativeMouseMode(SDL_bool enabled) { return (void)enabled, SDL_Unsupported(); }

int SDL_ShowCursor(int toggle) { return (void)toggle, SDL_ENABLE; }

void SDL_WarpMouseInWindow(SDL_Window* window, int x, int y) { (void)window, (void)x, (void)y; }

int SDL_UpdateMouseCapture(SDL_bool force_release) { return (void)force_release, 0; }

void Emscripten_InitMouse(void) {}

void Emscripten_FiniMouse(void) {}

int SDL_TouchInit(void) { return 0; }

void SDL_TouchQuit(void) {}

void SDL_FreeSurface(SDL_Surface* surface) { (void)surface; }

int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window* window, Uint32* format, void** pixels, int* pitch) {
  return (void)window, (void)format, (void)pixels, (void)pitch, SDL_Unsupported();
}

int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window* window, const SDL_Rect* rects, int count) {
  return (void)window, (void)rects, (void)count, SDL_Unsupported();
}

void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window* window) { (void)window; }

SDL_Renderer* SDL_GetRenderer(SDL_Window* window) { return (void)window, NULL; }

void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) { (void)renderer; }

EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(const char* target, EM_BOOL is_deferred,
                                                         const EmscriptenFullscreenStrategy* strategy) {
  return (void)target, (void)is_deferred, (void)strategy, EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_exit_fullscreen(void) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
