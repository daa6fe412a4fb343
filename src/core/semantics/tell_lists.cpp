// The lists in words: contents, people, places, sources, glossary, what was found by searching; pages of text;
// settings.
#include <algorithm>

#include "core/model/words.h"
#include "core/semantics/builder.h"
#include "core/story/lists.h"
#include "core/story/settings.h"

namespace vitrine::semantics {

Node begin_page(const Teller& teller, std::string id, std::string title) {
  Node main = node(Role::main, "main");
  main.children.push_back(node(Role::button, "close", teller.word("close_file")));
  main.children.push_back(heading(1, std::move(id), std::move(title)));
  return main;
}

void end_page(const Teller& teller, Node& main) {
  main.children.push_back(node(Role::button, "close.end", teller.word("close_file")));
}

void add_row(Node& parent, std::string id, const std::string& name, const std::string& detail,
             const std::string& snippet) {
  Node row = node(Role::button, std::move(id));
  add_text(row, row.id + ".name", name, Role::label);
  add_text(row, row.id + ".detail", detail, Role::label);
  add_text(row, row.id + ".snippet", snippet, Role::label);
  parent.children.push_back(std::move(row));
}

Node tell_topics(const Teller& teller, std::string_view prefix, const std::vector<model::Index>& topics) {
  const auto& filter = teller.state.filter;
  Node group = named(Role::group, std::string(prefix) + ".group", teller.word("topics_heading"));
  for (const auto topic : topics) {
    const auto count = model::cards_with(teller.common(), {model::Kind::topic, topic, 0}).size();
    const auto& name = teller.edition().topics[topic].utf8;
    Node button = named(Role::button, std::string(prefix) + '.' + teller.common().topics[topic].id,
                        model::ui_string(teller.edition(), "pin_name", {{"place", name}}, count));
    button.pressed = filter.by == story::Filter::By::topic && filter.topic == topic ? "true" : "false";
    group.children.push_back(std::move(button));
  }
  return group;
}

namespace {

// One thing of a list.
struct Entry {
  model::Reference what;
  const std::string& id;
  std::string detail;
};

Node open_entry(const Teller& teller, const Entry& entry) {
  Node item = node(Role::listitem, "entry." + entry.id);
  add_text(item, item.id + ".name", model::name_of(teller.edition(), entry.what).utf8);
  add_text(item, item.id + ".detail", entry.detail);
  if (teller.state.entry == entry.what) item.current = "true";
  return item;
}

void add_link(Node& item, std::string id, std::string words, std::string address) {
  Node link = node(Role::link, std::move(id), std::move(words));
  link.href = std::move(address);
  item.children.push_back(std::move(link));
}

void close_entry(const Teller& teller, const Entry& entry, Node item, Node& list) {
  add_prose(teller, item, item.id + ".cards", model::cards_line(teller.common(), teller.edition(), entry.what), 4);
  list.children.push_back(std::move(item));
}

}  // namespace

Node tell_page(const Teller& teller) {
  const auto& words = teller.edition().pages[teller.state.page];
  const auto& id = teller.common().pages[teller.state.page].id;
  Node main = begin_page(teller, id, words.title.utf8);
  add_prose(teller, main, id + ".text", words.text, 2);
  end_page(teller, main);
  return main;
}

Node tell_contents(const Teller& teller) {
  const auto& common = teller.common();
  const auto& edition = teller.edition();
  Node main = begin_page(teller, "contents", teller.word("contents"));
  for (const auto screen : {story::Screen::people, story::Screen::places, story::Screen::sources,
                            story::Screen::glossary, story::Screen::settings})
    main.children.push_back(node(Role::button, "contents." + std::string(story::address_of(screen)),
                                 teller.word(story::title_key(screen))));
  for (std::size_t i = 0; i < common.chapters.size(); ++i) {
    const auto& chapter = common.chapters[i];
    add_text(main, "contents." + chapter.id + ".numeral", model::chapter_label(edition, chapter));
    main.children.push_back(heading(2, "contents." + chapter.id, edition.chapters[i].title.utf8));
    Node list = node(Role::list, "contents." + chapter.id + ".list");
    for (const auto card : chapter.cards) {
      Node item = node(Role::listitem, "contents." + common.cards[card].id + ".item");
      add_row(item, "contents." + common.cards[card].id, edition.cards[card].title.utf8,
              model::standing_line(common, edition, card));
      list.children.push_back(std::move(item));
    }
    main.children.push_back(std::move(list));
  }
  if (!common.plates.empty())
    main.children.push_back(heading(2, "contents.heading.plates", teller.word("plates_heading")));
  for (std::size_t i = 0; i < common.plates.size(); ++i)
    main.children.push_back(node(Role::button, "contents." + common.plates[i].id, edition.plates[i].title.utf8));
  main.children.push_back(heading(2, "contents.heading.topics", teller.word("topics_heading")));
  std::vector<model::Index> topics(common.topics.size());
  for (model::Index i = 0; i < topics.size(); ++i)
    topics[i] = i;
  main.children.push_back(tell_topics(teller, "contents.topic", topics));
  main.children.push_back(heading(2, "contents.heading.exhibit", teller.word("exhibit_heading")));
  for (std::size_t i = 0; i < common.pages.size(); ++i)
    main.children.push_back(node(Role::button, "contents." + common.pages[i].id, edition.pages[i].title.utf8));
  main.children.push_back(node(Role::button, "contents.reading-view", teller.word("reading_view")));
  end_page(teller, main);
  return main;
}

Node tell_people(const Teller& teller) {
  Node main = begin_page(teller, "people", teller.word("people_heading"));
  Node list = node(Role::list, "people.list");
  for (const auto person : story::listed_people(teller.common())) {
    const auto& common = teller.common().people[person];
    const Entry entry{{model::Kind::person, person, 0}, common.id, model::role_line(teller.edition().people[person])};
    Node item = open_entry(teller, entry);
    if (!common.wikidata.empty())
      add_link(item, item.id + ".wikidata", model::lead(teller.edition(), "wikidata") + common.wikidata,
               model::wikidata_address(common));
    close_entry(teller, entry, std::move(item), list);
  }
  main.children.push_back(std::move(list));
  end_page(teller, main);
  return main;
}

Node tell_places(const Teller& teller) {
  Node main = begin_page(teller, "places", teller.word("places_heading"));
  Node list = node(Role::list, "places.list");
  for (const auto place : story::listed_places(teller.common())) {
    const Entry entry{
        {model::Kind::place, place, 0}, teller.common().places[place].id, teller.edition().places[place].detail.utf8};
    Node item = open_entry(teller, entry);
    Node button = node(Role::button, item.id + ".map", teller.word("show_on_map"));
    button.name = button.text + ": " + teller.edition().places[place].name.utf8;
    item.children.push_back(std::move(button));
    close_entry(teller, entry, std::move(item), list);
  }
  main.children.push_back(std::move(list));
  end_page(teller, main);
  return main;
}

Node tell_sources(const Teller& teller) {
  const auto& edition = teller.edition();
  Node main = begin_page(teller, "sources", teller.word("sources_heading"));
  for (const auto kind : story::listed_kinds) {
    const auto listed = story::listed_sources(teller.common(), edition, kind);
    if (listed.empty()) continue;
    const std::string id = "sources." + std::string(model::key_of(kind));
    main.children.push_back(heading(2, id, teller.word(model::plural_key_of(kind))));
    Node list = node(Role::list, id + ".list");
    for (const auto source : listed) {
      const auto& common = teller.common().sources[source];
      const Entry entry{
          {model::Kind::source, source, 0}, common.id, model::reading_remark(edition, common, edition.sources[source])};
      Node item = open_entry(teller, entry);
      if (!common.url.empty())
        add_link(item, item.id + ".address", std::string(model::host_of(common.url)), common.url);
      close_entry(teller, entry, std::move(item), list);
    }
    main.children.push_back(std::move(list));
  }
  end_page(teller, main);
  return main;
}

Node tell_glossary(const Teller& teller) {
  const auto& edition = teller.edition();
  Node main = begin_page(teller, "glossary", teller.word("glossary"));
  Node list = node(Role::list, "glossary.list");
  for (const auto term : story::listed_terms(edition)) {
    const Entry entry{{model::Kind::term, term, 0}, teller.common().terms[term].id, {}};
    Node item = open_entry(teller, entry);
    add_prose(teller, item, item.id + ".definition", edition.terms[term].definition, 4);
    close_entry(teller, entry, std::move(item), list);
  }
  main.children.push_back(std::move(list));
  end_page(teller, main);
  return main;
}

Node tell_search(const Teller& teller) {
  const auto& state = teller.state;
  const auto& edition = teller.edition();
  Node main = begin_page(teller, "search", teller.word("search"));
  Node search = node(Role::search, "search.form");
  Node field = named(Role::searchbox, "query", teller.word("search"));
  field.value = state.query;
  search.children.push_back(std::move(field));
  main.children.push_back(std::move(search));
  add_text(main, "search.count",
           state.query.empty() ? teller.word("search_hint")
                               : model::ui_string(edition, "search_count", {}, state.hits.size()));
  Node list = node(Role::list, "search.list");
  for (const auto& hit : state.hits) {
    const auto& id = model::id_of(teller.common(), hit.what);
    Node item = node(Role::listitem, "hit." + id + ".item");
    add_row(item, "hit." + id, model::name_of(edition, hit.what).utf8,
            model::kind_line(teller.common(), edition, hit.what), hit.snippet);
    item.children.back().roving = Roving::yes;
    list.children.push_back(std::move(item));
  }
  if (!list.children.empty()) main.children.push_back(std::move(list));
  end_page(teller, main);
  return main;
}

Node tell_settings(const Teller& teller) {
  Node main = begin_page(teller, "settings", teller.word("settings_heading"));
  for (const auto& group : story::settings_of(teller.state, teller.world)) {
    const auto& title = teller.word(group.title_key);
    main.children.push_back(heading(2, group.id, title));
    Node choices = named(Role::radiogroup, group.id + ".group", title);
    for (const auto& choice : group.choices) {
      Node radio = named(Role::radio, choice.id, choice.label.utf8);
      radio.language = choice.language;
      radio.pressed = choice.is_chosen ? "true" : "false";
      choices.children.push_back(std::move(radio));
    }
    main.children.push_back(std::move(choices));
  }
  end_page(teller, main);
  return main;
}

}  // namespace vitrine::semantics
