#include "core/story/movements.h"

#include <algorithm>
#include <cmath>

#include "core/base/motion.h"
#include "core/story/state.h"

namespace vitrine::story {

namespace {

// Faster than so many windows a second, nothing settles: it is on its way out already.
constexpr double fast_windows_per_s = 3;
// An event after a pause stands for a movement that took about this long.
constexpr double longest_event_s = 0.1;
constexpr double shortest_event_s = 1.0 / 240;

bool begins(State& state, double& start_s, double duration_s, double delay_s = 0) {
  if (state.motion == Motion::reduced) return false;
  start_s = state.now_s + delay_s;
  state.movements.end_s = std::max(state.movements.end_s, start_s + duration_s);
  return true;
}

}  // namespace

double progress(double start_s, double duration_s, double now_s) {
  // Exactly, at both ends: a movement that is over leaves no trace.
  if (now_s <= start_s) return 0;
  if (now_s >= start_s + duration_s) return 1;
  return motion::standard((now_s - start_s) / duration_s);
}

double settled(const State& state, model::Index card) {
  const auto& seen_s = state.movements.seen_s;
  if (card >= seen_s.size() || seen_s[card] == Movements::unseen_s) return 1;
  return progress(seen_s[card], motion::settle_s, state.now_s);
}

void begin_flight(State& state, const MapView& to, double most_s) {
  if (state.flight.to == to) return;
  const bool is_still = state.motion == Motion::reduced || state.viewport.size == Size{};
  state.flight = flight_between(is_still ? to : map_view_at(state), to, state.now_s);
  state.flight.duration_s = std::min(state.flight.duration_s, most_s);
}

void begin_settling(State& state, double y_px, std::span<const model::Index> before,
                    std::span<const model::Index> now) {
  auto& movements = state.movements;
  const auto seen_s = [&](model::Index card) -> double& {
    if (card >= movements.seen_s.size()) movements.seen_s.resize(card + 1, Movements::unseen_s);
    return movements.seen_s[card];
  };
  const double event_s = std::clamp(state.now_s - movements.scrolled_s, shortest_event_s, longest_event_s);
  const double way_px = std::abs(y_px - state.scroll_y_px);
  const bool is_fast = way_px > event_s * fast_windows_per_s * state.viewport.size.height;
  movements.scrolled_s = state.now_s;
  for (const auto card : before)
    if (seen_s(card) == Movements::unseen_s) seen_s(card) = long_ago_s;
  for (const auto card : now) {
    if (seen_s(card) != Movements::unseen_s) continue;
    seen_s(card) = long_ago_s;
    if (!is_fast) begins(state, seen_s(card), motion::settle_s);
  }
}

void begin_unfolding(State& state, const Rect& from) {
  if (begins(state, state.movements.unfolded_s, motion::unfold_s)) state.movements.unfolded_from = from;
}

void begin_reflow(State& state) {
  begins(state, state.movements.reflowed_s, motion::unfold_s);
}

void begin_following(State& state, std::optional<model::Index> card) {
  if (!card || !state.card || card == state.card) return;
  if (begins(state, state.movements.followed_s, motion::follow_s)) state.movements.followed_from = state.card;
}

double travel_s(model::TravelKind kind) {
  return kind == model::TravelKind::telegram ? motion::telegram_s : motion::train_s;
}

void begin_travelling(State& state, model::TravelKind kind) {
  const double flight_end_s = state.flight.start_s + state.flight.duration_s;
  begins(state, state.movements.travelled_s, travel_s(kind), std::max(0.0, flight_end_s - state.now_s));
}

void end_movements(State& state) {
  auto& movements = state.movements;
  for (auto& seen_s : movements.seen_s)
    if (seen_s != Movements::unseen_s) seen_s = long_ago_s;
  movements.unfolded_s = movements.reflowed_s = movements.followed_s = movements.travelled_s = long_ago_s;
  movements.end_s = 0;
}

}  // namespace vitrine::story
