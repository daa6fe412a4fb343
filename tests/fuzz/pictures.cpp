// The body of the pictures, read with the fixture's common part. What is accepted keeps what the model promises and
// comes back from what is written of it.
#include <string>

#include "pack/body.h"
#include "tests/fuzz/promises.h"
#include "tests/fuzz/target.h"
#include "tests/support/exhibit_fixture.h"

namespace vitrine::fuzz {

namespace {

const model::Exhibit& fixture() {
  static const auto exhibit = support::fixture_exhibit();
  return exhibit;
}

}  // namespace

void try_input(std::string_view bytes) {
  const auto drawings = pack::read_pictures_body(bytes_of(bytes), fixture().common);
  if (!drawings) return;
  require(drawings->size() == fixture().common.pictures.size(), "every picture has its lines");
  for (const auto& drawing : *drawings)
    require_sound(drawing);
  const auto again = pack::read_pictures_body(pack::pictures_body(*drawings), fixture().common);
  require(again && *again == *drawings, "drawings come back from what is written of them");
}

std::vector<std::string> made_seeds() {
  return {text_of(pack::pictures_body(fixture().drawings))};
}

}  // namespace vitrine::fuzz
