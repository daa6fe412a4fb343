// Collects what is wrong with the content, so that one run tells everything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "author/fault.h"
#include "author/source_file.h"
#include "core/base/diagnostic.h"

namespace vitrine::author {

// A fault of the whole file called `file`.
Diagnostic diagnostic_of(std::string file, Fault fault, std::string message, std::string hint);

class Faults {
 public:
  void report(const SourceFile& file, std::size_t offset, Fault fault, std::string message, std::string hint = {});
  void add(Diagnostic diagnostic) { m_diagnostics.push_back(std::move(diagnostic)); }

  // Sorted by file, line and column; each fault once.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> m_diagnostics;
};

// Whether any of them is an error, as against a warning.
bool has_errors(const std::vector<Diagnostic>& diagnostics);

// The candidate nearest to `word` in edits of code points (Damerau-Levenshtein, optimal string alignment), if it is
// near enough to be what was meant; of equally near ones the first. Empty: none.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

// "did you mean `krasin`?", or `otherwise` where nothing is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates,
                         std::string otherwise = {});

}  // namespace vitrine::author
