#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <variant>

#include "apps/arguments.h"
#include "apps/verbs.h"
#include "core/base/json.h"
#include "core/edtf/edtf.h"
#include "core/geo/states.h"
#include "pack/map_reader.h"

namespace vitrine::apps {

namespace {

// Degrees to so many digits say the map's grid exactly.
constexpr int degree_digits = 4;

std::optional<std::int64_t> day_from(const std::string& text) {
  const auto date = edtf::parse(text);
  if (!date || !std::holds_alternative<edtf::Moment>(*date)) return std::nullopt;
  const auto bounds = edtf::bounds(*date);
  if (!bounds.earliest.day || bounds.earliest.day != bounds.latest.day) return std::nullopt;
  return bounds.earliest.day;
}

// An open end is "..", as EDTF has it.
std::string interval_of(const geo::Span& span) {
  const auto end = [](const std::optional<std::int64_t>& day) { return day ? edtf::iso_day(*day) : std::string(".."); };
  return end(span.first_day) + "/" + end(span.last_day);
}

void write_ring(json::Writer& out, const geo::Map& map, const geo::Ring& ring) {
  out.begin_array();
  for (std::size_t i = 0; i <= ring.size(); ++i) {
    const geo::LonLat place = map.projection.lon_lat_from_plane(ring[i % ring.size()]);
    out.begin_array().number(place.lon_deg, degree_digits).number(place.lat_deg, degree_digits).end_array();
  }
  out.end_array();
}

void write_state(json::Writer& out, const geo::Map& map, const geo::StatePolygons& land, const geo::Period& period,
                 std::int64_t day) {
  std::string_view name;
  for (const auto& label : period.states)
    if (label.state == land.state) name = geo::name_at(map.atlas, label.names, day, "en");
  out.begin_object().key("type").string("Feature").key("properties").begin_object();
  out.key("name").string(name).key("valid").string(interval_of(period.span)).end_object();
  out.key("geometry").begin_object().key("type").string("MultiPolygon").key("coordinates").begin_array();
  for (const auto& polygon : land.polygons) {
    out.begin_array();
    for (const auto& ring : polygon)
      write_ring(out, map, ring);
    out.end_array();
  }
  out.end_array().end_object().end_object();
}

std::string geojson_of(const geo::Map& map, std::size_t number, std::int64_t day) {
  json::Writer out;
  out.begin_object().key("type").string("FeatureCollection").key("features").begin_array();
  for (const auto& land : geo::states_of_period(map, number))
    write_state(out, map, land, map.atlas.periods[number], day);
  out.end_array().end_object();
  return out.take() + "\n";
}

int unreadable(const std::string& path, const std::string& why) {
  std::fprintf(stderr, "vitrine: %s: %s\n", path.c_str(), why.c_str());
  return exit_usage;
}

int export_states(Words words) {
  constexpr std::string_view options[] = {"--map", "--day", "--out"};
  const auto arguments = parse_arguments(words, options);
  if (!arguments) return usage_error(arguments.error());
  const std::string path = arguments->option_or("--map", ""), out = arguments->option_or("--out", "");
  if (!arguments->positional.empty() || path.empty()) return usage_error("map export wants --map FILE.vmap");
  const std::string text = arguments->option_or("--day", "");
  const auto day = day_from(text);
  if (!day) return usage_error("map export wants --day YYYY-MM-DD");
  std::ifstream file(path, std::ios::binary);
  if (!file) return unreadable(path, "cannot be read");
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto map = pack::read_map(std::as_bytes(std::span(bytes)));
  if (!map) return unreadable(path, map.error().message);
  const auto period = geo::period_at(map->atlas, *day);
  if (!period || !map->atlas.periods[*period].span.contains(*day)) {
    std::fprintf(stderr, "vitrine: %s is in no period of the map:", text.c_str());
    for (const auto& each : map->atlas.periods)
      std::fprintf(stderr, " %s", interval_of(each.span).c_str());
    std::fputs("\n", stderr);
    return exit_usage;
  }
  const std::string geojson = geojson_of(*map, *period, *day);
  if (out.empty()) {
    std::fputs(geojson.c_str(), stdout);
    return exit_clean;
  }
  std::ofstream stream(out, std::ios::binary);
  stream << geojson;
  stream.close();
  return stream ? exit_clean : unreadable(out, "cannot be written");
}

}  // namespace

int map(Words words) {
  if (words.empty() || words[0] != "export") return usage_error("map knows one thing: export");
  return export_states(words.subspan(1));
}

}  // namespace vitrine::apps
