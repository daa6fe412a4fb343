# SDL2 for the web, #include <SDL.h>: the window. Pointers, keys and cursor come to the exhibit through the page, so that
# SDL's events, which would listen to the whole document, are neither compiled nor configured, and neither is anything
# else, OpenGL included: SDL would find every GL function by name, which brings the whole of WebGL along (100 KB of
# JavaScript). The shell makes its context with emscripten_webgl_create_context and calls GL directly.
# SDL's own CMake configuration does not work under Emscripten.
vitrine_source_dir(sdl2_dir libsdl2)
set(sdl2_sources
  SDL.c
  SDL_assert.c
  SDL_hints.c
  SDL_list.c
  SDL_utils.c
  atomic/SDL_atomic.c
  atomic/SDL_spinlock.c
  cpuinfo/SDL_cpuinfo.c
  stdlib/SDL_getenv.c
  stdlib/SDL_malloc.c
  stdlib/SDL_qsort.c
  stdlib/SDL_stdlib.c
  stdlib/SDL_string.c
  thread/SDL_thread.c
  thread/generic/SDL_sysmutex.c
  thread/generic/SDL_syssem.c
  thread/generic/SDL_systhread.c
  thread/generic/SDL_systls.c
  video/SDL_rect.c
  video/SDL_video.c
  video/emscripten/SDL_emscriptenvideo.c)
list(TRANSFORM sdl2_sources PREPEND "${sdl2_dir}/src/")

# A copy of the headers whose configuration names only what is compiled.
set(sdl2_include "${CMAKE_BINARY_DIR}/third_party/sdl2")
file(COPY "${sdl2_dir}/include/" DESTINATION "${sdl2_include}" PATTERN SDL_config_emscripten.h EXCLUDE)
file(READ "${sdl2_dir}/include/SDL_config_emscripten.h" configuration)
string(REGEX REPLACE
  "#define (SDL_(AUDIO|FILESYSTEM|JOYSTICK|LOADSO|POWER|SENSOR|VIDEO_OPENGL|VIDEO_RENDER)_[A-Z0-9_]+) 1"
  "/* #undef \\1 */" configuration "${configuration}")
foreach(part AUDIO FILESYSTEM JOYSTICK LOADSO LOCALE POWER RENDER SENSOR TIMERS)
  string(REPLACE "#define SDL_HAPTIC_DISABLED 1" "#define SDL_HAPTIC_DISABLED 1\n#define SDL_${part}_DISABLED 1"
    configuration "${configuration}")
endforeach()
file(CONFIGURE OUTPUT "${sdl2_include}/SDL_config_emscripten.h" CONTENT "${configuration}" @ONLY)

add_library(sdl2 STATIC "${CMAKE_SOURCE_DIR}/cmake/sdl2/absent.c" ${sdl2_sources})
target_include_directories(sdl2 SYSTEM PUBLIC "${sdl2_include}")
target_include_directories(sdl2 PRIVATE "${sdl2_dir}/src")
vitrine_quiet(sdl2)
target_link_options(sdl2 INTERFACE -lhtml5 -lhtml5.js -leventloop.js)
