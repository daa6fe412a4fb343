#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>

#include "author/countries.h"
#include "author/read_parts.h"
#include "author/translations.h"

namespace vitrine::author {

namespace {

std::optional<double> read_degrees(Table& table, std::string_view key, double most, std::string_view hint) {
  const auto value = table.number(key, Need::required);
  if (!value) return std::nullopt;
  if (std::isfinite(*value) && std::abs(*value) <= most) return *value;
  table.faults().report(table.file(), table.find(key)->offset, Fault::bad_coordinates,
                        "`" + std::string(key) + "` lies outside the globe", std::string(hint));
  return std::nullopt;
}

std::string read_country(Table& table) {
  const Node* text = table.text("country", Need::required);
  if (!text) return {};
  if (is_country(text->text)) return text->text;
  table.faults().report(table.file(), text->offset, Fault::bad_country,
                        "`" + text->text + "` is not the code of a country",
                        "two capital letters of ISO 3166-1, for the country of today: FR, RU, CH");
  return {};
}

void check_site(Table& table, const model::Place& place) {
  const auto site = site_of(place.lat_deg, place.lon_deg, place.country);
  if (site.siting == Siting::agrees || site.siting == Siting::open) return;
  const bool is_exchanged =
      std::abs(place.lon_deg) <= 90 && site_of(place.lon_deg, place.lat_deg, place.country).siting == Siting::agrees;
  const std::string hint = is_exchanged ? "`lat` and `lon` look exchanged"
                                        : "compare `lat`, `lon` and their signs with a map, or correct `country`";
  const std::string distance =
      ", " + std::to_string(std::lround(site.distance_km)) + " km from `" + place.country + "`, which it names";
  const auto offset = table.find("lat")->offset;
  if (site.siting == Siting::at_sea)
    table.faults().report(table.file(), offset, Fault::place_at_sea, "this place lies in the sea" + distance, hint);
  else
    table.faults().report(table.file(), offset, Fault::place_in_other_country,
                          "this place lies in `" + site.country + "`" + distance, hint);
}

void report_cycles(Desk& desk) {
  const auto& places = desk.exhibit.common.places;
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::set<model::Index> seen{static_cast<model::Index>(i)};
    for (auto at = places[i].within; at; at = places[*at].within) {
      if (*at == i) {
        const Thing& thing = desk.outline.places[i];
        Table table(*thing.file, *thing.table, desk.faults, "the place");
        desk.faults.report(*thing.file, table.find("within")->offset, Fault::place_cycle,
                           "the place `" + places[i].id + "` lies within itself",
                           "`within` names the town a place lies in; a town has none");
        break;
      }
      if (!seen.insert(*at).second) break;
    }
  }
}

}  // namespace

void read_places(Desk& desk) {
  check_file_keys(desk, "places.toml", "place");
  for (std::size_t i = 0; i < desk.outline.places.size(); ++i) {
    const Thing& thing = desk.outline.places[i];
    Table table(*thing.file, *thing.table, desk.faults, "the place");
    auto& place = desk.exhibit.common.places[i];
    place.id = read_id(table);
    const auto lat_deg =
        read_degrees(table, "lat", 90, "degrees north of the equator, -90 to 90, with a decimal point: 48.8566");
    const auto lon_deg =
        read_degrees(table, "lon", 180, "degrees east of Greenwich, -180 to 180, with a decimal point: 2.3522");
    if (const Node* within = table.text("within", Need::optional)) {
      place.within = index_of(desk, table, *within, model::Kind::place);
    }
    place.country = read_country(table);
    place.lat_deg = lat_deg.value_or(0);
    place.lon_deg = lon_deg.value_or(0);
    if (lat_deg && lon_deg && !place.country.empty()) check_site(table, place);
    Translations words(desk, table);
    words.lines("name", Need::required, limits::name, [i](auto& edition) -> auto& { return edition.places[i].name; });
    words.lines("detail", Need::optional, limits::detail,
                [i](auto& edition) -> auto& { return edition.places[i].detail; });
    words.finish();
  }
  report_cycles(desk);
}

}  // namespace vitrine::author
