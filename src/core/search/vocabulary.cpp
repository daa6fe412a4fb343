#include "core/search/vocabulary.h"

#include <algorithm>
#include <cstddef>
#include <ranges>
#include <utility>

#include "core/base/edit_distance.h"
#include "core/base/utf8.h"
#include "core/search/folding.h"

namespace vitrine::search {

namespace {

constexpr std::size_t letters_of_an_edit = 5;

bool may_hold_an_edit(std::string_view word) {
  return !is_number(word) && letter_count(word) >= letters_of_an_edit;
}

// What two words begin and end with alike needs no edit; of the rest, two letters each are the most.
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
  return letter_count(a) <= 2 && letter_count(b) <= 2 && edit_distance(a, b) <= 1;
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
  const auto count = static_cast<std::uint32_t>(words.size());
  const auto numbers = std::views::iota(0U, count);
  std::vector<std::uint32_t> old_from_number(numbers.begin(), numbers.end());
  std::ranges::sort(old_from_number, {}, [&words](std::uint32_t old) { return std::string_view(words[old]); });
  number_from_old.resize(count);
  for (const std::uint32_t number : numbers) {
    const auto old = old_from_number[number];
    number_from_old[old] = number;
    m_stems.push_back(stem(words[old], language));
    m_words.push_back(std::move(words[old]));
  }
  m_by_stem.assign(numbers.begin(), numbers.end());
  std::ranges::sort(m_by_stem, [this](std::uint32_t left, std::uint32_t right) {
    return std::pair(std::string_view(m_stems[left]), left) < std::pair(std::string_view(m_stems[right]), right);
  });
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
