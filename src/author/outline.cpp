#include "author/outline.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/utf8.h"

namespace vitrine::author {

namespace {

using model::Index;
using model::Kind;

constexpr std::size_t largest_file = 4 << 20;

struct ThingFile {
  std::string_view path;
  std::string_view key;
  Kind kind;
  std::vector<Thing> Outline::* things;
};

constexpr ThingFile thing_files[] = {
    {"people.toml", "person", Kind::person, &Outline::people},
    {"places.toml", "place", Kind::place, &Outline::places},
    {"sources.toml", "source", Kind::source, &Outline::sources},
    {"glossary.toml", "term", Kind::term, &Outline::terms},
    {"topics.toml", "topic", Kind::topic, &Outline::topics},
    {"pictures.toml", "picture", Kind::picture, &Outline::pictures},
    {"plates.toml", "plate", Kind::plate, &Outline::plates},
};

const Node* child(const Node& table, std::string_view key) {
  if (table.kind != NodeKind::table) return nullptr;
  const auto found = std::ranges::find(table.entries, key, &Entry::key);
  return found == table.entries.end() ? nullptr : &found->value;
}

std::vector<Thing> tables_of(const ParsedFile& file, const Node& table, std::string_view key) {
  std::vector<Thing> result;
  const Node* list = child(table, key);
  if (!list || list->kind != NodeKind::array) return result;
  for (const Node& item : list->items) {
    if (item.kind == NodeKind::table) result.push_back({&file.source, &item});
  }
  return result;
}

std::vector<const Node*> texts_of(const Node& table, std::string_view key) {
  std::vector<const Node*> result;
  const Node* list = child(table, key);
  if (!list || list->kind != NodeKind::array) return result;
  for (const Node& item : list->items) {
    if (item.kind == NodeKind::string) result.push_back(&item);
  }
  return result;
}

std::string_view id_of(const Thing& thing) {
  const Node* id = child(*thing.table, "id");
  return id && id->kind == NodeKind::string ? std::string_view(id->text) : std::string_view();
}

std::string_view stem_of(std::string_view path) {
  path.remove_prefix(path.find('/') + 1);
  return path.substr(0, path.rfind('.'));
}

// A file whose id cannot be read goes by its name.
std::string_view own_id(const ParsedFile& file) {
  const auto id = file.tree ? id_of({&file.source, &*file.tree}) : std::string_view();
  return id.empty() ? stem_of(file.path) : id;
}

class Outliner {
 public:
  Outliner(const ExhibitFiles& files, Faults& faults) : m_files(files), m_faults(faults) {}

  Outline run() {
    for (const auto& file : m_files.ui)
      m_outline.ui.push_back(parsed(file, m_files.ui_folder));
    for (const auto& file : m_files.exhibit)
      m_outline.files.push_back(parsed(file, m_files.folder));
    for (const auto& file : m_outline.files)
      sort_file(*file);
    for (const auto& diagnostic : m_files.diagnostics)
      unreadable(diagnostic);
    if (!m_outline.main) {
      m_faults.add(diagnostic_of(m_files.folder + "/exhibit.toml", Fault::missing_file,
                                 "the exhibit has no exhibit.toml",
                                 "it names the exhibit, its languages and its chapters"));
    }
    const bool has_main = m_outline.main && m_outline.main->tree;
    if (has_main) {
      m_outline.chapters = tables_of(*m_outline.main, *m_outline.main->tree, "chapter");
    } else {
      m_outline.incomplete.insert(Kind::chapter);
    }
    order_cards(has_main);
    order_pages(has_main);
    name_all();
    return std::move(m_outline);
  }

 private:
  std::unique_ptr<ParsedFile> parsed(const ContentFile& file, const std::string& folder) {
    auto result = std::make_unique<ParsedFile>(ParsedFile{file.path, {folder + '/' + file.path, file.bytes}, {}});
    if (!file.path.ends_with(".toml")) return result;
    const auto& source = result->source;
    if (file.bytes.size() > largest_file) {
      m_faults.report(source, 0, Fault::file_too_large, "this file is larger than 4 MB",
                      "divide it or remove what is not content");
    } else if (const auto invalid = utf8::first_invalid(file.bytes); invalid < file.bytes.size()) {
      m_faults.report(source, invalid, Fault::not_utf8, "from here on this file is not UTF-8",
                      "save it as UTF-8 in the text editor");
    } else if (auto tree = parse_toml(source)) {
      result->tree = std::move(*tree);
    } else {
      m_faults.report(source, tree.error().offset, Fault::toml_syntax, tree.error().message, tree.error().hint);
    }
    return result;
  }

