#include "core/model/exhibit.h"

#include <algorithm>

#include "core/base/order.h"

namespace vitrine::model {

bool is_well_formed_id(std::string_view id) {
  if (id.empty() || id.starts_with('-') || id.ends_with('-') || id.contains("--")) return false;
  return std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

bool is_reserved_id(std::string_view id) {
  // Addresses of screens, and what the Frame calls its own parts.
  constexpr std::string_view reserved[] = {"begin",        "chronology", "close",    "contents", "cover",     "end",
                                           "exhibit-root", "filter",     "glossary", "header",   "languages", "main",
                                           "map",          "next",       "people",   "places",   "previous",  "query",
                                           "route",        "search",     "settings", "sources"};
  return std::ranges::contains(reserved, id);
}

Ids::Ids(const Common& common) {
  const auto add = [this](const std::string& id, Kind kind, std::size_t index, std::size_t part = 0) {
    m_entries.emplace_back(id, Reference{kind, static_cast<Index>(index), static_cast<Index>(part)});
  };
  const auto add_all = [&add](const auto& things, Kind kind) {
    for (std::size_t i = 0; i < things.size(); ++i)
      add(things[i].id, kind, i);
  };
  add_all(common.chapters, Kind::chapter);
  add_all(common.cards, Kind::card);
  for (std::size_t i = 0; i < common.cards.size(); ++i) {
    const auto& claims = common.cards[i].claims;
    for (std::size_t part = 0; part < claims.size(); ++part)
      add(claims[part].id, Kind::claim, i, part);
  }
  add_all(common.people, Kind::person);
  add_all(common.places, Kind::place);
  add_all(common.sources, Kind::source);
  add_all(common.terms, Kind::term);
  add_all(common.pages, Kind::page);
  add_all(common.topics, Kind::topic);
  add_all(common.pictures, Kind::picture);
  add_all(common.plates, Kind::plate);
  sort_by(m_entries, [](const auto& entry) { return std::string_view(entry.first); });
}

std::optional<Reference> Ids::find(std::string_view id) const {
  const auto found =
      std::ranges::lower_bound(m_entries, id, {}, [](const auto& entry) { return std::string_view(entry.first); });
  if (found == m_entries.end() || found->first != id) return std::nullopt;
  return found->second;
}

std::vector<std::string> Ids::repeated() const {
  std::vector<std::string> result;
  for (std::size_t i = 1; i < m_entries.size(); ++i) {
    const auto& id = m_entries[i].first;
    if (id == m_entries[i - 1].first && (result.empty() || result.back() != id)) result.push_back(id);
  }
  return result;
}

const std::string& id_of(const Common& common, const Reference& reference) {
  const auto index = reference.index;
  switch (reference.kind) {
    case Kind::chapter:
      return common.chapters[index].id;
    case Kind::card:
      return common.cards[index].id;
    case Kind::claim:
      return common.cards[index].claims[reference.part].id;
    case Kind::person:
      return common.people[index].id;
    case Kind::place:
      return common.places[index].id;
    case Kind::source:
      return common.sources[index].id;
    case Kind::term:
      return common.terms[index].id;
    case Kind::page:
      return common.pages[index].id;
    case Kind::picture:
      return common.pictures[index].id;
    case Kind::plate:
      return common.plates[index].id;
    case Kind::topic:
      break;
  }
  return common.topics[index].id;
}

Index town_of(const Common& common, Index place) {
  while (common.places[place].within)
    place = *common.places[place].within;
  return place;
}

namespace {

const Text* find_ui_text(const Edition& edition, std::string_view key) {
  const auto found =
      std::ranges::lower_bound(edition.ui, key, {}, [](const UiText& entry) { return std::string_view(entry.key); });
  return found != edition.ui.end() && found->key == key ? &found->text : nullptr;
}

}  // namespace

const Text& ui_text(const Edition& edition, std::string_view key) {
  static const Text nothing;
  const Text* found = find_ui_text(edition, key);
  return found ? *found : nothing;
}

std::string_view plural_category(std::string_view language, std::uint64_t n) {
  if (language == "fr") return n < 2 ? "one" : n != 0 && n % 1'000'000 == 0 ? "many" : "other";
  if (language == "en") return n == 1 ? "one" : "other";
  if (language == "ru") {
    const auto tens = n % 100;
    const auto ones = n % 10;
    if (tens >= 11 && tens <= 14) return "many";
    if (ones == 1) return "one";
    return ones >= 2 && ones <= 4 ? "few" : "many";
  }
  return "other";
}

std::string ui_string(const Edition& edition, std::string_view key, std::vector<Replacement> values,
                      std::optional<std::uint64_t> n) {
  const Text* pattern = nullptr;
  if (n) {
    const auto keyed = [&](std::string_view category) {
      return find_ui_text(edition, std::string(key) + '#' + std::string(category));
    };
    pattern = keyed(plural_category(edition.language, *n));
    if (!pattern) pattern = keyed("other");
  } else {
    pattern = find_ui_text(edition, key);
  }
  if (!pattern) return std::string(key);
  const std::string number = n ? std::to_string(*n) : std::string();
  if (n) values.push_back({"n", number});
  std::string result;
  const std::string_view source = pattern->utf8;
  for (std::size_t at = 0; at < source.size();) {
    const auto open = source.find('{', at);
    const auto close = open == source.npos ? source.npos : source.find('}', open);
    if (close == source.npos) {
      result += source.substr(at);
      break;
    }
    result += source.substr(at, open - at);
    const auto name = source.substr(open + 1, close - open - 1);
    const auto value = std::ranges::find(values, name, &Replacement::name);
    if (value == values.end())
      result += source.substr(open, close - open + 1);
    else
      result += value->value;
    at = close + 1;
  }
  return result;
}

}  // namespace vitrine::model
