// Dates in English, day before month.
#include <algorithm>

#include "core/edtf/reading.h"
#include "core/edtf/wording.h"

namespace vitrine::edtf {

namespace {

constexpr std::array<std::string_view, 12> month_names = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 4> season_names = {"spring", "summer", "autumn", "winter"};
constexpr std::array<std::string_view, 4> ordinal_names = {"first", "second", "third", "fourth"};
constexpr std::string_view before_common_era = "\u00A0BC";

// "the" after a preposition; nothing; or nothing ever, since the words bring their own article.
enum class Article : std::uint8_t { none, the, own };

struct Noun {
  std::string text;
  Article article = Article::none;
  std::vector<std::string> notes;
};

std::string with_article(const Noun& noun) {
  return noun.article == Article::the ? "the " + noun.text : noun.text;
}

std::string ordinal(int number) {
  const bool teen = number % 100 >= 11 && number % 100 <= 13;
  const std::string_view ending = teen || number % 10 > 3 || number % 10 == 0 ? "th"
                                  : number % 10 == 1                          ? "st"
                                  : number % 10 == 2                          ? "nd"
                                                                              : "rd";
  return std::to_string(number).append(ending);
}

std::string with_era(std::string text, Era era) {
  if (era == Era::before) text += before_common_era;
  return text;
}

Noun year_noun(const YearReading& year) {
  const auto number = [](std::int64_t value) { return grouped_digits(value, ","); };
  std::vector<std::string> notes;
  if (year.significant_digits > 0) {
    notes.push_back(std::to_string(year.significant_digits) +
                    (year.significant_digits == 1 ? " significant digit" : " significant digits"));
  }
  switch (year.kind) {
    case YearKind::number:
      if (year.first > 9999) return {with_era("year " + number(year.first), year.era), Article::the, notes};
      if (year.first < 100 && year.era == Era::common)
        return {std::string("AD").append(no_break_space) + number(year.first), Article::none, {}};
      return {with_era(number(year.first), year.era), Article::none, {}};
    case YearKind::estimated:
      notes.push_back("estimate, between " + number(year.first) + " and " + number(year.last));
      if (year.estimate > 9999) return {with_era("year " + number(year.estimate), year.era), Article::the, notes};
      return {with_era(number(year.estimate), year.era), Article::none, notes};
    case YearKind::decade:
      return {number(year.first) + 's', Article::the, {}};
    case YearKind::span:
      return {with_era("years " + number(year.first).append(en_dash) + number(year.last), year.era), Article::the, {}};
    case YearKind::unknown:
      return {with_era("unknown year", year.era), Article::own, {}};
    case YearKind::pattern:
      return {"year " + year.text, Article::the, {"X: unknown digit"}};
    case YearKind::power:
      return {with_era("year " + number(year.magnitude) + " × 10 to the power of " + std::to_string(year.exponent),
                       year.era),
              Article::the, notes};
  }
  return {};
}

// "<text> 1924", "<text> of an unknown year (1920s)"
Noun followed_by_year(std::string text, std::string_view of, const YearReading& year, Article article, Omit omit) {
  if (omit != Omit::nothing) return {std::move(text), article, {}};
  Noun of_year = year_noun(year);
  if (year.kind == YearKind::number) return {std::move(text).append(of) + of_year.text, article, of_year.notes};
  std::vector<std::string> notes;
  if (year.kind != YearKind::unknown) notes.push_back(of_year.text);
  notes.insert(notes.end(), of_year.notes.begin(), of_year.notes.end());
  return {with_era(std::move(text) + " of an unknown year", year.kind == YearKind::unknown ? year.era : Era::common),
          article, notes};
}

// "an unknown month of <1924>", "of <the 1920s>"
Noun within_year(std::string text, const YearReading& year) {
  if (year.kind == YearKind::unknown)
    return {with_era(std::move(text) + " of an unknown year", year.era), Article::own, {}};
  const Noun of_year = year_noun(year);
  return {std::move(text) + " of " + with_article(of_year), Article::own, of_year.notes};
}

Noun grouping_noun(const Grouping& grouping, const YearReading& year, Omit omit) {
  const auto index = static_cast<std::size_t>(grouping.index);
  const std::string nth(ordinal_names[index]);
  switch (grouping.kind) {
    case GroupingKind::quarter:
      return followed_by_year(nth + " quarter", " of ", year, Article::the, omit);
    case GroupingKind::third: {
      std::string months(month_names[index * 4]);
      months.append(en_dash).append(month_names[index * 4 + 3]);
      return followed_by_year(std::move(months), " ", year, Article::none, omit);
    }
    case GroupingKind::half:
      return followed_by_year(nth + " half", " of ", year, Article::the, omit);
    case GroupingKind::season:
      break;
  }
  Noun noun = followed_by_year(std::string(season_names[index]), " ", year, Article::none, omit);
  if (grouping.crosses_year && year.kind == YearKind::number && omit == Omit::nothing) {
    const YearReading next = next_year(year);
    noun.text = std::string(season_names[index]) + ' ' +
                (next.era == year.era ? std::to_string(year.first) : year_noun(year).text);
    noun.text.append(en_dash).append(with_era(std::to_string(next.first), next.era));
  }
  if (grouping.hemisphere == Hemisphere::northern) noun.notes.insert(noun.notes.begin(), "Northern Hemisphere");
  if (grouping.hemisphere == Hemisphere::southern) noun.notes.insert(noun.notes.begin(), "Southern Hemisphere");
  return noun;
}

Noun month_noun(const MomentReading& moment, Omit omit) {
  if (moment.grouping) return grouping_noun(*moment.grouping, moment.year, omit);
  std::vector<std::string> names;
  for (const int month : moment.month.values)
    names.emplace_back(month_names[static_cast<std::size_t>(month - 1)]);
  switch (moment.month.parts) {
    case Parts::none:
      return year_noun(moment.year);
    case Parts::exact:
      return followed_by_year(names.front(), " ", moment.year, Article::none, omit);
    case Parts::few:
      return followed_by_year(joined(names, "or"), " ", moment.year, Article::own, omit);
    case Parts::range:
      return followed_by_year("a month from " + names.front() + " to " + names.back(), " ", moment.year, Article::own,
                              omit);
    case Parts::unknown:
      return within_year("an unknown month", moment.year);
  }
  return {};
}

Noun day_noun(const MomentReading& moment, Omit omit) {
  const Choice& day = moment.day;
  if (day.parts == Parts::unknown) {
    if (moment.month.parts == Parts::unknown) return within_year("an unknown day", moment.year);
    const Noun month = month_noun(moment, omit);
    return {"an unknown day of " + month.text, Article::own, month.notes};
  }
  const bool exact_month = moment.month.is_exact();
  const bool day_alone = omit == Omit::month_and_year;
  Noun month = day_alone ? Noun{} : month_noun(moment, omit);
  if (!day_alone) month.text.insert(0, exact_month ? " " : " of ");
  const auto name = [&](int value) { return exact_month ? std::to_string(value) : "the " + ordinal(value); };
  if (day.parts == Parts::range) {
    return {"a day between " + name(day.values.front()) + " and " + name(day.values.back()) + month.text, Article::own,
            month.notes};
  }
  std::vector<std::string> names;
  for (const int value : day.values)
    names.push_back(name(value));
  const bool single = names.size() == 1 && exact_month;
  return {joined(names, "or") + month.text, single ? Article::none : Article::own, month.notes};
}

Noun noun_of(const MomentReading& moment, Omit omit = Omit::nothing) {
  Noun noun = moment.has_day() ? day_noun(moment, omit) : month_noun(moment, omit);
  if (moment.time) {
    noun.text += ", " + clock_text(*moment.time);
    if (const std::string zone = zone_text(*moment.time); !zone.empty()) noun.notes.push_back(zone);
  }
  return noun;
}

// "year and month uncertain"
std::string part_note(const std::vector<NamedPart>& parts, std::string_view adjective) {
  constexpr std::array<std::string_view, 7> part_names = {"year",      "season", "quarter", "months",
                                                          "half-year", "month",  "day"};
  std::vector<std::string> names;
  for (const NamedPart part : parts)
    names.emplace_back(part_names[static_cast<std::size_t>(part)]);
  return joined(names, "and").append(" ").append(adjective);
}

// The notes on parts of a date; what is said of the whole date is said elsewhere.
void add_part_notes(std::vector<std::string>& notes, const MomentReading& moment) {
  const std::vector<NamedPart>& uncertain = moment.uncertain.parts;
  const std::vector<NamedPart>& approximate = moment.approximate.parts;
  if (!uncertain.empty() && uncertain == approximate) {
    notes.push_back(part_note(uncertain, "uncertain and approximate"));
    return;
  }
  if (!uncertain.empty()) notes.push_back(part_note(uncertain, "uncertain"));
  if (!approximate.empty()) notes.push_back(part_note(approximate, "approximate"));
}

std::string moment_wording(const MomentReading& moment) {
  Noun noun = noun_of(moment);
  std::string text = noun.text;
  if (moment.approximate.whole) {
    if (noun.article == Article::own) {
      noun.notes.emplace_back("date approximate");
    } else {
      text = "about " + with_article(noun);
    }
  }
  if (moment.uncertain.whole) noun.notes.emplace_back("date uncertain");
  add_part_notes(noun.notes, moment);
  return with_notes(std::move(text), noun.notes);
}

// One end of a range, "about" before it.
std::string end_wording(const Noun& noun, const MomentReading& moment) {
  std::vector<std::string> notes = noun.notes;
  add_part_notes(notes, moment);
  return with_notes((moment.approximate.whole ? "about " : "") + with_article(noun), notes);
}

std::vector<std::string> range_notes(const MomentReading& first, const MomentReading& last) {
  if (first.uncertain.whole && last.uncertain.whole) return {"dates uncertain"};
  if (first.uncertain.whole) return {"start date uncertain"};
  if (last.uncertain.whole) return {"end date uncertain"};
  return {};
}

// "the 11th" within its month, else as noun_of has it
Noun noun_within(const MomentReading& finer, const MomentReading& coarser) {
  const Omit omit = omission_within(coarser);
  if (omit == Omit::month_and_year) return {"the " + ordinal(finer.day.value()), Article::own, {}};
  return noun_of(finer, omit);
}

bool has_space(std::string_view text) {
  return text.contains(' ') || text.contains(no_break_space);
}

std::string range_wording(const MomentReading& first, const MomentReading& last) {
  const Sharing sharing = sharing_of(first, last);
  const std::vector<std::string> notes = range_notes(first, last);
  if (sharing == Sharing::second_holds_first) {
    return with_notes(end_wording(noun_of(last), last) + ", from " + end_wording(noun_within(first, last), first),
                      notes);
  }
  if (sharing == Sharing::first_holds_second) {
    return with_notes(end_wording(noun_of(first), first) + ", until " + end_wording(noun_within(last, first), last),
                      notes);
  }
  const Noun first_noun = noun_of(first, omission_by(sharing));
  const Noun last_noun = noun_of(last);
  const std::string from = end_wording(first_noun, first);
  const std::string to = end_wording(last_noun, last);
  const bool needs_words = first_noun.article != Article::none || last_noun.article != Article::none ||
                           from.contains(en_dash) || to.contains(en_dash);
  if (first.approximate.whole || last.approximate.whole || needs_words) {
    return with_notes("from " + from + " to " + to, notes);
  }
  const bool is_months_of_year = sharing == Sharing::year && !last.has_day();
  const bool tight = sharing == Sharing::month || (!has_space(from) && (is_months_of_year || !has_space(to)));
  const std::string dash(en_dash);
  return with_notes(from + (tight ? dash : ' ' + dash + ' ') + to, notes);
}

std::string between_wording(const MomentReading& first, const MomentReading& last) {
  const Noun first_noun = noun_of(first, omission_by(sharing_of(first, last)));
  return with_notes("between " + end_wording(first_noun, first) + " and " + end_wording(noun_of(last), last),
                    range_notes(first, last));
}

// "since 1985"
std::string open_wording(std::string_view preposition, const MomentReading& moment) {
  Noun noun = noun_of(moment);
  if (moment.uncertain.whole) noun.notes.emplace_back("date uncertain");
  return std::string(preposition) + ' ' + end_wording(noun, moment);
}

std::string interval_wording(const Interval& interval) {
  const Moment* const start = std::get_if<Moment>(&interval.start);
  const Moment* const end = std::get_if<Moment>(&interval.end);
  if (start && end) {
    if (*start == *end) return moment_wording(reading_of(*start));
    return range_wording(reading_of(*start), reading_of(*end));
  }
  if (start) {
    if (std::holds_alternative<Open>(interval.end)) return open_wording("since", reading_of(*start));
    return open_wording("from", reading_of(*start)) + ", end unknown";
  }
  const std::string text = open_wording("until", reading_of(*end));
  return std::holds_alternative<Open>(interval.start) ? text : text + ", beginning unknown";
}

std::string member_wording(const RangeReading& member, SetKind kind, Company company) {
  const bool alone = company == Company::alone;
  const bool one_of = kind == SetKind::one_of;
  if (member.is_single) return moment_wording(*member.first);
  if (member.first && member.last) {
    return one_of ? between_wording(*member.first, *member.last) : range_wording(*member.first, *member.last);
  }
  if (member.last)
    return one_of && alone ? moment_wording(*member.last) + " or earlier" : open_wording("until", *member.last);
  return one_of && alone ? moment_wording(*member.first) + " or later" : open_wording("from", *member.first) + " on";
}

std::string set_wording(const Set& set) {
  const std::vector<RangeReading> members = readings_of(set);
  const std::string_view conjunction = set.kind == SetKind::one_of ? "or" : "and";
  const MomentList list = list_of(members);
  const Company company = members.size() == 1 ? Company::alone : Company::listed;
  std::vector<std::string> items;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const bool shortened = list.sharing != Sharing::nothing && i + 1 < members.size();
    items.push_back(shortened ? noun_of(list.moments[i], omission_by(list.sharing)).text
                              : member_wording(members[i], set.kind, company));
  }
  return joined(items, conjunction);
}

}  // namespace

std::string wording_en(const Date& date) {
  if (const Moment* moment = std::get_if<Moment>(&date)) return moment_wording(reading_of(*moment));
  if (const Interval* interval = std::get_if<Interval>(&date)) return interval_wording(*interval);
  return set_wording(std::get<Set>(date));
}

}  // namespace vitrine::edtf
