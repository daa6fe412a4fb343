// The envelope of a packed exhibit's file: identifier, version, structure, content hash, coding.
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
  format::Part part = format::Part::common;
  std::uint64_t content_hash = 0;
  std::uint64_t common_hash = 0;
  std::vector<std::byte> body;  // plain
  std::vector<std::byte> hyphens;
};

std::expected<OpenFile, Fault> open_file(std::span<const std::byte> bytes);

std::unexpected<Fault> damaged(const char* message);

}  // namespace vitrine::pack
