// How dates are worded in every language alike: what is said once only, what follows what, what goes into a note. A
// language derives from Speech and brings its words; none stands here.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/edtf/reading.h"

namespace vitrine::edtf {

// The case that a noun is asked for in; languages without cases leave it aside.
enum class Case : std::uint8_t { nominative, genitive, accusative, instrumental };

// What stands before a noun where the sentence wants an article: nothing, one of the language's, or nothing ever since
// the words bring their own. "elided" and "plural" are definite, where a language has such forms.
enum class Article : std::uint8_t { none, definite, elided, plural, indefinite, own };

// A year, a month or a day as it is said.
struct Noun {
  std::string text;
  Article article = Article::none;
  std::vector<std::string> notes;      // what is said of it in parentheses
  std::string_view before_year = " ";  // between it and its year
};

// The same phrases in each language, where nothing bends them.
struct Phrases {
  std::string_view conjunction_or;
  std::string_view conjunction_and;
  std::string_view northern_hemisphere;
  std::string_view southern_hemisphere;
  std::string_view winter_years;  // what follows "1931–1932", the two years of a winter
  std::string_view date_approximate;
  std::string_view date_uncertain;
  std::string_view date_approximate_and_uncertain;
  std::string_view dates_uncertain;  // both ends of an interval
  std::string_view start_uncertain;
  std::string_view end_uncertain;
  std::string_view start_unknown;
  std::string_view end_unknown;
  std::array<std::string_view, 7> part_names;  // in the order of NamedPart
};

enum class Doubt : std::uint8_t { uncertain, approximate, both };

// How a member of a set is said: by itself or in a list.
enum class Company : std::uint8_t { alone, listed };

class Speech {
 public:
  std::string wording(const Date& date) const;

 protected:
  Speech(const Phrases& phrases, Calendars calendars) : m_phrases(phrases), m_calendars(calendars) {}
  ~Speech() = default;

  Noun noun_of(const MomentReading& moment, Case grammatical = Case::nominative, Omit omit = Omit::nothing) const;
  Noun month_noun(const MomentReading& moment, Case grammatical, Omit omit) const;
  // "about 1924 (date uncertain)"
  std::string moment_wording(const MomentReading& moment) const;
  // An end of an interval, its preposition in the text already, and what is noted on its parts.
  std::string end_wording(std::string text, const MomentReading& moment, std::vector<std::string> notes) const;
  // The only end of an interval.
  std::string open_wording(std::string text, const MomentReading& moment, std::vector<std::string> notes) const;
  // "year and month"
  std::string part_names(const std::vector<NamedPart>& parts) const;

 private:
  // Nouns. A year in the genitive is one that a month belongs to.
  virtual Noun year_noun(const YearReading& year, Case grammatical) const = 0;
  virtual std::string with_era(std::string text, Era era) const = 0;
  virtual Noun months_noun(const Choice& months, Case grammatical) const = 0;
  virtual Noun grouping_noun(const Grouping& grouping, Case grammatical) const = 0;
  virtual std::string unknown_day(Case grammatical) const = 0;
  // Of known days or some of them, with their month.
  virtual Noun days_noun(const MomentReading& moment, Case grammatical, Omit omit) const = 0;
  virtual void add_time(Noun& noun, const TimeOfDay& time) const = 0;
  virtual std::string part_note(const std::vector<NamedPart>& parts, Doubt doubt) const = 0;

  // Nouns in a sentence.
  virtual std::string year_of_month(const Noun& year) const = 0;  // "1924" in "October 1924", "of the year 12,024"
  virtual std::string of(const Noun& noun) const = 0;             // "of the 1920s"
  virtual std::string about(const Noun& genitive) const = 0;      // "about the 1920s"
  virtual std::string listed(const Noun& noun, SetKind kind) const = 0;  // in "17 or 18 September"

  // Sentences. What is uncertain about both dates of a pair is noted behind them, here.
  virtual std::string range(const MomentReading& first, const MomentReading& last, Sharing sharing) const = 0;
  virtual std::string between(const MomentReading& first, const MomentReading& last, Sharing sharing) const = 0;
  // "from the 11th" behind "September 1934"
  virtual std::string from_within(const MomentReading& moment, Omit omit) const = 0;
  virtual std::string until_within(const MomentReading& moment, Omit omit) const = 0;
  virtual std::string since(const MomentReading& moment) const = 0;  // and going on
  virtual std::string from(const MomentReading& moment) const = 0;
  virtual std::string until(const MomentReading& moment) const = 0;
  virtual std::string or_earlier(const MomentReading& moment, Company company) const = 0;
  virtual std::string or_later(const MomentReading& moment, Company company) const = 0;
  virtual std::string and_later(const MomentReading& moment) const { return from(moment); }
  // A list that is put together from its years alone; empty where members are no plain years, or need no such list.
  virtual std::string years_list(const std::vector<RangeReading>&, SetKind) const { return {}; }

  Noun followed_by_year(Noun noun, const YearReading& year, Omit omit) const;
  Noun within_year(Noun noun, const YearReading& year) const;
  Noun grouping_of_year(const Grouping& grouping, const YearReading& year, Case grammatical, Omit omit) const;
  Noun day_noun(const MomentReading& moment, Case grammatical, Omit omit) const;
  std::string old_style_text(const MomentReading& moment, Case grammatical, Omit omit) const;
  void add_part_notes(std::vector<std::string>& notes, const MomentReading& moment) const;
  std::string with_doubts(std::string text, const MomentReading& moment, std::vector<std::string> notes) const;
  std::string listed_wording(const MomentReading& moment, SetKind kind) const;
  std::string whole_wording(const MomentReading& moment) const;
  std::vector<std::string> pair_notes(const MomentReading& first, const MomentReading& last) const;
  std::string range_wording(const MomentReading& first, const MomentReading& last) const;
  std::string between_wording(const MomentReading& first, const MomentReading& last) const;
  std::string interval_wording(const Interval& interval) const;
  std::string member_wording(const RangeReading& member, SetKind kind, Company company) const;
  std::string set_wording(const Set& set) const;

  const Phrases& m_phrases;
  Calendars m_calendars;
};

}  // namespace vitrine::edtf
