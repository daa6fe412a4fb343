// Dates in Russian. A noun is built in the case that its place asks for: «октябрь», «около октября», «между октябрём
// и …».
#include <algorithm>

#include "core/edtf/speech.h"
#include "core/edtf/wording.h"

namespace vitrine::edtf {

namespace {

constexpr Phrases phrases = {
    .conjunction_or = "или",
    .conjunction_and = "и",
    .northern_hemisphere = "Северное полушарие",
    .southern_hemisphere = "Южное полушарие",
    .winter_years = " годов",
    .date_approximate = "дата приблизительна",
    .date_uncertain = "дата под вопросом",
    .date_approximate_and_uncertain = "дата приблизительна и под вопросом",
    .dates_uncertain = "даты под вопросом",
    .start_uncertain = "начальная дата под вопросом",
    .end_uncertain = "конечная дата под вопросом",
    .start_unknown = "начало неизвестно",
    .end_unknown = "окончание неизвестно",
    .part_names = {"год", "время года", "квартал", "месяцы", "полугодие", "месяц", "день"},
};

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
constexpr std::int64_t first_year_without_era = 100;
constexpr std::array<std::string_view, 4> roman_numerals = {"I", "II", "III", "IV"};

std::string_view form(const Forms& forms, Case grammatical) {
  return forms[static_cast<std::size_t>(grammatical)];
}

std::string number(std::int64_t value) {
  return grouped_digits(value, no_break_space);
}

std::string month_name(int month, Case grammatical) {
  return std::string(form(month_forms[static_cast<std::size_t>(month - 1)], grammatical));
}

// «неизвестный день»
std::string unknown(const Forms& noun, Case grammatical) {
  return std::string(form(unknown_forms, grammatical)).append(" ").append(form(noun, grammatical));
}

// Whether the text begins with a number that is read as «второго» or «сто …».
bool begins_with_second_or_hundred(std::string_view text) {
  const std::size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
  if (length == 3) return text.front() == '1';
  const std::string_view rest = text.substr(length);
  const bool goes_on = rest.starts_with('X') ||
                       (rest.starts_with(no_break_space) && rest.size() > 2 && rest[2] <= '9' && rest[2] >= '0');
  return length == 1 && text.front() == '2' && !goes_on;
}

// «с 1 мая», «со 2 мая», «со 102 года», «со II квартала», «со второго полугодия»
std::string with_from(const std::string& genitive) {
  const bool is_hard_to_say =
      begins_with_second_or_hundred(genitive) || genitive.starts_with("II\u00A0") || genitive.starts_with("второ");
  return (is_hard_to_say ? "со " : "с ") + genitive;
}

// «примерно» before the preposition of an end
std::string roughly(const MomentReading& moment) {
  return moment.approximate.whole ? "примерно " : "";
}

// Said by its number in a list or range: of this era, and no such year as «50 год н. э.».
bool is_plain_year(const MomentReading& moment) {
  return moment.is_plain() && !moment.is_qualified_in_part() && !moment.has_month() && moment.year.era == Era::common &&
         moment.year.first >= first_year_without_era;
}

bool are_plain_years(const MomentReading& first, const MomentReading& last) {
  return is_plain_year(first) && is_plain_year(last);
}

class Russian final : public Speech {
 public:
  explicit Russian(Calendars calendars) : Speech(phrases, calendars) {}

 private:
  std::string with_era(std::string text, Era era) const override;
  Noun year_noun(const YearReading& year, Case grammatical) const override;
  Noun months_noun(const Choice& months, Case grammatical) const override;
  Noun grouping_noun(const Grouping& grouping, Case grammatical) const override;
  std::string unknown_day(Case grammatical) const override { return unknown(day_word_forms, grammatical); }
  Noun days_noun(const MomentReading& moment, Case grammatical, Omit omit) const override;
  void add_time(Noun& noun, const TimeOfDay& time) const override { noun.text += ", " + clock_text(time); }
  std::string part_note(const std::vector<NamedPart>& parts, Doubt doubt) const override;

  std::string year_of_month(const Noun& year) const override { return year.text; }
  std::string of(const Noun& noun) const override { return noun.text; }
  std::string about(const Noun& noun) const override { return "около " + noun.text; }
  std::string listed(const Noun& noun, SetKind) const override { return noun.text; }

  std::string range(const MomentReading& first, const MomentReading& last, Sharing sharing) const override;
  std::string between(const MomentReading& first, const MomentReading& last, Sharing sharing) const override;
  std::string from_within(const MomentReading& moment, Omit omit) const override;
  std::string until_within(const MomentReading& moment, Omit omit) const override;
  std::string since(const MomentReading& moment) const override { return from(moment); }
  std::string from(const MomentReading& moment) const override;
  std::string until(const MomentReading& moment) const override;
  std::string or_earlier(const MomentReading& moment, Company) const override { return limit("не позднее ", moment); }
  std::string or_later(const MomentReading& moment, Company) const override { return limit("не ранее ", moment); }
  std::string years_list(const std::vector<RangeReading>& members, SetKind kind) const override;

