// Dates in French.
#include <algorithm>

#include "core/edtf/reading.h"
#include "core/edtf/wording.h"

namespace vitrine::edtf {

namespace {

constexpr std::array<std::string_view, 12> month_names = {"janvier",   "février", "mars",     "avril",
                                                          "mai",       "juin",    "juillet",  "août",
                                                          "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 4> season_names = {"printemps", "été", "automne", "hiver"};
constexpr std::string_view before_common_era = " av.\u00A0J.-C.";

// What may stand before the words: nothing, "le" and its kin, or nothing ever since they bring their own.
enum class Article : std::uint8_t { none, le, elided, les, own };

struct Noun {
  std::string text;
  Article article = Article::none;
  std::vector<std::string> notes;
};

bool begins_with_vowel(std::string_view text) {
  for (const std::string_view vowel : {"a", "e", "i", "o", "u", "é"}) {
    if (text.starts_with(vowel)) return true;
  }
  return false;
}

std::string with_article(const Noun& noun) {
  switch (noun.article) {
    case Article::none:
    case Article::own:
      return noun.text;
    case Article::le:
      return "le " + noun.text;
    case Article::elided:
      return "l’" + noun.text;
    case Article::les:
      return "les " + noun.text;
  }
  return noun.text;
}

std::string of(const Noun& noun) {
  switch (noun.article) {
    case Article::none:
    case Article::own:
      return (begins_with_vowel(noun.text) ? "d’" : "de ") + noun.text;
    case Article::le:
      return "du " + noun.text;
    case Article::elided:
      return "de l’" + noun.text;
    case Article::les:
      return "des " + noun.text;
  }
  return noun.text;
}

std::string to(const Noun& noun) {
  switch (noun.article) {
    case Article::le:
      return "au " + noun.text;
    case Article::les:
      return "aux " + noun.text;
    default:
      return "à " + with_article(noun);
  }
}

std::string until(const Noun& noun) {
  return noun.article == Article::none ? "jusqu’en " + noun.text : "jusqu’" + to(noun);
}

std::string ordinal(int number) {
  return number == 1 ? "1er" : std::to_string(number) + 'e';
}

std::string with_era(std::string text, Era era) {
  if (era == Era::before) text += before_common_era;
  return text;
}

Noun year_noun(const YearReading& year) {
  const auto number = [](std::int64_t value) { return grouped_digits(value, no_break_space); };
  std::vector<std::string> notes;
  if (year.significant_digits > 0) {
    notes.push_back(std::to_string(year.significant_digits) +
                    (year.significant_digits == 1 ? " chiffre significatif" : " chiffres significatifs"));
  }
  switch (year.kind) {
    case YearKind::number:
      if (year.first > 9999 || (year.first < 100 && year.era == Era::common)) {
        return {with_era("an " + number(year.first), year.era), Article::elided, notes};
      }
      return {with_era(number(year.first), year.era), Article::none, {}};
    case YearKind::estimated:
      notes.push_back("estimation, entre " + number(year.first) + " et " + number(year.last));
      if (year.estimate > 9999) return {with_era("an " + number(year.estimate), year.era), Article::elided, notes};
      return {with_era(number(year.estimate), year.era), Article::none, notes};
    case YearKind::decade:
      return {"années " + number(year.first), Article::les, {}};
    case YearKind::span:
      return {with_era("années " + number(year.first) + " à " + number(year.last), year.era), Article::les, {}};
    case YearKind::unknown:
      return {with_era("année inconnue", year.era), Article::own, {}};
    case YearKind::pattern:
      return {"année " + year.text, Article::elided, {"X\u00A0: chiffre inconnu"}};
    case YearKind::power:
      return {with_era("an " + number(year.magnitude) + " × 10 puissance " + std::to_string(year.exponent), year.era),
              Article::elided, notes};
  }
  return {};
}

// "<text> 1924", "<text> d’une année inconnue (années 1920)"
Noun followed_by_year(std::string text, const YearReading& year, Article article, Omit omit) {
  if (omit != Omit::nothing) return {std::move(text), article, {}};
  Noun of_year = year_noun(year);
  if (year.kind == YearKind::number) {
    const std::string named = of_year.article == Article::none ? of_year.text : of(of_year);
    return {std::move(text) + ' ' + named, article, of_year.notes};
  }
  std::vector<std::string> notes;
  if (year.kind != YearKind::unknown) notes.push_back(of_year.text);
  notes.insert(notes.end(), of_year.notes.begin(), of_year.notes.end());
  return {with_era(std::move(text) + " d’une année inconnue", year.kind == YearKind::unknown ? year.era : Era::common),
          article, notes};
}

// "un mois inconnu <de 1924>", "<des années 1920>"
Noun within_year(std::string text, const YearReading& year) {
  if (year.kind == YearKind::unknown)
    return {with_era(std::move(text) + " d’une année inconnue", year.era), Article::own, {}};
  const Noun of_year = year_noun(year);
  return {std::move(text) + ' ' + of(of_year), Article::own, of_year.notes};
}

Noun grouping_noun(const Grouping& grouping, const YearReading& year, Omit omit) {
  const auto index = static_cast<std::size_t>(grouping.index);
  switch (grouping.kind) {
    case GroupingKind::quarter:
      return followed_by_year(ordinal(grouping.index + 1) + " trimestre", year, Article::le, omit);
    case GroupingKind::third:
      return followed_by_year(ordinal(grouping.index + 1) + " quadrimestre", year, Article::le, omit);
    case GroupingKind::half:
      return followed_by_year(ordinal(grouping.index + 1) + " semestre", year, Article::le, omit);
    case GroupingKind::season:
      break;
  }
  const Article article = grouping.index == 0 ? Article::le : Article::elided;
  Noun noun = followed_by_year(std::string(season_names[index]), year, article, omit);
  if (grouping.crosses_year && year.kind == YearKind::number && omit == Omit::nothing) {
    const YearReading next = next_year(year);
    noun.text = std::string(season_names[index]) + ' ' +
                (next.era == year.era ? std::to_string(year.first) : year_noun(year).text);
    noun.text.append(en_dash).append(with_era(std::to_string(next.first), next.era));
  }
  if (grouping.hemisphere == Hemisphere::northern) noun.notes.insert(noun.notes.begin(), "hémisphère Nord");
  if (grouping.hemisphere == Hemisphere::southern) noun.notes.insert(noun.notes.begin(), "hémisphère Sud");
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
      return followed_by_year(names.front(), moment.year, Article::none, omit);
    case Parts::few:
      return followed_by_year(joined(names, "ou"), moment.year, Article::own, omit);
    case Parts::range:
      return followed_by_year("un mois " + of({names.front(), Article::none, {}}) + " à " + names.back(), moment.year,
                              Article::own, omit);
    case Parts::unknown:
      return within_year("un mois inconnu", moment.year);
  }
  return {};
}

std::string day_text(int day) {
  return day == 1 ? "1er" : std::to_string(day);
}

Noun day_noun(const MomentReading& moment, Omit omit) {
  const Choice& day = moment.day;
  if (day.parts == Parts::unknown) {
    if (moment.month.parts == Parts::unknown) return within_year("un jour inconnu", moment.year);
    const Noun month = month_noun(moment, omit);
    return {"un jour inconnu " + of(month), Article::own, month.notes};
  }
  const bool exact_month = moment.month.is_exact();
  Noun month = omit == Omit::month_and_year ? Noun{} : month_noun(moment, omit);
  if (!month.text.empty()) month.text = exact_month ? std::string(no_break_space) + month.text : ' ' + of(month);
  if (day.parts == Parts::range) {
    return {"un jour entre le " + day_text(day.values.front()) + " et le " + day_text(day.values.back()) + month.text,
            Article::own, month.notes};
  }
  std::vector<std::string> names;
  for (const int value : day.values)
    names.push_back((exact_month ? "" : "le ") + day_text(value));
  const bool single = names.size() == 1 && exact_month;
  return {joined(names, "ou") + month.text, single ? Article::le : Article::own, month.notes};
}

Noun noun_of(const MomentReading& moment, Omit omit = Omit::nothing) {
  Noun noun = moment.has_day() ? day_noun(moment, omit) : month_noun(moment, omit);
  if (moment.time) {
    const TimeOfDay& time = *moment.time;
    noun.text.append(" à ").append(std::to_string(time.hour)).append(no_break_space).append("h");
    if (time.minute > 0 || time.second > 0) noun.text.append(no_break_space).append(std::to_string(time.minute));
    if (time.second > 0) {
      noun.text.append(no_break_space)
          .append("min")
          .append(no_break_space)
          .append(std::to_string(time.second))
          .append(no_break_space)
          .append("s");
    }
    if (const std::string zone = zone_text(time); !zone.empty()) noun.notes.push_back(zone);
  }
  return noun;
}

struct Adjective {
  std::string_view masculine;
  std::string_view feminine;
};
constexpr Adjective uncertain_adjective = {"incertain", "incertaine"};
constexpr Adjective approximate_adjective = {"approximatif", "approximative"};

// "année et mois incertains"
std::string part_note(const std::vector<NamedPart>& parts, const std::vector<Adjective>& adjectives) {
  constexpr std::array<std::string_view, 7> part_names = {"année",    "saison", "trimestre", "quadrimestre",
                                                          "semestre", "mois",   "jour"};
  const auto is_feminine = [](NamedPart part) { return part == NamedPart::year || part == NamedPart::season; };
  const bool all_feminine = std::ranges::all_of(parts, is_feminine);
  std::vector<std::string> names;
  for (const NamedPart part : parts)
    names.emplace_back(part_names[static_cast<std::size_t>(part)]);
  std::vector<std::string> agreed;
  for (const Adjective& adjective : adjectives) {
    agreed.emplace_back(all_feminine ? adjective.feminine : adjective.masculine);
    if (parts.size() > 1) agreed.back() += 's';
  }
  return joined(names, "et") + ' ' + joined(agreed, "et");
}

// The notes on parts of a date; what is said of the whole date is said elsewhere.
void add_part_notes(std::vector<std::string>& notes, const MomentReading& moment) {
  const std::vector<NamedPart>& uncertain = moment.uncertain.parts;
  const std::vector<NamedPart>& approximate = moment.approximate.parts;
  if (!uncertain.empty() && uncertain == approximate) {
    notes.push_back(part_note(uncertain, {uncertain_adjective, approximate_adjective}));
    return;
  }
  if (!uncertain.empty()) notes.push_back(part_note(uncertain, {uncertain_adjective}));
  if (!approximate.empty()) notes.push_back(part_note(approximate, {approximate_adjective}));
}

enum class DayArticle : std::uint8_t { left_out, said };  // "28 octobre", "le 28 octobre"

std::string moment_wording(const MomentReading& moment, DayArticle article = DayArticle::left_out) {
  Noun noun = noun_of(moment);
  std::string text = article == DayArticle::said && noun.article == Article::le ? with_article(noun) : noun.text;
  if (moment.approximate.whole) {
    if (noun.article == Article::own) {
      noun.notes.push_back("date approximative");
    } else {
      text = "vers " + with_article(noun);
    }
  }
  if (moment.uncertain.whole) noun.notes.push_back("date incertaine");
  add_part_notes(noun.notes, moment);
  return with_notes(std::move(text), noun.notes);
}

// One end of a range after its preposition; "environ" follows it.
std::string end_wording(std::string text, const MomentReading& moment, std::vector<std::string> notes) {
  if (moment.approximate.whole) text += " environ";
  add_part_notes(notes, moment);
  return with_notes(std::move(text), notes);
}

std::vector<std::string> range_notes(const MomentReading& first, const MomentReading& last) {
  if (first.uncertain.whole && last.uncertain.whole) return {"dates incertaines"};
  if (first.uncertain.whole) return {"date de début incertaine"};
  if (last.uncertain.whole) return {"date de fin incertaine"};
  return {};
}

std::string range_wording(const MomentReading& first, const MomentReading& last) {
  const Sharing sharing = sharing_of(first, last);
  const std::vector<std::string> notes = range_notes(first, last);
  if (sharing == Sharing::second_holds_first) {
    const std::string from = of(noun_of(first, omission_within(last)));
    return with_notes(end_wording(noun_of(last).text, last, {}) + ", à partir " + end_wording(from, first, {}), notes);
  }
  if (sharing == Sharing::first_holds_second) {
    const std::string to_end = until(noun_of(last, omission_within(first)));
    return with_notes(end_wording(noun_of(first).text, first, {}) + ", " + end_wording(to_end, last, {}), notes);
  }
  const Noun first_noun = noun_of(first, omission_by(sharing));
  const Noun last_noun = noun_of(last);
  return with_notes(
      end_wording(of(first_noun), first, first_noun.notes) + ' ' + end_wording(to(last_noun), last, last_noun.notes),
      notes);
}

std::string between_wording(const MomentReading& first, const MomentReading& last) {
  const Noun first_noun = noun_of(first, omission_by(sharing_of(first, last)));
  const Noun last_noun = noun_of(last);
  return with_notes("entre " + end_wording(with_article(first_noun), first, first_noun.notes) + " et " +
                        end_wording(with_article(last_noun), last, last_noun.notes),
                    range_notes(first, last));
}

// A range with one end: `text` is the date after its preposition.
std::string open_wording(std::string text, const MomentReading& moment, std::vector<std::string> notes) {
  if (moment.uncertain.whole) notes.emplace_back("date incertaine");
  return end_wording(std::move(text), moment, std::move(notes));
}

std::string since_wording(const MomentReading& moment) {
  const Noun noun = noun_of(moment);
  return open_wording("depuis " + with_article(noun), moment, noun.notes);
}

std::string from_wording(const MomentReading& moment) {
  const Noun noun = noun_of(moment);
  return open_wording("à partir " + of(noun), moment, noun.notes);
}

std::string until_wording(const MomentReading& moment) {
  const Noun noun = noun_of(moment);
  return open_wording(until(noun), moment, noun.notes);
}

std::string interval_wording(const Interval& interval) {
  const Moment* const start = std::get_if<Moment>(&interval.start);
  const Moment* const end = std::get_if<Moment>(&interval.end);
  if (start && end) {
    if (*start == *end) return moment_wording(reading_of(*start));
    return range_wording(reading_of(*start), reading_of(*end));
  }
  if (start) {
    if (std::holds_alternative<Open>(interval.end)) return since_wording(reading_of(*start));
    return from_wording(reading_of(*start)) + ", fin inconnue";
  }
  const std::string text = until_wording(reading_of(*end));
  return std::holds_alternative<Open>(interval.start) ? text : text + ", début inconnu";
}

std::string member_wording(const RangeReading& member, SetKind kind, Company company) {
  const bool alone = company == Company::alone;
  const bool one_of = kind == SetKind::one_of;
  if (member.is_single)
    return moment_wording(*member.first, one_of && !alone ? DayArticle::said : DayArticle::left_out);
  if (member.first && member.last)
    return one_of ? between_wording(*member.first, *member.last) : range_wording(*member.first, *member.last);
  if (member.last) return one_of && alone ? moment_wording(*member.last) + " ou avant" : until_wording(*member.last);
  return one_of && alone ? moment_wording(*member.first) + " ou après" : from_wording(*member.first);
}

std::string set_wording(const Set& set) {
  const std::vector<RangeReading> members = readings_of(set);
  const std::string_view conjunction = set.kind == SetKind::one_of ? "ou" : "et";
  const MomentList list = list_of(members);
  const Company company = members.size() == 1 ? Company::alone : Company::listed;
  std::vector<std::string> items;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (list.sharing != Sharing::nothing && i + 1 < members.size()) {
      const Noun noun = noun_of(list.moments[i], omission_by(list.sharing));
      items.push_back(set.kind == SetKind::one_of ? with_article(noun) : noun.text);
    } else {
      items.push_back(member_wording(members[i], set.kind, company));
    }
  }
  return joined(items, conjunction);
}

}  // namespace

std::string wording_fr(const Date& date) {
  if (const Moment* moment = std::get_if<Moment>(&date)) return moment_wording(reading_of(*moment));
  if (const Interval* interval = std::get_if<Interval>(&date)) return interval_wording(*interval);
  return set_wording(std::get<Set>(date));
}

}  // namespace vitrine::edtf
