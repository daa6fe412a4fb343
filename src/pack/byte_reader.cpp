#include "pack/byte_reader.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace vitrine::pack {

void ByteReader::fail() {
  m_has_failed = true;
  m_left = {};
}

std::uint8_t ByteReader::byte() {
  if (m_left.empty()) {
    fail();
    return 0;
  }
  const auto value = std::to_integer<std::uint8_t>(m_left.front());
  m_left = m_left.subspan(1);
  return value;
}

std::uint64_t ByteReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 63; shift += 7) {
    const std::uint8_t part = byte();
    value |= std::uint64_t{part & 0x7FU} << shift;
    if (part < 0x80) return value;
  }
  const std::uint8_t highest = byte();
  if (highest > 1) fail();
  return m_has_failed ? 0 : value | std::uint64_t{highest} << 63U;
}

std::int64_t ByteReader::signed_number() {
  const std::uint64_t value = number();
  return static_cast<std::int64_t>(value >> 1U ^ (0 - (value & 1U)));
}

std::string_view ByteReader::text() {
  const auto end = std::ranges::find(m_left, std::byte{0});
  if (end == m_left.end()) {
    fail();
    return {};
  }
  const std::string_view text(reinterpret_cast<const char*>(m_left.data()),
                              static_cast<std::size_t>(end - m_left.begin()));
  if (!utf8::is_valid(text)) {
    fail();
    return {};
  }
  m_left = m_left.subspan(text.size() + 1);
  return text;
}

std::size_t ByteReader::count() {
  const std::uint64_t value = number();
  if (value > m_left.size()) {
    fail();
    return 0;
  }
  return static_cast<std::size_t>(value);
}

}  // namespace vitrine::pack
