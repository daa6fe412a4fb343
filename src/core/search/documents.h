// What can be found: the cards, people, places and terms of an edition, numbered in this order, each kind in its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/model/exhibit.h"

namespace vitrine::search {

struct Document {
  model::Reference what;
  const model::Text* title = nullptr;  // of a card; of the others the name
  const model::Text* below = nullptr;  // a card's summary, a person's role, a place's detail; null for a term
  // A card's text and all that is told of its claims; a term's definition.
  std::vector<const model::Prose*> prose;
};

std::size_t document_count(const model::Edition& edition);

// The edition must outlive what is returned; `number` is below document_count.
Document document_of(const model::Edition& edition, std::uint32_t number);

}  // namespace vitrine::search
