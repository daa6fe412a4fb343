#include "pack/byte_model.h"
#include "pack/coder.h"

namespace vitrine::pack {

std::vector<std::byte> plain_from_coded(std::span<const std::byte> coded, std::size_t plain_size) {
  std::size_t at = 0;
  const auto next_byte = [&] { return at < coded.size() ? std::to_integer<std::uint32_t>(coded[at++]) : 0U; };
  std::uint32_t low = 0;
  std::uint32_t high = 0xFFFFFFFF;
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i)
    value = value << 8U | next_byte();
  ByteModel model;
  std::vector<std::byte> plain;
  plain.reserve(plain_size);
  while (plain.size() < plain_size) {
    unsigned byte = 1;
    while (byte < 256) {
      const std::uint32_t middle = middle_of(low, high, model.probability_of_one());
      const unsigned bit = value <= middle ? 1 : 0;
      (bit != 0 ? high : low) = bit != 0 ? middle : middle + 1;
      model.learn(bit);
      byte = byte << 1U | bit;
      while (((low ^ high) >> 24U) == 0) {
        low <<= 8U;
        high = high << 8U | 0xFFU;
        value = value << 8U | next_byte();
      }
    }
    plain.push_back(static_cast<std::byte>(byte));
  }
  return plain;
}

}  // namespace vitrine::pack
