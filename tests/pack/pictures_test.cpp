// Drawings as they are packed: they come back, and what makes no sense is refused.
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "pack/body.h"
#include "pack/exhibit_reader.h"
#include "pack/exhibit_writer.h"
#include "tests/support/exhibit_fixture.h"

namespace vitrine::pack {
namespace {

using model::GridPoint;
using model::Shape;
using model::Step;
using model::Tint;

constexpr auto reach = model::drawing_reach;

model::Common one_drawing() {
  model::Common common;
  common.pictures.resize(1);
  return common;
}

Shape line(std::vector<GridPoint> points) {
  Shape shape;
  shape.stroke = Tint::ink;
  shape.stroke_width = 12;
  shape.steps.assign(points.size(), Step::line);
  shape.steps[0] = Step::start;
  shape.points = std::move(points);
  return shape;
}

void expect_to_come_back(const model::Drawing& drawing) {
  const auto read = read_pictures_body(pictures_body({drawing}), one_drawing());
  ASSERT_TRUE(read.has_value()) << read.error().message;
  EXPECT_TRUE(*read == std::vector<model::Drawing>{drawing});
}

TEST(PackedPictures, KeepEveryStepAndTint) {
  model::Drawing drawing;
  for (unsigned tint = 1; tint <= static_cast<unsigned>(Tint::gold); ++tint) {
    Shape shape;
    shape.fill = static_cast<Tint>(tint);
    shape.rule = tint % 2 == 0 ? model::FillRule::even_odd : model::FillRule::non_zero;
    shape.steps = {Step::start, Step::curve, Step::line, Step::close, Step::start, Step::line};
    shape.points = {{1, 2}, {3, 5}, {8, 13}, {-21, 34}, {0, 0}, {7, 7}, {7, 9}};
    drawing.push_back(shape);
    drawing.push_back(line({{0, 0}, {8, static_cast<std::int32_t>(tint)}}));
    drawing.back().stroke = static_cast<Tint>(tint);
  }
  expect_to_come_back(drawing);
}

TEST(PackedPictures, KeepCoarseAndFineCoordinates) {
  expect_to_come_back({line({{0, 0}, {64, 128}}), line({{64, 129}, {1, 1}}), line({{0, 0}, {0, 0}}), line({{8, 8}})});
}

TEST(PackedPictures, KeepPointsAtTheEndOfTheirReach) {
  expect_to_come_back({line({{-reach, reach}, {reach, -reach}, {-reach, -reach}})});
}

TEST(PackedPictures, AreFewBytesForHatching) {
  model::Drawing drawing(1);
  drawing[0].stroke = Tint::ink;
  drawing[0].stroke_width = 12;
  for (std::int32_t i = 0; i < 60; ++i) {
    drawing[0].steps.insert(drawing[0].steps.end(), {Step::start, Step::line});
    drawing[0].points.insert(drawing[0].points.end(), {{800, 64 * i}, {2400, 64 * i}});
  }
  EXPECT_LT(pictures_body({drawing}).size(), 60u * 7);
}

struct Nonsense {
  std::string_view name;
  std::string_view complaint;
  std::function<void(Shape&)> spoil;
};

const Nonsense nonsense[] = {
    {"UnknownFill", "a shape has no known colour", [](Shape& shape) { shape.fill = Tint{10}; }},
    {"UnknownStroke", "a shape has no known colour", [](Shape& shape) { shape.stroke = Tint{15}; }},
    {"StrokeWithoutWidth", "a stroke has no width", [](Shape& shape) { shape.stroke_width = 0; }},
    {"StrokeTooWide", "a stroke has no width", [](Shape& shape) { shape.stroke_width = reach + 1; }},
    {"NoLines", "a shape has no lines",
     [](Shape& shape) {
       shape.steps.clear();
       shape.points.clear();
     }},
    {"UnknownStep", "a shape goes on in no known way", [](Shape& shape) { shape.steps[1] = Step{4}; }},
    {"LineFromNowhere", "a line begins nowhere", [](Shape& shape) { shape.steps[0] = Step::line; }},
    {"LineAfterTheEnd", "a line begins nowhere",
     [](Shape& shape) { shape.steps.insert(shape.steps.begin() + 1, Step::close); }},
    {"PointOutOfReach", "a point lies out of reach", [](Shape& shape) { shape.points[1].x = reach + 1; }},
    {"PointFarOutOfReach", "a point lies out of reach", [](Shape& shape) { shape.points[0].y = -3 * reach - 1; }},
    {"PointLess", "its pictures are cut short", [](Shape& shape) { shape.points.pop_back(); }},
    {"PointMore", "it has more or less lines than pictures", [](Shape& shape) { shape.points.push_back({9, 9}); }},
};

class SenselessPictures : public testing::TestWithParam<Nonsense> {};

TEST_P(SenselessPictures, AreRefused) {
  model::Drawing drawing{line({{1, 1}, {9, 2}})};
  GetParam().spoil(drawing[0]);
  const auto read = read_pictures_body(pictures_body({drawing}), one_drawing());
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().message, "exhibit: " + std::string(GetParam().complaint));
}

INSTANTIATE_TEST_SUITE_P(Pack, SenselessPictures, testing::ValuesIn(nonsense),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(SenselessPictures, WithTooCoarseAGridAreRefused) {
  auto body = pictures_body({model::Drawing{line({{1, 1}, {9, 2}})}});
  body[2] = std::byte{21 << 1};
  const auto read = read_pictures_body(body, one_drawing());
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().message, "exhibit: a shape has too coarse a grid");
}

TEST(SenselessPictures, WithLinesForPixelsAreRefused) {
  auto common = one_drawing();
  const auto body = pictures_body({model::Drawing{line({{1, 1}, {9, 2}})}});
  common.pictures[0].form = model::PictureForm::raster;
  EXPECT_FALSE(read_pictures_body(body, common).has_value());
}

TEST(SenselessPictures, CutAnywhereAreRefused) {
  const auto exhibit = support::fixture_exhibit();
  const auto body = pictures_body(exhibit.drawings);
  ASSERT_TRUE(read_pictures_body(body, exhibit.common).has_value());
  for (std::size_t size = 0; size < body.size(); ++size)
    EXPECT_FALSE(read_pictures_body(std::span(body).first(size), exhibit.common).has_value()) << size;
}

TEST(SenselessPictures, OfAnotherBuildAreRefused) {
  auto exhibit = support::fixture_exhibit();
  const auto one = pack_exhibit(exhibit);
  exhibit.common.licence = "CC0";
  EXPECT_FALSE(read_pictures(one.pictures, *read_common(pack_exhibit(exhibit).common)).has_value());
}

}  // namespace
}  // namespace vitrine::pack
