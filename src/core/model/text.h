// Words as they are packed: UTF-8 with the places where a line may end, found when the exhibit was built.
// All offsets are bytes from the start of `utf8` and stand on code point boundaries.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::model {

struct Text {
  std::string utf8;
  // Offsets before which a line may be broken (UAX #14), ascending, neither 0 nor the length.
  // The spaces that end a line belong to it and are not drawn.
  std::vector<std::uint32_t> breaks;
  // Offsets inside words before which a word may be divided with a hyphen, ascending, none of them among `breaks`.
  std::vector<std::uint32_t> hyphens = {};
  bool empty() const { return utf8.empty(); }
  bool operator==(const Text&) const = default;
};

// What is put together while the exhibit runs. A line may end after a space at the end of `more`.
inline void append(Text& text, std::string_view more) {
  text.utf8 += more;
  if (more.ends_with(' ')) text.breaks.push_back(static_cast<std::uint32_t>(text.utf8.size()));
}
inline void append(Text& text, const Text& more) {
  const auto moved_by = static_cast<std::uint32_t>(text.utf8.size());
  text.utf8 += more.utf8;
  for (const auto at : more.breaks)
    text.breaks.push_back(at + moved_by);
  for (const auto at : more.hyphens)
    text.hyphens.push_back(at + moved_by);
}

// Superscript, for the marks of sources, is put together while the exhibit runs; prose as it is packed has none.
enum class Emphasis : std::uint8_t { none, italic, bold, bold_italic, superscript };

// How a link is drawn: the words of the glossary stand apart from what leads away.
enum class LinkLook : std::uint8_t { link, term };

// A stretch of a block that differs from its surroundings. Sorted by begin, never overlapping.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Emphasis emphasis = Emphasis::none;
  std::string link;                // an id of the exhibit, or an address that begins with "https://"; empty: no link
  LinkLook look = LinkLook::link;  // told when the page is laid out, not packed
  bool operator==(const Span&) const = default;
};

enum class BlockKind : std::uint8_t { paragraph, heading, list_item, quote };

struct Block {
  BlockKind kind = BlockKind::paragraph;
  Text text;
  std::vector<Span> spans;
  bool operator==(const Block&) const = default;
};

using Prose = std::vector<Block>;

}  // namespace vitrine::model
