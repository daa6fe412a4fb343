// Dates in English, day before month.
#include "core/edtf/months.h"
#include "core/edtf/speech.h"
#include "core/edtf/wording.h"

namespace vitrine::edtf {

namespace {

constexpr Phrases phrases = {
    .conjunction_or = "or",
    .conjunction_and = "and",
    .northern_hemisphere = "Northern Hemisphere",
    .southern_hemisphere = "Southern Hemisphere",
    .winter_years = "",
    .date_approximate = "date approximate",
    .date_uncertain = "date uncertain",
    .date_approximate_and_uncertain = "date approximate and uncertain",
    .dates_uncertain = "dates uncertain",
    .start_uncertain = "start date uncertain",
    .end_uncertain = "end date uncertain",
    .start_unknown = "beginning unknown",
    .end_unknown = "end unknown",
    .part_names = {"year", "season", "quarter", "months", "half-year", "month", "day"},
};
constexpr std::array<std::string_view, 4> season_names = {"spring", "summer", "autumn", "winter"};
constexpr std::array<std::string_view, 4> ordinal_names = {"first", "second", "third", "fourth"};

std::string month_name(int month) {
  return std::string(month_name(Language::english, month, MonthForm::with_day));
}

std::string with_article(const Noun& noun) {
  switch (noun.article) {
    case Article::definite:
    case Article::plural:
      return "the " + noun.text;
    case Article::indefinite:
      return "an " + noun.text;
    default:
      return noun.text;
  }
}

std::string ordinal(int number) {
  const bool teen = number % 100 >= 11 && number % 100 <= 13;
  const std::string_view ending = teen || number % 10 > 3 || number % 10 == 0 ? "th"
                                  : number % 10 == 1                          ? "st"
                                  : number % 10 == 2                          ? "nd"
                                                                              : "rd";
  return std::to_string(number).append(ending);
}

std::string number(std::int64_t value) {
  return grouped_digits(value, ",");
}

bool has_space(std::string_view text) {
  return text.contains(' ') || text.contains(no_break_space);
}

class English final : public Speech {
 public:
  explicit English(Calendars calendars) : Speech(phrases, calendars) {}

 private:
  std::string with_era(std::string text, Era era) const override;
  Noun year_noun(const YearReading& year, Case grammatical) const override;
  Noun months_noun(const Choice& months, Case grammatical) const override;
  Noun grouping_noun(const Grouping& grouping, Case grammatical) const override;
  std::string unknown_day(Case) const override { return "an unknown day"; }
  Noun days_noun(const MomentReading& moment, Case grammatical, Omit omit) const override;
  void add_time(Noun& noun, const TimeOfDay& time) const override { noun.text += ", " + clock_text(time); }
  std::string part_note(const std::vector<NamedPart>& parts, Doubt doubt) const override;

  std::string year_of_month(const Noun& year) const override { return year.text; }
  std::string of(const Noun& noun) const override { return "of " + with_article(noun); }
  std::string about(const Noun& noun) const override { return "about " + with_article(noun); }
  std::string listed(const Noun& noun, SetKind) const override { return with_article(noun); }

  std::string range(const MomentReading& first, const MomentReading& last, Sharing sharing) const override;
  std::string between(const MomentReading& first, const MomentReading& last, Sharing sharing) const override;
  std::string from_within(const MomentReading& moment, Omit omit) const override;
  std::string until_within(const MomentReading& moment, Omit omit) const override;
  std::string since(const MomentReading& moment) const override { return after("since ", moment); }
  std::string from(const MomentReading& moment) const override { return after("from ", moment); }
  std::string until(const MomentReading& moment) const override { return after("until ", moment); }
  std::string or_earlier(const MomentReading& moment, Company company) const override;
  std::string or_later(const MomentReading& moment, Company company) const override;
  std::string and_later(const MomentReading& moment) const override { return from(moment) + " on"; }

