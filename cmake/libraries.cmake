# Third-party libraries: each file gives a target of the library's name. Their headers are system headers, so that our
# warnings do not apply to them.
include(stb_truetype)
include(imgui)
include(flatbuffers)
include(earcut)
if(EMSCRIPTEN)
  include(sdl2)
else()
  include(unibreak)
  include(md4c)
  include(tomlplusplus)
  include(googletest)
endif()
