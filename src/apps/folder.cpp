#include "apps/folder.h"

#include <cstdio>
#include <map>
#include <set>
#include <utility>

#include "apps/report.h"
#include "apps/verbs.h"
#include "author/exhibit_files.h"

namespace vitrine::apps {

std::expected<Folder, int> read_folder(std::string_view verb, const Arguments& arguments) {
  if (arguments.positional.size() != 1)
    return std::unexpected(usage_error(std::string(verb) + " wants one folder, that of the exhibit"));
  const std::string& name = arguments.positional[0];
  const auto files = author::load_exhibit_files(name, arguments.option_or("--ui", author::default_ui_folder(name)));
  if (!files) {
    std::fprintf(stderr, "vitrine: %s is not a folder that can be read\n", name.c_str());
    return std::unexpected(exit_usage);
  }
  return Folder{files->folder, files->exhibit.size() + files->ui.size(), author::read_exhibit(*files)};
}

void print_faults(std::FILE* stream, const Folder& folder) {
  const auto& diagnostics = folder.reading.diagnostics;
  print_report(stream, diagnostics);
  std::map<std::string, int> counts;
  std::set<std::string> faulty_files;
  for (const auto& diagnostic : diagnostics) {
    ++counts[diagnostic.code];
    faulty_files.insert(diagnostic.file);
  }
  if (counts.size() > 1) {
    for (const auto& [code, count] : counts)
      std::fprintf(stream, "%6d  %s\n", count, code.c_str());
  }
  const std::string faulty = diagnostics.empty() ? "" : std::to_string(faulty_files.size()) + " of ";
  std::fprintf(stream, "%s: %s in %s%zu files%s\n", folder.name.c_str(), count_of(diagnostics).c_str(), faulty.c_str(),
               folder.file_count, diagnostics.empty() ? "" : "; `vitrine explain CODE` tells more");
}

}  // namespace vitrine::apps
