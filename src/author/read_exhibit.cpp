#include "author/read_exhibit.h"

#include <algorithm>
#include <utility>

#include "author/breaks.h"
#include "author/hyphens.h"
#include "author/outline.h"
#include "author/read_parts.h"
#include "author/table.h"

namespace vitrine::author {

namespace {

// The languages exhibit.toml lists and this program knows; those that are not reported.
std::vector<std::string> read_languages(const Outline& outline, Faults& faults) {
  const std::vector<std::string_view> known{"fr", "ru", "en"};
  std::vector<std::string> result;
  if (outline.main && outline.main->tree) {
    Table main(outline.main->source, *outline.main->tree, faults, "the exhibit");
    for (const Node* language : main.texts("languages", Need::required)) {
      if (!std::ranges::contains(known, language->text)) {
        faults.report(main.file(), language->offset, Fault::unknown_language,
                      "`" + language->text + "` is not a language this program has rules for",
                      "write " + listed(known));
      } else if (std::ranges::contains(result, language->text)) {
        faults.report(main.file(), language->offset, Fault::repeated_entry,
                      "`" + language->text + "` stands twice in this list", "remove one");
      } else {
        result.push_back(language->text);
      }
    }
  }
  if (result.empty()) result.assign(known.begin(), known.end());  // so that the rest can be read
  return result;
}

model::Exhibit sized_exhibit(const Outline& outline, std::vector<std::string> languages) {
  model::Exhibit exhibit;
  auto& common = exhibit.common;
  common.languages = std::move(languages);
  common.chapters.resize(outline.chapters.size());
  common.cards.resize(outline.cards.size());
  common.people.resize(outline.people.size());
  common.places.resize(outline.places.size());
  common.sources.resize(outline.sources.size());
  common.terms.resize(outline.terms.size());
  common.topics.resize(outline.topics.size());
  common.pages.resize(outline.pages.size());
  common.pictures.resize(outline.pictures.size());
  exhibit.drawings.resize(outline.pictures.size());
  common.plates.resize(outline.plates.size());
  for (const auto& language : common.languages) {
    auto& edition = exhibit.editions.emplace_back();
    edition.language = language;
    edition.chapters.resize(outline.chapters.size());
    edition.cards.resize(outline.cards.size());
    edition.people.resize(outline.people.size());
    edition.places.resize(outline.places.size());
    edition.sources.resize(outline.sources.size());
    edition.terms.resize(outline.terms.size());
    edition.topics.resize(outline.topics.size());
    edition.pages.resize(outline.pages.size());
    edition.pictures.resize(outline.pictures.size());
    edition.plates.resize(outline.plates.size());
  }
  return exhibit;
}

void report_unused(const Desk& desk) {
  if (!desk.outline.incomplete.empty()) return;  // what cannot be read may use it
  for (const auto& [id, name] : desk.outline.names) {
    const auto kind = name.reference.kind;
    const bool must_be_used = kind == model::Kind::person || kind == model::Kind::place ||
                              kind == model::Kind::source || kind == model::Kind::term || kind == model::Kind::topic ||
                              kind == model::Kind::picture;
    if (!must_be_used || desk.used.contains(id)) continue;
    desk.faults.report(*name.file, name.offset, Fault::unused,
                       "nothing refers to the " + std::string(kind_name(kind)) + " `" + id + "`",
                       "name it in a card, or remove it");
  }
}

}  // namespace

Reading read_exhibit(const ExhibitFiles& files) {
  Faults faults;
  const Outline outline = outline_of(files, faults);
  Desk desk{outline, faults, sized_exhibit(outline, read_languages(outline, faults)), {}};
  read_main(desk);
  read_cards(desk);
  read_people(desk);
  read_places(desk);
  read_sources(desk);
  read_terms(desk);
  read_topics(desk);
  read_pages(desk);
  auto media = read_pictures(desk);
  read_plates(desk);
  read_ui(desk, files.ui_folder);
  report_unused(desk);
  for (auto& edition : desk.editions()) {
    find_breaks(edition);
    find_hyphens(edition);
  }
  return {std::move(desk.exhibit), faults.sorted(), std::move(media)};
}

}  // namespace vitrine::author
