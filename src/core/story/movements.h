// What moves by itself: pixels alone, while rectangles and accessible tree are at their end from the
// start. Each movement begins at a time of the core's clock and is over after its duration (core/base/motion.h). With
// Motion::reduced none begins. Units: s, CSS px of the viewport.
#pragma once

#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "core/base/geometry.h"
#include "core/model/exhibit.h"

namespace vitrine::story {

struct MapView;
struct State;

inline constexpr double long_ago_s = -1e9;

struct Movements {
  static constexpr double unseen_s = std::numeric_limits<double>::infinity();

  std::vector<double> seen_s;                 // when each card first came into view; unseen_s: it has not
  double scrolled_s = long_ago_s;             // when the page was scrolled last
  double unfolded_s = long_ago_s;             // when a file was opened
  Rect unfolded_from;                         // the card it was opened from
  double reflowed_s = long_ago_s;             // when something was opened or closed within the page
  double followed_s = long_ago_s;             // when another card became the one being read
  std::optional<model::Index> followed_from;  // the one before
  double travelled_s = long_ago_s;            // when what a card tells of left for the other end of the route
  double end_s = 0;                           // of the last of them
};

// The eased share of a movement that is over at `now_s`: 0 before its start, 1 after its end.
double progress(double start_s, double duration_s, double now_s);
// Of a card's settling. A card that no scrolling has brought into view lies where it is.
double settled(const State& state, model::Index card);

// Each of these begins a movement, unless the visitor has asked for less of it.
// The map flies to another view, for at most so long.
void begin_flight(State& state, const MapView& to, double most_s);
// The page was scrolled to `y_px`: `before` were in view there, `now` are. What comes in fast does not move.
void begin_settling(State& state, double y_px, std::span<const model::Index> before, std::span<const model::Index> now);
void begin_unfolding(State& state, const Rect& from);
void begin_reflow(State& state);
// Before `card` becomes the one being read.
void begin_following(State& state, std::optional<model::Index> card);
// Once the map has come to rest.
void begin_travelling(State& state, model::TravelKind kind);
// How long it is on its way.
double travel_s(model::TravelKind kind);
void end_movements(State& state);

}  // namespace vitrine::story
