// Which places of the cards share a pin at a scale of the map.
#pragma once

#include <string>
#include <vector>

#include "core/layout/fixed.h"

namespace vitrine::layout {

struct PinCluster {
  model::Index lead = 0;             // the place whose name and point the pin has: a town where it stands for one
  std::vector<model::Index> places;  // ascending
  std::vector<model::Index> cards;   // that name one of the places, in story order
  Selection selection = Selection::none;
  std::string name;  // accessible: its places, or the towns of several, and the number of cards
  // What pressing it does: a town leads to its next card, and so do places that no scale parts; others are brought
  // nearer until they stand apart.
  story::Action action;
};

// The places shown of which the dots would touch where a pixel is `km_per_px`; parting asks for at
// least `closest_km_per_px`. In the order of their first places. Depends on the scale, not on where the map is.
// `area` is the part of the screen that a view is fitted into.
std::vector<PinCluster> pin_clusters(const Setting& setting, double km_per_px, Size area);

// One pin for a whole town, wherever it is.
PinCluster town_cluster(const Setting& setting, model::Index town);

// The nearest that the map comes for places to stand apart.
inline constexpr double closest_km_per_px = 0.01;

}  // namespace vitrine::layout
