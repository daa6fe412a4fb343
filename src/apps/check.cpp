#include <cstdio>

#include "apps/arguments.h"
#include "apps/folder.h"
#include "apps/verbs.h"
#include "author/faults.h"

namespace vitrine::apps {

int check(Words words) {
  constexpr std::string_view options[] = {"--ui"};
  const auto arguments = parse_arguments(words, options);
  if (!arguments) return usage_error("check: " + arguments.error());
  const auto folder = read_folder("check", *arguments);
  if (!folder) return folder.error();
  print_faults(stdout, *folder);
  return author::has_errors(folder->reading.diagnostics) ? exit_faults : exit_clean;
}

}  // namespace vitrine::apps
