// Reads one table of a content file: each key is asked for by name and type, and what nobody asked for is unknown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "author/faults.h"
#include "author/source_file.h"
#include "author/toml_tree.h"

namespace vitrine::author {

enum class Need : std::uint8_t { required, optional };

class Table {
 public:
  // `name` says in messages what the table is: "the card", "the claim `first-letter`".
  Table(const SourceFile& file, const Node& node, Faults& faults, std::string name);

  const SourceFile& file() const { return *m_file; }
  const Node& node() const { return *m_node; }
  const std::string& name() const { return m_name; }
  Faults& faults() const { return *m_faults; }

  // Nullptr, and a fault where one is due, if the key is absent or of another type. `find` takes any type. An optional
  // text that is empty counts as absent.
  const Node* find(std::string_view key);
  const Node* text(std::string_view key, Need need);
  const Node* text_or_empty(std::string_view key);  // required, but may be ""
  std::optional<std::int64_t> whole_number(std::string_view key, Need need);
  std::optional<double> number(std::string_view key, Need need);
  bool flag(std::string_view key);  // false where absent

  std::vector<const Node*> texts(std::string_view key, Need need);  // the texts of a list
  std::optional<Table> table(std::string_view key, Need need, std::string name);
  std::vector<Table> tables(std::string_view key, Need need, const std::string& name);  // [[key]]

  void missing(std::string_view key, std::string hint = {});
  void wrong_type(const Node& value, std::string_view key, std::string_view wanted);

  // Marks a key as known without reading it.
  void know(std::string_view key) { m_known.emplace(key); }
  // Reports the keys that nobody has asked for.
  void finish();

 private:
  const Node* value(std::string_view key, NodeKind kind, Need need);

  const SourceFile* m_file;
  const Node* m_node;
  Faults* m_faults;
  std::string m_name;
  std::set<std::string, std::less<>> m_known;
};

// "`a`, `b` or `c`"
std::string listed(const std::vector<std::string_view>& words);

}  // namespace vitrine::author
