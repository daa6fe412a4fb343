// Dates in words, as a museum label has them: "28 octobre 1924", «около 10 сентября 1934 года», "13–15 May 1935".
// Lower case unless the language capitalises, no full stop. No-break spaces (U+00A0) stand between day and month in
// French and Russian and inside "av. J.-C." and its kin; ranges have an en dash; French apostrophes are typographic.
// In both calendars the Julian day comes first: "25 octobre / 7 novembre 1917", "15/27 décembre 1893".
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

enum class Calendars : std::uint8_t {
  gregorian,
  both,  // days in the Julian calendar too, where has_both_calendars
};

std::string wording(const Date& date, Language language, Calendars calendars = Calendars::gregorian);

// Whether it is a known day, or an interval without other ends. Months and years are none of the other calendar, and a
// list of days twice over is no longer read.
bool has_both_calendars(const Date& date);

// One language each; what wording() calls.
std::string wording_fr(const Date& date, Calendars calendars);
std::string wording_ru(const Date& date, Calendars calendars);
std::string wording_en(const Date& date, Calendars calendars);

}  // namespace vitrine::edtf
