#include <algorithm>
#include <string>

#include "author/citation.h"
#include "author/dates.h"
#include "author/read_parts.h"
#include "author/translations.h"

namespace vitrine::author {

namespace {

const std::vector<std::string_view> kind_names{"primary",   "scholarship", "memoir", "press",
                                               "reference", "party",       "tale"};

std::string canonical_or_empty(const std::optional<edtf::Date>& date) {
  return date ? edtf::canonical(*date) : "";
}

std::string read_optional_line(Table& table, std::string_view key) {
  const Node* text = table.text(key, Need::optional);
  return text ? read_line(table.faults(), table.file(), *text) : std::string();
}

bool is_language_code(std::string_view tag) {
  const auto end = std::min(tag.find('-'), tag.size());
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  return (end == 2 || end == 3) && std::ranges::all_of(tag.substr(0, end), is_small) &&
         std::ranges::all_of(tag.substr(end), is_plain) && !tag.ends_with('-');
}

}  // namespace

void check_file_keys(Desk& desk, std::string_view path, std::string_view key) {
  for (const auto& file : desk.outline.files) {
    if (file->path != path || !file->tree) continue;
    Table table(file->source, *file->tree, desk.faults, std::string(path));
    table.tables(key, Need::optional, std::string(key));
    table.finish();
  }
}

std::optional<model::SourceKind> source_kind(std::string_view name) {
  const auto found = std::ranges::find(kind_names, name);
  if (found == kind_names.end()) return std::nullopt;
  return static_cast<model::SourceKind>(found - kind_names.begin());
}

void read_people(Desk& desk) {
  check_file_keys(desk, "people.toml", "person");
  for (std::size_t i = 0; i < desk.outline.people.size(); ++i) {
    const Thing& thing = desk.outline.people[i];
    Table table(*thing.file, *thing.table, desk.faults, "the person");
    auto& person = desk.exhibit.common.people[i];
    person.id = read_id(table);
    const auto born = read_date(table, "born", Need::optional);
    const auto died = read_date(table, "died", Need::optional);
    person.born = canonical_or_empty(born);
    person.died = canonical_or_empty(died);
    if (const Node* item = table.text("wikidata", Need::optional)) {
      person.wikidata = item->text;
      const auto digits = std::string_view(item->text).substr(1);
      if (!item->text.starts_with('Q') || digits.empty() || digits.find_first_not_of("0123456789") != digits.npos) {
        desk.faults.report(table.file(), item->offset, Fault::bad_value, "`" + item->text + "` is not a Wikidata item",
                           "an item is Q and a number: Q90");
      }
    }
    Translations words(desk, table);
    words.lines("name", Need::required, limits::name, [i](auto& edition) -> auto& { return edition.people[i].name; });
    words.lines("role", Need::required, limits::role, [i](auto& edition) -> auto& { return edition.people[i].role; });
    words.finish();
    for (auto& edition : desk.editions()) {
      edition.people[i].life.utf8 = life_in_years(born, died, edition.language);
    }
  }
}

void read_sources(Desk& desk) {
  check_file_keys(desk, "sources.toml", "source");
  for (std::size_t i = 0; i < desk.outline.sources.size(); ++i) {
    const Thing& thing = desk.outline.sources[i];
    Table table(*thing.file, *thing.table, desk.faults, "the source");
    auto& source = desk.exhibit.common.sources[i];
    source.id = read_id(table);
    if (const Node* kind = table.text("kind", Need::required)) {
      if (const auto known = source_kind(kind->text)) {
        source.kind = *known;
      } else {
        desk.faults.report(table.file(), kind->offset, Fault::unknown_kind,
                           "`" + kind->text + "` is not a kind of source",
                           did_you_mean(kind->text, kind_names, "write " + listed(kind_names)));
      }
    }
    source.weak = table.flag("weak");
    if (const Node* language = table.text("language", Need::required)) {
      source.language = language->text;
      if (!is_language_code(language->text)) {
        desk.faults.report(table.file(), language->offset, Fault::bad_language,
                           "`" + language->text + "` is not the code of a language",
                           "two or three small letters: fr, ru, de");
      }
    }
    Work work;
    work.author = read_optional_line(table, "author");
    if (const Node* title = table.text("title", Need::required))
      work.title = read_line(desk.faults, table.file(), *title);
    work.container = read_optional_line(table, "container");
    work.publisher = read_optional_line(table, "publisher");
    work.date = canonical_or_empty(read_date(table, "date", Need::optional));
    work.page = read_optional_line(table, "page");
    source.url = read_address(table, "url");
    Translations words(desk, table, Need::optional);
    words.lines("note", Need::optional, limits::source_note,
                [i](auto& edition) -> auto& { return edition.sources[i].note; });
    words.finish();
    for (auto& edition : desk.editions())
      edition.sources[i].citation.utf8 = citation(work, edition.language);
  }
}

void read_terms(Desk& desk) {
  check_file_keys(desk, "glossary.toml", "term");
  for (std::size_t i = 0; i < desk.outline.terms.size(); ++i) {
    const Thing& thing = desk.outline.terms[i];
    Table table(*thing.file, *thing.table, desk.faults, "the word");
    desk.exhibit.common.terms[i].id = read_id(table);
    Translations words(desk, table);
    words.lines("name", Need::required, limits::name, [i](auto& edition) -> auto& { return edition.terms[i].name; });
    words.proses("definition", Need::required, limits::definition, ProseKind::card,
                 [i](auto& edition) -> auto& { return edition.terms[i].definition; });
    words.finish();
  }
}

void read_topics(Desk& desk) {
  check_file_keys(desk, "topics.toml", "topic");
  for (std::size_t i = 0; i < desk.outline.topics.size(); ++i) {
    const Thing& thing = desk.outline.topics[i];
    Table table(*thing.file, *thing.table, desk.faults, "the topic");
    desk.exhibit.common.topics[i].id = read_id(table);
    Translations words(desk, table);
    words.lines("name", Need::required, limits::name, [i](auto& edition) -> auto& { return edition.topics[i]; });
    words.finish();
  }
}

void read_pages(Desk& desk) {
  for (std::size_t i = 0; i < desk.outline.pages.size(); ++i) {
    const Thing& thing = desk.outline.pages[i];
    Table table(*thing.file, *thing.table, desk.faults, "the page");
    auto& page = desk.exhibit.common.pages[i];
    page.id = read_id(table);
    if (table.flag("only_in_reading_view")) page.use = model::PageUse::reading_view;
    Translations words(desk, table);
    words.lines("title", Need::required, limits::page_title,
                [i](auto& edition) -> auto& { return edition.pages[i].title; });
    words.proses("text", Need::required, limits::page_text, ProseKind::page,
                 [i](auto& edition) -> auto& { return edition.pages[i].text; });
    words.finish();
  }
}

}  // namespace vitrine::author
