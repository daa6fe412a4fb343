// Guilloches as triangles: within their place, the same for the same id, kept for the next frame.
#include "ui/ornament_painter.h"

#include <cmath>
#include <vector>

#include "tests/ui/list_test.h"

namespace vitrine::ui {
namespace {

constexpr ImU32 colour = 0xFF000001;
constexpr Rect square{40, 60, 200, 200};
constexpr Rect band{40, 60, 320, 24};

class OrnamentTest : public ListTest {
 protected:
  std::vector<ImVec2> drawn(Ornament ornament, std::string_view seed, const Rect& where) {
    auto& list = fresh_list();
    m_painter.paint(list, ornament, seed, where, colour, 1);
    std::vector<ImVec2> points;
    for (const ImDrawVert& vertex : list.VtxBuffer)
      points.push_back(vertex.pos);
    return points;
  }

  static bool are_equal(const std::vector<ImVec2>& a, const std::vector<ImVec2>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](ImVec2 p, ImVec2 q) { return p.x == q.x && p.y == q.y; });
  }

 private:
  OrnamentPainter m_painter;
};

TEST_F(OrnamentTest, ARosetteFillsTheDiscOfItsPlace) {
  const auto points = drawn(Ornament::rosette, "cover", square);
  ASSERT_GT(points.size(), 1000u);
  double farthest = 0;
  for (const auto& point : points)
    farthest = std::max(farthest, std::hypot(point.x - 140.0, point.y - 160.0));
  EXPECT_LE(farthest, 101.5);
  EXPECT_GE(farthest, 90);
}

TEST_F(OrnamentTest, AFriezeRunsFromEdgeToEdge) {
  const auto points = drawn(Ornament::frieze, "treaty", band);
  ASSERT_GT(points.size(), 200u);
  double left = 400, right = 0;
  for (const auto& point : points) {
    left = std::min<double>(left, point.x);
    right = std::max<double>(right, point.x);
    EXPECT_GE(point.y, band.y - 1.5);
    EXPECT_LE(point.y, band.bottom() + 1.5);
  }
  EXPECT_NEAR(left, band.x, 4);
  EXPECT_NEAR(right, band.right(), 4);
}

TEST_F(OrnamentTest, IsTheSameForTheSameIdAlone) {
  const auto first = drawn(Ornament::rosette, "treaty", square);
  EXPECT_FALSE(are_equal(drawn(Ornament::rosette, "pact", square), first));
  EXPECT_TRUE(are_equal(drawn(Ornament::rosette, "treaty", square), first));
}

TEST_F(OrnamentTest, MovesWithItsPlace) {
  const auto here = drawn(Ornament::frieze, "treaty", band);
  const auto there = drawn(Ornament::frieze, "treaty", band.moved(0, 100));
  ASSERT_EQ(here.size(), there.size());
  for (std::size_t i = 0; i < here.size(); ++i)
    EXPECT_FLOAT_EQ(there[i].y, here[i].y + 100);
}

}  // namespace
}  // namespace vitrine::ui
