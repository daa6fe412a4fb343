# NanoSVG, #include <nanosvg.h>: reads the shapes of an SVG as paths, for the authoring side.
vitrine_source_dir(nanosvg_dir nanosvg)
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/third_party/nanosvg.c"
  CONTENT "#define NANOSVG_IMPLEMENTATION\n#include <nanosvg.h>\n" @ONLY)
add_library(nanosvg STATIC "${CMAKE_BINARY_DIR}/third_party/nanosvg.c")
target_include_directories(nanosvg SYSTEM PUBLIC "${nanosvg_dir}/src")
vitrine_quiet(nanosvg)
target_link_libraries(nanosvg PUBLIC $<$<PLATFORM_ID:Linux>:m>)
