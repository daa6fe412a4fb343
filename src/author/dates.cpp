#include "author/dates.h"

#include "core/edtf/day.h"
#include "core/edtf/wording.h"

namespace vitrine::author {

namespace {

std::string about(std::string_view language) {
  if (language == "fr") return "v.\u00A0";
  if (language == "ru") return "ок.\u00A0";
  return "c.\u00A0";
}

std::string years_of(const std::optional<edtf::Date>& date, std::string_view language) {
  if (!date) return "?";
  const auto bounds = edtf::bounds(*date);
  const auto year = [](const edtf::Bound& bound) {
    return bound.day ? std::to_string(edtf::civil_from_day(*bound.day).year) : std::string("?");
  };
  const std::string earliest = year(bounds.earliest);
  const std::string latest = year(bounds.latest);
  const auto certainty = edtf::certainty(*date).any;
  std::string result = certainty.approximate ? about(language) : "";
  result += earliest == latest ? earliest : earliest + "/" + latest;
  if (certainty.uncertain) result += language == "fr" ? "\u202F?" : "?";
  return result;
}

}  // namespace

model::DateMark date_mark(const edtf::Date& date) {
  const auto bounds = edtf::bounds(date);
  const auto certainty = edtf::certainty(date).any;
  return {edtf::canonical(date), bounds.earliest.day, bounds.latest.day, certainty.approximate, certainty.uncertain};
}

std::string date_in_words(const edtf::Date& date, std::string_view language) {
  const auto known = edtf::language_from_tag(language);
  return known ? edtf::wording(date, *known) : std::string();
}

std::string date_in_citation(const edtf::Date& date, std::string_view language) {
  std::string canonical = edtf::canonical(date);
  const bool is_year = canonical.size() == 4 && canonical.find_first_not_of("0123456789") == canonical.npos;
  if (is_year) return canonical;
  std::string words = date_in_words(date, language);
  if (language == "ru") {
    for (const std::string_view year : {"\u00A0года", "\u00A0год", " года", " год"}) {
      if (words.ends_with(year)) words.resize(words.size() - year.size());
    }
  }
  return words;
}

std::string life_in_years(const std::optional<edtf::Date>& born, const std::optional<edtf::Date>& died,
                          std::string_view language) {
  if (!born && !died) return {};
  return years_of(born, language) + "–" + years_of(died, language);
}

}  // namespace vitrine::author
