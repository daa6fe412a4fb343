// The words of an exhibit as its files have them: which characters, set in which way, linked to what.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "author/desk.h"
#include "author/prose.h"

namespace vitrine::author {

// Plain text of one line. Its faults are reported; `language` is BCP 47, empty for words in the language of a source.
std::string read_line(Faults& faults, const SourceFile& file, const Node& text, std::string_view language = {});

struct WordsLink {
  std::string id;
  model::Reference reference;
};

enum class Soundness : std::uint8_t {
  sound,
  faulty  // its markup, or a link of it, is not what was meant
};

struct Words {
  model::Prose blocks;
  std::vector<WordsLink> links;  // to things of the exhibit, as they come
  Soundness soundness = Soundness::sound;
};

Words read_prose(Desk& desk, const SourceFile& file, const Node& text, ProseKind kind, std::string_view language);

}  // namespace vitrine::author
