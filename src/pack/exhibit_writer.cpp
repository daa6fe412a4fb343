#include "pack/exhibit_writer.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <optional>
#include <string>

#include "core/model/walk.h"
#include "exhibit_generated.h"
#include "pack/exhibit_format.h"
#include "pack/exhibit_reader.h"

namespace vitrine::pack {

namespace {

using flatbuffers::FlatBufferBuilder;
using flatbuffers::Offset;
using Indices = std::vector<model::Index>;

// Fields left empty are not written.
Offset<flatbuffers::String> text(FlatBufferBuilder& builder, const std::string& value) {
  return value.empty() ? Offset<flatbuffers::String>() : builder.CreateString(value);
}

Offset<flatbuffers::Vector<std::uint32_t>> indices(FlatBufferBuilder& builder, const Indices& values) {
  return values.empty() ? Offset<flatbuffers::Vector<std::uint32_t>>() : builder.CreateVector(values);
}

template <class Thing, class Write>
auto list(FlatBufferBuilder& builder, const std::vector<Thing>& things, Write write) {
  std::vector<decltype(write(things[0]))> offsets;
  for (const auto& thing : things)
    offsets.push_back(write(thing));
  return builder.CreateVector(offsets);
}

template <class T>
flatbuffers::Optional<T> optional(const std::optional<T>& value) {
  return value ? flatbuffers::Optional<T>(*value) : flatbuffers::Optional<T>();
}

Offset<format::Date> write_date(FlatBufferBuilder& builder, const model::DateMark& date) {
  return format::CreateDate(builder, builder.CreateString(date.edtf), optional(date.earliest_day),
                            optional(date.latest_day), date.approximate, date.uncertain);
}

Offset<format::Claim> write_claim(FlatBufferBuilder& builder, const model::Claim& claim) {
  return format::CreateClaim(builder, builder.CreateString(claim.id), static_cast<std::uint8_t>(claim.standing),
                             text(builder, claim.seed), indices(builder, claim.sources));
}

Offset<format::Card> write_card(FlatBufferBuilder& builder, const model::Card& card) {
  const auto claims = list(builder, card.claims, [&](const auto& claim) { return write_claim(builder, claim); });
  return format::CreateCard(builder, builder.CreateString(card.id), write_date(builder, card.date),
                            builder.CreateVector(card.places), indices(builder, card.people),
                            indices(builder, card.sources), indices(builder, card.terms), claims,
                            indices(builder, card.topics));
}

Offset<format::Source> write_source(FlatBufferBuilder& builder, const model::Source& source) {
  return format::CreateSource(builder, builder.CreateString(source.id), static_cast<std::uint8_t>(source.kind),
                              source.weak, text(builder, source.language), text(builder, source.url));
}

Offset<format::Common> write_common(FlatBufferBuilder& builder, const model::Common& common) {
  const auto chapters = list(builder, common.chapters, [&](const model::Chapter& chapter) {
    return format::CreateChapter(builder, builder.CreateString(chapter.id), text(builder, chapter.numeral),
                                 static_cast<std::uint32_t>(chapter.cards.size()), chapter.is_strip);
  });
  const auto cards = list(builder, common.cards, [&](const auto& card) { return write_card(builder, card); });
  const auto people = list(builder, common.people, [&](const model::Person& person) {
    return format::CreatePerson(builder, builder.CreateString(person.id), text(builder, person.born),
                                text(builder, person.died), text(builder, person.wikidata));
  });
  const auto places = list(builder, common.places, [&](const model::Place& place) {
    return format::CreatePlace(builder, builder.CreateString(place.id), place.lat_deg, place.lon_deg,
                               optional(place.within), text(builder, place.country));
  });
  const auto sources = list(builder, common.sources, [&](const auto& source) { return write_source(builder, source); });
  const auto id_of = [&](const auto& thing) { return builder.CreateString(thing.id); };
  const auto terms = list(builder, common.terms, id_of);
  const auto topics = list(builder, common.topics, id_of);
  const auto pages = list(builder, common.pages, [&](const model::Page& page) {
    return format::CreatePage(builder, builder.CreateString(page.id), static_cast<std::uint8_t>(page.use));
  });
  const auto languages = builder.CreateVectorOfStrings(common.languages);
  return format::CreateCommon(builder, builder.CreateString(common.id), languages, text(builder, common.licence),
                              text(builder, common.author), text(builder, common.published), common.ribbon_first_year,
                              common.ribbon_last_year, indices(builder, common.pinned_places),
                              indices(builder, common.route), chapters, topics, cards, people, places, sources, terms,
                              pages);
}

// Gathers the words of an edition in the order of model::walk.
struct WordGatherer {
  std::string words;
  std::vector<std::uint32_t> text_sizes;
  std::vector<std::uint32_t> blocks_of_prose;
  std::vector<std::uint8_t> block_kinds;
  std::vector<format::BreakException> break_exceptions;
  std::vector<format::Span> spans;
  std::vector<std::string> links;

