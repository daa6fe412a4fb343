# SDL2 for the web, #include <SDL.h>: window, OpenGL ES context, events and keyboard. Audio, joysticks, renderer and the
# rest are neither compiled nor configured; SDL's own CMake configuration does not work under Emscripten.
vitrine_source_dir(sdl2_dir libsdl2)
set(sdl2_sources
  SDL.c
  SDL_assert.c
  SDL_error.c
  SDL_hints.c
  SDL_list.c
  SDL_log.c
  SDL_utils.c
  atomic/SDL_atomic.c
  atomic/SDL_spinlock.c
  cpuinfo/SDL_cpuinfo.c
  events/SDL_clipboardevents.c
  events/SDL_displayevents.c
  events/SDL_dropevents.c
  events/SDL_events.c
  events/SDL_keyboard.c
  events/SDL_keysym_to_scancode.c
  events/SDL_mouse.c
  events/SDL_quit.c
  events/SDL_scancode_tables.c
  events/SDL_touch.c
  events/SDL_gesture.c
  events/SDL_windowevents.c
  loadso/dummy/SDL_sysloadso.c
  stdlib/SDL_getenv.c
  stdlib/SDL_iconv.c
  stdlib/SDL_malloc.c
  stdlib/SDL_stdlib.c
  stdlib/SDL_string.c
  stdlib/SDL_strtokr.c
  thread/SDL_thread.c
  thread/generic/SDL_sysmutex.c
  thread/generic/SDL_syssem.c
  thread/generic/SDL_systhread.c
  thread/generic/SDL_systls.c
  timer/SDL_timer.c
  timer/unix/SDL_systimer.c
  video/SDL_clipboard.c
  video/SDL_egl.c
  video/SDL_pixels.c
  video/SDL_rect.c
  video/SDL_surface.c
  video/SDL_video.c
  video/emscripten/SDL_emscriptenevents.c
  video/emscripten/SDL_emscriptenframebuffer.c
  video/emscripten/SDL_emscriptenmouse.c
  video/emscripten/SDL_emscriptenopengles.c
  video/emscripten/SDL_emscriptenvideo.c)
list(TRANSFORM sdl2_sources PREPEND "${sdl2_dir}/src/")
add_library(sdl2 STATIC ${sdl2_sources})
target_include_directories(sdl2 SYSTEM PUBLIC "${sdl2_dir}/include")
target_compile_definitions(sdl2 PRIVATE
  SDL_AUDIO_DISABLED=1
  SDL_JOYSTICK_DISABLED=1
  SDL_LOCALE_DISABLED=1
  SDL_POWER_DISABLED=1
  SDL_RENDER_DISABLED=1
  SDL_SENSOR_DISABLED=1)
vitrine_quiet(sdl2)
