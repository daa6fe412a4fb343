// EDTF dates as the exhibit uses them: for the ribbon, in words, as years of a life.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/edtf/edtf.h"
#include "core/edtf/wording.h"
#include "core/model/exhibit.h"

namespace vitrine::author {

model::DateMark date_mark(const edtf::Date& date);

// In words; empty for a language whose wording is not known. `language` is BCP 47.
std::string date_in_words(const edtf::Date& date, std::string_view language,
                          edtf::Calendars calendars = edtf::Calendars::gregorian);

// As bibliographies give it: a plain year as digits, any other date in words, in Russian without «года»; an interval
// with a dash, "9–10 août 1918".
std::string date_in_citation(const edtf::Date& date, std::string_view language);

// "1877–1954", "v. 1877–1954", "1877–?"; empty where neither is known.
std::string life_in_years(const std::optional<edtf::Date>& born, const std::optional<edtf::Date>& died,
                          std::string_view language);

}  // namespace vitrine::author
