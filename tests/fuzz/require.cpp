#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/target.h"

namespace vitrine::fuzz {

void require(bool kept, std::string_view promise) {
  if (kept) return;
  std::fprintf(stderr, "not kept: %.*s\n", static_cast<int>(promise.size()), promise.data());
  std::abort();
}

}  // namespace vitrine::fuzz