  std::string year_text(std::int64_t year, Era era, Case grammatical) const;
  std::string dashed_range(const MomentReading& first, const MomentReading& last, Sharing sharing) const;
  std::string text_within(const MomentReading& moment, Omit omit, Case grammatical) const;
  std::string limit(std::string_view words, const MomentReading& moment) const;
};

std::string Russian::with_era(std::string text, Era era) const {
  if (era == Era::before) text += "\u00A0до\u00A0н.\u00A0э.";
  return text;
}

// «1924 год», «50 год н. э.»
std::string Russian::year_text(std::int64_t year, Era era, Case grammatical) const {
  std::string text = number(year).append(" ").append(form(year_forms, grammatical));
  if (era == Era::common && year < first_year_without_era) text += "\u00A0н.\u00A0э.";
  return with_era(std::move(text), era);
}

Noun Russian::year_noun(const YearReading& year, Case grammatical) const {
  const std::string word = ' ' + std::string(form(year_forms, grammatical));
  const std::string years_word = ' ' + std::string(form(years_forms, grammatical));
  std::vector<std::string> notes;
  if (year.significant_digits > 0) notes.push_back("значащих цифр: " + std::to_string(year.significant_digits));
  switch (year.kind) {
    case YearKind::number:
      return {year_text(year.first, year.era, grammatical), Article::none, notes};
    case YearKind::estimated:
      notes.push_back("оценка: между " + number(year.first) + " и " + number(year.last) + " годами");
      return {year_text(year.estimate, year.era, grammatical), Article::none, notes};
    case YearKind::decade:
      return {number(year.first).append(form(decade_endings, grammatical)) + years_word, Article::none, {}};
    case YearKind::span:
      return {
          with_era(number(year.first).append(en_dash) + number(year.last) + years_word, year.era), Article::none, {}};
    case YearKind::unknown:
      return {with_era(unknown(year_forms, grammatical), year.era), Article::none, {}};
    case YearKind::pattern:
      return {year.text + word, Article::none, {"X — неизвестная цифра"}};
    case YearKind::power:
      return {with_era(number(year.magnitude) + " × 10 в степени " + std::to_string(year.exponent) + word, year.era),
              Article::none, notes};
  }
  return {};
}

Noun Russian::months_noun(const Choice& months, Case grammatical) const {
  if (months.parts == Parts::unknown) return {unknown(month_word_forms, grammatical), Article::none, {}};
  if (months.parts == Parts::range) {
    return {std::string(form(one_forms, grammatical)) + " из месяцев с " +
                month_name(months.values.front(), Case::genitive) + " по " +
                month_name(months.values.back(), Case::accusative),
            Article::none,
            {}};
  }
  std::vector<std::string> names;
  for (const int month : months.values)
    names.push_back(month_name(month, grammatical));
  return {joined(names, "или"), Article::none, {}};
}

Noun Russian::grouping_noun(const Grouping& grouping, Case grammatical) const {
  const auto index = static_cast<std::size_t>(grouping.index);
  switch (grouping.kind) {
    case GroupingKind::season:
      return {std::string(form(season_forms[index], grammatical)), Article::none, {}};
    case GroupingKind::quarter:
      return {std::string(roman_numerals[index]).append(no_break_space).append(form(quarter_forms, grammatical)),
              Article::none,
              {}};
    case GroupingKind::third:
      return {month_name(grouping.index * 4 + 1, grammatical).append(en_dash) +
                  month_name(grouping.index * 4 + 4, grammatical),
              Article::none,
              {}};
    case GroupingKind::half:
      return {std::string(form(half_forms[index], grammatical)), Article::none, {}};
  }
  return {};
}

Noun Russian::days_noun(const MomentReading& moment, Case grammatical, Omit omit) const {
  const std::vector<int>& days = moment.day.values;
  const bool exact_month = moment.month.is_exact();
  const bool day_alone = omit == Omit::month_and_year;
  Noun month = day_alone ? Noun{} : month_noun(moment, Case::genitive, omit);
  if (!day_alone) month.text.insert(0, exact_month ? no_break_space : std::string_view(" "));
  const auto dated = [&](int day, Case wanted) {
    return std::to_string(day).append(exact_month ? "" : form(date_endings, wanted));
  };
  if (moment.day.parts == Parts::range) {
    const std::string text = std::string(form(one_forms, grammatical)) + " из дней с " +
                             dated(days.front(), Case::genitive) + " по " + dated(days.back(), Case::accusative) +
                             (exact_month ? "" : " число");
    return {text + month.text, Article::none, month.notes};
  }
  std::vector<std::string> names;
  for (const int day : days)
    names.push_back(dated(day, grammatical));
  const std::string date_word = exact_month ? "" : ' ' + std::string(form(date_word_forms, grammatical));
  return {joined(names, "или") + date_word + month.text, Article::none, month.notes};
}

std::string Russian::part_note(const std::vector<NamedPart>& parts, Doubt doubt) const {
  constexpr std::array<std::string_view, 3> words = {" под вопросом", " — приблизительно",
                                                     " — приблизительно и под вопросом"};
  return part_names(parts).append(words[static_cast<std::size_t>(doubt)]);
}

// «1912–1917 годы», «13–15 мая 1935 года», «октябрь–декабрь 1933 года»; empty where prepositions read better.
std::string Russian::dashed_range(const MomentReading& first, const MomentReading& last, Sharing sharing) const {
  if (first.approximate.whole || last.approximate.whole) return "";
  if (are_plain_years(first, last)) return number(first.year.first).append(en_dash) + number(last.year.first) + " годы";
  const bool days = sharing == Sharing::month;
  const bool months =
      sharing == Sharing::year && !first.has_day() && !last.has_day() && !first.grouping && !last.grouping;
  if (!days && !months) return "";
  return noun_of(first, Case::nominative, omission_by(sharing)).text.append(en_dash) + noun_of(last).text;
}

std::string Russian::range(const MomentReading& first, const MomentReading& last, Sharing sharing) const {
  if (std::string dashed = dashed_range(first, last, sharing); !dashed.empty()) return dashed;
  Noun start = noun_of(first, Case::genitive, omission_by(sharing));
  if (are_plain_years(first, last)) start.text = number(first.year.first);
  const Noun finish = noun_of(last, Case::accusative);
  const bool both = first.approximate.whole && last.approximate.whole;
  const std::string before_start = both ? "приблизительно " : roughly(first);
  const std::string before_finish = both ? "" : roughly(last);
  return end_wording(before_start + with_from(start.text), first, start.notes) + ' ' +
         end_wording(before_finish + "по " + finish.text, last, finish.notes);
}

std::string Russian::between(const MomentReading& first, const MomentReading& last, Sharing sharing) const {
  Noun start = noun_of(first, Case::instrumental, omission_by(sharing));
  Noun finish = noun_of(last, Case::instrumental);
  if (are_plain_years(first, last)) {
    start.text = number(first.year.first);
    finish.text = number(last.year.first) + " годами";
  }
  const bool rough = first.approximate.whole || last.approximate.whole;
  return (rough ? "примерно между " : "между ") + end_wording(start.text, first, start.notes) + " и " +
         end_wording(finish.text, last, finish.notes);
}

// «11-го числа» within its month, «мая» or «2 мая» within its year
std::string Russian::text_within(const MomentReading& moment, Omit omit, Case grammatical) const {
  std::string text = noun_of(moment, grammatical, omit).text;
  if (omit != Omit::month_and_year) return text;
  return text.append(form(date_endings, grammatical)).append(" ").append(form(date_word_forms, grammatical));
}

std::string Russian::from_within(const MomentReading& moment, Omit omit) const {
  return end_wording(roughly(moment) + with_from(text_within(moment, omit, Case::genitive)), moment, {});
}

std::string Russian::until_within(const MomentReading& moment, Omit omit) const {
  return end_wording(roughly(moment) + "по " + text_within(moment, omit, Case::accusative), moment, {});
}

std::string Russian::from(const MomentReading& moment) const {
  const Noun noun = noun_of(moment, Case::genitive);
  return open_wording(roughly(moment) + with_from(noun.text), moment, noun.notes);
}

std::string Russian::until(const MomentReading& moment) const {
  const Noun noun = noun_of(moment, Case::accusative);
  return open_wording(roughly(moment) + "по " + noun.text, moment, noun.notes);
}

// «не позднее 1984 года», «не ранее декабря 1760 года»
std::string Russian::limit(std::string_view words, const MomentReading& moment) const {
  const Noun noun = noun_of(moment, Case::genitive);
  return open_wording(roughly(moment).append(words) + noun.text, moment, noun.notes);
}

// «1667, 1668 и 1670–1672 годы», «1667 или 1668 год»
std::string Russian::years_list(const std::vector<RangeReading>& members, SetKind kind) const {
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

}  // namespace

std::string wording_ru(const Date& date, Calendars calendars) {
  return Russian(calendars).wording(date);
}

}  // namespace vitrine::edtf
