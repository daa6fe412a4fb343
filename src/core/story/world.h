// What a story is told about: given when the exhibit opens, and the same until it closes. Only editions may
// arrive later.
#pragma once

#include "core/geo/projection.h"
#include "core/model/exhibit.h"

namespace vitrine::story {

struct World {
  model::Exhibit exhibit;
  model::Ids ids;                            // of `exhibit`
  geo::LambertAzimuthalEqualArea projection;  // of the map
};

}  // namespace vitrine::story
