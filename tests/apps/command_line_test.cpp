// The command line as a person runs it: what it prints, what it writes, how it exits.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/map_sketch.h"

namespace vitrine::apps {
namespace {

namespace fs = std::filesystem;

struct Outcome {
  int exit_code = -1;
  std::string output;  // standard output and error
};

// `arguments` and `input` are in the shell's words.
Outcome run(const std::string& arguments, const std::string& input = "</dev/null") {
  const std::string command = std::string(VITRINE_COMMAND) + ' ' + arguments + " 2>&1 " + input;
  std::FILE* pipe = popen(command.c_str(), "r");
  Outcome outcome;
  if (!pipe) return outcome;
  char buffer[4096];
  for (std::size_t size; (size = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    outcome.output.append(buffer, size);
  const int status = pclose(pipe);
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

class CommandLine : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    m_folder = fs::temp_directory_path() / ("vitrine-" + std::to_string(getpid()) + '-' + info->name());
    fs::create_directories(m_folder);
  }
  void TearDown() override { fs::remove_all(m_folder); }

  // A copy of the fixture to spoil.
  fs::path exhibit() const {
    const auto copy = m_folder / "exhibit";
    fs::copy(fs::path(VITRINE_SOURCE_DIR) / "tests/fixture/exhibit", copy, fs::copy_options::recursive);
    fs::copy(fs::path(VITRINE_SOURCE_DIR) / "assets/ui", m_folder / "ui", fs::copy_options::recursive);
    return copy;
  }

  // That of tests/support/map_sketch.h.
  fs::path packed_map() const {
    const auto path = m_folder / "map.vmap";
    const auto bytes = support::packed(support::MapSketch{});
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return path;
  }

  fs::path m_folder;
};

TEST_F(CommandLine, FindsTheFixtureClean) {
  const auto folder = exhibit().string();
  const auto outcome = run("check " + folder);
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.output, folder + ": 0 errors, 0 warnings in 20 files\n");
}

TEST_F(CommandLine, TellsFileLineColumnCodeAndHint) {
  const auto folder = exhibit();
  std::ofstream(folder / "people.toml", std::ios::app) << "colour = \"red\"\n";
  const auto outcome = run("check " + folder.string());
  EXPECT_EQ(outcome.exit_code, 1);
  const auto line =
      folder.string() + "/people.toml:38:1: error unknown-key: the person in `en` has no key `colour`\n    ";
  EXPECT_TRUE(outcome.output.starts_with(line)) << outcome.output;
  EXPECT_TRUE(outcome.output.ends_with(": 1 error, 0 warnings in 1 of 20 files; `vitrine explain CODE` tells more\n"))
      << outcome.output;
}

TEST_F(CommandLine, CountsFaultsByTheirCodes) {
  const auto folder = exhibit();
  std::ofstream(folder / "people.toml", std::ios::app) << "colour = \"red\"\nshade = \"dark\"\n";
  std::ofstream(folder / "notes.txt") << "x";
  const auto outcome = run("check " + folder.string());
  EXPECT_TRUE(outcome.output.contains("\n     2  unknown-key\n     1  unused-file\n")) << outcome.output;
  EXPECT_TRUE(outcome.output.contains(": 2 errors, 1 warning in 2 of 21 files; ")) << outcome.output;
}

TEST_F(CommandLine, TellsWhatBecameOfTheClaimsOfTheArticle) {
  const auto folder = exhibit().string();
  const auto table = run("claims " + folder);
  EXPECT_EQ(table.exit_code, 0);
  EXPECT_TRUE(table.output.starts_with("seed  claim")) << table.output;
  EXPECT_TRUE(table.output.contains("\nC1    claim-hour  news  account   lakanal\n")) << table.output;
  const auto json = run("claims --json " + folder);
  EXPECT_EQ(json.exit_code, 0);
  EXPECT_TRUE(json.output.starts_with("[{\"seed\":\"C1\",")) << json.output;
}

TEST_F(CommandLine, ExportsTheStatesOfADay) {
  const auto map = packed_map();
  const auto words = "map export --map " + map.string() + " --day ";
  const auto late = run(words + "1970-06-01");
  EXPECT_EQ(late.exit_code, 0);
  EXPECT_TRUE(
      late.output.starts_with("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                              "\"properties\":{\"name\":\"Low\",\"valid\":\"1970-04-11/1970-10-28\"}"))
      << late.output;
  EXPECT_TRUE(late.output.contains("\"name\":\"Highest\"")) << "as it is called since 1970-06-01";
  EXPECT_TRUE(late.output.contains("[20,53]")) << "where the line between them bends";
  const auto out = m_folder / "states.geojson";
  EXPECT_EQ(run(words + "1930-06-30 --out " + out.string()).output, "");
  EXPECT_TRUE(bytes_of(out).contains("\"valid\":\"../1970-04-10\""));
  EXPECT_FALSE(bytes_of(out).contains("[20,53]"));
}

TEST_F(CommandLine, ExportsNoDayThatTheMapDoesNotKnow) {
  const auto map = packed_map();
  const auto beyond = run("map export --map " + map.string() + " --day 1990-01-01");
  EXPECT_EQ(beyond.exit_code, 2);
  EXPECT_TRUE(beyond.output.contains("1970-04-11/1970-10-28")) << beyond.output;
  EXPECT_EQ(run("map export --map " + map.string() + " --day 1930").exit_code, 2);
  EXPECT_EQ(run("map export --day 1930-06-30").exit_code, 2);
  EXPECT_EQ(run("map import").exit_code, 2);
  std::ofstream(map) << "no map";
  EXPECT_EQ(run("map export --map " + map.string() + " --day 1930-06-30").exit_code, 2);
}

TEST_F(CommandLine, AllowsWarnings) {
  const auto folder = exhibit();
  std::ofstream(folder / "notes.txt") << "x";
  const auto outcome = run("check " + folder.string());
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_TRUE(outcome.output.contains("notes.txt:1:1: warning unused-file: ")) << outcome.output;
}

TEST_F(CommandLine, TakesTheInterfaceFromAnotherFolder) {
  const auto folder = exhibit();
  fs::rename(m_folder / "ui", m_folder / "words");
  EXPECT_EQ(run("check " + folder.string()).exit_code, 1);
  EXPECT_EQ(run("check " + folder.string() + " --ui " + (m_folder / "words").string()).exit_code, 0);
}

TEST_F(CommandLine, BuildsTheSameBytesTwice) {
  const auto folder = exhibit().string();
  const auto one = m_folder / "one";
  const auto two = m_folder / "two/deep";
  ASSERT_EQ(run("build " + folder + " --out " + one.string()).exit_code, 0);
  ASSERT_EQ(run("build " + folder + " --out=" + two.string()).exit_code, 0);
  for (const auto* name :
       {"common.vpk", "fr.vpk", "ru.vpk", "en.vpk", "fr.html", "ru.html", "en.html", "exhibit.json"}) {
    EXPECT_FALSE(bytes_of(one / name).empty()) << name;
    EXPECT_EQ(bytes_of(one / name), bytes_of(two / name)) << name;
  }
}

TEST_F(CommandLine, BuildsNothingFromFaultyContent) {
  const auto folder = exhibit();
  std::ofstream(folder / "people.toml", std::ios::app) << "colour = \"red\"\n";
  const auto outcome = run("build " + folder.string() + " --out " + (m_folder / "out").string());
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_TRUE(outcome.output.contains("unknown-key"));
  EXPECT_FALSE(fs::exists(m_folder / "out"));
}

TEST_F(CommandLine, ExplainsDatesAsJsonLines) {
  const auto outcome = run("date 1924-10-28 ../1924 1924-13");
  EXPECT_EQ(outcome.exit_code, 1);
  std::string expected =
      R"({"input":"1924-10-28","valid":true,"level":0,"canonical":"1924-10-28","earliest":"1924-10-28",)"
      R"("earliest_kind":"day","latest":"1924-10-28","latest_kind":"day","approximate":false,"uncertain":false,)"
      R"("year_qualifier":"","month_qualifier":"","day_qualifier":"","fr":"28)"
      "\u00A0"
      R"(octobre 1924",)"
      R"("ru":"28)"
      "\u00A0"
      R"(октября 1924 года","en":"28 October 1924","both_calendars":)"
      R"({"fr":"15/28)"
      "\u00A0"
      R"(octobre 1924","ru":"15/28)"
      "\u00A0"
      R"(октября 1924 года","en":"15/28 October 1924"},"error":null})";
  EXPECT_TRUE(outcome.output.starts_with(expected + '\n')) << outcome.output;
  EXPECT_TRUE(outcome.output.contains(R"("canonical":"../1924","earliest":null,"earliest_kind":"open",)"
                                      R"("latest":"1924-12-31","latest_kind":"day")"));
  EXPECT_TRUE(outcome.output.contains(
      R"({"input":"1924-13","valid":false,"level":null,"canonical":null,"earliest":null,"earliest_kind":null,)"
      R"("latest":null,"latest_kind":null,"approximate":null,"uncertain":null,"year_qualifier":null,)"
      R"("month_qualifier":null,"day_qualifier":null,"fr":null,"ru":null,"en":null,"both_calendars":null,"error":"column 6: )"))
      << outcome.output;
}

