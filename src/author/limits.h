// How long the words of an exhibit may be, in every language alike: what fits its place on the smallest screen, and
// what a visitor who stands reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "author/typography.h"

namespace vitrine::author {

enum class Unit : std::uint8_t { characters, words };

struct Limit {
  std::string_view what;  // "the title of a card"
  Unit unit = Unit::characters;
  std::size_t least = 0;
  std::size_t most = 0;
};

namespace limits {
inline constexpr Limit exhibit_title{"the title of the exhibit", Unit::characters, 3, 60};
inline constexpr Limit subtitle{"the subtitle of the exhibit", Unit::characters, 3, 90};
inline constexpr Limit cover{"the text of the cover", Unit::words, 5, 100};
inline constexpr Limit chapter_title{"the title of a chapter", Unit::characters, 3, 40};
inline constexpr Limit chapter_text{"the introduction of a chapter", Unit::words, 3, 160};
inline constexpr Limit card_title{"the title of a card", Unit::characters, 3, 60};
inline constexpr Limit summary{"the summary of a card", Unit::characters, 20, 140};
inline constexpr Limit alt{"the alternative text of a card", Unit::characters, 20, 200};
inline constexpr Limit card_text{"the text of a card", Unit::words, 60, 160};
inline constexpr Limit strip_text{"the text of a card of a strip", Unit::words, 30, 80};
inline constexpr Limit any_card_text{"the text of a card", Unit::words, 30, 160};  // its chapter not being known
inline constexpr Limit claim_text{"the text of a claim", Unit::words, 4, 35};
inline constexpr Limit record{"the record of a claim", Unit::words, 4, 45};
inline constexpr Limit note{"the note of a claim", Unit::words, 4, 40};
inline constexpr Limit name{"a name", Unit::characters, 2, 60};
inline constexpr Limit role{"the role of a person", Unit::characters, 3, 140};
inline constexpr Limit detail{"the detail of a place", Unit::characters, 3, 120};
inline constexpr Limit source_note{"the note of a source", Unit::characters, 3, 200};
inline constexpr Limit definition{"the definition of a word", Unit::words, 3, 30};
inline constexpr Limit picture_alt{"the alternative text of a picture", Unit::characters, 20, 240};
inline constexpr Limit picture_caption{"the caption of a picture", Unit::characters, 3, 200};
inline constexpr Limit picture_credit{"the credit of a picture", Unit::characters, 3, 120};
inline constexpr Limit plate_text{"the text of a plate", Unit::words, 4, 45};
inline constexpr Limit remark{"the remark on a reading", Unit::characters, 20, 140};
inline constexpr Limit tie{"the words of a tie", Unit::characters, 8, 110};
inline constexpr Limit page_title{"the title of a page", Unit::characters, 3, 60};
inline constexpr Limit page_text{"the text of a page", Unit::words, 3, 6000};
}  // namespace limits

// Words are what stands between spaces and holds a letter or a digit.
std::size_t length_of(std::string_view text, Unit unit);

// Too long or too short; nothing where the text keeps to its limit.
std::optional<TextFault> length_fault(std::string_view text, const Limit& limit);

}  // namespace vitrine::author
