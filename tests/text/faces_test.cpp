#include "text/faces.h"

#include <string_view>

#include <gtest/gtest.h>

#include "core/base/utf8.h"
#include "tests/text/fonts.h"

namespace vitrine::text {
namespace {

using layout::Face;

double advance_of(Face face, std::string_view text) {
  double sum = 0;
  Glyph left;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded decoded = utf8::decode(text, at);
    at += decoded.size;
    const Glyph glyph = faces().glyph(face, decoded.code_point);
    sum += faces().kerning(face, left, glyph) + glyph.advance;
    left = glyph;
  }
  return sum;
}

int kerning_of(Face face, char32_t left, char32_t right) {
  return faces().kerning(face, faces().glyph(face, left), faces().glyph(face, right));
}

TEST(Faces, AdvancesAndKerningAgreeWithHarfBuzz) {
  // Sums of the advances that hb-shape 6.0 gives for these faces, in thousandths of an em.
  EXPECT_EQ(advance_of(Face::serif,
                       "Le 28 octobre 1924, la France reconnaît de jure le gouvernement de l’URSS : À qui ? "
                       "« Yves Tavel »"),
            43074);
  EXPECT_EQ(advance_of(Face::serif,
                       "Что рассказывают и что говорят источники: Тухачевский, Гёте, Довгалевский, УАЗ, "
                       "«Родина»"),
            43359);
  EXPECT_EQ(advance_of(Face::serif_italic, "AVATAR, To Yalta: Wave after wave, “Typography” — 225 million, "), 28054);
  EXPECT_EQ(advance_of(Face::serif_bold, "Où va l’argent ? LTVAYPO 1,5 million; Год 1917-й"), 23605);
  EXPECT_EQ(advance_of(Face::sans, "Paris–Moscou, 1912–1936. Ce que l’on raconte, ce que disent les sources"), 30914);
  EXPECT_EQ(advance_of(Face::sans_bold, "ВЫСОТА ТАГАНКИ. Ya. Te. Vo. Légende à part"), 18854);
}

TEST(Faces, PairsThatStandApartAreKerned) {
  EXPECT_EQ(kerning_of(Face::serif, U'A', U'V'), -103);
  EXPECT_EQ(kerning_of(Face::serif, U'Т', U'д'), -54);
  EXPECT_EQ(kerning_of(Face::sans, U'T', U'o'), -128);
  EXPECT_EQ(kerning_of(Face::sans, U'Г', U'о'), -110);
  EXPECT_EQ(kerning_of(Face::serif, U'н', U'н'), 0);
  EXPECT_EQ(kerning_of(Face::serif, U'A', U'V'), -103) << "the second time, from the store";
}

TEST(Faces, MetricsAreThoseOfTheFamily) {
  for (int k = 0; k < layout::face_count; ++k) {
    const FaceMetrics& metrics = faces().metrics(static_cast<Face>(k));
    EXPECT_EQ(metrics.units_per_em, 1000);
    EXPECT_EQ(metrics.ascent, 1018);
    EXPECT_EQ(metrics.descent, 276);
    EXPECT_EQ(metrics.cap_height, 700);
    EXPECT_NEAR(metrics.x_height, 500, 10);
  }
}

TEST(Faces, SpacesAreAdvancesWhetherTheFontHasThemOrNot) {
  const double space = faces().glyph(Face::serif, U' ').advance;
  EXPECT_GT(space, 0);
  EXPECT_EQ(faces().glyph(Face::serif, 0xA0).advance, space);
  EXPECT_EQ(faces().glyph(Face::serif, 0x202F).advance, 200);
  EXPECT_EQ(faces().glyph(Face::serif, 0x2003).advance, 1000);
  EXPECT_EQ(faces().glyph(Face::serif, 0x2007).advance, faces().glyph(Face::serif, U'0').advance);
  for (const char32_t c : {U' ', char32_t{0xA0}, char32_t{0x202F}, char32_t{0x2009}}) {
    EXPECT_EQ(faces().glyph(Face::serif, c).kind, GlyphKind::space);
    EXPECT_TRUE(faces().has(Face::serif, c));
  }
}

TEST(Faces, InvisibleMarksTakeNoRoom) {
  for (const char32_t c : {char32_t{0xAD}, char32_t{0x200B}, char32_t{0x2060}, char32_t{0xFEFF}}) {
    EXPECT_EQ(faces().glyph(Face::sans, c).kind, GlyphKind::nothing);
    EXPECT_EQ(faces().glyph(Face::sans, c).advance, 0);
  }
}

TEST(Faces, ACharacterTheFaceLacksHasTheMissingBox) {
  const Glyph missing = faces().glyph(Face::serif, 0x4E2D);
  EXPECT_EQ(missing.index, 0);
  EXPECT_EQ(missing.kind, GlyphKind::drawn);
  EXPECT_GT(missing.advance, 0);
  EXPECT_FALSE(faces().has(Face::serif, 0x4E2D));
}

TEST(Faces, EveryFaceHasTheLettersAndMarksOfThreeLanguages) {
  constexpr std::u32string_view wanted =
      U"ABCXYZabcxyz0123456789ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
      U"абвгдеёжзийклмнопрстуфхцчшщъыьэюя.,;:!?«»“”‘’„–—…()[]/%№€·\x2010\x2011";
  for (int k = 0; k < layout::face_count; ++k) {
    for (const char32_t c : wanted) {
      EXPECT_TRUE(faces().has(static_cast<Face>(k), c))
          << "face " << k << ", U+" << std::hex << static_cast<unsigned>(c);
    }
  }
}

}  // namespace
}  // namespace vitrine::text
