// Where a word may be divided at the end of a line: by the hyphenation dictionaries of French, Russian and British
// English, in words of at least model::least_letters_divided letters, with as many before and after the hyphen as the
// language's typographers ask for, and in none that a number stands before. (F. M. Liang, "Word Hy-phen-a-tion by
// Com-put-er", Stanford, 1983.)
#pragma once

#include "core/model/exhibit.h"

namespace vitrine::author {

// Sets the hyphens of an edition's prose and titles, for its language; none in a language without a dictionary.
void find_hyphens(model::Edition& edition);

// Sets the hyphens of one text; `language` is BCP 47.
void divide_words(model::Text& text, std::string_view language);

}  // namespace vitrine::author
