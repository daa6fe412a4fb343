# hyphen, #include <hyphen.h>: Liang's hyphenation by the dictionaries of Debian's packages, for the authoring side.
vitrine_source_dir(hyphen_dir hyphen)
add_library(hyphen STATIC "${hyphen_dir}/hyphen.c" "${hyphen_dir}/hnjalloc.c")
target_include_directories(hyphen SYSTEM PUBLIC "${hyphen_dir}")
vitrine_quiet(hyphen)
