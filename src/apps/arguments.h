// What follows the verb on the command line.
#pragma once

#include <expected>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::apps {

struct Arguments {
  std::vector<std::string> positional;
  std::map<std::string, std::string, std::less<>> options;  // "--out" -> value
  std::set<std::string, std::less<>> flags;                 // "--json"

  std::string option_or(std::string_view name, std::string otherwise) const;
};

// Takes "--name value" and "--name=value" for the options named and "--name" for the flags named; anything else that
// begins with "-" is an error, told in a sentence. What follows "--" is positional.
std::expected<Arguments, std::string> parse_arguments(std::span<const std::string_view> words,
                                                      std::span<const std::string_view> known_options,
                                                      std::span<const std::string_view> known_flags = {});

}  // namespace vitrine::apps
