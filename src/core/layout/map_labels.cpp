// The names on the map, each where nothing else stands: the route's length first, then states, then towns by rank. For
// each a few places in the order of preference (Imhof 1975), of which the first free one is taken; a name without one
// is left out. (Christensen, Marks and Shieber 1995 compare this with better and slower ways.)
#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/layout/map_parts.h"
#include "core/story/route.h"

namespace vitrine::layout {

namespace {

// Towns of this rank are named where a pixel is at most so many km.
constexpr double rank_km_per_px[] = {1e9, 2.2, 1.0};
// A town nearer than this to one of the cards' is that one, which has its pin.
constexpr double same_town_km = 12;
constexpr double town_dot_px = 2.5;
// Between a label and whatever stands beside it.
constexpr double clearance_px = 2;
// Of a state's reach: how wide and high its name may be, from its middle.
constexpr double reach_across = 1.3, reach_down = 0.9;

struct LetterSize {
  int size_px = 0;
  double spacing = 0;  // of the letters, in sizes
};

Rect around(Point centre, double half_width, double half_height) {
  return {centre.x - half_width, centre.y - half_height, 2 * half_width, 2 * half_height};
}

class Labelling {
 public:
  Labelling(const Setting& setting, Frame& frame)
      : m_setting(setting),
        m_frame(frame),
        m_atlas(setting.world.atlas),
        m_day(story::day_shown(setting.state, setting.common())),
        m_inner(frame.metrics.map.inset(setting.metrics.unit, setting.metrics.unit)) {
    m_taken = {credit_of(frame), frame.scale_bar.rect};
    const double dot = 0.27 * setting.metrics.target;
    for (const auto& box : frame.fixed) {
      if (box.part == Part::map) continue;
      if (box.part != Part::pin && box.part != Part::edge_pin) {
        m_taken.push_back(box.rect);
        continue;
      }
      m_taken.push_back(around(box.anchor, dot, dot));
      if (box.text) m_taken.push_back(words_of(box));
    }
  }

  void set_route();
  void set_states();
  void set_towns();

 private:
  Point screen(geo::PlanePoint point) const {
    return geo::screen_from_plane(m_frame.camera, m_frame.metrics.map, point);
  }
  SetTextPtr set(std::string_view words, const TextStyle& style, double width_px) const {
    return m_setting.typesetter.set({std::string(words), {}}, {}, style, width_px);
  }

  bool is_free(const Rect& words) const {
    const Rect kept = words.inset(-clearance_px, -clearance_px);
    return words.x >= m_inner.x && words.right() <= m_inner.right() && words.y >= m_inner.y &&
           words.bottom() <= m_inner.bottom() &&
           std::ranges::none_of(m_taken, [&](const Rect& taken) { return taken.overlaps(kept); }) &&
           !is_on_route(m_frame, kept);
  }

  void add(MapLabel label) {
    m_taken.push_back({label.text_at.x, label.text_at.y, label.text->width_px, label.text->height_px});
    if (label.dot) m_taken.push_back(around(*label.dot, town_dot_px, town_dot_px));
    m_frame.labels.push_back(std::move(label));
  }

  bool has_set_on_route(const SetTextPtr& words);
  bool has_set_state(const geo::StateLabel& state, std::string_view name, const LetterSize& size);
  bool is_pinned(geo::PlanePoint town) const;
  void set_town(const geo::Town& town);

