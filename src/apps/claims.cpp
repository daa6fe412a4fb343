#include <cstdio>

#include "apps/arguments.h"
#include "apps/folder.h"
#include "apps/verbs.h"
#include "author/faults.h"
#include "author/seed_claims.h"

namespace vitrine::apps {

int claims(Words words) {
  constexpr std::string_view options[] = {"--ui"};
  constexpr std::string_view flags[] = {"--json"};
  const auto arguments = parse_arguments(words, options, flags);
  if (!arguments) return usage_error("claims: " + arguments.error());
  const auto folder = read_folder("claims", *arguments);
  if (!folder) return folder.error();
  if (author::has_errors(folder->reading.diagnostics)) {
    print_faults(stderr, *folder);
    return exit_faults;
  }
  const auto found = author::seed_claims(folder->reading.exhibit.common);
  const auto text = arguments->flags.contains("--json") ? author::json_of(found) : author::table_of(found);
  std::fputs(text.c_str(), stdout);
  return exit_clean;
}

}  // namespace vitrine::apps
