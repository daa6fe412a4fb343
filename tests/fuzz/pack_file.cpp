// A packed exhibit's file, coded or plain, also with its hash mended: its envelope and its coding.
#include <string>

#include "pack/exhibit_reader.h"
#include "pack/exhibit_writer.h"
#include "tests/fuzz/promises.h"
#include "tests/fuzz/target.h"
#include "tests/support/exhibit_fixture.h"

namespace vitrine::fuzz {

namespace {

const model::Exhibit& fixture() {
  static const auto exhibit = support::fixture_exhibit();
  return exhibit;
}

const model::Common& packed_common() {
  static const auto common = *pack::read_common(pack::pack_exhibit(fixture()).common);
  return common;
}

}  // namespace

void try_input(std::string_view bytes) {
  auto file = bytes_of(bytes);
  if (const auto common = pack::read_common(file)) require_sound(*common);
  if (!pack::seal(file)) return;
  if (const auto common = pack::read_common(file)) require_sound(*common);
  if (const auto edition = pack::read_edition(file, packed_common())) require_sound(*edition, packed_common());
  if (const auto drawings = pack::read_pictures(file, packed_common()))
    for (const auto& drawing : *drawings)
      require_sound(drawing);
}

std::vector<std::string> made_seeds() {
  std::vector<std::string> seeds;
  for (const auto coding : {pack::Coding::smallest, pack::Coding::plain}) {
    const auto packed = pack::pack_exhibit(fixture(), coding);
    seeds.push_back(text_of(packed.common));
    seeds.push_back(text_of(packed.editions.front()));
    seeds.push_back(text_of(packed.pictures));
  }
  return seeds;
}

}  // namespace vitrine::fuzz
