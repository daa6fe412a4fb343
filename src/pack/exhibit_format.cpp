#include "pack/exhibit_format.h"

namespace vitrine::pack {

std::uint64_t content_hash(std::span<const std::byte> bytes, std::size_t hash_at) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool is_hash = i >= hash_at && i - hash_at < sizeof hash;
    hash = (hash ^ (is_hash ? 0 : std::to_integer<std::uint64_t>(bytes[i]))) * 0x100000001B3;
  }
  return hash;
}

std::vector<std::uint32_t> breaks_after_spaces(std::string_view utf8) {
  std::vector<std::uint32_t> breaks;
  for (std::size_t i = 1; i < utf8.size(); ++i) {
    if (utf8[i - 1] == ' ' && utf8[i] != ' ') breaks.push_back(static_cast<std::uint32_t>(i));
  }
  return breaks;
}

}  // namespace vitrine::pack
