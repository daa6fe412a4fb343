#include "author/evidence.h"

#include <algorithm>
#include <cstddef>
#include <set>

namespace vitrine::author {

namespace {

using model::SourceKind;

bool is_party(const Witness& witness) {
  return witness.kind == SourceKind::party;
}

// Works whose author is not named count as of different ones.
std::size_t independent_voices(std::span<const Witness> witnesses) {
  std::set<std::string_view> authors;
  std::size_t unnamed = 0;
  for (const auto& witness : witnesses) {
    if (is_party(witness) || witness.strength == Strength::weak) continue;
    if (witness.author.empty())
      ++unnamed;
    else
      authors.insert(witness.author);
  }
  return authors.size() + unnamed;
}

std::optional<Shortfall> shortfall_of_established(std::span<const Witness> witnesses) {
  const auto is_good_document = [](const Witness& witness) {
    return witness.kind == SourceKind::primary && witness.strength == Strength::good;
  };
  if (std::ranges::any_of(witnesses, is_good_document) || independent_voices(witnesses) >= 2) return std::nullopt;
  const auto is_weak = [](const Witness& witness) { return witness.strength == Strength::weak; };
  const bool has_weak = std::ranges::any_of(witnesses, is_weak);
  if (has_weak && independent_voices(witnesses) == 0) {
    return Shortfall{Fault::weak_source_alone, "`established` rests on weak sources alone",
                     "name a source that has been seen itself, or lower the standing"};
  }
  return Shortfall{Fault::standing_unsupported,
                   "`established` needs a primary source, or two others by different authors; sources that are weak or "
                   "of kind `party` do not count",
                   "name such a source, or lower the standing"};
}

}  // namespace

std::optional<Shortfall> shortfall(model::Standing standing, std::span<const Witness> witnesses) {
  const auto is_record = [](const Witness& witness) {
    return witness.kind == SourceKind::primary || witness.kind == SourceKind::scholarship;
  };
  switch (standing) {
    case model::Standing::established:
      return shortfall_of_established(witnesses);
    case model::Standing::account:
      return std::nullopt;
    case model::Standing::disputed:
      if (witnesses.size() >= 2) return std::nullopt;
      return Shortfall{Fault::standing_unsupported, "`disputed` needs the two sources that contradict each other",
                       "name both, or call it an `account`"};
    case model::Standing::contradicted:
      if (witnesses.size() >= 2 && std::ranges::any_of(witnesses, is_record)) return std::nullopt;
      return Shortfall{Fault::standing_unsupported,
                       "`contradicted` needs the telling and a primary or scholarly source against it",
                       "name both, or call it `disputed`"};
  }
  return std::nullopt;
}

}  // namespace vitrine::author
