#include "core/edtf/months.h"

#include <array>

namespace vitrine::edtf {

namespace {

using Names = std::array<std::string_view, 12>;

constexpr Names french_names = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr Names french_abbreviations = {"janv.", "févr.", "mars",  "avr.", "mai",  "juin",
                                        "juil.", "août",  "sept.", "oct.", "nov.", "déc."};
constexpr Names english_names = {"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};
constexpr Names english_abbreviations = {"Jan",  "Feb", "Mar",  "Apr", "May", "June",
                                         "July", "Aug", "Sept", "Oct", "Nov", "Dec"};
constexpr Names russian_genitives = {"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                     "июля",   "августа", "сентября", "октября", "ноября", "декабря"};
constexpr Names russian_abbreviations = {"янв.", "февр.", "март",  "апр.", "май",   "июнь",
                                         "июль", "авг.",  "сент.", "окт.", "нояб.", "дек."};

const Names& names_of(Language language, MonthForm form) {
  const bool is_short = form == MonthForm::abbreviation;
  switch (language) {
    case Language::french:
      return is_short ? french_abbreviations : french_names;
    case Language::russian:
      return is_short ? russian_abbreviations : russian_genitives;
    case Language::english:
      break;
  }
  return is_short ? english_abbreviations : english_names;
}

}  // namespace

std::string_view month_name(Language language, int month, MonthForm form) {
  return names_of(language, form)[static_cast<std::size_t>(month - 1)];
}

std::string short_month_wording(Civil date, Language language) {
  return std::string(month_name(language, date.month, MonthForm::abbreviation)) + ' ' + std::to_string(date.year);
}

std::string day_wording(DayNumber day, Language language) {
  const auto date = civil_from_day(day);
  const bool is_first = language == Language::french && date.day == 1;
  const std::string_view space = language == Language::english ? " " : "\u00A0";
  std::string words = is_first ? "1er" : std::to_string(date.day);
  words.append(space).append(month_name(language, date.month, MonthForm::with_day)).append(" ");
  words += std::to_string(date.year);
  return language == Language::russian ? words + " года" : words;
}

}  // namespace vitrine::edtf
