# GoogleTest, built from Debian's googletest sources with our own flags: libc++ and the sanitizers of the build.
set(googletest_dir /usr/src/googletest/googletest)
if(NOT EXISTS "${googletest_dir}/src/gtest-all.cc")
  message(FATAL_ERROR "${googletest_dir} is missing: run ./dev setup")
endif()
add_library(gtest STATIC EXCLUDE_FROM_ALL "${googletest_dir}/src/gtest-all.cc")
target_include_directories(gtest SYSTEM PUBLIC "${googletest_dir}/include" PRIVATE "${googletest_dir}")
vitrine_quiet(gtest)
add_library(gtest_main STATIC EXCLUDE_FROM_ALL "${googletest_dir}/src/gtest_main.cc")
target_link_libraries(gtest_main PUBLIC gtest)
vitrine_quiet(gtest_main)

include(GoogleTest)

# vitrine_test(NAME SOURCES file... LIBRARIES target...): a test program, every case of it known to ctest and labelled
# with its room. The cases see the top of the repository as VITRINE_SOURCE_DIR. In Node the program reads the same files.
function(vitrine_test name)
  cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;LIBRARIES")
  add_executable(${name} ${test_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_link_libraries(${name} PRIVATE vitrine_flags ${test_LIBRARIES} gtest_main)
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_definitions(${name} PRIVATE "VITRINE_SOURCE_DIR=\"${CMAKE_SOURCE_DIR}\"")
  if(VITRINE_IN_NODE)
    target_link_options(${name} PRIVATE --profiling-funcs
      -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sASSERTIONS=1 -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=1MB)
  else()
    get_filename_component(room "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
    gtest_discover_tests(${name} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" DISCOVERY_MODE PRE_TEST
      NO_PRETTY_VALUES PROPERTIES LABELS ${room})
  endif()
endfunction()
