#include "core/story/lists.h"

#include <algorithm>
#include <string>

#include "core/base/order.h"
#include "core/search/folding.h"

namespace vitrine::story {

namespace {

void add_once(std::vector<Index>& list, Index index) {
  if (!std::ranges::contains(list, index)) list.push_back(index);
}

std::string sort_key(std::string_view text) {
  std::string result;
  for (search::WordReader words(text); words.next();)
    result.append(words.folded()).append(" ");
  return result;
}

}  // namespace

std::vector<Index> listed_people(const model::Common& common) {
  std::vector<Index> result;
  for (const auto& card : common.cards)
    for (const auto person : card.people)
      add_once(result, person);
  for (Index person = 0; person < common.people.size(); ++person)
    add_once(result, person);
  return result;
}

std::vector<Index> listed_places(const model::Common& common) {
  std::vector<Index> towns;
  for (const auto place : common.pinned_places)
    add_once(towns, model::town_of(common, place));
  for (const auto& card : common.cards)
    for (const auto place : card.places)
      add_once(towns, model::town_of(common, place));
  for (Index place = 0; place < common.places.size(); ++place)
    add_once(towns, model::town_of(common, place));
  std::vector<Index> result;
  for (const auto town : towns) {
    result.push_back(town);
    for (Index place = 0; place < common.places.size(); ++place)
      if (place != town && model::town_of(common, place) == town) result.push_back(place);
  }
  return result;
}

std::vector<Index> listed_terms(const model::Edition& edition) {
  const auto key_of = [&](Index term) { return sort_key(edition.terms[term].name.utf8); };
  const auto is_before = [&](Index a, Index b) { return key_of(a) < key_of(b); };
  return ordered_numbers(edition.terms.size(), Before(is_before));
}

std::vector<Index> listed_sources(const model::Common& common, const model::Edition& edition, model::SourceKind kind) {
  std::vector<Index> result;
  for (Index source = 0; source < common.sources.size(); ++source)
    if (common.sources[source].kind == kind) result.push_back(source);
  sort_by(result, [&](Index source) { return sort_key(edition.sources[source].citation.utf8); });
  return result;
}

}  // namespace vitrine::story
