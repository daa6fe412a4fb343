#include "pack/byte_model.h"
#include "pack/coder.h"

namespace vitrine::pack {

std::vector<std::byte> coded_from_plain(std::span<const std::byte> plain) {
  std::uint32_t low = 0;
  std::uint32_t high = 0xFFFFFFFF;
  ByteModel model;
  std::vector<std::byte> coded;
  for (const std::byte byte : plain) {
    for (unsigned bits_left = 8; bits_left-- > 0;) {
      const unsigned bit = std::to_integer<unsigned>(byte) >> bits_left & 1U;
      const std::uint32_t middle = middle_of(low, high, model.probability_of_one());
      (bit != 0 ? high : low) = bit != 0 ? middle : middle + 1;
      model.learn(bit);
      while (((low ^ high) >> 24U) == 0) {
        coded.push_back(static_cast<std::byte>(high >> 24U));
        low <<= 8U;
        high = high << 8U | 0xFFU;
      }
    }
  }
  // Zeros follow the end: the shortest bytes that lie between low and high with them.
  if (low != 0) coded.push_back(static_cast<std::byte>((low >> 24U) + 1));
  return coded;
}

}  // namespace vitrine::pack
