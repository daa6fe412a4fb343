// The envelope of a packed exhibit's file: identifier, version, structure, content hash.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <vector>

#include "exhibit_generated.h"
#include "pack/fault.h"

namespace vitrine::pack {

struct OpenFile {
  const format::File* file = nullptr;  // verified; lives as long as the bytes given and `aligned`
  std::uint64_t content_hash = 0;
  std::vector<std::uint64_t> aligned;  // a copy of the bytes where they did not lie on an eight-byte boundary
};

std::expected<OpenFile, Fault> open_file(std::span<const std::byte> bytes);

std::unexpected<Fault> damaged(const char* message);

}  // namespace vitrine::pack
