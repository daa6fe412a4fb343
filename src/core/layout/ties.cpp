#include "core/layout/ties.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/order.h"
#include "core/layout/drawing.h"

namespace vitrine::layout {

namespace {

constexpr int sweeps = 8;
// How far a tie within a column reaches into the room beside it, as a share of that room.
constexpr double reach_share = 0.45;

// A person, or the way of a tie past the people of a column.
struct Slot {
  std::size_t column = 0;
  double height = 0;
  double y = 0;
  double rank = 0;                  // 0 to 1 in its column
  std::vector<std::size_t> joined;  // slots
  double middle() const { return y + height / 2; }
};

double distance_to_piece(Point at, Point from, Point to) {
  const double dx = to.x - from.x, dy = to.y - from.y, length_2 = dx * dx + dy * dy;
  const double along = length_2 > 0 ? ((at.x - from.x) * dx + (at.y - from.y) * dy) / length_2 : 0;
  const double share = std::clamp(along, 0.0, 1.0);
  return std::hypot(from.x + share * dx - at.x, from.y + share * dy - at.y);
}

class Placement {
 public:
  explicit Placement(const TiesToPlace& wanted) : m_wanted(wanted), m_columns(wanted.heights_px.size()) {
    for (std::size_t column = 0; column < m_columns.size(); ++column)
      for (const double height : wanted.heights_px[column])
        add_slot(column, height);
    m_people = m_slots.size();
    for (const auto& tie : wanted.ties)
      add_chain(tie);
  }

  PlacedTies run() {
    const bool has_columns = m_wanted.form == TiesToPlace::Form::columns;
    if (has_columns) {
      order();
      place_columns();
    } else {
      place_list();
    }
    find_ports();
    for (std::size_t tie = 0; tie < m_chains.size(); ++tie)
      m_result.ties.push_back({has_columns ? path(tie) : arc(tie), {}});
    for (auto& tie : m_result.ties)
      place_glyph(tie);
    return std::move(m_result);
  }

 private:
  std::size_t add_slot(std::size_t column, double height) {
    m_slots.push_back({column, height, 0, 0, {}});
    m_columns[column].push_back(m_slots.size() - 1);
    return m_slots.size() - 1;
  }

  // From one person to the other, with a slot in each column between theirs.
  void add_chain(const TieEnds& tie) {
    std::vector<std::size_t> chain = {tie.from};
    auto to = tie.to;
    if (m_slots[chain[0]].column > m_slots[to].column) std::swap(chain[0], to);
    if (m_wanted.form == TiesToPlace::Form::columns)
      for (auto column = m_slots[chain[0]].column + 1; column < m_slots[to].column; ++column)
        chain.push_back(add_slot(column, m_wanted.glyph_px / 2));
    chain.push_back(to);
    for (std::size_t i = 1; i < chain.size(); ++i) {
      m_slots[chain[i - 1]].joined.push_back(chain[i]);
      m_slots[chain[i]].joined.push_back(chain[i - 1]);
    }
    m_chains.push_back(std::move(chain));
  }

  void rank(const std::vector<std::size_t>& column) {
    for (std::size_t i = 0; i < column.size(); ++i)
      m_slots[column[i]].rank = (static_cast<double>(i) + 0.5) / static_cast<double>(column.size());
  }

  // Each slot to the mean of those it is joined to, column by column, there and back.
  void order() {
    for (const auto& column : m_columns)
      rank(column);
    for (int sweep = 0; sweep < sweeps; ++sweep)
      for (std::size_t i = 0; i < m_columns.size(); ++i) {
        auto& column = m_columns[sweep % 2 ? m_columns.size() - 1 - i : i];
        std::vector<double> means(m_slots.size());
        for (const auto slot : column) {
          const auto& joined = m_slots[slot].joined;
          for (const auto other : joined)
            means[slot] += m_slots[other].rank / static_cast<double>(joined.size());
          if (joined.empty()) means[slot] = m_slots[slot].rank;
        }
        sort_by(column, [&means](std::size_t slot) { return means[slot]; });
        rank(column);
      }
  }

