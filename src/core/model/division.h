// Words long enough to be divided with a hyphen at the end of a line. Which of their places serve is for the dictionary
// of their language (author/hyphens.h); these are the places that it may choose from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vitrine::model {

inline constexpr std::size_t least_letters_divided = 7;
inline constexpr std::size_t least_letters_before_hyphen = 2;
inline constexpr std::size_t least_letters_after_hyphen = 3;

// Reads the long words of a text one by one: runs of Latin or Cyrillic letters of which none but the first is a
// capital, that touch no figure and no hyphen, soft ones included. What stands after an apostrophe is a word of its
// own.
class LongWordReader {
 public:
  // The text must outlive the reader.
  explicit LongWordReader(std::string_view utf8) : m_utf8(utf8) {}

  // Goes to the next word, the first one at first; false where there is none.
  bool next();

  // Small ones.
  const std::vector<char32_t>& letters() const { return m_letters; }
  // The byte of the text where each letter begins.
  const std::vector<std::uint32_t>& offsets() const { return m_offsets; }

 private:
  std::string_view m_utf8;
  std::size_t m_at = 0;
  std::vector<char32_t> m_letters;
  std::vector<std::uint32_t> m_offsets;
};

}  // namespace vitrine::model
