// Which words stand where in an edition, and what a word found there is worth.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model/exhibit.h"
#include "core/search/stem.h"
#include "core/search/vocabulary.h"

namespace vitrine::search {

// The title of a card or the name of another thing; its summary, role or detail; the id of a person or place, their
// name in Latin letters, where it says more than the name; the card's date in words; prose; what is told of claims; the
// names and ids of the card's people and places.
enum class Field : std::uint8_t { title, summary, id, date, text, claims, names };
inline constexpr std::size_t field_count = 7;

// Where words that only begin with the word sought count.
enum class Prefixes : std::uint8_t { everywhere, in_titles, nowhere };

class Postings {
 public:
  // `vocabulary` becomes that of the edition.
  Postings(const model::Common& common, const model::Edition& edition, Language language, Vocabulary& vocabulary);

  // What a word sought is worth in each document (documents.h); 0 where it is not found. `matches`: how each word of
  // the vocabulary answers it.
  std::vector<double> worth_of_documents(const std::vector<Match>& matches, Prefixes prefixes) const;

 private:
  class Collector;
  struct Posting {
    std::uint32_t word = 0;
    std::uint32_t document = 0;
    Field field = Field::title;
    std::uint8_t count = 0;  // how often the word stands there; 255 and more are 255
  };

  // By word, document and field; those of word i stand in [m_first[i], m_first[i + 1]).
  std::vector<Posting> m_postings;
  std::vector<std::uint32_t> m_first;
  std::vector<std::uint32_t> m_title_words;  // of each document
};

}  // namespace vitrine::search
