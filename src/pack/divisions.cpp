#include "pack/divisions.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vitrine::pack {

namespace {

// Vowels, consonants, and what is neither.
unsigned class_of(char32_t letter) {
  constexpr std::u32string_view vowels = U"aeiouyàâéèêëîïôùûüœаеёиоуыэюя";
  if (vowels.find(letter) != vowels.npos) return 1;
  return letter == U'ь' || letter == U'ъ' || letter == U'й' ? 3 : 2;
}

}  // namespace

void DivisionModel::begin_word(const std::vector<char32_t>& letters) {
  m_word = 0;
  m_last_one = 0;
  for (const char32_t letter : letters)
    m_word = (m_word + static_cast<std::uint32_t>(letter) + 1) * 0x2F0B4C47U;
}

void DivisionModel::begin_place(const std::vector<char32_t>& letters, std::size_t at) {
  // Letters around the place, the word's edges as 0: three before, three after.
  std::array<std::uint64_t, 6> near{};
  std::uint64_t classes = 0;
  for (std::size_t i = 0; i < near.size(); ++i) {
    const std::size_t letter = at + i - 3;
    if (letter < letters.size()) near[i] = letters[letter];
    classes = classes << 2U | (near[i] != 0 ? class_of(static_cast<char32_t>(near[i])) : 0);
  }
  const auto since = static_cast<std::uint64_t>(std::min<std::size_t>(at - m_last_one, 3));
  const std::uint64_t pair = near[2] << 11U | near[3];
  m_model.begin_bit({classes << 2U | since, pair << 2U | since, (pair << 11U | near[1]) << 11U | near[4],
                     (pair << 11U | near[4]) << 11U | near[5], (pair << 11U | near[1]) << 11U | near[0],
                     (classes << 11U | near[3]) << 2U | since, std::uint64_t{m_word} << 8U | at},
                    static_cast<std::uint8_t>(classes >> 2U));
}

void DivisionModel::learn(std::size_t at, unsigned bit) {
  m_model.learn(bit);
  if (bit != 0) m_last_one = at;
}

void DivisionReader::read(model::Text& text) {
  if (!m_model) return;
  m_model->go_through(text.utf8, [&](std::uint32_t probability, std::uint32_t place) {
    const unsigned bit = m_decoder.bit(probability);
    if (bit != 0) text.hyphens.push_back(place);
    return bit;
  });
}

}  // namespace vitrine::pack
