#include "core/story/route.h"

#include "core/geo/geodesic.h"
#include "core/model/plates.h"

namespace vitrine::story {

double route_length_km(const model::Common& common) {
  const auto lon_lat_of = [&](Index place) {
    return geo::LonLat{common.places[place].lon_deg, common.places[place].lat_deg};
  };
  double length_km = 0;
  for (std::size_t i = 1; i < common.pinned_places.size(); ++i)
    length_km +=
        geo::geodesic_between(lon_lat_of(common.pinned_places[i - 1]), lon_lat_of(common.pinned_places[i])).length_km;
  return length_km;
}

std::optional<model::Travel> travel_at(const State& state, const model::Common& common) {
  const bool has_card = state.card && (state.screen == Screen::story || state.screen == Screen::file);
  return has_card ? common.cards[*state.card].travel : std::nullopt;
}

std::string route_length(const model::Common& common, const model::Edition& edition) {
  return model::ui_string(edition, "kilometres",
                          {{"length", model::number_in_words(route_length_km(common), 0, edition.language)}});
}

std::string travel_time(const model::Edition& edition, std::optional<model::Travel> travel) {
  const bool is_telegram = travel && travel->kind == model::TravelKind::telegram;
  return model::ui_text(edition, is_telegram ? "travel_telegram" : "travel_train").utf8;
}

std::string route_line(const model::Common& common, const model::Edition& edition,
                       std::optional<model::Travel> travel) {
  if (common.pinned_places.size() < 2) return {};
  const auto name_of = [&](Index place) -> const std::string& { return edition.places[place].name.utf8; };
  return model::ui_string(edition, "route_line",
                          {{"from", name_of(travel ? travel->from : common.pinned_places.front())},
                           {"to", name_of(travel ? travel->to : common.pinned_places.back())},
                           {"length", route_length(common, edition)},
                           {"time", travel_time(edition, travel)}});
}

}  // namespace vitrine::story
