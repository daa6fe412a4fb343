// Small helpers that the parts of the tree are put together with.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/semantics/tree.h"

namespace vitrine::semantics {

struct Teller {
  const story::State& state;
  const story::World& world;

  const model::Common& common() const { return world.exhibit.common; }
  const model::Edition& edition() const { return world.exhibit.editions[state.language]; }
  const std::string& word(std::string_view key) const { return model::ui_text(edition(), key).utf8; }
};

Node node(Role role, std::string id, std::string text = {});
Node named(Role role, std::string id, std::string name);
Node heading(int level, std::string id, std::string text);

// The blocks of `prose`, as boxes `id.0`, `id.1`... with their links and what one of them has opened, appended to
// `parent`.
void add_prose(const Teller& teller, Node& parent, std::string_view id, const model::Prose& prose, int heading_level);
// Adds a text node, unless there is nothing to say.
void add_text(Node& parent, std::string id, const std::string& text, Role role = Role::text);

// The main landmark of a page that is no story, with the way back and its heading; and its end.
Node begin_page(const Teller& teller, std::string id, std::string title);
void end_page(const Teller& teller, Node& main);
// "Standing: Disputed": the badge shows the word alone, its place says the rest.
Node standing(const Teller& teller, std::string id, model::Standing standing);
// A line of a list that leads somewhere as a whole.
void add_row(Node& parent, std::string id, const std::string& name, const std::string& detail,
             const std::string& snippet = {});
// Topics as buttons, pressed where the filter has one.
Node tell_topics(const Teller& teller, std::string_view prefix, const std::vector<model::Index>& topics);

// What leads from a card to its plates, `id` and a number each.
void add_ways_to_plates(const Teller& teller, Node& parent, model::Index card, const std::string& id);
// A picture that can be opened: `id`, `id.open`.
Node tell_vignette(const Teller& teller, const std::string& id, model::Index picture);

Node tell_story(const Teller& teller);
Node tell_file(const Teller& teller);
Node tell_page(const Teller& teller);
Node tell_plate(const Teller& teller);
Node tell_contents(const Teller& teller);
Node tell_people(const Teller& teller);
Node tell_places(const Teller& teller);
Node tell_sources(const Teller& teller);
Node tell_glossary(const Teller& teller);
Node tell_search(const Teller& teller);
Node tell_settings(const Teller& teller);
Node tell_picture(const Teller& teller);

}  // namespace vitrine::semantics
