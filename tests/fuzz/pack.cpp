// A packed exhibit: the common part and an edition, one after the other. Each is also read with its hash mended, as
// though someone had meant it, and the edition with the fixture's own common part as well. What is accepted keeps what
// the model promises and can be seen.
#include <string>

#include "pack/exhibit_reader.h"
#include "pack/exhibit_writer.h"
#include "tests/fuzz/promises.h"
#include "tests/fuzz/target.h"
#include "tests/fuzz/tour.h"
#include "tests/support/exhibit_fixture.h"

namespace vitrine::fuzz {

namespace {

struct Parts {
  std::string_view common;
  std::string_view edition;
};

// FlatBuffers writes its file identifier past the four bytes that a file begins with.
Parts parts_of(std::string_view bytes) {
  constexpr std::string_view identifier = "VTRX";
  const auto second = bytes.find(identifier, 8);
  if (second == bytes.npos) return {bytes, {}};
  return {bytes.substr(0, second - 4), bytes.substr(second - 4)};
}

const pack::PackedExhibit& packed_fixture() {
  static const auto packed = pack::pack_exhibit(support::fixture_exhibit());
  return packed;
}

const model::Common& fixture_common() {
  static const auto common = *pack::read_common(packed_fixture().common);
  return common;
}

void read_edition_of(const model::Common& common, std::span<const std::byte> bytes) {
  auto edition = pack::read_edition(bytes, common);
  if (!edition) return;
  require_sound(*edition, common);
  model::Exhibit exhibit{common, {}};
  exhibit.editions.resize(common.languages.size());
  for (std::size_t i = 0; i < common.languages.size(); ++i) {
    if (common.languages[i] == edition->language) exhibit.editions[i] = std::move(*edition);
  }
  tour(std::move(exhibit));
}

}  // namespace

void try_input(std::string_view bytes) {
  const auto parts = parts_of(bytes);
  auto common_bytes = bytes_of(parts.common);
  auto edition_bytes = bytes_of(parts.edition);
  (void)pack::read_common(common_bytes);
  (void)pack::read_edition(edition_bytes, fixture_common());

  const bool has_edition = pack::seal(edition_bytes);
  if (has_edition) read_edition_of(fixture_common(), edition_bytes);
  if (!pack::seal(common_bytes)) return;
  auto common = pack::read_common(common_bytes);
  if (!common) return;
  require_sound(*common);
  // The edition names the hash of the common part it was made with.
  common->content_hash = fixture_common().content_hash;
  if (has_edition) read_edition_of(*common, edition_bytes);
}

std::vector<std::string> made_seeds() {
  std::vector<std::string> seeds;
  for (const auto& edition : packed_fixture().editions)
    seeds.push_back(text_of(packed_fixture().common) + text_of(edition));
  return seeds;
}

}  // namespace vitrine::fuzz
