// An atlas made in code: a few states and towns of Europe with the names of two periods, for maps with and without
// much written on them.
#pragma once

#include <string>
#include <vector>

#include "core/edtf/day.h"
#include "core/geo/atlas.h"
#include "tests/support/real_exhibit.h"

namespace vitrine::support {

inline std::int64_t day(int year, int month, int day_of_month) {
  return edtf::day_from_civil({year, month, day_of_month});
}

inline geo::Atlas sample_atlas(const geo::LambertAzimuthalEqualArea& projection) {
  geo::Atlas atlas;
  atlas.languages = {"fr", "ru", "en"};
  const auto always = [](std::string fr, std::string ru, std::string en) {
    return std::vector<geo::BorneName>{{{}, {std::move(fr), std::move(ru), std::move(en)}}};
  };
  const auto state = [&](std::vector<geo::BorneName> names, geo::LonLat at, double reach_km) {
    return geo::StateLabel{std::move(names), projection.plane_from_lon_lat(at), reach_km};
  };
  const geo::Span before{std::nullopt, day(1914, 7, 28)}, between{day(1924, 3, 16), day(1935, 2, 28)};
  atlas.periods.push_back({before,
                           {state(always("Empire russe", "Российская империя", "Russian Empire"), {40, 56}, 900),
                            state(always("Autriche-Hongrie", "Австро-Венгрия", "Austria-Hungary"), {19, 47.5}, 280),
                            state(always("Empire allemand", "Германская империя", "German Empire"), {12, 52}, 260)}});
  atlas.periods.push_back(
      {between,
       {state(always("Union des républiques socialistes soviétiques", "Союз Советских Социалистических Республик",
                     "Union of Soviet Socialist Republics"),
              {40, 56}, 800),
        state(always("France", "Франция", "France"), {2.6, 46.8}, 330),
        state(always("Pologne", "Польша", "Poland"), {21, 52}, 240),
        state(always("Allemagne", "Германия", "Germany"), {10.5, 51}, 230),
        state(always("Tchécoslovaquie", "Чехословакия", "Czechoslovakia"), {17.5, 49.2}, 95),
        state(always("Luxembourg", "Люксембург", "Luxembourg"), {6.1, 49.7}, 25)}});
  const auto town = [&](std::vector<geo::BorneName> names, geo::LonLat at, std::uint8_t rank) {
    atlas.towns.push_back({std::move(names), projection.plane_from_lon_lat(at), rank});
  };
  const auto at_rank_one = [&](const char* fr, const char* ru, const char* en, geo::LonLat at) {
    town(always(fr, ru, en), at, 1);
  };
  at_rank_one("Paris", "Париж", "Paris", {2.35, 48.86});
  at_rank_one("Londres", "Лондон", "London", {-0.1, 51.5});
  at_rank_one("Vienne", "Вена", "Vienna", {16.37, 48.2});
  at_rank_one("Rome", "Рим", "Rome", {12.5, 41.9});
  at_rank_one("Prague", "Прага", "Prague", {14.42, 50.08});
  town(always("Minsk", "Минск", "Minsk"), {27.56, 53.9}, 1);
  town({{{std::nullopt, day(1924, 12, 31)}, {"Christiania", "Христиания", "Christiania"}},
        {{day(1925, 1, 1), std::nullopt}, {"Oslo", "Осло", "Oslo"}}},
       {10.75, 59.91}, 1);
  town(always("Riga", "Рига", "Riga"), {24.1, 56.95}, 2);
  town(always("Wilno", "Вильно", "Wilno"), {25.28, 54.69}, 2);
  town(always("Lwów", "Львов", "Lwów"), {24.03, 49.84}, 2);
  town(always("Rouen", "Руан", "Rouen"), {1.1, 49.44}, 3);
  town(always("Versailles", "Версаль", "Versailles"), {2.12, 48.8}, 3);
  return atlas;
}

// The real exhibit on that map.
inline const story::World& world_with_atlas() {
  static const story::World world = [] {
    story::World made = real_world();
    made.atlas = sample_atlas(made.projection);
    return made;
  }();
  return world;
}

// The view with its map brought to where `at` is in the middle and a pixel is about `km_per_px`.
inline View brought_to(View view, geo::LonLat at, double km_per_px, const story::World& world = world_with_atlas()) {
  const auto centre = world.projection.plane_from_lon_lat(at);
  const auto& map = view.frame.metrics.map;
  const story::MapView wanted{centre.x_km, centre.y_km, std::max(1.0, map.width / 2 - 50) * km_per_px,
                              std::max(1.0, map.height / 2 - 60) * km_per_px};
  view.state = story::update(view.state, story::LookAtMap{wanted, story::Looking::flown}, world).state;
  view.frame = layout::frame_from(view.state, world, view.page, real_typesetter());
  view.name += " at " + std::to_string(km_per_px) + " km/px";
  return view;
}

inline View view_at_scale(Size size, model::Index language, const std::string& address, geo::LonLat at,
                          double km_per_px, const story::World& world = world_with_atlas()) {
  View view = brought_to(view_of({size, 1}, language, address, world), at, km_per_px, world);
  view.tree = semantics::tree_from(view.state, world);
  semantics::join_rects(view.tree, view.frame);
  return view;
}

}  // namespace vitrine::support
