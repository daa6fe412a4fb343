#include "text/font_check.h"

#include <cstring>
#include <iterator>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/text/fonts.h"
#include "text/sfnt.h"

namespace vitrine::text {
namespace {

using layout::Face;

std::vector<std::byte> serif() {
  const auto bytes = faces().bytes(Face::serif);
  return {bytes.begin(), bytes.end()};
}

// All that typesetting asks of a face, with the damaged bytes in the place of the serif.
void use(std::span<const std::byte> damaged) {
  std::array<std::span<const std::byte>, layout::face_count> files;
  for (int k = 0; k < layout::face_count; ++k)
    files[static_cast<std::size_t>(k)] = faces().bytes(static_cast<Face>(k));
  files[0] = damaged;
  const auto loaded = Faces::from_bytes(files);
  if (!loaded) {
    EXPECT_EQ(loaded.error().face, Face::serif);
    EXPECT_FALSE(loaded.error().message.empty());
    return;
  }
  Glyph left;
  for (char32_t c = 0x20; c < 0x500; ++c) {
    const Glyph glyph = loaded->glyph(Face::serif, c);
    loaded->kerning(Face::serif, left, glyph);
    left = glyph;
  }
}

TEST(FontCheck, AcceptsTheFacesOfTheBuild) {
  for (int k = 0; k < layout::face_count; ++k) {
    EXPECT_EQ(fault_of_font(faces().bytes(static_cast<Face>(k))), std::nullopt) << "face " << k;
  }
}

TEST(FontCheck, RefusesWhatIsNoFont) {
  EXPECT_TRUE(fault_of_font({}));
  EXPECT_TRUE(fault_of_font(std::vector<std::byte>(4096)));
}

TEST(FontCheck, RefusesAFontCutShortAnywhere) {
  const std::vector<std::byte> whole = serif();
  // The last table's padding may go unnoticed: up to three bytes.
  for (std::size_t length = 0; length + 4 < whole.size(); length += 37) {
    const std::vector<std::byte> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
    EXPECT_TRUE(fault_of_font(cut)) << length;
  }
}

TEST(FontCheck, NoDamagedByteLeadsOutsideTheFont) {
  const std::vector<std::byte> whole = serif();
  // Every byte of the directory, then a sample of the rest.
  for (std::size_t at = 0; at < whole.size(); at += at < 204 ? 1 : at < 3000 ? 19 : 211) {
    for (const std::byte change : {std::byte{0xFF}, std::byte{0x01}}) {
      std::vector<std::byte> damaged = whole;
      damaged[at] ^= change;
      use(damaged);
    }
  }
}

std::size_t table_at(const std::vector<std::byte>& font, std::string_view name) {
  const Bytes bytes(font);
  for (std::size_t k = 0; k < bytes.u16(4); ++k) {
    const std::size_t record = 12 + 16 * k;
    if (std::memcmp(font.data() + record, name.data(), 4) == 0) return bytes.u32(record + 8);
  }
  return 0;
}

// stb_truetype would look at the point after it.
TEST(FontCheck, RefusesAnOutlineThatEndsInALonePointOffTheCurve) {
  auto font = serif();
  const Bytes bytes(font);
  const std::size_t glyf = table_at(font, "glyf"), loca = table_at(font, "loca");
  const bool is_long = bytes.u16(table_at(font, "head") + 50) == 1;
  const auto outline_at = [&](std::size_t glyph) {
    return glyf + (is_long ? bytes.u32(loca + 4 * glyph) : std::size_t{2} * bytes.u16(loca + 2 * glyph));
  };
  // The first simple outline with room becomes one contour of one point at the origin: its end, no instructions, flags.
  std::size_t glyph = 0;
  while (bytes.s16(outline_at(glyph)) < 1 || outline_at(glyph + 1) - outline_at(glyph) < 16)
    ++glyph;
  const auto write = [&](unsigned flags) {
    const unsigned outline[] = {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, flags};
    for (std::size_t k = 0; k < std::size(outline); ++k)
      font[outline_at(glyph) + k] = static_cast<std::byte>(outline[k]);
  };
  write(0x31);
  EXPECT_EQ(fault_of_font(font), std::nullopt) << "on the curve";
  write(0x30);
  EXPECT_EQ(fault_of_font(font), "the outlines are damaged");
}

}  // namespace
}  // namespace vitrine::text
