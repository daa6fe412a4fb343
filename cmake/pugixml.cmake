# pugixml, #include <pugixml.hpp>: XML with the places of what it holds, for the authoring side.
vitrine_source_dir(pugixml_dir pugixml)
add_library(pugixml STATIC "${pugixml_dir}/src/pugixml.cpp")
target_include_directories(pugixml SYSTEM PUBLIC "${pugixml_dir}/src")
target_compile_definitions(pugixml PUBLIC PUGIXML_NO_EXCEPTIONS PUGIXML_NO_STL PUGIXML_NO_XPATH)
vitrine_quiet(pugixml)
