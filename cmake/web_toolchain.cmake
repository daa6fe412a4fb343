# Emscripten: the emcc on PATH if it is new enough, otherwise the one that `./dev setup` unpacked into the cache.
if(NOT EMSCRIPTEN_ROOT_PATH)
  execute_process(COMMAND "${CMAKE_CURRENT_LIST_DIR}/fetch_emscripten.sh" --find
    OUTPUT_VARIABLE EMSCRIPTEN_ROOT_PATH OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE found)
  if(NOT found EQUAL 0)
    message(FATAL_ERROR "No Emscripten >= 3.1.69: run ./dev setup")
  endif()
endif()
include("${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake")
