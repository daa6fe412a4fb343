#include "author/faults.h"

#include <algorithm>
#include <utility>

#include "author/fault_classes.h"
#include "core/base/utf8.h"

namespace vitrine::author {

namespace {

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> result;
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = utf8::decode(text, at);
    result.push_back(decoded.code_point);
    at += decoded.size;
  }
  return result;
}

std::size_t edit_distance(std::string_view left, std::string_view right) {
  const auto a = code_points(left);
  const auto b = code_points(right);
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

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
