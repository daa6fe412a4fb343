// The map's camera, its pins and their words, the route between the pinned places.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/geo/geodesic.h"
#include "core/layout/fixed.h"
#include "core/timeline/timeline.h"

namespace vitrine::layout {

namespace {

// Points of the route from one pinned place to the next.
constexpr int route_points = 33;

geo::LonLat lon_lat_of(const model::Place& place) { return {place.lon_deg, place.lat_deg}; }

Point screen_of(const Setting& setting, const Frame& frame, geo::LonLat place) {
  return geo::screen_from_plane(frame.camera, frame.metrics.map, setting.world.projection.plane_from_lon_lat(place));
}

std::vector<model::Index> current_towns(const story::State& state, const model::Common& common) {
  std::vector<model::Index> towns;
  if (state.card && state.screen != story::Screen::page)
    for (const auto place : common.cards[*state.card].places) towns.push_back(model::town_of(common, place));
  if (towns.empty() && state.town) towns.push_back(*state.town);
  return towns;
}

Rect words_of(const Box& pin) { return {pin.text_at.x, pin.text_at.y, pin.text->width_px, pin.text->height_px}; }

// Puts the words beside the dot where they cover neither another pin, nor its words, nor the credit; a pin that has no such place has
// no words, unless it is selected.
void place_words(const Setting& setting, const std::vector<Box>& others, const Rect& credit, Box& pin) {
  const auto& m = setting.metrics;
  const double width = pin.text->width_px, height = pin.text->height_px;
  const bool is_selected = pin.selection == Selection::selected;
  // A pin is drawn within its target: its dot, and the ring of a selected one, end here.
  const double gap = (is_selected ? 0.4 : 0.26) * m.target;
  const std::array<Point, 8> offsets = {{{gap, -height / 2},
                                         {-gap - width, -height / 2},
                                         {-width / 2, gap},
                                         {-width / 2, -gap - height},
                                         {gap * 0.7, gap * 0.5},
                                         {gap * 0.7, -gap * 0.5 - height},
                                         {-gap * 0.7 - width, gap * 0.5},
                                         {-gap * 0.7 - width, -gap * 0.5 - height}}};
  const Rect inner = m.map.inset(m.unit, m.unit);
  const auto is_free = [&](const Rect& words) {
    return words.x >= inner.x && words.right() <= inner.right() && words.y >= inner.y &&
           words.bottom() <= inner.bottom() && !words.overlaps(credit) && std::ranges::none_of(others, [&](const Box& other) {
             if (other.id == pin.id) return false;
             const double dot = 0.2 * m.target;
             return Rect{other.anchor.x - dot, other.anchor.y - dot, 2 * dot, 2 * dot}.overlaps(words) ||
                    (other.text && other.text_at != Point{} && words_of(other).overlaps(words));
           });
  };
  for (const auto& offset : offsets) {
    pin.text_at = {pin.anchor.x + offset.x, pin.anchor.y + offset.y};
    if (is_free(words_of(pin))) return;
  }
  if (is_selected) pin.text_at = {pin.anchor.x + offsets[0].x, pin.anchor.y + offsets[0].y};
  else pin.text.reset();
}

Box pin_of(const Setting& setting, const Frame& frame, model::Index town, Selection selection) {
  const auto& m = setting.metrics;
  const auto& place = setting.common().places[town];
  Box pin;
  pin.id = "pin." + place.id;
  pin.part = Part::pin;
  pin.action = story::SelectTown{town};
  pin.selection = selection;
  const Point at = screen_of(setting, frame, lon_lat_of(place));
  const Rect inner = m.map.inset(m.target / 2 + m.unit, m.target / 2 + m.unit);
  pin.anchor = {std::clamp(at.x, inner.x, inner.right()), std::clamp(at.y, inner.y, inner.bottom())};
  if (pin.anchor != at) {
    pin.part = Part::edge_pin;
    pin.points_to = {at.x - pin.anchor.x, at.y - pin.anchor.y};
  }
  TextStyle style = m.caption;
  style.ink = Ink::text;
  style.face = selection == Selection::selected ? Face::sans_bold : Face::sans;
  pin.text = setting.typesetter.set(setting.edition().places[town].name, {}, style, m.map.width);
  return pin;
}

// Pins at one edge of the map are moved along it until none covers another.
void spread_along_edges(const Metrics& m, std::vector<Box>& pins) {
  const Rect inner = m.map.inset(m.target / 2 + m.unit, m.target / 2 + m.unit);
  const auto spread = [&](double Point::* along, double from_px, double to_px, const auto& is_at_edge) {
    std::vector<Box*> row;
    for (auto& pin : pins)
      if (pin.part == Part::edge_pin && is_at_edge(pin.anchor)) row.push_back(&pin);
    std::ranges::stable_sort(row, {}, [along](const Box* pin) { return pin->anchor.*along; });
    std::vector<double> wanted;
    for (const Box* pin : row) wanted.push_back(pin->anchor.*along);
    const auto centres = timeline::spread(wanted, m.target, from_px, to_px);
    for (std::size_t i = 0; i < row.size(); ++i) row[i]->anchor.*along = centres[i];
  };
  for (const double y : {inner.y, inner.bottom()})
    spread(&Point::x, inner.x, inner.right(), [y](Point p) { return p.y == y; });
  for (const double x : {inner.x, inner.right()})
    spread(&Point::y, inner.y + m.target, inner.bottom() - m.target,
           [&](Point p) { return p.x == x && p.y != inner.y && p.y != inner.bottom(); });
}

// Edge pins that stand over a pin in the picture give way along the edge, to the nearer free side.
void keep_off_pins(const Metrics& m, std::vector<Box>& pins) {
  const Rect inner = m.map.inset(m.target / 2 + m.unit, m.target / 2 + m.unit);
  for (auto& pin : pins) {
    if (pin.part != Part::edge_pin) continue;
    const bool is_sideways = pin.anchor.x == inner.x || pin.anchor.x == inner.right();
    const auto is_free = [&](Point at) {
      return at.x >= inner.x && at.x <= inner.right() && at.y >= inner.y && at.y <= inner.bottom() &&
             std::ranges::none_of(pins, [&](const Box& other) {
               return other.id != pin.id && std::abs(other.anchor.x - at.x) < m.target * 0.75 &&
                      std::abs(other.anchor.y - at.y) < m.target * 0.75;
             });
    };
    for (int step = 0; step < 12; ++step) {
      const double shift = (step % 2 == 0 ? 1 : -1) * (step + 1) / 2 * m.target / 2;
      const Point at = is_sideways ? Point{pin.anchor.x, pin.anchor.y + shift} : Point{pin.anchor.x + shift, pin.anchor.y};
      if (!is_free(at)) continue;
      pin.anchor = at;
      break;
    }
  }
}

void set_pins(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto current = current_towns(setting.state, setting.common());
  std::vector<Box> pins;
  for (const auto town : story::pinned_towns(setting.common()))
    pins.push_back(pin_of(setting, frame, town,
                          std::ranges::contains(current, town) ? Selection::selected : Selection::none));
  spread_along_edges(m, pins);
  keep_off_pins(m, pins);
  const Rect credit{frame.map_credit_at.x, frame.map_credit_at.y, frame.map_credit->width_px,
                    frame.map_credit->height_px};
  // The selected speak first, then those in the picture; the ones at its edge give way.
  const auto rank = [](const Box& pin) {
    return pin.selection == Selection::selected ? 0 : pin.part == Part::pin ? 1 : 2;
  };
  for (const int wanted : {0, 1, 2})
    for (auto& pin : pins)
      if (rank(pin) == wanted) place_words(setting, pins, credit, pin);
  for (auto& pin : pins) {
    pin.rect = {std::round(pin.anchor.x - m.target / 2), std::round(pin.anchor.y - m.target / 2), m.target, m.target};
    frame.fixed.push_back(std::move(pin));
  }
}

}  // namespace

void set_map(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& common = setting.common();
  const auto view = story::map_view_at(setting.state);
  frame.camera = {view.centre_x_km, view.centre_y_km,
                  std::max(2 * view.half_width_km / m.map.width, 2 * view.half_height_km / m.map.height)};
  const auto& region = setting.world.region;
  if (!region.empty()) frame.camera = geo::within_region(frame.camera, m.map, region);
  TextStyle style = m.caption;
  style.size_px -= 2;
  frame.map_credit = setting.typesetter.set(setting.word("map_credit"), {}, style, m.map.width);
  frame.map_credit_at = {m.map.right() - frame.map_credit->width_px - 2 * m.unit,
                         m.map.bottom() - frame.map_credit->height_px - m.unit};
  set_pins(setting, frame);
  for (std::size_t i = 1; i < common.pinned_places.size(); ++i) {
    const auto from = lon_lat_of(common.places[common.pinned_places[i - 1]]);
    const auto to = lon_lat_of(common.places[common.pinned_places[i]]);
    for (const auto& point : geo::geodesic_points(from, to, route_points))
      frame.route.push_back(screen_of(setting, frame, point));
  }
}

}  // namespace vitrine::layout
