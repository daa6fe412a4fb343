#include <cstdint>
#include <cstring>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "author/exhibit_files.h"
#include "author/read_exhibit.h"
#include "core/base/utf8.h"
#include "core/model/walk.h"
#include "pack/exhibit_format.h"
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
  auto drawings = read_pictures(packed.pictures, *common);
  EXPECT_TRUE(drawings.has_value()) << (drawings ? "" : drawings.error().message);
  if (drawings) exhibit.drawings = std::move(*drawings);
  exhibit.common = *common;
  return exhibit;
}

struct Undivided {
  void operator()(model::Text& text) const { text.hyphens.clear(); }
  void operator()(model::Prose& prose) const {
    for (auto& block : prose)
      block.text.hyphens.clear();
  }
};

void expect_to_come_back(model::Exhibit written, Coding coding = Coding::plain) {
  for (std::size_t page = 0; page < written.common.pages.size(); ++page) {
    if (written.common.pages[page].use == model::PageUse::everywhere) continue;
    for (auto& edition : written.editions)
      edition.pages[page].text.clear();
  }
  for (auto& picture : written.common.pictures)
    if (picture.form == model::PictureForm::drawing) picture.file.clear();
  if (coding == Coding::plain)
    for (auto& edition : written.editions)
      model::walk(edition, Undivided{});
  auto read = unpacked(pack_exhibit(written, coding));
  EXPECT_NE(read.common.content_hash, 0u);
  read.common.content_hash = 0;
  EXPECT_TRUE(read.common == written.common);
  EXPECT_TRUE(read.editions == written.editions);
  EXPECT_TRUE(read.drawings == written.drawings);
}

TEST(PackedExhibit, ComesBackAsItWas) {
  expect_to_come_back(fixture_exhibit(), Coding::smallest);
  expect_to_come_back(fixture_exhibit(), Coding::plain);
}

TEST(PackedExhibit, ComesBackAsItWasWhenItIsTheRealOne) {
  const std::string root = VITRINE_SOURCE_DIR;
  const auto files = author::load_exhibit_files(root + "/assets/exhibit", root + "/assets/ui");
  ASSERT_TRUE(files.has_value());
  auto reading = author::read_exhibit(*files);
  ASSERT_EQ(reading.exhibit.editions.size(), 3u);
  expect_to_come_back(std::move(reading.exhibit), Coding::smallest);
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
  EXPECT_EQ(first.pictures, second.pictures);
}

TEST(PackedExhibit, KeepsBreaksWhereverTheyAre) {
  const model::Text texts[] = {
      {"a b-c d  e", {4, 9}},  {"a b-c d  e", {2, 3, 4, 5, 6, 8}}, {" a", {1}}, {" a ", {}}, {"é-é", {2, 3}},
      {"a\u00A0b — c", {3, 8}}};
  for (const auto& text : texts) {
    auto exhibit = fixture_exhibit();
    exhibit.editions[0].title = text;
    exhibit.editions[0].cover[0] = {model::BlockKind::quote, text, {{0, 1, model::Emphasis::none, "lille"}}};
    if (text.utf8.starts_with("é")) exhibit.editions[0].cover[0].spans[0].end = 2;
    expect_to_come_back(exhibit);
  }
}

TEST(PackedExhibit, KeepsEveryKindOfSpan) {
  auto exhibit = fixture_exhibit();
  auto& block = exhibit.editions[0].cover[0];
  block = {model::BlockKind::list_item, {"abcdefgh", {}}, {}};
  std::uint32_t at = 0;
  for (const auto& link : {"", "lille", "https://example.org/?a=б&c"}) {
    for (const auto emphasis : {model::Emphasis::none, model::Emphasis::italic, model::Emphasis::bold_italic}) {
      if (*link == 0 && emphasis == model::Emphasis::none) continue;
      block.spans.push_back({at, at + 1, emphasis, link});
      ++at;
    }
  }
  ASSERT_EQ(at, block.text.utf8.size());
  expect_to_come_back(exhibit);
}

// More letters than have a byte of their own.
TEST(PackedExhibit, KeepsLettersOfEveryScript) {
  auto exhibit = fixture_exhibit();
  auto& words = exhibit.editions[1].title.utf8;
  for (char32_t letter = 0xA0; letter < 0x300; ++letter)
    utf8::append(words, letter);
  words += "中😀";
  exhibit.editions[1].title.breaks = {2, 4};
  expect_to_come_back(exhibit);
}

// Far more than is modelled.
TEST(PackedExhibit, KeepsWordsThatFillMegabytes) {
  auto exhibit = fixture_exhibit();
  exhibit.editions[0].title = {std::string(largest_modelled_size, 'a'), {}};
  const auto packed = pack_exhibit(exhibit);
  EXPECT_GT(packed.editions[0].size(), largest_modelled_size);
  EXPECT_EQ(unpacked(packed).editions[0].title, exhibit.editions[0].title);
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
  const auto common = *read_common(packed.common);
  EXPECT_FALSE(read_edition(packed.common, common).has_value());
  EXPECT_FALSE(read_edition(packed.pictures, common).has_value());
  EXPECT_FALSE(read_pictures(packed.editions[0], common).has_value());
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
    last = 0;
    for (const auto at : text.hyphens) {
      ASSERT_GT(at, last);
      ASSERT_LT(at, text.utf8.size());
      ASSERT_TRUE(utf8::is_boundary(text.utf8, at));
      last = at;
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
  const auto packed = pack_exhibit(fixture_exhibit(), Coding::plain);
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
  const auto packed = pack_exhibit(fixture_exhibit(), Coding::plain);
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

}  // namespace
}  // namespace vitrine::pack
