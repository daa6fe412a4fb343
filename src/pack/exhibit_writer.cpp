#include "pack/exhibit_writer.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

#include "exhibit_generated.h"
#include "pack/body.h"
#include "pack/coder.h"
#include "pack/exhibit_format.h"
#include "pack/exhibit_reader.h"

namespace vitrine::pack {

namespace {

// Of the content hash; nothing where the bytes have none.
std::optional<std::size_t> hash_place(std::span<const std::byte> file) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(file.data());
  flatbuffers::Verifier verifier(data, file.size());
  if (!verifier.VerifyBuffer<format::Head>(format::FileIdentifier())) return std::nullopt;
  const auto* field = flatbuffers::GetRoot<flatbuffers::Table>(data)->GetAddressOf(format::File::VT_CONTENT_HASH);
  if (!field) return std::nullopt;
  return static_cast<std::size_t>(field - data);
}

std::vector<std::byte> file_of(format::Part part, std::uint64_t common_hash, const std::vector<std::byte>& plain,
                               const std::vector<std::byte>& divisions, Coding coding) {
  const bool is_modelled = coding == Coding::smallest && plain.size() <= largest_modelled_size;
  const auto body = is_modelled ? coded_from_plain(plain) : plain;
  constexpr std::uint64_t to_be_sealed = 1;  // not the default, so that the field is written
  flatbuffers::FlatBufferBuilder builder;
  const auto bytes = builder.CreateVector(reinterpret_cast<const std::uint8_t*>(body.data()), body.size());
  flatbuffers::Offset<flatbuffers::Vector<std::uint8_t>> hyphens;
  if (coding == Coding::smallest && !divisions.empty())
    hyphens = builder.CreateVector(reinterpret_cast<const std::uint8_t*>(divisions.data()), divisions.size());
  format::FinishFileBuffer(
      builder, format::CreateFile(builder, exhibit_major, exhibit_minor, to_be_sealed, part, common_hash,
                                  is_modelled ? format::Coding::modelled : format::Coding::plain,
                                  is_modelled ? static_cast<std::uint32_t>(plain.size()) : 0, bytes, hyphens));
  const auto written = std::as_bytes(std::span(builder.GetBufferPointer(), builder.GetSize()));
  std::vector<std::byte> file(written.begin(), written.end());
  seal(file);
  return file;
}

}  // namespace

PackedExhibit pack_exhibit(const model::Exhibit& exhibit, Coding coding) {
  PackedExhibit result;
  result.common = file_of(format::Part::common, 0, common_body(exhibit.common), {}, coding);
  const auto hash = content_hash(result.common, hash_place(result.common).value());
  for (const auto& edition : exhibit.editions) {
    result.editions.push_back(file_of(format::Part::edition, hash, edition_body(edition, exhibit.common),
                                      edition_hyphens(edition, exhibit.common), coding));
  }
  // Lines are foretold hardly better than a host compresses them, and modelling them would hold up the player.
  result.pictures = file_of(format::Part::pictures, hash, pictures_body(exhibit.drawings), {}, Coding::plain);
  return result;
}

bool seal(std::span<std::byte> file) {
  const auto at = hash_place(file);
  if (!at) return false;
  const auto hash = content_hash(file, *at);
  static_assert(std::endian::native == std::endian::little, "the format is little-endian");
  std::memcpy(file.data() + *at, &hash, sizeof hash);
  return true;
}

}  // namespace vitrine::pack
