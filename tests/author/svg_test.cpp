// Shapes of SVG as lines on the grid.
#include "author/svg.h"

#include <string>

#include <gtest/gtest.h>

namespace vitrine::author {
namespace {

using model::FillRule;
using model::GridPoint;
using model::Step;
using model::Tint;

SvgDrawing read_shapes(const std::string& shapes) {
  return read_svg("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\">" + shapes + "</svg>");
}

model::Shape only_shape(const std::string& shapes) {
  auto svg = read_shapes(shapes);
  for (const auto& fault : svg.faults)
    ADD_FAILURE() << fault.message;
  EXPECT_EQ(svg.drawing.size(), 1u);
  return svg.drawing.empty() ? model::Shape() : std::move(svg.drawing[0]);
}

GridPoint at(double x, double y) {
  return {static_cast<std::int32_t>(x * model::drawing_grid), static_cast<std::int32_t>(y * model::drawing_grid)};
}

TEST(ReadSvg, TellsTheSizeOfTheViewBox) {
  const auto svg = read_shapes("<line x1=\"0\" y1=\"0\" x2=\"1\" y2=\"1\" stroke=\"#221E1A\"/>");
  EXPECT_EQ(svg.width, 100);
  EXPECT_EQ(svg.height, 50);
}

TEST(ReadSvg, KeepsStraightLinesStraight) {
  const auto shape =
      only_shape("<path fill=\"none\" stroke=\"#5E554B\" stroke-width=\"1.5\" d=\"M10 5h20v10l-5.5 2\"/>");
  EXPECT_EQ(shape.steps, (std::vector{Step::start, Step::line, Step::line, Step::line}));
  EXPECT_EQ(shape.points, (std::vector{at(10, 5), at(30, 5), at(30, 15), at(24.5, 17)}));
  EXPECT_EQ(shape.stroke, Tint::muted);
  EXPECT_EQ(shape.fill, Tint::none);
  EXPECT_EQ(shape.stroke_width, 12);
}

TEST(ReadSvg, ClosesWithoutARepeatedPoint) {
  const auto shape = only_shape("<path fill=\"#F4EFE4\" fill-rule=\"evenodd\" d=\"M10 5h20v10H10z\"/>");
  EXPECT_EQ(shape.steps, (std::vector{Step::start, Step::line, Step::line, Step::line, Step::close}));
  EXPECT_EQ(shape.points.size(), 4u);
  EXPECT_EQ(shape.rule, FillRule::even_odd);
  EXPECT_EQ(shape.stroke, Tint::none);
}

TEST(ReadSvg, KeepsTheOrderOfPathsWithinAnElement) {
  const auto shape = only_shape("<path fill=\"none\" stroke=\"#221E1A\" d=\"M1 1h1M5 5h1\"/>");
  EXPECT_EQ(shape.points.front(), at(1, 1));
  EXPECT_EQ(shape.steps, (std::vector{Step::start, Step::line, Step::start, Step::line}));
}

TEST(ReadSvg, MakesACircleOfFourCurves) {
  const auto shape = only_shape("<circle fill=\"#861F2E\" cx=\"20\" cy=\"20\" r=\"10\"/>");
  EXPECT_EQ(shape.steps, (std::vector{Step::start, Step::curve, Step::curve, Step::curve, Step::curve, Step::close}));
  EXPECT_EQ(shape.points.size(), 13u);
  EXPECT_EQ(shape.fill, Tint::red);
}

TEST(ReadSvg, MovesAndScalesWithItsGroups) {
  const auto shape = only_shape(
      "<g transform=\"translate(10 5) scale(2)\" stroke=\"#221E1A\" stroke-width=\"2\"><path fill=\"none\" d=\"M1 "
      "1h4\"/></g>");
  EXPECT_EQ(shape.points, (std::vector{at(12, 7), at(20, 7)}));
  EXPECT_EQ(shape.stroke_width, 4 * model::drawing_grid);
}

TEST(ReadSvg, DrawsWhatIsUsedWhereItIsUsed) {
  const auto svg = read_shapes(
      "<defs><g id=\"pane\"><path d=\"M0 0h4\"/></g></defs><g fill=\"none\" stroke=\"#221E1A\">"
      "<use href=\"#pane\" x=\"10\" y=\"20\"/><use href=\"#pane\" transform=\"scale(2)\" x=\"1\" "
      "stroke=\"#7F7566\"/></g>");
  ASSERT_TRUE(svg.faults.empty());
  ASSERT_EQ(svg.drawing.size(), 2u);
  EXPECT_EQ(svg.drawing[0].points, (std::vector{at(10, 20), at(14, 20)}));
  EXPECT_EQ(svg.drawing[1].points, (std::vector{at(2, 0), at(10, 0)}));
  EXPECT_EQ(svg.drawing[1].stroke, Tint::rule);
}

TEST(ReadSvg, LeavesOutWhatHasNoColour) {
  EXPECT_EQ(read_shapes("<path fill=\"none\" d=\"M0 0h9v9\"/><path fill=\"#221E1A\" d=\"M0 0h9v9z\"/>").drawing.size(),
            1u);
  EXPECT_FALSE(read_shapes("<path fill=\"none\" d=\"M0 0h9v9\"/>").faults.empty());
}

TEST(ReadSvg, ShipsWithoutCommentsAndTitles) {
  const auto svg = read_shapes("\n<!-- A hill -->\n<title>Hill</title><path fill=\"#221E1A\" d=\"M0 0h9v9z\"/>\n");
  EXPECT_EQ(svg.shipped,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\"><path fill=\"#221E1A\" d=\"M0 "
            "0h9v9z\"/></svg>");
}

TEST(ReadSvg, RefusesShapesOutOfReach) {
  const auto svg = read_shapes("<path fill=\"#221E1A\" d=\"M0 0h999999999v9z\"/>");
  ASSERT_EQ(svg.faults.size(), 1u);
  EXPECT_EQ(svg.faults[0].fault, Fault::unsupported_svg);
}

TEST(ReadSvg, RefusesAUseOfItself) {
  const auto svg = read_shapes("<g id=\"a\" fill=\"#221E1A\"><path d=\"M0 0h9v9z\"/><use href=\"#a\" x=\"2\"/></g>");
  ASSERT_EQ(svg.faults.size(), 1u);
  EXPECT_EQ(svg.faults[0].fault, Fault::unsupported_svg);
}

TEST(ReadSvg, TakesAnyBytes) {
  for (const std::string bytes : {"", "<", "<svg", "<svg/>", "\xFF\xFE", "plain words", "<html></html>"})
    EXPECT_FALSE(read_svg(bytes).faults.empty()) << bytes;
}

}  // namespace
}  // namespace vitrine::author
