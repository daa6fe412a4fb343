#include "core/base/json.h"

#include <gtest/gtest.h>

#include "tests/support/json.h"

namespace vitrine::json {
namespace {

std::string string_of(std::string_view text) {
  return Writer().string(text).take();
}
std::string number_of(double value, int decimals) {
  return Writer().number(value, decimals).take();
}

TEST(JsonWriter, EscapesWhatMustBeEscaped) {
  EXPECT_EQ(string_of("plain"), "\"plain\"");
  EXPECT_EQ(string_of("\"quoted\" \\ back"), R"("\"quoted\" \\ back")");
  EXPECT_EQ(string_of("a\nb"), R"("a\nb")");
  EXPECT_EQ(string_of(std::string_view("\0\t\x1f", 3)), R"("\u0000\u0009\u001f")");
}

TEST(JsonWriter, LeavesOtherCharactersAlone) {
  EXPECT_EQ(string_of("« Établi » / Спорно\x7f"), "\"« Établi » / Спорно\x7f\"");
}

TEST(JsonWriter, EveryByteBelow128ComesBack) {
  for (char c = 0; static_cast<unsigned char>(c) < 128; ++c) {
    const std::string text(1, c);
    const auto read = support::read_json(string_of(text));
    ASSERT_TRUE(read) << static_cast<int>(c);
    EXPECT_EQ(read->string, text);
  }
}

TEST(JsonWriter, RoundsNumbersToTheirDecimals) {
  EXPECT_EQ(number_of(0, 2), "0");
  EXPECT_EQ(number_of(1.005, 1), "1");
  EXPECT_EQ(number_of(12.5, 2), "12.5");
  EXPECT_EQ(number_of(12.345, 2), "12.35");
  EXPECT_EQ(number_of(3.04, 2), "3.04");
  EXPECT_EQ(number_of(0.000001, 6), "0.000001");
  EXPECT_EQ(number_of(99.999, 2), "100");
  EXPECT_EQ(number_of(2.5, 0), "3");
}

TEST(JsonWriter, WritesNegativeNumbersAndNoNegativeZero) {
  EXPECT_EQ(number_of(-12.5, 2), "-12.5");
  EXPECT_EQ(number_of(-0.25, 2), "-0.25");
  EXPECT_EQ(number_of(-0.001, 2), "0");
}

TEST(JsonWriter, WritesLargeNumbersExactly) {
  EXPECT_EQ(number_of(999'999'999'999.25, 2), "999999999999.25");
  EXPECT_EQ(Writer().integer(INT64_MIN).take(), "-9223372036854775808");
  EXPECT_EQ(Writer().integer(INT64_MAX).take(), "9223372036854775807");
}

TEST(JsonWriter, PutsCommasBetweenWhatStandsSideBySide) {
  Writer out;
  out.begin_object().key("a").begin_array().integer(1).begin_array().end_array().begin_object().end_object().null();
  out.end_array().key("b").begin_object().key("c").boolean(true).key("d").boolean(false).end_object();
  out.key("e").string("").end_object();
  EXPECT_EQ(out.text(), R"({"a":[1,[],{},null],"b":{"c":true,"d":false},"e":""})");
  EXPECT_TRUE(support::read_json(out.text()));
}

TEST(JsonReaderOfTheTests, RefusesWhatIsNoJson) {
  for (const char* text : {"", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "01", "1.", "\"a", "\"\n\"", "[1 2]", "nul",
                           "{\"a\":1}{}", "{\"a\":1,\"a\":2}", "'a'", "[1],", "-", "\"\\x\""})
    EXPECT_FALSE(support::read_json(text)) << text;
  for (const char* text : {"0", "-1.5e3", " [ ] ", "{\"a\":[{\"b\":null}]}"})
    EXPECT_TRUE(support::read_json(text)) << text;
}

}  // namespace
}  // namespace vitrine::json
