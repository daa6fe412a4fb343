#include "author/breaks.h"

#include <string>
#include <utility>
#include <vector>

#include <linebreak.h>

#include "author/break_rules.h"
#include "core/model/walk.h"

namespace vitrine::author {

model::Text text_with_breaks(std::string_view utf8, std::string_view language) {
  model::Text result{std::string(utf8), {}};
  if (utf8.empty()) return result;
  std::vector<char> after(utf8.size());
  set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(utf8.data()), utf8.size(), std::string(language).c_str(),
                      after.data());
  for (std::size_t i = 0; i + 1 < utf8.size(); ++i) {
    const bool allowed = after[i] == LINEBREAK_ALLOWBREAK || after[i] == LINEBREAK_MUSTBREAK;
    if (allowed && !is_kept_together({utf8, i + 1}, language)) {
      result.breaks.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
  return result;
}

namespace {

struct BreakFinder {
  std::string_view language;
  void operator()(model::Text& text) const { text = text_with_breaks(text.utf8, language); }
  void operator()(model::Prose& prose) const {
    for (auto& block : prose)
      (*this)(block.text);
  }
};

}  // namespace

void find_breaks(model::Edition& edition) {
  model::walk(edition, BreakFinder{edition.language});
}

}  // namespace vitrine::author
