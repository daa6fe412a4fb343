// Big-endian reading within the bounds of a font file, and its tables by tag.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace vitrine::text {

// A stretch of bytes. Reading beyond its end gives 0; who must not go on asks `has` first.
class Bytes {
 public:
  Bytes() = default;
  explicit Bytes(std::span<const std::byte> bytes) : m_bytes(bytes) {}

  std::size_t size() const { return m_bytes.size(); }
  bool has(std::size_t at, std::size_t length) const { return at <= size() && length <= size() - at; }
  unsigned u8(std::size_t at) const { return has(at, 1) ? std::to_integer<unsigned>(m_bytes[at]) : 0; }
  unsigned u16(std::size_t at) const { return u8(at) << 8U | u8(at + 1); }
  int s16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  std::uint32_t u32(std::size_t at) const { return static_cast<std::uint32_t>(u16(at)) << 16U | u16(at + 2); }
  // From `at` to the end; empty where `at` lies beyond it.
  Bytes from(std::size_t at) const { return Bytes(m_bytes.subspan(at < size() ? at : size())); }
  Bytes part(std::size_t at, std::size_t length) const {
    return has(at, length) ? Bytes(m_bytes.subspan(at, length)) : Bytes();
  }

 private:
  std::span<const std::byte> m_bytes;
};

// The table of that four-letter tag; nothing where the font has none or it lies outside the file.
inline std::optional<Bytes> font_table(Bytes font, std::string_view tag) {
  for (std::size_t k = 0; k < font.u16(4); ++k) {
    const std::size_t record = 12 + 16 * k;
    bool same = true;
    for (std::size_t c = 0; c < 4; ++c)
      same = same && font.u8(record + c) == static_cast<unsigned char>(tag[c]);
    if (!same) continue;
    const std::size_t at = font.u32(record + 8);
    const std::size_t length = font.u32(record + 12);
    if (!font.has(at, length)) return std::nullopt;
    return font.part(at, length);
  }
  return std::nullopt;
}

}  // namespace vitrine::text
