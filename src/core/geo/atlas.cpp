#include "core/geo/atlas.h"

#include <algorithm>

namespace vitrine::geo {

std::optional<std::size_t> period_at(const Atlas& atlas, std::int64_t day) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < atlas.periods.size(); ++i) {
    const auto& first = atlas.periods[i].span.first_day;
    if (!found || !first || *first <= day) found = i;
  }
  return found;
}

std::string_view name_at(const Atlas& atlas, std::span<const BorneName> names, std::int64_t day,
                         std::string_view language) {
  const auto borne = std::ranges::find_if(names, [day](const BorneName& name) { return name.span.contains(day); });
  if (borne == names.end()) return {};
  for (const std::string_view wanted : {language, std::string_view("en")}) {
    const auto found = std::ranges::find(atlas.languages, wanted);
    if (found != atlas.languages.end()) return borne->words[static_cast<std::size_t>(found - atlas.languages.begin())];
  }
  return borne->words.front();
}

}  // namespace vitrine::geo
