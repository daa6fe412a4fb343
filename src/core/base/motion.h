// Durations and easings of everything that moves by itself. Motion explains where, when and what follows; whoever has
// asked for less of it sees the end at once.
#pragma once

namespace vitrine::motion {

inline constexpr double settle_s = 0.24;     // a card that comes into view
inline constexpr double unfold_s = 0.32;     // a card's file, out of the card
inline constexpr double follow_s = 0.2;      // the mark of what is read, along the ribbon
inline constexpr double telegram_s = 1.6;    // from one end of the map's route to the other
inline constexpr double train_s = 4.8;       // the same
inline constexpr double zoom_time_s = 0.36;  // another stretch of years on the ribbon
// A flight of the map takes longer the further it goes, in the measure of core/geo/zoom_path.h.
inline constexpr double shortest_flight_s = 0.45;
inline constexpr double longest_flight_s = 2.2;
inline constexpr double flight_s_per_length = 0.75;
inline constexpr double step_s = 0.24;  // of the map, when a button or a key brings it closer

// What comes in or changes its place: CSS's cubic-bezier(0.2, 0, 0, 1). `share` of the time, 0 to 1, in; of the way
// out.
constexpr double standard(double share) {
  double low = 0, high = 1;
  for (int halving = 0; halving < 24; ++halving) {
    const double t = (low + high) / 2, rest = 1 - t;
    (3 * rest * rest * t * 0.2 + t * t * t < share ? low : high) = t;
  }
  return 3 * (1 - low) * low * low + low * low * low;
}

}  // namespace vitrine::motion
