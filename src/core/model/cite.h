// How a card of the exhibit is cited: in words, and for reference managers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/model/exhibit.h"

namespace vitrine::model {

// BibTeX (btxdoc, 1988); RIS (Reference Manager's format, 2001).
enum class CitationFormat : std::uint8_t { bibtex, ris };

// "Title [Standing], in Exhibit: subtitle, Author, 2026. Address", as the language's catalogues have it. The standing
// of the card's main claim is part of it: it never leaves its card. `url` may be empty.
std::string citation_of_card(const Common& common, const Edition& edition, Index card, std::string_view url);

// The text of a file, with its last line ended.
std::string citation_file(const Common& common, const Edition& edition, Index card, CitationFormat format,
                          std::string_view url);
// "paris-moscou-treaty.bib"
std::string citation_file_name(const Common& common, Index card, CitationFormat format);
// MIME type
std::string_view citation_file_type(CitationFormat format);

}  // namespace vitrine::model
