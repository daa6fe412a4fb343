# Compiler flags: what holds for everything first, then what holds for our own code (target vitrine_flags).
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Paths of this machine stay out of the binaries, so that the same commit gives the same bytes elsewhere.
add_compile_options(
  -ffp-contract=off
  -fno-exceptions
  $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>
  "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=."
  "-ffile-prefix-map=${VITRINE_CACHE}=cache")

if(VITRINE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -O1
    $<$<COMPILE_LANGUAGE:CXX>:-D_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_DEBUG>)
  add_link_options(-fsanitize=address,undefined)
endif()
if(VITRINE_FUZZ)
  # Without its main, which the targets of tests/fuzz bring along.
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(VITRINE_IN_NODE)
  # A stack is read by its names; without lines in it compiling takes a quarter less time.
  set(CMAKE_C_FLAGS_DEBUG "")
  set(CMAKE_CXX_FLAGS_DEBUG "")
elseif(EMSCRIPTEN)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    # Instructions that every browser with WebGL 2 has.
    set(CMAKE_C_FLAGS_RELEASE "-Oz -DNDEBUG -flto -mbulk-memory -mnontrapping-fptoint")
    set(CMAKE_CXX_FLAGS_RELEASE "${CMAKE_C_FLAGS_RELEASE}")
  endif()
else()
  set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
  set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
endif()

add_library(vitrine_flags INTERFACE)
target_compile_options(vitrine_flags INTERFACE -Wall -Wextra -Werror)
target_include_directories(vitrine_flags INTERFACE "${CMAKE_SOURCE_DIR}/src")

# The rooms that the player links, as against those of the authoring side.
add_library(vitrine_player_flags INTERFACE)
target_link_libraries(vitrine_player_flags INTERFACE vitrine_flags)

# How the player itself is linked on the web: player.mjs and player.wasm. STRICT links just the libraries named here and
# by sdl2 and imgui_opengl3: without it, what is missing in C may be taken from Emscripten's own SDL 1 in JavaScript.
add_library(vitrine_player_link INTERFACE)
if(EMSCRIPTEN)
  add_library(libc_absent STATIC EXCLUDE_FROM_ALL "${CMAKE_SOURCE_DIR}/cmake/libc/absent.c")
  target_link_libraries(vitrine_player_link INTERFACE libc_absent)
  target_link_options(vitrine_player_link INTERFACE
    -fno-exceptions -fno-rtti
    -sSTRICT=1
    -sMALLOC=emmalloc -sFILESYSTEM=0 -sENVIRONMENT=web -sSUPPORT_LONGJMP=0
    -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=256MB
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sDYNAMIC_EXECUTION=0
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=HEAPU8
    -sINCOMING_MODULE_JS_API=canvas,instantiateWasm,onAbort,wasmBinary
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sGL_ENABLE_GET_PROC_ADDRESS=0
    -sGL_EMULATE_GLES_VERSION_STRING_FORMAT=0
    -sGL_EXTENSIONS_IN_PREFIXED_FORMAT=0
    -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0
    -sGL_WORKAROUND_SAFARI_GETCONTEXT_BUG=0)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_link_options(vitrine_player_link INTERFACE -Oz -flto -sGL_TRACK_ERRORS=0)
  else()
    target_link_options(vitrine_player_link INTERFACE -g2 -sASSERTIONS=1)
  endif()
endif()
