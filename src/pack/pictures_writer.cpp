#include <bit>
#include <cstdint>

#include "pack/body.h"
#include "pack/byte_writer.h"
#include "pack/exhibit_format.h"

namespace vitrine::pack {

namespace {

// How many low bits all coordinates lack, counted from the last point before the shape.
unsigned spare_bits(const model::Shape& shape, model::GridPoint before) {
  std::uint32_t used = 0;
  for (const auto& point : shape.points) {
    used |= static_cast<std::uint32_t>(point.x - before.x) | static_cast<std::uint32_t>(point.y - before.y);
    before = point;
  }
  return used == 0 ? 0 : static_cast<unsigned>(std::countr_zero(used));
}

class ShapeWriter {
 public:
  explicit ShapeWriter(ByteWriter& out) : m_out(out) {}

  void operator()(const model::Shape& shape) {
    const unsigned shift = spare_bits(shape, m_before);
    m_out.byte(static_cast<std::uint8_t>(static_cast<unsigned>(shape.fill) | static_cast<unsigned>(shape.stroke)
                                                                                 << shape_bits::stroke_shift));
    const unsigned rule = shape.rule == model::FillRule::even_odd ? shape_bits::even_odd : 0;
    m_out.byte(static_cast<std::uint8_t>(rule | shift << shape_bits::grid_shift));
    if (shape.stroke != model::Tint::none) m_out.number(static_cast<std::uint64_t>(shape.stroke_width));
    m_out.list(shape.steps, [this](model::Step step) { m_out.byte(static_cast<std::uint8_t>(step)); });
    for (const auto& point : shape.points) {
      m_out.signed_number((point.x - m_before.x) >> shift);
      m_out.signed_number((point.y - m_before.y) >> shift);
      m_before = point;
    }
  }

 private:
  ByteWriter& m_out;
  model::GridPoint m_before;
};

}  // namespace

std::vector<std::byte> pictures_body(const std::vector<model::Drawing>& drawings) {
  ByteWriter out;
  for (const auto& drawing : drawings)
    out.list(drawing, ShapeWriter(out));
  return out.take();
}

}  // namespace vitrine::pack
