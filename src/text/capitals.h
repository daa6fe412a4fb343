// Simple upper case of Latin and Cyrillic letters, one code point for one, so that offsets stay true.
// (Unicode Character Database, Simple_Uppercase_Mapping, of the blocks the faces have.)
#pragma once

namespace vitrine::text {

// The capital of a small letter; anything else (ß too, which has no single capital in use) is returned as it is.
char32_t capital_of(char32_t codepoint);

}  // namespace vitrine::text
