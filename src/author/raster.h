// The size of a picture in pixels, from the head of its file: PNG (ISO/IEC 15948), JPEG (ITU-T T.81), WebP (RFC 9649).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vitrine::author {

enum class RasterFormat : std::uint8_t { png, jpeg, webp };

struct PixelSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  bool operator==(const PixelSize&) const = default;
};

// Nothing where the bytes are no file of that format, or end before they have told.
std::optional<PixelSize> pixel_size(std::string_view bytes, RasterFormat format);

}  // namespace vitrine::author
