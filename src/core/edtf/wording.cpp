#include "core/edtf/wording.h"

#include "core/edtf/reading.h"

namespace vitrine::edtf {

std::optional<Language> language_from_tag(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-'));
  if (primary == "fr") return Language::french;
  if (primary == "ru") return Language::russian;
  if (primary == "en") return Language::english;
  return std::nullopt;
}

bool has_both_calendars(const Date& date) {
  const auto is_day = [](const Moment& moment) { return reading_of(moment, Calendars::both).old_style.has_value(); };
  const auto is_day_or_open = [&](const End& end) {
    const Moment* moment = std::get_if<Moment>(&end);
    return !moment || is_day(*moment);
  };
  if (const Moment* moment = std::get_if<Moment>(&date)) return is_day(*moment);
  const Interval* interval = std::get_if<Interval>(&date);
  return interval && is_day_or_open(interval->start) && is_day_or_open(interval->end);
}

std::string wording(const Date& date, Language language, Calendars calendars) {
  if (!has_both_calendars(date)) calendars = Calendars::gregorian;
  switch (language) {
    case Language::french:
      return wording_fr(date, calendars);
    case Language::russian:
      return wording_ru(date, calendars);
    case Language::english:
      return wording_en(date, calendars);
  }
  return {};
}

}  // namespace vitrine::edtf
