#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/order.h"
#include "pack/map_layers.h"

namespace vitrine::pack {
namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint8_t divided = 255;  // in parcel_of_land
constexpr std::uint8_t last_shade = 3;

bool is_before(geo::PlanePoint a, geo::PlanePoint b) {
  return a.x_km != b.x_km ? a.x_km < b.x_km : a.y_km < b.y_km;
}

// Where arcs end, each place once, with its number among the land's points.
class Junctions {
 public:
  void add(geo::PlanePoint at) { m_points.push_back(at); }

  // To be called once all are added; the land's points are looked through for them.
  void find_in(std::span<const geo::PlanePoint> land) {
    const auto compare = [&](std::uint32_t a, std::uint32_t b) { return is_before(m_points[a], m_points[b]); };
    std::vector<geo::PlanePoint> sorted;
    for (const std::uint32_t number : ordered_numbers(m_points.size(), Before(compare)))
      if (sorted.empty() || sorted.back() != m_points[number]) sorted.push_back(m_points[number]);
    m_points = std::move(sorted);
    m_numbers.assign(m_points.size(), nowhere);
    for (std::uint32_t i = 0; i < land.size(); ++i)
      if (const std::size_t place = place_of(land[i]); place < m_points.size()) m_numbers[place] = i;
  }

  // The number of a place that was added; where it has none yet, the point is appended.
  std::uint32_t number_of(geo::PlanePoint at, std::vector<geo::PlanePoint>& points) {
    std::uint32_t& number = m_numbers[place_of(at)];
    if (number == nowhere) {
      number = static_cast<std::uint32_t>(points.size());
      points.push_back(at);
    }
    return number;
  }

 private:
  std::size_t place_of(geo::PlanePoint at) const {
    const auto found = std::ranges::lower_bound(m_points, at, is_before);
    if (found == m_points.end() || *found != at) return m_points.size();
    return static_cast<std::size_t>(found - m_points.begin());
  }

  std::vector<geo::PlanePoint> m_points;
  std::vector<std::uint32_t> m_numbers;
};

// The arcs as numbers of points, one after the other.
struct Arcs {
  std::vector<std::uint32_t> numbers;
  std::vector<std::uint32_t> ends;  // of each arc, where the next one begins

  std::size_t count() const { return ends.size(); }
  std::span<const std::uint32_t> arc(std::size_t number) const {
    const std::size_t first = number == 0 ? 0 : ends[number - 1];
    return std::span(numbers).subspan(first, ends[number] - first);
  }
};

std::expected<Arcs, Fault> arcs_from(const MapFrame& frame, const format::Arcs& packed, geo::AreaLayer& land,
                                     geo::Parcels& parcels) {
  const auto points = points_from(frame, *packed.lon_deltas(), *packed.lat_deltas(), sum_of(*packed.points_of_arc()));
  if (!points) return std::unexpected(points.error());
  if (packed.standings()->size() != packed.points_of_arc()->size()) return damaged_map("an arc without a standing");
  std::vector<std::span<const geo::PlanePoint>> arcs;
  Junctions junctions;
  std::size_t first = 0;
  for (const std::uint16_t size : *packed.points_of_arc()) {
    if (size < 2) return damaged_map("an arc of fewer than two points");
    arcs.push_back(std::span(*points).subspan(first, size));
    junctions.add(arcs.back().front());
    junctions.add(arcs.back().back());
    first += size;
  }
  junctions.find_in(land.points);
  const std::size_t coast_count = land.points.size();
  Arcs result;
  for (std::uint32_t i = 0; i < arcs.size(); ++i) {
    const auto arc = arcs[i];
    const bool closed = arc.front() == arc.back();
    if (closed && arc.size() < 4) return damaged_map("a closed arc of fewer than three points");
    result.numbers.push_back(junctions.number_of(arc.front(), land.points));
    for (const geo::PlanePoint& point : arc.subspan(1, arc.size() - 2)) {
      result.numbers.push_back(static_cast<std::uint32_t>(land.points.size()));
      land.points.push_back(point);
    }
    result.numbers.push_back(junctions.number_of(arc.back(), land.points));
    result.ends.push_back(static_cast<std::uint32_t>(result.numbers.size()));
    const std::uint8_t standing = packed.standings()->Get(i);
    if (standing > static_cast<std::uint8_t>(geo::Standing::de_facto)) return damaged_map("an unknown standing");
    parcels.lines.add(closed ? arc.first(arc.size() - 1) : arc, closed, 0);
    const auto arc_of_numbers = result.arc(i);
    parcels.borders.push_back({nowhere, nowhere, static_cast<geo::Standing>(standing),
                               arc_of_numbers.front() < coast_count, arc_of_numbers.back() < coast_count});
  }
  return result;
}

// Puts the faces' rings together from their steps.
class FaceReader {
 public:
  FaceReader(const format::Faces& packed, const Arcs& arcs, const RingPlaces& places, geo::AreaLayer& land,
             geo::Parcels& parcels)
      : m_packed(packed), m_arcs(arcs), m_places(places), m_land(land), m_parcels(parcels) {}

