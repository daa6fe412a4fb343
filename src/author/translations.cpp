#include "author/translations.h"

#include <algorithm>
#include <string>
#include <utility>

#include "author/html.h"

namespace vitrine::author {

namespace {

bool is_language_tag(std::string_view key) {
  return key.size() == 2 && std::ranges::all_of(key, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

Translations::Translations(Desk& desk, Table& thing, Need tables) : m_desk(desk), m_thing(thing) {
  const auto has_table = [&thing](const std::string& language) { return thing.find(language) != nullptr; };
  const bool expected = std::ranges::any_of(desk.languages(), has_table) || tables == Need::required;
  for (const auto& language : desk.languages()) {
    m_tables.push_back(thing.table(language, Need::optional, thing.name() + " in `" + language + "`"));
    if (expected && !has_table(language)) {
      desk.faults.report(thing.file(), thing.node().offset, Fault::missing_translation,
                         thing.name() + " has no words in `" + language + "`", "add a table for `" + language + "`");
    }
  }
  for (const auto& entry : thing.node().entries) {
    if (entry.value.kind != NodeKind::table || !is_language_tag(entry.key)) continue;
    if (std::ranges::contains(desk.languages(), entry.key)) continue;
    thing.know(entry.key);
    desk.faults.report(thing.file(), entry.key_offset, Fault::unknown_language,
                       "`" + entry.key + "` is not a language of the exhibit",
                       "its languages are those that exhibit.toml lists in `languages`");
  }
}

bool Translations::each(std::string_view key, Need need, Fault missing, const Take& take) {
  std::vector<const Node*> found;
  std::vector<bool> is_faulty;  // there, but not as it should be: reported already
  for (auto& table : m_tables) {
    const Node* any = table ? table->find(key) : nullptr;
    found.push_back(any ? table->text(key, need) : nullptr);
    is_faulty.push_back(any && !found.back() && (need == Need::required || any->kind != NodeKind::string));
  }
  const bool somewhere = std::ranges::any_of(found, [](const Node* node) { return node != nullptr; });
  std::vector<Passage> passages;
  std::vector<const Node*> compared;
  for (std::size_t i = 0; i < m_tables.size(); ++i) {
    if (found[i]) {
      if (auto passage = take(m_desk.editions()[i], *found[i])) {
        passages.push_back(std::move(*passage));
        compared.push_back(found[i]);
      }
    } else if (m_tables[i] && !is_faulty[i] && (need == Need::required || somewhere)) {
      m_desk.faults.report(m_thing.file(), m_tables[i]->node().offset, missing,
                           m_tables[i]->name() + " lacks `" + std::string(key) + "`",
                           somewhere ? "another language has it" : "");
    }
  }
  if (passages.size() == m_tables.size()) {
    for (auto& inequality : inequalities(passages)) {
      m_desk.faults.report(m_thing.file(), compared[inequality.passage]->offset, Fault::unequal_translation,
                           std::move(inequality.message), "every language tells the same");
    }
  }
  return somewhere;
}

bool Translations::keeps_to(const Limit& limit, const Node& text, std::string_view shown) {
  auto fault = length_fault(shown, limit);
  if (!fault) return true;
  m_desk.faults.report(m_thing.file(), text.offset, fault->fault, std::move(fault->message), std::move(fault->hint));
  return false;
}

bool Translations::lines(std::string_view key, Need need, const Limit& limit,
                         const std::function<model::Text&(model::Edition&)>& target, Fault missing) {
  return each(key, need, missing, [&](model::Edition& edition, const Node& text) -> std::optional<Passage> {
    const auto& words = target(edition).utf8 = read_line(m_desk.faults, m_thing.file(), text, edition.language);
    if (!keeps_to(limit, text, words)) return std::nullopt;
    return Passage{edition.language, 1, length_of(words, Unit::characters), {}};
  });
}

bool Translations::proses(std::string_view key, Need need, const Limit& limit, ProseKind kind,
                          const std::function<model::Prose&(model::Edition&)>& target) {
  return each(key, need, Fault::missing_translation,
              [&](model::Edition& edition, const Node& text) -> std::optional<Passage> {
                auto words = read_prose(m_desk, m_thing.file(), text, kind, edition.language);
                Passage passage{edition.language, words.blocks.size(), 0, {}};
                for (const auto& link : words.links) {
                  m_links.push_back(link.reference);
                  passage.links.push_back(link.id);
                }
                const std::string shown = plain_text(words.blocks);
                passage.characters = length_of(shown, Unit::characters);
                target(edition) = std::move(words.blocks);
                if (words.soundness == Soundness::faulty || !keeps_to(limit, text, shown)) return std::nullopt;
                return passage;
              });
}

void Translations::finish() {
  for (auto& table : m_tables) {
    if (table) table->finish();
  }
  m_thing.finish();
}

}  // namespace vitrine::author
