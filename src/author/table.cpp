#include "author/table.h"

#include <algorithm>
#include <utility>

namespace vitrine::author {

namespace {

const Entry* entry_of(const Node& table, std::string_view key) {
  const auto found = std::ranges::find(table.entries, key, &Entry::key);
  return found == table.entries.end() ? nullptr : &*found;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

std::string quoted(std::string_view word) {
  return "`" + std::string(word) + "`";
}

}  // namespace

Table::Table(const SourceFile& file, const Node& node, Faults& faults, std::string name)
    : m_file(&file), m_node(&node), m_faults(&faults), m_name(std::move(name)) {}

const Node* Table::find(std::string_view key) {
  know(key);
  const Entry* entry = entry_of(*m_node, key);
  return entry ? &entry->value : nullptr;
}

void Table::missing(std::string_view key, std::string hint) {
  m_faults->report(*m_file, m_node->offset, Fault::missing_key, m_name + " lacks " + quoted(key), std::move(hint));
}

void Table::wrong_type(const Node& value, std::string_view key, std::string_view wanted) {
  m_faults->report(*m_file, value.offset, Fault::wrong_type,
                   quoted(key) + " is " + std::string(kind_name(value.kind)) + ", but should be " + std::string(wanted),
                   value.kind == NodeKind::date ? "put it in quotation marks" : "");
}

const Node* Table::value(std::string_view key, NodeKind kind, Need need) {
  const Node* found = find(key);
  if (!found) {
    if (need == Need::required) missing(key);
  } else if (found->kind != kind) {
    wrong_type(*found, key, kind_name(kind));
    found = nullptr;
  }
  return found;
}

const Node* Table::text(std::string_view key, Need need) {
  const Node* found = value(key, NodeKind::string, need);
  if (!found || !is_blank(found->text)) return found;
  if (need == Need::required) {
    m_faults->report(*m_file, found->offset, Fault::empty_text, quoted(key) + " is empty", {});
  }
  return nullptr;
}

const Node* Table::text_or_empty(std::string_view key) {
  return value(key, NodeKind::string, Need::required);
}

std::optional<std::int64_t> Table::whole_number(std::string_view key, Need need) {
  const Node* found = value(key, NodeKind::integer, need);
  return found ? std::optional(found->integer) : std::nullopt;
}

std::optional<double> Table::number(std::string_view key, Need need) {
  const Node* found = find(key);
  if (!found) {
    if (need == Need::required) missing(key);
    return std::nullopt;
  }
  if (found->kind == NodeKind::integer) return static_cast<double>(found->integer);
  if (found->kind == NodeKind::real) return found->real;
  wrong_type(*found, key, kind_name(NodeKind::real));
  return std::nullopt;
}

bool Table::flag(std::string_view key) {
  const Node* found = value(key, NodeKind::boolean, Need::optional);
  return found && found->boolean;
}

std::vector<const Node*> Table::texts(std::string_view key, Need need) {
  std::vector<const Node*> result;
  const Node* list = value(key, NodeKind::array, need);
  if (!list) return result;
  for (const Node& item : list->items) {
    if (item.kind == NodeKind::string) {
      result.push_back(&item);
    } else {
      wrong_type(item, key, "a list of texts in quotation marks");
    }
  }
  if (need == Need::required && list->items.empty()) {
    m_faults->report(*m_file, list->offset, Fault::bad_value, "the list " + quoted(key) + " is empty", {});
  }
  return result;
}

std::optional<Table> Table::table(std::string_view key, Need need, std::string name) {
  const Node* found = value(key, NodeKind::table, need);
  if (!found) return std::nullopt;
  return Table(*m_file, *found, *m_faults, std::move(name));
}

std::vector<Table> Table::tables(std::string_view key, Need need, const std::string& name) {
  std::vector<Table> result;
  const Node* found = find(key);
  if (!found) {
    if (need == Need::required) missing(key, "write [[" + std::string(key) + "]] on a line of its own");
    return result;
  }
  const bool is_list = found->kind == NodeKind::array &&
                       std::ranges::all_of(found->items, [](const Node& item) { return item.kind == NodeKind::table; });
  if (!is_list) {
    wrong_type(*found, key, "a table in double brackets, [[" + std::string(key) + "]]");
    return result;
  }
  for (const Node& item : found->items)
    result.emplace_back(*m_file, item, *m_faults, name);
  return result;
}

void Table::finish() {
  const std::vector<std::string_view> known(m_known.begin(), m_known.end());
  for (const auto& entry : m_node->entries) {
    if (std::ranges::contains(known, entry.key)) continue;
    auto candidates = known;
    std::erase_if(candidates, [this](auto key) { return entry_of(*m_node, key) != nullptr; });
    m_faults->report(*m_file, entry.key_offset, Fault::unknown_key, m_name + " has no key " + quoted(entry.key),
                     did_you_mean(entry.key, candidates, "it may have " + listed(known)));
  }
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) result += i + 1 == words.size() ? " or " : ", ";
    result += quoted(words[i]);
  }
  return result;
}

}  // namespace vitrine::author