  const Setting& m_setting;
  Frame& m_frame;
  const geo::Atlas& m_atlas;
  std::int64_t m_day;
  Rect m_inner;  // the map without its rim
  std::vector<Rect> m_taken;
};

// Above or below the line, near the middle of what is seen of it.
bool Labelling::has_set_on_route(const SetTextPtr& words) {
  constexpr double gap_px = 9;  // what travels along the line has room
  const double width = words->width_px, height = words->height_px;
  for (const double share : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82}) {
    const double x = m_inner.x + share * m_inner.width - width / 2;
    double top = HUGE_VAL, bottom = -HUGE_VAL;
    constexpr double step_px = 4;
    const auto& route = m_frame.route;
    for (std::size_t i = 1; i < route.size(); ++i) {
      const Point a = route[i - 1], b = route[i];
      if (std::max(a.x, b.x) < x || std::min(a.x, b.x) > x + width) continue;
      const int steps = 1 + static_cast<int>(std::min(1e3, std::abs(b.x - a.x) / step_px));
      for (int step = 0; step <= steps; ++step) {
        const double along = static_cast<double>(step) / steps;
        if (const double at = a.x + (b.x - a.x) * along; at < x || at > x + width) continue;
        const double y = a.y + (b.y - a.y) * along;
        top = std::min(top, y);
        bottom = std::max(bottom, y);
      }
    }
    if (top > bottom) continue;
    for (const double y : {top - gap_px - height, bottom + gap_px}) {
      if (!is_free({x, y, width, height})) continue;
      add({LabelKind::route, words, {x, y}, {}});
      return true;
    }
  }
  return false;
}

// With the time that the way took, on one line or on two; the length alone where these have no room.
void Labelling::set_route() {
  if (m_frame.route.empty()) return;
  TextStyle style = m_setting.metrics.caption;
  style.size_px -= 2;
  style.leading_px -= 2;
  style.face = Face::serif_italic;
  style.ink = Ink::text;
  const auto& common = m_setting.common();
  const auto length = story::route_length(common, m_setting.edition());
  const auto time = story::travel_time(m_setting.edition(), story::travel_at(m_setting.state, common));
  const double widest = m_inner.width;
  if (!time.empty()) {
    if (has_set_on_route(set(length + " · " + time, style, widest))) return;
    if (has_set_on_route(set(length + '\n' + time, style, widest))) return;
  }
  has_set_on_route(set(length, style, widest));
}

// Within the circle of its reach, as near to its middle as can be.
bool Labelling::has_set_state(const geo::StateLabel& state, std::string_view name, const LetterSize& size) {
  TextStyle style = m_setting.metrics.caption;
  style.face = Face::serif;
  style.ink = Ink::muted;
  style.capitals = true;
  style.wrapping = Wrapping::title;
  style.size_px = size.size_px;
  style.leading_px = size.size_px * 5 / 4;
  style.letter_spacing_px = std::round(size.size_px * size.spacing * 64) / 64;
  const double reach_px = state.reach_km / m_frame.camera.km_per_px;
  const Point middle = screen(state.at);
  const auto whole = set(name, style, 1e4);
  const double half = reach_across * reach_px;
  for (const bool is_divided : {false, true}) {
    if (is_divided && !name.contains(' ')) break;
    const auto words = is_divided ? set(name, style, whole->width_px * 0.62) : whole;
    if (is_divided && words->lines.size() != 2) break;
    // The space after the last letter is none of it.
    const double width = words->width_px - style.letter_spacing_px, height = words->height_px;
    if (width / 2 > half || height / 2 > reach_down * reach_px) continue;
    for (const auto& [dx, dy] : {std::pair{0.0, 0.0},
                                 {0.0, -0.4},
                                 {0.0, 0.4},
                                 {-0.4, 0.0},
                                 {0.4, 0.0},
                                 {-0.4, -0.4},
                                 {0.4, -0.4},
                                 {-0.4, 0.4},
                                 {0.4, 0.4},
                                 {0.0, -0.7},
                                 {0.0, 0.7},
                                 {-0.7, 0.0},
                                 {0.7, 0.0}}) {
      if (std::abs(dx) * reach_px + width / 2 > half || std::abs(dy) * reach_px + height / 2 > reach_px) continue;
      const Rect at{middle.x + dx * reach_px - width / 2, middle.y + dy * reach_px - height / 2, width, height};
      if (!is_free(at)) continue;
      add({LabelKind::state, words, {at.x, at.y}, {}});
      return true;
    }
  }
  return false;
}

void Labelling::set_states() {
  const auto shown = geo::period_at(m_atlas, m_day);
  if (!shown) return;
  const auto& period = m_atlas.periods[*shown];
  // The names are those of the frontiers, even where these are not of the day.
  auto day = m_day;
  if (period.span.first_day) day = std::max(day, *period.span.first_day);
  if (period.span.last_day) day = std::min(day, *period.span.last_day);
  const int size_px = m_setting.metrics.caption.size_px;
  const LetterSize sizes[] = {{size_px + 3, 0.24}, {size_px, 0.18}, {size_px - 3, 0.12}, {size_px - 5, 0.06}};
  const Rect& map = m_frame.metrics.map;
  for (const auto& state : period.states) {
    const double reach_px = state.reach_km / m_frame.camera.km_per_px;
    const auto name = geo::name_at(m_atlas, state.names, day, m_setting.edition().language);
    // The least name is wider than this.
    if (name.empty() || reach_px < size_px || !around(screen(state.at), reach_px, reach_px).overlaps(map)) continue;
    for (const auto& size : sizes)
      if (has_set_state(state, name, size)) break;
  }
}

bool Labelling::is_pinned(geo::PlanePoint town) const {
  const auto& common = m_setting.common();
  return std::ranges::any_of(story::pinned_towns(common, m_setting.state.filter), [&](model::Index place) {
    const auto at = m_setting.world.projection.plane_from_lon_lat(lon_lat_of(common.places[place]));
    return std::hypot(at.x_km - town.x_km, at.y_km - town.y_km) < same_town_km;
  });
}

void Labelling::set_town(const geo::Town& town) {
  const Point dot = screen(town.at);
  if (!m_inner.contains(dot)) return;
  const auto name = geo::name_at(m_atlas, town.names, m_day, m_setting.edition().language);
  if (name.empty() || is_pinned(town.at)) return;
  const Rect ground = around(dot, town_dot_px, town_dot_px);
  if (std::ranges::any_of(m_taken, [&](const Rect& taken) { return taken.overlaps(ground); })) return;
  TextStyle style = m_setting.metrics.caption;
  style.size_px -= town.rank == 1 ? 2 : 3;
  style.leading_px = style.size_px + 3;
  style.ink = Ink::muted;
  const auto words = set(name, style, m_inner.width);
  const double width = words->width_px, height = words->height_px, gap = town_dot_px + 3, near = town_dot_px + 1;
  const std::array<Point, 8> offsets = {{{gap, -height / 2},
                                         {gap - 2, -height},
                                         {gap - 2, 0},
                                         {-gap - width, -height / 2},
                                         {-width / 2, -near - height},
                                         {-width / 2, near},
                                         {2 - gap - width, -height},
                                         {2 - gap - width, 0}}};
  for (const auto& offset : offsets) {
    const Point at{dot.x + offset.x, dot.y + offset.y};
    if (!is_free({at.x, at.y, width, height})) continue;
    add({LabelKind::town, words, at, dot});
    return;
  }
}

void Labelling::set_towns() {
  for (const auto& town : m_atlas.towns) {
    const auto rank = std::clamp<std::size_t>(town.rank, 1, std::size(rank_km_per_px));
    if (m_frame.camera.km_per_px <= rank_km_per_px[rank - 1]) set_town(town);
  }
}

}  // namespace

void set_labels(const Setting& setting, Frame& frame) {
  Labelling labelling(setting, frame);
  labelling.set_route();
  labelling.set_states();
  labelling.set_towns();
}

}  // namespace vitrine::layout