  std::string end(const Noun& noun, const MomentReading& moment) const;
  std::string after(std::string_view preposition, const MomentReading& moment) const;
  Noun noun_within(const MomentReading& moment, Omit omit) const;
};

std::string English::with_era(std::string text, Era era) const {
  if (era == Era::before) text.append(no_break_space).append("BC");
  return text;
}

Noun English::year_noun(const YearReading& year, Case) const {
  std::vector<std::string> notes;
  if (year.significant_digits > 0) {
    notes.push_back(std::to_string(year.significant_digits) +
                    (year.significant_digits == 1 ? " significant digit" : " significant digits"));
  }
  switch (year.kind) {
    case YearKind::number:
      if (year.first > 9999) return {with_era("year " + number(year.first), year.era), Article::definite, notes};
      if (year.first < 100 && year.era == Era::common)
        return {std::string("AD").append(no_break_space) + number(year.first), Article::none, {}};
      return {with_era(number(year.first), year.era), Article::none, {}};
    case YearKind::estimated:
      notes.push_back("estimate: between " + number(year.first) + " and " + number(year.last));
      if (year.estimate > 9999) return {with_era("year " + number(year.estimate), year.era), Article::definite, notes};
      return {with_era(number(year.estimate), year.era), Article::none, notes};
    case YearKind::decade:
      return {number(year.first) + 's', Article::plural, {}};
    case YearKind::span:
      return {
          with_era("years " + number(year.first).append(en_dash) + number(year.last), year.era), Article::plural, {}};
    case YearKind::unknown:
      return {with_era("unknown year", year.era), Article::indefinite, {}};
    case YearKind::pattern:
      return {"year " + year.text, Article::definite, {"X: unknown digit"}};
    case YearKind::power:
      return {with_era("year " + number(year.magnitude) + " × 10 to the power of " + std::to_string(year.exponent),
                       year.era),
              Article::definite, notes};
  }
  return {};
}

Noun English::months_noun(const Choice& months, Case) const {
  if (months.parts == Parts::unknown) return {"an unknown month", Article::own, {}};
  if (months.parts == Parts::range) {
    return {"a month from " + month_name(months.values.front()) + " to " + month_name(months.values.back()),
            Article::own,
            {}};
  }
  std::vector<std::string> names;
  for (const int month : months.values)
    names.push_back(month_name(month));
  return {joined(names, "or"), months.is_exact() ? Article::none : Article::own, {}};
}

Noun English::grouping_noun(const Grouping& grouping, Case) const {
  const auto index = static_cast<std::size_t>(grouping.index);
  const std::string nth(ordinal_names[index]);
  switch (grouping.kind) {
    case GroupingKind::season:
      return {std::string(season_names[index]), Article::none, {}};
    case GroupingKind::quarter:
      return {nth + " quarter", Article::definite, {}, " of "};
    case GroupingKind::third:
      return {
          month_name(grouping.index * 4 + 1).append(en_dash) + month_name(grouping.index * 4 + 4), Article::none, {}};
    case GroupingKind::half:
      return {nth + " half", Article::definite, {}, " of "};
  }
  return {};
}

Noun English::days_noun(const MomentReading& moment, Case, Omit omit) const {
  const std::vector<int>& days = moment.day.values;
  const bool exact_month = moment.month.is_exact();
  const bool day_alone = omit == Omit::month_and_year;
  Noun month = day_alone ? Noun{} : month_noun(moment, Case::genitive, omit);
  if (!day_alone) month.text.insert(0, exact_month ? " " : " of ");
  const auto name = [&](int day) { return exact_month ? std::to_string(day) : "the " + ordinal(day); };
  if (moment.day.parts == Parts::range) {
    return {"a day between " + name(days.front()) + " and " + name(days.back()) + month.text, Article::own,
            month.notes};
  }
  std::vector<std::string> names;
  for (const int day : days)
    names.push_back(name(day));
  const bool single = names.size() == 1 && exact_month;
  return {joined(names, "or") + month.text, single ? Article::none : Article::own, month.notes};
}

// "year and month uncertain"
std::string English::part_note(const std::vector<NamedPart>& parts, Doubt doubt) const {
  constexpr std::array<std::string_view, 3> adjectives = {" uncertain", " approximate", " uncertain and approximate"};
  return part_names(parts).append(adjectives[static_cast<std::size_t>(doubt)]);
}

std::string English::end(const Noun& noun, const MomentReading& moment) const {
  return end_wording(moment.approximate.whole ? about(noun) : with_article(noun), moment, noun.notes);
}

std::string English::range(const MomentReading& first, const MomentReading& last, Sharing sharing) const {
  const Noun first_noun = noun_of(first, Case::nominative, omission_by(sharing));
  const Noun last_noun = noun_of(last);
  const std::string start = end(first_noun, first);
  const std::string finish = end(last_noun, last);
  const bool needs_words = first_noun.article != Article::none || last_noun.article != Article::none ||
                           start.contains(en_dash) || finish.contains(en_dash) || start.contains(old_style_slash) ||
                           finish.contains(old_style_slash);
  if (first.approximate.whole || last.approximate.whole || needs_words) return "from " + start + " to " + finish;
  const bool is_months_of_year = sharing == Sharing::year && !last.has_day();
  const bool tight = sharing == Sharing::month || (!has_space(start) && (is_months_of_year || !has_space(finish)));
  const std::string dash(en_dash);
  return start + (tight ? dash : ' ' + dash + ' ') + finish;
}

std::string English::between(const MomentReading& first, const MomentReading& last, Sharing sharing) const {
  return "between " + end(noun_of(first, Case::nominative, omission_by(sharing)), first) + " and " +
         end(noun_of(last), last);
}

// "the 11th" within its month, else as noun_of has it
Noun English::noun_within(const MomentReading& moment, Omit omit) const {
  if (omit == Omit::month_and_year) return {ordinal(moment.day.value()), Article::definite, {}};
  return noun_of(moment, Case::nominative, omit);
}

std::string English::from_within(const MomentReading& moment, Omit omit) const {
  return "from " + end(noun_within(moment, omit), moment);
}

std::string English::until_within(const MomentReading& moment, Omit omit) const {
  return "until " + end(noun_within(moment, omit), moment);
}

// "since about the 1920s"
std::string English::after(std::string_view preposition, const MomentReading& moment) const {
  const Noun noun = noun_of(moment);
  const std::string text = moment.approximate.whole ? about(noun) : with_article(noun);
  return open_wording(std::string(preposition) + text, moment, noun.notes);
}

std::string English::or_earlier(const MomentReading& moment, Company company) const {
  return company == Company::alone ? moment_wording(moment) + " or earlier" : until(moment);
}

std::string English::or_later(const MomentReading& moment, Company company) const {
  return company == Company::alone ? moment_wording(moment) + " or later" : and_later(moment);
}

}  // namespace

std::string wording_en(const Date& date, Calendars calendars) {
  return English(calendars).wording(date);
}

}  // namespace vitrine::edtf
