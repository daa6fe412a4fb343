// Whatever the bytes: no crash, a located error or a date that survives its own spelling. The seeds are fixed.
#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/edtf_promises.h"

namespace vitrine::edtf {
namespace {

const std::vector<std::string> seeds = {
    "1985-04-12",
    "1985-04-12T23:20:30+04:30",
    "1964/2008",
    "Y-170000002",
    "Y3388E2S3",
    "2001-21",
    "2004-06-11%",
    "1985-XX-XX",
    "1985-04-12/..",
    "/1985-04",
    "?2004-06-~11",
    "2004-06~-11",
    "156X-12-25",
    "XXXX-12-XX",
    "1984-1X",
    "2001-41",
    "[..1760-12-03]",
    "[1667,1668,1670..1672]",
    "{1960,1961-12}",
    "{..1984,1990..}",
    "1950S2~",
    "2004-06-XX/2004-07-03",
    "190X-02-29",
    "-0XXX-0X-3X",
    "1934-09-11~/1934-09",
};

// Returns whether the text is a date.
bool check(const std::string& text) {
  const auto trial = support::try_edtf(text);
  EXPECT_EQ(trial.broken, "") << text;
  return trial.is_date;
}

TEST(EdtfRobustness, SurvivesRandomBytes) {
  std::mt19937 random(1924);
  for (int run = 0; run < 20'000; ++run) {
    std::string text(random() % 24, '\0');
    for (char& c : text)
      c = static_cast<char>(random() % 256);
    check(text);
  }
}

TEST(EdtfRobustness, SurvivesRandomTextOfItsOwnAlphabet) {
  constexpr std::string_view alphabet = "00112345689XXYEST:-----+//..,,?~%[]{}";
  std::mt19937 random(1935);
  for (int run = 0; run < 60'000; ++run) {
    std::string text(random() % 16, '\0');
    for (char& c : text)
      c = alphabet[random() % alphabet.size()];
    check(text);
  }
}

TEST(EdtfRobustness, KeepsEveryDateThroughItsCanonicalForm) {
  constexpr std::string_view alphabet = "0123456789XYEST:-+/.,?~%[]{}";
  std::mt19937 random(1891);
  int dates = 0;
  for (int run = 0; run < 60'000; ++run) {
    std::string text = seeds[random() % seeds.size()];
    for (unsigned change = random() % 3; change > 0 && !text.empty(); --change) {
      const std::size_t at = random() % text.size();
      switch (random() % 3) {
        case 0:
          text[at] = alphabet[random() % alphabet.size()];
          break;
        case 1:
          text.insert(at, 1, alphabet[random() % alphabet.size()]);
          break;
        default:
          text.erase(at, 1);
          break;
      }
    }
    if (check(text)) ++dates;
  }
  EXPECT_GT(dates, 20'000);
}

// A day with every choice of digits that may be unknown.
TEST(EdtfRobustness, SaysEveryPatternOfUnspecifiedDigits) {
  int dates = 0;
  for (const std::string_view date : {"1924-10-28", "1900-02-29", "0001-01-01", "2000-12-31", "-0044-03-15"}) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < date.size(); ++i) {
      if (date[i] != '-') places.push_back(i);
    }
    for (unsigned mask = 0; mask < 256; ++mask) {
      std::string text(date);
      for (std::size_t bit = 0; bit < places.size(); ++bit) {
        if (mask >> bit & 1U) text[places[bit]] = 'X';
      }
      if (check(text)) ++dates;
      check(text.substr(0, text.size() - 3) + "~");
      check(text.substr(0, text.size() - 6) + "?");
    }
  }
  EXPECT_GT(dates, 1'000);
}

TEST(EdtfRobustness, SaysEveryPairOfPrecisions) {
  const std::vector<std::string> parts = {"1924",    "1924-10",    "1924-10-28", "1924-24", "1924-21",
                                          "192X",    "1924-XX",    "1925",       "1925-01", "1925-01-02",
                                          "1925-41", "..",         "",           "-0044",   "Y17000",
                                          "1950S2",  "1924-1X-2X", "XXXX",       "1924-37", "1924-10-XX"};
  int intervals = 0;
  for (const std::string& start : parts) {
    for (const std::string& end : parts) {
      for (const std::string_view sign : {"", "~", "?", "%"}) {
        const bool is_date = !start.empty() && start != "..";
        if (check(start + (is_date ? std::string(sign) : "") + "/" + end)) ++intervals;
        check("[" + start + "," + end + "]");
        check("{" + start + ".." + end + std::string(sign) + "}");
        check("[" + start + std::string(sign) + ".." + end + "]");
      }
    }
  }
  EXPECT_GT(intervals, 500);
}

TEST(EdtfRobustness, ReadsLongTextsInLinearTime) {
  std::string set = "{1924";
  for (int i = 0; i < 50'000; ++i)
    set += ",1924";
  EXPECT_TRUE(parse(set + '}'));
  EXPECT_FALSE(parse(std::string(1'000'000, '[')));
  EXPECT_FALSE(parse(std::string(1'000'000, '9')));
  EXPECT_FALSE(parse("Y" + std::string(1'000'000, '9')));
}

}  // namespace
}  // namespace vitrine::edtf
