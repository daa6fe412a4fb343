# Earcut, polygon triangulation, #include <mapbox/earcut.hpp>: a header that Debian's python-mapbox-earcut carries.
vitrine_source_dir(earcut_dir python-mapbox-earcut)
add_library(earcut INTERFACE)
target_include_directories(earcut SYSTEM INTERFACE "${earcut_dir}/include")
