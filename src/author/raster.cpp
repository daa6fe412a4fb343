#include "author/raster.h"

#include <cstddef>

namespace vitrine::author {

namespace {

// Numbers at a place of the file; 0 past its end.
class Head {
 public:
  explicit Head(std::string_view bytes) : m_bytes(bytes) {}

  bool has(std::size_t at, std::string_view expected) const {
    return m_bytes.substr(at < m_bytes.size() ? at : m_bytes.size()).starts_with(expected);
  }
  std::uint32_t byte(std::size_t at) const { return at < m_bytes.size() ? static_cast<unsigned char>(m_bytes[at]) : 0; }
  std::uint32_t big(std::size_t at, int count) const {
    std::uint32_t result = 0;
    for (int i = 0; i < count; ++i)
      result = result << 8U | byte(at + static_cast<std::size_t>(i));
    return result;
  }
  std::uint32_t little(std::size_t at, int count) const {
    std::uint32_t result = 0;
    for (int i = count; i-- > 0;)
      result = result << 8U | byte(at + static_cast<std::size_t>(i));
    return result;
  }
  std::size_t size() const { return m_bytes.size(); }

 private:
  std::string_view m_bytes;
};

std::optional<PixelSize> size_of_png(const Head& head) {
  if (!head.has(0, "\x89PNG\r\n\x1A\n") || !head.has(12, "IHDR") || head.size() < 24) return std::nullopt;
  return PixelSize{head.big(16, 4), head.big(20, 4)};
}

// Segment by segment to the start of a frame.
std::optional<PixelSize> size_of_jpeg(const Head& head) {
  if (!head.has(0, "\xFF\xD8\xFF")) return std::nullopt;
  for (std::size_t at = 2; at + 9 < head.size();) {
    if (head.byte(at) != 0xFF) return std::nullopt;
    const auto marker = head.byte(at + 1);
    if (marker == 0xFF) {  // padding
      ++at;
      continue;
    }
    const bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) return PixelSize{head.big(at + 7, 2), head.big(at + 5, 2)};
    at += 2 + head.big(at + 2, 2);
  }
  return std::nullopt;
}

std::optional<PixelSize> size_of_webp(const Head& head) {
  if (!head.has(0, "RIFF") || !head.has(8, "WEBP")) return std::nullopt;
  constexpr std::uint32_t lossy_side = 0x3FFF;
  if (head.has(12, "VP8 ") && head.has(23, "\x9D\x01\x2A") && head.size() >= 30)
    return PixelSize{head.little(26, 2) & lossy_side, head.little(28, 2) & lossy_side};
  if (head.has(12, "VP8L") && head.byte(20) == 0x2F && head.size() >= 25) {
    const auto bits = head.little(21, 4);
    return PixelSize{(bits & lossy_side) + 1, (bits >> 14U & lossy_side) + 1};
  }
  if (head.has(12, "VP8X") && head.size() >= 30) return PixelSize{head.little(24, 3) + 1, head.little(27, 3) + 1};
  return std::nullopt;
}

}  // namespace

std::optional<PixelSize> pixel_size(std::string_view bytes, RasterFormat format) {
  const Head head(bytes);
  std::optional<PixelSize> size;
  if (format == RasterFormat::png) size = size_of_png(head);
  if (format == RasterFormat::jpeg) size = size_of_jpeg(head);
  if (format == RasterFormat::webp) size = size_of_webp(head);
  return size && size->width > 0 && size->height > 0 ? size : std::nullopt;
}

}  // namespace vitrine::author
