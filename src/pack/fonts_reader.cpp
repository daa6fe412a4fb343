#include "pack/fonts_reader.h"

#include "core/base/utf8.h"

namespace vitrine::pack {
namespace {

constexpr std::size_t section_count = layout::face_count + 1;
constexpr std::size_t sections_at = 16;
constexpr std::size_t body_at = sections_at + 8 * section_count;

std::uint64_t number_at(std::span<const std::byte> bytes, std::size_t at, std::size_t size) {
  std::uint64_t number = 0;
  for (std::size_t k = size; k-- > 0;)
    number = number << 8U | std::to_integer<std::uint64_t>(bytes[at + k]);
  return number;
}

std::uint64_t fnv1a(std::span<const std::byte> bytes) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const std::byte byte : bytes)
    hash = (hash ^ std::to_integer<std::uint64_t>(byte)) * 0x100000001B3;
  return hash;
}

std::unexpected<Fault> damaged(const char* message) {
  return std::unexpected(Fault{FaultKind::damaged, message});
}

}  // namespace

std::expected<Fonts, Fault> read_fonts(std::span<const std::byte> bytes) {
  if (bytes.size() < body_at) return damaged("the fonts are cut short");
  if (number_at(bytes, 0, 4) != 0x46525456) return damaged("these are not the fonts of an exhibit");
  const std::uint64_t major = number_at(bytes, 4, 2);
  if (major > fonts_major_version) return std::unexpected(Fault{FaultKind::newer, "the fonts are of a newer version"});
  if (major != fonts_major_version) return damaged("the fonts have an impossible version");
  if (number_at(bytes, 8, 8) != fnv1a(bytes.subspan(sections_at))) return damaged("the fonts are damaged");

  Fonts fonts;
  for (std::size_t k = 0; k < section_count; ++k) {
    const std::size_t at = number_at(bytes, sections_at + 8 * k, 4);
    const std::size_t length = number_at(bytes, sections_at + 8 * k + 4, 4);
    if (at < body_at || at > bytes.size() || length > bytes.size() - at) return damaged("the fonts are cut short");
    const std::span<const std::byte> section = bytes.subspan(at, length);
    if (k < layout::face_count) {
      fonts.faces[k] = section;
    } else {
      fonts.licence = {reinterpret_cast<const char*>(section.data()), section.size()};
    }
  }
  if (!utf8::is_valid(fonts.licence)) return damaged("the fonts' licence is damaged");
  return fonts;
}

}  // namespace vitrine::pack
