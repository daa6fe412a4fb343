#include <algorithm>
#include <string>

#include "author/read_parts.h"
#include "author/translations.h"

namespace vitrine::author {

namespace {

constexpr int format_version = 1;

void read_format(Table& main) {
  const auto format = main.whole_number("format", Need::required);
  if (!format || *format == format_version) return;
  main.faults().report(main.file(), main.find("format")->offset, Fault::unknown_format,
                       "this program reads format 1, not " + std::to_string(*format),
                       "write format = 1, or take a newer version of this program");
}

int read_year(Table& ribbon, std::string_view key) {
  const auto year = ribbon.whole_number(key, Need::required);
  if (!year) return 0;
  if (*year < -9999 || *year > 9999) {
    ribbon.faults().report(ribbon.file(), ribbon.find(key)->offset, Fault::bad_value, "a year has at most four digits",
                           {});
    return 0;
  }
  return static_cast<int>(*year);
}

void read_ribbon(Table& main, model::Common& common) {
  auto ribbon = main.table("ribbon", Need::required, "the ribbon");
  if (!ribbon) return;
  common.ribbon_first_year = read_year(*ribbon, "first");
  common.ribbon_last_year = read_year(*ribbon, "last");
  const Node* last = ribbon->find("last");
  if (last && last->kind == NodeKind::integer && common.ribbon_first_year >= common.ribbon_last_year) {
    ribbon->faults().report(ribbon->file(), last->offset, Fault::bad_value, "the ribbon ends before it begins",
                            "`first` is the earlier year");
  }
  ribbon->finish();
}

void read_map(Desk& desk, Table& main) {
  auto map = main.table("map", Need::optional, "the map");
  if (!map) return;
  desk.exhibit.common.pinned_places = indices_of(desk, *map, "always", model::Kind::place, Need::optional);
  map->finish();
}

// The cards of the short route, each once and in the order of the story.
void read_route(Desk& desk, Table& main) {
  auto& route = desk.exhibit.common.route;
  route = indices_of(desk, main, "route", model::Kind::card, Need::optional);
  const auto early = std::ranges::is_sorted_until(route);
  if (early == route.end()) return;
  for (const Node* id : main.texts("route", Need::optional)) {
    const auto name = desk.outline.names.find(id->text);
    if (name == desk.outline.names.end() || name->second.reference != model::Reference{model::Kind::card, *early, 0})
      continue;
    desk.faults.report(main.file(), id->offset, Fault::route_out_of_order,
                       "the story tells `" + id->text + "` before the card that stands before it here",
                       "the short route follows the order of the chapters and their cards");
  }
}

void read_chapters(Desk& desk) {
  auto& common = desk.exhibit.common;
  model::Index card = 0;
  for (std::size_t i = 0; i < desk.outline.chapters.size(); ++i) {
    const Thing& thing = desk.outline.chapters[i];
    Table table(*thing.file, *thing.table, desk.faults, "the chapter");
    auto& chapter = common.chapters[i];
    chapter.id = read_id(table);
    if (const Node* numeral = table.text_or_empty("numeral"))
      chapter.numeral = read_line(desk.faults, table.file(), *numeral);
    chapter.is_strip = table.flag("strip");
    table.texts("cards", Need::required);
    for (model::Index count = desk.outline.card_counts[i]; count > 0; --count)
      chapter.cards.push_back(card++);
    Translations words(desk, table);
    words.lines("title", Need::required, limits::chapter_title,
                [i](model::Edition& edition) -> auto& { return edition.chapters[i].title; });
    words.proses("text", Need::optional, limits::chapter_text, ProseKind::card,
                 [i](model::Edition& edition) -> auto& { return edition.chapters[i].text; });
    words.finish();
  }
}

}  // namespace

void read_main(Desk& desk) {
  if (!desk.outline.main || !desk.outline.main->tree) return;
  Table main(desk.outline.main->source, *desk.outline.main->tree, desk.faults, "the exhibit");
  auto& common = desk.exhibit.common;
  read_format(main);
  if (const Node* id = main.text("id", Need::required)) {
    common.id = id->text;
    if (!model::is_well_formed_id(id->text)) {
      desk.faults.report(main.file(), id->offset, Fault::bad_id, "`" + id->text + "` cannot be an id",
                         "an id is made of small letters a-z, digits and single hyphens: paris-moscou");
    }
  }
  main.know("languages");
  if (const Node* licence = main.text("licence", Need::required)) {
    common.licence = read_line(desk.faults, main.file(), *licence);
  }
  if (const Node* author = main.text("author", Need::optional))
    common.author = read_line(desk.faults, main.file(), *author);
  if (const auto published = read_date(main, "published", Need::optional))
    common.published = edtf::canonical(*published);
  read_ribbon(main, common);
  read_map(desk, main);
  main.tables("chapter", Need::required, "the chapter");
  read_route(desk, main);
  main.texts("pages", Need::optional);
  Translations words(desk, main);
  words.lines("title", Need::required, limits::exhibit_title,
              [](model::Edition& edition) -> auto& { return edition.title; });
  words.lines("subtitle", Need::required, limits::subtitle,
              [](model::Edition& edition) -> auto& { return edition.subtitle; });
  words.proses("cover", Need::required, limits::cover, ProseKind::card,
               [](model::Edition& edition) -> auto& { return edition.cover; });
  words.finish();
  read_chapters(desk);
}

}  // namespace vitrine::author
