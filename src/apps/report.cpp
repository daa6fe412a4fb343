#include "apps/report.h"

#include <algorithm>
#include <cstddef>

namespace vitrine::apps {

namespace {

std::string counted(std::ptrdiff_t n, const char* noun) {
  return std::to_string(n) + ' ' + noun + (n == 1 ? "" : "s");
}

}  // namespace

std::string line_of(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file + ':' + std::to_string(diagnostic.line) + ':' + std::to_string(diagnostic.column) +
                     (diagnostic.severity == Severity::error ? ": error " : ": warning ") + diagnostic.code + ": " +
                     diagnostic.message + '\n';
  if (!diagnostic.hint.empty()) text += "    " + diagnostic.hint + '\n';
  return text;
}

std::string count_of(const std::vector<Diagnostic>& diagnostics) {
  const auto errors = std::ranges::count(diagnostics, Severity::error, &Diagnostic::severity);
  return counted(errors, "error") + ", " + counted(std::ssize(diagnostics) - errors, "warning");
}

void print_report(std::FILE* stream, const std::vector<Diagnostic>& diagnostics) {
  for (const auto& diagnostic : diagnostics)
    std::fputs(line_of(diagnostic).c_str(), stream);
}

}  // namespace vitrine::apps
