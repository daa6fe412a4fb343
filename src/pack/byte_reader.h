// Reads numbers and strings off bytes of any origin. What is asked for past the end, or is not well-formed, is zero or
// empty, and the reader remembers that it failed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace vitrine::pack {

class ByteReader {
 public:
  explicit ByteReader(std::span<const std::byte> bytes) : m_left(bytes) {}

  std::uint8_t byte();
  std::uint64_t number();        // LEB128
  std::int64_t signed_number();  // zigzag
  std::string_view text();       // UTF-8, up to a zero byte
  std::size_t count();           // the number of items that follow: at least a byte each
  bool has_failed() const { return m_has_failed; }
  bool is_at_end() const { return m_left.empty(); }

 private:
  void fail();

  std::span<const std::byte> m_left;
  bool m_has_failed = false;
};

}  // namespace vitrine::pack
