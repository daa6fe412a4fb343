# Where `./dev setup` puts what it fetches, and how the files of the libraries look there.
if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(VITRINE_CACHE "$ENV{XDG_CACHE_HOME}/vitrine")
else()
  set(VITRINE_CACHE "$ENV{HOME}/.cache/vitrine")
endif()

# vitrine_source_dir(VARIABLE PACKAGE): the folder of a source package named in sources.txt.
function(vitrine_source_dir variable package)
  file(STRINGS "${CMAKE_SOURCE_DIR}/cmake/sources.txt" line REGEX "^${package} ")
  if(line STREQUAL "")
    message(FATAL_ERROR "cmake/sources.txt does not name ${package}")
  endif()
  string(REPLACE " " ";" fields "${line}")
  list(GET fields 1 version)
  set(folder "${VITRINE_CACHE}/sources/${package}-${version}")
  if(NOT IS_DIRECTORY "${folder}")
    message(FATAL_ERROR "${folder} is missing: run ./dev setup")
  endif()
  set(${variable} "${folder}" PARENT_SCOPE)
endfunction()

# vitrine_quiet(TARGET...): a library's own warnings are its maintainers' business.
function(vitrine_quiet)
  foreach(target IN LISTS ARGN)
    target_compile_options(${target} PRIVATE -w)
  endforeach()
endfunction()

# vitrine_system_headers(TARGET FOLDER): offers one folder of /usr/include and nothing else of it, since WebAssembly
# must not see the machine's C headers.
function(vitrine_system_headers target folder)
  find_path(VITRINE_${target}_HEADERS "${folder}" PATHS /usr/include NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  set(view "${CMAKE_BINARY_DIR}/third_party/${target}")
  file(MAKE_DIRECTORY "${view}")
  file(CREATE_LINK "${VITRINE_${target}_HEADERS}/${folder}" "${view}/${folder}" SYMBOLIC)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    target_include_directories(${target} SYSTEM INTERFACE "${view}")
  else()
    target_include_directories(${target} SYSTEM PUBLIC "${view}")
  endif()
endfunction()
