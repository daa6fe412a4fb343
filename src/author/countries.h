// In which of today's countries a place lies: ISO 3166-1 and the borders of Natural Earth, as far as a kilometre can be
// trusted (assets/map/countries.mjs).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vitrine::author {

// Two capital letters that ISO 3166-1 has given to a country.
bool is_country(std::string_view code);

enum class Siting : std::uint8_t {
  agrees,     // in the country, within 5 km of it, or in the sea within 20 km of it
  elsewhere,  // in another country
  at_sea,     // in none
  open        // the ground is contested, or the map has no borders of the country
};

struct Site {
  Siting siting = Siting::open;
  std::string country;     // where it lies elsewhere
  double distance_km = 0;  // from the country named
};

// WGS84; the country is one of ISO 3166-1.
Site site_of(double lat_deg, double lon_deg, std::string_view country);

}  // namespace vitrine::author
