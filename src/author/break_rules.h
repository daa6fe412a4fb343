// Typographers' rules on top of UAX #14: between which words a line does not end, as tables.
#pragma once

#include <cstddef>
#include <string_view>

namespace vitrine::author {

// An opportunity that UAX #14 allows: the spaces before byte `offset`, or no space at all.
struct Gap {
  std::string_view text;
  std::size_t offset = 0;
};

// Whether a careful typesetter of `language` (BCP 47) keeps the line together here.
bool is_kept_together(const Gap& gap, std::string_view language);

}  // namespace vitrine::author
