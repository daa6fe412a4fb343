// Where the bytes of a text stand in the source that it was read from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace vitrine::author {

class Places {
 public:
  // From byte `in_text` on, text and source run parallel; ascending.
  void add(std::size_t in_text, std::size_t in_source) { m_stretches.push_back({in_text, in_source}); }

  std::size_t offset_of(std::size_t byte) const {
    auto after = std::ranges::upper_bound(m_stretches, byte, {}, &Stretch::in_text);
    if (after == m_stretches.begin()) return 0;
    --after;
    return after->in_source + (byte - after->in_text);
  }

 private:
  struct Stretch {
    std::size_t in_text = 0;
    std::size_t in_source = 0;
  };
  std::vector<Stretch> m_stretches;
};

}  // namespace vitrine::author
