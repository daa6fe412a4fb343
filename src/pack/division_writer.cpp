#include <algorithm>
#include <cassert>

#include "pack/divisions.h"

namespace vitrine::pack {

void DivisionWriter::write(const model::Text& text) {
  std::size_t written = 0;
  m_model.go_through(text.utf8, [&](std::uint32_t probability, std::uint32_t place) {
    const unsigned bit = std::ranges::binary_search(text.hyphens, place) ? 1 : 0;
    m_encoder.bit(bit, probability);
    written += bit;
    return bit;
  });
  assert(written == text.hyphens.size());
}

}  // namespace vitrine::pack