  // Nothing, or what is wrong.
  std::string read() {
    if (m_packed.rings_of_face()->size() != m_packed.parcels()->size()) return "a face without a parcel";
    if (sum_of(*m_packed.rings_of_face()) != m_packed.steps_of_ring()->size())
      return "the number of rings is not that of the faces";
    if (sum_of(*m_packed.steps_of_ring()) != m_packed.steps()->size())
      return "the number of steps is not that of the rings";
    for (std::uint32_t i = 0; i < m_packed.parcels()->size(); ++i) {
      if (m_packed.rings_of_face()->Get(i) == 0) return "a face without a ring";
      if (std::string fault = read_face(m_packed.parcels()->Get(i), m_packed.rings_of_face()->Get(i)); !fault.empty())
        return fault;
    }
    if (m_next_land_ring != m_packed.land_rings()->size()) return "a ring of the land too many";
    return read_whole_polygons();
  }

 private:
  std::string read_face(std::uint32_t parcel, std::uint32_t ring_count) {
    m_parcel = parcel;
    const auto first = static_cast<std::uint32_t>(m_parcels.ring_ends.size());
    for (std::uint32_t i = 0; i < ring_count; ++i) {
      const std::size_t begin = m_parcels.ring_points.size();
      if (std::string fault = read_ring(m_packed.steps_of_ring()->Get(m_next_ring++)); !fault.empty()) return fault;
      if (m_parcels.ring_points.size() < begin + 3) return "a ring of fewer than three points";
      m_parcels.ring_ends.push_back(static_cast<std::uint32_t>(m_parcels.ring_points.size()));
    }
    return add_face(first, ring_count);
  }

  std::string read_ring(std::uint32_t step_count) {
    if (step_count == 0) {
      if (m_next_land_ring == m_packed.land_rings()->size()) return "a ring of no steps";
      const std::uint16_t ring = m_packed.land_rings()->Get(m_next_land_ring++);
      if (ring + std::size_t{1} >= m_places.first_points.size()) return "a ring that is none of the land";
      for (auto number = m_places.first_points[ring]; number < m_places.first_points[ring + std::size_t{1}]; ++number)
        m_parcels.ring_points.push_back(number);
      return {};
    }
    const std::uint32_t first = m_next_step;
    m_next_step += step_count;
    if (is_coast(first)) return "a ring that begins with a coast";
    for (std::uint32_t step = first; step < m_next_step; ++step) {
      const std::uint32_t next = step + 1 < m_next_step ? step + 1 : first;
      std::string fault = is_coast(step) ? follow_coast(next) : follow_arc(step, next);
      if (!fault.empty()) return fault;
      // Every point has one step onwards, an arc's two: more would be the same edges again.
      if (m_parcels.ring_points.size() > m_land.points.size() + m_arcs.numbers.size()) return "a ring without an end";
    }
    return {};
  }

  bool is_coast(std::uint32_t step) const { return m_packed.steps()->Get(step) == 0; }
  std::size_t arc_of(std::uint32_t step) const { return (m_packed.steps()->Get(step) - std::size_t{1}) / 2; }
  bool is_back(std::uint32_t step) const { return m_packed.steps()->Get(step) % 2 == 0; }
  // Of a step along an arc; nowhere if there is no such arc.
  std::uint32_t start_of(std::uint32_t step) const {
    if (arc_of(step) >= m_arcs.count()) return nowhere;
    const auto arc = m_arcs.arc(arc_of(step));
    return is_back(step) ? arc.back() : arc.front();
  }

  // Both give the points up to the one where the next step begins.
  std::string follow_arc(std::uint32_t step, std::uint32_t next) {
    if (start_of(step) == nowhere) return "a step along an unknown arc";
    auto& points = m_parcels.ring_points;
    const auto arc = m_arcs.arc(arc_of(step));
    points.insert(points.end(), arc.begin(), arc.end());
    if (is_back(step)) std::reverse(points.end() - static_cast<std::ptrdiff_t>(arc.size()), points.end());
    m_at = points.back();
    points.pop_back();
    if (!is_coast(next) && start_of(next) != m_at) return "a step that does not begin where the one before it ends";
    std::uint32_t& side = is_back(step) ? m_parcels.borders[arc_of(step)].right : m_parcels.borders[arc_of(step)].left;
    if (side != nowhere) return "an arc with two faces on one side";
    side = m_parcel;
    return {};
  }

