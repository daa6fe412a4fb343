// The command line of the authoring side.
#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "apps/verbs.h"

namespace vitrine::apps {

namespace {

constexpr char help[] =
    R"(vitrine checks and builds the content of an exhibit.

  vitrine check DIR [--ui DIR]             tell every fault of the content, with file, line and column
  vitrine build DIR --out OUT [--ui DIR]   check it, then write the packed exhibit and its reading view to OUT
  vitrine claims DIR [--json] [--ui DIR]   what became of each claim of the article that the exhibit examines: the claim's
                                           id, its card, its standing, its sources
  vitrine date STRING...                   explain EDTF dates, one line of JSON each; without STRING those of the
                                           standard input, one a line
  vitrine map export --map FILE --day YYYY-MM-DD [--out FILE]
                                           the states of that day on the packed map (.vmap), as GeoJSON: their English
                                           names, and for how long these frontiers were valid (EDTF)
  vitrine explain [CODE...]                what a fault means, why it matters and how to mend it, with examples;
                                           without CODE the list of all faults
  vitrine set DIR --fonts FILE [--measure PX] [--size PX] [--ui DIR]
                                           the lines of the cards' paragraphs in the player's typesetting, as JSON, one
                                           paragraph a line
  vitrine help                             this text
  vitrine --version                        the version

DIR is the folder of exhibit.toml; the interface's strings are in the folder `ui` beside it unless --ui names another.
Exit codes: 0 clean, warnings allowed; 1 errors found, or a date that is none; 2 the command line makes no sense, or a
file cannot be read or written.
)";

int run(Words words) {
  if (words.empty()) return usage_error("a verb is missing");
  const auto verb = words[0];
  const auto rest = words.subspan(1);
  const bool wants_help = !rest.empty() && (rest[0] == "--help" || rest[0] == "-h");
  if (verb == "help" || verb == "--help" || verb == "-h" || wants_help) {
    std::fputs(help, stdout);
    return exit_clean;
  }
  if (verb == "--version") {
    std::puts("vitrine 0.1 (exhibit format 1)");
    return exit_clean;
  }
  if (verb == "check") return check(rest);
  if (verb == "build") return build(rest);
  if (verb == "date") return date(rest);
  if (verb == "claims") return claims(rest);
  if (verb == "explain") return explain(rest);
  if (verb == "map") return map(rest);
  if (verb == "set") return set(rest);
  return usage_error("there is no verb " + std::string(verb));
}

}  // namespace

int usage_error(std::string_view message) {
  std::fprintf(stderr, "vitrine: %.*s\nTry `vitrine help`.\n", static_cast<int>(message.size()), message.data());
  return exit_usage;
}

}  // namespace vitrine::apps

int main(int argc, char** argv) {
  const std::vector<std::string_view> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  return vitrine::apps::run(words);
}
