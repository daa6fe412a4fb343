// The readers of the parts of an exhibit; each fills its part of desk.exhibit and reports what is wrong with it.
#pragma once

#include <vector>

#include "author/desk.h"
#include "author/read_exhibit.h"

namespace vitrine::author {

// Reports the keys of a file that should hold a list of things, [[key]], and nothing else.
void check_file_keys(Desk& desk, std::string_view path, std::string_view key);

// A kind of source by its name in the files.
std::optional<model::SourceKind> source_kind(std::string_view name);

void read_main(Desk& desk);  // exhibit.toml with its chapters
void read_cards(Desk& desk);
void read_people(Desk& desk);
void read_places(Desk& desk);
void read_sources(Desk& desk);
void read_terms(Desk& desk);
void read_topics(Desk& desk);
void read_pages(Desk& desk);
std::vector<MediaFile> read_pictures(Desk& desk);
void read_plates(Desk& desk);
void read_ui(Desk& desk, const std::string& ui_folder);

}  // namespace vitrine::author
