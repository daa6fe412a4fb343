#include "core/search/vocabulary.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/base/order.h"
#include "core/base/utf8.h"
#include "core/search/folding.h"

namespace vitrine::search {

namespace {

constexpr std::size_t letters_of_an_edit = 5;

bool may_hold_an_edit(std::string_view word) {
  return !is_number(word) && letter_count(word) >= letters_of_an_edit;
}

// Whether one letter inserted, left out or changed, or two neighbours swapped, makes one word the other. What they
// begin and end with alike needs no edit.
bool is_one_edit_away(std::string_view a, std::string_view b) {
  std::size_t begin = 0;
  while (begin < a.size() && begin < b.size() && a[begin] == b[begin])
    ++begin;
  while (!utf8::is_boundary(a, begin) || !utf8::is_boundary(b, begin))
    --begin;
  a.remove_prefix(begin);
  b.remove_prefix(begin);
  std::size_t end = 0;
  while (end < a.size() && end < b.size() && a[a.size() - 1 - end] == b[b.size() - 1 - end])
    ++end;
  while (!utf8::is_boundary(a, a.size() - end) || !utf8::is_boundary(b, b.size() - end))
    --end;
  a.remove_suffix(end);
  b.remove_suffix(end);
  const auto letters = letter_count(a);
  if (letters <= 1) return letter_count(b) <= 1;
  const auto first = utf8::decode(a, 0).size;
  return letters == 2 && a.size() == b.size() && b.ends_with(a.substr(0, first)) && b.starts_with(a.substr(first));
}

// Numbers of keys, by key; of equal ones the lesser number first.
std::vector<std::uint32_t> sorted_numbers(const std::vector<std::string>& keys) {
  const auto is_before = [&keys](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; };
  return ordered_numbers(keys.size(), Before(is_before));
}

}  // namespace

std::uint32_t WordNumbers::number_of(std::string_view word) {
  if (2 * (m_words.size() + 1) > m_slots.size()) grow();
  std::uint32_t& number = m_slots[slot_of(word)];
  if (number == no_number) {
    number = static_cast<std::uint32_t>(m_words.size());
    m_words.emplace_back(word);
  }
  return number;
}

// The slot of the word, or the free one where it belongs. (FNV-1a, 32 bits.)
std::size_t WordNumbers::slot_of(std::string_view word) const {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char byte : word)
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x01000193U;
  hash ^= hash >> 15U;
  const std::size_t mask = m_slots.size() - 1;
  std::size_t at = hash & mask;
  while (m_slots[at] != no_number && m_words[m_slots[at]] != word)
    at = (at + 1) & mask;
  return at;
}

void WordNumbers::grow() {
  m_slots.assign(m_slots.empty() ? 1024 : 2 * m_slots.size(), no_number);
  for (std::uint32_t number = 0; number < m_words.size(); ++number)
    m_slots[slot_of(m_words[number])] = number;
}

Vocabulary::Vocabulary(std::vector<std::string> words, Language language, std::vector<std::uint32_t>& number_from_old)
    : m_language(language) {
  number_from_old.resize(words.size());
  for (const std::uint32_t old : sorted_numbers(words)) {
    number_from_old[old] = static_cast<std::uint32_t>(m_words.size());
    m_stems.push_back(stem(words[old], language));
    m_words.push_back(std::move(words[old]));
  }
  m_by_stem = sorted_numbers(m_stems);
}

std::optional<std::uint32_t> Vocabulary::number_of(std::string_view word) const {
  const auto found = std::ranges::lower_bound(m_words, word, {}, [](const auto& w) { return std::string_view(w); });
  if (found == m_words.end() || *found != word) return std::nullopt;
  return static_cast<std::uint32_t>(found - m_words.begin());
}

std::vector<Match> Vocabulary::matches(std::string_view sought, Edits edits) const {
  std::vector<Match> result(m_words.size(), Match::none);
  if (edits == Edits::one && may_hold_an_edit(sought)) match_near(sought, result);
  match_prefix(sought, result);
  match_stem(stem(sought, m_language), result);
  if (const auto number = number_of(sought)) result[*number] = Match::exact;
  return result;
}

void Vocabulary::match_stem(const std::string& stem, std::vector<Match>& matches) const {
  for (const auto number : std::ranges::equal_range(m_by_stem, std::string_view(stem), {},
                                                    [this](std::uint32_t i) { return std::string_view(m_stems[i]); }))
    matches[number] = Match::stem;
}

void Vocabulary::match_prefix(std::string_view prefix, std::vector<Match>& matches) const {
  const auto first = std::ranges::lower_bound(m_words, prefix, {}, [](const auto& w) { return std::string_view(w); });
  for (auto word = first; word != m_words.end() && word->starts_with(prefix); ++word)
    matches[static_cast<std::size_t>(word - m_words.begin())] = Match::prefix;
}

void Vocabulary::match_near(std::string_view word, std::vector<Match>& matches) const {
  for (std::size_t number = 0; number < m_words.size(); ++number)
    if (may_hold_an_edit(m_words[number]) && is_one_edit_away(word, m_words[number])) matches[number] = Match::near;
}

}  // namespace vitrine::search
