#include "author/site_words.h"

#include <string_view>

#include "author/html.h"
#include "core/base/json.h"

namespace vitrine::author {

std::string site_words(const model::Exhibit& exhibit) {
  constexpr std::string_view strings[] = {"damaged_exhibit", "exhibit_view",  "loading",
                                          "lost_graphics",   "newer_exhibit", "reading_view"};
  json::Writer json;
  json.begin_object();
  json.key("id").string(exhibit.common.id);
  json.key("languages").begin_array();
  for (const auto& language : exhibit.common.languages)
    json.string(language);
  json.end_array();
  json.key("editions").begin_object();
  for (const auto& edition : exhibit.editions) {
    json.key(edition.language).begin_object();
    json.key("title").string(edition.title.utf8);
    json.key("subtitle").string(edition.subtitle.utf8);
    json.key("description").string(plain_text(edition.cover));
    json.key("strings").begin_object();
    for (const auto key : strings)
      json.key(key).string(model::ui_text(edition, key).utf8);
    json.end_object().end_object();
  }
  json.end_object().end_object();
  return json.take() + '\n';
}

}  // namespace vitrine::author
