// A text read as EDTF: an error with its place, or a date that comes back from its canonical form, with bounds in order
// and words in three languages.
#include "tests/fuzz/target.h"
#include "tests/support/edtf_promises.h"

namespace vitrine::fuzz {

void try_input(std::string_view bytes) {
  const auto trial = support::try_edtf(std::string(bytes));
  require(trial.broken.empty(), trial.broken);
}

std::vector<std::string> made_seeds() {
  return {};
}

}  // namespace vitrine::fuzz
