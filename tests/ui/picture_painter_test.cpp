// Drawings as triangles: which points of the screen they cover, and in which colour.
#include "ui/picture_painter.h"

#include <chrono>
#include <cmath>
#include <vector>

#include "tests/support/exhibit.h"
#include "tests/ui/list_test.h"
#include "ui/polygon_fill.h"

namespace vitrine::ui {
namespace {

using model::Step;
using model::Tint;

constexpr TintColours colours = {0,          0xFF000001, 0xFF000002, 0xFF000003, 0xFF000004,
                                 0xFF000005, 0xFF000006, 0xFF000007, 0xFF000008, 0xFF000009};

class PictureTest : public ListTest {
 protected:
  ImDrawList& draws(const model::Drawing& drawing, double width_units, const Rect& where, double pixel_ratio = 1) {
    auto& list = fresh_list();
    m_painter.paint(list, drawing, width_units, where, colours, pixel_ratio);
    return list;
  }

  // The opaque colour at the point that was drawn last; 0: none.
  static ImU32 colour_at(const ImDrawList& list, ImVec2 p) {
    ImU32 found = 0;
    for (int i = 0; i + 2 < list.IdxBuffer.Size; i += 3) {
      const auto* const v = list.VtxBuffer.Data;
      const auto &a = v[list.IdxBuffer[i]], &b = v[list.IdxBuffer[i + 1]], &c = v[list.IdxBuffer[i + 2]];
      if (!ImTriangle(a.pos, b.pos, c.pos, p)) continue;
      if (a.col >> IM_COL32_A_SHIFT == 255 && a.col == b.col && b.col == c.col) found = a.col;
    }
    return found;
  }

