// What the parts of the map on a Frame have in common.
#pragma once

#include "core/geo/projection.h"
#include "core/layout/fixed.h"

namespace vitrine::layout {

inline geo::LonLat lon_lat_of(const model::Place& place) {
  return {place.lon_deg, place.lat_deg};
}

inline Point screen_of(const Setting& setting, const Frame& frame, geo::LonLat place) {
  return geo::screen_from_plane(frame.camera, frame.metrics.map, setting.world.projection.plane_from_lon_lat(place));
}

// The part of the map above the strip that the credit stands in.
inline Rect safe_area(const Frame& frame) {
  const auto& m = frame.metrics;
  return {m.map.x, m.map.y, m.map.width, frame.map_credit_at.y - m.map.y};
}

// What the map's buttons cover of it, in its upper left corner; without width where they stand elsewhere.
Rect map_buttons_area(const Metrics& metrics);

// Where the camera puts what it is to show, and where the arrows of edge pins stand. Buttons that go down most of the
// map have its side to themselves.
inline Rect dots_area(const Frame& frame) {
  const double edge = frame.metrics.target / 2 + 2;
  Rect area = safe_area(frame);
  const Rect buttons = map_buttons_area(frame.metrics);
  if (2 * buttons.height > area.height) {
    area.width -= buttons.right() - area.x;
    area.x = buttons.right();
  }
  return area.inset(edge, edge);
}

inline Rect credit_of(const Frame& frame) {
  return {frame.map_credit_at.x, frame.map_credit_at.y, frame.map_credit->width_px, frame.map_credit->height_px};
}

inline Rect words_of(const Box& pin) {
  return {pin.text_at.x, pin.text_at.y, pin.text->width_px, pin.text->height_px};
}

// Each part needs those above it.
void set_credit(const Setting& setting, Frame& frame);     // sets the height of the camera's area
void set_scale_bar(const Setting& setting, Frame& frame);  // needs the camera, as do all that follow
void set_route(const Setting& setting, Frame& frame);

// Whether the route runs through it.
bool is_on_route(const Frame& frame, const Rect& rect);

// The map as something to be held, and its buttons; needs the camera.
void set_map_controls(const Setting& setting, Frame& frame);
// The pins of the places shown, with their words; needs camera, route, credit and buttons.
void set_pins(const Setting& setting, Frame& frame);
// The route's length, and the names of states and towns, where nothing else stands.
void set_labels(const Setting& setting, Frame& frame);

}  // namespace vitrine::layout
