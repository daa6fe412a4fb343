// A fault found in content, as a value: where it stands, what it is and how to mend it.
#pragma once

#include <string>

namespace vitrine {

enum class Severity : unsigned char { error, warning };

struct Diagnostic {
  std::string file;  // as the caller named it, with '/' as separator
  int line = 0;      // 1-based; 0 where the fault belongs to the whole file
  int column = 0;    // 1-based, in bytes; 0 where the fault belongs to the whole line
  Severity severity = Severity::error;
  std::string code;     // stable, kebab-case: "unknown-reference"
  std::string message;  // what is wrong, for a curator
  std::string hint;     // how to mend it; may be empty

  auto operator<=>(const Diagnostic&) const = default;
};

}  // namespace vitrine