  double column_x(std::size_t column) const {
    if (m_wanted.form == TiesToPlace::Form::arcs || m_columns.size() < 2) return 0;
    return static_cast<double>(column) * (m_wanted.width_px - m_wanted.column_px) /
           static_cast<double>(m_columns.size() - 1);
  }

  void place_columns() {
    double most = 0;
    std::vector<double> filled;
    for (const auto& column : m_columns) {
      filled.push_back(0);
      for (const auto slot : column)
        filled.back() += m_slots[slot].height;
      most = std::max(most, filled.back() + m_wanted.gap_px * static_cast<double>(column.size()));
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      const double gap = (most - filled[i]) / static_cast<double>(std::max<std::size_t>(1, m_columns[i].size()));
      double y = m_wanted.heading_px + gap / 2;
      for (const auto slot : m_columns[i]) {
        m_slots[slot].y = y;
        y += m_slots[slot].height + gap;
      }
      m_result.headings.push_back({column_x(i), 0, m_wanted.column_px, m_wanted.heading_px});
    }
    finish_people(m_wanted.heading_px + most);
  }

  void place_list() {
    double y = 0;
    for (const auto& column : m_columns) {
      m_result.headings.push_back({0, y, m_wanted.width_px, m_wanted.heading_px});
      y += m_wanted.heading_px;
      for (const auto slot : column) {
        m_slots[slot].y = y;
        y += m_slots[slot].height + m_wanted.gap_px;
      }
    }
    finish_people(y);
  }

  void finish_people(double height_px) {
    m_result.height_px = height_px;
    for (std::size_t i = 0; i < m_people; ++i)
      m_result.people.push_back({column_x(m_slots[i].column), m_slots[i].y, m_wanted.column_px, m_slots[i].height});
  }

  // Of the ties that leave a person on one side each has its own place there, in the order of their other ends.
  struct Port {
    std::size_t slot = 0;
    int side = 1;  // -1 left, 1 right
    std::size_t tie = 0;
    double order = 0;
    double y = 0;
  };

  int side_of(std::size_t slot, std::size_t other) const {
    const auto from = m_slots[slot].column, to = m_slots[other].column;
    if (m_wanted.form == TiesToPlace::Form::arcs) return 1;
    if (from != to) return from < to ? 1 : -1;
    return from > 0 && from + 1 == m_columns.size() ? -1 : 1;
  }

  void find_ports() {
    for (std::size_t tie = 0; tie < m_chains.size(); ++tie) {
      const auto& chain = m_chains[tie];
      add_port(tie, chain.front(), chain[1]);
      add_port(tie, chain.back(), chain[chain.size() - 2]);
    }
    for (auto& port : m_ports) {
      double before = 0, all = 1;
      for (const auto& other : m_ports) {
        if (other.slot != port.slot || other.side != port.side) continue;
        all += 1;
        before += other.order < port.order || (other.order == port.order && other.tie < port.tie);
      }
      const auto& slot = m_slots[port.slot];
      port.y = slot.y + slot.height * (before + 1) / all;
    }
  }

  void add_port(std::size_t tie, std::size_t slot, std::size_t other) {
    const double there = m_slots[other].middle(), here = m_slots[slot].middle();
    double order = there;
    // Arcs that reach far lie around those that do not: on top those upwards, the nearest first.
    if (m_wanted.form == TiesToPlace::Form::arcs) order = there < here ? -there : 1e6 - there;
    m_ports.push_back({slot, side_of(slot, other), tie, order, 0});
  }

  Point port(std::size_t tie, std::size_t slot) const {
    const auto found =
        std::ranges::find_if(m_ports, [&](const Port& port) { return port.tie == tie && port.slot == slot; });
    return {column_x(m_slots[slot].column) + (found->side > 0 ? m_wanted.column_px : 0), found->y};
  }

