// The pins on the map and their words.
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "core/base/order.h"
#include "core/layout/map_parts.h"
#include "core/timeline/timeline.h"

namespace vitrine::layout {

namespace {

// Whether a dot is seen whole there.
bool is_in_picture(const Frame& frame, Point at) {
  const double edge = frame.metrics.target * 0.2;
  return frame.metrics.map.inset(edge, edge).contains(at) && !credit_of(frame).inset(-edge, -edge).contains(at);
}

bool ends_route(const Setting& setting, model::Index town) {
  return std::ranges::contains(setting.common().pinned_places, town);
}

model::Index town_of(const Box& pin) {
  return std::get<story::SelectTown>(*pin.action).town;
}

// Whether the route runs under these words.
bool is_on_route(const Frame& frame, const Rect& words) {
  constexpr double step_px = 2;
  for (std::size_t i = 1; i < frame.route.size(); ++i) {
    const Point a = frame.route[i - 1], b = frame.route[i];
    const int steps = 1 + static_cast<int>(std::min(1e4, std::hypot(b.x - a.x, b.y - a.y) / step_px));
    for (int step = 0; step < steps; ++step) {
      const double share = static_cast<double>(step) / steps;
      if (words.contains({a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share})) return true;
    }
  }
  return false;
}

// Where the ray from a place in `area` towards one outside leaves it; exactly on an edge.
Point point_on_edge(const Rect& area, Point inside, Point outside) {
  const double dx = outside.x - inside.x, dy = outside.y - inside.y;
  const double x = dx > 0 ? area.right() : area.x, y = dy > 0 ? area.bottom() : area.y;
  const double to_x = dx == 0 ? HUGE_VAL : (x - inside.x) / dx, to_y = dy == 0 ? HUGE_VAL : (y - inside.y) / dy;
  if (to_x < to_y) return {x, inside.y + dy * to_x};
  return {inside.x + dx * to_y, y};
}

// Where the route leaves `area` on its way to the end that lies outside; nothing where it does not.
std::optional<Point> route_on_edge(const Frame& frame, const Rect& area, Point end) {
  auto route = frame.route;
  if (route.empty()) return {};
  const auto distance = [end](Point p) { return std::hypot(p.x - end.x, p.y - end.y); };
  if (distance(route.back()) < distance(route.front())) std::ranges::reverse(route);
  for (std::size_t i = 1; i < route.size(); ++i)
    if (area.contains(route[i]) && !area.contains(route[i - 1])) return point_on_edge(area, route[i], route[i - 1]);
  return {};
}

Rect words_of(const Box& pin) {
  return {pin.text_at.x, pin.text_at.y, pin.text->width_px, pin.text->height_px};
}

// Puts the words beside the dot where they cover neither the credit nor another pin or its words, and are not taken for
// those of another; off the route if they can. Returns whether there is such a place.
bool has_placed_words(const Setting& setting, const Frame& frame, const std::vector<Box>& others, Box& pin) {
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
           words.bottom() <= inner.bottom() && !credit_of(frame).overlaps(words) &&
           !map_buttons_area(m).overlaps(words) && std::ranges::none_of(others, [&](const Box& other) {
             if (other.id == pin.id) return false;
             const double beside = 0.45 * m.target, above = 0.2 * m.target;
             return Rect{other.anchor.x - beside, other.anchor.y - above, 2 * beside, 2 * above}.overlaps(words) ||
                    (other.text && other.text_at != Point{} && words_of(other).overlaps(words));
           });
  };
  for (const bool is_route_clear : {true, false})
    for (const auto& offset : offsets) {
      pin.text_at = {pin.anchor.x + offset.x, pin.anchor.y + offset.y};
      const Rect words = words_of(pin);
      if (is_free(words) && !(is_route_clear && is_on_route(frame, words))) return true;
    }
  const auto within = [](double at, double low, double high) { return std::clamp(at, low, std::max(low, high)); };
  pin.text_at = {within(pin.anchor.x + offsets[0].x, inner.x, inner.right() - width),
                 within(pin.anchor.y + offsets[0].y, inner.y, inner.bottom() - height)};
  return false;
}

// On one line or, where that has no place, on more; a pin without any has no words, unless it is selected.
void place_words(const Setting& setting, const Frame& frame, const std::vector<Box>& others, Box& pin) {
  if (has_placed_words(setting, frame, others, pin)) return;
  const auto whole = pin.text;
  const auto& name = setting.edition().places[town_of(pin)].name;
  TextStyle style = whole->style;
  style.wrapping = Wrapping::title;
  pin.text = setting.typesetter.set(name, {}, style, whole->width_px * 0.7);
  if (pin.text->lines.size() == 2 && has_placed_words(setting, frame, others, pin)) return;
  pin.text.reset();
  if (pin.selection != Selection::selected) return;
  pin.text = whole;
  has_placed_words(setting, frame, others, pin);
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
  pin.anchor = at;
  if (!is_in_picture(frame, at)) {
    const Rect area = dots_area(frame);
    pin.part = Part::edge_pin;
    pin.anchor = point_on_edge(area, {area.x + area.width / 2, area.y + area.height / 2}, at);
    if (ends_route(setting, town)) pin.anchor = route_on_edge(frame, area, at).value_or(pin.anchor);
    pin.points_to = {at.x - pin.anchor.x, at.y - pin.anchor.y};
  }
  TextStyle style = m.caption;
  style.ink = Ink::text;
  style.face = selection == Selection::selected ? Face::sans_bold : Face::sans;
  pin.text = setting.typesetter.set(setting.edition().places[town].name, {}, style, m.map.width);
  return pin;
}

// Pins at one edge of the map are moved along it until none covers another; those on the route stay on it.
void spread_along_edges(const Setting& setting, const Rect& inner, std::vector<Box>& pins) {
  const auto& m = setting.metrics;
  const auto spread = [&](double Point::* along, double from_px, double to_px, const auto& is_at_edge) {
    std::vector<Box*> row;
    for (auto& pin : pins)
      if (pin.part == Part::edge_pin && is_at_edge(pin.anchor)) row.push_back(&pin);
    sort_by(row, [along](const Box* pin) { return pin->anchor.*along; });
    std::vector<double> wanted;
    std::size_t first = 0;
    const auto place = [&](double until_px) {
      const auto centres = timeline::spread(std::exchange(wanted, {}), m.target, from_px, std::max(from_px, until_px));
      for (const double centre : centres)
        row[first++]->anchor.*along = centre;
    };
    for (const Box* pin : row) {
      const double at = pin->anchor.*along;
      if (!ends_route(setting, town_of(*pin))) {
        wanted.push_back(at);
        continue;
      }
      place(at - m.target);
      from_px = at + m.target;
      ++first;
    }
    place(to_px);
  };
  // The map's buttons have their corner to themselves.
  const Rect buttons = map_buttons_area(m);
  const double left = std::max(inner.x, buttons.right() + m.target / 2);
  const double top = std::max(inner.y + m.target, buttons.bottom() + m.target / 2);
  for (const double y : {inner.y, inner.bottom()})
    spread(&Point::x, y == inner.y ? left : inner.x, inner.right(), [y](Point p) { return p.y == y; });
  for (const double x : {inner.x, inner.right()})
    spread(&Point::y, x == inner.x ? top : inner.y + m.target, inner.bottom() - m.target,
           [&](Point p) { return p.x == x && p.y != inner.y && p.y != inner.bottom(); });
}

// Edge pins that stand over a pin in the picture give way along the edge, to the nearer free side.
void keep_off_pins(const Setting& setting, const Rect& inner, std::vector<Box>& pins) {
  const auto& m = setting.metrics;
  for (auto& pin : pins) {
    if (pin.part != Part::edge_pin || ends_route(setting, town_of(pin))) continue;
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
      const Point at =
          is_sideways ? Point{pin.anchor.x, pin.anchor.y + shift} : Point{pin.anchor.x + shift, pin.anchor.y};
      if (!is_free(at)) continue;
      pin.anchor = at;
      break;
    }
  }
}

