// Dates in words, as a museum label has them: "28 octobre 1924", «около 10 сентября 1934 года», "13–15 May 1935".
// Lower case unless the language capitalises, no full stop. No-break spaces (U+00A0) stand between day and month in
// French and Russian and inside "av. J.-C." and its kin; ranges have an en dash; French apostrophes are typographic.
// Approximate: "vers …", «около …», "about …"; uncertain: a note in parentheses; parts are named where the whole is not
// meant.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/edtf/edtf.h"

namespace vitrine::edtf {

enum class Language : std::uint8_t { french, russian, english };

// "fr", "ru-RU" (BCP 47); nothing for other languages.
std::optional<Language> language_from_tag(std::string_view tag);

std::string wording(const Date& date, Language language);

// One language each; what wording() calls.
std::string wording_fr(const Date& date);
std::string wording_ru(const Date& date);
std::string wording_en(const Date& date);

}  // namespace vitrine::edtf
