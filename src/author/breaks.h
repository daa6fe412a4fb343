// Where a line may end: UAX #14 by libunibreak in the language of the text, less what break_rules.h forbids.
#pragma once

#include <string_view>

#include "core/model/exhibit.h"
#include "core/model/text.h"

namespace vitrine::author {

// The text with its `breaks`. It is valid UTF-8 without line ends; `language` is BCP 47.
model::Text text_with_breaks(std::string_view utf8, std::string_view language);

// Sets the breaks of every Text of an edition.
void find_breaks(model::Edition& edition);

}  // namespace vitrine::author
