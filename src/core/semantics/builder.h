// Small helpers that the parts of the tree are put together with.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "core/semantics/tree.h"

namespace vitrine::semantics {

struct Teller {
  const story::State& state;
  const model::Exhibit& exhibit;

  const model::Common& common() const { return exhibit.common; }
  const model::Edition& edition() const { return exhibit.editions[state.language]; }
  const std::string& word(std::string_view key) const { return model::ui_text(edition(), key).utf8; }
};

Node node(Role role, std::string id, std::string text = {});
Node named(Role role, std::string id, std::string name);
Node heading(int level, std::string id, std::string text);

// The blocks of `prose`, as boxes `id.0`, `id.1`... with their links, appended to `parent`.
void add_prose(Node& parent, std::string_view id, const model::Prose& prose, int heading_level);
// Adds a text node, unless there is nothing to say.
void add_text(Node& parent, std::string id, const std::string& text, Role role = Role::text);

Node tell_story(const Teller& teller);
Node tell_file(const Teller& teller);
Node tell_page(const Teller& teller);

}  // namespace vitrine::semantics
