// What a story is told about: given when the exhibit opens, and the same until it closes. Only editions may
// arrive later.
#pragma once

#include "core/geo/camera.h"
#include "core/geo/projection.h"
#include "core/model/exhibit.h"

namespace vitrine::story {

struct World {
  model::Exhibit exhibit;
  model::Ids ids;                             // of `exhibit`
  geo::LambertAzimuthalEqualArea projection;  // of the map
  geo::Bounds region = {};                    // of the map: what may be shown of it; empty: no limits
};

}  // namespace vitrine::story
