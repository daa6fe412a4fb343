#include "author/exhibit_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "author/faults.h"

namespace vitrine::author {

namespace {

namespace fs = std::filesystem;

std::optional<std::string> bytes_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (stream.bad()) return std::nullopt;
  return bytes;
}

// Whether the folder could be listed.
bool load_folder(const fs::path& folder, const std::string& prefix, const std::string& shown,
                 std::vector<ContentFile>& files, std::vector<Diagnostic>& diagnostics) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  if (error) return false;
  for (; entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with('.') || !entry->is_regular_file(error)) continue;
    if (auto bytes = bytes_of(entry->path())) {
      files.push_back({prefix + name, std::move(*bytes)});
    } else {
      diagnostics.push_back(diagnostic_of(shown + '/' + prefix + name, Fault::unreadable_file,
                                          "this file cannot be read", "check who may read it"));
    }
  }
  return true;
}

std::string without_slash(std::string folder) {
  while (folder.size() > 1 && folder.ends_with('/'))
    folder.pop_back();
  return folder;
}

}  // namespace

std::string default_ui_folder(std::string_view folder) {
  const std::string name = without_slash(std::string(folder));
  const auto slash = name.rfind('/');
  const std::string last = slash == name.npos ? name : name.substr(slash + 1);
  if (last == "." || last == ".." || last.empty()) return name + "/../ui";
  return slash == name.npos ? "ui" : name.substr(0, slash) + "/ui";
}

std::optional<ExhibitFiles> load_exhibit_files(const std::string& folder, const std::string& ui_folder) {
  ExhibitFiles files{without_slash(folder), without_slash(ui_folder), {}, {}, {}};
  const fs::path root(folder);
  if (!load_folder(root, "", files.folder, files.exhibit, files.diagnostics)) return std::nullopt;
  for (const std::string below : {"cards", "media", "pages"}) {
    load_folder(root / below, below + '/', files.folder, files.exhibit, files.diagnostics);
  }
  load_folder(fs::path(ui_folder), "", files.ui_folder, files.ui, files.diagnostics);
  std::ranges::sort(files.exhibit, {}, &ContentFile::path);
  std::ranges::sort(files.ui, {}, &ContentFile::path);
  return files;
}

}  // namespace vitrine::author
