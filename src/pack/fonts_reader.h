// The fonts container (*.vfnt): the five faces and the licence they travel with, in one file.
//
// Little-endian. Offsets are bytes from the start of the file.
//    0  "VTRF"
//    4  u16 major version, u16 minor version
//    8  u64 FNV-1a of everything from byte 16 to the end
//   16  six sections of {u32 offset, u32 length}: the faces in the order of layout::Face, then the licence
//   64  the sections' bytes, in that order, one after the other
// Written by assets/fonts/pack.mjs. A reader takes any minor version of its major one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <string_view>

#include "core/layout/set_text.h"
#include "pack/fault.h"

namespace vitrine::pack {

inline constexpr unsigned fonts_major_version = 1;

// Views into the bytes that were read.
struct Fonts {
  std::array<std::span<const std::byte>, layout::face_count> faces;  // TrueType, not checked any further here
  std::string_view licence;                                          // UTF-8
};

std::expected<Fonts, Fault> read_fonts(std::span<const std::byte> bytes);

}  // namespace vitrine::pack
