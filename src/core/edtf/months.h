// Names of months and days in words, for those who name many of them: the line of time, and the wording of dates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/edtf/day.h"
#include "core/edtf/wording.h"

namespace vitrine::edtf {

enum class MonthForm : std::uint8_t {
  with_day,      // "octobre", «октября»
  abbreviation,  // "oct.", «окт.»
};

// month 1 to 12
std::string_view month_name(Language language, int month, MonthForm form);

// "oct. 1924"
std::string short_month_wording(Civil date, Language language);

// A day of the proleptic Gregorian calendar as wording() has it: "28 octobre 1924", the day and the month unbroken; of
// years from 1 to 9999.
std::string day_wording(DayNumber day, Language language);

}  // namespace vitrine::edtf
