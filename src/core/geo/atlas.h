// What a map says of its states and towns: how they were called, and when. Plane: km, x east, y north
// (core/geo/projection.h). Days: since 1970-01-01, proleptic Gregorian.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/geo/projection.h"

namespace vitrine::geo {

// From its first day to its last, both included; none: open on that side.
struct Span {
  std::optional<std::int64_t> first_day;
  std::optional<std::int64_t> last_day;

  bool contains(std::int64_t day) const { return (!first_day || *first_day <= day) && (!last_day || day <= *last_day); }
  bool operator==(const Span&) const = default;
};

// A name as it was borne during a span, in each language of the atlas.
struct BorneName {
  Span span;
  std::vector<std::string> words;  // parallel to Atlas::languages
};

// A state, for as long as its frontiers are those of one period.
struct StateLabel {
  std::vector<BorneName> names;  // by their spans; none overlap
  PlanePoint at;                 // well inside its greatest land
  double reach_km = 0;           // from there to its nearest edge
  std::uint8_t state = 0;        // its number, the same in all periods
};

struct Town {
  std::vector<BorneName> names;  // by their spans; none overlap
  PlanePoint at;
  std::uint8_t rank = 1;  // 1: seen first; then 2, 3
};

struct Period {
  Span span;                       // for which its frontiers are right
  std::vector<StateLabel> states;  // the greatest reach first
};

struct Atlas {
  std::vector<std::string> languages;  // BCP 47
  std::vector<Period> periods;         // in the order of their spans, which do not overlap; empty: no frontiers
  std::vector<Town> towns;             // by rank
};

// The period whose frontiers are shown on that day: the one that holds it; between two, and after the last, the one
// before; ahead of the first, the first. None where the atlas has no periods.
std::optional<std::size_t> period_at(const Atlas& atlas, std::int64_t day);

// The name borne that day, in the language or, where the atlas does not have it, in English, else in its first
// language; empty where none was.
std::string_view name_at(const Atlas& atlas, std::span<const BorneName> names, std::int64_t day,
                         std::string_view language);

}  // namespace vitrine::geo