TEST_F(CommandLine, ReadsDatesFromStandardInputLineByLine) {
  std::ofstream(m_folder / "dates") << "1924\r\n\n-0044\nY-17E7";
  const auto outcome = run("date", "<" + (m_folder / "dates").string());
  EXPECT_EQ(outcome.exit_code, 1);  // the empty line
  EXPECT_EQ(std::ranges::count(outcome.output, '\n'), 4);
  EXPECT_TRUE(outcome.output.contains(R"({"input":"-0044","valid":true,)"));
}

TEST_F(CommandLine, WritesJsonWhateverItReads) {
  std::ofstream(m_folder / "dates") << "19\"24\\\x01\xFF";
  const auto outcome = run("date", "<" + (m_folder / "dates").string());
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_TRUE(outcome.output.starts_with("{\"input\":\"19\\\"24\\\\\\u0001\uFFFD\",\"valid\":false")) << outcome.output;
}

TEST_F(CommandLine, TakesAYearBeforeChrist) {
  EXPECT_EQ(run("date -0044").exit_code, 0);
}

TEST_F(CommandLine, ExplainsItself) {
  for (const auto* arguments : {"help", "--help", "check --help"}) {
    const auto outcome = run(arguments);
    EXPECT_EQ(outcome.exit_code, 0);
    for (const auto* verb : {"check DIR", "build DIR --out OUT", "claims DIR", "date STRING", "explain [CODE...]"})
      EXPECT_TRUE(outcome.output.contains("  vitrine " + std::string(verb))) << arguments << ' ' << verb;
  }
  EXPECT_EQ(run("--version").exit_code, 0);
}

