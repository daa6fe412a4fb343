#include "author/faults.h"

#include <algorithm>
#include <utility>

#include "core/base/edit_distance.h"

namespace vitrine::author {

namespace {

Diagnostic diagnostic_at(const SourceFile& file, std::size_t offset, Severity severity, std::string_view code,
                         std::string message, std::string hint) {
  const Position position = file.position_at(offset);
  return {file.name(),       position.line,      position.column, severity,
          std::string(code), std::move(message), std::move(hint)};
}

}  // namespace

void Faults::error(const SourceFile& file, std::size_t offset, std::string_view code, std::string message,
                   std::string hint) {
  add(diagnostic_at(file, offset, Severity::error, code, std::move(message), std::move(hint)));
}

void Faults::warning(const SourceFile& file, std::size_t offset, std::string_view code, std::string message,
                     std::string hint) {
  add(diagnostic_at(file, offset, Severity::warning, code, std::move(message), std::move(hint)));
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