  void operator()(const model::Text& text) {
    const auto number = static_cast<std::uint32_t>(text_sizes.size());
    words += text.utf8;
    text_sizes.push_back(static_cast<std::uint32_t>(text.utf8.size()));
    const auto expected = breaks_after_spaces(text.utf8);
    std::vector<std::uint32_t> exceptions;
    std::ranges::set_symmetric_difference(expected, text.breaks, std::back_inserter(exceptions));
    for (const auto at : exceptions)
      break_exceptions.emplace_back(number, at);
  }

  void operator()(const model::Prose& prose) {
    blocks_of_prose.push_back(static_cast<std::uint32_t>(prose.size()));
    for (const auto& block : prose) {
      const auto number = static_cast<std::uint32_t>(text_sizes.size());
      (*this)(block.text);
      block_kinds.push_back(static_cast<std::uint8_t>(block.kind));
      for (const auto& span : block.spans) {
        spans.emplace_back(number, span.begin, span.end, number_of_link(span.link),
                           static_cast<std::uint8_t>(span.emphasis));
      }
    }
  }

  std::uint32_t number_of_link(const std::string& link) {
    if (link.empty()) return 0;
    const auto found = std::ranges::find(links, link);
    const auto index = found - links.begin();
    if (found == links.end()) links.push_back(link);
    return static_cast<std::uint32_t>(index + 1);
  }
};

// The words that the player is given.
model::Edition shown_words(model::Edition edition, const model::Common& common) {
  for (std::size_t i = 0; i < edition.pages.size(); ++i) {
    if (common.pages[i].use == model::PageUse::reading_view) edition.pages[i].text.clear();
  }
  return edition;
}

Offset<format::Edition> write_edition(FlatBufferBuilder& builder, const model::Edition& edition,
                                      std::uint64_t common_hash) {
  WordGatherer gathered;
  model::walk(edition, gathered);
  std::vector<std::string> ui_keys;
  for (const auto& entry : edition.ui)
    ui_keys.push_back(entry.key);
  const auto language = builder.CreateString(edition.language);
  const auto words = builder.CreateString(gathered.words);
  const auto text_sizes = builder.CreateVector(gathered.text_sizes);
  const auto blocks_of_prose = builder.CreateVector(gathered.blocks_of_prose);
  const auto block_kinds = builder.CreateVector(gathered.block_kinds);
  const auto break_exceptions = builder.CreateVectorOfStructs(gathered.break_exceptions);
  const auto spans = builder.CreateVectorOfStructs(gathered.spans);
  const auto links = builder.CreateVectorOfStrings(gathered.links);
  return format::CreateEdition(builder, language, common_hash, words, text_sizes, blocks_of_prose, block_kinds,
                               break_exceptions, spans, links, builder.CreateVectorOfStrings(ui_keys));
}

// Of the content hash; nothing where the bytes have none.
std::optional<std::size_t> hash_place(std::span<const std::byte> file) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(file.data());
  flatbuffers::Verifier verifier(data, file.size());
  if (!verifier.VerifyBuffer<format::Head>(format::FileIdentifier())) return std::nullopt;
  const auto* field = flatbuffers::GetRoot<flatbuffers::Table>(data)->GetAddressOf(format::File::VT_CONTENT_HASH);
  if (!field) return std::nullopt;
  return static_cast<std::size_t>(field - data);
}

template <class PartTable>
std::vector<std::byte> finished(FlatBufferBuilder& builder, Offset<PartTable> part) {
  constexpr std::uint64_t to_be_sealed = 1;  // not the default, so that the field is written
  const auto file = format::CreateFile(builder, exhibit_major, exhibit_minor, to_be_sealed,
                                       format::PartTraits<PartTable>::enum_value, part.Union());
  format::FinishFileBuffer(builder, file);
  const auto bytes = std::as_bytes(std::span(builder.GetBufferPointer(), builder.GetSize()));
  std::vector<std::byte> result(bytes.begin(), bytes.end());
  seal(result);
  return result;
}

}  // namespace

PackedExhibit pack_exhibit(const model::Exhibit& exhibit) {
  PackedExhibit result;
  {
    FlatBufferBuilder builder;
    result.common = finished(builder, write_common(builder, exhibit.common));
  }
  const auto hash = content_hash(result.common, hash_place(result.common).value());
  for (const auto& edition : exhibit.editions) {
    FlatBufferBuilder builder;
    result.editions.push_back(finished(builder, write_edition(builder, shown_words(edition, exhibit.common), hash)));
  }
  return result;
}

bool seal(std::span<std::byte> file) {
  const auto at = hash_place(file);
  if (!at) return false;
  const auto hash = content_hash(file, *at);
  static_assert(std::endian::native == std::endian::little, "the format is little-endian");
  std::memcpy(file.data() + *at, &hash, sizeof hash);
  return true;
}

}  // namespace vitrine::pack
