// Diagnostics as lines of text, for people and for editors that jump to them.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "core/base/diagnostic.h"

namespace vitrine::apps {

// "file:line:column: error CODE: message", then an indented line with the hint if there is one.
std::string line_of(const Diagnostic& diagnostic);

// "2 errors, 1 warning"
std::string count_of(const std::vector<Diagnostic>& diagnostics);

void print_report(std::FILE* stream, const std::vector<Diagnostic>& diagnostics);

}  // namespace vitrine::apps
