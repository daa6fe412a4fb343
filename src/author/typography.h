// How each language sets its punctuation and quotation marks, and letters of one alphabet among those of another.
//
// French: a no-break space before : ; ! ? » and after « (Lexique des règles typographiques en usage à l'Imprimerie
// nationale), « » with “ ” inside. Russian: « » without spaces, with „ “ inside. English: “ ” with ‘ ’ inside. All:
// curly apostrophes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "author/fault.h"

namespace vitrine::author {

struct TextFault {
  Fault fault = Fault::straight_quote;
  std::size_t offset = 0;  // byte of the text
  std::string message;
  std::string hint;
};

// Words as visitors see them, without markup; `language` is BCP 47, empty for words that may be in any. As they come.
std::vector<TextFault> typography_faults(std::string_view text, std::string_view language);

}  // namespace vitrine::author