  std::string follow_coast(std::uint32_t next) {
    if (is_coast(next)) return "a coast after a coast";
    const std::uint32_t goal = start_of(next);
    const auto above = std::ranges::upper_bound(m_places.first_points, m_at);
    if (above == m_places.first_points.end()) return "a coast that begins at no point of the land";
    const std::uint32_t first = *(above - 1), end = *above;
    if (goal < first || goal >= end) return "a coast that does not lead to the next arc";
    do {
      m_parcels.ring_points.push_back(m_at);
      m_at = m_at + 1 < end ? m_at + 1 : first;
    } while (m_at != goal);
    return {};
  }

  // The polygons that no arc divides are faces as they are.
  std::string read_whole_polygons() {
    for (std::uint32_t polygon = 0; polygon + 1 < m_places.first_rings.size(); ++polygon) {
      m_parcel = m_packed.parcel_of_land()->Get(polygon);
      if (m_parcel == divided) continue;
      const auto first = static_cast<std::uint32_t>(m_parcels.ring_ends.size());
      for (auto ring = m_places.first_rings[polygon]; ring < m_places.first_rings[polygon + 1]; ++ring) {
        for (auto number = m_places.first_points[ring]; number < m_places.first_points[ring + 1]; ++number)
          m_parcels.ring_points.push_back(number);
        m_parcels.ring_ends.push_back(static_cast<std::uint32_t>(m_parcels.ring_points.size()));
      }
      std::string fault = add_face(first, m_places.first_rings[polygon + 1] - m_places.first_rings[polygon]);
      if (!fault.empty()) return fault;
    }
    return {};
  }

  std::string add_face(std::uint32_t first_ring, std::uint32_t ring_count) {
    if (m_parcel * m_parcels.period_count >= m_parcels.owners.size()) return "a face of an unknown parcel";
    std::vector<std::span<const std::uint32_t>> rings;
    for (std::uint32_t i = 0; i < ring_count; ++i)
      rings.push_back(m_parcels.ring(first_ring + i));
    const auto first_corner = static_cast<std::uint32_t>(m_land.triangles.size());
    triangulate(m_land, rings);
    std::vector<geo::PlanePoint> outer;
    for (const std::uint32_t number : rings.front())
      outer.push_back(m_land.points[number]);
    const auto corner_count = static_cast<std::uint32_t>(m_land.triangles.size()) - first_corner;
    m_parcels.faces.push_back({m_parcel, first_ring, ring_count, first_corner, corner_count, geo::bounds_of(outer)});
    return {};
  }

  const format::Faces& m_packed;
  const Arcs& m_arcs;
  const RingPlaces& m_places;
  geo::AreaLayer& m_land;
  geo::Parcels& m_parcels;
  std::uint32_t m_parcel = 0;
  std::uint32_t m_next_ring = 0;
  std::uint32_t m_next_step = 0;
  std::uint32_t m_next_land_ring = 0;
  std::uint32_t m_at = 0;
};

std::string read_owners(const format::Atlas& atlas, geo::Parcels& parcels) {
  parcels.period_count = atlas.periods()->size();
  if (parcels.period_count == 0 || atlas.owners()->size() % parcels.period_count != 0)
    return "a parcel without an owner in each period";
  const std::size_t state_count = atlas.state_names()->names_of_thing()->size();
  if (atlas.state_shades()->size() != state_count) return "a state without a shade";
  for (const std::uint8_t owner : *atlas.owners())
    if (owner >= state_count) return "a parcel of an unknown state";
  for (const std::uint8_t shade : *atlas.state_shades())
    if (shade > last_shade) return "an unknown shade";
  parcels.owners.assign(atlas.owners()->begin(), atlas.owners()->end());
  parcels.shades.assign(atlas.state_shades()->begin(), atlas.state_shades()->end());
  return {};
}

}  // namespace

std::expected<geo::Parcels, Fault> parcels_from(const MapFrame& frame, const format::Map& packed, Areas& land) {
  geo::Parcels parcels;
  if (std::string fault = read_owners(*packed.atlas(), parcels); !fault.empty()) return damaged_map(std::move(fault));
  if (packed.faces()->parcel_of_land()->size() != packed.land()->rings_of_polygon()->size())
    return damaged_map("a land without a parcel");
  const auto arcs = arcs_from(frame, *packed.arcs(), land.layer, parcels);
  if (!arcs) return std::unexpected(arcs.error());
  FaceReader reader(*packed.faces(), *arcs, land.places, land.layer, parcels);
  if (std::string fault = reader.read(); !fault.empty()) return damaged_map(std::move(fault));
  for (const geo::Border& border : parcels.borders)
    if (border.left == nowhere || border.right == nowhere) return damaged_map("an arc without a face on either side");
  return parcels;
}

}  // namespace vitrine::pack