TEST_F(CommandLine, ListsTheFaultsItExplains) {
  const auto outcome = run("explain");
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_TRUE(outcome.output.starts_with("bad-calendar ")) << outcome.output;
  EXPECT_TRUE(outcome.output.contains(" error    a place lies outside the globe\n")) << outcome.output;
  EXPECT_TRUE(outcome.output.contains("\nunused ")) << outcome.output;
}

TEST_F(CommandLine, ExplainsAFaultWithAWrongAndARightExample) {
  const auto outcome = run("explain bad-date not-utf8");
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_TRUE(outcome.output.starts_with("bad-date (error): a date is not written in EDTF.\n\nDates follow"))
      << outcome.output;
  EXPECT_TRUE(
      outcome.output.contains("\nWrong, in cards/news.toml:\n    date = \"1794-13-30\"\n"
                              "Right:\n    date = \"1794-08-30\"\n\nnot-utf8 (error): "))
      << outcome.output;
  EXPECT_TRUE(outcome.output.contains("    Tour d\\x92o\\xF9\n")) << outcome.output;
  for (std::size_t at = 0; at < outcome.output.size();) {
    const auto end = outcome.output.find('\n', at);
    EXPECT_LE(end - at, 90u) << outcome.output.substr(at, end - at);
    at = end + 1;
  }
}

TEST_F(CommandLine, NamesTheNearestFaultItExplains) {
  const auto outcome = run("explain bad-dates");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_TRUE(outcome.output.contains("did you mean `bad-date`?")) << outcome.output;
}

TEST_F(CommandLine, RefusesWhatMakesNoSense) {
  for (const auto* arguments :
       {"", "chek x", "check", "check a b", "check /nowhere", "check . --out x", "build .", "build . --out",
        "build . --out=", "claims", "claims . --jsn", "date --json 1924", "build /nowhere --out x"}) {
    const auto outcome = run(arguments);
    EXPECT_EQ(outcome.exit_code, 2) << arguments;
    EXPECT_TRUE(outcome.output.starts_with("vitrine: ")) << arguments;
  }
}

TEST_F(CommandLine, SaysWhatCannotBeWritten) {
  std::ofstream(m_folder / "file") << "x";
  const auto outcome = run("build " + exhibit().string() + " --out " + (m_folder / "file").string());
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_TRUE(outcome.output.contains("cannot be written")) << outcome.output;
}

}  // namespace
}  // namespace vitrine::apps
