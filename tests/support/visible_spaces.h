// No-break spaces as "_", to be read in tables.
#pragma once

#include <string>
#include <string_view>

namespace vitrine::support {

inline std::string with_visible_spaces(std::string text) {
  constexpr std::string_view no_break_space = "\u00A0";
  for (std::size_t at = text.find(no_break_space); at != text.npos; at = text.find(no_break_space, at))
    text.replace(at, no_break_space.size(), "_");
  return text;
}

}  // namespace vitrine::support
