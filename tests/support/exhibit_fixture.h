// The small exhibit of tests/fixture, read with the interface's own strings, for tests to spoil.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "author/exhibit_files.h"
#include "author/read_exhibit.h"

namespace vitrine::support {

inline author::ExhibitFiles fixture_files() {
  const std::string root = VITRINE_SOURCE_DIR;
  auto files = author::load_exhibit_files(root + "/tests/fixture/exhibit", root + "/assets/ui");
  EXPECT_TRUE(files.has_value());
  if (!files) return {};
  files->folder = "exhibit";
  files->ui_folder = "ui";
  return *files;
}

// The file at `path`, "ui/fr.toml" among them; fails the test if there is none.
inline std::string* bytes_of(author::ExhibitFiles& files, std::string_view path) {
  const bool is_ui = path.starts_with("ui/");
  for (auto& file : is_ui ? files.ui : files.exhibit) {
    if (file.path == (is_ui ? path.substr(3) : path)) return &file.bytes;
  }
  ADD_FAILURE() << "the fixture has no " << path;
  return nullptr;
}

// Replaces the first `from` in a file; fails the test if it is not there.
inline void replace_in(author::ExhibitFiles& files, std::string_view path, std::string_view from, std::string_view to) {
  std::string* bytes = bytes_of(files, path);
  if (!bytes) return;
  const auto at = bytes->find(from);
  ASSERT_NE(at, bytes->npos) << path << " does not hold " << from;
  bytes->replace(at, from.size(), to);
}

inline model::Exhibit fixture_exhibit() {
  const auto reading = author::read_exhibit(fixture_files());
  for (const auto& diagnostic : reading.diagnostics) {
    ADD_FAILURE() << diagnostic.file << ':' << diagnostic.line << ": " << diagnostic.code << ": " << diagnostic.message;
  }
  return reading.exhibit;
}

}  // namespace vitrine::support
