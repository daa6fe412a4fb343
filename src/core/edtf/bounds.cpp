#include <cassert>

#include "core/edtf/edtf.h"
#include "core/edtf/matching.h"

namespace vitrine::edtf {

namespace {

Bound earliest_of(const End& end) {
  if (const Moment* moment = std::get_if<Moment>(&end)) return bounds(*moment).earliest;
  return {std::holds_alternative<Open>(end) ? BoundKind::open : BoundKind::unknown, std::nullopt};
}

Bound latest_of(const End& end) {
  if (const Moment* moment = std::get_if<Moment>(&end)) return bounds(*moment).latest;
  return {std::holds_alternative<Open>(end) ? BoundKind::open : BoundKind::unknown, std::nullopt};
}

Bounds bounds_of(const Interval& interval) {
  return {earliest_of(interval.start), latest_of(interval.end)};
}

Bounds bounds_of(const Set& set) {
  Bounds all{earliest_of(set.members.front().first), latest_of(set.members.front().last)};
  for (const Member& member : set.members) {
    const Bound earliest = earliest_of(member.first);
    const Bound latest = latest_of(member.last);
    if (all.earliest.day && (!earliest.day || *earliest.day < *all.earliest.day)) all.earliest = earliest;
    if (all.latest.day && (!latest.day || *latest.day > *all.latest.day)) all.latest = latest;
  }
  return all;
}

}  // namespace

Bounds bounds(const Moment& moment) {
  const std::optional<MatchedDays> days = matched_days(moment);
  assert(days);
  const BoundKind kind = days->saturated ? BoundKind::saturated : BoundKind::day;
  return {{kind, day_from_civil(days->first)}, {kind, day_from_civil(days->last)}};
}

Bounds bounds(const Date& date) {
  if (const Moment* moment = std::get_if<Moment>(&date)) return bounds(*moment);
  if (const Interval* interval = std::get_if<Interval>(&date)) return bounds_of(*interval);
  return bounds_of(std::get<Set>(date));
}

}  // namespace vitrine::edtf
