// Finds cards, people, places and terms of one edition by the words a visitor types.
//
// Words are compared folded (folding.h) and in four ways, from firm to loose: the same word, a word of the same stem
// (stem.h), a word that begins with it, and, only where nothing is found otherwise, a word one edit away. Words of
// grammar ("de", "the", "и") are passed over unless the query has no others.
//
// The score of a thing is the sum over the words of the query of rarity x (weight of field x firmness of match). A word
// in the title outweighs the same word in all other fields together, however loosely it matches there; in one field a
// firmer match outweighs any number of looser ones. A title weighs more the more of it is sought, so that the person
// "Louis Barthou" stands before a card whose title speaks of Barthou.
// Everything is computed in a fixed order with sums and products alone, so it is the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/exhibit.h"
#include "core/search/postings.h"
#include "core/search/snippet.h"
#include "core/search/stem.h"
#include "core/search/vocabulary.h"

namespace vitrine::search {

struct Hit {
  model::Reference what;  // card, person, place or term; what stands in a claim is found as its card
  double score = 0;       // greater is better; only comparable within one answer
  // The words found in the card's title, or in the name of the person, place or term; ascending.
  std::vector<Mark> title_marks;
  // What to show beneath the title, so that a visitor sees why it was found. Of a card: its summary, unless a word of
  // the query stands neither there nor in the title; then about 120 characters of its prose, with "…" where they are
  // cut. Of a person the role, of a place the detail, of a term about 120 characters of the definition. May be empty.
  std::string snippet;
  std::vector<Mark> snippet_marks;  // the words found in the snippet; ascending
};

class Index {
 public:
  // Both must outlive the index and stay where they are.
  Index(const model::Common& common, const model::Edition& edition);

  // The best `most` things in which every word of the query is found; equally good ones in the order of the story:
  // cards, then people, places and terms, each in their order. The last word may still be unfinished. Of a query only
  // the first 32 words count; one without letters and digits finds nothing.
  std::vector<Hit> find(std::string_view query, std::size_t most = 50) const;

 private:
  struct Found;
  struct Answer;

  std::vector<std::string> sought_words(std::string_view query) const;
  Answer answer_to(const std::vector<std::string>& words, Edits edits) const;
  Hit hit_from(const Found& found, const Answer& answer) const;

  const model::Edition* m_edition;
  Language m_language;
  Vocabulary m_vocabulary;
  Postings m_postings;
};

}  // namespace vitrine::search
