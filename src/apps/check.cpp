#include <cstdio>

#include "apps/arguments.h"
#include "apps/report.h"
#include "apps/verbs.h"
#include "author/exhibit_files.h"
#include "author/faults.h"
#include "author/read_exhibit.h"

namespace vitrine::apps {

int check(Words words) {
  constexpr std::string_view options[] = {"--ui"};
  const auto arguments = parse_arguments(words, options);
  if (!arguments) return usage_error("check: " + arguments.error());
  if (arguments->positional.size() != 1) return usage_error("check wants one folder, that of the exhibit");
  const std::string& folder = arguments->positional[0];
  const auto files =
      author::load_exhibit_files(folder, arguments->option_or("--ui", author::default_ui_folder(folder)));
  if (!files) {
    std::fprintf(stderr, "vitrine: %s is not a folder that can be read\n", folder.c_str());
    return exit_usage;
  }
  const auto diagnostics = author::read_exhibit(*files).diagnostics;
  print_report(stdout, diagnostics);
  std::printf("%s: %s in %zu files\n", files->folder.c_str(), count_of(diagnostics).c_str(),
              files->exhibit.size() + files->ui.size());
  return author::has_errors(diagnostics) ? exit_faults : exit_clean;
}

}  // namespace vitrine::apps
