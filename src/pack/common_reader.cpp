#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/utf8.h"
#include "pack/exhibit_reader.h"
#include "pack/open_file.h"

namespace vitrine::pack {

namespace {

using model::Index;

constexpr int last_year = 9999;
constexpr std::int64_t last_day = 4'000'000'000'000'000'000;

bool is_language(std::string_view tag) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto primary = tag.substr(0, tag.find('-'));
  return (primary.size() == 2 || primary.size() == 3) && std::ranges::all_of(primary, is_small);
}

// Fills a Common; whatever makes no sense is remembered as the first complaint.
class CommonReader {
 public:
  explicit CommonReader(const format::Common& packed) : m_packed(packed) {}

  std::expected<model::Common, Fault> read() {
    auto& common = m_common;
    common.id = id(m_packed.id());
    read_languages();
    common.licence = text(m_packed.licence());
    common.author = text(m_packed.author());
    common.published = text(m_packed.published());
    common.ribbon_first_year = m_packed.ribbon_first_year();
    common.ribbon_last_year = m_packed.ribbon_last_year();
    check(common.ribbon_first_year >= -last_year && common.ribbon_last_year <= last_year &&
              common.ribbon_first_year < common.ribbon_last_year,
          "the years of its ribbon make no sense");
    common.pinned_places = indices(m_packed.pinned_places(), m_packed.places()->size());
    common.route = indices(m_packed.route(), m_packed.cards()->size());
    check(std::ranges::is_sorted(common.route), "its route does not follow the story");
    read_chapters();
    for (const auto* topic : *m_packed.topics())
      common.topics.push_back({id(topic)});
    for (const auto* card : *m_packed.cards())
      read_card(*card);
    for (const auto* person : *m_packed.people()) {
      common.people.push_back({id(person->id()), text(person->born()), text(person->died()), text(person->wikidata())});
    }
    for (const auto* place : *m_packed.places())
      read_place(*place);
    for (const auto* source : *m_packed.sources())
      read_source(*source);
    for (const auto* term : *m_packed.terms())
      common.terms.push_back({id(term)});
    for (const auto* page : *m_packed.pages()) {
      check(page->use() <= static_cast<int>(model::PageUse::reading_view), "a page has no known use");
      common.pages.push_back({id(page->id()), static_cast<model::PageUse>(page->use())});
    }
    order_cards();
    check_places();
    check(model::Ids(common).repeated().empty(), "an id stands twice");
    if (m_complaint) return damaged(m_complaint);
    return std::move(common);
  }

 private:
  void check(bool holds, const char* complaint) {
    if (!holds && !m_complaint) m_complaint = complaint;
  }

  std::string text(const flatbuffers::String* value) {
    if (!value) return {};
    check(utf8::is_valid(value->string_view()), "a text is not UTF-8");
    return value->str();
  }

  std::string id(const flatbuffers::String* value) {
    check(model::is_well_formed_id(value->string_view()), "an id is malformed");
    check(!model::is_reserved_id(value->string_view()), "an id is the name of a screen");
    return value->str();
  }

  std::vector<Index> indices(const flatbuffers::Vector<std::uint32_t>* values, std::size_t count) {
    std::vector<Index> result;
    if (!values) return result;
    for (const auto value : *values) {
      check(value < count, "a reference leads nowhere");
      check(!std::ranges::contains(result, value), "a reference stands twice");
      if (m_complaint) break;
      result.push_back(value);
    }
    return result;
  }

  void read_languages() {
    auto& languages = m_common.languages;
    for (const auto* language : *m_packed.languages()) {
      check(is_language(language->string_view()), "a language is malformed");
      check(!std::ranges::contains(languages, language->string_view()), "a language stands twice");
      languages.push_back(language->str());
    }
    check(!languages.empty(), "it has no language");
  }

  void read_chapters() {
    for (const auto* packed : *m_packed.chapters()) {
      m_common.chapters.push_back({id(packed->id()), text(packed->numeral()), {}, packed->is_strip()});
    }
  }

