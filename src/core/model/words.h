// Words that both the Frame and the accessible tree show, put together in one place so that they agree.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/exhibit.h"

namespace vitrine::model {

// A language's name in itself: "Français"; the tag where it is not known here.
std::string_view own_name(std::string_view language);

// Keys of strings of the interface.
std::string_view key_of(Standing standing);
std::string_view key_of(SourceKind kind);
// Of several sources of one kind, as a heading.
std::string plural_key_of(SourceKind kind);

// "Chapter II"; empty for a chapter that is not counted.
// "I · 2 May 1935": the numeral of its chapter, where that has one, and its date.
std::string chapter_and_date(const Common& common, const Edition& edition, Index card);
std::string chapter_label(const Edition& edition, const Chapter& chapter);
// "military agent in Paris, 1877–1954"
std::string role_line(const PersonText& person);
// "Sources: [1] [3]", the numbers linked.
Prose sources_line(const Common& common, const Edition& edition, const Card& card, const Claim& claim);
// The prose with the numbers of the claim's sources after its last word, raised, each a link.
Prose with_source_marks(Prose prose, const Common& common, const Card& card, const Claim& claim);
// "[3] Author, Title…"
Text numbered_citation(const Edition& edition, const Card& card, Index source);
// "Drawing: the team · CC-BY-4.0"
std::string credit_line(const Common& common, const Edition& edition, Index picture);
// The cards that name a person, place, source, term or topic, in story order.
std::vector<Index> cards_with(const Common& common, const Reference& what);
// "Cards: Title, Title", the titles linked; nothing where there are none.
Prose cards_line(const Common& common, const Edition& edition, const Reference& what);
// "Disputed · 17 January 1925": a card's title never stands in a list without the standing of its main claim.
std::string standing_line(const Common& common, const Edition& edition, Index card);
// "Person", "Card · Disputed · 17 January 1925": what it is that has been found.
std::string kind_line(const Common& common, const Edition& edition, const Reference& what);
const Text& name_of(const Edition& edition, const Reference& what);
// "[3]" before a source's citation; numbers count from 1 in the order of Card::sources.
std::string source_number(const Card& card, Index source);
// "Memoir · known through a copy · excerpt read"
std::string source_remark(const Edition& edition, const Source& source, const SourceText& words);
// The same without the kind; may be empty.
std::string reading_remark(const Edition& edition, const Source& source, const SourceText& words);
// Of the person's item, which is known.
std::string wikidata_address(const Person& person);
// "6 cards, 3 minutes": how many they are, and how long their words take to read.
std::string extent_line(const Edition& edition, std::span<const Index> cards);
// "Topic: Memory"; "The short route" where there is no topic.
std::string filter_name(const Edition& edition, std::optional<Index> topic);
// The string of the interface under `key` and what introduces more: "Sources: ", with the language's space before
// the colon.
std::string lead(const Edition& edition, std::string_view key);
// "history.state.gov" of an https address.
std::string_view host_of(std::string_view url);

}  // namespace vitrine::model
