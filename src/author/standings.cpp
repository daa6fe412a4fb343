#include "author/standings.h"

namespace vitrine::author {

std::span<const std::string_view> standing_names() {
  static constexpr std::string_view names[] = {"established", "account", "disputed", "contradicted"};
  return names;
}

}  // namespace vitrine::author
