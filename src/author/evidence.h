// Whether the sources of a claim bear its standing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "author/fault.h"
#include "core/model/exhibit.h"

namespace vitrine::author {

enum class Strength : std::uint8_t {
  good,
  weak  // known through a copy, an encyclopedia or a quotation
};

struct Witness {
  model::SourceKind kind = model::SourceKind::primary;
  Strength strength = Strength::good;
  std::string author;  // as the bibliography has it; empty: not named
};

struct Shortfall {
  Fault fault = Fault::standing_unsupported;
  std::string_view message;
  std::string_view hint;
};

// Nothing where the sources bear the standing:
// established: a primary source, or two others by different authors. What is weak does not count, nor what a party
//   says of its own affairs.
// account: one source. disputed: two. contradicted: two, a document or a scholarly work among them.
std::optional<Shortfall> shortfall(model::Standing standing, std::span<const Witness> witnesses);

}  // namespace vitrine::author
