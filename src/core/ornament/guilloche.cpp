#include "core/ornament/guilloche.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>

namespace vitrine::ornament {

namespace {

constexpr double turn = 2 * std::numbers::pi;
constexpr double tolerance_px = 0.25;
// Between neighbours: calmer than the least there may be.
constexpr double pitch_px = 3.4;
// More lines than this in a family are grey from where one stands.
constexpr int most_lines = 16;

// Small numbers from an id, one after the other (FNV-1a, then an LCG of Knuth's).
class Seed {
 public:
  explicit Seed(std::string_view id) {
    for (const char c : id)
      m_state = (m_state ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  }
  // 0 to `end` - 1.
  int next(int end) {
    m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<int>((m_state >> 33) % static_cast<unsigned>(end));
  }
  double phase() { return turn * next(64) / 64; }
  // From `first` on, the next that shares no divisor with `other`: the pattern repeats after a whole turn alone.
  int coprime(int first, int range, int other) {
    int result = first + next(range);
    while (std::gcd(result, other) != 1)
      ++result;
    return result;
  }

 private:
  std::uint64_t m_state = 14695981039346656037ULL;
};

// A ring of a rosette, in radii.
struct Ring {
  double inner = 0;
  double outer = 0;
  int lobes = 0;
  int scallops = 0;      // of the slow wave that all its curves share
  double scallop = 0;    // its part of the amplitude
  double phase_rad = 0;  // of both
};

// Of lines that cross a level at this slope and this far apart along it: how many fit into `length_px`.
int lines_within(double length_px, double slope) {
  const double sine = slope / std::sqrt(1 + slope * slope);
  return std::clamp(static_cast<int>(length_px * sine / pitch_px), 1, most_lines);
}

void add_ring(std::vector<Curve>& curves, const Ring& ring, double radius_px) {
  const int family = curves.empty() ? 0 : curves.back().family + 1;
  const double level = (ring.inner + ring.outer) / 2, amplitude = (ring.outer - ring.inner) / 2;
  const double own = amplitude * (1 - ring.scallop);
  // The slow wave draws some lines closer to each other than others.
  const double inner_px = turn * ring.inner * radius_px / ring.lobes * (1 - 2 * ring.scallop);
  const double middle_px = turn * level * radius_px / ring.lobes;
  const int lines = std::min(lines_within(inner_px, 1e6), lines_within(middle_px, own * ring.lobes / level));
  for (int i = 0; i < lines; ++i)
    curves.push_back({family,
                      level,
                      {Wave{ring.lobes, own, ring.phase_rad + turn * i / lines},
                       Wave{ring.scallops, amplitude * ring.scallop, ring.phase_rad}}});
}

// Steps that keep every chord within the tolerance of an arc with this second derivative (px per radian squared).
int steps_for(double bend_px) {
  return std::max(12, static_cast<int>(std::ceil(turn / std::sqrt(8 * tolerance_px / std::max(bend_px, 1e-9)))));
}

// The sum of amplitude x count^power.
double moment(const Curve& curve, int power) {
  double sum = 0;
  for (const auto& wave : curve.waves) {
    double term = wave.amplitude;
    for (int i = 0; i < power; ++i)
      term *= wave.count;
    sum += term;
  }
  return sum;
}

}  // namespace

double Curve::height_at(double t) const {
  double height = level;
  for (const auto& wave : waves)
    height += wave.amplitude * std::cos(wave.count * t + wave.phase_rad);
  return height;
}

std::vector<Curve> rosette(std::string_view id, double radius_px) {
  Seed seed(id);
  std::vector<Curve> curves;
  // A small one has fewer lobes in its rim, or their lines would stand too close.
  const int rim = radius_px < 70 ? 18 : radius_px < 140 ? 30 : 48;
  const int petals = 9 + seed.next(5);
  const int heart = seed.coprime(5, 3, petals);
  add_ring(curves, {0.83, 1.0, seed.coprime(rim, 7, petals), petals, 0.16, seed.phase()}, radius_px);
  add_ring(curves, {0.46, 0.80, petals, heart, 0.12, seed.phase()}, radius_px);
  add_ring(curves, {0.16, 0.45, heart, 2 * heart, 0.10, seed.phase()}, radius_px);
  return curves;
}

std::vector<Curve> frieze(std::string_view id, Size size_px) {
  Seed seed(id);
  const double aspect = size_px.width / std::max(1.0, size_px.height);
  constexpr double own = 0.39, shared = 0.1;
  // A wave is about twice as long as it is high.
  const int waves = std::max(2, static_cast<int>(aspect / (1.9 + 0.15 * seed.next(4))));
  const int slow = std::max(1, seed.coprime(waves / 4 + 1, 3, waves));
  const double length_px = size_px.width / waves;
  const int lines = lines_within(length_px, own * size_px.height * turn / length_px);
  const double phase_rad = seed.phase(), slow_phase_rad = seed.phase();
  std::vector<Curve> curves;
  for (int i = 0; i < lines; ++i)
    curves.push_back({0, 0.5, {Wave{waves, own, phase_rad + turn * i / lines}, Wave{slow, shared, slow_phase_rad}}});
  return curves;
}

std::vector<Point> rosette_points(const Curve& curve, double radius_px) {
  const int steps = steps_for(radius_px * (moment(curve, 2) + 2 * moment(curve, 1) + moment(curve, 0) + curve.level));
  std::vector<Point> points;
  points.reserve(static_cast<std::size_t>(steps));
  for (int i = 0; i < steps; ++i) {
    const double t = turn * i / steps, radius = radius_px * curve.height_at(t);
    points.push_back({radius * std::cos(t), radius * std::sin(t)});
  }
  return points;
}

std::vector<Point> frieze_points(const Curve& curve, Size size_px) {
  const int steps = steps_for(size_px.height * moment(curve, 2));
  std::vector<Point> points;
  points.reserve(static_cast<std::size_t>(steps) + 1);
  for (int i = 0; i <= steps; ++i) {
    const double share = static_cast<double>(i) / steps;
    points.push_back({size_px.width * share, size_px.height * curve.height_at(turn * share)});
  }
  return points;
}

}  // namespace vitrine::ornament
