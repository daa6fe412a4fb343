#include "core/timeline/view.h"

#include <algorithm>
#include <cmath>

#include "core/base/powers.h"
#include "core/edtf/day.h"

namespace vitrine::timeline {

namespace {

// Of the span: how far within the edge a day comes to stand that the view has moved for.
constexpr double edge_share = 0.15;

}  // namespace

View view_of_years(int first_year, int last_year) {
  const auto first_day_of = [](int year) { return static_cast<double>(edtf::day_from_civil({year, 1, 1})); };
  return {first_day_of(first_year), first_day_of(last_year + 1)};
}

View within(View view, const View& whole) {
  const double span = std::min(std::max(view.span_days(), least_span_days), whole.span_days());
  const double middle = (view.first_day + view.end_day) / 2;
  const double first = std::clamp(middle - span / 2, whole.first_day, whole.end_day - span);
  return {first, first + span};
}

View zoomed(const View& view, double factor, double about_day, const View& whole) {
  const double most = std::max(least_span_days, whole.span_days());
  const double span = std::clamp(view.span_days() / factor, std::min(least_span_days, most), most);
  const double left = (about_day - view.first_day) * span / view.span_days();
  return within({about_day - left, about_day - left + span}, whole);
}

View moved(const View& view, double days, const View& whole) {
  return within({view.first_day + days, view.end_day + days}, whole);
}

View following(const View& view, double first_day, double end_day, const View& whole) {
  if (first_day < view.end_day && end_day > view.first_day) return view;
  const double edge = view.span_days() * edge_share;
  return moved(view, first_day < view.first_day ? first_day - edge - view.first_day : first_day + edge - view.end_day,
               whole);
}

View between(const View& from, const View& to, double share) {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const double span = from.span_days() * power(to.span_days() / from.span_days(), share);
  const double change = to.span_days() - from.span_days();
  const double way = std::abs(change) > 1e-9 * from.span_days() ? (span - from.span_days()) / change : share;
  const double first = from.first_day + (to.first_day - from.first_day) * way;
  return {first, first + span};
}

}  // namespace vitrine::timeline
