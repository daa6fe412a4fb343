// Dates in French.
#include <algorithm>

#include "core/edtf/months.h"
#include "core/edtf/speech.h"
#include "core/edtf/wording.h"

namespace vitrine::edtf {

namespace {

constexpr Phrases phrases = {
    .conjunction_or = "ou",
    .conjunction_and = "et",
    .northern_hemisphere = "hémisphère Nord",
    .southern_hemisphere = "hémisphère Sud",
    .winter_years = "",
    .date_approximate = "date approximative",
    .date_uncertain = "date incertaine",
    .date_approximate_and_uncertain = "date approximative et incertaine",
    .dates_uncertain = "dates incertaines",
    .start_uncertain = "date de début incertaine",
    .end_uncertain = "date de fin incertaine",
    .start_unknown = "début inconnu",
    .end_unknown = "fin inconnue",
    .part_names = {"année", "saison", "trimestre", "quadrimestre", "semestre", "mois", "jour"},
};
constexpr std::array<std::string_view, 4> season_names = {"printemps", "été", "automne", "hiver"};

std::string month_name(int month) {
  return std::string(month_name(Language::french, month, MonthForm::with_day));
}

std::string with_article(const Noun& noun) {
  switch (noun.article) {
    case Article::definite:
      return "le " + noun.text;
    case Article::elided:
      return "l’" + noun.text;
    case Article::plural:
      return "les " + noun.text;
    case Article::indefinite:
      return "une " + noun.text;
    case Article::none:
    case Article::own:
      break;
  }
  return noun.text;
}

bool begins_with_vowel(std::string_view text) {
  for (const std::string_view vowel : {"a", "e", "i", "o", "u", "é"}) {
    if (text.starts_with(vowel)) return true;
  }
  return false;
}

// "le 9, le 19 ou le 29 d’un mois inconnu", each "le" replaced; other texts as they are.
std::string with_days_after(std::string_view preposition, std::string text) {
  constexpr std::string_view article = "le ";
  if (!text.starts_with(article)) return text;
  for (std::size_t at = 0; at != std::string::npos; at = text.find(article, at + preposition.size())) {
    const bool is_before_day = text[at + article.size()] >= '0' && text[at + article.size()] <= '9';
    if (is_before_day && (at == 0 || text[at - 1] == ' ')) text.replace(at, article.size(), preposition);
  }
  return text;
}

std::string from_noun(const Noun& noun) {
  if (noun.article == Article::own && noun.text.starts_with("le ")) return with_days_after("du ", noun.text);
  if (noun.article == Article::definite) return "du " + noun.text;
  if (noun.article == Article::plural) return "des " + noun.text;
  const std::string text = with_article(noun);
  return (begins_with_vowel(text) ? "d’" : "de ") + text;
}

std::string to_noun(const Noun& noun) {
  if (noun.article == Article::own && noun.text.starts_with("le ")) return with_days_after("au ", noun.text);
  if (noun.article == Article::definite) return "au " + noun.text;
  if (noun.article == Article::plural) return "aux " + noun.text;
  return "à " + with_article(noun);
}

std::string until_noun(const Noun& noun) {
  return noun.article == Article::none ? "jusqu’en " + noun.text : "jusqu’" + to_noun(noun);
}

std::string ordinal(int number) {
  return number == 1 ? "1er" : std::to_string(number) + 'e';
}

std::string day_text(int day) {
  return day == 1 ? "1er" : std::to_string(day);
}

std::string number(std::int64_t value) {
  return grouped_digits(value, no_break_space);
}

struct Adjective {
  std::string_view masculine;
  std::string_view feminine;
};
constexpr Adjective uncertain_adjective = {"incertain", "incertaine"};
constexpr Adjective approximate_adjective = {"approximatif", "approximative"};

class French final : public Speech {
 public:
  explicit French(Calendars calendars) : Speech(phrases, calendars) {}

 private:
  std::string with_era(std::string text, Era era) const override;
  Noun year_noun(const YearReading& year, Case grammatical) const override;
  Noun months_noun(const Choice& months, Case grammatical) const override;
  Noun grouping_noun(const Grouping& grouping, Case grammatical) const override;
  std::string unknown_day(Case) const override { return "un jour inconnu"; }
  Noun days_noun(const MomentReading& moment, Case grammatical, Omit omit) const override;
  void add_time(Noun& noun, const TimeOfDay& time) const override;
  std::string part_note(const std::vector<NamedPart>& parts, Doubt doubt) const override;

