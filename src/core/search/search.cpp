#include "core/search/search.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "core/search/folding.h"

namespace vitrine::search {

namespace {

constexpr std::size_t letters_of_a_prefix = 3;

bool is_short(std::string_view word) {
  return letter_count(word) < letters_of_a_prefix;
}

bool is_short_and_no_number(std::string_view word) {
  return is_short(word) && !is_number(word);
}

// What a hit is shown with, and where its snippet comes from. `below` is null where a thing has only prose.
struct Shown {
  const model::Text* title = nullptr;
  const model::Text* below = nullptr;
  std::vector<const model::Prose*> prose;
};

Shown shown_of(const model::Edition& edition, model::Reference what) {
  switch (what.kind) {
    case model::Kind::person:
      return {&edition.people[what.index].name, &edition.people[what.index].role, {}};
    case model::Kind::place:
      return {&edition.places[what.index].name, &edition.places[what.index].detail, {}};
    case model::Kind::term:
      return {&edition.terms[what.index].name, nullptr, {&edition.terms[what.index].definition}};
    default: {
      const auto& card = edition.cards[what.index];
      Shown shown{&card.title, &card.summary, {&card.text}};
      for (const auto& claim : card.claims)
        shown.prose.insert(shown.prose.end(), {&claim.text, &claim.record, &claim.note});
      return shown;
    }
  }
}

}  // namespace

struct Index::SoughtWord {
  std::string folded;
  Prefixes prefixes = Prefixes::everywhere;
};

struct Index::Found {
  std::uint32_t document = 0;
  double score = 0;
};

struct Index::Answer {
  std::vector<Found> found;  // best first
  // For each word of the vocabulary the words of the query it stands for, in titles and elsewhere.
  std::vector<WordSet> in_titles;
  std::vector<WordSet> elsewhere;
};

Index::Index(const model::Common& common, const model::Edition& edition)
    : m_edition(&edition),
      m_language(language_from(edition.language)),
      m_postings(common, edition, m_language, m_vocabulary) {}

// Of words of grammar only one that stands alone, and of short last words only one that stands alone or is a number,
// say what is sought: the visitor is about to type the rest.
std::vector<Index::SoughtWord> Index::sought_words(std::string_view query) const {
  std::vector<SoughtWord> words;
  SoughtWord last;
  for (WordReader reader(query); reader.next() && words.size() < most_words;) {
    last = {std::string(reader.folded()), is_short(reader.folded()) ? Prefixes::nowhere : Prefixes::everywhere};
    if (!is_grammar(last.folded, m_language) && !std::ranges::contains(words, last.folded, &SoughtWord::folded))
      words.push_back(last);
  }
  if (last.folded.empty()) return {};
  if (words.size() > 1 && words.back().folded == last.folded && is_short_and_no_number(last.folded)) words.pop_back();
  if (words.empty()) words.push_back(last);
  if (words.back().folded == last.folded && is_short(last.folded)) words.back().prefixes = Prefixes::in_titles;
  return words;
}

Index::Answer Index::answer_to(const std::vector<SoughtWord>& words, Edits edits) const {
  Answer answer;
  answer.in_titles.resize(m_vocabulary.size());
  answer.elsewhere.resize(m_vocabulary.size());
  std::vector<double> scores;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto matches = m_vocabulary.matches(words[i].folded, edits);
    const auto worth = m_postings.worth_of_documents(matches, words[i].prefixes);
    const auto count = static_cast<std::size_t>(std::ranges::count_if(worth, [](double w) { return w > 0; }));
    if (count == 0) return answer;
    // A word found in half as many documents is worth one more.
    const auto rarity = static_cast<double>(std::bit_width(worth.size() / count));
    if (i == 0) scores.assign(worth.size(), 0);
    for (std::size_t document = 0; document < worth.size(); ++document) {
      const bool is_found = worth[document] > 0 && (i == 0 || scores[document] > 0);
      scores[document] = is_found ? scores[document] + rarity * worth[document] : 0;
    }
    for (std::size_t word = 0; word < matches.size(); ++word) {
      if (matches[word] == Match::none) continue;
      const WordSet set = WordSet{1} << i;
      if (matches[word] != Match::prefix || words[i].prefixes != Prefixes::nowhere) answer.in_titles[word] |= set;
      if (matches[word] != Match::prefix || words[i].prefixes == Prefixes::everywhere) answer.elsewhere[word] |= set;
    }
  }
  for (std::uint32_t document = 0; document < scores.size(); ++document)
    if (scores[document] > 0) answer.found.push_back({document, scores[document]});
  std::ranges::sort(answer.found, [](const Found& left, const Found& right) {
    return left.score != right.score ? left.score > right.score : left.document < right.document;
  });
  return answer;
}

std::vector<Hit> Index::find(std::string_view query, std::size_t most) const {
  const auto words = sought_words(query);
  if (words.empty()) return {};
  Answer answer = answer_to(words, Edits::none);
  if (answer.found.empty()) answer = answer_to(words, Edits::one);
  std::vector<Hit> hits;
  for (const auto& found : answer.found) {
    if (hits.size() == most) break;
    hits.push_back(hit_from(found, answer));
  }
  return hits;
}

model::Reference Index::reference_from(std::uint32_t document) const {
  const std::pair<model::Kind, std::size_t> kinds[] = {{model::Kind::card, m_edition->cards.size()},
                                                       {model::Kind::person, m_edition->people.size()},
                                                       {model::Kind::place, m_edition->places.size()},
                                                       {model::Kind::term, m_edition->terms.size()}};
  model::Reference what;
  what.index = document;
  for (const auto& [kind, count] : kinds) {
    what.kind = kind;
    if (what.index < count) break;
    what.index -= static_cast<model::Index>(count);
  }
  return what;
}

Hit Index::hit_from(const Found& found, const Answer& answer) const {
  Hit hit{reference_from(found.document), found.score, {}, {}, {}};
  const auto shown = shown_of(*m_edition, hit.what);
  auto title = marks_in(shown.title->utf8, m_vocabulary, answer.in_titles);
  WordSet seen = title.all_words;
  if (shown.below) {
    hit.snippet = shown.below->utf8;
    seen |= marks_in(hit.snippet, m_vocabulary, answer.elsewhere).all_words;
  }
  const auto passage = best_passage(shown.prose, m_vocabulary, answer.elsewhere);
  if (!shown.below || (passage.words & ~seen) != 0) hit.snippet = snippet_around(passage.block, passage.stretch);
  hit.snippet_marks = marks_in(hit.snippet, m_vocabulary, answer.elsewhere).stretches;
  hit.title_marks = std::move(title.stretches);
  return hit;
}

}  // namespace vitrine::search
