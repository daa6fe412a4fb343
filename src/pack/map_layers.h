// Layers of the packed map: sequences of coordinates as points of the plane, areas and lines. Shared by the map's
// readers; everything is checked (src/pack/map_reader.h).
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <vector>

#include "core/geo/map.h"
#include "map_generated.h"
#include "pack/fault.h"

namespace vitrine::pack {

std::unexpected<Fault> damaged_map(std::string message);

// Where points may lie.
struct MapFrame {
  const format::Grid& grid;
  const geo::LambertAzimuthalEqualArea& projection;
  geo::Bounds allowed;
};

// The point of these numbers of the grid; a fault where it lies outside.
std::expected<geo::PlanePoint, Fault> point_from(const MapFrame& frame, std::int64_t lon, std::int64_t lat);

// A layer's points, exactly `count`.
std::expected<std::vector<geo::PlanePoint>, Fault> points_from(const MapFrame& frame,
                                                               const flatbuffers::Vector<std::uint8_t>& lon_deltas,
                                                               const flatbuffers::Vector<std::uint8_t>& lat_deltas,
                                                               std::size_t count);

template <class Number>
std::size_t sum_of(const flatbuffers::Vector<Number>& numbers) {
  std::size_t sum = 0;
  for (const Number number : numbers)
    sum += number;
  return sum;
}

// Where the rings of an areas' layer lie in its points, and where its polygons lie in the rings.
struct RingPlaces {
  std::vector<std::uint32_t> first_points;  // of each ring, and where the next one would begin
  std::vector<std::uint32_t> first_rings;   // of each polygon, and where the next one would begin

  std::uint32_t size(std::size_t ring) const { return first_points[ring + 1] - first_points[ring]; }
};

// Points and outline; the triangles are still to be made.
struct Areas {
  geo::AreaLayer layer;
  RingPlaces places;
};
std::expected<Areas, Fault> areas_from(const MapFrame& frame, const format::Areas& areas);

// Appends the triangles of a polygon whose rings are lists of numbers of the layer's points.
void triangulate(geo::AreaLayer& layer, std::span<const std::span<const std::uint32_t>> rings);

std::expected<geo::LineLayer, Fault> lines_from(const MapFrame& frame, const format::Lines& lines);

// The lines between parcels and the faces that they make of the land: the land's triangles are made, and its points
// become more.
std::expected<geo::Parcels, Fault> parcels_from(const MapFrame& frame, const format::Map& packed, Areas& land);

std::expected<geo::Atlas, Fault> atlas_from(const MapFrame& frame, const format::Atlas& atlas);

}  // namespace vitrine::pack
