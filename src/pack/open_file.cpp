#include "pack/open_file.h"

#include <cstring>
#include <string>
#include <utility>

#include "pack/coder.h"
#include "pack/exhibit_format.h"
#include "pack/exhibit_reader.h"

namespace vitrine::pack {

std::unexpected<Fault> damaged(const char* message) {
  return std::unexpected(Fault{FaultKind::damaged, std::string("exhibit: ") + message});
}

std::expected<OpenFile, Fault> open_file(std::span<const std::byte> bytes) {
  // FlatBuffers reads its numbers in place, so the bytes must be aligned.
  std::vector<std::uint64_t> aligned(bytes.size() / sizeof(std::uint64_t) + 1);
  if (!bytes.empty()) std::memcpy(aligned.data(), bytes.data(), bytes.size());
  const auto* data = reinterpret_cast<const std::uint8_t*>(aligned.data());

  flatbuffers::Verifier head_verifier(data, bytes.size());
  if (!head_verifier.VerifyBuffer<format::Head>(format::FileIdentifier())) return damaged("not a packed exhibit");
  const auto* head = flatbuffers::GetRoot<format::Head>(data);
  if (head->major() > exhibit_major) {
    return std::unexpected(Fault{FaultKind::newer, "exhibit: packed for a newer player"});
  }
  if (head->major() < exhibit_major) return damaged("no version of ours");

  flatbuffers::Verifier verifier(data, bytes.size());
  if (!format::VerifyFileBuffer(verifier)) return damaged("its structure is broken");
  const auto* hash_field = flatbuffers::GetRoot<flatbuffers::Table>(data)->GetAddressOf(format::File::VT_CONTENT_HASH);
  if (!hash_field) return damaged("it has no content hash");
  const auto hash = content_hash(bytes, static_cast<std::size_t>(hash_field - data));
  if (hash != head->content_hash()) return damaged("its bytes are not those that were written");

  const auto& file = *flatbuffers::GetRoot<format::File>(data);
  const auto body = std::as_bytes(std::span(file.body()->data(), file.body()->size()));
  OpenFile result{file.part(), hash, file.common_hash(), {}, {}};
  if (file.hyphens()) {
    const auto hyphens = std::as_bytes(std::span(file.hyphens()->data(), file.hyphens()->size()));
    result.hyphens.assign(hyphens.begin(), hyphens.end());
  }
  if (file.coding() == format::Coding::modelled) {
    if (file.plain_size() > largest_modelled_size) return damaged("its body is too large");
    result.body = plain_from_coded(body, file.plain_size());
  } else if (file.coding() == format::Coding::plain) {
    result.body.assign(body.begin(), body.end());
  } else {
    return damaged("its coding is not known");
  }
  return result;
}

}  // namespace vitrine::pack
