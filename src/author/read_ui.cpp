#include <algorithm>
#include <string>
#include <utility>

#include "author/read_parts.h"
#include "author/words.h"
#include "core/model/ui_keys.h"

namespace vitrine::author {

namespace {

std::vector<std::string_view> words_of(std::string_view words) {
  std::vector<std::string_view> result;
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    result.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return result;
}

class UiReader {
 public:
  UiReader(Desk& desk, model::Edition& edition, const ParsedFile& file)
      : m_desk(desk),
        m_edition(edition),
        m_table(file.source, *file.tree, desk.faults, "the interface in `" + edition.language + "`") {}

  void read() {
    for (const auto& key : model::ui_keys()) {
      if (key.form == model::UiForm::single)
        read_single(key);
      else
        read_plural(key);
    }
    read_rest();
    std::ranges::sort(m_edition.ui, {}, &model::UiText::key);
  }

 private:
  void missing(std::string_view key, std::size_t offset, std::string hint) {
    m_desk.faults.report(m_table.file(), offset, Fault::missing_ui_string,
                         m_table.name() + " lacks the string `" + std::string(key) + "`", std::move(hint));
  }

  void read_single(const model::UiKey& key) {
    if (m_table.find(key.key)) {
      if (const Node* text = m_table.text(key.key, Need::required)) add(std::string(key.key), *text, key.placeholders);
    } else {
      missing(key.key, 0, "add " + std::string(key.key) + " = \"...\"");
    }
  }

  void read_plural(const model::UiKey& key) {
    const std::string name = "`" + std::string(key.key) + "`";
    const auto categories = model::plural_categories(m_edition.language);
    if (!m_table.find(key.key)) {
      missing(key.key, 0, "add " + std::string(key.key) + " = { one = \"...\", other = \"...\" }");
      return;
    }
    auto forms = m_table.table(key.key, Need::required, name);
    if (!forms) return;
    for (const auto category : categories)
      read_form(*forms, key, category);
    if (m_edition.language == "fr" && forms->find("many")) read_form(*forms, key, "many");
    forms->finish();
  }

  void read_form(Table& forms, const model::UiKey& key, std::string_view category) {
    const std::string name = std::string(key.key) + '#' + std::string(category);
    if (!forms.find(category)) {
      missing(name, forms.node().offset,
              "the language has this plural form: add " + std::string(category) + " = \"...\"");
    } else if (const Node* text = forms.text(category, Need::required)) {
      add(name, *text, key.placeholders);
    }
  }

  void read_rest() {
    std::vector<std::string_view> known;
    std::vector<std::string_view> lacking;
    for (const auto& key : model::ui_keys()) {
      known.push_back(key.key);
      if (!m_table.find(key.key)) lacking.push_back(key.key);
    }
    for (const auto& entry : m_table.node().entries) {
      if (std::ranges::contains(known, entry.key)) continue;
      m_desk.faults.report(m_table.file(), entry.key_offset, Fault::unknown_ui_string,
                           "no part of the interface uses the string `" + entry.key + "`",
                           did_you_mean(entry.key, lacking, "remove it"));
    }
  }

  void add(std::string key, const Node& node, std::string_view placeholders) {
    const std::string text = read_line(m_desk.faults, m_table.file(), node, m_edition.language);
    for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
      const auto close = text.find('}', open);
      const auto name = text.substr(open + 1, close == text.npos ? text.npos : close - open - 1);
      if (close != text.npos && std::ranges::contains(words_of(placeholders), name)) continue;
      const auto offset = places_of(m_table.file(), node).offset_of(open);
      m_desk.faults.report(m_table.file(), offset, Fault::unknown_placeholder,
                           "`{" + name + "}` stands for nothing here",
                           placeholders.empty() ? "this string has no parts that are filled in"
                                                : "what is filled in here: " + listed(words_of(placeholders)));
    }
    m_edition.ui.push_back({std::move(key), {text, {}}});
  }

  Desk& m_desk;
  model::Edition& m_edition;
  Table m_table;
};

}  // namespace

void read_ui(Desk& desk, const std::string& ui_folder) {
  for (auto& edition : desk.editions()) {
    const std::string path = edition.language + ".toml";
    const auto file =
        std::ranges::find_if(desk.outline.ui, [&path](const auto& parsed) { return parsed->path == path; });
    if (file == desk.outline.ui.end()) {
      desk.faults.add(diagnostic_of(ui_folder + '/' + path, Fault::missing_file,
                                    "the strings of the interface in `" + edition.language + "` are missing",
                                    "write this file after that of another language"));
    } else if ((*file)->tree) {
      UiReader(desk, edition, **file).read();
    }
  }
}

}  // namespace vitrine::author
