#include "core/base/motion.h"

#include <gtest/gtest.h>

namespace vitrine::motion {
namespace {

TEST(MotionStandard, IsTheCurveOfItsName) {
  EXPECT_NEAR(standard(0), 0, 1e-6);
  EXPECT_NEAR(standard(0.5), 0.878, 0.001);  // cubic-bezier(0.2, 0, 0, 1)
  EXPECT_NEAR(standard(1), 1, 1e-6);
}

TEST(MotionStandard, OnlyGoesOn) {
  double last = -1;
  for (int i = 0; i <= 1000; ++i) {
    const double way = standard(i / 1000.0);
    ASSERT_GE(way, last) << i;
    last = way;
  }
}

}  // namespace
}  // namespace vitrine::motion
