// Whether the languages say the same: as many paragraphs, the same links, about the same length.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace vitrine::author {

// One text in one language.
struct Passage {
  std::string language;
  std::size_t paragraphs = 1;
  std::size_t characters = 0;
  std::vector<std::string> links;  // ids, in any order
};

struct Inequality {
  std::size_t passage = 0;  // the one that differs from most
  std::string message;
};

// Of the same text in several languages. As they come.
std::vector<Inequality> inequalities(std::span<const Passage> passages);

}  // namespace vitrine::author
