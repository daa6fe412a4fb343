// The verbs of the command line `vitrine`. Each takes the words after it and gives the exit code.
#pragma once

#include <span>
#include <string_view>

namespace vitrine::apps {

using Words = std::span<const std::string_view>;

enum ExitCode : int {
  exit_clean = 0,   // warnings allowed
  exit_faults = 1,  // errors in the content, or a date that is none
  exit_usage = 2,   // the command line makes no sense, or a file cannot be read or written
};

int check(Words words);
int claims(Words words);
int build(Words words);
int date(Words words);
int explain(Words words);
int map(Words words);
int set(Words words);

// Says what is wrong with the command line.
int usage_error(std::string_view message);

}  // namespace vitrine::apps