// Targets of pins that stand close together give way to each other, as far as each still holds its own dot.
void part_targets(const Rect& map, std::vector<Box>& pins) {
  constexpr int rounds = 24;
  for (int round = 0; round < rounds; ++round) {
    bool has_moved = false;
    for (std::size_t i = 0; i < pins.size(); ++i)
      for (std::size_t j = i + 1; j < pins.size(); ++j) {
        auto &a = pins[i].rect, &b = pins[j].rect;
        if (!a.overlaps(b)) continue;
        const double dx = b.x - a.x, dy = b.y - a.y;
        const bool is_sideways = std::abs(dx) >= std::abs(dy);
        const double apart = is_sideways ? a.width - std::abs(dx) : a.height - std::abs(dy);
        const double shift = std::ceil(apart / 2) * ((is_sideways ? dx : dy) < 0 ? -1 : 1);
        a = is_sideways ? a.moved(-shift, 0) : a.moved(0, -shift);
        b = is_sideways ? b.moved(shift, 0) : b.moved(0, shift);
        has_moved = true;
      }
    if (!has_moved) return;
    for (auto& pin : pins) {
      const double dot = pin.rect.width * 0.2;
      const auto held = [dot](double at, double extent, double anchor, double low, double high) {
        const double near = std::clamp(at, anchor + dot - extent, anchor - dot);
        return std::round(std::clamp(near, low, std::max(low, high - extent)));
      };
      pin.rect.x = held(pin.rect.x, pin.rect.width, pin.anchor.x, map.x, map.right());
      pin.rect.y = held(pin.rect.y, pin.rect.height, pin.anchor.y, map.y, map.bottom());
    }
  }
}

}  // namespace

