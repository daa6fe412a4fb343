// The exhibit's own faces, as the build packs them.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "pack/fonts_reader.h"
#include "text/faces.h"

namespace vitrine::text {

// The bytes of build/assets/fonts/fonts.vfnt, or of the file that VITRINE_FONTS names.
inline const std::vector<std::byte>& packed_fonts() {
  static const std::vector<std::byte> bytes = [] {
    const char* named = std::getenv("VITRINE_FONTS");
    const std::string path = named != nullptr ? named : VITRINE_SOURCE_DIR "/build/assets/fonts/fonts.vfnt";
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    std::vector<std::byte> read(text.size());
    std::transform(text.begin(), text.end(), read.begin(), [](char c) { return static_cast<std::byte>(c); });
    if (read.empty()) ADD_FAILURE() << path << " is missing: ./dev build makes it";
    return read;
  }();
  return bytes;
}

inline const Faces& faces() {
  static const Faces loaded = [] {
    const auto fonts = pack::read_fonts(packed_fonts());
    if (!fonts) {
      std::fprintf(stderr, "the fonts cannot be read: %s\n", fonts.error().message.c_str());
      std::abort();
    }
    auto made = Faces::from_bytes(fonts->faces);
    if (!made) {
      std::fprintf(stderr, "face %d: %.*s\n", static_cast<int>(made.error().face),
                   static_cast<int>(made.error().message.size()), made.error().message.data());
      std::abort();
    }
    return std::move(*made);
  }();
  return loaded;
}

}  // namespace vitrine::text
