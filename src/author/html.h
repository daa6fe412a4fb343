// The exhibit's narrative as semantic HTML: a fragment to be set into a page, without scripts or styles.
//
// Content ids are the ids of its elements, a card's file is "card-id/file", the lists at its end are "people",
// "places", "glossary" and "sources", links are "#id". Classes: exhibit, cover, subtitle, chapter, numeral, card, date,
// standing, summary, text, topics, file, claim, note, person, role, place, detail, source, weak, term, page; a
// standing's own name ("contradicted") stands beside `standing` and `claim`.
#pragma once

#include <cstddef>
#include <string>

#include "core/model/exhibit.h"

namespace vitrine::author {

// `language` is the number of one of its editions.
std::string html_fragment(const model::Exhibit& exhibit, std::size_t language);

// Words without markup: what a search engine or a preview shows. Blocks are joined by a space.
std::string plain_text(const model::Prose& prose);

}  // namespace vitrine::author
