// The three screens in words: the story, a card's file, a page of text.
#include <algorithm>

#include "core/model/words.h"
#include "core/semantics/builder.h"

namespace vitrine::semantics {

namespace {

// "Standing: Disputed": the badge shows the word alone, its place says the rest.
Node standing(const Teller& teller, std::string id, model::Standing standing) {
  Node result = node(Role::label, std::move(id));
  result.text = teller.word(model::key_of(standing));
  return result;
}

Node tell_card(const Teller& teller, model::Index index) {
  const auto& card = teller.common().cards[index];
  const auto& words = teller.edition().cards[index];
  Node article = named(Role::article, card.id, words.title.utf8);
  add_text(article, card.id + ".date", words.date.utf8);
  article.children.push_back(heading(3, card.id + ".title", words.title.utf8));
  article.children.push_back(standing(teller, card.id + ".standing", card.claims.front().standing));
  add_text(article, card.id + ".summary", words.summary.utf8);
  add_prose(article, card.id + ".text", words.text, 4);
  Node open = named(Role::button, card.id + ".open",
                    model::ui_string(teller.edition(), "open_file_of", {{"title", words.title.utf8}}));
  article.children.push_back(std::move(open));
  return article;
}

Node tell_claim(const Teller& teller, model::Index card, std::size_t number) {
  const auto& claim = teller.common().cards[card].claims[number];
  const auto& words = teller.edition().cards[card].claims[number];
  Node article = node(Role::article, claim.id);
  article.children.push_back(standing(teller, claim.id + ".standing", claim.standing));
  article.name = teller.word(model::key_of(claim.standing));
  const auto side = [&](std::string_view part, std::string_view key, const model::Prose& prose) {
    const std::string id = claim.id + '.' + std::string(part);
    Node group = node(Role::group, id);
    group.name = teller.word(key);
    group.children.push_back(heading(3, id + ".heading", teller.word(key)));
    add_prose(group, id + ".text", prose, 4);
    article.children.push_back(std::move(group));
  };
  if (words.record.empty()) {
    add_prose(article, claim.id + ".text", words.text, 4);
  } else {
    side("told", "told_heading", words.text);
    side("record", "record_heading", words.record);
  }
  if (!words.note.empty()) {
    Node note = node(Role::note, claim.id + ".note");
    note.children.push_back(heading(3, claim.id + ".note.heading", teller.word("note_heading")));
    add_prose(note, claim.id + ".note.text", words.note, 4);
    article.children.push_back(std::move(note));
  }
  Node sources = node(Role::text, claim.id + ".sources.0");
  sources.children.push_back(
      node(Role::run, claim.id + ".sources.0.run.0", model::lead(teller.edition(), "sources_heading")));
  for (std::size_t i = 0; i < claim.sources.size(); ++i) {
    const auto source = claim.sources[i];
    Node link = node(Role::link, claim.id + ".sources.0.link." + std::to_string(i),
                     model::source_number(teller.common().cards[card], source));
    link.name = link.text + ' ' + teller.edition().sources[source].citation.utf8;
    link.href = "#" + teller.common().sources[source].id;
    sources.children.push_back(std::move(link));
  }
  article.children.push_back(std::move(sources));
  return article;
}

// A list of entries under a heading; `entry` fills one.
template <class Entry>
void add_list(Node& parent, std::string id, const std::string& title, const std::vector<model::Index>& indices,
              const Entry& entry) {
  if (indices.empty()) return;
  parent.children.push_back(heading(2, id, title));
  Node list = node(Role::list, id + ".list");
  for (const auto index : indices) {
    Node item = node(Role::listitem, id + '.' + std::to_string(list.children.size()));
    entry(item, index);
    list.children.push_back(std::move(item));
  }
  parent.children.push_back(std::move(list));
}

}  // namespace

Node tell_story(const Teller& teller) {
  const auto& edition = teller.edition();
  Node main = node(Role::main, "main");
  Node cover = named(Role::region, "cover", edition.title.utf8);
  cover.children.push_back(heading(1, "cover.title", edition.title.utf8));
  add_text(cover, "cover.subtitle", edition.subtitle.utf8);
  const auto question = edition.cover.begin() + (edition.cover.empty() ? 0 : 1);
  add_prose(cover, "cover.question", {edition.cover.begin(), question}, 2);
  cover.children.push_back(node(Role::button, "begin", teller.word("begin")));
  add_prose(cover, "cover.text", {question, edition.cover.end()}, 2);
  main.children.push_back(std::move(cover));
  for (std::size_t i = 0; i < teller.common().chapters.size(); ++i) {
    const auto& chapter = teller.common().chapters[i];
    add_text(main, chapter.id + ".numeral", model::chapter_label(edition, chapter));
    main.children.push_back(heading(2, chapter.id, edition.chapters[i].title.utf8));
    for (const auto card : chapter.cards)
      main.children.push_back(tell_card(teller, card));
  }
  return main;
}

Node tell_file(const Teller& teller) {
  const auto index = *teller.state.card;
  const auto& common = teller.common();
  const auto& edition = teller.edition();
  const auto& card = common.cards[index];
  const auto& words = edition.cards[index];
  const std::string id = card.id + "/file";
  Node main = node(Role::main, "main");
  main.children.push_back(node(Role::button, "close", teller.word("close_file")));
  add_text(main, id + ".date", words.date.utf8);
  main.children.push_back(heading(1, id, words.title.utf8));
  main.children.push_back(standing(teller, id + ".standing", card.claims.front().standing));
  add_text(main, id + ".summary", words.summary.utf8);
  main.children.push_back(heading(2, card.id + "/claims", teller.word("claims_heading")));
  for (std::size_t i = 0; i < card.claims.size(); ++i)
    main.children.push_back(tell_claim(teller, index, i));
  main.children.push_back(heading(2, card.id + "/text", teller.word("story")));
  add_prose(main, id + ".text", words.text, 3);

  add_list(main, card.id + "/people", teller.word("people_heading"), card.people, [&](Node& item, model::Index i) {
    const auto& person = edition.people[i];
    const std::string entry = "entry." + common.people[i].id;
    add_text(item, entry, person.name.utf8);
    add_text(item, entry + ".role", model::role_line(person));
  });
  add_list(main, card.id + "/places", teller.word("places_heading"), card.places, [&](Node& item, model::Index i) {
    const std::string entry = "entry." + common.places[i].id;
    item.children.push_back(node(Role::button, entry, edition.places[i].name.utf8));
    add_text(item, entry + ".detail", edition.places[i].detail.utf8);
  });
  add_list(main, card.id + "/terms", teller.word("terms_heading"), card.terms, [&](Node& item, model::Index i) {
    const std::string entry = "entry." + common.terms[i].id;
    add_text(item, entry, edition.terms[i].name.utf8);
    add_prose(item, entry + ".definition", edition.terms[i].definition, 3);
  });
  add_list(main, card.id + "/sources", teller.word("sources_heading"), card.sources, [&](Node& item, model::Index i) {
    const std::string entry = "entry." + common.sources[i].id;
    add_text(item, entry, model::source_number(card, i) + ' ' + edition.sources[i].citation.utf8);
    add_text(item, entry + ".kind", model::source_remark(edition, common.sources[i], edition.sources[i]));
    if (common.sources[i].url.empty()) return;
    Node link = node(Role::link, entry + ".address", std::string(model::host_of(common.sources[i].url)));
    link.href = common.sources[i].url;
    item.children.push_back(std::move(link));
  });
  main.children.push_back(node(Role::button, "close.end", teller.word("close_file")));
  if (index > 0) main.children.push_back(node(Role::button, "previous", teller.word("previous_card")));
  if (index + 1 < common.cards.size()) main.children.push_back(node(Role::button, "next", teller.word("next_card")));
  return main;
}

Node tell_page(const Teller& teller) {
  const auto& words = teller.edition().pages[teller.state.page];
  const auto& id = teller.common().pages[teller.state.page].id;
  Node main = node(Role::main, "main");
  main.children.push_back(node(Role::button, "close", teller.word("close_file")));
  main.children.push_back(heading(1, id, words.title.utf8));
  add_prose(main, id + ".text", words.text, 2);
  main.children.push_back(node(Role::button, "close.end", teller.word("close_file")));
  return main;
}

}  // namespace vitrine::semantics
