#include "author/desk.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"

namespace vitrine::author {

namespace {

bool is_linkable(model::Kind kind) {
  return kind != model::Kind::chapter && kind != model::Kind::claim && kind != model::Kind::topic;
}

struct Range {
  char32_t first;
  char32_t last;
};

// What the faces of an exhibit can show: Latin, Cyrillic, typographic marks, currency, letterlike signs, mathematics.
constexpr Range shown_characters[] = {
    {0x20, 0x7E},     {0xA0, 0x24F},    {0x400, 0x52F},   {0x2002, 0x200A}, {0x2010, 0x2027},
    {0x202F, 0x205E}, {0x20A0, 0x20BF}, {0x2100, 0x214F}, {0x2153, 0x215E}, {0x2200, 0x22FF},
};

// What is wrong with a character, empty for one that can be shown.
std::string_view character_fault(char32_t c) {
  if (std::ranges::any_of(shown_characters, [c](Range range) { return c >= range.first && c <= range.last; }))
    return {};
  if (c >= 0x300 && c <= 0x36F) return "an accent stands as a character of its own, apart from its letter";
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return "an invisible control character stands in the text";
  if (c == 0x200B || c == 0xFEFF || (c >= 0x200C && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
      (c >= 0x2060 && c <= 0x206F)) {
    return "an invisible formatting character stands in the text";
  }
  return "the faces of the exhibit have no such character";
}

std::string code_point_name(char32_t c) {
  std::string digits;
  for (int shift = 20; shift >= 0; shift -= 4) {
    const auto digit = c >> shift & 0xF;
    if (digit != 0 || !digits.empty() || shift < 16) digits += "0123456789ABCDEF"[digit];
  }
  return "U+" + digits;
}

void check_characters(Faults& faults, const SourceFile& file, const Node& node, bool lines_allowed) {
  const std::string_view text = node.text;
  std::optional<StringPlaces> places;
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = utf8::decode(text, at);
    const char32_t c = decoded.code_point;
    const bool is_line_end = c == U'\n' || c == U'\r' || c == U'\t';
    const auto fault = lines_allowed && is_line_end ? std::string_view() : character_fault(c);
    if (!fault.empty() || !decoded.valid) {
      if (!places) places.emplace(file, node);
      const auto offset = places->offset_of(at);
      if (is_line_end) {
        faults.report(file, offset, Fault::bad_text, "this text should be a single line",
                      "put it on one line between \" and \"");
        return;
      }
      faults.report(
          file, offset, Fault::unsupported_character, std::string(fault) + " (" + code_point_name(c) + ")",
          c >= 0x300 && c <= 0x36F ? "type the letter with its accent as one character (Unicode NFC)" : "remove it");
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

}  // namespace

std::optional<model::Index> index_of(Desk& desk, const Table& table, const Node& id, model::Kind kind) {
  const auto found = desk.outline.names.find(id.text);
  if (found == desk.outline.names.end()) {
    if (!desk.outline.incomplete.contains(kind)) {
      desk.faults.report(table.file(), id.offset, Fault::unknown_reference,
                         "there is no " + std::string(kind_name(kind)) + " `" + id.text + "`",
                         did_you_mean(id.text, ids_of(desk.outline, kind)));
    }
    return std::nullopt;
  }
  const auto reference = found->second.reference;
  if (reference.kind != kind) {
    desk.faults.report(
        table.file(), id.offset, Fault::unknown_reference,
        "`" + id.text + "` is a " + std::string(kind_name(reference.kind)) + ", not a " + std::string(kind_name(kind)),
        did_you_mean(id.text, ids_of(desk.outline, kind)));
    return std::nullopt;
  }
  desk.used.insert(id.text);
  return reference.index;
}

std::vector<model::Index> indices_of(Desk& desk, Table& table, std::string_view key, model::Kind kind, Need need) {
  std::vector<model::Index> result;
  for (const Node* id : table.texts(key, need)) {
    const auto index = index_of(desk, table, *id, kind);
    if (!index) continue;
    if (std::ranges::contains(result, *index)) {
      desk.faults.report(table.file(), id->offset, Fault::repeated_entry,
                         "`" + id->text + "` stands twice in this list", "remove one");
    } else {
      result.push_back(*index);
    }
  }
  return result;
}

std::string read_id(Table& table) {
  const Node* id = table.text("id", Need::required);
  return id ? id->text : std::string();
}

std::optional<edtf::Date> read_date(Table& table, std::string_view key, Need need) {
  const Node* text = table.text(key, need);
  if (!text) return std::nullopt;
  auto date = edtf::parse(text->text);
  if (date) return std::move(*date);
  const auto& error = date.error();
  const auto offset = StringPlaces(table.file(), *text).offset_of(static_cast<std::size_t>(error.column - 1));
  table.faults().report(table.file(), offset, Fault::bad_date, "`" + text->text + "` is not a date: " + error.message,
                        error.hint);
  return std::nullopt;
}

std::string read_address(Table& table, std::string_view key) {
  const Node* text = table.text(key, Need::optional);
  if (!text) return {};
  const bool has_host = text->text.starts_with("https://") && text->text.size() > 8;
  const bool is_plain =
      std::ranges::all_of(text->text, [](char c) { return c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>'; });
  if (has_host && is_plain) return text->text;
  table.faults().report(table.file(), text->offset, Fault::bad_link, "this is not an address that begins with https://",
                        "write https://..., without spaces");
  return {};
}

std::string read_line(Faults& faults, const SourceFile& file, const Node& text) {
  check_characters(faults, file, text, false);
  return text.text;
}

model::Prose read_prose(Desk& desk, const SourceFile& file, const Node& text, ProseKind kind,
                        std::vector<model::Reference>& links) {
  check_characters(desk.faults, file, text, true);
  const StringPlaces places(file, text);
  auto prose = parse_prose(text.text, kind);
  for (auto& fault : prose.faults) {
    desk.faults.report(file, places.offset_of(fault.offset), fault.fault, std::move(fault.message),
                       std::move(fault.hint));
  }
  for (const auto& link : prose.links) {
    if (const auto reference = resolved_link(desk, file, places.offset_of(link.offset), link.id))
      links.push_back(*reference);
  }
  return std::move(prose.blocks);
}

}  // namespace vitrine::author
