// What the map shows, free of any screen: a box of the projected plane that must be visible, and how one
// box turns into the next. Units: km in the plane of the map's projection, seconds.
#pragma once

#include <span>

#include "core/story/filter.h"
#include "core/story/world.h"

namespace vitrine::story {

struct MapView {
  double centre_x_km = 0;
  double centre_y_km = 0;
  double half_width_km = 1;
  double half_height_km = 1;
  bool operator==(const MapView&) const = default;
};

struct Flight {
  MapView from;
  MapView to;
  double start_s = 0;
  double duration_s = 0;  // 0: already there
  bool operator==(const Flight&) const = default;
};

// The smallest view that shows all `places` with room around them; all towns with a pin where `places` is empty.
MapView view_of_places(const World& world, const Filter& filter, std::span<const model::Index> places);

// Takes longer the further it goes, within the limits of core/base/motion.h; 0 s to where it is.
Flight flight_between(const MapView& from, const MapView& to, double start_s);

// Along the path of core/geo/zoom_path.h, eased at its ends: a long way leads over a view that is larger than both.
// Before the start `from`, after the end `to`.
MapView view_at(const Flight& flight, double now_s);

// How wide the view is, to two figures, as it is said.
double rounded_width_km(const MapView& view);

}  // namespace vitrine::story
