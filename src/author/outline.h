// The first pass over an exhibit: all files parsed, all things with their ids and order known, nothing else read yet.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "author/exhibit_files.h"
#include "author/faults.h"
#include "author/source_file.h"
#include "author/toml_tree.h"
#include "core/model/exhibit.h"

namespace vitrine::author {

// A file that has been parsed; `tree` is absent where that failed.
struct ParsedFile {
  std::string path;
  SourceFile source;
  std::optional<Node> tree;
};

// A table that describes one chapter, card, person...
struct Thing {
  const SourceFile* file = nullptr;
  const Node* table = nullptr;
};

struct Name {
  model::Reference reference;
  const SourceFile* file = nullptr;
  std::size_t offset = 0;  // of the id
};

struct Outline {
  std::vector<std::unique_ptr<ParsedFile>> files;  // sorted by path
  std::vector<std::unique_ptr<ParsedFile>> ui;
  const ParsedFile* main = nullptr;  // exhibit.toml; nullptr or without a tree where it cannot be read
  std::vector<Thing> chapters;
  std::vector<Thing> cards;  // in story order; those of no chapter last
  std::vector<model::Index> card_chapters;
  std::vector<model::Index> card_counts;  // of each chapter
  std::vector<Thing> people, places, sources, terms, topics, pictures, plates;
  std::vector<Thing> pages;              // in the order exhibit.toml lists them; those it does not list last
  std::vector<const ParsedFile*> media;  // sorted by path
  std::map<std::string, Name, std::less<>> names;
  std::set<model::Kind> incomplete;  // kinds of which a file could not be read: references to them may be right
};

// Parses every file, reports what is wrong with files, ids and the lists of cards and pages.
Outline outline_of(const ExhibitFiles& files, Faults& faults);

// "person", "source"...
std::string_view kind_name(model::Kind kind);
std::vector<std::string_view> ids_of(const Outline& outline, model::Kind kind);

}  // namespace vitrine::author
