# toml++ (Debian: libtomlplusplus-dev), #include <toml++/toml.h>: errors come back as values with line and column.
add_library(tomlplusplus INTERFACE)
target_compile_definitions(tomlplusplus INTERFACE TOML_EXCEPTIONS=0)
vitrine_system_headers(tomlplusplus toml++)
