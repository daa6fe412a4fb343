// Sizes from the heads of files: the fixture's own, and heads written by hand after the formats' specifications.
#include "author/raster.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tests/support/exhibit_fixture.h"

namespace vitrine::author {
namespace {

using namespace std::string_literals;

std::optional<PixelSize> size_of_file(std::string_view path, RasterFormat format) {
  auto files = support::fixture_files();
  return pixel_size(*support::bytes_of(files, path), format);
}

TEST(PixelSize, IsReadFromFilesOfABrowser) {
  EXPECT_EQ(size_of_file("media/signal.png", RasterFormat::png), (PixelSize{8, 4}));
  EXPECT_EQ(size_of_file("media/lens.jpg", RasterFormat::jpeg), (PixelSize{16, 8}));
  EXPECT_EQ(size_of_file("media/hill.webp", RasterFormat::webp), (PixelSize{16, 10}));
}

TEST(PixelSize, IsReadFromTheThreeKindsOfWebp) {
  const auto riff = [](const std::string& chunk) { return "RIFF\x64\0\0\0WEBP"s + chunk; };
  EXPECT_EQ(pixel_size(riff("VP8 \x20\0\0\0\x10\x02\0\x9D\x01\x2A\x40\x41\x2C\x01"s), RasterFormat::webp),
            (PixelSize{320, 300}));
  EXPECT_EQ(pixel_size(riff("VP8L\x20\0\0\0\x2F\x3F\xC1\x4A\0"s), RasterFormat::webp), (PixelSize{320, 300}));
  EXPECT_EQ(pixel_size(riff("VP8X\x0A\0\0\0\0\0\0\0\x3F\x01\0\x2B\x01\0"s), RasterFormat::webp), (PixelSize{320, 300}));
}

TEST(PixelSize, OfAJpegStandsBehindItsOtherSegments) {
  const auto jpeg = "\xFF\xD8\xFF\xE0\0\x06JFIF\xFF\xC4\0\x03\x01\xFF\xC2\0\x11\x08\x01\x2C\x01\x40\x03\0\0"s;
  EXPECT_EQ(pixel_size(jpeg, RasterFormat::jpeg), (PixelSize{320, 300}));
}

TEST(PixelSize, OfBytesThatEndEarlyIsNone) {
  auto files = support::fixture_files();
  for (const auto& [path, format] : {std::pair{"media/signal.png", RasterFormat::png},
                                     {"media/lens.jpg", RasterFormat::jpeg},
                                     {"media/hill.webp", RasterFormat::webp}}) {
    const auto& bytes = *support::bytes_of(files, path);
    for (std::size_t size = 0; size < 20; ++size)
      EXPECT_FALSE(pixel_size(std::string_view(bytes).substr(0, size), format)) << path << ' ' << size;
  }
}

TEST(PixelSize, OfAnotherFormatIsNone) {
  EXPECT_FALSE(size_of_file("media/signal.png", RasterFormat::jpeg));
  EXPECT_FALSE(size_of_file("media/lens.jpg", RasterFormat::webp));
  EXPECT_FALSE(size_of_file("media/hill.webp", RasterFormat::png));
}

}  // namespace
}  // namespace vitrine::author
