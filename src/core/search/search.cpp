#include "core/search/search.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "core/search/documents.h"
#include "core/search/folding.h"

namespace vitrine::search {

namespace {

constexpr std::size_t letters_of_a_prefix = 3;

bool is_short(std::string_view word) {
  return letter_count(word) < letters_of_a_prefix;
}

enum class Place : std::uint8_t { before, last };

Prefixes prefixes_of(std::string_view word, Place place) {
  if (!is_short(word)) return Prefixes::everywhere;
  if (place != Place::last) return Prefixes::nowhere;
  return is_number(word) ? Prefixes::everywhere : Prefixes::in_titles;
}

}  // namespace

struct Index::Found {
  std::uint32_t document = 0;
  double score = 0;
};

struct Index::Answer {
  std::vector<Found> found;       // by document
  std::vector<WordSet> words_of;  // for each word of the vocabulary, the words of the query it stands for
};

Index::Index(const model::Common& common, const model::Edition& edition)
    : m_edition(&edition),
      m_language(language_from(edition.language)),
      m_postings(common, edition, m_language, m_vocabulary) {}

// Of words of grammar only one that stands alone says what is sought. A last word of one or two letters that is no word
// here counts alone too: the visitor is about to type the rest.
std::vector<std::string> Index::sought_words(std::string_view query) const {
  std::vector<std::string> words;
  std::string last;
  for (WordReader reader(query); reader.next() && words.size() < most_words;) {
    last = reader.folded();
    if (!is_grammar(last, m_language) && !std::ranges::contains(words, last)) words.push_back(last);
  }
  const bool may_be_unfinished = !last.empty() && is_short(last) && !is_number(last) && !m_vocabulary.number_of(last);
  if (words.size() > 1 && words.back() == last && may_be_unfinished) words.pop_back();
  if (words.empty() && !last.empty()) words.push_back(last);
  return words;
}

Index::Answer Index::answer_to(const std::vector<std::string>& words, Edits edits) const {
  Answer answer;
  answer.words_of.resize(m_vocabulary.size());
  std::vector<double> scores;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto matches = m_vocabulary.matches(words[i], edits);
    const auto prefixes = prefixes_of(words[i], i + 1 == words.size() ? Place::last : Place::before);
    const auto worth = m_postings.worth_of_documents(matches, prefixes);
    const auto count = static_cast<std::size_t>(std::ranges::count_if(worth, [](double w) { return w > 0; }));
    if (count == 0) return answer;
    // A word found in half as many documents is worth one more.
    const auto rarity = static_cast<double>(std::bit_width(worth.size() / count));
    if (i == 0) scores.assign(worth.size(), 0);
    for (std::size_t document = 0; document < worth.size(); ++document) {
      const bool is_found = worth[document] > 0 && (i == 0 || scores[document] > 0);
      scores[document] = is_found ? scores[document] + rarity * worth[document] : 0;
    }
    for (std::size_t word = 0; word < matches.size(); ++word)
      if (matches[word] != Match::none && (matches[word] != Match::prefix || prefixes != Prefixes::nowhere))
        answer.words_of[word] |= WordSet{1} << i;
  }
  for (std::uint32_t document = 0; document < scores.size(); ++document)
    if (scores[document] > 0) answer.found.push_back({document, scores[document]});
  return answer;
}

std::vector<Hit> Index::find(std::string_view query, std::size_t most) const {
  const auto words = sought_words(query);
  if (words.empty()) return {};
  Answer answer = answer_to(words, Edits::none);
  if (answer.found.empty()) answer = answer_to(words, Edits::one);
  const auto shown = answer.found.begin() + static_cast<std::ptrdiff_t>(std::min(most, answer.found.size()));
  std::ranges::partial_sort(answer.found, shown, [](const Found& left, const Found& right) {
    return left.score != right.score ? left.score > right.score : left.document < right.document;
  });
  std::vector<Hit> hits;
  for (auto found = answer.found.begin(); found != shown; ++found)
    hits.push_back(hit_from(*found, answer));
  return hits;
}

Hit Index::hit_from(const Found& found, const Answer& answer) const {
  const auto document = document_of(*m_edition, found.document);
  const auto marks = [&](std::string_view text) { return marks_in(text, m_vocabulary, answer.words_of); };
  Hit hit{document.what, found.score, marks(document.title->utf8), {}, {}};
  if (document.below) {
    hit.snippet = document.below->utf8;
    hit.snippet_marks = marks(hit.snippet);
  }
  const auto passage = best_passage(document.prose, m_vocabulary, answer.words_of);
  const WordSet seen = words_in(hit.title_marks) | words_in(hit.snippet_marks);
  if (!document.below || (passage.mark.words & ~seen) != 0) {
    hit.snippet = snippet_from(passage);
    hit.snippet_marks = marks(hit.snippet);
  }
  return hit;
}

}  // namespace vitrine::search
