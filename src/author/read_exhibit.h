// The content files of an exhibit -> model::Exhibit, with everything that is wrong with them.
#pragma once

#include <vector>

#include "author/exhibit_files.h"
#include "core/base/diagnostic.h"
#include "core/model/exhibit.h"

namespace vitrine::author {

struct Reading {
  // Complete only where no diagnostic is an error; otherwise not to be packed or shown.
  model::Exhibit exhibit;
  std::vector<Diagnostic> diagnostics;  // sorted by file, line and column
};

// Takes any bytes.
Reading read_exhibit(const ExhibitFiles& files);

}  // namespace vitrine::author
