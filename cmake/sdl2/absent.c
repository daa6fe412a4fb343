// What SDL's window code names of the parts that are left out: software surfaces are never drawn to, and there is no
// renderer. Reaching one of these is a fault of the shell, which SDL_Unsupported reports.
#include "SDL_internal.h"

#include "render/SDL_sysrender.h"
#include "video/SDL_RLEaccel_c.h"
#include "video/SDL_blit.h"
#include "video/SDL_sysvideo.h"

#include "video/emscripten/SDL_emscriptenframebuffer.h"

int SDL_RLESurface(SDL_Surface* surface) { return (void)surface, SDL_Unsupported(); }

void SDL_UnRLESurface(SDL_Surface* surface, int recode) { (void)surface, (void)recode; }

int SDL_FillRect(SDL_Surface* surface, const SDL_Rect* rect, Uint32 color) {
  return (void)surface, (void)rect, (void)color, SDL_Unsupported();
}

int SDL_CalculateBlit(SDL_Surface* surface) { return (void)surface, SDL_Unsupported(); }

SDL_Renderer* SDL_GetRenderer(SDL_Window* window) { return (void)window, NULL; }

void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) { (void)renderer; }

int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window* window, Uint32* format, void** pixels, int* pitch) {
  return (void)window, (void)format, (void)pixels, (void)pitch, SDL_Unsupported();
}

int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window* window, const SDL_Rect* rects, int count) {
  return (void)window, (void)rects, (void)count, SDL_Unsupported();
}

void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window* window) { (void)window; }

// SDL_Delay would suspend the program with Asyncify, which the player does without.
int emscripten_has_asyncify(void) { return 0; }

void emscripten_sleep(unsigned int duration_ms) { (void)duration_ms; }
