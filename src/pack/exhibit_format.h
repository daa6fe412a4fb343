// What the writer and the reader of a packed exhibit share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace vitrine::pack {

// FNV-1a of the bytes, the eight from `hash_at` on taken as zero.
std::uint64_t content_hash(std::span<const std::byte> bytes, std::size_t hash_at);

// Where a line may end if every run of spaces ends one: the offsets past the runs inside the text.
std::vector<std::uint32_t> breaks_after_spaces(std::string_view utf8);

}  // namespace vitrine::pack
