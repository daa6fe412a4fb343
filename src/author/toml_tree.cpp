#include "author/toml_tree.h"

// toml++ asserts, or in release tells the optimiser to assume, what files full of faults do not keep to, although it
// goes on to report the fault. So here it neither asserts nor assumes, in any build.
#undef NDEBUG
#define TOML_ASSERT(expression) static_assert(true)
#include <algorithm>
#include <optional>
#include <utility>

#include <toml++/toml.h>

#include "core/base/utf8.h"

namespace vitrine::author {

namespace {

// toml++ recurses into dotted keys without a limit of its own.
constexpr int deepest_key = 32;

bool is_bare_key(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

// The offset past a key segment at `at`, or `at` where there is none.
std::size_t past_segment(std::string_view text, std::size_t at) {
  if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
    const auto end = text.find_first_of(text[at] == '"' ? "\"\n" : "'\n", at + 1);
    return end == text.npos || text[end] == '\n' ? at : end + 1;
  }
  while (at < text.size() && is_bare_key(text[at]))
    ++at;
  return at;
}

// Where a dotted key of more than deepest_key parts begins.
std::optional<std::size_t> too_deep_key(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    int parts = 0;
    for (;;) {
      const auto end = past_segment(text, at);
      if (end == at) break;
      ++parts;
      const auto dot = text.find_first_not_of(" \t", end);
      at = end;
      if (dot == text.npos || text[dot] != '.') break;
      at = std::min(text.find_first_not_of(" \t", dot + 1), text.size());
    }
    if (parts > deepest_key) return begin;
    if (at == begin) ++at;
  }
  return std::nullopt;
}

struct Explanation {
  std::string_view pattern;  // part of toml++'s description
  std::string_view message;
  std::string_view hint;
};

constexpr Explanation explanations[] = {
    {"cannot redefine existing", "this name is already taken above: a key or table may stand only once",
     "remove one of the two; tables that may repeat are written with double brackets, [[claim]]"},
    {"parsing string: unescaped control",
     "a text in quotes ends on another line than it begins, or holds a control character",
     "close the quotation mark on the same line, or put a long text between \"\"\" and \"\"\""},
    {"parsing literal string: control",
     "a text in quotes ends on another line than it begins, or holds a control character",
     "close the quotation mark on the same line, or put a long text between ''' and '''"},
    {"parsing string: encountered end-of-file", "a text is opened and never closed",
     "a text opened with \"\"\" is closed with \"\"\""},
    {"unknown escape sequence", "a backslash is followed by a letter that has no meaning there",
     "write \\\\ for a backslash that shall be seen"},
    {"could not determine value type", "this value is not written as TOML wants it",
     "put the text between straight quotation marks: key = \"text\""},
    {"key-value pair: expected value", "the key has no value", "write key = \"text\""},
    {"expected '=', saw", "an equals sign is missing after the key", "write key = \"text\""},
    {"expected a comment or whitespace, saw", "something follows the value on its line",
     "a quotation mark inside a text ends it: use « » or “ ”; a number takes a point, not a comma"},
    {"parsing array: expected comma or closing", "a list lacks a comma or its closing bracket",
     "write [\"one\", \"two\"]"},
    {"parsing array: encountered end-of-file", "a list is opened and never closed", "close it with ]"},
    {"table header: expected", "the heading of a table is not closed", "write [fr] or [[claim]] on a line of its own"},
    {"dangling comma", "a comma stands before the closing brace", "remove it"},
    {"parsing date", "a date stands without quotation marks",
     "dates are written in quotation marks: date = \"1924-10-28\""},
    {"expected digit, saw '/'", "a date stands without quotation marks",
     "dates are written in quotation marks: date = \"1912/1917\""},
    {"expected keys, tables, whitespace or comments", "a line begins neither with a key nor with [",
     "a key is written in letters without accents, digits, - and _"},
    {"parsing boolean", "this value is not written as TOML wants it", "write true or false in small letters"},
};

TomlFault explained(const SourceFile& file, const toml::parse_error& error) {
  const std::string_view description = error.description();
  const auto begin = error.source().begin;
  TomlFault fault{file.offset_at(begin.line, begin.column), {}, {}};
  for (const auto& explanation : explanations) {
    if (description.contains(explanation.pattern)) {
      fault.message = explanation.message;
      fault.hint = explanation.hint;
      return fault;
    }
  }
  fault.message = "this is not valid TOML (" + std::string(description) + ")";
  return fault;
}

// The file as toml++ is shown it: a byte order mark left out, and for each character beyond ASCII one "~", which may
// stand only where any character may, in texts and comments. Misplaced letters beyond ASCII are undefined behaviour in
// toml++ 3.3, and columns in characters stay what they are.
std::string in_ascii(std::string_view bytes) {
  std::string result;
  for (std::size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < bytes.size();) {
    const auto decoded = utf8::decode(bytes, at);
    result += decoded.code_point < 0x80 ? bytes[at] : '~';
    at += decoded.size;
  }
  return result;
}

// Runs through the text that toml++ or this file has made of a quoted string, and the string in the file beside it.
// on_copied(bytes of the file) is called for each character that stands for itself, on_made(bytes of the text) for each
// that an escape has made, on_gap(offset of the file) after anything else that was skipped there.
template <class OnCopied, class OnMade, class OnGap>
void run_along(std::string_view bytes, std::size_t at, std::string_view text, OnCopied on_copied, OnMade on_made,
               OnGap on_gap) {
  const char quote = at < bytes.size() ? bytes[at] : '\0';
  const bool multiline = bytes.substr(at, 3) == std::string(3, quote);
  at += multiline ? 3 : 1;
  if (multiline && bytes.substr(at, 2) == "\r\n") ++at;
  if (multiline && bytes.substr(at, 1) == "\n") ++at;
  on_gap(at);
  for (std::size_t read = 0; read < text.size() && at < bytes.size();) {
    const char next = at + 1 < bytes.size() ? bytes[at + 1] : '\0';
    if (quote == '"' && bytes[at] == '\\' && multiline && std::string_view("\n\r \t").contains(next)) {
      at = std::min(bytes.find_first_not_of(" \t\r\n", at + 1), bytes.size());
      on_gap(at);
    } else if (quote == '"' && bytes[at] == '\\') {
      const auto made = text.substr(read, utf8::decode(text, read).size);
      on_made(made);
      read += made.size();
      at += next == 'u' ? 6 : next == 'U' ? 10 : 2;
      on_gap(at);
    } else if (bytes[at] == '\r' && text[read] != '\r') {  // a line end that toml++ has normalised
      on_gap(++at);
    } else {
      const auto copied = bytes.substr(at, utf8::decode(bytes, at).size);
      on_copied(copied);
      read += text[read] == '~' ? 1 : utf8::decode(text, read).size;
      at += copied.size();
    }
  }
}

// The string at `offset`, of which toml++ has seen `text`.
std::string restored(const SourceFile& file, std::size_t offset, std::string_view text) {
  if (!text.contains('~')) return std::string(text);
  std::string result;
  const auto append = [&result](std::string_view character) { result += character; };
  run_along(file.bytes(), offset, text, append, append, [](std::size_t) {});
  return result;
}

std::size_t offset_of(const SourceFile& file, const toml::source_region& region) {
  return file.offset_at(region.begin.line, region.begin.column);
}

Node tree_from(const SourceFile& file, const toml::node& node) {
  Node result;
  result.offset = offset_of(file, node.source());
  switch (node.type()) {
    case toml::node_type::string:
      result.kind = NodeKind::string;
      result.text = restored(file, result.offset, node.as_string()->get());
      break;
    case toml::node_type::integer:
      result.kind = NodeKind::integer;
      result.integer = node.as_integer()->get();
      break;
    case toml::node_type::floating_point:
      result.kind = NodeKind::real;
      result.real = node.as_floating_point()->get();
      break;
    case toml::node_type::boolean:
      result.kind = NodeKind::boolean;
      result.boolean = node.as_boolean()->get();
      break;
    case toml::node_type::array:
      result.kind = NodeKind::array;
      for (const auto& item : *node.as_array())
        result.items.push_back(tree_from(file, item));
      break;
    case toml::node_type::table:
      result.kind = NodeKind::table;
      for (const auto& [key, value] : *node.as_table()) {
        const auto offset = offset_of(file, key.source());
        result.entries.push_back({restored(file, offset, key.str()), offset, tree_from(file, value)});
      }
      break;
    default:
      result.kind = NodeKind::date;
      break;
  }
  return result;
}

}  // namespace

std::expected<Node, TomlFault> parse_toml(const SourceFile& file) {
  if (const auto begin = too_deep_key(file.bytes())) {
    return std::unexpected(TomlFault{*begin, "a key of so many parts has no meaning here", {}});
  }
  const auto result = toml::parse(in_ascii(file.bytes()));
  if (!result) return std::unexpected(explained(file, result.error()));
  return tree_from(file, result.table());
}

std::string_view kind_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::string:
      return "a text in quotation marks";
    case NodeKind::integer:
      return "a whole number";
    case NodeKind::real:
      return "a decimal number";
    case NodeKind::boolean:
      return "true or false";
    case NodeKind::date:
      return "a date without quotation marks";
    case NodeKind::array:
      return "a list in square brackets";
    case NodeKind::table:
      return "a table";
  }
  return {};
}

Places places_of(const SourceFile& file, const Node& string) {
  Places places;
  std::size_t in_text = 0;
  const auto pass = [&in_text](std::string_view character) { in_text += character.size(); };
  run_along(file.bytes(), string.offset, string.text, pass, pass,
            [&](std::size_t in_file) { places.add(in_text, in_file); });
  return places;
}

}  // namespace vitrine::author
