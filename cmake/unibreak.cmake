# libunibreak, #include <linebreak.h>: line breaking after UAX #14, for the authoring side.
vitrine_source_dir(unibreak_dir libunibreak)
add_library(unibreak STATIC
  "${unibreak_dir}/src/eastasianwidthdef.c"
  "${unibreak_dir}/src/emojidef.c"
  "${unibreak_dir}/src/graphemebreak.c"
  "${unibreak_dir}/src/linebreak.c"
  "${unibreak_dir}/src/linebreakdata.c"
  "${unibreak_dir}/src/linebreakdef.c"
  "${unibreak_dir}/src/unibreakbase.c"
  "${unibreak_dir}/src/unibreakdef.c"
  "${unibreak_dir}/src/wordbreak.c")
target_include_directories(unibreak SYSTEM PUBLIC "${unibreak_dir}/src")
vitrine_quiet(unibreak)
if(VITRINE_SANITIZE)
  # It calls its readers of UTF-8 through a pointer to a function of void*, which this check, and no ABI of ours, minds.
  target_compile_options(unibreak PRIVATE -fno-sanitize=function)
endif()
