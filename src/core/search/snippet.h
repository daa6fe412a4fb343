// Where the words of a query stand in a text, and the stretch of prose that holds most of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/text.h"
#include "core/search/vocabulary.h"

namespace vitrine::search {

// Bytes of a text, on code point boundaries.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Stretch&) const = default;
};

// A set of words of the query: bit i is word i.
using WordSet = std::uint32_t;
inline constexpr std::size_t most_words = 32;

struct Marks {
  std::vector<Stretch> stretches;  // ascending
  std::vector<WordSet> words;      // parallel: the words of the query that each stands for
  WordSet all_words = 0;           // of them all
};

// `words_of[i]` are the words of the query that word i of the vocabulary stands for.
Marks marks_in(std::string_view text, const Vocabulary& vocabulary, const std::vector<WordSet>& words_of);

// About 120 characters around the stretch, whole words, with "…" where the text goes on.
std::string snippet_around(std::string_view text, Stretch stretch);

// Of all stretches of about 120 characters the first one with the most words of the query.
struct Passage {
  std::string_view block;  // of the prose
  Stretch stretch;         // from the first to the last of its marks; empty at the start where there are none
  WordSet words = 0;
};
Passage best_passage(const std::vector<const model::Prose*>& prose, const Vocabulary& vocabulary,
                     const std::vector<WordSet>& words_of);

}  // namespace vitrine::search
