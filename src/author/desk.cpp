#include "author/desk.h"

#include <algorithm>
#include <utility>

namespace vitrine::author {

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
  const auto offset = places_of(table.file(), *text).offset_of(static_cast<std::size_t>(error.column - 1));
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

}  // namespace vitrine::author
