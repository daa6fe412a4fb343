#include "author/dates.h"

#include <algorithm>

#include "core/edtf/day.h"

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

// In words, without the word for "year" that Russian bibliographies leave out.
std::string words_in_citation(const edtf::Date& date, std::string_view language) {
  std::string words = date_in_words(date, language);
  if (language != "ru") return words;
  for (const std::string_view year : {" года", " год"}) {
    if (words.ends_with(year)) words.resize(words.size() - year.size());
  }
  return words;
}

std::size_t first_space(std::string_view text) {
  return std::min(text.find(' '), text.find("\u00A0"));
}

// What both texts end with, whole words from the space before them on.
std::string_view shared_ending(std::string_view first, std::string_view last) {
  const auto differing = std::mismatch(first.rbegin(), first.rend(), last.rbegin(), last.rend());
  const std::string_view alike = last.substr(static_cast<std::size_t>(last.rend() - differing.second));
  return alike.substr(std::min(first_space(alike), alike.size()));
}

// "9–10 août 1918": what both dates end with is said once.
std::string range_in_citation(const edtf::Moment& start, const edtf::Moment& end, std::string_view language) {
  std::string first = words_in_citation(start, language);
  const std::string last = words_in_citation(end, language);
  if (first == last) return last;
  const bool same_precision =
      start.month.has_value() == end.month.has_value() && start.day.has_value() == end.day.has_value();
  const std::string_view shared = same_precision ? shared_ending(first, last) : std::string_view();
  first.resize(first.size() - shared.size());
  const std::string_view rest = std::string_view(last).substr(0, last.size() - shared.size());
  const bool single_words = first_space(first) == first.npos && first_space(rest) == rest.npos;
  return first + (single_words ? "–" : " – ") + last;
}

// An approximate date may lie half as far outside its days as these reach, yet never less than a few days.
constexpr std::int64_t least_fade_days = 3, most_fade_days = model::DateMark::most_fade_days;

std::uint32_t fade_days(const edtf::Moment& moment) {
  if (!edtf::certainty(moment).any.approximate) return 0;
  const auto bounds = edtf::bounds(moment);
  if (!bounds.earliest.day || !bounds.latest.day) return 0;
  const auto length = *bounds.latest.day - *bounds.earliest.day + 1;
  return static_cast<std::uint32_t>(std::clamp(length / 2, least_fade_days, most_fade_days));
}

std::uint32_t fade_days(const edtf::End& end) {
  const auto* moment = std::get_if<edtf::Moment>(&end);
  return moment ? fade_days(*moment) : 0;
}

void add_members(const edtf::Set& set, model::DateMark& mark) {
  mark.set = set.kind == edtf::SetKind::one_of ? model::DateSet::one_of : model::DateSet::all_of;
  for (const auto& member : set.members) {
    const auto* first = std::get_if<edtf::Moment>(&member.first);
    const auto* last = std::get_if<edtf::Moment>(&member.last);
    if (!first || !last) continue;
    const auto from = edtf::bounds(*first).earliest.day, to = edtf::bounds(*last).latest.day;
    if (from && to && *from <= *to) mark.members.push_back({*from, *to});
  }
  std::ranges::sort(mark.members, {}, &model::DayRange::first);
}

}  // namespace

model::DateMark date_mark(const edtf::Date& date) {
  const auto bounds = edtf::bounds(date);
  const auto certainty = edtf::certainty(date).any;
  model::DateMark mark{edtf::canonical(date), bounds.earliest.day, bounds.latest.day, certainty.approximate,
                       certainty.uncertain};
  if (const auto* set = std::get_if<edtf::Set>(&date)) add_members(*set, mark);
  if (const auto* moment = std::get_if<edtf::Moment>(&date))
    mark.fades_before_days = mark.fades_after_days = fade_days(*moment);
  if (const auto* interval = std::get_if<edtf::Interval>(&date)) {
    mark.fades_before_days = fade_days(interval->start);
    mark.fades_after_days = fade_days(interval->end);
  }
  return mark;
}

std::string date_in_words(const edtf::Date& date, std::string_view language, edtf::Calendars calendars) {
  const auto known = edtf::language_from_tag(language);
  return known ? edtf::wording(date, *known, calendars) : std::string();
}

std::string date_in_citation(const edtf::Date& date, std::string_view language) {
  std::string canonical = edtf::canonical(date);
  const bool is_year = canonical.size() == 4 && canonical.find_first_not_of("0123456789") == canonical.npos;
  if (is_year) return canonical;
  if (const auto* interval = std::get_if<edtf::Interval>(&date)) {
    const auto* start = std::get_if<edtf::Moment>(&interval->start);
    const auto* end = std::get_if<edtf::Moment>(&interval->end);
    if (start && end) return range_in_citation(*start, *end, language);
  }
  return words_in_citation(date, language);
}

std::string life_in_years(const std::optional<edtf::Date>& born, const std::optional<edtf::Date>& died,
                          std::string_view language) {
  if (!born && !died) return {};
  return years_of(born, language) + "–" + years_of(died, language);
}

}  // namespace vitrine::author
