#include "pack/open_file.h"

#include <cstring>
#include <string>
#include <utility>

#include "pack/exhibit_format.h"
#include "pack/exhibit_reader.h"

namespace vitrine::pack {

std::unexpected<Fault> damaged(const char* message) {
  return std::unexpected(Fault{FaultKind::damaged, std::string("exhibit: ") + message});
}

std::expected<OpenFile, Fault> open_file(std::span<const std::byte> bytes) {
  OpenFile result;
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % sizeof(std::uint64_t) != 0) {
    result.aligned.resize(bytes.size() / sizeof(std::uint64_t) + 1);
    std::memcpy(result.aligned.data(), bytes.data(), bytes.size());
    bytes = std::as_bytes(std::span(result.aligned)).first(bytes.size());
  }
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  constexpr int deepest = 16;
  const auto most_tables = static_cast<flatbuffers::uoffset_t>(bytes.size());

  flatbuffers::Verifier head_verifier(data, bytes.size(), deepest, most_tables);
  if (!head_verifier.VerifyBuffer<format::Head>(format::FileIdentifier())) return damaged("not a packed exhibit");
  const auto* head = flatbuffers::GetRoot<format::Head>(data);
  if (head->major() > exhibit_major) {
    return std::unexpected(Fault{FaultKind::newer, "exhibit: packed for a newer player"});
  }
  if (head->major() < exhibit_major) return damaged("no version of ours");

  flatbuffers::Verifier verifier(data, bytes.size(), deepest, most_tables);
  if (!format::VerifyFileBuffer(verifier)) return damaged("its structure is broken");
  const auto* hash_field = flatbuffers::GetRoot<flatbuffers::Table>(data)->GetAddressOf(format::File::VT_CONTENT_HASH);
  if (!hash_field) return damaged("it has no content hash");
  result.content_hash = content_hash(bytes, static_cast<std::size_t>(hash_field - data));
  if (result.content_hash != head->content_hash()) return damaged("its bytes are not those that were written");
  result.file = flatbuffers::GetRoot<format::File>(data);
  return result;
}

}  // namespace vitrine::pack
