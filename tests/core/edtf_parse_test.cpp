// What is refused: column, code, and words a curator understands.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/edtf/edtf.h"

namespace vitrine::edtf {
namespace {

Error error_of(std::string_view text) {
  const std::expected<Date, Error> date = parse(text);
  EXPECT_FALSE(date) << text;
  return date ? Error{0, ErrorCode::empty, "", ""} : date.error();
}

TEST(EdtfParse, RejectsMonthThirteen) {
  const Error error = error_of("1924-13-01");
  EXPECT_EQ(error.column, 6);
  EXPECT_EQ(error.code, ErrorCode::month);
  EXPECT_EQ(error.message, "the month is 13; a month is 01 to 12");
}

TEST(EdtfParse, RejectsTheThirtyFirstOfApril) {
  const Error error = error_of("1985-04-31");
  EXPECT_EQ(error.column, 9);
  EXPECT_EQ(error.message, "the day is 31; April 1985 has 30 days");
}

TEST(EdtfParse, AcceptsTheTwentyNinthOfFebruaryInLeapYearsOnly) {
  EXPECT_TRUE(parse("1924-02-29"));
  EXPECT_TRUE(parse("2000-02-29"));
  EXPECT_EQ(error_of("1900-02-29").message, "the day is 29; February 1900 has 28 days");
}

TEST(EdtfParse, ProposesTheDecadeForAShortYear) {
  EXPECT_NE(error_of("192").hint.find("192X"), std::string::npos);
}

TEST(EdtfParse, ProposesHyphensForDatesWithoutThem) {
  EXPECT_EQ(error_of("19241028").hint, "write 1924-10-28");
  EXPECT_EQ(error_of("28.10.1924").hint, "write the year first: 1924-10-28");
}

TEST(EdtfParse, ExplainsDashesFromAWordProcessor) {
  const Error error = error_of("1912\u20131917");
  EXPECT_EQ(error.column, 5);
  EXPECT_NE(error.hint.find("write /"), std::string::npos);
}

TEST(EdtfParse, KeepsBytesThatAreNoTextOutOfItsMessages) {
  for (const std::string_view text :
       {"19\xFF", "19\xC3", "\x80", "1924\n", "19\xED\xA0", "19\xED\xA0\x80", "19\xE0\x80\x93", "\xF0\x80\x80\xAD"}) {
    for (const char c : error_of(text).message)
      EXPECT_TRUE(c >= ' ' && c <= '~') << text;
  }
}

TEST(EdtfParse, ExplainsSpellingsOfTheOldDraft) {
  EXPECT_EQ(error_of("192u").hint, "an unspecified digit is written X");
  EXPECT_EQ(error_of("1985-04-12/open").hint, "an open end is written ..");
  EXPECT_EQ(error_of("1985-04-12/unknown").column, 12);
  EXPECT_EQ(error_of("y17000").hint, "write a capital Y");
  EXPECT_EQ(error_of("2004?~").hint, "write one: ? uncertain, ~ approximate, % both");
}

TEST(EdtfParse, AcceptsRangesBetweenDatesOfOnePrecision) {
  for (const std::string_view text :
       {"[1933~..1934]", "[193X-0X..1935-04]", "{1934-21..1935-23}", "[1950S2..Y12024]", "{1934-09-17..1934-10-XX}"}) {
    EXPECT_TRUE(parse(text)) << text;
  }
}

struct Row {
  std::string_view text;
  int column;
  ErrorCode code;
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

class EdtfFault : public testing::TestWithParam<Row> {};

TEST_P(EdtfFault, IsLocatedAndNamed) {
  const Row& row = GetParam();
  const Error error = error_of(row.text);
  EXPECT_EQ(error.column, row.column) << error.message;
  EXPECT_EQ(name(error.code), name(row.code)) << error.message;
  EXPECT_FALSE(error.message.empty());
  EXPECT_FALSE(error.hint.empty()) << error.message;
}

const std::vector<Row> moments = {
    {"", 1, ErrorCode::empty},
    {"Oct 1924", 1, ErrorCode::character},
    {"1924 ", 5, ErrorCode::character},
    {"(2004)?", 1, ErrorCode::character},
    {"1", 1, ErrorCode::year},
    {"19", 1, ErrorCode::year},
    {"17000", 1, ErrorCode::year},
    {"20050924T100000", 1, ErrorCode::year},
    {"-0000", 1, ErrorCode::year},
    {"--1985", 2, ErrorCode::year},
    {"-", 2, ErrorCode::year},
    {"~", 2, ErrorCode::year},
    {"1985-", 6, ErrorCode::month},
    {"1985-4", 6, ErrorCode::month},
    {"1985-00", 6, ErrorCode::month},
    {"1985-20", 6, ErrorCode::month},
    {"1985-42", 6, ErrorCode::month},
    {"1985-1028", 6, ErrorCode::month},
    {"1985-~13", 7, ErrorCode::month},
    {"1985-2X", 6, ErrorCode::unspecified},
    {"1985-04-", 9, ErrorCode::day},
    {"1985-04-3", 9, ErrorCode::day},
    {"1985-04-00", 9, ErrorCode::day},
    {"1985-04-32", 9, ErrorCode::day},
    {"1985-21-03", 9, ErrorCode::day},
    {"XXXX-02-30", 9, ErrorCode::day},
    {"190X-0X-32", 9, ErrorCode::day},
    {"1985-XX-32", 9, ErrorCode::day},
    {"1985-02-3X", 9, ErrorCode::unspecified},
    {"1985-04-12-01", 11, ErrorCode::trailing},
    {"1985-04-12.", 11, ErrorCode::trailing},
    {"1985:04", 5, ErrorCode::trailing},
    {"1985]", 5, ErrorCode::trailing},
    {"1985-04-12?%", 12, ErrorCode::qualifier},
    {"1985-04-12T", 12, ErrorCode::time},
    {"1985-04-12T10:00", 17, ErrorCode::time},
    {"1985-04-12T24:00:00", 12, ErrorCode::time},
    {"1985-04-12T10:60:00", 15, ErrorCode::time},
    {"1985-04-12T10:00:60", 18, ErrorCode::time},
    {"1985-04-12T10:00:00X", 20, ErrorCode::time},
    {"1985-04-12T10:00:00-00:00", 20, ErrorCode::time},
    {"1985-04-12T10:00:00+24", 21, ErrorCode::time},
    {"1985-04-12T10:00:00+1:00", 21, ErrorCode::time},
    {"1985-04-12T10:00:00ZZ", 21, ErrorCode::trailing},
    {"1985-04T10:00:00", 8, ErrorCode::time},
    {"1985-04-XXT10:00:00", 11, ErrorCode::time},
    {"1985-04-12?T10:00:00", 12, ErrorCode::time},
};
INSTANTIATE_TEST_SUITE_P(InAMoment, EdtfFault, testing::ValuesIn(moments));

const std::vector<Row> long_years = {
    {"Y", 2, ErrorCode::long_year},
    {"Y1985", 1, ErrorCode::long_year},
    {"Y017000", 2, ErrorCode::long_year},
    {"Y1234567890123456789", 2, ErrorCode::long_year},
    {"Y17E", 5, ErrorCode::long_year},
    {"Y17E0", 5, ErrorCode::long_year},
    {"Y17E1000", 5, ErrorCode::long_year},
    {"Y17E2", 1, ErrorCode::long_year},
    {"Y-9E3", 1, ErrorCode::long_year},
    {"Y17000X", 7, ErrorCode::unspecified},
    {"Y170000002-05", 11, ErrorCode::long_year},
    {"1950S", 6, ErrorCode::long_year},
    {"1950S0", 6, ErrorCode::long_year},
    {"1950S5", 6, ErrorCode::long_year},
    {"0050S3", 6, ErrorCode::long_year},
    {"1950S2-05", 7, ErrorCode::long_year},
    {"19XXS2", 5, ErrorCode::unspecified},
};
INSTANTIATE_TEST_SUITE_P(InALongYear, EdtfFault, testing::ValuesIn(long_years));

const std::vector<Row> composites = {
    {"/", 1, ErrorCode::interval},
    {"../..", 1, ErrorCode::interval},
    {"../", 1, ErrorCode::interval},
    {"1984/1985/1986", 10, ErrorCode::interval},
    {"1990/1985", 6, ErrorCode::order},
    {"1935-06/1935-05-31", 9, ErrorCode::order},
    {"1985/1986-13", 11, ErrorCode::month},
    {"1985-04-12T10:00:00Z/1986", 11, ErrorCode::time},
    {"1985..", 5, ErrorCode::trailing},
    {"1985/.", 6, ErrorCode::year},
    {"[]", 2, ErrorCode::empty},
    {"[1984", 6, ErrorCode::set},
    {"[1984}", 7, ErrorCode::set},
    {"[1984]?", 7, ErrorCode::trailing},
    {"[1984,]", 7, ErrorCode::empty},
    {"[1984,,1985]", 7, ErrorCode::empty},
    {"[..]", 2, ErrorCode::set},
    {"[1984..,1990]", 6, ErrorCode::set},
    {"[1990,..1984]", 7, ErrorCode::set},
    {"[1980..1984..1990]", 12, ErrorCode::set},
    {"[1984/1985]", 6, ErrorCode::set},
    {"[1984-04-12T10:00:00]", 12, ErrorCode::time},
    {"{1990..1985}", 8, ErrorCode::order},
    {"[1933-10..1934]", 11, ErrorCode::set},
    {"[1934..1934-09-17]", 8, ErrorCode::set},
    {"{1934-21..1935-04}", 11, ErrorCode::set},
    {"{1934-21..1934-34}", 11, ErrorCode::set},
    {"{1667, 1668}", 7, ErrorCode::character},
};
INSTANTIATE_TEST_SUITE_P(InAnIntervalOrSet, EdtfFault, testing::ValuesIn(composites));

}  // namespace
}  // namespace vitrine::edtf
