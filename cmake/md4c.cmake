# MD4C, #include <md4c.h>: CommonMark parser, for the authoring side.
vitrine_source_dir(md4c_dir md4c)
add_library(md4c STATIC "${md4c_dir}/src/md4c.c")
target_include_directories(md4c SYSTEM PUBLIC "${md4c_dir}/src")
vitrine_quiet(md4c)
