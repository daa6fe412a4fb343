// A container of fonts, also with its hash mended. Faces that are accepted can be measured, set and drawn by
// stb_truetype, which trusts its input.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iterator>

#include <stb/stb_truetype.h>

#include "core/base/utf8.h"
#include "pack/fonts_reader.h"
#include "tests/fuzz/target.h"
#include "text/typesetter.h"

namespace vitrine::fuzz {

namespace {

constexpr std::size_t hash_at = 8;
constexpr std::size_t hashed_from = 16;
constexpr std::size_t body_at = 64;
constexpr int drawn_px = 40;
constexpr int largest_px = 2048;  // of a glyph that is drawn here

void put_number(std::string& file, std::size_t at, std::uint64_t number, std::size_t size) {
  for (std::size_t k = 0; k < size; ++k)
    file[at + k] = static_cast<char>(number >> (8 * k));
}

void mend_hash(std::string& file) {
  if (file.size() < body_at) return;
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : std::string_view(file).substr(hashed_from))
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  put_number(file, hash_at, hash, 8);
}

void draw(const stbtt_fontinfo& font, int glyph) {
  const float scale = stbtt_ScaleForMappingEmToPixels(&font, drawn_px);
  int left = 0, top = 0, right = 0, bottom = 0;
  stbtt_GetGlyphBitmapBoxSubpixel(&font, glyph, scale, scale, 0.25F, 0, &left, &top, &right, &bottom);
  const std::int64_t width = std::int64_t{right} - left;
  const std::int64_t height = std::int64_t{bottom} - top;
  if (width <= 0 || height <= 0 || width > largest_px || height > largest_px) return;
  std::vector<unsigned char> pixels(static_cast<std::size_t>(width * height));
  stbtt_MakeGlyphBitmapSubpixel(&font, pixels.data(), static_cast<int>(width), static_cast<int>(height),
                                static_cast<int>(width), scale, scale, 0.25F, 0, glyph);
}

void use_face(const text::Faces& faces, layout::Face face) {
  stbtt_fontinfo font;
  const auto* bytes = reinterpret_cast<const unsigned char*>(faces.bytes(face).data());
  require(stbtt_InitFont(&font, bytes, 0) != 0, "stb_truetype takes the face");
  require(faces.metrics(face).units_per_em > 0, "an em has a size");
  text::Glyph left;
  for (char32_t c = 0x20; c < 0x500; ++c) {
    const auto glyph = faces.glyph(face, c);
    require(std::isfinite(glyph.advance), "a glyph has an advance");
    (void)faces.kerning(face, left, glyph);
    left = glyph;
  }
  for (int glyph = 0; glyph < std::min(font.numGlyphs, 64); ++glyph)
    draw(font, glyph);
}

void use(const pack::Fonts& fonts) {
  require(utf8::is_valid(fonts.licence), "the licence is UTF-8");
  const auto faces = text::Faces::from_bytes(fonts.faces);
  if (!faces) {
    require(!faces.error().message.empty(), "a fault is told");
    return;
  }
  const text::TextSetter setter(*faces);
  for (int face = 0; face < layout::face_count; ++face) {
    use_face(*faces, static_cast<layout::Face>(face));
    const layout::TextStyle style{.face = static_cast<layout::Face>(face)};
    const auto set = setter.set({"« AVE », été 1924 — Тверь", {4, 11, 17, 22}}, {}, style, 60);
    require(!set->lines.empty() && std::isfinite(set->width_px), "a paragraph is set");
  }
}

// Five times the same face, which stands in the file once.
std::string container_of(const std::string& face, std::string_view licence) {
  std::string file(body_at, '\0');
  file.replace(0, 4, "VTRF");
  put_number(file, 4, pack::fonts_major_version, 2);
  for (std::size_t k = 0; k < layout::face_count; ++k) {
    put_number(file, 16 + 8 * k, body_at, 4);
    put_number(file, 20 + 8 * k, face.size(), 4);
  }
  put_number(file, 16 + 8 * layout::face_count, body_at + face.size(), 4);
  put_number(file, 20 + 8 * layout::face_count, licence.size(), 4);
  file += face;
  file += licence;
  mend_hash(file);
  return file;
}

}  // namespace

void try_input(std::string_view bytes) {
  std::string file(bytes);
  (void)pack::read_fonts(bytes_of(file));
  mend_hash(file);
  const auto mended = bytes_of(file);
  if (const auto fonts = pack::read_fonts(mended)) use(*fonts);
}

std::vector<std::string> made_seeds() {
  std::ifstream file(VITRINE_SMALL_FACE, std::ios::binary);
  const std::string face{std::istreambuf_iterator<char>(file), {}};
  require(!face.empty(), "the small face was cut");
  return {container_of(face, "a licence")};
}

}  // namespace vitrine::fuzz
