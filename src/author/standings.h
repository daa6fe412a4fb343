// The standings of claims by the names they have in files, addresses of style and tables.
#pragma once

#include <span>
#include <string_view>

#include "core/model/exhibit.h"

namespace vitrine::author {

// In the order of model::Standing.
std::span<const std::string_view> standing_names();

inline std::string_view name_of(model::Standing standing) {
  return standing_names()[static_cast<std::size_t>(standing)];
}

}  // namespace vitrine::author
