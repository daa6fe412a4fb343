// The exhibit that a verb names on the command line.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

#include "apps/arguments.h"
#include "author/read_exhibit.h"

namespace vitrine::apps {

struct Folder {
  std::string name;
  std::size_t file_count = 0;  // those of the exhibit and of the interface
  author::Reading reading;
};

// Reads the folder that is the verb's only argument, with the interface of --ui. Where that makes no sense it is told,
// and the exit code given.
std::expected<Folder, int> read_folder(std::string_view verb, const Arguments& arguments);

// Tells the faults on `stream`, then their count on a line of its own: "3 errors, 2 warnings in 2 of 30 files".
void print_faults(std::FILE* stream, const Folder& folder);

}  // namespace vitrine::apps
