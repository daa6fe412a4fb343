// The states of a period as polygons, put together from the parcels they had. Plane: km, x east, y north.
#pragma once

#include <cstdint>
#include <vector>

#include "core/geo/map.h"

namespace vitrine::geo {

// The last point is not the first again. No ring meets itself.
using Ring = std::vector<PlanePoint>;

struct StatePolygons {
  std::uint8_t state = 0;
  std::vector<std::vector<Ring>> polygons;  // the outer ring first, counter-clockwise; then its holes, clockwise
};

// By the numbers of the states. States that share a frontier share its points; rings begin where the map has their
// first point.
std::vector<StatePolygons> states_of_period(const Map& map, std::size_t period);

}  // namespace vitrine::geo
