// A TOML file as a plain tree whose every key and value knows where it stands. The only place that sees toml++.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "author/places.h"
#include "author/source_file.h"

namespace vitrine::author {

enum class NodeKind : std::uint8_t { string, integer, real, boolean, date, array, table };

struct Entry;

struct Node {
  NodeKind kind = NodeKind::table;
  std::size_t offset = 0;  // of the value in the file; of "[" for a table with a header
  std::string text;        // string
  std::int64_t integer = 0;
  double real = 0;
  bool boolean = false;
  std::vector<Node> items;     // array
  std::vector<Entry> entries;  // table; sorted by key
};

struct Entry {
  std::string key;
  std::size_t key_offset = 0;
  Node value;
};

struct TomlFault {
  std::size_t offset = 0;
  std::string message;
  std::string hint;
};

// Any bytes that are UTF-8. Stops at the first fault of syntax.
std::expected<Node, TomlFault> parse_toml(const SourceFile& file);

// "a text in quotes", for messages.
std::string_view kind_name(NodeKind kind);

// Where the bytes of a string node stand in the file: quotation marks, escapes and trimmed line ends are accounted for.
Places places_of(const SourceFile& file, const Node& string);

}  // namespace vitrine::author