void set_pins(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto current = current_towns(setting);
  std::vector<Box> pins;
  for (const auto town : story::pinned_towns(setting.common(), setting.state.filter))
    pins.push_back(
        pin_of(setting, frame, town, std::ranges::contains(current, town) ? Selection::selected : Selection::none));
  spread_along_edges(setting, dots_area(frame), pins);
  keep_off_pins(setting, dots_area(frame), pins);
  // The selected speak first, then the ends of the route and those in the picture; the ones at its edge give way.
  const auto rank = [&](const Box& pin) {
    if (pin.selection == Selection::selected) return 0;
    return ends_route(setting, town_of(pin)) ? 1 : pin.part == Part::pin ? 2 : 3;
  };
  for (const int wanted : {0, 1, 2, 3})
    for (auto& pin : pins)
      if (rank(pin) == wanted) place_words(setting, frame, pins, pin);
  for (auto& pin : pins) {
    const auto within = [&](double centre, double low, double high) {
      return std::round(std::clamp(centre - m.target / 2, low, std::max(low, high - m.target)));
    };
    pin.rect = {within(pin.anchor.x, m.map.x, m.map.right()), within(pin.anchor.y, m.map.y, m.map.bottom()), m.target,
                m.target};
  }
  part_targets(m.map, pins);
  std::ranges::move(pins, std::back_inserter(frame.fixed));
}

std::vector<model::Index> current_towns(const Setting& setting) {
  const auto& state = setting.state;
  std::vector<model::Index> towns;
  if (state.card && (state.screen == story::Screen::story || state.screen == story::Screen::file))
    for (const auto place : setting.common().cards[*state.card].places)
      towns.push_back(model::town_of(setting.common(), place));
  if (towns.empty() && state.town) towns.push_back(*state.town);
  return towns;
}

}  // namespace vitrine::layout
