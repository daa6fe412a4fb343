#include "core/search/documents.h"

namespace vitrine::search {

std::size_t document_count(const model::Edition& edition) {
  return edition.cards.size() + edition.people.size() + edition.places.size() + edition.terms.size();
}

Document document_of(const model::Edition& edition, std::uint32_t number) {
  std::size_t index = number;
  const auto what = [&index](model::Kind kind) { return model::Reference{kind, static_cast<model::Index>(index), 0}; };
  if (index < edition.cards.size()) {
    const auto& card = edition.cards[index];
    Document document{what(model::Kind::card), &card.title, &card.summary, {&card.text}};
    for (const auto& claim : card.claims)
      for (const auto* prose : {&claim.text, &claim.record, &claim.note})
        document.prose.push_back(prose);
    return document;
  }
  index -= edition.cards.size();
  if (index < edition.people.size())
    return {what(model::Kind::person), &edition.people[index].name, &edition.people[index].role, {}};
  index -= edition.people.size();
  if (index < edition.places.size())
    return {what(model::Kind::place), &edition.places[index].name, &edition.places[index].detail, {}};
  index -= edition.places.size();
  return {what(model::Kind::term), &edition.terms[index].name, nullptr, {&edition.terms[index].definition}};
}

}  // namespace vitrine::search
