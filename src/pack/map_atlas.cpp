#include <limits>
#include <string_view>
#include <utility>

#include "core/base/utf8.h"
#include "pack/map_layers.h"

namespace vitrine::pack {
namespace {

geo::Span span_from(const format::Span& packed) {
  geo::Span span;
  if (packed.first_day() != std::numeric_limits<std::int32_t>::min()) span.first_day = packed.first_day();
  if (packed.last_day() != std::numeric_limits<std::int32_t>::max()) span.last_day = packed.last_day();
  return span;
}

// The names of each thing; `fault` is set where they are not what they should be.
class NameReader {
 public:
  NameReader(const format::Names& packed, std::size_t language_count) : m_packed(packed) {
    for (const auto* words : *packed.words())
      m_words.push_back(words->string_view());
    if (m_words.size() != language_count) fault = "words of an unknown language";
    if (sum_of(*packed.names_of_thing()) != packed.spans()->size()) fault = "a name without a span";
    for (const std::string_view words : m_words)
      if (!utf8::is_valid(words)) fault = "words that are not UTF-8";
  }

  std::vector<std::vector<geo::BorneName>> read() {
    std::vector<std::vector<geo::BorneName>> things;
    for (const std::uint8_t count : *m_packed.names_of_thing()) {
      auto& names = things.emplace_back();
      for (std::uint8_t i = 0; i < count && fault.empty(); ++i)
        names.push_back(next(names.empty() ? nullptr : &names.back().span));
    }
    for (const std::string_view words : m_words)
      if (!words.empty()) fault = "words too many";
    return things;
  }

  std::string fault;

 private:
  geo::BorneName next(const geo::Span* before) {
    const format::Span& packed = *m_packed.spans()->Get(m_next++);
    geo::BorneName name{span_from(packed), {}};
    if (packed.first_day() > packed.last_day()) fault = "a name that ends before it begins";
    if (before && !(before->last_day && name.span.first_day && *before->last_day < *name.span.first_day))
      fault = "names that do not follow each other";
    for (std::string_view& words : m_words) {
      const std::size_t end = words.find('\n');
      if (end == std::string_view::npos) {
        fault = "too few words";
        break;
      }
      name.words.emplace_back(words.substr(0, end));
      words.remove_prefix(end + 1);
    }
    return name;
  }

  const format::Names& m_packed;
  std::vector<std::string_view> m_words;  // those not yet read
  flatbuffers::uoffset_t m_next = 0;
};

std::expected<geo::Period, Fault> period_from(const MapFrame& frame, const format::Labels& labels,
                                              std::span<const std::vector<geo::BorneName>> state_names) {
  geo::Period period{span_from(*labels.span()), {}};
  const auto count = labels.states()->size();
  if (labels.lons()->size() != count || labels.lats()->size() != count || labels.reaches_km()->size() != count)
    return damaged_map("a label without its place");
  for (flatbuffers::uoffset_t i = 0; i < count; ++i) {
    const std::uint8_t state = labels.states()->Get(i);
    if (state >= state_names.size()) return damaged_map("a label of an unknown state");
    if (i > 0 && labels.reaches_km()->Get(i) > labels.reaches_km()->Get(i - 1))
      return damaged_map("labels in disorder");
    const auto at = point_from(frame, labels.lons()->Get(i), labels.lats()->Get(i));
    if (!at) return std::unexpected(at.error());
    period.states.push_back({state_names[state], *at, static_cast<double>(labels.reaches_km()->Get(i)), state});
  }
  return period;
}

std::expected<std::vector<geo::Town>, Fault> towns_from(const MapFrame& frame, const format::Atlas& atlas,
                                                        std::vector<std::vector<geo::BorneName>> names) {
  const auto& ranks = *atlas.town_ranks();
  if (ranks.size() != names.size() || atlas.town_lons()->size() != names.size() ||
      atlas.town_lats()->size() != names.size())
    return damaged_map("a town without its place");
  std::vector<geo::Town> towns;
  for (flatbuffers::uoffset_t i = 0; i < ranks.size(); ++i) {
    const std::uint8_t least = i == 0 ? 1 : ranks.Get(i - 1);
    if (ranks.Get(i) < least || ranks.Get(i) > 3) return damaged_map("towns not by ranks of 1, 2 and 3");
    const auto at = point_from(frame, atlas.town_lons()->Get(i), atlas.town_lats()->Get(i));
    if (!at) return std::unexpected(at.error());
    towns.push_back({std::move(names[i]), *at, ranks.Get(i)});
  }
  return towns;
}

}  // namespace

std::expected<geo::Atlas, Fault> atlas_from(const MapFrame& frame, const format::Atlas& packed) {
  geo::Atlas atlas;
  for (const auto* language : *packed.languages()) {
    if (!utf8::is_valid(language->string_view())) return damaged_map("a language that is not UTF-8");
    atlas.languages.push_back(language->str());
  }
  if (atlas.languages.empty()) return damaged_map("names in no language");
  NameReader states(*packed.state_names(), atlas.languages.size());
  NameReader towns(*packed.town_names(), atlas.languages.size());
  for (const NameReader* reader : {&states, &towns})
    if (!reader->fault.empty()) return damaged_map(reader->fault);
  const auto state_names = states.read();
  auto town_names = towns.read();
  for (const NameReader* reader : {&states, &towns})
    if (!reader->fault.empty()) return damaged_map(reader->fault);
  for (const auto* labels : *packed.periods()) {
    auto period = period_from(frame, *labels, state_names);
    if (!period) return std::unexpected(period.error());
    if (labels->span()->first_day() > labels->span()->last_day())
      return damaged_map("a period that ends before it begins");
    if (!atlas.periods.empty()) {
      const auto& before = atlas.periods.back().span.last_day;
      if (!before || !period->span.first_day || *before >= *period->span.first_day)
        return damaged_map("periods that do not follow each other");
    }
    atlas.periods.push_back(std::move(*period));
  }
  auto list = towns_from(frame, packed, std::move(town_names));
  if (!list) return std::unexpected(list.error());
  atlas.towns = std::move(*list);
  return atlas;
}

}  // namespace vitrine::pack
