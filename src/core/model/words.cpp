#include "core/model/words.h"

#include <algorithm>
#include <utility>

namespace vitrine::model {

std::string_view own_name(std::string_view language) {
  if (language == "fr") return "Français";
  if (language == "ru") return "Русский";
  if (language == "en") return "English";
  return language;
}

std::string_view key_of(Standing standing) {
  switch (standing) {
    case Standing::established:
      return "standing_established";
    case Standing::account:
      return "standing_account";
    case Standing::disputed:
      return "standing_disputed";
    case Standing::contradicted:
      return "standing_contradicted";
  }
  return {};
}

std::string_view key_of(SourceKind kind) {
  switch (kind) {
    case SourceKind::primary:
      return "kind_primary";
    case SourceKind::scholarship:
      return "kind_scholarship";
    case SourceKind::memoir:
      return "kind_memoir";
    case SourceKind::press:
      return "kind_press";
    case SourceKind::reference:
      return "kind_reference";
    case SourceKind::party:
      return "kind_party";
    case SourceKind::tale:
      return "kind_tale";
  }
  return {};
}

std::string plural_key_of(SourceKind kind) {
  return std::string(key_of(kind)) + "_plural";
}

std::string chapter_label(const Edition& edition, const Chapter& chapter) {
  if (chapter.numeral.empty()) return {};
  return ui_string(edition, "chapter", {{"numeral", chapter.numeral}});
}

std::string chapter_and_date(const Common& common, const Edition& edition, Index card) {
  const auto& numeral = common.chapters[common.cards[card].chapter].numeral;
  const auto& date = edition.cards[card].date.utf8;
  return numeral.empty() ? date : numeral + "\u00A0· " + date;
}

std::string role_line(const PersonText& person) {
  // The years of life first: after an office they would pass for its years.
  return person.life.empty() ? person.role.utf8 : person.life.utf8 + "\u00A0· " + person.role.utf8;
}

std::string source_number(const Card& card, Index source) {
  const auto place = std::ranges::find(card.sources, source) - card.sources.begin();
  return '[' + std::to_string(place + 1) + ']';
}

Prose sources_line(const Common& common, const Edition& edition, const Card& card, const Claim& claim) {
  Block block;
  append(block.text, lead(edition, "sources_heading"));
  for (const auto source : claim.sources) {
    if (!block.spans.empty()) append(block.text, " ");
    const auto begin = static_cast<std::uint32_t>(block.text.utf8.size());
    append(block.text, source_number(card, source));
    block.spans.push_back(
        {begin, static_cast<std::uint32_t>(block.text.utf8.size()), Emphasis::none, common.sources[source].id});
  }
  return {std::move(block)};
}

Prose with_source_marks(Prose prose, const Common& common, const Card& card, const Claim& claim) {
  if (prose.empty()) prose.emplace_back();
  Block& block = prose.back();
  for (const auto source : claim.sources) {
    append(block.text, "\u202F");
    const auto begin = static_cast<std::uint32_t>(block.text.utf8.size());
    const auto place = std::ranges::find(card.sources, source) - card.sources.begin();
    append(block.text, std::to_string(place + 1));
    block.spans.push_back(
        {begin, static_cast<std::uint32_t>(block.text.utf8.size()), Emphasis::superscript, common.sources[source].id});
  }
  return prose;
}

Text numbered_citation(const Edition& edition, const Card& card, Index source) {
  Text result;
  append(result, source_number(card, source) + ' ');
  append(result, edition.sources[source].citation);
  return result;
}

std::string credit_line(const Common& common, const Edition& edition, Index picture) {
  return edition.pictures[picture].credit.utf8 + " · " + common.pictures[picture].licence;
}

std::vector<Index> cards_with(const Common& common, const Reference& what) {
  const auto list = [&](const Card& card) -> const std::vector<Index>* {
    switch (what.kind) {
      case Kind::person:
        return &card.people;
      case Kind::place:
        return &card.places;
      case Kind::source:
        return &card.sources;
      case Kind::term:
        return &card.terms;
      case Kind::topic:
        return &card.topics;
      case Kind::picture:
        return &card.pictures;
      case Kind::chapter:
      case Kind::card:
      case Kind::claim:
      case Kind::page:
      case Kind::plate:
        return nullptr;
    }
    return nullptr;
  };
  std::vector<Index> result;
  for (std::size_t i = 0; i < common.cards.size(); ++i) {
    const auto* things = list(common.cards[i]);
    if (things && std::ranges::contains(*things, what.index)) result.push_back(static_cast<Index>(i));
  }
  return result;
}

Prose cards_line(const Common& common, const Edition& edition, const Reference& what) {
  Block block;
  for (const auto card : cards_with(common, what)) {
    append(block.text, block.spans.empty() ? lead(edition, "cards_heading") : "\u00A0· ");
    const auto begin = static_cast<std::uint32_t>(block.text.utf8.size());
    append(block.text, edition.cards[card].title);
    block.spans.push_back(
        {begin, static_cast<std::uint32_t>(block.text.utf8.size()), Emphasis::none, common.cards[card].id});
  }
  if (block.spans.empty()) return {};
  return {std::move(block)};
}

std::string standing_line(const Common& common, const Edition& edition, Index card) {
  const auto standing = common.cards[card].claims.front().standing;
  return ui_text(edition, key_of(standing)).utf8 + " · " + edition.cards[card].date.utf8;
}

std::string kind_line(const Common& common, const Edition& edition, const Reference& what) {
  switch (what.kind) {
    case Kind::person:
      return ui_text(edition, "person").utf8;
    case Kind::place:
      return ui_text(edition, "place").utf8;
    case Kind::term:
      return ui_text(edition, "term").utf8;
    case Kind::card:
      return ui_text(edition, "card").utf8 + " · " + standing_line(common, edition, what.index);
    case Kind::chapter:
    case Kind::claim:
    case Kind::source:
    case Kind::page:
    case Kind::topic:
    case Kind::picture:
    case Kind::plate:
      break;
  }
  return {};
}

const Text& name_of(const Edition& edition, const Reference& what) {
  switch (what.kind) {
    case Kind::chapter:
      return edition.chapters[what.index].title;
    case Kind::card:
    case Kind::claim:
      return edition.cards[what.index].title;
    case Kind::person:
      return edition.people[what.index].name;
    case Kind::place:
      return edition.places[what.index].name;
    case Kind::source:
      return edition.sources[what.index].citation;
    case Kind::term:
      return edition.terms[what.index].name;
    case Kind::page:
      return edition.pages[what.index].title;
    case Kind::picture:
      return edition.pictures[what.index].caption;
    case Kind::plate:
      return edition.plates[what.index].title;
    case Kind::topic:
      break;
  }
  return edition.topics[what.index];
}

std::string source_remark(const Edition& edition, const Source& source, const SourceText& words) {
  const std::string& kind = ui_text(edition, key_of(source.kind)).utf8;
  const std::string reading = reading_remark(edition, source, words);
  return reading.empty() ? kind : kind + " · " + reading;
}

std::string reading_remark(const Edition& edition, const Source& source, const SourceText& words) {
  if (!source.weak) return words.note.utf8;
  const std::string& weak = ui_text(edition, "weak_source").utf8;
  return words.note.empty() ? weak : weak + " · " + words.note.utf8;
}

std::string wikidata_address(const Person& person) {
  return "https://www.wikidata.org/wiki/" + person.wikidata;
}

namespace {

// S. Trauzettel-Klosinski, K. Dietz: "Standardized Assessment of Reading Performance", Investigative Ophthalmology &
// Visual Science 53, 2012; of the others the mean of its seventeen languages.
std::size_t words_a_minute(std::string_view language) {
  return language == "en" ? 228 : language == "fr" ? 195 : 184;
}

std::size_t words_of(const Text& text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(text.utf8, ' ')) + 1;
}

}  // namespace

std::string extent_line(const Edition& edition, std::span<const Index> cards) {
  std::size_t words = 0;
  for (const auto card : cards) {
    const auto& text = edition.cards[card];
    words += words_of(text.title) + words_of(text.summary);
    for (const auto& block : text.text)
      words += words_of(block.text);
  }
  const auto speed = words_a_minute(edition.language);
  const auto minutes = std::max<std::size_t>(1, (words + speed / 2) / speed);
  return ui_string(edition, "filter_count", {}, cards.size()) + ", " + ui_string(edition, "minutes", {}, minutes);
}

std::string filter_name(const Edition& edition, std::optional<Index> topic) {
  return topic ? lead(edition, "topic") + edition.topics[*topic].utf8 : ui_text(edition, "route").utf8;
}

std::string lead(const Edition& edition, std::string_view key) {
  return ui_text(edition, key).utf8 + (edition.language == "fr" ? "\u00A0: " : ": ");
}

std::string_view host_of(std::string_view url) {
  constexpr std::string_view scheme = "https://";
  if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url.substr(0, url.find('/'));
}

}  // namespace vitrine::model
