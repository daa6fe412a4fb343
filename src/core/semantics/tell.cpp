// The story and a card's file in words.
#include <algorithm>
#include <iterator>
#include <span>

#include "core/model/cite.h"
#include "core/model/words.h"
#include "core/semantics/builder.h"

namespace vitrine::semantics {

Node standing(const Teller& teller, std::string id, model::Standing standing) {
  return node(Role::label, std::move(id), teller.word(model::key_of(standing)));
}

namespace {

Node tell_card(const Teller& teller, model::Index index) {
  const auto& card = teller.common().cards[index];
  const auto& words = teller.edition().cards[index];
  Node article = named(Role::article, card.id, words.title.utf8);
  const bool is_cell = teller.common().chapters[card.chapter].is_strip;
  if (!is_cell && !card.pictures.empty())
    article.children.push_back(tell_vignette(teller, card.id + ".picture", card.pictures.front()));
  add_text(article, card.id + ".date", words.date.utf8);
  article.children.push_back(heading(3, card.id + ".title", words.title.utf8));
  article.children.push_back(standing(teller, card.id + ".standing", card.claims.front().standing));
  add_text(article, card.id + ".summary", words.summary.utf8);
  if (!is_cell) add_prose(teller, article, card.id + ".text", words.text, 4);
  Node open = named(Role::button, card.id + ".open",
                    model::ui_string(teller.edition(), "open_file_of", {{"title", words.title.utf8}}));
  article.children.push_back(std::move(open));
  if (!is_cell) add_ways_to_plates(teller, article, index, card.id + ".plate");
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
    add_prose(teller, group, id + ".text", prose, 4);
    article.children.push_back(std::move(group));
  };
  const auto& last = words.record.empty() ? words.text : words.record;
  const auto sourced = model::with_source_marks(last, teller.common(), teller.common().cards[card], claim);
  if (words.record.empty()) {
    add_prose(teller, article, claim.id + ".text", sourced, 4);
  } else {
    side("told", "told_heading", words.text);
    side("record", "record_heading", sourced);
  }
  if (!words.note.empty()) {
    Node note = node(Role::note, claim.id + ".note");
    note.children.push_back(heading(3, claim.id + ".note.heading", teller.word("note_heading")));
    add_prose(teller, note, claim.id + ".note.text", words.note, 4);
    article.children.push_back(std::move(note));
  }
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

void add_citation(const Teller& teller, model::Index index, Node& main) {
  const std::string id = teller.common().cards[index].id + "/cite";
  main.children.push_back(heading(2, id, teller.word("cite_heading")));
  const std::string url = story::link_of(teller.state, teller.world, teller.common().cards[index].id);
  add_text(main, id + ".text", model::citation_of_card(teller.common(), teller.edition(), index, url));
  for (const std::string_view key : {"copy", "bibtex", "ris", "share"})
    main.children.push_back(node(Role::button, id + '.' + std::string(key), teller.word(key)));
}

// What is shown and how many cards that is.
Node tell_filter(const Teller& teller) {
  const auto& filter = teller.state.filter;
  const auto topic = filter.by == story::Filter::By::topic ? std::optional(filter.topic) : std::nullopt;
  Node group = named(Role::group, "filter.ground", model::filter_name(teller.edition(), topic));
  group.children.push_back(heading(2, "filter", group.name));
  add_text(group, "filter.count",
           model::ui_string(teller.edition(), "filter_count", {}, story::cards_shown(teller.common(), filter).size()));
  group.children.push_back(node(Role::button, "filter.clear", teller.word("whole_story")));
  return group;
}

void tell_chapter(const Teller& teller, model::Index index, Node& main) {
  const auto& chapter = teller.common().chapters[index];
  const auto& words = teller.edition().chapters[index];
  std::vector<Node> cards;
  for (const auto card : chapter.cards)
    if (story::is_shown(teller.common(), teller.state.filter, card)) cards.push_back(tell_card(teller, card));
  if (cards.empty()) return;
  add_text(main, chapter.id + ".numeral", model::chapter_label(teller.edition(), chapter));
  main.children.push_back(heading(2, chapter.id, words.title.utf8));
  add_prose(teller, main, chapter.id + ".text", words.text, 3);
  std::ranges::move(cards, std::back_inserter(main.children));
}

Node tell_figure(const Teller& teller, const std::string& id, model::Index picture) {
  Node figure = tell_vignette(teller, id, picture);
  add_text(figure, id + ".credit", model::credit_line(teller.common(), teller.edition(), picture));
  return figure;
}

}  // namespace

Node tell_vignette(const Teller& teller, const std::string& id, model::Index picture) {
  const auto& words = teller.edition().pictures[picture];
  Node figure = node(Role::figure, id + ".figure");
  figure.children.push_back(named(Role::img, id, words.alt.utf8));
  figure.children.push_back(
      named(Role::button, id + ".open",
            model::ui_string(teller.edition(), "open_picture", {{"caption", words.caption.utf8}})));
  add_text(figure, id + ".caption", words.caption.utf8);
  return figure;
}

Node tell_picture(const Teller& teller) {
  const auto index = teller.state.picture;
  const auto& words = teller.edition().pictures[index];
  Node main = named(Role::main, "main", words.caption.utf8);
  main.children.push_back(named(Role::button, "close", teller.word("note_close")));
  Node figure = node(Role::figure, "picture.figure");
  figure.children.push_back(named(Role::viewer, teller.common().pictures[index].id, words.alt.utf8));
  add_text(figure, "picture.caption", words.caption.utf8);
  add_text(figure, "picture.credit", model::credit_line(teller.common(), teller.edition(), index));
  main.children.push_back(std::move(figure));
  main.children.push_back(named(Role::button, "picture.zoom-in", teller.word("zoom_in")));
  main.children.push_back(named(Role::button, "picture.zoom-out", teller.word("zoom_out")));
  return main;
}

Node tell_story(const Teller& teller) {
  const auto& edition = teller.edition();
  Node main = node(Role::main, "main");
  Node cover = named(Role::region, "cover", edition.title.utf8);
  cover.children.push_back(heading(1, "cover.title", edition.title.utf8));
  add_text(cover, "cover.subtitle", edition.subtitle.utf8);
  const auto question = edition.cover.end() - (edition.cover.size() > 1 ? 1 : 0);
  add_prose(teller, cover, "cover.question", {edition.cover.begin(), question}, 2);
  const auto add_way = [&](std::string id, std::string_view key, std::span<const model::Index> cards) {
    if (cards.empty()) return;
    cover.children.push_back(
        named(Role::button, std::move(id), teller.word(key) + ", " + model::extent_line(edition, cards)));
  };
  add_way("begin", "begin", story::cards_shown(teller.common(), {}));
  add_way("begin.route", "route", teller.common().route);
  const auto& languages = teller.common().languages;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    Node button = named(Role::button, "cover.lang." + languages[i],
                        model::lead(edition, "language_switch") + std::string(model::own_name(languages[i])));
    button.pressed = i == teller.state.language ? "true" : "false";
    cover.children.push_back(std::move(button));
  }
  add_prose(teller, cover, "cover.text", {question, edition.cover.end()}, 2);
  main.children.push_back(std::move(cover));
  if (teller.state.filter.by != story::Filter::By::nothing) main.children.push_back(tell_filter(teller));
  for (std::size_t i = 0; i < teller.common().chapters.size(); ++i)
    tell_chapter(teller, static_cast<model::Index>(i), main);
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
  add_text(main, id + ".date", model::chapter_and_date(teller.common(), teller.edition(), index));
  main.children.push_back(heading(1, id, words.title.utf8));
  main.children.push_back(standing(teller, id + ".standing", card.claims.front().standing));
  add_text(main, id + ".summary", words.summary.utf8);
  for (std::size_t i = 0; i < card.pictures.size(); ++i)
    main.children.push_back(tell_figure(teller, card.id + "/picture." + std::to_string(i), card.pictures[i]));
  main.children.push_back(heading(2, card.id + "/claims", teller.word("claims_heading")));
  for (std::size_t i = 0; i < card.claims.size(); ++i)
    main.children.push_back(tell_claim(teller, index, i));
  main.children.push_back(heading(2, card.id + "/text", teller.word("story")));
  add_prose(teller, main, id + ".text", words.text, 3);
  add_ways_to_plates(teller, main, index, card.id + "/plate");