  // The cards of the story follow each other chapter by chapter.
  void order_cards() {
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_common.chapters.size(); ++i) {
      const auto count = m_packed.chapters()->Get(static_cast<flatbuffers::uoffset_t>(i))->card_count();
      check(count <= m_common.cards.size() - next, "a chapter has more cards than there are");
      if (m_complaint) return;
      for (const auto end = next + count; next < end; ++next) {
        m_common.chapters[i].cards.push_back(static_cast<Index>(next));
        m_common.cards[next].chapter = static_cast<Index>(i);
      }
    }
    check(next == m_common.cards.size(), "a card belongs to no chapter");
  }

  model::DateMark date(const format::Date& packed) {
    model::DateMark mark{text(packed.edtf()), {}, {}, packed.approximate(), packed.uncertain()};
    const auto day = [this](flatbuffers::Optional<std::int64_t> value) -> std::optional<std::int64_t> {
      if (!value.has_value()) return std::nullopt;
      check(*value >= -last_day && *value <= last_day, "a day is out of range");
      return *value;
    };
    mark.earliest_day = day(packed.earliest_day());
    mark.latest_day = day(packed.latest_day());
    check(!mark.edtf.empty(), "a card has no date");
    check(!mark.earliest_day || !mark.latest_day || *mark.earliest_day <= *mark.latest_day,
          "a date ends before it begins");
    return mark;
  }

  void read_card(const format::Card& packed) {
    const auto source_count = m_packed.sources()->size();
    auto& card = m_common.cards.emplace_back();
    card.id = id(packed.id());
    card.date = date(*packed.date());
    card.places = indices(packed.places(), m_packed.places()->size());
    card.people = indices(packed.people(), m_packed.people()->size());
    card.sources = indices(packed.sources(), source_count);
    card.terms = indices(packed.terms(), m_packed.terms()->size());
    card.topics = indices(packed.topics(), m_packed.topics()->size());
    check(!card.places.empty(), "a card has no place");
    for (const auto* claim : *packed.claims()) {
      check(claim->standing() <= static_cast<int>(model::Standing::contradicted), "a claim has no known standing");
      card.claims.push_back({id(claim->id()), static_cast<model::Standing>(claim->standing()), text(claim->seed()),
                             indices(claim->sources(), source_count)});
    }
    check(!card.claims.empty(), "a card has no claim");
  }

  void read_place(const format::Place& packed) {
    model::Place place{id(packed.id()), packed.lat_deg(), packed.lon_deg(), {}, text(packed.country())};
    check(std::isfinite(place.lat_deg) && std::abs(place.lat_deg) <= 90 && std::isfinite(place.lon_deg) &&
              std::abs(place.lon_deg) <= 180,
          "a place lies outside the globe");
    if (const auto within = packed.within(); within.has_value()) {
      check(*within < m_packed.places()->size(), "a place lies nowhere");
      place.within = *within;
    }
    m_common.places.push_back(std::move(place));
  }

  void check_places() {
    if (m_complaint) return;
    for (const auto& place : m_common.places) {
      std::size_t steps = 0;
      for (auto at = place.within; at; at = m_common.places[*at].within) {
        check(++steps <= m_common.places.size(), "a place lies within itself");
        if (m_complaint) return;
      }
    }
  }

  void read_source(const format::Source& packed) {
    check(packed.kind() <= static_cast<int>(model::SourceKind::tale), "a source has no known kind");
    auto& source = m_common.sources.emplace_back();
    source.id = id(packed.id());
    source.kind = static_cast<model::SourceKind>(packed.kind());
    source.weak = packed.weak();
    source.language = text(packed.language());
    source.url = text(packed.url());
    check(source.url.empty() || source.url.starts_with("https://"), "an address does not begin with https://");
  }

  const format::Common& m_packed;
  model::Common m_common;
  const char* m_complaint = nullptr;
};

}  // namespace

std::expected<model::Common, Fault> read_common(std::span<const std::byte> bytes) {
  const auto opened = open_file(bytes);
  if (!opened) return std::unexpected(opened.error());
  const auto* packed = opened->file->part_as_Common();
  if (!packed) return damaged("this is not the common part");
  auto common = CommonReader(*packed).read();
  if (common) common->content_hash = opened->content_hash;
  return common;
}

}  // namespace vitrine::pack
