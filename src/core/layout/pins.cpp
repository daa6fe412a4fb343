// The pins on the map and their words.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "core/base/order.h"
#include "core/layout/clusters.h"
#include "core/layout/map_parts.h"
#include "core/timeline/timeline.h"

namespace vitrine::layout {

namespace {

// Of a target: a dot's radius at most, and the size of the number in it.
constexpr double dot_share = 0.25, count_share = 0.29;

// Whether a dot is seen whole there.
bool is_in_picture(const Frame& frame, Point at) {
  const double edge = frame.metrics.target * dot_share;
  return frame.metrics.map.inset(edge, edge).contains(at) && !credit_of(frame).inset(-edge, -edge).contains(at);
}

bool ends_route(const Setting& setting, model::Index town) {
  return std::ranges::contains(setting.common().pinned_places, town);
}

// A pin while it is placed.
struct Pin {
  Box box;
  model::Index place = 0;  // that it is named after
};

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

// Puts the words beside the dot where they cover neither the credit nor another pin or its words, and are not taken for
// those of another; off the route if they can. Returns whether there is such a place.
bool has_placed_words(const Setting& setting, const Frame& frame, const std::vector<Pin>& others, Box& pin) {
  const auto& m = setting.metrics;
  const double width = pin.text->width_px, height = pin.text->height_px;
  const bool is_selected = pin.selection == Selection::selected;
  // A pin is drawn within its target: its dot, and the ring of a selected one, end here.
  const double gap = ((is_selected ? 0.4 : 0.26) + (pin.count ? 0.08 : 0)) * m.target;
  const Rect inner = m.map.inset(m.unit, m.unit);
  // Beyond a dot that stands beside an arrow, at the map's edge.
  const double beyond = 0.5 * m.target;
  const double at_edge = std::clamp(pin.anchor.x - width / 2, inner.x, inner.right() - width) - pin.anchor.x;
  const std::array<Point, 10> offsets = {{{gap, -height / 2},
                                          {-gap - width, -height / 2},
                                          {-width / 2, gap},
                                          {-width / 2, -gap - height},
                                          {gap * 0.7, gap * 0.5},
                                          {gap * 0.7, -gap * 0.5 - height},
                                          {-gap * 0.7 - width, gap * 0.5},
                                          {-gap * 0.7 - width, -gap * 0.5 - height},
                                          {at_edge, -beyond - height},
                                          {at_edge, beyond}}};
  const auto is_free = [&](const Rect& words) {
    return words.x >= inner.x && words.right() <= inner.right() && words.y >= inner.y &&
           words.bottom() <= inner.bottom() && !credit_of(frame).overlaps(words) &&
           !frame.scale_bar.rect.overlaps(words) &&
           std::ranges::none_of(frame.fixed,
                                [&](const Box& box) { return box.part != Part::map && box.rect.overlaps(words); }) &&
           std::ranges::none_of(others, [&](const Pin& another) {
             const Box& other = another.box;
             if (other.id == pin.id) return false;
             // The words of an arrow are not to be taken for those of a dot beside it.
             const bool is_of_arrow = pin.part == Part::edge_pin && other.part == Part::pin;
             const double beside = 0.45 * m.target, above = (is_of_arrow ? 0.45 : dot_share) * m.target;
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
void place_words(const Setting& setting, const Frame& frame, const std::vector<Pin>& others, Pin& placed) {
  Box& pin = placed.box;
  if (has_placed_words(setting, frame, others, pin)) return;
  const auto whole = pin.text;
  const auto& name = setting.edition().places[placed.place].name;
  TextStyle style = whole->style;
  style.wrapping = Wrapping::title;
  pin.text = setting.typesetter.set(name, {}, style, whole->width_px * 0.7);
  if (pin.text->lines.size() == 2 && has_placed_words(setting, frame, others, pin)) return;
  pin.text.reset();
  if (pin.selection != Selection::selected) return;
  pin.text = whole;
  has_placed_words(setting, frame, others, pin);
}

// At this point of the screen; how many cards it has stands in its dot.
Pin pin_of(const Setting& setting, const PinCluster& cluster, Point at) {
  const auto& m = setting.metrics;
  Pin pin{{}, cluster.lead};
  Box& box = pin.box;
  box.id = "pin." + setting.common().places[cluster.lead].id;
  box.part = Part::pin;
  box.action = cluster.action;
  box.selection = cluster.selection;
  box.name = cluster.name;
  box.anchor = at;
  TextStyle style = m.caption;
  style.ink = Ink::text;
  style.face = cluster.selection == Selection::selected ? Face::sans_bold : Face::sans;
  box.text = setting.typesetter.set(setting.edition().places[cluster.lead].name, {}, style, m.map.width);
  return pin;
}

SetTextPtr count_of(const Setting& setting, const PinCluster& cluster) {
  if (cluster.cards.size() < 2) return nullptr;
  const auto& m = setting.metrics;
  TextStyle style = m.caption;
  style.face = Face::sans_bold;
  style.ink = Ink::paper;
  style.size_px = static_cast<int>(m.target * count_share);
  style.leading_px = style.size_px;
  return setting.typesetter.set({std::to_string(cluster.cards.size()), {}}, {}, style, m.target);
}

// An arrow at the edge of the map, towards a town outside it.
Pin arrow_of(const Setting& setting, const Frame& frame, model::Index town) {
  const Point at = screen_of(setting, frame, lon_lat_of(setting.common().places[town]));
  const Rect area = dots_area(frame);
  Pin pin = pin_of(setting, town_cluster(setting, town), at);
  Box& box = pin.box;
  box.part = Part::edge_pin;
  box.anchor = point_on_edge(area, {area.x + area.width / 2, area.y + area.height / 2}, at);
  if (ends_route(setting, town)) box.anchor = route_on_edge(frame, area, at).value_or(box.anchor);
  box.points_to = {at.x - box.anchor.x, at.y - box.anchor.y};
  return pin;
}

// In the picture the places as this scale parts them; of the towns of which nothing is seen an arrow each.
std::vector<Pin> pins_of(const Setting& setting, const Frame& frame) {
  const Rect area = dots_area(frame);
  std::vector<Pin> pins;
  std::vector<model::Index> seen;  // towns
  for (const auto& cluster : pin_clusters(setting, frame.camera.km_per_px, {area.width, area.height})) {
    const Point at = screen_of(setting, frame, lon_lat_of(setting.common().places[cluster.lead]));
    if (!is_in_picture(frame, at)) continue;
    for (const auto place : cluster.places)
      seen.push_back(model::town_of(setting.common(), place));
    pins.push_back(pin_of(setting, cluster, at));
    pins.back().box.count = count_of(setting, cluster);
  }
  for (const auto town : story::pinned_towns(setting.common(), setting.state.filter))
    if (!std::ranges::contains(seen, town)) pins.push_back(arrow_of(setting, frame, town));
  return pins;
}

// Pins at one edge of the map are moved along it until none covers another; those on the route stay on it.
void spread_along_edges(const Setting& setting, const Rect& inner, std::vector<Pin>& pins) {
  const auto& m = setting.metrics;
  const auto spread = [&](double Point::* along, double from_px, double to_px, const auto& is_at_edge) {
    std::vector<Pin*> row;
    for (auto& pin : pins)
      if (pin.box.part == Part::edge_pin && is_at_edge(pin.box.anchor)) row.push_back(&pin);
    sort_by(row, [along](const Pin* pin) { return pin->box.anchor.*along; });
    std::vector<double> wanted;
    std::size_t first = 0;
    const auto place = [&](double until_px) {
      const auto centres = timeline::spread(std::exchange(wanted, {}), m.target, from_px, std::max(from_px, until_px));
      for (const double centre : centres)
        row[first++]->box.anchor.*along = centre;
    };
    for (const Pin* pin : row) {
      const double at = pin->box.anchor.*along;
      if (!ends_route(setting, pin->place)) {
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
void keep_off_pins(const Setting& setting, const Rect& inner, std::vector<Pin>& pins) {
  const auto& m = setting.metrics;
  for (auto& [pin, place] : pins) {
    if (pin.part != Part::edge_pin || ends_route(setting, place)) continue;
    const bool is_sideways = pin.anchor.x == inner.x || pin.anchor.x == inner.right();
    const auto is_free = [&](Point at) {
      return at.x >= inner.x && at.x <= inner.right() && at.y >= inner.y && at.y <= inner.bottom() &&
             std::ranges::none_of(pins, [&](const Pin& another) {
               const Box& other = another.box;
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
void part_targets(const Rect& map, std::vector<Pin>& pins) {
  constexpr int rounds = 24;
  for (int round = 0; round < rounds; ++round) {
    bool has_moved = false;
    for (std::size_t i = 0; i < pins.size(); ++i)
      for (std::size_t j = i + 1; j < pins.size(); ++j) {
        auto &a = pins[i].box.rect, &b = pins[j].box.rect;
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
    for (auto& [pin, place] : pins) {
      const double dot = pin.rect.width * dot_share;
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
  auto pins = pins_of(setting, frame);
  spread_along_edges(setting, dots_area(frame), pins);
  keep_off_pins(setting, dots_area(frame), pins);
  // The selected speak first, then the ends of the route and those in the picture; the ones at its edge give way.
  const auto rank = [&](const Pin& pin) {
    if (pin.box.selection == Selection::selected) return 0;
    return ends_route(setting, pin.place) ? 1 : pin.box.part == Part::pin ? 2 : 3;
  };
  for (const int wanted : {0, 1, 2, 3})
    for (auto& pin : pins)
      if (rank(pin) == wanted) place_words(setting, frame, pins, pin);
  for (auto& [pin, place] : pins) {
    const auto within = [&](double centre, double low, double high) {
      return std::round(std::clamp(centre - m.target / 2, low, std::max(low, high - m.target)));
    };
    pin.rect = {within(pin.anchor.x, m.map.x, m.map.right()), within(pin.anchor.y, m.map.y, m.map.bottom()), m.target,
                m.target};
  }
  part_targets(m.map, pins);
  for (auto& pin : pins)
    frame.fixed.push_back(std::move(pin.box));
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
