// Reads a packed exhibit (exhibit.fbs). Any bytes may be given: structure, hash and meaning are checked, so that
// whatever is returned keeps the invariants of model/exhibit.h and model/text.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <vector>

#include "core/model/exhibit.h"
#include "pack/fault.h"

namespace vitrine::pack {

inline constexpr std::uint16_t exhibit_major = 4;
inline constexpr std::uint16_t exhibit_minor = 0;

std::expected<model::Common, Fault> read_common(std::span<const std::byte> bytes);

// `common` is what read_common gave for the common file of the same build.
std::expected<model::Edition, Fault> read_edition(std::span<const std::byte> bytes, const model::Common& common);

// Of Exhibit::drawings.
std::expected<std::vector<model::Drawing>, Fault> read_pictures(std::span<const std::byte> bytes,
                                                                const model::Common& common);

}  // namespace vitrine::pack
