// The bodies of a packed exhibit: that of the common part, the word VTRX, that of an edition, which is also read with
// the fixture's own common part. What is accepted keeps what the model promises, comes back from what is written of it,
// and can be seen.
#include <algorithm>
#include <string>

#include "pack/body.h"
#include "tests/fuzz/promises.h"
#include "tests/fuzz/target.h"
#include "tests/fuzz/tour.h"
#include "tests/support/exhibit_fixture.h"

namespace vitrine::fuzz {

namespace {

constexpr std::string_view separator = "VTRX";

const model::Exhibit& fixture() {
  static const auto exhibit = support::fixture_exhibit();
  return exhibit;
}

void try_edition(std::span<const std::byte> body, const model::Common& common) {
  // Its own bytes serve as those that say where words may be divided: any bytes do.
  auto edition = pack::read_edition_body(body, common, body.first(std::min<std::size_t>(body.size(), 64)));
  if (!edition) return;
  require_sound(*edition, common);
  const auto written = pack::edition_body(*edition, common);
  const auto again = pack::read_edition_body(written, common);
  require(again && pack::edition_body(*again, common) == written, "an edition comes back from what is written of it");

  model::Exhibit exhibit{common, {}};
  exhibit.editions.resize(common.languages.size());
  for (std::size_t i = 0; i < common.languages.size(); ++i) {
    if (common.languages[i] == edition->language) exhibit.editions[i] = std::move(*edition);
  }
  tour(std::move(exhibit));
}

}  // namespace

void try_input(std::string_view bytes) {
  const auto end = bytes.find(separator);
  const bool has_edition = end != bytes.npos;
  const auto common_body = bytes_of(bytes.substr(0, end));
  const auto edition_body = bytes_of(has_edition ? bytes.substr(end + separator.size()) : std::string_view());
  const auto common = pack::read_common_body(common_body);
  if (common) {
    require_sound(*common);
    const auto written = pack::common_body(*common);
    const auto again = pack::read_common_body(written);
    require(again && pack::common_body(*again) == written, "the common part comes back from what is written of it");
  }
  if (!has_edition) return;
  // With a common part that was spoiled, or else with a sound one.
  try_edition(edition_body, common ? *common : fixture().common);
}

std::vector<std::string> made_seeds() {
  std::vector<std::string> seeds;
  const auto& common = fixture().common;
  for (const auto& edition : fixture().editions) {
    auto seed = text_of(pack::common_body(common));
    seed += separator;
    seed += text_of(pack::edition_body(edition, common));
    seeds.push_back(std::move(seed));
  }
  return seeds;
}

}  // namespace vitrine::fuzz
