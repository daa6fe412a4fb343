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

// A set of words of the query: bit i is word i.
using WordSet = std::uint32_t;
inline constexpr std::size_t most_words = 32;

// Where words of the query were found in a text: its bytes from `begin` to `end`, on code point boundaries.
struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  WordSet words = 0;
};

// Ascending. `words_of[i]` are the words of the query that word i of the vocabulary stands for.
std::vector<Mark> marks_in(std::string_view text, const Vocabulary& vocabulary, const std::vector<WordSet>& words_of);

// The words of the query that are marked.
WordSet words_in(const std::vector<Mark>& marks);

// Of all stretches of about 120 characters the first one with the most words of the query.
struct Passage {
  std::string_view block;  // of the prose
  Mark mark;               // from its first mark to its last; empty at the start where there are none
};
Passage best_passage(const std::vector<const model::Prose*>& prose, const Vocabulary& vocabulary,
                     const std::vector<WordSet>& words_of);

// About 120 characters of its block around the passage, whole words, with "…" where the block goes on.
std::string snippet_from(const Passage& passage);

}  // namespace vitrine::search
