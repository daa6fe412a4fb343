// Powers and logarithms for easing and drawing, by the two functions of the C library that need no tables: std::exp
// brings two kilobytes of numbers along, which no compression makes smaller. As exact as double for bases and results
// between a millionth and a million.
#pragma once

#include <cmath>

namespace vitrine {

// Natural; `x` is positive.
inline double logarithm(double x) {
  return std::log1p(x - 1);
}

inline double exponential(double x) {
  return std::expm1(x) + 1;
}

// `base` is positive.
inline double power(double base, double exponent) {
  return exponential(exponent * logarithm(base));
}

inline double hyperbolic_sine(double x) {
  const double grown = std::expm1(std::abs(x));
  return std::copysign((grown + grown / (grown + 1)) / 2, x);
}

inline double hyperbolic_cosine(double x) {
  const double grown = std::expm1(std::abs(x));
  return 1 + grown * grown / (2 * (grown + 1));
}

// The number of which `x` is the hyperbolic sine.
inline double inverse_hyperbolic_sine(double x) {
  const double size = std::abs(x);
  return std::copysign(std::log1p(size + size * size / (1 + std::sqrt(1 + size * size))), x);
}

}  // namespace vitrine
