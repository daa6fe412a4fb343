// The tables [fr], [ru], [en]... of one thing: the same words in every language of the exhibit.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "author/desk.h"

namespace vitrine::author {

class Translations {
 public:
  // Takes the language tables out of `thing`; a language that lacks its table is reported if tables are required or
  // if another language has one.
  Translations(Desk& desk, Table& thing, Need tables = Need::required);

  // Reads `key` in every language to the place that `target(edition)` gives. A text that some language lacks is
  // reported if it is required or if another language has it. Returns whether any language has it.
  bool lines(std::string_view key, Need need, const std::function<model::Text&(model::Edition&)>& target);
  bool proses(std::string_view key, Need need, ProseKind kind,
              const std::function<model::Prose&(model::Edition&)>& target);

  // Reports unknown keys of the language tables, and those of `thing`.
  void finish();

  // What the prose read so far links to.
  const std::vector<model::Reference>& links() const { return m_links; }

 private:
  bool each(std::string_view key, Need need, const std::function<void(model::Edition&, const Node&)>& take);

  Desk& m_desk;
  Table& m_thing;
  std::vector<std::optional<Table>> m_tables;  // parallel to the languages
  std::vector<model::Reference> m_links;
};

}  // namespace vitrine::author
