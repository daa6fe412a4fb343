# FlatBuffers (Debian: libflatbuffers-dev, flatbuffers-compiler), #include <flatbuffers/flatbuffers.h>.
add_library(flatbuffers INTERFACE)
vitrine_system_headers(flatbuffers flatbuffers)
find_program(FLATC flatc REQUIRED NO_CMAKE_FIND_ROOT_PATH)

# vitrine_flatbuffer(TARGET SCHEMA): TARGET offers the header that flatc makes of SCHEMA (path below the calling folder),
# #include "NAME_generated.h" for NAME.fbs. A target that uses it links it.
function(vitrine_flatbuffer target schema)
  get_filename_component(source "${schema}" ABSOLUTE)
  get_filename_component(name "${schema}" NAME_WE)
  set(folder "${CMAKE_BINARY_DIR}/generated/${target}")
  set(header "${folder}/${name}_generated.h")
  add_custom_command(OUTPUT "${header}"
    COMMAND "${FLATC}" --cpp --cpp-std c++17 --scoped-enums --filename-suffix _generated -o "${folder}" "${source}"
    DEPENDS "${source}"
    COMMENT "flatc ${schema}"
    VERBATIM)
  add_custom_target(${target}_header DEPENDS "${header}")
  add_library(${target} INTERFACE)
  add_dependencies(${target} ${target}_header)
  target_include_directories(${target} SYSTEM INTERFACE "${folder}")
  target_link_libraries(${target} INTERFACE flatbuffers)
endfunction()
