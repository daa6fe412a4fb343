#include "author/faults.h"

#include <algorithm>
#include <utility>

#include "author/fault_classes.h"
#include "core/base/edit_distance.h"

namespace vitrine::author {

Diagnostic diagnostic_of(std::string file, Fault fault, std::string message, std::string hint) {
  const FaultClass& known = class_of(fault);
  return {std::move(file), 1, 1, known.severity, std::string(known.code), std::move(message), std::move(hint)};
}

void Faults::report(const SourceFile& file, std::size_t offset, Fault fault, std::string message, std::string hint) {
  auto diagnostic = diagnostic_of(file.name(), fault, std::move(message), std::move(hint));
  const Position position = file.position_at(offset);
  diagnostic.line = position.line;
  diagnostic.column = position.column;
  add(std::move(diagnostic));
}

std::vector<Diagnostic> Faults::sorted() const {
  auto result = m_diagnostics;
  std::ranges::sort(result);
  const auto repeated = std::ranges::unique(result);
  result.erase(repeated.begin(), repeated.end());
  return result;
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::ranges::contains(diagnostics, Severity::error, &Diagnostic::severity);
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  constexpr std::size_t longest_compared = 80;
  if (word.empty() || word.size() > longest_compared) return {};
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const auto candidate : candidates) {
    if (candidate.empty() || candidate.size() > longest_compared) continue;
    const auto distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates,
                         std::string otherwise) {
  const auto found = nearest(word, candidates);
  return found.empty() ? otherwise : "did you mean `" + std::string(found) + "`?";
}

}  // namespace vitrine::author
