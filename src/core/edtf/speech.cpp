#include "core/edtf/speech.h"

#include <utility>

namespace vitrine::edtf {

namespace {

YearReading unknown_year() {
  YearReading year;
  year.kind = YearKind::unknown;
  return year;
}

// Said as "an unknown …", "one of …" or a choice, which "about" does not go with.
bool is_some(const MomentReading& moment) {
  const auto is_open = [](const Choice& choice) { return choice.parts != Parts::none && !choice.is_exact(); };
  return is_open(moment.month) || is_open(moment.day) || (!moment.has_month() && moment.year.kind == YearKind::unknown);
}

// Whether dates are said with the same words, if they are the same.
bool are_said_alike(const MomentReading& first, const MomentReading& last) {
  return first.approximate.whole == last.approximate.whole && !first.is_qualified_in_part() &&
         !last.is_qualified_in_part();
}

bool is_around(const MomentReading& moment) {
  return moment.approximate.whole && !is_some(moment);
}

}  // namespace

Noun Speech::followed_by_year(Noun noun, const YearReading& year, Omit omit) const {
  if (omit != Omit::nothing) return noun;
  if (year.kind == YearKind::unknown) return within_year(std::move(noun), year);
  Noun of_year = year_noun(year, year.kind == YearKind::number ? Case::genitive : Case::nominative);
  if (year.kind == YearKind::number) {
    noun.text.append(noun.before_year).append(year_of_month(of_year));
  } else {
    noun = within_year(std::move(noun), unknown_year());
    noun.notes.push_back(std::move(of_year.text));
  }
  noun.notes.insert(noun.notes.end(), of_year.notes.begin(), of_year.notes.end());
  return noun;
}

// "an unknown month of <the 1920s>"
Noun Speech::within_year(Noun noun, const YearReading& year) const {
  const Noun of_year = year_noun(year, Case::genitive);
  noun.text.append(" ").append(of(of_year));
  noun.notes.insert(noun.notes.end(), of_year.notes.begin(), of_year.notes.end());
  return noun;
}

Noun Speech::grouping_of_year(const Grouping& grouping, const YearReading& year, Case grammatical, Omit omit) const {
  Noun noun = grouping_noun(grouping, grammatical);
  if (grouping.hemisphere == Hemisphere::northern) noun.notes.emplace_back(m_phrases.northern_hemisphere);
  if (grouping.hemisphere == Hemisphere::southern) noun.notes.emplace_back(m_phrases.southern_hemisphere);
  if (!grouping.crosses_year || year.kind != YearKind::number || omit != Omit::nothing)
    return followed_by_year(std::move(noun), year, omit);
  const YearReading next = next_year(year);
  const std::string first = std::to_string(year.first);
  const std::string second = std::to_string(next.first).append(m_phrases.winter_years);
  noun.text.append(" ").append(next.era == year.era ? first : with_era(first, year.era));
  noun.text.append(en_dash).append(with_era(second, next.era));
  return noun;
}

Noun Speech::month_noun(const MomentReading& moment, Case grammatical, Omit omit) const {
  if (moment.grouping) return grouping_of_year(*moment.grouping, moment.year, grammatical, omit);
  if (moment.month.parts == Parts::none) return year_noun(moment.year, grammatical);
  Noun months = months_noun(moment.month, grammatical);
  if (moment.month.parts == Parts::unknown) return within_year(std::move(months), moment.year);
  return followed_by_year(std::move(months), moment.year, omit);
}

Noun Speech::day_noun(const MomentReading& moment, Case grammatical, Omit omit) const {
  if (moment.day.parts != Parts::unknown) {
    Noun days = days_noun(moment, grammatical, omit);
    if (moment.old_style) days.text.insert(0, old_style_text(moment, grammatical, omit));
    return days;
  }
  Noun day{unknown_day(grammatical), Article::own, {}};
  if (moment.month.parts == Parts::unknown) return within_year(std::move(day), moment.year);
  Noun month = month_noun(moment, Case::genitive, omit);
  day.text.append(" ").append(of(month));
  day.notes = std::move(month.notes);
  return day;
}

// "25 October / " before "7 November 1917", "15/" before "27 December 1893"
std::string Speech::old_style_text(const MomentReading& moment, Case grammatical, Omit omit) const {
  MomentReading old_style = moment;
  old_style.year = moment.old_style->year;
  old_style.month.values = {moment.old_style->month};
  old_style.day.values = {moment.old_style->day};
  const Sharing sharing = sharing_of_calendars(moment);
  if (sharing == Sharing::month) return days_noun(old_style, grammatical, Omit::month_and_year).text + '/';
  if (sharing == Sharing::year) omit = Omit::year;
  return days_noun(old_style, grammatical, omit).text.append(old_style_slash);
}

Noun Speech::noun_of(const MomentReading& moment, Case grammatical, Omit omit) const {
  Noun noun = moment.has_day() ? day_noun(moment, grammatical, omit) : month_noun(moment, grammatical, omit);
  if (moment.time) {
    add_time(noun, *moment.time);
    if (const std::string zone = zone_text(*moment.time); !zone.empty()) noun.notes.push_back(zone);
  }
  return noun;
}

std::string Speech::part_names(const std::vector<NamedPart>& parts) const {
  std::vector<std::string> names;
  for (const NamedPart part : parts)
    names.emplace_back(m_phrases.part_names[static_cast<std::size_t>(part)]);
  return joined(names, m_phrases.conjunction_and);
}

// The notes on parts of a date; what is said of the whole date is said elsewhere.
void Speech::add_part_notes(std::vector<std::string>& notes, const MomentReading& moment) const {
  const std::vector<NamedPart>& uncertain = moment.uncertain.parts;
  const std::vector<NamedPart>& approximate = moment.approximate.parts;
  if (!uncertain.empty() && uncertain == approximate) {
    notes.push_back(part_note(uncertain, Doubt::both));
    return;
  }
  if (!uncertain.empty()) notes.push_back(part_note(uncertain, Doubt::uncertain));
  if (!approximate.empty()) notes.push_back(part_note(approximate, Doubt::approximate));
}

std::string Speech::end_wording(std::string text, const MomentReading& moment, std::vector<std::string> notes) const {
  add_part_notes(notes, moment);
  return with_notes(std::move(text), notes);
}

std::string Speech::open_wording(std::string text, const MomentReading& moment, std::vector<std::string> notes) const {
  if (moment.uncertain.whole) notes.emplace_back(m_phrases.date_uncertain);
  return end_wording(std::move(text), moment, std::move(notes));
}

std::string Speech::with_doubts(std::string text, const MomentReading& moment, std::vector<std::string> notes) const {
  const bool is_noted = moment.approximate.whole && !is_around(moment);
  if (!is_noted) return open_wording(std::move(text), moment, std::move(notes));
  notes.emplace_back(moment.uncertain.whole ? m_phrases.date_approximate_and_uncertain : m_phrases.date_approximate);
  return end_wording(std::move(text), moment, std::move(notes));
}

std::string Speech::moment_wording(const MomentReading& moment) const {
  const bool around = is_around(moment);
  const Noun noun = noun_of(moment, around ? Case::genitive : Case::nominative);
  return with_doubts(around ? about(noun) : noun.text, moment, noun.notes);
}

std::string Speech::listed_wording(const MomentReading& moment, SetKind kind) const {
  if (is_around(moment)) return moment_wording(moment);
  const Noun noun = noun_of(moment);
  return with_doubts(listed(noun, kind), moment, noun.notes);
}

// Of an interval, before what is said of its other date.
std::string Speech::whole_wording(const MomentReading& moment) const {
  const bool around = is_around(moment);
  const Noun noun = noun_of(moment, around ? Case::genitive : Case::nominative);
  return end_wording(around ? about(noun) : noun.text, moment, noun.notes);
}

std::vector<std::string> Speech::pair_notes(const MomentReading& first, const MomentReading& last) const {
  if (!first.uncertain.whole && !last.uncertain.whole) return {};
  if (first.uncertain.whole && last.uncertain.whole) return {std::string(m_phrases.dates_uncertain)};
  return {std::string(first.uncertain.whole ? m_phrases.start_uncertain : m_phrases.end_uncertain)};
}

std::string Speech::range_wording(const MomentReading& first, const MomentReading& last) const {
  const Sharing sharing = sharing_of(first, last);
  std::string text;
  if (are_said_alike(first, last) && noun_of(first).text == noun_of(last).text) {
    text = whole_wording(first);
  } else if (sharing == Sharing::second_holds_first) {
    text = whole_wording(last) + ", " + from_within(first, omission_within(last));
  } else if (sharing == Sharing::first_holds_second) {
    text = whole_wording(first) + ", " + until_within(last, omission_within(first));
  } else {
    text = range(first, last, sharing);
  }
  return with_notes(std::move(text), pair_notes(first, last));
}

std::string Speech::between_wording(const MomentReading& first, const MomentReading& last) const {
  return with_notes(between(first, last, sharing_of(first, last)), pair_notes(first, last));
}

std::string Speech::interval_wording(const Interval& interval) const {
  const Moment* const start = std::get_if<Moment>(&interval.start);
  const Moment* const end = std::get_if<Moment>(&interval.end);
  const auto reading = [this](const Moment* moment) { return reading_of(*moment, m_calendars); };
  if (start && end)
    return *start == *end ? moment_wording(reading(start)) : range_wording(reading(start), reading(end));
  if (start) {
    if (std::holds_alternative<Open>(interval.end)) return since(reading(start));
    return from(reading(start)).append(", ").append(m_phrases.end_unknown);
  }
  const std::string text = until(reading(end));
  return std::holds_alternative<Open>(interval.start) ? text : (text + ", ").append(m_phrases.start_unknown);
}

std::string Speech::member_wording(const RangeReading& member, SetKind kind, Company company) const {
  const bool one_of = kind == SetKind::one_of;
  if (member.is_single)
    return company == Company::alone ? moment_wording(*member.first) : listed_wording(*member.first, kind);
  if (member.first && member.last)
    return one_of ? between_wording(*member.first, *member.last) : range_wording(*member.first, *member.last);
  if (member.last) return one_of ? or_earlier(*member.last, company) : until(*member.last);
  return one_of ? or_later(*member.first, company) : and_later(*member.first);
}

std::string Speech::set_wording(const Set& set) const {
  const std::vector<RangeReading> members = readings_of(set);
  if (std::string years = years_list(members, set.kind); !years.empty()) return years;
  const MomentList list = list_of(members);
  const Company company = members.size() == 1 ? Company::alone : Company::listed;
  std::vector<std::string> items;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const bool shortened = list.sharing != Sharing::nothing && i + 1 < members.size();
    items.push_back(shortened ? listed(noun_of(list.moments[i], Case::nominative, omission_by(list.sharing)), set.kind)
                              : member_wording(members[i], set.kind, company));
  }
  return joined(items, set.kind == SetKind::one_of ? m_phrases.conjunction_or : m_phrases.conjunction_and);
}

std::string Speech::wording(const Date& date) const {
  if (const Moment* moment = std::get_if<Moment>(&date)) return moment_wording(reading_of(*moment, m_calendars));
  if (const Interval* interval = std::get_if<Interval>(&date)) return interval_wording(*interval);
  return set_wording(std::get<Set>(date));
}

}  // namespace vitrine::edtf
