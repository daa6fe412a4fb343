// The route between the pinned places on the screen.
#include "core/story/route.h"

#include <algorithm>
#include <cmath>

#include "core/geo/geodesic.h"
#include "core/layout/map_parts.h"

namespace vitrine::layout {

namespace {

// How far the route may be drawn from the true geodesic.
constexpr double tolerance_px = 0.25;
// Pieces that the whole is cut into before its parts in sight are refined, and how often these are halved at most.
constexpr int first_pieces = 8, most_halvings = 14;

// Whether the straight line meets the rectangle. (Liang and Barsky 1984.)
bool meets(const Rect& rect, Point a, Point b) {
  double enters = 0, leaves = 1;
  const auto clip = [&](double towards, double room) {
    if (towards == 0) return room >= 0;
    const double share = room / towards;
    (towards < 0 ? enters : leaves) = towards < 0 ? std::max(enters, share) : std::min(leaves, share);
    return enters <= leaves;
  };
  return clip(a.x - b.x, a.x - rect.x) && clip(b.x - a.x, rect.right() - a.x) && clip(a.y - b.y, a.y - rect.y) &&
         clip(b.y - a.y, rect.bottom() - a.y);
}

class RouteLine {
 public:
  RouteLine(const Setting& setting, const Frame& frame, geo::LonLat from, geo::LonLat to)
      : m_setting(setting), m_frame(frame), m_from(from), m_line(geo::geodesic_between(from, to)) {}

  // Appends the points after the first one.
  void append(std::vector<Point>& points) const {
    double at_km = 0;
    Point last = points.back();
    for (int i = 1; i <= first_pieces; ++i) {
      const double next_km = m_line.length_km * i / first_pieces;
      const Point next = point_at(next_km);
      refine(at_km, last, next_km, next, most_halvings, points);
      points.push_back(next);
      at_km = next_km;
      last = next;
    }
  }

 private:
  Point point_at(double km) const {
    return screen_of(m_setting, m_frame, geo::place_along(m_from, m_line.start_azimuth_deg, km));
  }

  // Appends points between the two where the straight line is not true enough and may be seen.
  void refine(double from_km, Point from, double to_km, Point to, int halvings, std::vector<Point>& points) const {
    if (halvings == 0) return;
    const double middle_km = (from_km + to_km) / 2;
    const Point middle = point_at(middle_km);
    const double off_px = std::hypot((from.x + to.x) / 2 - middle.x, (from.y + to.y) / 2 - middle.y);
    if (off_px <= tolerance_px) return;
    const double reach_px = 2 * off_px;
    if (!meets(m_frame.metrics.map.inset(-reach_px, -reach_px), from, to)) return;
    refine(from_km, from, middle_km, middle, halvings - 1, points);
    points.push_back(middle);
    refine(middle_km, middle, to_km, to, halvings - 1, points);
  }

  const Setting& m_setting;
  const Frame& m_frame;
  geo::LonLat m_from;
  geo::Geodesic m_line;
};

}  // namespace

bool is_on_route(const Frame& frame, const Rect& rect) {
  for (std::size_t i = 1; i < frame.route.size(); ++i)
    if (meets(rect, frame.route[i - 1], frame.route[i])) return true;
  return false;
}

void set_route(const Setting& setting, Frame& frame) {
  const auto& common = setting.common();
  const auto& ends = common.pinned_places;
  if (ends.size() < 2) return;
  frame.route.push_back(screen_of(setting, frame, lon_lat_of(common.places[ends.front()])));
  for (std::size_t i = 1; i < ends.size(); ++i)
    RouteLine(setting, frame, lon_lat_of(common.places[ends[i - 1]]), lon_lat_of(common.places[ends[i]]))
        .append(frame.route);
  if (const auto travel = story::travel_at(setting.state, common))
    frame.traveller = {travel->kind,
                       travel->from == ends.front() ? Traveller::Way::forwards : Traveller::Way::backwards};
}

Point point_on_route(const Frame& frame, double share) {
  const auto& route = frame.route;
  double whole_px = 0;
  for (std::size_t i = 1; i < route.size(); ++i)
    whole_px += std::hypot(route[i].x - route[i - 1].x, route[i].y - route[i - 1].y);
  if (frame.traveller && frame.traveller->way == Traveller::Way::backwards) share = 1 - share;
  double left_px = share * whole_px;
  for (std::size_t i = 1; i < route.size(); ++i) {
    const double dx = route[i].x - route[i - 1].x, dy = route[i].y - route[i - 1].y, step_px = std::hypot(dx, dy);
    if (left_px <= step_px && step_px > 0)
      return {route[i - 1].x + dx * left_px / step_px, route[i - 1].y + dy * left_px / step_px};
    left_px -= step_px;
  }
  return route.empty() ? Point{} : route.back();
}

}  // namespace vitrine::layout
