// What inflected words have in common, for French, Russian and English; words are folded as folding.h folds them.
//
// French: the light stemmer of J. Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian
// Languages" (ACM SAC 2006), on letters without accents, with one ending more ("française" as "français")
// and one exception ("France" is no "franc").
// Russian: the light stemmer of L. Dolamic and J. Savoy, "Indexing and Searching Strategies for the Russian Language"
// (JASIST 60, 2009), with the ending ю, and with ов and ев also dropped before a case ending, so that "Игнатьева" goes
// with "Игнатьев" and "договоров" with "договора".
// English: the s-stemmer of D. Harman, "How Effective Is Suffixing?" (JASIS 42, 1991).
#pragma once

#include <string>
#include <string_view>

namespace vitrine::search {

enum class Language : unsigned char { french, russian, english, other };

Language language_from(std::string_view bcp47);

// Never empty for a word that is not. Numbers, and words of other languages, are returned as they are.
std::string stem(std::string_view folded, Language language);

// Whether it is a word of grammar, which says nothing of what is sought: an article, a preposition, a conjunction.
bool is_grammar(std::string_view folded, Language language);

}  // namespace vitrine::search