  void sort_file(const ParsedFile& file) {
    const std::string_view path = file.path;
    const bool is_toml = path.ends_with(".toml");
    if (path == "exhibit.toml") {
      m_outline.main = &file;
      return;
    }
    for (const auto& [thing_path, key, kind, things] : thing_files) {
      if (path != thing_path) continue;
      if (file.tree)
        m_outline.*things = tables_of(file, *file.tree, key);
      else
        m_outline.incomplete.insert(kind);
      return;
    }
    if (is_toml && path.starts_with("cards/")) {
      m_card_files.push_back(&file);
    } else if (is_toml && path.starts_with("pages/")) {
      m_page_files.push_back(&file);
    } else if (path.starts_with("media/")) {
      m_outline.media.push_back(&file);
    } else {
      std::vector<std::string_view> expected{"exhibit.toml"};
      for (const auto& thing_file : thing_files)
        expected.push_back(thing_file.path);
      m_faults.report(
          file.source, 0, Fault::unused_file, "this file is not part of an exhibit",
          did_you_mean(path, expected, "cards are in cards/, pages in pages/, all as .toml files; pictures in media/"));
    }
  }

  void unreadable(const Diagnostic& diagnostic) {
    m_faults.add(diagnostic);
    const std::string_view name = diagnostic.file;
    for (const auto& file : thing_files) {
      if (name.ends_with(file.path)) m_outline.incomplete.insert(file.kind);
    }
    if (name.contains("/cards/")) m_outline.incomplete.insert({Kind::card, Kind::claim});
    if (name.contains("/pages/")) m_outline.incomplete.insert(Kind::page);
    if (name.contains("/media/")) m_outline.incomplete.insert(Kind::picture);
  }

  // The file that holds the thing, or failing that the one named after it.
  static const ParsedFile* file_with_id(const std::vector<const ParsedFile*>& files, std::string_view id) {
    const auto by_id = [](const ParsedFile* file) { return own_id(*file); };
    auto found = std::ranges::find(files, id, by_id);
    if (found == files.end())
      found = std::ranges::find(files, id, [](const auto* file) { return stem_of(file->path); });
    return found == files.end() ? nullptr : *found;
  }

  static std::vector<std::string_view> ids_in(const std::vector<const ParsedFile*>& files) {
    std::vector<std::string_view> result;
    for (const auto* file : files)
      result.push_back(own_id(*file));
    return result;
  }

  void add_card(const ParsedFile& file, Index chapter) {
    m_placed.insert(&file);
    if (file.tree) {
      m_outline.cards.push_back({&file.source, &*file.tree});
      m_outline.card_chapters.push_back(chapter);
    } else {
      m_outline.incomplete.insert({Kind::card, Kind::claim});
    }
  }

  void order_cards(bool has_main) {
    std::map<std::string_view, const Node*> told;  // id -> where a chapter lists it
    for (std::size_t i = 0; i < m_outline.chapters.size(); ++i) {
      const Thing& chapter = m_outline.chapters[i];
      const auto before = m_outline.cards.size();
      for (const Node* id : texts_of(*chapter.table, "cards")) {
        const auto [first, is_new] = told.emplace(id->text, id);
        if (!is_new) {
          const auto position = chapter.file->position_at(first->second->offset);
          m_faults.report(
              *chapter.file, id->offset, Fault::card_in_two_chapters,
              "the card `" + id->text + "` is told twice; the first time in line " + std::to_string(position.line),
              "keep it where it belongs in the story");
        } else if (const auto* file = file_with_id(m_card_files, id->text)) {
          add_card(*file, static_cast<Index>(i));
        } else if (!m_outline.incomplete.contains(Kind::card)) {
          m_faults.report(*chapter.file, id->offset, Fault::unknown_reference, "there is no card `" + id->text + "`",
                          did_you_mean(id->text, ids_in(m_card_files), "write the file cards/" + id->text + ".toml"));
        }
      }
      m_outline.card_counts.push_back(static_cast<Index>(m_outline.cards.size() - before));
    }
    for (const auto* file : m_card_files) {
      if (m_placed.contains(file)) continue;
      const auto id = own_id(*file);
      if (has_main && file->tree && !told.contains(id)) {
        m_faults.report(file->source, 0, Fault::card_not_in_chapter,
                        "no chapter tells the card `" + std::string(id) + "`",
                        "add it to the `cards` of a chapter in exhibit.toml");
      }
      add_card(*file, 0);
    }
  }

  void add_page(const ParsedFile& file) {
    m_placed.insert(&file);
    if (file.tree)
      m_outline.pages.push_back({&file.source, &*file.tree});
    else
      m_outline.incomplete.insert(Kind::page);
  }

