#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "apps/arguments.h"
#include "apps/verbs.h"
#include "author/fault_classes.h"
#include "author/faults.h"
#include "core/base/utf8.h"

namespace vitrine::apps {

namespace {

constexpr std::size_t line_width = 80;

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

// Lines of at most line_width characters, broken at spaces.
std::string wrapped(std::string_view text) {
  std::string result;
  std::size_t column = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (column > 0 && column + 1 + end > line_width) {
      result += '\n';
      column = 0;
    } else if (column > 0) {
      result += ' ';
      ++column;
    }
    result += text.substr(0, end);
    column += end;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result + '\n';
}

// With what cannot be seen named: <U+00A0>, and \xF9 for a byte that is not UTF-8.
std::string visible(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = utf8::decode(text, at);
    char name[16];
    if (!decoded.valid) {
      std::snprintf(name, sizeof name, "\\x%02X", static_cast<unsigned char>(text[at]));
      result += name;
    } else if (decoded.code_point == 0xA0 || (decoded.code_point >= 0x2000 && decoded.code_point <= 0x200F) ||
               decoded.code_point == 0x202F) {
      std::snprintf(name, sizeof name, "<U+%04X>", static_cast<unsigned>(decoded.code_point));
      result += name;
    } else {
      result += text.substr(at, decoded.size);
    }
    at += decoded.size;
  }
  return result;
}

std::string indented(std::string_view text) {
  std::string result = "    ";
  for (const char c : visible(text)) {
    result += c;
    if (c == '\n') result += "    ";
  }
  return result + '\n';
}

std::string explanation_of(const author::FaultClass& fault) {
  std::string text = std::string(fault.code) + " (" + std::string(name_of(fault.severity)) + "): ";
  text += std::string(fault.summary) + ".\n\n" + wrapped(fault.explanation) + '\n';
  text += "Wrong, in " + std::string(fault.example.path) + ":\n" + indented(fault.example.wrong);
  if (!fault.example.right.empty()) text += "Right:\n" + indented(fault.example.right);
  return text;
}

void print_list() {
  std::size_t longest = 0;
  for (const auto& fault : author::fault_classes())
    longest = std::max(longest, fault.code.size());
  for (const auto& fault : author::fault_classes()) {
    std::printf("%-*s  %-7s  %s\n", static_cast<int>(longest), std::string(fault.code).c_str(),
                std::string(name_of(fault.severity)).c_str(), std::string(fault.summary).c_str());
  }
}

}  // namespace

int explain(Words words) {
  const auto arguments = parse_arguments(words, {});
  if (!arguments) return usage_error("explain: " + arguments.error());
  if (arguments->positional.empty()) print_list();
  std::vector<const author::FaultClass*> faults;
  for (const auto& code : arguments->positional) {
    faults.push_back(author::class_of_code(code));
    if (faults.back()) continue;
    std::vector<std::string_view> codes;
    for (const auto& fault : author::fault_classes())
      codes.push_back(fault.code);
    return usage_error("explain: there is no fault `" + code + "`; " +
                       author::did_you_mean(code, codes, "`vitrine explain` lists them all"));
  }
  for (const auto* fault : faults) {
    if (fault != faults.front()) std::puts("");
    std::fputs(explanation_of(*fault).c_str(), stdout);
  }
  return exit_clean;
}

}  // namespace vitrine::apps