  std::string year_of_month(const Noun& year) const override;
  std::string of(const Noun& noun) const override { return from_noun(noun); }
  std::string about(const Noun& noun) const override { return "vers " + with_article(noun); }
  std::string listed(const Noun& noun, SetKind kind) const override;

  std::string range(const MomentReading& first, const MomentReading& last, Sharing sharing) const override;
  std::string between(const MomentReading& first, const MomentReading& last, Sharing sharing) const override;
  std::string from_within(const MomentReading& moment, Omit omit) const override;
  std::string until_within(const MomentReading& moment, Omit omit) const override;
  std::string since(const MomentReading& moment) const override;
  std::string from(const MomentReading& moment) const override;
  std::string until(const MomentReading& moment) const override;
  std::string or_earlier(const MomentReading& moment, Company company) const override;
  std::string or_later(const MomentReading& moment, Company company) const override;

  std::string end(std::string text, const MomentReading& moment, const Noun& noun) const;
  std::string open_end(std::string text, const MomentReading& moment, const Noun& noun) const;
};

std::string French::with_era(std::string text, Era era) const {
  if (era == Era::before) text.append(" av.").append(no_break_space).append("J.-C.");
  return text;
}

Noun French::year_noun(const YearReading& year, Case) const {
  std::vector<std::string> notes;
  if (year.significant_digits > 0) {
    notes.push_back(std::to_string(year.significant_digits) +
                    (year.significant_digits == 1 ? " chiffre significatif" : " chiffres significatifs"));
  }
  switch (year.kind) {
    case YearKind::number:
      if (year.first > 9999 || (year.first < 100 && year.era == Era::common))
        return {with_era("an " + number(year.first), year.era), Article::elided, notes};
      return {with_era(number(year.first), year.era), Article::none, {}};
    case YearKind::estimated:
      notes.push_back("estimation\u00A0: entre " + number(year.first) + " et " + number(year.last));
      if (year.estimate > 9999) return {with_era("an " + number(year.estimate), year.era), Article::elided, notes};
      return {with_era(number(year.estimate), year.era), Article::none, notes};
    case YearKind::decade:
      return {"années " + number(year.first), Article::plural, {}};
    case YearKind::span:
      return {with_era("années " + number(year.first) + " à " + number(year.last), year.era), Article::plural, {}};
    case YearKind::unknown:
      return {with_era("année inconnue", year.era), Article::indefinite, {}};
    case YearKind::pattern:
      return {"année " + year.text, Article::elided, {"X\u00A0: chiffre inconnu"}};
    case YearKind::power:
      return {with_era("an " + number(year.magnitude) + " × 10 puissance " + std::to_string(year.exponent), year.era),
              Article::elided, notes};
  }
  return {};
}

// "octobre 1924", "mars de l’an 50"
std::string French::year_of_month(const Noun& year) const {
  return year.article == Article::none ? year.text : from_noun(year);
}

Noun French::months_noun(const Choice& months, Case) const {
  if (months.parts == Parts::unknown) return {"un mois inconnu", Article::own, {}};
  if (months.parts == Parts::range) {
    return {"un mois " + from_noun({month_name(months.values.front()), Article::none, {}}) + " à " +
                month_name(months.values.back()),
            Article::own,
            {}};
  }
  std::vector<std::string> names;
  for (const int month : months.values)
    names.push_back(month_name(month));
  return {joined(names, "ou"), months.is_exact() ? Article::none : Article::own, {}};
}

Noun French::grouping_noun(const Grouping& grouping, Case) const {
  switch (grouping.kind) {
    case GroupingKind::season:
      return {std::string(season_names[static_cast<std::size_t>(grouping.index)]),
              grouping.index == 0 ? Article::definite : Article::elided,
              {}};
    case GroupingKind::quarter:
      return {ordinal(grouping.index + 1) + " trimestre", Article::definite, {}};
    case GroupingKind::third:
      return {ordinal(grouping.index + 1) + " quadrimestre", Article::definite, {}};
    case GroupingKind::half:
      return {ordinal(grouping.index + 1) + " semestre", Article::definite, {}};
  }
  return {};
}

Noun French::days_noun(const MomentReading& moment, Case, Omit omit) const {
  const std::vector<int>& days = moment.day.values;
  const bool exact_month = moment.month.is_exact();
  Noun month = omit == Omit::month_and_year ? Noun{} : month_noun(moment, Case::genitive, omit);
  if (!month.text.empty()) month.text = exact_month ? std::string(no_break_space) + month.text : ' ' + of(month);
  if (moment.day.parts == Parts::range) {
    return {"un jour entre le " + day_text(days.front()) + " et le " + day_text(days.back()) + month.text, Article::own,
            month.notes};
  }
  std::vector<std::string> names;
  for (const int day : days)
    names.push_back((exact_month ? "" : "le ") + day_text(day));
  return {joined(names, "ou") + month.text, exact_month ? Article::definite : Article::own, month.notes};
}

// "à 23 h 20 min 30 s", "à 10 h 5"
void French::add_time(Noun& noun, const TimeOfDay& time) const {
  const auto add = [&](std::string_view word) { noun.text.append(no_break_space).append(word); };
  noun.text.append(" à ").append(std::to_string(time.hour));
  add("h");
  if (time.minute > 0 || time.second > 0) add(std::to_string(time.minute));
  if (time.second == 0) return;
  add("min");
  add(std::to_string(time.second));
  add("s");
}

// "année et mois incertains"
std::string French::part_note(const std::vector<NamedPart>& parts, Doubt doubt) const {
  const auto is_feminine = [](NamedPart part) { return part == NamedPart::year || part == NamedPart::season; };
  const bool all_feminine = std::ranges::all_of(parts, is_feminine);
  std::vector<std::string> adjectives;
  const auto add = [&](const Adjective& adjective) {
    adjectives.emplace_back(all_feminine ? adjective.feminine : adjective.masculine);
    if (parts.size() > 1) adjectives.back() += 's';
  };
  if (doubt != Doubt::approximate) add(uncertain_adjective);
  if (doubt != Doubt::uncertain) add(approximate_adjective);
  return part_names(parts) + ' ' + joined(adjectives, "et");
}

// "le 17 ou le 18 septembre"; "15 et 17 janvier", "1935 et les années 1940"
std::string French::listed(const Noun& noun, SetKind kind) const {
  return kind == SetKind::one_of || noun.article == Article::plural ? with_article(noun) : noun.text;
}

// The preposition and the noun stand in the text; "environ" follows them.
std::string French::end(std::string text, const MomentReading& moment, const Noun& noun) const {
  if (moment.approximate.whole) text += " environ";
  return end_wording(std::move(text), moment, noun.notes);
}

std::string French::open_end(std::string text, const MomentReading& moment, const Noun& noun) const {
  if (moment.approximate.whole) text += " environ";
  return open_wording(std::move(text), moment, noun.notes);
}

std::string French::range(const MomentReading& first, const MomentReading& last, Sharing sharing) const {
  const Noun start = noun_of(first, Case::nominative, omission_by(sharing));
  const Noun finish = noun_of(last);
  return end(from_noun(start), first, start) + ' ' + end(to_noun(finish), last, finish);
}

std::string French::between(const MomentReading& first, const MomentReading& last, Sharing sharing) const {
  const Noun start = noun_of(first, Case::nominative, omission_by(sharing));
  const Noun finish = noun_of(last);
  return "entre " + end(with_article(start), first, start) + " et " + end(with_article(finish), last, finish);
}

std::string French::from_within(const MomentReading& moment, Omit omit) const {
  const Noun noun = noun_of(moment, Case::nominative, omit);
  return end("à partir " + from_noun(noun), moment, noun);
}

std::string French::until_within(const MomentReading& moment, Omit omit) const {
  const Noun noun = noun_of(moment, Case::nominative, omit);
  return end(until_noun(noun), moment, noun);
}

std::string French::since(const MomentReading& moment) const {
  const Noun noun = noun_of(moment);
  return open_end("depuis " + with_article(noun), moment, noun);
}

std::string French::from(const MomentReading& moment) const {
  const Noun noun = noun_of(moment);
  return open_end("à partir " + from_noun(noun), moment, noun);
}

std::string French::until(const MomentReading& moment) const {
  const Noun noun = noun_of(moment);
  return open_end(until_noun(noun), moment, noun);
}

std::string French::or_earlier(const MomentReading& moment, Company company) const {
  return company == Company::alone ? moment_wording(moment) + " ou avant" : until(moment);
}

std::string French::or_later(const MomentReading& moment, Company company) const {
  return company == Company::alone ? moment_wording(moment) + " ou après" : from(moment);
}

}  // namespace

std::string wording_fr(const Date& date, Calendars calendars) {
  return French(calendars).wording(date);
}

}  // namespace vitrine::edtf