  void order_pages(bool has_main) {
    std::vector<std::string_view> seen;
    const auto listed = has_main ? texts_of(*m_outline.main->tree, "pages") : std::vector<const Node*>();
    for (const Node* id : listed) {
      const auto& main = m_outline.main->source;
      if (std::ranges::contains(seen, id->text)) {
        m_faults.report(main, id->offset, Fault::repeated_entry, "the page `" + id->text + "` is listed twice",
                        "remove one");
        continue;
      }
      seen.push_back(id->text);
      if (const auto* file = file_with_id(m_page_files, id->text)) {
        add_page(*file);
      } else if (!m_outline.incomplete.contains(Kind::page)) {
        m_faults.report(main, id->offset, Fault::unknown_reference, "there is no page `" + id->text + "`",
                        did_you_mean(id->text, ids_in(m_page_files), "write the file pages/" + id->text + ".toml"));
      }
    }
    for (const auto* file : m_page_files) {
      if (m_placed.contains(file)) continue;
      const auto id = own_id(*file);
      if (has_main && file->tree && !std::ranges::contains(seen, id)) {
        m_faults.report(file->source, 0, Fault::unused,
                        "the page `" + std::string(id) + "` is not listed in exhibit.toml",
                        "add it to `pages` there, or remove the file");
      }
      add_page(*file);
    }
  }

  void name_all() {
    name_things(m_outline.chapters, Kind::chapter);
    name_things(m_outline.cards, Kind::card);
    for (std::size_t i = 0; i < m_outline.cards.size(); ++i) {
      const Thing& card = m_outline.cards[i];
      const Node* claims = child(*card.table, "claim");
      if (!claims || claims->kind != NodeKind::array) continue;
      for (std::size_t part = 0; part < claims->items.size(); ++part) {
        name_thing({card.file, &claims->items[part]}, {Kind::claim, static_cast<Index>(i), static_cast<Index>(part)});
      }
    }
    for (const auto& file : thing_files)
      name_things(m_outline.*file.things, file.kind);
    name_things(m_outline.pages, Kind::page);
  }

  void name_things(const std::vector<Thing>& things, Kind kind) {
    for (std::size_t i = 0; i < things.size(); ++i)
      name_thing(things[i], {kind, static_cast<Index>(i), 0});
  }

  void name_thing(const Thing& thing, model::Reference reference) {
    const Node* id = child(*thing.table, "id");
    if (!id || id->kind != NodeKind::string || id->text.empty()) return;
    if (!model::is_well_formed_id(id->text)) {
      m_faults.report(*thing.file, id->offset, Fault::bad_id, "`" + id->text + "` cannot be an id",
                      "an id is made of small letters a-z, digits and single hyphens: military-agent");
      return;
    }
    if (model::is_reserved_id(id->text)) {
      m_faults.report(*thing.file, id->offset, Fault::reserved_id,
                      "`" + id->text + "` is the address of a screen of the exhibit's own",
                      "take a longer id: people-of-paris");
      return;
    }
    const auto [first, is_new] = m_outline.names.emplace(id->text, Name{reference, thing.file, id->offset});
    if (is_new) return;
    const auto& name = first->second;
    m_faults.report(*thing.file, id->offset, Fault::duplicate_id,
                    "the id `" + id->text + "` is already that of a " + std::string(kind_name(name.reference.kind)) +
                        " (" + name.file->name() + ", line " +
                        std::to_string(name.file->position_at(name.offset).line) + ")",
                    "an id stands once in the whole exhibit, whatever it names");
  }

  const ExhibitFiles& m_files;
  Faults& m_faults;
  Outline m_outline;
  std::vector<const ParsedFile*> m_card_files;
  std::vector<const ParsedFile*> m_page_files;
  std::set<const ParsedFile*> m_placed;  // cards and pages that have their place in the order
};

}  // namespace

Outline outline_of(const ExhibitFiles& files, Faults& faults) {
  return Outliner(files, faults).run();
}

std::string_view kind_name(model::Kind kind) {
  switch (kind) {
    case Kind::chapter:
      return "chapter";
    case Kind::card:
      return "card";
    case Kind::claim:
      return "claim";
    case Kind::person:
      return "person";
    case Kind::place:
      return "place";
    case Kind::source:
      return "source";
    case Kind::term:
      return "term";
    case Kind::page:
      return "page";
    case Kind::topic:
      return "topic";
    case Kind::picture:
      return "picture";
    case Kind::plate:
      return "plate";
  }
  return {};
}

std::vector<std::string_view> ids_of(const Outline& outline, model::Kind kind) {
  std::vector<std::string_view> result;
  for (const auto& [id, name] : outline.names) {
    if (name.reference.kind == kind) result.push_back(id);
  }
  return result;
}

}  // namespace vitrine::author
