// Bytes made small by ByteModel and an arithmetic coder. There is no header and no check: whoever keeps the coded bytes
// keeps the size of the plain ones, and knows by other means that they are whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vitrine::pack {

std::vector<std::byte> coded_from_plain(std::span<const std::byte> plain);

// The first `plain_size` bytes that were coded. Any bytes may be given, and give some bytes.
std::vector<std::byte> plain_from_coded(std::span<const std::byte> coded, std::size_t plain_size);

// Bits foretold by a model, one by one.
class BitEncoder {
 public:
  void bit(unsigned bit, std::uint32_t probability_of_one);
  std::vector<std::byte> take();

 private:
  std::uint32_t m_low = 0;
  std::uint32_t m_high = 0xFFFFFFFF;
  std::vector<std::byte> m_coded;
};

// Any bytes may be given, and give some bits, without end.
class BitDecoder {
 public:
  explicit BitDecoder(std::span<const std::byte> coded);
  unsigned bit(std::uint32_t probability_of_one);

 private:
  std::uint32_t next_byte();

  std::span<const std::byte> m_left;
  std::uint32_t m_low = 0;
  std::uint32_t m_high = 0xFFFFFFFF;
  std::uint32_t m_value = 0;
};

}  // namespace vitrine::pack
