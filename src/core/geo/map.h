// The map as geometry: areas and lines in the plane of its projection, ready to be drawn at any scale.
// Plane: km, x east, y north (core/geo/projection.h). Made by the pack's reader, which has checked all indices.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/geo/atlas.h"
#include "core/geo/camera.h"
#include "core/geo/projection.h"

namespace vitrine::geo {

// A line's points lie one after the other in its layer, and so do its chunks.
struct Line {
  std::uint32_t first_point = 0;
  std::uint32_t point_count = 0;  // >= 2; the last is the first again where the line is closed
  std::uint32_t first_chunk = 0;
  std::uint32_t chunk_count = 0;
  bool closed = false;
  std::uint8_t rank = 0;  // 1 for the greatest, then 2, 3; 0 where ranks mean nothing
};

class LineLayer {
 public:
  // A chunk is this many edges of a line (the last one may be shorter), for which there is one bounding box.
  static constexpr std::uint32_t edges_per_chunk = 24;

  // A closed line's first point is not repeated in `points`. Lines of fewer than two points are left out.
  void add(std::span<const PlanePoint> points, bool closed, std::uint8_t rank);

  std::span<const Line> lines() const { return m_lines; }
  std::span<const PlanePoint> points_of(const Line& line) const {
    return std::span(m_points).subspan(line.first_point, line.point_count);
  }
  // How much each point adds to its line's shape: the square root, in km, of the area of the triangle that vanishes
  // with it when the line is simplified point by point, least area first (Visvalingam and Whyatt 1993). Infinite for
  // the points that always stay: the ends, and three points of a closed line. A line is drawn with a tolerance of t km
  // by passing over the points below t.
  std::span<const float> significance_of(const Line& line) const {
    return std::span(m_significance_km).subspan(line.first_point, line.point_count);
  }
  std::span<const Bounds> chunks_of(const Line& line) const {
    return std::span(m_chunks).subspan(line.first_chunk, line.chunk_count);
  }
  std::size_t point_count() const { return m_points.size(); }

 private:
  std::vector<PlanePoint> m_points;
  std::vector<float> m_significance_km;  // parallel to the points
  std::vector<Line> m_lines;
  std::vector<Bounds> m_chunks;
};

struct AreaLayer {
  std::vector<PlanePoint> points;
  std::vector<std::uint32_t> triangles;  // three point numbers each
  LineLayer outline;                     // without the edges that the edge of the region made
};

// A part of the land that belongs to one parcel: an area whose owners were the same throughout.
struct Face {
  std::uint32_t parcel = 0;
  std::uint32_t first_ring = 0;  // the outer one, counter-clockwise; then its holes
  std::uint32_t ring_count = 0;
  std::uint32_t first_corner = 0;  // in the land's triangles
  std::uint32_t corner_count = 0;
  Bounds extent;
};

enum class Standing : std::uint8_t { recognised, disputed, de_facto };

// What lies along a line between parcels, as seen on its course. A frontier while its sides have different owners.
struct Border {
  std::uint32_t left = 0;  // parcels
  std::uint32_t right = 0;
  Standing standing = Standing::recognised;
  bool begins_at_coast = false;
  bool ends_at_coast = false;
};

// The land by parcels. States are numbered, and so are periods, as in the atlas.
struct Parcels {
  std::vector<Face> faces;
  std::vector<std::uint32_t> ring_points;  // numbers of the land's points, ring after ring
  std::vector<std::uint32_t> ring_ends;    // of each ring, where the next one begins
  LineLayer lines;
  std::vector<Border> borders;  // parallel to the lines
  std::size_t period_count = 0;
  std::vector<std::uint8_t> owners;  // the state of the first parcel in each period, then of the next parcel
  std::vector<std::uint8_t> shades;  // of each state: 0 to 3, different on both sides of every frontier

  std::span<const std::uint32_t> ring(std::size_t number) const {
    const std::size_t first = number == 0 ? 0 : ring_ends[number - 1];
    return std::span(ring_points).subspan(first, ring_ends[number] - first);
  }
  std::uint8_t owner(std::uint32_t parcel, std::size_t period) const { return owners[parcel * period_count + period]; }
  bool is_frontier(const Border& border, std::size_t period) const {
    return owner(border.left, period) != owner(border.right, period);
  }
};

struct Map {
  LambertAzimuthalEqualArea projection{LonLat{}};
  Bounds region;   // what a camera may show; the layers end here
  AreaLayer land;  // its triangles by the faces of the parcels
  Parcels parcels;
  AreaLayer lakes;      // painted over the land
  LineLayer rivers;     // from source to mouth
  LineLayer graticule;  // rank 1: every ten degrees; rank 2: the fives between
  Atlas atlas;
};

// Meridians and parallels within the region, as polylines that keep within 0.3 km of the true curves at European
// latitudes.
LineLayer graticule_of(const LambertAzimuthalEqualArea& projection, const Bounds& region);

}  // namespace vitrine::geo
