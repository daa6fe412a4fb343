#include "pack/fonts_reader.h"

#include <vector>

#include <gtest/gtest.h>

#include "tests/text/fonts.h"

namespace vitrine::pack {
namespace {

TEST(FontsReader, GivesFiveFacesAndTheirLicence) {
  const auto fonts = read_fonts(text::packed_fonts());
  ASSERT_TRUE(fonts) << fonts.error().message;
  for (const auto& face : fonts->faces)
    EXPECT_GT(face.size(), 10'000U);
  EXPECT_NE(fonts->licence.find("ParaType"), std::string_view::npos);
}

TEST(FontsReader, RefusesAFileCutShortAnywhere) {
  const auto& whole = text::packed_fonts();
  for (std::size_t length = 0; length < whole.size(); length += length < 80 ? 1 : 1999) {
    const auto fonts = read_fonts(std::span(whole).first(length));
    ASSERT_FALSE(fonts) << length;
    EXPECT_EQ(fonts.error().kind, FaultKind::damaged);
  }
}

TEST(FontsReader, RefusesAnyDamagedByte) {
  std::vector<std::byte> bytes = text::packed_fonts();
  for (std::size_t at = 0; at < bytes.size(); at += at < 80 ? 1 : 1999) {
    if (at == 6 || at == 7) continue;  // the minor version: any will do
    bytes[at] ^= std::byte{0x10};
    EXPECT_FALSE(read_fonts(bytes)) << at;
    bytes[at] ^= std::byte{0x10};
  }
}

TEST(FontsReader, SaysWhenAFileIsNewer) {
  std::vector<std::byte> bytes = text::packed_fonts();
  bytes[4] = std::byte{2};
  const auto fonts = read_fonts(bytes);
  ASSERT_FALSE(fonts);
  EXPECT_EQ(fonts.error().kind, FaultKind::newer);
}

}  // namespace
}  // namespace vitrine::pack
