#include <cstdint>
#include <cstring>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/model/walk.h"
#include "pack/exhibit_reader.h"
#include "pack/exhibit_writer.h"
#include "tests/support/exhibit_fixture.h"

namespace vitrine::pack {
namespace {

using support::fixture_exhibit;

model::Exhibit unpacked(const PackedExhibit& packed) {
  model::Exhibit exhibit;
  auto common = read_common(packed.common);
  EXPECT_TRUE(common.has_value()) << (common ? "" : common.error().message);
  if (!common) return exhibit;
  for (const auto& bytes : packed.editions) {
    auto edition = read_edition(bytes, *common);
    EXPECT_TRUE(edition.has_value()) << (edition ? "" : edition.error().message);
    if (edition) exhibit.editions.push_back(*edition);
  }
  exhibit.common = *common;
  return exhibit;
}

struct TextComparer {
  std::vector<model::Text> texts;
  std::vector<model::Prose> proses;
  void operator()(const model::Text& text) { texts.push_back(text); }
  void operator()(const model::Prose& prose) { proses.push_back(prose); }
};

TEST(PackedExhibit, ComesBackAsItWas) {
  auto written = fixture_exhibit();
  const auto packed = pack_exhibit(written);
  const auto read = unpacked(packed);
  for (auto& edition : written.editions)
    for (std::size_t page = 0; page < edition.pages.size(); ++page)
      if (written.common.pages[page].use == model::PageUse::reading_view) edition.pages[page].text.clear();
  ASSERT_EQ(read.editions.size(), written.editions.size());
  for (std::size_t i = 0; i < read.editions.size(); ++i) {
    TextComparer before, after;
    model::walk(written.editions[i], before);
    model::walk(read.editions[i], after);
    EXPECT_EQ(before.texts, after.texts);
    EXPECT_EQ(before.proses, after.proses);
    EXPECT_EQ(read.editions[i].language, written.editions[i].language);
    EXPECT_EQ(read.editions[i].ui.size(), written.editions[i].ui.size());
  }
  const auto again = pack_exhibit(read);
  EXPECT_EQ(again.common, packed.common);
  EXPECT_EQ(again.editions, packed.editions);
  EXPECT_NE(read.common.content_hash, 0u);
  EXPECT_EQ(read.common.cards[1].date.latest_day, written.common.cards[1].date.latest_day);
  EXPECT_EQ(read.common.places[1].within, 0u);
  EXPECT_EQ(read.common.sources[1].url, written.common.sources[1].url);
}

// The fixture with one of everything that an exhibit may have.
model::Exhibit full_exhibit() {
  auto exhibit = fixture_exhibit();
  auto& common = exhibit.common;
  common.author = "Vitrine";
  common.published = "2026";
  common.route = {0, 1};
  common.topics = {{"topic-signals"}, {"topic-roads"}};
  common.cards[1].topics = {1, 0};
  common.chapters[0].is_strip = true;
  for (auto& edition : exhibit.editions) {
    edition.topics = {{"Signaux", {}}, {"Routes", {}}};
    edition.cards[0].alt = {"Lille", {}};
    edition.chapters[0].text = {{model::BlockKind::paragraph, {"Avant", {}}, {}}};
  }
  return exhibit;
}

TEST(PackedExhibit, KeepsRouteTopicsStripsAndImprint) {
  const auto written = full_exhibit();
  const auto read = unpacked(pack_exhibit(written));
  EXPECT_EQ(read.common.author, "Vitrine");
  EXPECT_EQ(read.common.published, "2026");
  EXPECT_EQ(read.common.route, (std::vector<model::Index>{0, 1}));
  ASSERT_EQ(read.common.topics.size(), 2u);
  EXPECT_EQ(read.common.topics[1].id, "topic-roads");
  EXPECT_EQ(read.common.cards[1].topics, (std::vector<model::Index>{1, 0}));
  EXPECT_TRUE(read.common.chapters[0].is_strip);
  ASSERT_EQ(read.editions.size(), written.editions.size());
  EXPECT_EQ(read.editions[0].topics, written.editions[0].topics);
  EXPECT_EQ(read.editions[0].cards[0].alt, written.editions[0].cards[0].alt);
  EXPECT_EQ(read.editions[0].chapters[0].text, written.editions[0].chapters[0].text);
}

TEST(PackedExhibit, LeavesOutTheWordsOfPagesOfTheReadingView) {
  auto exhibit = fixture_exhibit();
  ASSERT_FALSE(exhibit.common.pages.empty());
  ASSERT_FALSE(exhibit.editions[0].pages[0].text.empty());
  exhibit.common.pages[0].use = model::PageUse::reading_view;
  const auto read = unpacked(pack_exhibit(exhibit));
  EXPECT_EQ(read.common.pages[0].use, model::PageUse::reading_view);
  EXPECT_EQ(read.editions[0].pages[0].title, exhibit.editions[0].pages[0].title);
  EXPECT_TRUE(read.editions[0].pages[0].text.empty());
}

TEST(PackedExhibit, HasTheSameBytesEveryTime) {
  const auto first = pack_exhibit(fixture_exhibit());
  const auto second = pack_exhibit(fixture_exhibit());
  EXPECT_EQ(first.common, second.common);
  EXPECT_EQ(first.editions, second.editions);
}

TEST(PackedExhibit, KeepsBreaksThatAreNotAfterSpaces) {
  auto exhibit = fixture_exhibit();
  exhibit.editions[0].title = {"a b-c d  e", {4, 9}};
  const auto read = unpacked(pack_exhibit(exhibit));
  EXPECT_EQ(read.editions[0].title, exhibit.editions[0].title);
}

TEST(PackedExhibit, RefusesPartsOfDifferentBuilds) {
  auto exhibit = fixture_exhibit();
  const auto one = pack_exhibit(exhibit);
  exhibit.common.licence = "CC0";
  const auto other = pack_exhibit(exhibit);
  const auto edition = read_edition(one.editions[0], *read_common(other.common));
  ASSERT_FALSE(edition.has_value());
  EXPECT_EQ(edition.error().kind, FaultKind::damaged);
}

TEST(PackedExhibit, RefusesOnePartInPlaceOfTheOther) {
  const auto packed = pack_exhibit(fixture_exhibit());
  EXPECT_FALSE(read_common(packed.editions[0]).has_value());
  EXPECT_FALSE(read_edition(packed.common, *read_common(packed.common)).has_value());
}

// The bytes of the file with another major version, in each of the places where it may stand.
bool has_version_fault(std::vector<std::byte> file, FaultKind kind) {
  for (std::size_t at = 0; at + 1 < file.size(); at += 2) {
    auto changed = file;
    if (changed[at] != std::byte{exhibit_major} || changed[at + 1] != std::byte{0}) continue;
    changed[at] = std::byte{exhibit_major + 1};
    const auto common = read_common(changed);
    if (!common && common.error().kind == kind) return true;
  }
  return false;
}

TEST(PackedExhibit, TellsANewerVersionFromDamage) {
  EXPECT_TRUE(has_version_fault(pack_exhibit(fixture_exhibit()).common, FaultKind::newer));
  const auto nothing = read_common({});
  ASSERT_FALSE(nothing.has_value());
  EXPECT_EQ(nothing.error().kind, FaultKind::damaged);
}

TEST(PackedExhibit, RefusesEveryTruncation) {
  const auto packed = pack_exhibit(fixture_exhibit());
  const auto common = *read_common(packed.common);
  for (std::size_t size = 0; size < packed.common.size(); ++size) {
    EXPECT_FALSE(read_common(std::span(packed.common).first(size)).has_value()) << size;
  }
  for (std::size_t size = 0; size < packed.editions[1].size(); ++size) {
    EXPECT_FALSE(read_edition(std::span(packed.editions[1]).first(size), common).has_value()) << size;
  }
}

TEST(PackedExhibit, RefusesEveryChangedByte) {
  const auto packed = pack_exhibit(fixture_exhibit());
  auto file = packed.common;
  for (auto& byte : file) {
    byte ^= std::byte{0xFF};
    EXPECT_FALSE(read_common(file).has_value());
    byte ^= std::byte{0xFF};
  }
}

// Uses every word, so that a bad offset is stepped on.
void use(const model::Common& common, const model::Edition& edition) {
  std::size_t used = 0;
  const auto use_text = [&used](const model::Text& text) {
    std::uint32_t last = 0;
    for (const auto at : text.breaks) {
      ASSERT_GT(at, last);
      ASSERT_LT(at, text.utf8.size());
      last = at;
      used += static_cast<unsigned char>(text.utf8[at]);
    }
  };
  struct Visitor {
    std::function<void(const model::Text&)> use_text;
    const model::Ids ids;
    void operator()(const model::Text& text) const { use_text(text); }
    void operator()(const model::Prose& prose) const {
      for (const auto& block : prose) {
        use_text(block.text);
        std::uint32_t last = 0;
        for (const auto& span : block.spans) {
          ASSERT_GE(span.begin, last);
          ASSERT_LT(span.begin, span.end);
          ASSERT_LE(span.end, block.text.utf8.size());
          ASSERT_TRUE(span.link.empty() || span.link.starts_with("https://") || ids.find(span.link));
          last = span.end;
        }
      }
    }
  };
  model::walk(edition, Visitor{use_text, model::Ids(common)});
  for (const auto& card : common.cards) {
    ASSERT_LT(card.chapter, common.chapters.size());
    ASSERT_FALSE(card.claims.empty());
    for (const auto place : card.places)
      ASSERT_LT(model::town_of(common, place), common.places.size());
    for (const auto source : card.sources)
      ASSERT_LT(source, common.sources.size());
  }
}

// With its hash mended a changed file is refused for what it says, or it says something possible.
TEST(PackedExhibit, StaysWithinItsBoundsWhenAChangedByteIsSealed) {
  const auto packed = pack_exhibit(fixture_exhibit());
  int accepted = 0;
  for (const std::byte change : {std::byte{0x01}, std::byte{0x80}, std::byte{0xFF}}) {
    auto file = packed.common;
    for (std::size_t i = 8; i < file.size(); ++i) {
      file[i] ^= change;
      auto sealed = file;
      if (read_common(sealed).has_value()) FAIL() << "the hash did not see byte " << i;
      if (seal(sealed)) {
        if (const auto common = read_common(sealed)) {
          ++accepted;
          for (const auto& card : common->cards) {
            for (const auto place : card.places)
              ASSERT_LT(model::town_of(*common, place), common->places.size());
          }
        }
      }
      file[i] ^= change;
    }
  }
  EXPECT_GT(accepted, 0);
}

TEST(PackedExhibit, StaysWithinItsBoundsWhenAChangedByteOfAnEditionIsSealed) {
  const auto packed = pack_exhibit(fixture_exhibit());
  const auto common = *read_common(packed.common);
  int accepted = 0;
  for (const std::byte change : {std::byte{0x01}, std::byte{0x80}, std::byte{0xFF}}) {
    auto file = packed.editions[0];
    for (std::size_t i = 8; i < file.size(); ++i) {
      file[i] ^= change;
      auto sealed = file;
      if (seal(sealed)) {
        if (const auto edition = read_edition(sealed, common)) {
          ++accepted;
          ASSERT_NO_FATAL_FAILURE(use(common, *edition));
        }
      }
      file[i] ^= change;
    }
  }
  EXPECT_GT(accepted, 0);
}

TEST(PackedExhibit, IsReadFromAnyAddress) {
  const auto packed = pack_exhibit(fixture_exhibit());
  std::vector<std::byte> shifted(packed.common.size() + 1);
  std::memcpy(shifted.data() + 1, packed.common.data(), packed.common.size());
  EXPECT_TRUE(read_common(std::span(shifted).subspan(1)).has_value());
}

struct Nonsense {
  std::string_view name;
  std::function<void(model::Exhibit&)> spoil;
};

const Nonsense nonsense[] = {
    {"MalformedId", [](auto& exhibit) { exhibit.common.people[0].id = "Chappe"; }},
    {"ReservedId", [](auto& exhibit) { exhibit.common.people[0].id = "sources"; }},
    {"IdTwice", [](auto& exhibit) { exhibit.common.people[0].id = "lille"; }},
    {"NoLanguage", [](auto& exhibit) { exhibit.common.languages.clear(); }},
    {"LanguageTwice", [](auto& exhibit) { exhibit.common.languages[1] = "fr"; }},
    {"RibbonBackwards", [](auto& exhibit) { exhibit.common.ribbon_last_year = 0; }},
    {"PinNowhere", [](auto& exhibit) { exhibit.common.pinned_places = {9}; }},
    {"PersonNowhere", [](auto& exhibit) { exhibit.common.cards[0].people = {7}; }},
    {"PersonTwice", [](auto& exhibit) { exhibit.common.cards[0].people = {0, 0}; }},
    {"NoPlace", [](auto& exhibit) { exhibit.common.cards[0].places.clear(); }},
    {"NoClaim", [](auto& exhibit) { exhibit.common.cards[0].claims.clear(); }},
    {"SourceOfClaimNowhere", [](auto& exhibit) { exhibit.common.cards[0].claims[0].sources = {9}; }},
    {"UnknownStanding", [](auto& exhibit) { exhibit.common.cards[0].claims[0].standing = model::Standing{9}; }},
    {"UnknownKind", [](auto& exhibit) { exhibit.common.sources[0].kind = model::SourceKind{9}; }},
    {"CardOfNoChapter", [](auto& exhibit) { exhibit.common.chapters[0].cards = {0}; }},
    {"CardsTooMany", [](auto& exhibit) { exhibit.common.chapters[0].cards = {0, 1, 2}; }},
    {"DateBackwards", [](auto& exhibit) { exhibit.common.cards[0].date.latest_day = -9999999; }},
    {"NoDate", [](auto& exhibit) { exhibit.common.cards[0].date.edtf = ""; }},
    {"OutsideTheGlobe", [](auto& exhibit) { exhibit.common.places[0].lat_deg = 91; }},
    {"NotANumber", [](auto& exhibit) { exhibit.common.places[0].lon_deg = std::numeric_limits<double>::quiet_NaN(); }},
    {"WithinNothing", [](auto& exhibit) { exhibit.common.places[0].within = 12; }},
    {"WithinItself", [](auto& exhibit) { exhibit.common.places[0].within = 1; }},
    {"RouteNowhere", [](auto& exhibit) { exhibit.common.route = {0, 9}; }},
    {"RouteBackwards", [](auto& exhibit) { exhibit.common.route = {1, 0}; }},
    {"RouteTwiceThroughACard", [](auto& exhibit) { exhibit.common.route = {1, 1}; }},
    {"TopicNowhere", [](auto& exhibit) { exhibit.common.cards[0].topics = {2}; }},
    {"UnknownUseOfAPage", [](auto& exhibit) { exhibit.common.pages[0].use = model::PageUse{2}; }},
    {"NotUtf8", [](auto& exhibit) { exhibit.common.licence = "\xFF"; }},
    {"PlainHttp", [](auto& exhibit) { exhibit.common.sources[0].url = "http://example.org"; }},
};

class SenselessCommon : public testing::TestWithParam<Nonsense> {};

TEST_P(SenselessCommon, IsRefused) {
  auto exhibit = fixture_exhibit();
  GetParam().spoil(exhibit);
  const auto read = read_common(pack_exhibit(exhibit).common);
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().kind, FaultKind::damaged);
}

INSTANTIATE_TEST_SUITE_P(Pack, SenselessCommon, testing::ValuesIn(nonsense),
                         [](const auto& tested) { return std::string(tested.param.name); });

const Nonsense edition_nonsense[] = {
    {"UnknownLanguage", [](auto& exhibit) { exhibit.editions[0].language = "de"; }},
    {"BreakInsideACharacter", [](auto& exhibit) { exhibit.editions[0].title = {"é", {1}}; }},
    {"BreakAtTheEnd", [](auto& exhibit) { exhibit.editions[0].title = {"ab", {2}}; }},
    {"BreakPastTheEnd", [](auto& exhibit) { exhibit.editions[0].title = {"ab", {7}}; }},
    {"SpanPastTheEnd",
     [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {{0, 9999, model::Emphasis::bold, ""}}; }},
    {"SpanBackwards", [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {{3, 1, model::Emphasis::bold, ""}}; }},
    {"SpansOverlap",
     [](auto& exhibit) {
       exhibit.editions[0].cover[0].spans = {{0, 3, model::Emphasis::bold, ""}, {2, 5, model::Emphasis::italic, ""}};
     }},
    {"LinkToNothing", [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {{0, 3, {}, "nobody"}}; }},
    {"LinkToScript", [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {{0, 3, {}, "javascript:x"}}; }},
    {"UnknownEmphasis", [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {{0, 3, model::Emphasis{9}, ""}}; }},
    {"UnknownBlock", [](auto& exhibit) { exhibit.editions[0].cover[0].kind = model::BlockKind{9}; }},
    {"MissingText", [](auto& exhibit) { exhibit.editions[0].people.pop_back(); }},
    {"FurtherText", [](auto& exhibit) { exhibit.editions[0].people.emplace_back(); }},
    {"StringsOutOfOrder", [](auto& exhibit) { std::swap(exhibit.editions[0].ui[0], exhibit.editions[0].ui[1]); }},
    {"NotUtf8", [](auto& exhibit) { exhibit.editions[0].title.utf8 = "\xC3"; }},
};

class SenselessEdition : public testing::TestWithParam<Nonsense> {};

TEST_P(SenselessEdition, IsRefused) {
  auto exhibit = fixture_exhibit();
  GetParam().spoil(exhibit);
  const auto packed = pack_exhibit(exhibit);
  const auto common = read_common(packed.common);
  ASSERT_TRUE(common.has_value());
  const auto read = read_edition(packed.editions[0], *common);
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().kind, FaultKind::damaged);
}

INSTANTIATE_TEST_SUITE_P(Pack, SenselessEdition, testing::ValuesIn(edition_nonsense),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace vitrine::pack
