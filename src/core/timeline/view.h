// What of a ribbon's years is seen: a stretch of time that is zoomed and moved within the whole. Units: days since
// 1970-01-01 (proleptic Gregorian), fractions allowed.
#pragma once

namespace vitrine::timeline {

struct View {
  double first_day = 0;
  double end_day = 0;  // the day after the last

  double span_days() const { return end_day - first_day; }
  bool operator==(const View&) const = default;
};

// The shortest stretch that is shown.
inline constexpr double least_span_days = 40;

// From the first day of one year to the last of another.
View view_of_years(int first_year, int last_year);

// The view moved and resized, as little as possible, to lie within `whole` and span least_span_days at least.
View within(View view, const View& whole);
// `factor` times nearer, so that `about_day` stays at its place as long as the ends of the whole allow it.
View zoomed(const View& view, double factor, double about_day, const View& whole);
View moved(const View& view, double days, const View& whole);
// The same where a day from `first_day` to `end_day` is seen already; else moved, without zooming, until the first of
// them stands a little within the nearer edge.
View following(const View& view, double first_day, double end_day, const View& whole);
// On the way from one to the other: the span changes geometrically, about one fixed point of the line. `share`, 0 to 1,
// of the way.
View between(const View& from, const View& to, double share);

}  // namespace vitrine::timeline
