// A text read as CommonMark, in a card and in a page: blocks whose spans and breaks lie on characters within their text
// and in order.
#include "author/prose.h"

#include <algorithm>

#include "author/breaks.h"
#include "author/hyphens.h"
#include "core/base/utf8.h"
#include "tests/fuzz/promises.h"
#include "tests/fuzz/target.h"

namespace vitrine::fuzz {

namespace {

using author::ProseKind;

void require_clean_words(std::string_view words) {
  require(!words.empty(), "a block has words");
  require(!words.starts_with(' ') && !words.ends_with(' '), "no spaces at the ends of a block");
  require(words.find_first_of("\n\r\t") == words.npos, "no ends of lines and no tabs within a block");
}

void require_link_known(const author::ParsedProse& prose, const std::string& link, ProseKind kind) {
  if (link.empty() || (kind == ProseKind::page && link.starts_with("https://"))) return;
  require(std::ranges::contains(prose.links, link, &author::ProseLink::id), "the target of a link is listed");
}

void try_kind(std::string_view markdown, ProseKind kind) {
  const auto prose = author::parse_prose(markdown, kind);
  for (const auto& block : prose.blocks) {
    require_clean_words(block.text.utf8);
    require_sound(block);
    for (const auto& span : block.spans) {
      require(span.emphasis != model::Emphasis::none || !span.link.empty(), "a span differs from its surroundings");
      require_link_known(prose, span.link, kind);
    }
    for (const std::string_view language : {"fr", "ru", "en"}) {
      auto text = author::text_with_breaks(block.text.utf8, language);
      author::divide_words(text, language);
      require(text.utf8 == block.text.utf8, "breaks leave the words as they are");
      require_sound(text);
    }
  }
  for (const auto& link : prose.links)
    require(link.offset <= markdown.size(), "a link stands in its text");
  for (const auto& fault : prose.faults) {
    require(fault.offset <= markdown.size(), "a fault stands in its text");
    require(!fault.message.empty(), "a fault is told");
    require(utf8::is_valid(fault.message) && utf8::is_valid(fault.hint), "a fault is told in UTF-8");
  }
}

}  // namespace

void try_input(std::string_view bytes) {
  // What is not UTF-8 is refused before it comes here.
  if (!utf8::is_valid(bytes)) return;
  const std::string markdown(bytes);
  try_kind(markdown, ProseKind::card);
  try_kind(markdown, ProseKind::page);
}

std::vector<std::string> made_seeds() {
  return {};
}

}  // namespace vitrine::fuzz
