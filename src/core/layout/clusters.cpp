#include "core/layout/clusters.h"

#include <algorithm>
#include <utility>

#include "core/geo/clusters.h"
#include "core/layout/map_parts.h"

namespace vitrine::layout {

namespace {

using model::Index;

// Of a target: pins that stand closer than this would hide each other's dots and share one; the targets of those a
// little further apart give way to each other.
constexpr double least_apart = 0.55;
// Of the widest gap and of the area: how far a press brings a cluster beyond what is needed.
constexpr double beyond_parting = 0.8, share_of_area = 0.8;

// The places of the card being read; all of the town chosen last where there is no card.
std::vector<Index> current_places(const Setting& setting, const std::vector<Index>& shown) {
  const auto& state = setting.state;
  if (state.card && (state.screen == story::Screen::story || state.screen == story::Screen::file))
    return setting.common().cards[*state.card].places;
  std::vector<Index> places;
  for (const auto place : shown)
    if (state.town && model::town_of(setting.common(), place) == *state.town) places.push_back(place);
  return places;
}

bool has_common(const std::vector<Index>& a, const std::vector<Index>& b) {
  return std::ranges::any_of(a, [&](Index index) { return std::ranges::contains(b, index); });
}

// What a cluster may be named after: a town of which all is in it or itself, else each place.
struct Candidate {
  Index place = 0;
  std::vector<Index> members;
};

class Naming {
 public:
  Naming(const Setting& setting, const std::vector<Index>& shown)
      : m_setting(setting), m_common(setting.common()), m_shown(shown), m_current(current_places(setting, shown)) {}

  PinCluster named(const std::vector<Index>& places) const {
    PinCluster pin;
    pin.places = places;
    pin.cards = story::cards_at(m_common, m_setting.state.filter, places);
    if (has_common(places, m_current)) pin.selection = Selection::selected;
    auto candidates = candidates_of(places);
    const auto first =
        std::ranges::max_element(candidates, [this](const auto& a, const auto& b) { return is_before(b, a); });
    pin.lead = first->place;
    std::string names = name_of(pin.lead);
    for (const auto& candidate : candidates)
      if (candidate.place != pin.lead) names += ", " + name_of(candidate.place);
    pin.name = model::ui_string(m_setting.edition(), "pin_name", {{"place", names}}, pin.cards.size());
    if (is_town_alone(pin, candidates))
      pin.action = story::SelectTown{pin.lead};
    else
      pin.action = story::SelectPlaces{places};
    return pin;
  }

 private:
  const std::string& name_of(Index place) const { return m_setting.edition().places[place].name.utf8; }

  bool is_town_alone(const PinCluster& pin, const std::vector<Candidate>& candidates) const {
    const auto is_elsewhere = [&](Index place) {
      return model::town_of(m_common, place) == pin.lead && !std::ranges::contains(pin.places, place);
    };
    return candidates.size() == 1 && model::town_of(m_common, pin.lead) == pin.lead &&
           std::ranges::none_of(m_shown, is_elsewhere);
  }

  std::vector<Candidate> candidates_of(const std::vector<Index>& places) const {
    std::vector<Candidate> result;
    for (const auto place : places) {
      const auto town = model::town_of(m_common, place);
      const bool is_whole = std::ranges::all_of(m_shown, [&](Index other) {
        return model::town_of(m_common, other) != town || std::ranges::contains(places, other);
      });
      const auto named_after = is_whole || std::ranges::contains(places, town) ? town : place;
      auto found = std::ranges::find(result, named_after, &Candidate::place);
      if (found == result.end()) found = result.insert(result.end(), {named_after, {}});
      found->members.push_back(place);
    }
    return result;
  }

  // The selected one, else an end of the route, else that of more cards; of equal ones the id decides.
  bool is_before(const Candidate& a, const Candidate& b) const {
    const auto compared = [this](const Candidate& c) {
      return std::pair(has_common(c.members, m_current)                         ? 0
                       : std::ranges::contains(m_common.pinned_places, c.place) ? 1
                                                                                : 2,
                       -static_cast<long>(story::cards_at(m_common, m_setting.state.filter, c.members).size()));
    };
    const auto of_a = compared(a), of_b = compared(b);
    return of_a != of_b ? of_a < of_b : m_common.places[a.place].id < m_common.places[b.place].id;
  }

  const Setting& m_setting;
  const model::Common& m_common;
  const std::vector<Index>& m_shown;
  std::vector<Index> m_current;
};

// All of them in the area, and the widest gap wide enough to part them.
story::MapView parting_view(const std::vector<geo::PlanePoint>& points, double parted_km_per_px, Size area) {
  const auto bounds = geo::bounds_of(points);
  const double fitting_km_per_px =
      std::max(bounds.width_km() / area.width, bounds.height_km() / area.height) / share_of_area;
  const double km_per_px = std::max(closest_km_per_px, std::min(fitting_km_per_px, parted_km_per_px));
  return {(bounds.min_x_km + bounds.max_x_km) / 2, (bounds.min_y_km + bounds.max_y_km) / 2, km_per_px * area.width / 2,
          km_per_px * area.height / 2};
}

}  // namespace

std::vector<PinCluster> pin_clusters(const Setting& setting, double km_per_px, Size area) {
  const auto shown = story::places_shown(setting.common(), setting.state.filter);
  std::vector<geo::PlanePoint> points;
  points.reserve(shown.size());
  for (const auto place : shown)
    points.push_back(setting.world.projection.plane_from_lon_lat(lon_lat_of(setting.common().places[place])));
  const Naming naming(setting, shown);
  std::vector<PinCluster> pins;
  const double apart_px = least_apart * setting.metrics.target;
  for (const auto& cluster : geo::clusters_of(points, apart_px * km_per_px)) {
    std::vector<Index> places;
    std::vector<geo::PlanePoint> at;
    for (const auto member : cluster.members) {
      places.push_back(shown[member]);
      at.push_back(points[member]);
    }
    PinCluster pin = naming.named(places);
    const double parted_km_per_px = beyond_parting * cluster.gap_km / apart_px;
    const bool is_town = std::holds_alternative<story::SelectTown>(pin.action);
    if (!is_town && parted_km_per_px >= closest_km_per_px && area.width > 0 && area.height > 0)
      pin.action = story::LookAtMap{parting_view(at, parted_km_per_px, area), story::Looking::flown};
    pins.push_back(std::move(pin));
  }
  return pins;
}

PinCluster town_cluster(const Setting& setting, model::Index town) {
  const auto shown = story::places_shown(setting.common(), setting.state.filter);
  std::vector<Index> places;
  for (const auto place : shown)
    if (model::town_of(setting.common(), place) == town) places.push_back(place);
  return Naming(setting, shown).named(places);
}

}  // namespace vitrine::layout
