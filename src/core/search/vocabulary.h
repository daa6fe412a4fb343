// The distinct words of an edition, folded and numbered in the order of their bytes, and which of them a word sought
// stands for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/search/stem.h"

namespace vitrine::search {

// How a word of the exhibit answers a word of the query: the greater, the firmer.
enum class Match : std::uint8_t { none, near, prefix, stem, exact };

// Whether words one edit away match: those of five letters or more, and no numbers.
enum class Edits : std::uint8_t { none, one };

// Numbers words in the order in which they first come, by open addressing.
class WordNumbers {
 public:
  std::uint32_t number_of(std::string_view word);
  std::vector<std::string> take() { return std::move(m_words); }

 private:
  std::size_t slot_of(std::string_view word) const;
  void grow();

  static constexpr std::uint32_t no_number = 0xFFFFFFFF;
  std::vector<std::string> m_words;
  std::vector<std::uint32_t> m_slots;  // numbers of words; as many slots as a power of two, at most half of them taken
};

class Vocabulary {
 public:
  Vocabulary() = default;
  // `words` are distinct; afterwards number_from_old[i] is the number of the word that was at i.
  Vocabulary(std::vector<std::string> words, Language language, std::vector<std::uint32_t>& number_from_old);

  std::size_t size() const { return m_words.size(); }
  std::optional<std::uint32_t> number_of(std::string_view word) const;

  // For each word of the vocabulary how it answers the word sought; of several ways the firmest.
  std::vector<Match> matches(std::string_view sought, Edits edits) const;

 private:
  void match_stem(const std::string& stem, std::vector<Match>& matches) const;
  void match_prefix(std::string_view prefix, std::vector<Match>& matches) const;
  void match_near(std::string_view word, std::vector<Match>& matches) const;

  Language m_language = Language::other;
  std::vector<std::string> m_words;
  std::vector<std::string> m_stems;      // parallel to m_words
  std::vector<std::uint32_t> m_by_stem;  // numbers of words, by stem
};

}  // namespace vitrine::search
