// Words as search compares them: without case, accents and typography.
//
// Folding of Latin letters follows the canonical decompositions of the Unicode Character Database (UnicodeData.txt,
// version 15) for Latin-1, Latin Extended-A and the Romanian letters, without their marks; letters that have none (ø,
// ł, đ, æ, œ, ß, ...) go to the letters that stand for them in CLDR's Latin-ASCII transliteration. Cyrillic letters
// lose their case, ё becomes е, й stays. Letters of other scripts are left as they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vitrine::search {

// Reads the words of a text one by one. A word is a run of letters or a run of digits; "1er" is two, "d’Estrées" only
// "estrees": up to two letters before an apostrophe are elided ones, and "’s" is an ending. Digits grouped by threes
// with spaces or commas are one number: "10 000".
class WordReader {
 public:
  // The text must outlive the reader.
  explicit WordReader(std::string_view text) : m_text(text) {}

  // Goes to the next word, the first one at first; false where there is none.
  bool next();

  std::string_view folded() const { return m_folded; }
  // The bytes of the text where the word stands.
  std::size_t begin() const { return m_begin; }
  std::size_t end() const { return m_end; }

 private:
  void read_letters();
  void read_digits();
  bool is_elided_or_ending() const;

  std::string_view m_text;
  std::size_t m_begin = 0;
  std::size_t m_end = 0;
  std::string m_folded;
};

std::size_t letter_count(std::string_view text);

// Whether a word is a run of digits.
bool is_number(std::string_view folded);

}  // namespace vitrine::search
