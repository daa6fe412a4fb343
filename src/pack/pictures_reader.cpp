#include "pack/body.h"
#include "pack/byte_reader.h"
#include "pack/exhibit_format.h"
#include "pack/open_file.h"

namespace vitrine::pack {

namespace {

constexpr unsigned most_spare_bits = 20;

// Reads shapes one after the other; whatever makes no sense is remembered as the first complaint.
class ShapeReader {
 public:
  explicit ShapeReader(ByteReader& in) : m_in(in) {}

  const char* complaint() const { return m_complaint; }
  void begin_picture() { m_before = {}; }

  model::Shape read() {
    model::Shape shape;
    const unsigned tints = m_in.byte();
    const unsigned flags = m_in.byte();
    shape.fill = tint(tints & shape_bits::tint);
    shape.stroke = tint(tints >> shape_bits::stroke_shift);
    shape.rule = (flags & shape_bits::even_odd) != 0 ? model::FillRule::even_odd : model::FillRule::non_zero;
    if (shape.stroke != model::Tint::none) {
      const auto width = m_in.number();
      check(width > 0 && width <= model::drawing_reach, "a stroke has no width");
      shape.stroke_width = static_cast<std::int32_t>(width);
    }
    read_steps(shape);
    read_points(shape, flags >> shape_bits::grid_shift);
    return shape;
  }

 private:
  void check(bool holds, const char* complaint) {
    if (m_complaint) return;
    if (m_in.has_failed()) {
      m_complaint = "its pictures are cut short";
    } else if (!holds) {
      m_complaint = complaint;
    }
  }

  model::Tint tint(unsigned number) {
    check(number <= static_cast<unsigned>(model::Tint::gold), "a shape has no known colour");
    return static_cast<model::Tint>(number);
  }

  void read_steps(model::Shape& shape) {
    auto before = model::Step::close;
    for (auto left = m_in.count(); left > 0 && !m_complaint; --left) {
      const auto number = m_in.byte();
      check(number <= static_cast<unsigned>(model::Step::close), "a shape goes on in no known way");
      const auto step = static_cast<model::Step>(number);
      check(before != model::Step::close || step == model::Step::start, "a line begins nowhere");
      shape.steps.push_back(step);
      before = step;
    }
    check(!shape.steps.empty(), "a shape has no lines");
  }

  void read_points(model::Shape& shape, unsigned spare_bits) {
    check(spare_bits <= most_spare_bits, "a shape has too coarse a grid");
    for (const auto step : shape.steps)
      for (int left = model::points_of(step); left > 0 && !m_complaint; --left) {
        m_before = {coordinate_after(m_before.x, spare_bits), coordinate_after(m_before.y, spare_bits)};
        shape.points.push_back(m_before);
      }
  }

  std::int32_t coordinate_after(std::int32_t before, unsigned spare_bits) {
    constexpr std::int64_t reach = model::drawing_reach;
    const auto further = m_in.signed_number();
    check(further >= -2 * reach && further <= 2 * reach, "a point lies out of reach");
    const auto after = m_complaint ? 0 : before + further * (std::int64_t{1} << spare_bits);
    check(after >= -reach && after <= reach, "a point lies out of reach");
    return m_complaint ? 0 : static_cast<std::int32_t>(after);
  }

  ByteReader& m_in;
  model::GridPoint m_before;
  const char* m_complaint = nullptr;
};

}  // namespace

std::expected<std::vector<model::Drawing>, Fault> read_pictures_body(std::span<const std::byte> body,
                                                                     const model::Common& common) {
  ByteReader in(body);
  ShapeReader shapes(in);
  std::vector<model::Drawing> drawings(common.pictures.size());
  for (std::size_t i = 0; i < drawings.size(); ++i) {
    const auto count = in.count();
    if (count > 0 && common.pictures[i].form != model::PictureForm::drawing) return damaged("pixels have lines");
    shapes.begin_picture();
    for (auto left = count; left > 0; --left) {
      drawings[i].push_back(shapes.read());
      if (shapes.complaint()) return damaged(shapes.complaint());
    }
  }
  if (in.has_failed() || !in.is_at_end()) return damaged("it has more or less lines than pictures");
  return drawings;
}

}  // namespace vitrine::pack
