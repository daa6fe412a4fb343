#include "author/words.h"

#include <optional>
#include <utility>

#include "author/glyphs.h"
#include "author/typography.h"
#include "core/base/utf8.h"

namespace vitrine::author {

namespace {

bool is_linkable(model::Kind kind) {
  return kind != model::Kind::chapter && kind != model::Kind::claim && kind != model::Kind::topic &&
         kind != model::Kind::picture;
}

// Why a character may stand in no text; empty for one that may.
std::string_view character_fault(char32_t c) {
  if (c >= 0x300 && c <= 0x36F) return "an accent stands as a character of its own, apart from its letter";
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return "an invisible control character stands in the text";
  if (c == 0xAD || c == 0x200B || c == 0xFEFF || (c >= 0x200C && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
      (c >= 0x2060 && c <= 0x206F)) {
    return "an invisible formatting character stands in the text";
  }
  return {};
}

std::string code_point_name(char32_t c) {
  std::string digits;
  for (int shift = 20; shift >= 0; shift -= 4) {
    const auto digit = c >> shift & 0xF;
    if (digit != 0 || !digits.empty() || shift < 16) digits += "0123456789ABCDEF"[digit];
  }
  return "U+" + digits;
}

enum class Lines : std::uint8_t { one, several };

void check_characters(Faults& faults, const SourceFile& file, const Node& node, Lines lines) {
  const std::string_view text = node.text;
  std::optional<Places> places;
  const auto tell = [&](std::size_t at, Fault fault, std::string message, std::string hint) {
    if (!places) places = places_of(file, node);
    faults.report(file, places->offset_of(at), fault, std::move(message), std::move(hint));
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = utf8::decode(text, at);
    const char32_t c = decoded.code_point;
    const bool is_line_end = c == U'\n' || c == U'\r' || c == U'\t';
    if (is_line_end && lines == Lines::one) {
      tell(at, Fault::bad_text, "this text should be a single line", "put it on one line between \" and \"");
      return;
    }
    const auto fault = character_fault(c);
    const std::string name = " (" + code_point_name(c) + ")";
    if (!is_line_end && !fault.empty()) {
      const bool is_accent = c >= 0x300 && c <= 0x36F;
      tell(at, Fault::unsupported_character, std::string(fault) + name,
           is_accent ? "type the letter with its accent as one character (Unicode NFC)" : "remove it");
    } else if (!is_line_end && !can_be_shown(c)) {
      tell(at, Fault::missing_glyph,
           "the faces of the exhibit have no `" + std::string(text.substr(at, decoded.size)) + "`" + name,
           "write it otherwise, or add it to assets/fonts/characters.txt if the faces it is cut from have it");
    }
    at += decoded.size;
  }
}

// The reference a link means, with its fault reported at `offset`.
std::optional<model::Reference> resolved_link(Desk& desk, const SourceFile& file, std::size_t offset,
                                              const std::string& id) {
  const auto found = desk.outline.names.find(id);
  if (found != desk.outline.names.end()) {
    const auto reference = found->second.reference;
    desk.used.insert(id);
    if (is_linkable(reference.kind)) return reference;
    desk.faults.report(file, offset, Fault::bad_link, "`" + id + "` is a " + std::string(kind_name(reference.kind)),
                       "links lead to cards, people, places, sources, words of the glossary and pages");
  } else if (desk.outline.incomplete.empty()) {
    std::vector<std::string_view> ids;
    for (const auto& [name, value] : desk.outline.names) {
      if (is_linkable(value.reference.kind)) ids.push_back(name);
    }
    desk.faults.report(file, offset, Fault::unknown_reference, "this link leads to `" + id + "`, which does not exist",
                       did_you_mean(id, ids));
  }
  return std::nullopt;
}

void report(Faults& faults, const SourceFile& file, std::size_t offset, TextFault fault) {
  faults.report(file, offset, fault.fault, std::move(fault.message), std::move(fault.hint));
}

// Texts quoted in a page, such as licences, stand as they were written.
bool is_quoted(const model::Block& block, ProseKind kind) {
  return kind == ProseKind::page && block.kind == model::BlockKind::quote;
}

}  // namespace

std::string read_line(Faults& faults, const SourceFile& file, const Node& text, std::string_view language) {
  check_characters(faults, file, text, Lines::one);
  auto found = typography_faults(text.text, language);
  if (!found.empty()) {
    const Places places = places_of(file, text);
    for (auto& fault : found)
      report(faults, file, places.offset_of(fault.offset), std::move(fault));
  }
  return text.text;
}

Words read_prose(Desk& desk, const SourceFile& file, const Node& text, ProseKind kind, std::string_view language) {
  check_characters(desk.faults, file, text, Lines::several);
  const Places places = places_of(file, text);
  auto prose = parse_prose(text.text, kind);
  Words words;
  if (!prose.faults.empty()) words.soundness = Soundness::faulty;
  for (auto& fault : prose.faults) {
    desk.faults.report(file, places.offset_of(fault.offset), fault.fault, std::move(fault.message),
                       std::move(fault.hint));
  }
  for (const auto& link : prose.links) {
    if (const auto reference = resolved_link(desk, file, places.offset_of(link.offset), link.id))
      words.links.push_back({link.id, *reference});
    else
      words.soundness = Soundness::faulty;
  }
  for (std::size_t i = 0; i < prose.blocks.size(); ++i) {
    if (is_quoted(prose.blocks[i], kind)) continue;
    for (auto& fault : typography_faults(prose.blocks[i].text.utf8, language))
      report(desk.faults, file, places.offset_of(prose.places[i].offset_of(fault.offset)), std::move(fault));
  }
  words.blocks = std::move(prose.blocks);
  return words;
}

}  // namespace vitrine::author
