#include "apps/arguments.h"

#include <algorithm>
#include <utility>

namespace vitrine::apps {

std::string Arguments::option_or(std::string_view name, std::string otherwise) const {
  const auto found = options.find(name);
  return found == options.end() ? std::move(otherwise) : found->second;
}

std::expected<Arguments, std::string> parse_arguments(std::span<const std::string_view> words,
                                                      std::span<const std::string_view> known_options,
                                                      std::span<const std::string_view> known_flags) {
  Arguments result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word == "--") {
      for (++i; i < words.size(); ++i)
        result.positional.emplace_back(words[i]);
      break;
    }
    if (!word.starts_with('-') || word == "-") {
      result.positional.emplace_back(word);
      continue;
    }
    if (std::ranges::contains(known_flags, word)) {
      result.flags.emplace(word);
      continue;
    }
    const auto equals = word.find('=');
    const std::string name(word.substr(0, equals));
    if (!std::ranges::contains(known_options, name)) return std::unexpected("unknown option " + name);
    if (result.options.contains(name)) return std::unexpected("option " + name + " stands twice");
    if (equals == word.npos && i + 1 == words.size()) return std::unexpected("option " + name + " lacks its value");
    const std::string value(equals == word.npos ? words[++i] : word.substr(equals + 1));
    if (value.empty()) return std::unexpected("option " + name + " lacks its value");
    result.options.emplace(name, value);
  }
  return result;
}

}  // namespace vitrine::apps
