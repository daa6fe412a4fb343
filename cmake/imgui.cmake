# Dear ImGui, #include <imgui.h>: the core everywhere; on the web also its OpenGL ES 3 back end
# (<imgui_impl_opengl3.h>, target imgui_opengl3). Window and input are the shell's.
vitrine_source_dir(imgui_dir imgui)
add_library(imgui STATIC
  "${CMAKE_SOURCE_DIR}/cmake/imgui/absent.cpp"
  "${imgui_dir}/imgui.cpp"
  "${imgui_dir}/imgui_draw.cpp"
  "${imgui_dir}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_dir}" "${CMAKE_SOURCE_DIR}/cmake")
target_compile_definitions(imgui PUBLIC
  IMGUI_DISABLE_DEFAULT_FONT
  IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
  IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_FILE_FUNCTIONS
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_STB_TRUETYPE_IMPLEMENTATION
  IMGUI_DISABLE_TTY_FUNCTIONS
  "IMGUI_USER_CONFIG=<imgui/config.h>"
  "IMGUI_STB_TRUETYPE_FILENAME=<stb/stb_truetype.h>"
  "ImDrawIdx=unsigned int")
# The windows would bring title bars, menus, scroll bars, text and settings along, half of the library: imgui.cpp and
# the back end know what they name of them by other names, which absent.cpp defines. What is missing there, or changes,
# does not link.
set(absent AddText CloseButton CollapseButton EndMenuBar EndMultiSelect EndTabBar InputTextDeactivateHook Scrollbar
  Selectable SeparatorText TextV TreePop fprintf sscanf)
list(TRANSFORM absent REPLACE "(.+)" "\\1=absent_\\1")
set_source_files_properties(
  "${imgui_dir}/imgui.cpp" "${imgui_dir}/backends/imgui_impl_opengl3.cpp" "${CMAKE_SOURCE_DIR}/cmake/imgui/absent.cpp"
  PROPERTIES COMPILE_DEFINITIONS "${absent}")
target_link_libraries(imgui PUBLIC stb_truetype)
vitrine_quiet(imgui)

if(EMSCRIPTEN)
  set_property(SOURCE "${imgui_dir}/backends/imgui_impl_opengl3.cpp" APPEND PROPERTY COMPILE_DEFINITIONS
    glGetIntegerv=known_glGetIntegerv glIsEnabled=known_glIsEnabled)
  add_library(imgui_opengl3 STATIC
    "${CMAKE_SOURCE_DIR}/cmake/imgui/gl_state.c"
    "${imgui_dir}/backends/imgui_impl_opengl3.cpp")
  target_include_directories(imgui_opengl3 SYSTEM PUBLIC "${imgui_dir}/backends")
  target_compile_definitions(imgui_opengl3 PUBLIC IMGUI_IMPL_OPENGL_ES3)
  target_link_libraries(imgui_opengl3 PUBLIC imgui)
  target_link_options(imgui_opengl3 INTERFACE -lGL -lwebgl.js -lwebgl2.js -lhtml5_webgl.js)
  vitrine_quiet(imgui_opengl3)
endif()
