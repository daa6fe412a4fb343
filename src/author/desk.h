// What the readers of the parts of an exhibit share: the outline, the faults and the exhibit being filled.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "author/outline.h"
#include "author/table.h"
#include "core/edtf/edtf.h"
#include "core/model/exhibit.h"

namespace vitrine::author {

struct Desk {
  const Outline& outline;
  Faults& faults;
  model::Exhibit exhibit;      // sized for the things of the outline
  std::set<std::string> used;  // ids that something refers to

  const std::vector<std::string>& languages() const { return exhibit.common.languages; }
  std::vector<model::Edition>& editions() { return exhibit.editions; }
};

// The thing an id in the table means; a fault where there is none of that kind.
std::optional<model::Index> index_of(Desk& desk, const Table& table, const Node& id, model::Kind kind);

// The things a list of ids means, each once; a fault for one that stands twice.
std::vector<model::Index> indices_of(Desk& desk, Table& table, std::string_view key, model::Kind kind, Need need);

// The id of a thing; empty where it has none.
std::string read_id(Table& table);

std::optional<edtf::Date> read_date(Table& table, std::string_view key, Need need);

// https only; empty where absent.
std::string read_address(Table& table, std::string_view key);

}  // namespace vitrine::author
