#include "text/capitals.h"

#include <string_view>

#include <gtest/gtest.h>

namespace vitrine::text {
namespace {

void expect_capitals(std::u32string_view small, std::u32string_view capital) {
  ASSERT_EQ(small.size(), capital.size());
  for (std::size_t k = 0; k < small.size(); ++k) {
    EXPECT_EQ(capital_of(small[k]), capital[k]) << "letter " << k;
    EXPECT_EQ(capital_of(capital[k]), capital[k]) << "letter " << k;
  }
}

TEST(Capitals, FrenchLettersKeepTheirAccents) {
  expect_capitals(U"abcxyzàâæçéèêëîïôœùûüÿ", U"ABCXYZÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ");
}

TEST(Capitals, CyrillicLettersIncludeThoseOutsideTheMainRow) {
  expect_capitals(U"абвэюяёђіїўџґ", U"АБВЭЮЯЁЂІЇЎЏҐ");
}

TEST(Capitals, NamesOfOtherLatinLanguages) {
  expect_capitals(U"łóńćčšžđěőųżźňř", U"ŁÓŃĆČŠŽĐĚŐŲŻŹŇŘ");
}

TEST(Capitals, WhatHasNoSingleCapitalStays) {
  for (const char32_t c : std::u32string_view(U"ß1;:÷–«»№µ ŉĸ"))
    EXPECT_EQ(capital_of(c), c);
}

}  // namespace
}  // namespace vitrine::text
