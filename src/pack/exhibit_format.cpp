#include "pack/exhibit_format.h"

namespace vitrine::pack {

std::vector<std::string_view> linkable_ids(const model::Common& common) {
  std::vector<std::string_view> ids;
  const auto add = [&ids](const auto& things) {
    for (const auto& thing : things)
      ids.push_back(thing.id);
  };
  add(common.cards);
  add(common.people);
  add(common.places);
  add(common.sources);
  add(common.terms);
  add(common.pages);
  add(common.plates);
  return ids;
}

std::uint64_t content_hash(std::span<const std::byte> bytes, std::size_t hash_at) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool is_hash = i >= hash_at && i - hash_at < sizeof hash;
    hash = (hash ^ (is_hash ? 0 : std::to_integer<std::uint64_t>(bytes[i]))) * 0x100000001B3;
  }
  return hash;
}

}  // namespace vitrine::pack
