// Angles by sine and cosine, which keep the digits of small differences and of small distances from a right angle.
#pragma once

#include <cmath>

namespace vitrine::geo {

struct Angle {
  double sine = 0;
  double cosine = 1;
};

inline Angle angle_from(double radians) {
  return {std::sin(radians), std::cos(radians)};
}

// Between -pi and pi; sine and cosine may carry one common positive factor, here and in what follows.
inline double radians_from(Angle angle) {
  return std::atan2(angle.sine, angle.cosine);
}

inline double hypotenuse(double x, double y) {
  return std::sqrt(x * x + y * y);
}

inline Angle unit(Angle angle) {
  const double length = hypotenuse(angle.sine, angle.cosine);
  return {angle.sine / length, angle.cosine / length};
}

inline Angle difference(Angle a, Angle b) {
  return {a.sine * b.cosine - a.cosine * b.sine, a.cosine * b.cosine + a.sine * b.sine};
}

}  // namespace vitrine::geo
