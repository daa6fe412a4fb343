// Bytes made small by ByteModel and an arithmetic coder. There is no header and no check: whoever keeps the coded bytes
// keeps the size of the plain ones, and knows by other means that they are whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vitrine::pack {

std::vector<std::byte> coded_from_plain(std::span<const std::byte> plain);

// The first `plain_size` bytes that were coded. Any bytes may be given, and give some bytes.
std::vector<std::byte> plain_from_coded(std::span<const std::byte> coded, std::size_t plain_size);

}  // namespace vitrine::pack
