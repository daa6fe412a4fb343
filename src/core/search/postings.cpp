#include "core/search/postings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/search/documents.h"
#include "core/search/folding.h"

namespace vitrine::search {

namespace {

// By Field. The loosest match in a title, 16 x 0.63, is worth more than the firmest ones in all other fields that a
// thing has, below 10.
constexpr std::array<double, field_count> field_weight = {16, 4, 4, 2, 2, 1, 1};
// By Match. Each is at most nine tenths of the next: a match that stands once is worth nine tenths of its weight, one
// that stands often nearly all of it.
constexpr std::array<double, 5> match_weight = {0, 0.5, 0.7, 0.9, 1};

void add_up(std::uint8_t& count, std::uint8_t more) {
  count = static_cast<std::uint8_t>(std::min(count + more, 255));
}

// The firmest match of a word sought in one field of one document.
struct Cell {
  Match match = Match::none;
  std::uint8_t count = 0;
};

// A title is worth up to three times its weight, by the share of its words that is sought: one that is sought as a
// whole stands before one of which half is, whatever else is found with that.
double worth(Field field, Cell cell, std::uint32_t title_words) {
  if (cell.match == Match::none) return 0;
  const double once = field_weight[std::to_underlying(field)] * match_weight[std::to_underlying(cell.match)];
  const double share = field == Field::title ? static_cast<double>(cell.count) / title_words : 0;
  return once * (1 - 0.1 / cell.count) * (1 + 2 * share);
}

}  // namespace

class Postings::Collector {
 public:
  explicit Collector(Language language) : m_language(language) {}

  void begin_document() { title_words.push_back(0); }

  void add(Field field, std::string_view text) {
    const auto document = static_cast<std::uint32_t>(title_words.size() - 1);
    for (WordReader reader(text); reader.next();) {
      if (is_grammar(reader.folded(), m_language)) continue;
      if (field == Field::title) ++title_words.back();
      const auto word = numbers.number_of(reader.folded());
      if (word == m_last_of.size()) m_last_of.push_back(no_posting);
      if (m_last_of[word] != no_posting) {
        auto& last = postings[m_last_of[word]];
        if (last.document == document && (last.field == field || field == Field::id)) {
          if (last.field == field) add_up(last.count, 1);
          continue;
        }
      }
      m_last_of[word] = static_cast<std::uint32_t>(postings.size());
      postings.push_back({word, document, field, 1});
    }
  }

  // What only a card has: its date, and the names of its people and places.
  void add_card(const model::Common& common, const model::Edition& edition, model::Index index) {
    const auto& card = common.cards[index];
    add(Field::date, edition.cards[index].date.utf8);
    for (const auto person : card.people) {
      add(Field::names, edition.people[person].name.utf8);
      add(Field::names, common.people[person].id);
    }
    for (const auto place : card.places) {
      add(Field::names, edition.places[place].name.utf8);
      add(Field::names, common.places[place].id);
    }
  }

  WordNumbers numbers;
  std::vector<Posting> postings;  // by document
  std::vector<std::uint32_t> title_words;

 private:
  static constexpr std::uint32_t no_posting = 0xFFFFFFFF;
  Language m_language;
  std::vector<std::uint32_t> m_last_of;  // of each word its last posting
};

Postings::Postings(const model::Common& common, const model::Edition& edition, Language language,
                   Vocabulary& vocabulary) {
  Collector collector(language);
  for (std::uint32_t number = 0; number < document_count(edition); ++number) {
    const Document document = document_of(edition, number);
    collector.begin_document();
    collector.add(Field::title, document.title->utf8);
    if (document.below) collector.add(Field::summary, document.below->utf8);
    Field field = Field::text;
    for (const auto* prose : document.prose) {
      for (const auto& block : *prose)
        collector.add(field, block.text.utf8);
      field = Field::claims;
    }
    if (document.what.kind == model::Kind::card)
      collector.add_card(common, edition, document.what.index);
    else if (document.what.kind == model::Kind::person)
      collector.add(Field::id, common.people[document.what.index].id);
    else if (document.what.kind == model::Kind::place)
      collector.add(Field::id, common.places[document.what.index].id);
  }

  std::vector<std::uint32_t> number_from_old;
  vocabulary = Vocabulary(collector.numbers.take(), language, number_from_old);
  m_title_words = std::move(collector.title_words);
  m_first.assign(vocabulary.size() + 1, 0);
  for (auto& posting : collector.postings) {
    posting.word = number_from_old[posting.word];
    ++m_first[posting.word + 1];
  }
  for (std::size_t word = 0; word < vocabulary.size(); ++word)
    m_first[word + 1] += m_first[word];
  m_postings.resize(collector.postings.size());
  auto next = m_first;
  for (const auto& posting : collector.postings)
    m_postings[next[posting.word]++] = posting;
}

std::vector<double> Postings::worth_of_documents(const std::vector<Match>& matches, Prefixes prefixes) const {
  std::vector<std::array<Cell, field_count>> cells(m_title_words.size());
  for (std::size_t word = 0; word < matches.size(); ++word) {
    const Match match = matches[word];
    if (match == Match::none) continue;
    for (std::size_t i = m_first[word]; i < m_first[word + 1]; ++i) {
      const auto& posting = m_postings[i];
      if (match == Match::prefix && prefixes != Prefixes::everywhere &&
          (prefixes == Prefixes::nowhere || posting.field != Field::title))
        continue;
      Cell& cell = cells[posting.document][std::to_underlying(posting.field)];
      if (match > cell.match) cell = {match, 0};
      if (match == cell.match) add_up(cell.count, posting.count);
    }
  }
  std::vector<double> result(cells.size());
  for (std::size_t document = 0; document < cells.size(); ++document)
    for (std::size_t field = 0; field < field_count; ++field)
      result[document] += worth(static_cast<Field>(field), cells[document][field], m_title_words[document]);
  return result;
}

}  // namespace vitrine::search
