#include "core/geo/zoom_path.h"

#include <algorithm>
#include <numbers>

#include "core/base/powers.h"

namespace vitrine::geo {

namespace {

// How much zooming weighs against panning; the papers' readers liked 1.42.
constexpr double rho = std::numbers::sqrt2;
constexpr double rho_squared = 2;
// In widths of the narrower end.
constexpr double least_distance = 1e-9;

}  // namespace

ZoomPath::ZoomPath(double distance, double from_width, double to_width)
    : m_from_width(from_width),
      m_is_wider(to_width > from_width),
      m_is_zoom_alone(distance < least_distance * std::min(from_width, to_width)) {
  if (m_is_zoom_alone) {
    m_length = logarithm(std::max(from_width, to_width) / std::min(from_width, to_width)) / rho;
    return;
  }
  const double change = (to_width - from_width) * (to_width + from_width);
  const double reach = rho_squared * rho_squared * distance * distance;
  const auto b = [&](double width, double sum) { return sum / (2 * width * rho_squared * distance); };
  m_start = -inverse_hyperbolic_sine(b(from_width, change + reach));
  m_length = (-inverse_hyperbolic_sine(b(to_width, change - reach)) - m_start) / rho;
}

ZoomPoint ZoomPath::at(double s) const {
  if (m_is_zoom_alone) {
    const double change = exponential(rho * s);
    return {0, m_is_wider ? m_from_width * change : m_from_width / change};
  }
  // The difference of the papers' two terms of u(s), which are large where little is panned, taken by the theorem of
  // addition.
  const double there = hyperbolic_cosine(rho * s + m_start);
  return {m_from_width / rho_squared * hyperbolic_sine(rho * s) / there,
          m_from_width * hyperbolic_cosine(m_start) / there};
}

}  // namespace vitrine::geo
