#include "pack/byte_model.h"
#include "pack/coder.h"

namespace vitrine::pack {

BitDecoder::BitDecoder(std::span<const std::byte> coded) : m_left(coded) {
  for (int i = 0; i < 4; ++i)
    m_value = m_value << 8U | next_byte();
}

// Zeros follow the end.
std::uint32_t BitDecoder::next_byte() {
  if (m_left.empty()) return 0;
  const auto byte = std::to_integer<std::uint32_t>(m_left.front());
  m_left = m_left.subspan(1);
  return byte;
}

unsigned BitDecoder::bit(std::uint32_t probability_of_one) {
  const std::uint32_t middle = middle_of(m_low, m_high, probability_of_one);
  const unsigned bit = m_value <= middle ? 1 : 0;
  (bit != 0 ? m_high : m_low) = bit != 0 ? middle : middle + 1;
  while (((m_low ^ m_high) >> 24U) == 0) {
    m_low <<= 8U;
    m_high = m_high << 8U | 0xFFU;
    m_value = m_value << 8U | next_byte();
  }
  return bit;
}

std::vector<std::byte> plain_from_coded(std::span<const std::byte> coded, std::size_t plain_size) {
  ByteModel model;
  BitDecoder decoder(coded);
  std::vector<std::byte> plain;
  plain.reserve(plain_size);
  while (plain.size() < plain_size) {
    unsigned byte = 1;
    while (byte < 256) {
      const unsigned bit = decoder.bit(model.probability_of_one());
      model.learn(bit);
      byte = byte << 1U | bit;
    }
    plain.push_back(static_cast<std::byte>(byte));
  }
  return plain;
}

}  // namespace vitrine::pack
