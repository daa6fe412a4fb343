// What the writer and the reader of a packed exhibit share: the grammar of the bodies (exhibit.fbs has the envelope).
//
// A number is LEB128, a signed one zigzag before that; a string is UTF-8 and ends with a zero byte; a list is the
// number of its items and the items. An index counts from 0 in the list it is said to be of.
//
// Common body:
//   id, languages (a list of strings), licence, author, published: strings
//   the ribbon's first and last year: signed
//   ids, a list for each of: chapters, topics, cards, people, places, sources, terms, pages, pictures, plates
//   ids of claims, a list for each card
//   each chapter: numeral, number of cards (they are the next ones of the story), 1 for a strip or 0
//   each card: its date, then lists of indices: places, people, terms, topics, pictures; 1 for an ornament or 0; 0 or 1
//   more than the kind of its travel, and then the indices of the places it goes from and to
//     date: EDTF; flags (1 approximate, 2 uncertain, 4 earliest day known, 8 latest day known, 16 fades, 32 one of a
//     set, 64 all of a set); the days known: the earliest signed and less that of the card before, the latest less the
//     earliest, or signed where that is not known; where it fades, how many days before and after; of a set a list of
//     its members: the first day of each signed and less that of the one before (of the first less 0), and its length
//   each card: for each claim its standing, seed, a list of indices of sources; then a list of the card's further
//   sources
//   each person: born, died, wikidata
//   each place: latitude and longitude, signed, in grid_per_degree; country; 0 or 1 more than the index of the place it
//   is in
//   each source: kind, 1 if weak or 0, language, url
//   each page: its use
//   each picture: form, width, height, the focus across and down in focus_grid, licence; of a raster its file
//   each plate: kind, a list of indices of cards; then
//     of a weighing: its readings (amount, money, gold, a list of indices of sources), its bar (mass, length, width),
//     its yardsticks (kind, width, height, load), all in the units of the model
//     of ties: a list of its columns, each a list of indices of people; its ties (from and to, indices of people; kind;
//     date; card and claim, indices)
//   lists of indices: pinned places, the cards of the route
//
// Edition body:
//   language
//   alphabet: a list of at most `alphabet_size` code points beyond ASCII in the order of comes_before, each less the
//   one before, signed the strings of the interface: the hash of model::ui_names; then for each of these names a byte:
//   bit i is set where the string stands whose key is the name and ui_forms[i] the texts and proses in the order of
//   model::walk
//     text: symbols, then mark::end
//     prose: its blocks, each mark::block + kind and symbols; then mark::end
//     symbol: a printable ASCII character; 0x80 + k for the letter k of the alphabet; mark::other_letter and a number
//     for any other code point; a span; or a mark.
//
//     A line may be broken after a run of spaces unless its last one is mark::kept_space, and at each mark::line_break.
//     Where words may be divided with a hyphen stands beside the body (divisions.h).
//
//     span: mark::span + 2 * emphasis, and where it is a link + 1 and the number of what it leads to: 0 and a string
//     for an address, or 1 more than the index in the lists of cards, people, places, sources, terms, pages and
//     plates, one after the other. Then symbols; mark::span_end ends it before its block does. Only prose has spans.
//
//   A page of the reading view alone has a title and an empty prose.
//
// Body of the pictures:
//   for each picture of the common part a list of shapes, empty for a raster
//     shape: two bytes of shape_bits; the stroke's width, if it has a stroke; a list of steps, a byte each; then their
//     points, each x and y signed, less those of the point before (the first of a picture less 0), without the low bits
//     that the shape leaves out
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/model/exhibit.h"

namespace vitrine::pack {

namespace mark {
inline constexpr std::uint8_t kept_space = 0x01;
inline constexpr std::uint8_t line_break = 0x02;
inline constexpr std::uint8_t span_end = 0x03;
inline constexpr std::uint8_t end = 0x0A;
inline constexpr std::uint8_t span = 0x10;   // to 0x17
inline constexpr std::uint8_t block = 0x18;  // to 0x1B
inline constexpr std::uint8_t letter = 0x80;
inline constexpr std::uint8_t other_letter = 0xFF;
}  // namespace mark

inline constexpr std::size_t alphabet_size = mark::other_letter - mark::letter;

// The order of an alphabet: spaces, quotes and dashes before letters, so that ByteModel tells words by their bytes.
constexpr bool comes_before(char32_t one, char32_t other) {
  const auto is_of_words = [](char32_t letter) { return letter >= 0xC0 && letter < 0x2000; };
  return is_of_words(one) != is_of_words(other) ? is_of_words(other) : one < other;
}

// What the key of a string of the interface ends with behind its name, ascending: nothing or a CLDR category.
inline constexpr std::array<std::string_view, 5> ui_forms = {"", "#few", "#many", "#one", "#other"};

inline constexpr double grid_per_degree = 100'000;
// Of the focus of a picture.
inline constexpr unsigned focus_grid = 100;

// The first byte of a shape: the tint of its fill below that of its stroke; the second: flags, and how many low bits
// of its coordinates are left out, being zero.
namespace shape_bits {
inline constexpr unsigned stroke_shift = 4;
inline constexpr std::uint8_t tint = 0x0F;
inline constexpr std::uint8_t even_odd = 1;
inline constexpr unsigned grid_shift = 1;
}  // namespace shape_bits

namespace date_flag {
inline constexpr std::uint8_t approximate = 1;
inline constexpr std::uint8_t uncertain = 2;
inline constexpr std::uint8_t has_earliest = 4;
inline constexpr std::uint8_t has_latest = 8;
inline constexpr std::uint8_t fades = 16;
inline constexpr unsigned set_shift = 5;  // of model::DateSet
}  // namespace date_flag

// A body of more bytes than this stands plain: modelling takes one or two seconds for each megabyte.
inline constexpr std::size_t largest_modelled_size = 512 * 1024;

// What the words of an edition may lead to, in the order of its numbers. Views into `common`.
std::vector<std::string_view> linkable_ids(const model::Common& common);

// FNV-1a of the bytes, the eight from `hash_at` on taken as zero.
std::uint64_t content_hash(std::span<const std::byte> bytes, std::size_t hash_at);

}  // namespace vitrine::pack
