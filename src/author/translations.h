// The tables [fr], [ru], [en]... of one thing: the same words in every language of the exhibit.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "author/equality.h"
#include "author/limits.h"
#include "author/words.h"

namespace vitrine::author {

class Translations {
 public:
  // Takes the language tables out of `thing`; a language that lacks its table is reported if tables are required or
  // if another language has one.
  Translations(Desk& desk, Table& thing, Need tables = Need::required);

  // Reads `key` in every language to the place that `target(edition)` gives. A text that some language lacks is
  // reported if it is required or if another language has it; so are texts beyond their limit, and texts that differ
  // between languages. `missing` is what a text that is lacking is called. Returns whether any language has it.
  bool lines(std::string_view key, Need need, const Limit& limit,
             const std::function<model::Text&(model::Edition&)>& target, Fault missing = Fault::missing_translation);
  bool proses(std::string_view key, Need need, const Limit& limit, ProseKind kind,
              const std::function<model::Prose&(model::Edition&)>& target);

  // Reports unknown keys of the language tables, and those of `thing`.
  void finish();

  // What the prose read so far links to.
  const std::vector<model::Reference>& links() const { return m_links; }

 private:
  // Gives what the text is to be compared by, nothing where a fault of it would only be told again.
  using Take = std::function<std::optional<Passage>(model::Edition&, const Node&)>;

  bool each(std::string_view key, Need need, Fault missing, const Take& take);
  // Whether the text keeps to its limit; reported if it does not.
  bool keeps_to(const Limit& limit, const Node& text, std::string_view shown);

  Desk& m_desk;
  Table& m_thing;
  std::vector<std::optional<Table>> m_tables;  // parallel to the languages
  std::vector<model::Reference> m_links;
};

}  // namespace vitrine::author