  add_list(main, card.id + "/people", teller.word("people_heading"), card.people, [&](Node& item, model::Index i) {
    add_row(item, "entry." + common.people[i].id, edition.people[i].name.utf8, model::role_line(edition.people[i]));
  });
  add_list(main, card.id + "/places", teller.word("places_heading"), card.places, [&](Node& item, model::Index i) {
    add_row(item, "entry." + common.places[i].id, edition.places[i].name.utf8, edition.places[i].detail.utf8);
  });
  add_list(main, card.id + "/terms", teller.word("terms_heading"), card.terms, [&](Node& item, model::Index i) {
    const std::string entry = "entry." + common.terms[i].id;
    add_text(item, entry, edition.terms[i].name.utf8);
    add_prose(teller, item, entry + ".definition", edition.terms[i].definition, 3);
  });
  add_list(main, card.id + "/sources", teller.word("sources_heading"), card.sources, [&](Node& item, model::Index i) {
    const std::string entry = "entry." + common.sources[i].id;
    add_text(item, entry, model::numbered_citation(edition, card, i).utf8);
    add_text(item, entry + ".kind", model::source_remark(edition, common.sources[i], edition.sources[i]));
    if (common.sources[i].url.empty()) return;
    Node link = node(Role::link, entry + ".address", std::string(model::host_of(common.sources[i].url)));
    link.href = common.sources[i].url;
    item.children.push_back(std::move(link));
  });
  add_citation(teller, index, main);
  if (!card.topics.empty()) {
    main.children.push_back(heading(2, card.id + "/topics", teller.word("topics_heading")));
    main.children.push_back(tell_topics(teller, card.id + "/topic", card.topics));
  }
  const auto shown = story::cards_shown(common, teller.state.filter);
  const auto here = std::ranges::find(shown, index);
  const auto add_way = [&](std::string way, std::string_view key, model::Index to) {
    main.children.push_back(named(
        Role::button, std::move(way),
        model::lead(edition, key) + edition.cards[to].title.utf8 + ", " + model::standing_line(common, edition, to)));
  };
  if (here != shown.end() && here != shown.begin()) add_way("previous", "previous_card", *(here - 1));
  if (here != shown.end() && here + 1 != shown.end()) add_way("next", "next_card", *(here + 1));
  main.children.push_back(node(Role::button, "close.end", teller.word("close_file")));
  return main;
}

}  // namespace vitrine::semantics
