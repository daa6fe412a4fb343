// Dates in Russian. A phrase is built in the case that its place asks for: «октябрь», «около октября», «между октябрём
// и …».
#include <algorithm>

#include "core/edtf/reading.h"
#include "core/edtf/wording.h"

namespace vitrine::edtf {

namespace {

enum class Case : std::uint8_t { nominative, genitive, accusative, instrumental };

using Forms = std::array<std::string_view, 4>;  // in the order of Case

constexpr std::array<Forms, 12> month_forms = {{
    {"январь", "января", "январь", "январём"},
    {"февраль", "февраля", "февраль", "февралём"},
    {"март", "марта", "март", "мартом"},
    {"апрель", "апреля", "апрель", "апрелем"},
    {"май", "мая", "май", "маем"},
    {"июнь", "июня", "июнь", "июнем"},
    {"июль", "июля", "июль", "июлем"},
    {"август", "августа", "август", "августом"},
    {"сентябрь", "сентября", "сентябрь", "сентябрём"},
    {"октябрь", "октября", "октябрь", "октябрём"},
    {"ноябрь", "ноября", "ноябрь", "ноябрём"},
    {"декабрь", "декабря", "декабрь", "декабрём"},
}};
constexpr std::array<Forms, 4> season_forms = {{
    {"весна", "весны", "весну", "весной"},
    {"лето", "лета", "лето", "летом"},
    {"осень", "осени", "осень", "осенью"},
    {"зима", "зимы", "зиму", "зимой"},
}};
constexpr Forms year_forms = {"год", "года", "год", "годом"};
constexpr Forms years_forms = {"годы", "годов", "годы", "годами"};
constexpr Forms decade_endings = {"-е", "-х", "-е", "-ми"};
constexpr Forms unknown_forms = {"неизвестный", "неизвестного", "неизвестный", "неизвестным"};
constexpr Forms month_word_forms = {"месяц", "месяца", "месяц", "месяцем"};
constexpr Forms day_word_forms = {"день", "дня", "день", "днём"};
constexpr Forms date_word_forms = {"число", "числа", "число", "числом"};
constexpr Forms date_endings = {"-е", "-го", "-е", "-м"};  // «25-е число»
constexpr Forms one_forms = {"один", "одного", "один", "одним"};
constexpr Forms quarter_forms = {"квартал", "квартала", "квартал", "кварталом"};
constexpr std::array<Forms, 2> half_forms = {{
    {"первое полугодие", "первого полугодия", "первое полугодие", "первым полугодием"},
    {"второе полугодие", "второго полугодия", "второе полугодие", "вторым полугодием"},
}};
constexpr std::array<std::string_view, 4> roman_numerals = {"I", "II", "III", "IV"};
constexpr std::string_view before_common_era = "\u00A0до\u00A0н.\u00A0э.";

std::string_view form(const Forms& forms, Case grammatical) {
  return forms[static_cast<std::size_t>(grammatical)];
}

struct Phrase {
  std::string text;
  std::vector<std::string> notes;
};

std::string with_era(std::string text, Era era) {
  if (era == Era::before) text += before_common_era;
  return text;
}

std::string number(std::int64_t value) {
  return grouped_digits(value, no_break_space);
}

std::string year_range(const YearReading& year, Case grammatical) {
  std::string text = number(year.first).append(en_dash) + number(year.last);
  return with_era(text.append(" ").append(form(years_forms, grammatical)), year.era);
}

Phrase year_phrase(const YearReading& year, Case grammatical) {
  const std::string word(form(year_forms, grammatical));
  std::vector<std::string> notes;
  if (year.significant_digits > 0) notes.push_back("значащих цифр: " + std::to_string(year.significant_digits));
  switch (year.kind) {
    case YearKind::number:
      return {with_era(number(year.first) + ' ' + word, year.era), notes};
    case YearKind::estimated:
      notes.push_back("оценка, между " + number(year.first) + " и " + number(year.last) + " годами");
      return {with_era(number(year.estimate) + ' ' + word, year.era), notes};
    case YearKind::decade:
      return {number(year.first)
                  .append(form(decade_endings, grammatical))
                  .append(" ")
                  .append(form(years_forms, grammatical)),
              {}};
    case YearKind::span:
      return {year_range(year, grammatical), {}};
    case YearKind::unknown:
      return {with_era(std::string(form(unknown_forms, grammatical)) + ' ' + word, year.era), {}};
    case YearKind::pattern:
      return {year.text + ' ' + word, {"X — неизвестная цифра"}};
    case YearKind::power:
      return {
          with_era(number(year.magnitude) + " × 10 в степени " + std::to_string(year.exponent) + ' ' + word, year.era),
          notes};
  }
  return {};
}

// What follows a month or a day: « 1924 года», « неизвестного года (1920-е годы)», « 1920-х годов» for some unknown
// part.
enum class Within : std::uint8_t { one_year, some_year };

Phrase followed_by_year(std::string text, const YearReading& year, Within within, Omit omit) {
  if (omit != Omit::nothing) return {std::move(text), {}};
  const bool single = year.kind == YearKind::number || year.kind == YearKind::unknown;
  if (single || within == Within::some_year) {
    const Phrase genitive = year_phrase(year, Case::genitive);
    return {std::move(text) + ' ' + genitive.text, genitive.notes};
  }
  Phrase nominative = year_phrase(year, Case::nominative);
  std::vector<std::string> notes{nominative.text};
  notes.insert(notes.end(), nominative.notes.begin(), nominative.notes.end());
  return {std::move(text) + " неизвестного года", notes};
}

std::string third_text(int index, Case grammatical) {
  const auto first = static_cast<std::size_t>(index * 4);
  return std::string(form(month_forms[first], grammatical))
      .append(en_dash)
      .append(form(month_forms[first + 3], grammatical));
}

Phrase season_phrase(const Grouping& season, const YearReading& year, Case grammatical, Omit omit) {
  const std::string name(form(season_forms[static_cast<std::size_t>(season.index)], grammatical));
  Phrase phrase = followed_by_year(name, year, Within::one_year, omit);
  if (season.crosses_year && year.kind == YearKind::number && omit == Omit::nothing) {
    const YearReading next = next_year(year);
    const std::string first = next.era == year.era ? number(year.first) : with_era(number(year.first), year.era);
    phrase.text = name + ' ' + first + std::string(en_dash) + with_era(number(next.first) + " годов", next.era);
  }
  if (season.hemisphere == Hemisphere::northern) phrase.notes.insert(phrase.notes.begin(), "Северное полушарие");
  if (season.hemisphere == Hemisphere::southern) phrase.notes.insert(phrase.notes.begin(), "Южное полушарие");
  return phrase;
}

Phrase grouping_phrase(const Grouping& grouping, const YearReading& year, Case grammatical, Omit omit) {
  const auto index = static_cast<std::size_t>(grouping.index);
  std::string text;
  switch (grouping.kind) {
    case GroupingKind::season:
      return season_phrase(grouping, year, grammatical, omit);
    case GroupingKind::quarter:
      text = std::string(roman_numerals[index]).append(no_break_space).append(form(quarter_forms, grammatical));
      break;
    case GroupingKind::third:
      text = third_text(grouping.index, grammatical);
      break;
    case GroupingKind::half:
      text = form(half_forms[index], grammatical);
      break;
  }
  return followed_by_year(std::move(text), year, Within::one_year, omit);
}

Phrase month_phrase(const MomentReading& moment, Case grammatical, Omit omit) {
  if (moment.grouping) return grouping_phrase(*moment.grouping, moment.year, grammatical, omit);
  const auto name = [&](int month, Case wanted) {
    return std::string(form(month_forms[static_cast<std::size_t>(month - 1)], wanted));
  };
  const std::vector<int>& months = moment.month.values;
  switch (moment.month.parts) {
    case Parts::none:
      return year_phrase(moment.year, grammatical);
    case Parts::exact:
      return followed_by_year(name(months.front(), grammatical), moment.year, Within::one_year, omit);
    case Parts::few: {
      std::vector<std::string> names;
      for (const int month : months)
        names.push_back(name(month, grammatical));
      return followed_by_year(joined(names, "или"), moment.year, Within::one_year, omit);
    }
    case Parts::range:
      return followed_by_year(std::string(form(one_forms, grammatical)) + " из месяцев с " +
                                  name(months.front(), Case::genitive) + " по " + name(months.back(), Case::accusative),
                              moment.year, Within::one_year, omit);
    case Parts::unknown:
      return followed_by_year(
          std::string(form(unknown_forms, grammatical)).append(" ").append(form(month_word_forms, grammatical)),
          moment.year, Within::some_year, omit);
  }
  return {};
}

Phrase unknown_day_phrase(const MomentReading& moment, Case grammatical, Omit omit) {
  const std::string day =
      std::string(form(unknown_forms, grammatical)).append(" ").append(form(day_word_forms, grammatical));
  if (moment.month.parts == Parts::unknown) return followed_by_year(day, moment.year, Within::some_year, omit);
  const Phrase month = month_phrase(moment, Case::genitive, omit);
  return {day + ' ' + month.text, month.notes};
}

Phrase day_phrase(const MomentReading& moment, Case grammatical, Omit omit) {
  const Choice& day = moment.day;
  if (day.parts == Parts::unknown) return unknown_day_phrase(moment, grammatical, omit);
  const bool exact_month = moment.month.is_exact();
  const bool day_alone = omit == Omit::month_and_year;
  Phrase month = day_alone ? Phrase{} : month_phrase(moment, Case::genitive, omit);
  if (!day_alone) month.text.insert(0, exact_month ? no_break_space : std::string_view(" "));
  const auto dated = [&](int value, Case wanted) {
    return std::to_string(value).append(exact_month ? "" : form(date_endings, wanted));
  };
  const std::string date_word = exact_month ? "" : ' ' + std::string(form(date_word_forms, grammatical));
  if (day.parts == Parts::range) {
    const std::string text = std::string(form(one_forms, grammatical)) + " из дней с " +
                             dated(day.values.front(), Case::genitive) + " по " +
                             dated(day.values.back(), Case::accusative) + (exact_month ? "" : " число");
    return {text + month.text, month.notes};
  }
  std::vector<std::string> names;
  for (const int value : day.values)
    names.push_back(dated(value, grammatical));
  return {joined(names, "или") + date_word + month.text, month.notes};
}

Phrase phrase_of(const MomentReading& moment, Case grammatical, Omit omit = Omit::nothing) {
  Phrase phrase = moment.has_day() ? day_phrase(moment, grammatical, omit) : month_phrase(moment, grammatical, omit);
  if (moment.time) {
    phrase.text += ", " + clock_text(*moment.time);
    if (const std::string zone = zone_text(*moment.time); !zone.empty()) phrase.notes.push_back(zone);
  }
  return phrase;
}

// «с 1 мая», «со 2 мая», «со II квартала», «со второго полугодия»
std::string from(const std::string& genitive) {
  const bool second = genitive == "2" || genitive.starts_with("2\u00A0") || genitive.starts_with("2-") ||
                      genitive.starts_with("II\u00A0") || genitive.starts_with("второ");
  return (second ? "со " : "с ") + genitive;
}

std::string part_names(const std::vector<NamedPart>& parts) {
  constexpr std::array<std::string_view, 7> part_names = {"год",       "время года", "квартал", "месяцы",
                                                          "полугодие", "месяц",      "день"};
  std::vector<std::string> names;
  for (const NamedPart part : parts)
    names.emplace_back(part_names[static_cast<std::size_t>(part)]);
  return joined(names, "и");
}

// The notes on parts of a date; what is said of the whole date is said elsewhere.
void add_part_notes(std::vector<std::string>& notes, const MomentReading& moment) {
  const std::vector<NamedPart>& uncertain = moment.uncertain.parts;
  const std::vector<NamedPart>& approximate = moment.approximate.parts;
  if (!uncertain.empty() && uncertain == approximate) {
    notes.push_back(part_names(uncertain) + " — приблизительно и под вопросом");
    return;
  }
  if (!uncertain.empty()) notes.push_back(part_names(uncertain) + " под вопросом");
  if (!approximate.empty()) notes.push_back(part_names(approximate) + " — приблизительно");
}

// Said as «неизвестный …», «один из …» or a choice, which «около» does not go with.
bool is_some(const MomentReading& moment) {
  const auto is_open = [](const Choice& choice) { return choice.parts != Parts::none && !choice.is_exact(); };
  return is_open(moment.month) || is_open(moment.day) || (!moment.has_month() && moment.year.kind == YearKind::unknown);
}

std::string moment_wording(const MomentReading& moment) {
  const bool around = moment.approximate.whole && !is_some(moment);
  Phrase phrase = phrase_of(moment, around ? Case::genitive : Case::nominative);
  if (around) phrase.text.insert(0, "около ");
  if (moment.approximate.whole && !around) phrase.notes.emplace_back("дата приблизительна");
  if (moment.uncertain.whole) phrase.notes.emplace_back("дата под вопросом");
  add_part_notes(phrase.notes, moment);
  return with_notes(std::move(phrase.text), phrase.notes);
}

// One end of a range, its preposition in the text already.
std::string end_wording(std::string text, const MomentReading& moment, std::vector<std::string> notes) {
  add_part_notes(notes, moment);
  return with_notes(std::move(text), notes);
}

std::string roughly(const MomentReading& moment) {
  return moment.approximate.whole ? "примерно " : "";
}

std::vector<std::string> range_notes(const MomentReading& first, const MomentReading& last) {
  if (first.uncertain.whole && last.uncertain.whole) return {"даты под вопросом"};
  if (first.uncertain.whole) return {"начальная дата под вопросом"};
  if (last.uncertain.whole) return {"конечная дата под вопросом"};
  return {};
}

bool are_plain_years(const MomentReading& first, const MomentReading& last) {
  return first.is_plain() && last.is_plain() && !first.is_qualified_in_part() && !last.is_qualified_in_part() &&
         !first.has_month() && !last.has_month() && first.year.era == Era::common && last.year.era == Era::common;
}

// «1912–1917 годы», «13–15 мая 1935 года», «октябрь–декабрь 1933 года»; empty where prepositions read better.
std::string dashed_range(const MomentReading& first, const MomentReading& last, Sharing sharing) {
  if (first.approximate.whole || last.approximate.whole) return "";
  if (are_plain_years(first, last)) {
    return number(first.year.first).append(en_dash) + number(last.year.first) + " годы";
  }
  const bool days = sharing == Sharing::month;
  const bool months =
      sharing == Sharing::year && !first.has_day() && !last.has_day() && !first.grouping && !last.grouping;
  if (!days && !months) return "";
  const Omit omit = days ? Omit::month_and_year : Omit::year;
  return phrase_of(first, Case::nominative, omit).text.append(en_dash) + phrase_of(last, Case::nominative).text;
}

// «11-го числа» within its month, «мая» or «2 мая» within its year
std::string text_within(const MomentReading& finer, const MomentReading& coarser, Case grammatical) {
  const Omit omit = omission_within(coarser);
  std::string text = phrase_of(finer, grammatical, omit).text;
  if (omit != Omit::month_and_year) return text;
  return text.append(form(date_endings, grammatical)).append(" ").append(form(date_word_forms, grammatical));
}

std::string range_wording(const MomentReading& first, const MomentReading& last) {
  const Sharing sharing = sharing_of(first, last);
  const std::vector<std::string> notes = range_notes(first, last);
  if (const std::string dashed = dashed_range(first, last, sharing); !dashed.empty()) return with_notes(dashed, notes);
  if (sharing == Sharing::second_holds_first) {
    const std::string start = roughly(first) + from(text_within(first, last, Case::genitive));
    const Phrase whole = phrase_of(last, last.approximate.whole ? Case::genitive : Case::nominative);
    return with_notes((last.approximate.whole ? "около " : "") + end_wording(whole.text, last, whole.notes) + ", " +
                          end_wording(start, first, {}),
                      notes);
  }
  if (sharing == Sharing::first_holds_second) {
    const std::string end = roughly(last) + "по " + text_within(last, first, Case::accusative);
    const Phrase whole = phrase_of(first, first.approximate.whole ? Case::genitive : Case::nominative);
    return with_notes((first.approximate.whole ? "около " : "") + end_wording(whole.text, first, whole.notes) + ", " +
                          end_wording(end, last, {}),
                      notes);
  }
  Phrase start = phrase_of(first, Case::genitive, omission_by(sharing));
  if (are_plain_years(first, last)) start.text = number(first.year.first);
  const Phrase end = phrase_of(last, Case::accusative);
  const bool both = first.approximate.whole && last.approximate.whole;
  const std::string before_start = both ? "приблизительно " : roughly(first);
  const std::string before_end = both ? "" : roughly(last);
  return with_notes(end_wording(before_start + from(start.text), first, start.notes) + ' ' +
                        end_wording(before_end + "по " + end.text, last, end.notes),
                    notes);
}

std::string between_wording(const MomentReading& first, const MomentReading& last) {
  Phrase start = phrase_of(first, Case::instrumental, omission_by(sharing_of(first, last)));
  Phrase end = phrase_of(last, Case::instrumental);
  if (are_plain_years(first, last)) {
    start.text = number(first.year.first);
    end.text = number(last.year.first) + " годами";
  }
  const bool rough = first.approximate.whole || last.approximate.whole;
  return with_notes((rough ? "примерно между " : "между ") + end_wording(start.text, first, start.notes) + " и " +
                        end_wording(end.text, last, end.notes),
                    range_notes(first, last));
}

std::string open_wording(const MomentReading& moment, Phrase phrase) {
  if (moment.uncertain.whole) phrase.notes.emplace_back("дата под вопросом");
  return end_wording(roughly(moment) + phrase.text, moment, phrase.notes);
}

std::string since_wording(const MomentReading& moment) {
  Phrase phrase = phrase_of(moment, Case::genitive);
  phrase.text = from(phrase.text);
  return open_wording(moment, phrase);
}

std::string until_wording(const MomentReading& moment) {
  Phrase phrase = phrase_of(moment, Case::accusative);
  phrase.text.insert(0, "по ");
  return open_wording(moment, phrase);
}

// «не позднее 1984 года», «не ранее декабря 1760 года»
std::string limit_wording(std::string_view limit, const MomentReading& moment) {
  Phrase phrase = phrase_of(moment, Case::genitive);
  phrase.text.insert(0, std::string(limit) + ' ');
  return open_wording(moment, phrase);
}

std::string interval_wording(const Interval& interval) {
  const Moment* const start = std::get_if<Moment>(&interval.start);
  const Moment* const end = std::get_if<Moment>(&interval.end);
  if (start && end) {
    if (*start == *end) return moment_wording(reading_of(*start));
    return range_wording(reading_of(*start), reading_of(*end));
  }
  if (start) {
    const std::string text = since_wording(reading_of(*start));
    return std::holds_alternative<Open>(interval.end) ? text : text + ", окончание неизвестно";
  }
  const std::string text = until_wording(reading_of(*end));
  return std::holds_alternative<Open>(interval.start) ? text : text + ", начало неизвестно";
}

std::string member_wording(const RangeReading& member, SetKind kind) {
  const bool one_of = kind == SetKind::one_of;
  if (member.is_single) return moment_wording(*member.first);
  if (member.first && member.last) {
    return one_of ? between_wording(*member.first, *member.last) : range_wording(*member.first, *member.last);
  }
  if (member.last) return one_of ? limit_wording("не позднее", *member.last) : until_wording(*member.last);
  return one_of ? limit_wording("не ранее", *member.first) : since_wording(*member.first);
}

// «1667, 1668 и 1670–1672 годы», «1667 или 1668 год»; empty where the members are not such years.
std::string years_list(const std::vector<RangeReading>& members, SetKind kind) {
  std::vector<std::string> items;
  for (const RangeReading& member : members) {
    if (!member.first || !member.last || !are_plain_years(*member.first, *member.last)) return "";
    if (member.first->is_qualified() || member.last->is_qualified()) return "";
    if (!member.is_single && kind == SetKind::one_of) return "";
    items.push_back(number(member.first->year.first));
    if (!member.is_single) items.back().append(en_dash).append(number(member.last->year.first));
  }
  if (items.size() < 2) return "";
  return kind == SetKind::one_of ? joined(items, "или") + " год" : joined(items, "и") + " годы";
}

std::string set_wording(const Set& set) {
  const std::vector<RangeReading> members = readings_of(set);
  const std::string_view conjunction = set.kind == SetKind::one_of ? "или" : "и";
  const MomentList list = list_of(members);
  if (const std::string years = years_list(members, set.kind); !years.empty()) return years;
  std::vector<std::string> items;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const bool shortened = list.sharing != Sharing::nothing && i + 1 < members.size();
    items.push_back(shortened ? phrase_of(list.moments[i], Case::nominative, omission_by(list.sharing)).text
                              : member_wording(members[i], set.kind));
  }
  return joined(items, conjunction);
}

}  // namespace

std::string wording_ru(const Date& date) {
  if (const Moment* moment = std::get_if<Moment>(&date)) return moment_wording(reading_of(*moment));
  if (const Interval* interval = std::get_if<Interval>(&date)) return interval_wording(*interval);
  return set_wording(std::get<Set>(date));
}

}  // namespace vitrine::edtf
