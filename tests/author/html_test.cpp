#include "author/html.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "author/html_writer.h"
#include "author/site_words.h"
#include "tests/support/exhibit_fixture.h"
#include "tests/support/golden.h"

namespace vitrine::author {
namespace {

// Names of the tags in order, "/p" for a closing one.
std::vector<std::string> tags_of(std::string_view html) {
  std::vector<std::string> tags;
  for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    tags.emplace_back(html.substr(at + 1, html.find_first_of(" >", at) - at - 1));
  }
  return tags;
}

std::vector<std::string> values_of(std::string_view html, std::string_view attribute) {
  std::vector<std::string> values;
  const std::string start = ' ' + std::string(attribute) + "=\"";
  for (auto at = html.find(start); at != html.npos; at = html.find(start, at + 1)) {
    const auto begin = at + start.size();
    values.emplace_back(html.substr(begin, html.find('"', begin) - begin));
  }
  return values;
}

TEST(Html, ClosesEveryElementInOrder) {
  const auto exhibit = support::fixture_exhibit();
  for (std::size_t language = 0; language < exhibit.editions.size(); ++language) {
    std::vector<std::string> open;
    for (const auto& tag : tags_of(html_fragment(exhibit, language))) {
      if (tag == "img") continue;
      if (!tag.starts_with('/')) {
        open.push_back(tag);
      } else {
        ASSERT_FALSE(open.empty());
        ASSERT_EQ('/' + open.back(), tag);
        open.pop_back();
      }
    }
    EXPECT_TRUE(open.empty());
  }
}

TEST(Html, ShowsPicturesWithTheirWordsAndTheirRoom) {
  const auto html = html_fragment(support::fixture_exhibit(), 2);
  const auto at = html.find("<figure id=\"tower\">");
  ASSERT_NE(at, html.npos);
  const auto figure = std::string_view(html).substr(at, html.find("</figure>", at) - at);
  EXPECT_TRUE(figure.contains(" src=\"../media/tower."));
  EXPECT_TRUE(figure.contains(" alt=\"A tower on a hill, two arms raised at its top.\" width=\"160\" height=\"100\""));
  EXPECT_TRUE(figure.contains(" loading=\"lazy\""));
  EXPECT_TRUE(figure.contains("A tower of the telegraph"));
  EXPECT_TRUE(figure.contains("Drawing: the test team · CC0-1.0"));
}

TEST(Html, GivesEveryThingItsIdAndEveryLinkItsTarget) {
  const auto exhibit = support::fixture_exhibit();
  const auto html = html_fragment(exhibit, 0);
  const auto ids = values_of(html, "id");
  const std::set<std::string> known(ids.begin(), ids.end());
  EXPECT_EQ(known.size(), ids.size());
  for (const auto* id : {"first-signals", "first-line", "first-line/file", "claim-line", "chappe", "louvre", "lakanal",
                         "term-station", "about"}) {
    EXPECT_TRUE(known.contains(id)) << id;
  }
  for (const auto& target : values_of(html, "href")) {
    EXPECT_TRUE(target.starts_with("https://") || known.contains(target.substr(1))) << target;
  }
}

TEST(Html, EscapesWordsAndAttributes) {
  HtmlWriter writer;
  writer.element("p", {{"title", "a\"<b>&c"}}, "1 < 2 & \"3\" > <script>");
  EXPECT_EQ(writer.take(), "<p title=\"a&quot;&lt;b&gt;&amp;c\">1 &lt; 2 &amp; &quot;3&quot; &gt; &lt;script&gt;</p>");
}

TEST(Html, EscapesTheContentOfAnExhibit) {
  auto exhibit = support::fixture_exhibit();
  exhibit.editions[2].cards[0].title.utf8 = "<script>alert(1)</script>";
  exhibit.common.sources[1].url = "https://example.org/\"onclick=\"x";
  const auto html = html_fragment(exhibit, 2);
  EXPECT_FALSE(html.contains("<script"));
  EXPECT_FALSE(html.contains("\"onclick"));
}

TEST(Html, MarksPlainDatesForMachines) {
  const auto html = html_fragment(support::fixture_exhibit(), 2);
  EXPECT_TRUE(html.contains("<time datetime=\"1794-08-30\">30 August 1794</time>"));
  EXPECT_FALSE(html.contains("datetime=\"1794-07"));
}

TEST(Html, SetsAccountAndRecordSideBySide) {
  const auto html = html_fragment(support::fixture_exhibit(), 2);
  const auto told = html.find("<dt>What is told</dt>");
  const auto record = html.find("<dt>What the sources say</dt>");
  ASSERT_NE(told, html.npos);
  EXPECT_LT(told, record);
  EXPECT_EQ(html.find("<dt>", record + 1), html.npos);  // the established claim has one side only
}

TEST(Html, IsWrittenAsTheGoldenShows) {
  EXPECT_TRUE(support::matches_golden("fixture_fr.html", html_fragment(support::fixture_exhibit(), 0)));
}

TEST(SiteWords, NameTheExhibitInEachLanguage) {
  const auto json = site_words(support::fixture_exhibit());
  EXPECT_TRUE(json.starts_with(R"({"id":"telegraphe","languages":["fr","ru","en"],"editions":{"fr":{"title":"Le t)"));
  EXPECT_TRUE(json.contains(R"("description":"News outruns a horse: how?")"));
  EXPECT_TRUE(json.contains(R"("damaged_exhibit":)"));
}

}  // namespace
}  // namespace vitrine::author
