#include "author/svg.h"

#include <cmath>
#include <memory>
#include <span>

#include <nanosvg.h>

#include "author/palette.h"
#include "author/svg_check.h"

namespace vitrine::author {

namespace {

using model::GridPoint;
using model::Step;

struct ImageDeleter {
  void operator()(NSVGimage* image) const { nsvgDelete(image); }
};

// Controls this near to the thirds of a segment, in units, make it a straight line.
constexpr float straight_tolerance = 0.02f;

model::Tint tint_of_paint(const NSVGpaint& paint) {
  if (paint.type != NSVG_PAINT_COLOR) return model::Tint::none;
  const std::uint32_t red = paint.color & 0xFFU, green = paint.color >> 8U & 0xFFU, blue = paint.color >> 16U & 0xFFU;
  return tint_of(red << 16U | green << 8U | blue).value_or(model::Tint::none);
}

class ShapeMaker {
 public:
  explicit ShapeMaker(const NSVGshape& from) {
    m_shape.fill = tint_of_paint(from.fill);
    m_shape.rule = from.fillRule == NSVG_FILLRULE_EVENODD ? model::FillRule::even_odd : model::FillRule::non_zero;
    const auto width = on_grid(from.strokeWidth);
    if (width > 0) {
      m_shape.stroke = tint_of_paint(from.stroke);
      m_shape.stroke_width = m_shape.stroke == model::Tint::none ? 0 : width;
    }
    // NanoSVG has the last path of an element first.
    std::vector<const NSVGpath*> paths;
    for (const auto* path = from.paths; path; path = path->next)
      paths.push_back(path);
    for (std::size_t i = paths.size(); i-- > 0;)
      add(*paths[i]);
  }

  bool is_in_reach() const { return m_is_in_reach; }
  model::Shape take() { return std::move(m_shape); }

 private:
  std::int32_t on_grid(float units) {
    const double grid = std::round(static_cast<double>(units) * model::drawing_grid);
    if (std::isfinite(grid) && std::abs(grid) <= model::drawing_reach) return static_cast<std::int32_t>(grid);
    m_is_in_reach = false;
    return 0;
  }

  void push(Step step, std::span<const float> coordinates) {
    m_shape.steps.push_back(step);
    for (std::size_t i = 0; i + 1 < coordinates.size(); i += 2)
      m_shape.points.push_back({on_grid(coordinates[i]), on_grid(coordinates[i + 1])});
  }

  static bool is_straight(std::span<const float, 8> p) {
    for (std::size_t axis = 0; axis < 2; ++axis) {
      const float third = (p[6 + axis] - p[axis]) / 3;
      if (std::abs(p[2 + axis] - p[axis] - third) > straight_tolerance ||
          std::abs(p[4 + axis] - p[axis] - 2 * third) > straight_tolerance)
        return false;
    }
    return true;
  }

  void add(const NSVGpath& path) {
    const std::span<const float> pts(path.pts, static_cast<std::size_t>(path.npts) * 2);
    if (pts.size() < 8) return;
    push(Step::start, pts.first(2));
    const GridPoint start = m_shape.points.back();
    for (std::size_t at = 0; at + 8 <= pts.size(); at += 6) {
      const auto segment = pts.subspan(at).first<8>();
      if (!is_straight(segment)) {
        push(Step::curve, segment.subspan(2));
        continue;
      }
      const GridPoint before = m_shape.points.back();
      push(Step::line, segment.subspan(6));
      // Closing draws the last line, and a line of no length says nothing.
      const bool is_last = at + 14 > pts.size();
      const GridPoint here = m_shape.points.back();
      const bool is_spare = (is_last && path.closed && here == start) || (here == before && pts.size() > 8);
      if (!is_spare) continue;
      m_shape.steps.pop_back();
      m_shape.points.pop_back();
    }
    if (path.closed) m_shape.steps.push_back(Step::close);
  }

  model::Shape m_shape;
  bool m_is_in_reach = true;
};

}  // namespace

SvgDrawing read_svg(std::string_view bytes) {
  auto checked = check_svg(bytes);
  SvgDrawing result{checked.width, checked.height, {}, std::move(checked.shipped), std::move(checked.faults)};
  if (!result.faults.empty()) return result;
  const std::unique_ptr<NSVGimage, ImageDeleter> image(nsvgParse(checked.plain.data(), "px", 96));
  if (!image) {
    result.faults.push_back({Fault::unreadable_picture, 0, "this SVG cannot be read", ""});
    return result;
  }
  for (const auto* from = image->shapes; from; from = from->next) {
    ShapeMaker maker(*from);
    auto shape = maker.take();
    if (!maker.is_in_reach()) {
      result.faults.push_back({Fault::unsupported_svg, 0, "a shape of this SVG lies far outside its view box",
                               "look for a number that is too large in its paths"});
      return result;
    }
    const bool is_seen = shape.fill != model::Tint::none || shape.stroke != model::Tint::none;
    if (is_seen && !shape.steps.empty()) result.drawing.push_back(std::move(shape));
  }
  if (result.drawing.empty()) {
    result.faults.push_back({Fault::unsupported_svg, 0, "nothing is drawn in this SVG",
                             "give its shapes a fill or a stroke of the palette"});
  }
  return result;
}

}  // namespace vitrine::author
