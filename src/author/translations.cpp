#include "author/translations.h"

#include <algorithm>
#include <string>
#include <utility>

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

bool Translations::each(std::string_view key, Need need,
                        const std::function<void(model::Edition&, const Node&)>& take) {
  std::vector<const Node*> found;
  std::vector<bool> is_faulty;  // there, but not as it should be: reported already
  for (auto& table : m_tables) {
    const Node* any = table ? table->find(key) : nullptr;
    found.push_back(any ? table->text(key, need) : nullptr);
    is_faulty.push_back(any && !found.back() && (need == Need::required || any->kind != NodeKind::string));
  }
  const bool somewhere = std::ranges::any_of(found, [](const Node* node) { return node != nullptr; });
  for (std::size_t i = 0; i < m_tables.size(); ++i) {
    if (found[i]) {
      take(m_desk.editions()[i], *found[i]);
    } else if (m_tables[i] && !is_faulty[i] && (need == Need::required || somewhere)) {
      m_desk.faults.report(m_thing.file(), m_tables[i]->node().offset, Fault::missing_translation,
                           m_tables[i]->name() + " lacks `" + std::string(key) + "`",
                           somewhere ? "another language has it" : "");
    }
  }
  return somewhere;
}

bool Translations::lines(std::string_view key, Need need, const std::function<model::Text&(model::Edition&)>& target) {
  return each(key, need, [&](model::Edition& edition, const Node& text) {
    target(edition).utf8 = read_line(m_desk.faults, m_thing.file(), text);
  });
}

bool Translations::proses(std::string_view key, Need need, ProseKind kind,
                          const std::function<model::Prose&(model::Edition&)>& target) {
  return each(key, need, [&](model::Edition& edition, const Node& text) {
    target(edition) = read_prose(m_desk, m_thing.file(), text, kind, m_links);
  });
}

void Translations::finish() {
  for (auto& table : m_tables) {
    if (table) table->finish();
  }
  m_thing.finish();
}

}  // namespace vitrine::author
