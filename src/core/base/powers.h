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

}  // namespace vitrine
