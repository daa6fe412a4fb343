#include <utility>

#include "pack/byte_model.h"
#include "pack/coder.h"

namespace vitrine::pack {

void BitEncoder::bit(unsigned bit, std::uint32_t probability_of_one) {
  const std::uint32_t middle = middle_of(m_low, m_high, probability_of_one);
  (bit != 0 ? m_high : m_low) = bit != 0 ? middle : middle + 1;
  while (((m_low ^ m_high) >> 24U) == 0) {
    m_coded.push_back(static_cast<std::byte>(m_high >> 24U));
    m_low <<= 8U;
    m_high = m_high << 8U | 0xFFU;
  }
}

std::vector<std::byte> BitEncoder::take() {
  // Zeros follow the end: the shortest bytes that lie between low and high with them.
  if (m_low != 0) m_coded.push_back(static_cast<std::byte>((m_low >> 24U) + 1));
  return std::move(m_coded);
}

std::vector<std::byte> coded_from_plain(std::span<const std::byte> plain) {
  ByteModel model;
  BitEncoder encoder;
  for (const std::byte byte : plain) {
    for (unsigned bits_left = 8; bits_left-- > 0;) {
      const unsigned bit = std::to_integer<unsigned>(byte) >> bits_left & 1U;
      encoder.bit(bit, model.probability_of_one());
      model.learn(bit);
    }
  }
  return encoder.take();
}

}  // namespace vitrine::pack
