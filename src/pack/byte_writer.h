// The other side of byte_reader.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace vitrine::pack {

class ByteWriter {
 public:
  void byte(std::uint8_t value) { m_bytes.push_back(static_cast<std::byte>(value)); }

  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U)
      byte(static_cast<std::uint8_t>(value | 0x80U));
    byte(static_cast<std::uint8_t>(value));
  }

  void signed_number(std::int64_t value) {
    number(static_cast<std::uint64_t>(value) << 1U ^ static_cast<std::uint64_t>(value >> 63));
  }

  // Has no zero byte in it.
  void text(std::string_view value) {
    for (const char c : value)
      byte(static_cast<std::uint8_t>(c));
    byte(0);
  }

  template <class List, class WriteItem>
  void list(const List& items, WriteItem write_item) {
    number(items.size());
    for (const auto& item : items)
      write_item(item);
  }

  std::vector<std::byte> take() { return std::move(m_bytes); }

 private:
  std::vector<std::byte> m_bytes;
};

}  // namespace vitrine::pack
