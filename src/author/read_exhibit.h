// The content files of an exhibit -> model::Exhibit, with everything that is wrong with them.
#pragma once

#include <string>
#include <vector>

#include "author/exhibit_files.h"
#include "core/base/diagnostic.h"
#include "core/model/exhibit.h"

namespace vitrine::author {

// A picture's file as it is shipped.
struct MediaFile {
  std::string name;  // model::Picture::file
  std::string bytes;
};

struct Reading {
  // Complete only where no diagnostic is an error; otherwise not to be packed or shown.
  model::Exhibit exhibit;
  std::vector<Diagnostic> diagnostics;  // sorted by file, line and column
  std::vector<MediaFile> media;         // sorted by name
};

// Takes any bytes.
Reading read_exhibit(const ExhibitFiles& files);

}  // namespace vitrine::author
