// Reads the packed map (src/pack/map.fbs): checks its structure and its meaning, projects and triangulates it.
#pragma once

#include <cstddef>
#include <expected>
#include <span>

#include "core/geo/map.h"
#include "pack/fault.h"

namespace vitrine::pack {

inline constexpr int map_major = 2;

// Any bytes may be given. Checked are: FlatBuffers' own structure, version, counts that fit each other, every ring of
// at least three points, every point on the grid and in the region (1 km of tolerance); that faces close, and that each
// arc has one face on either side; that names follow each other, in UTF-8, and periods too. Triangles by ear clipping
// (mapbox earcut); under 30 ms for Europe.
std::expected<geo::Map, Fault> read_map(std::span<const std::byte> bytes);

}  // namespace vitrine::pack
