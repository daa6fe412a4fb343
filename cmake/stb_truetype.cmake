# stb_truetype (Debian: libstb-dev), #include <stb/stb_truetype.h>: one compiled copy for our text and Dear ImGui alike.
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/third_party/stb_truetype.c"
  CONTENT "#define STB_TRUETYPE_IMPLEMENTATION\n#include <stb/stb_truetype.h>\n" @ONLY)
add_library(stb_truetype STATIC "${CMAKE_BINARY_DIR}/third_party/stb_truetype.c")
vitrine_system_headers(stb_truetype stb)
vitrine_quiet(stb_truetype)
target_link_libraries(stb_truetype PUBLIC $<$<PLATFORM_ID:Linux>:m>)