  std::vector<Point> path(std::size_t tie) const {
    const auto& chain = m_chains[tie];
    Point at = port(tie, chain.front());
    const Point end = port(tie, chain.back());
    const double room =
        m_columns.size() < 2 ? m_wanted.width_px - m_wanted.column_px : column_x(1) - m_wanted.column_px;
    if (m_slots[chain.front()].column == m_slots[chain.back()].column) {
      const double reach = side_of(chain.front(), chain.back()) * room * reach_share * 4 / 3;
      return curve(at, {at.x + reach, at.y}, {end.x + reach, end.y}, end);
    }
    std::vector<Point> points;
    for (std::size_t i = 1; i < chain.size(); ++i) {
      const bool is_last = i + 1 == chain.size();
      const auto& slot = m_slots[chain[i]];
      const Point to = is_last ? end : Point{column_x(slot.column), slot.middle()};
      const auto piece = curve(at, {at.x + room / 2, at.y}, {to.x - room / 2, to.y}, to);
      points.insert(points.end(), piece.begin(), piece.end());
      at = {to.x + m_wanted.column_px, to.y};
    }
    return points;
  }

  std::vector<Point> arc(std::size_t tie) const {
    const Point from = port(tie, m_chains[tie].front()), to = port(tie, m_chains[tie].back());
    const double room = m_wanted.width_px - m_wanted.column_px - m_wanted.glyph_px;
    const double span = std::abs(from.y - to.y) / std::max(1.0, m_result.height_px);
    const double reach = room * std::clamp(0.2 + span, 0.2, 1.0) * 4 / 3;
    return curve(from, {from.x + reach, from.y}, {to.x + reach, to.y}, to);
  }

  // Whether another tie's line runs through or beside a glyph there.
  bool is_beside_line(const PlacedTie& tie, Point at) const {
    return std::ranges::any_of(m_result.ties, [&](const PlacedTie& other) {
      if (&other == &tie) return false;
      for (std::size_t i = 1; i < other.points.size(); ++i)
        if (distance_to_piece(at, other.points[i - 1], other.points[i]) < m_wanted.glyph_px * 0.7) return true;
      return false;
    });
  }

  void place_glyph(PlacedTie& tie) {
    constexpr int steps = 18;
    const double side = m_wanted.glyph_px;
    const auto square = [side](Point at) { return Rect{at.x - side / 2, at.y - side / 2, side, side}; };
    tie.glyph = point_along(tie.points, 0.5);
    for (const bool is_clear : {true, false})
      for (int step = 0; step <= 2 * steps; ++step) {
        // From the middle outwards, to either side.
        const double share = 0.5 + (step % 2 ? 0.44 : -0.44) * ((step + 1) / 2) / steps;
        const Point at = point_along(tie.points, share);
        const bool is_taken =
            std::ranges::any_of(m_result.people, [&](const Rect& person) { return person.overlaps(square(at)); }) ||
            std::ranges::any_of(m_glyphs, [&](Point other) { return square(other).overlaps(square(at)); });
        if (is_taken || (is_clear && is_beside_line(tie, at))) continue;
        tie.glyph = at;
        m_glyphs.push_back(at);
        return;
      }
    m_glyphs.push_back(tie.glyph);
  }

  const TiesToPlace& m_wanted;
  std::vector<Slot> m_slots;                        // people first
  std::vector<std::vector<std::size_t>> m_columns;  // slots from top to bottom
  std::vector<std::vector<std::size_t>> m_chains;   // of each tie
  std::vector<Port> m_ports;
  std::vector<Point> m_glyphs;
  std::size_t m_people = 0;
  PlacedTies m_result;
};

}  // namespace

PlacedTies place_ties(const TiesToPlace& wanted) {
  return Placement(wanted).run();
}

}  // namespace vitrine::layout
