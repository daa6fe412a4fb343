// CommonMark (by MD4C) -> model::Prose. What an exhibit's prose may hold: paragraphs, emphasis, strong emphasis, links,
// bullet lists of one level, block quotes; in pages also headings of the second level and https links.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "author/fault.h"
#include "author/places.h"
#include "core/model/text.h"

namespace vitrine::author {

enum class ProseKind : std::uint8_t { card, page };

// Offsets are bytes of the CommonMark text.
struct ProseFault {
  std::size_t offset = 0;
  Fault fault = Fault::unsupported_markup;
  std::string message;
  std::string hint;
};

struct ProseLink {
  std::size_t offset = 0;  // of its target
  std::string id;          // without "#"
};

struct ParsedProse {
  model::Prose blocks;             // without breaks
  std::vector<Places> places;      // of each block's text in the CommonMark text
  std::vector<ProseLink> links;    // to things of the exhibit, as they come; whether they exist is not known here
  std::vector<ProseFault> faults;  // as they come
};

// `markdown` is valid UTF-8; anything else about it may be wrong.
ParsedProse parse_prose(std::string_view markdown, ProseKind kind);

}  // namespace vitrine::author
