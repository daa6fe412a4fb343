// Whether the bytes of a TrueType font can be given to stb_truetype, which trusts its input: every table that
// stb_truetype reads (cmap, hmtx, loca, glyf, GPOS pair positioning, kern) is walked here within its bounds first.
// (OpenType 1.9: the chapters of these tables.)
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace vitrine::text {

// What is wrong with the font, in a few words; nothing where it is sound.
std::optional<std::string_view> fault_of_font(std::span<const std::byte> font);

}  // namespace vitrine::text