 private:
  static bool ImTriangle(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 p) {
    const auto side = [&p](ImVec2 from, ImVec2 to) {
      return (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
    };
    const float ab = side(a, b), bc = side(b, c), ca = side(c, a);
    return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
  }

  PicturePainter m_painter;
};

TEST_F(PictureTest, LaysTheLineOverTheAreaAndLeavesTheHoleOpen) {
  // Twice its size: the house from (20, 20) to (200, 140), its window from (80, 50) to (120, 90).
  const auto& list = draws(support::sample_drawing(), 120, {0, 0, 240, 150});
  EXPECT_EQ(colour_at(list, {50, 100}), colours[static_cast<std::size_t>(Tint::land)]);
  EXPECT_EQ(colour_at(list, {100, 70}), 0u);
  EXPECT_EQ(colour_at(list, {10, 10}), 0u);
  EXPECT_EQ(colour_at(list, {20, 80}), colours[static_cast<std::size_t>(Tint::ink)]);
  EXPECT_EQ(colour_at(list, {80, 70}), colours[static_cast<std::size_t>(Tint::ink)]);
}

TEST_F(PictureTest, MovesWithItsPlace) {
  const auto& list = draws(support::sample_drawing(), 120, {100, 50, 120, 75});
  EXPECT_EQ(colour_at(list, {120, 100}), colours[static_cast<std::size_t>(Tint::land)]);
  EXPECT_EQ(colour_at(list, {20, 40}), 0u);
}

TEST_F(PictureTest, IsRoundAtAnySize) {
  // A circle of radius 40 about (50, 50), by four curves.
  model::Shape disc;
  disc.fill = Tint::red;
  disc.steps = {Step::start, Step::curve, Step::curve, Step::curve, Step::curve, Step::close};
  const auto p = [](double x, double y) {
    return model::GridPoint{static_cast<int>(std::lround(x * 8)), static_cast<int>(std::lround(y * 8))};
  };
  constexpr double k = 40 * 0.5523;
  disc.points = {p(90, 50),     p(90, 50 + k), p(50 + k, 90), p(50, 90),     p(50 - k, 90), p(10, 50 + k), p(10, 50),
                 p(10, 50 - k), p(50 - k, 10), p(50, 10),     p(50 + k, 10), p(90, 50 - k), p(90, 50)};
  const auto small = draws({disc}, 100, {0, 0, 50, 50}).VtxBuffer.Size;
  const auto& list = draws({disc}, 100, {0, 0, 400, 400});
  EXPECT_GT(list.VtxBuffer.Size, 2 * small);
  for (int i = 0; i < 90; ++i) {
    const float angle = static_cast<float>(i) * 0.0698f;
    const auto at = [angle](float radius) {
      return ImVec2(200 + radius * std::cos(angle), 200 + radius * std::sin(angle));
    };
    EXPECT_EQ(colour_at(list, at(158.5f)), colours[static_cast<std::size_t>(Tint::red)]) << i;
    EXPECT_EQ(colour_at(list, at(161.5f)), 0u) << i;
  }
}

TEST_F(PictureTest, IsThinNowhereBelowADevicePixel) {
  model::Shape line;
  line.stroke = Tint::ink;
  line.stroke_width = 1;
  line.steps = {Step::start, Step::line};
  line.points = {{0, 400}, {800, 400}};
  const auto& list = draws({line}, 100, {0, 0, 100, 100}, 2);
  float top = 100, bottom = 0;
  for (const auto& vertex : list.VtxBuffer) {
    top = std::min(top, vertex.pos.y);
    bottom = std::max(bottom, vertex.pos.y);
  }
  EXPECT_GE(bottom - top, 0.5f);
  EXPECT_LE(bottom - top, 2.0f);
}

// What is drawn twice is worked out once.
TEST_F(PictureTest, IsKeptUntilItsSizeChanges) {
  model::Drawing many(3000, support::sample_drawing()[0]);
  const auto seconds_of = [&](double width) {
    const auto begin = std::chrono::steady_clock::now();
    draws(many, 120, {0, 0, width, width});
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  seconds_of(100);
  double kept = 1, made = 1;
  for (int i = 0; i < 3; ++i) {
    made = std::min(made, seconds_of(101 + i));
    kept = std::min(kept, seconds_of(101 + i));
  }
  EXPECT_LT(kept, made / 2);
}

ImU32 filled_at(model::FillRule rule, std::initializer_list<std::vector<StrokePoint>> contours, float x, float y) {
  PolygonFill fill;
  for (const auto& contour : contours)
    fill.add_contour(contour);
  Mesh mesh;
  fill.fill(mesh, rule, 1);
  for (int i = 0; i + 3 < mesh.vertex_count(); i += 4) {
    const auto& a = mesh.vertex(i);
    const auto& b = mesh.vertex(i + 1);
    const auto& c = mesh.vertex(i + 2);
    const auto& d = mesh.vertex(i + 3);
    if (y < a.y || y > c.y) continue;
    const float t = (y - a.y) / (c.y - a.y);
    if (x >= a.x + (c.x - a.x) * t && x <= b.x + (d.x - b.x) * t) return 1;
  }
  return 0;
}

const std::vector<StrokePoint> outer = {{0, 0, 0}, {10, 0, 0}, {10, 10, 0}, {0, 10, 0}};
const std::vector<StrokePoint> same_way = {{3, 3, 0}, {7, 3, 0}, {7, 7, 0}, {3, 7, 0}};
const std::vector<StrokePoint> other_way = {{3, 3, 0}, {3, 7, 0}, {7, 7, 0}, {7, 3, 0}};

TEST(PolygonFill, FollowsEitherRule) {
  using model::FillRule;
  EXPECT_EQ(filled_at(FillRule::even_odd, {outer, same_way}, 5, 5), 0u);
  EXPECT_EQ(filled_at(FillRule::non_zero, {outer, same_way}, 5, 5), 1u);
  EXPECT_EQ(filled_at(FillRule::non_zero, {outer, other_way}, 5, 5), 0u);
  for (const auto rule : {FillRule::even_odd, FillRule::non_zero}) {
    EXPECT_EQ(filled_at(rule, {outer, same_way}, 1, 5), 1u);
    EXPECT_EQ(filled_at(rule, {outer, other_way}, 8, 1), 1u);
    EXPECT_EQ(filled_at(rule, {outer, other_way}, 11, 5), 0u);
  }
}

TEST(PolygonFill, FillsWhatIsNotConvex) {
  const std::vector<StrokePoint> valley = {{0, 0, 0}, {5, 8, 0}, {10, 0, 0}, {10, 10, 0}, {0, 10, 0}};
  EXPECT_EQ(filled_at(model::FillRule::non_zero, {valley}, 5, 4), 0u);
  EXPECT_EQ(filled_at(model::FillRule::non_zero, {valley}, 5, 9), 1u);
  EXPECT_EQ(filled_at(model::FillRule::non_zero, {valley}, 1, 5), 1u);
}

}  // namespace
}  // namespace vitrine::ui
