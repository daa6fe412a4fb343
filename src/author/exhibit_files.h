// The files of an exhibit: exhibit.toml, people.toml, places.toml, sources.toml, glossary.toml, topics.toml,
// pictures.toml,
// cards/*.toml, pages/*.toml and the pictures themselves, media/*, in its folder, <language>.toml in the folder of the
// interface's strings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.h"

namespace vitrine::author {

struct ContentFile {
  std::string path;  // below its folder, with '/'
  std::string bytes;
};

struct ExhibitFiles {
  std::string folder;                   // as diagnostics name it, without a '/' at its end
  std::string ui_folder;                // likewise
  std::vector<ContentFile> exhibit;     // sorted by path
  std::vector<ContentFile> ui;          // sorted by path
  std::vector<Diagnostic> diagnostics;  // files that could not be read
};

// Where the strings of the interface lie unless told otherwise: the folder `ui` beside that of the exhibit.
std::string default_ui_folder(std::string_view folder);

// Reads them from the disk; nullopt where `folder` is not a folder that can be read. Folders and files whose names
// begin with a point are passed over, and so are folders other than cards, media and pages.
std::optional<ExhibitFiles> load_exhibit_files(const std::string& folder, const std::string& ui_folder);

}  // namespace vitrine::author
