#include "author/prose.h"

#include <string>

#include <gtest/gtest.h>

namespace vitrine::author {
namespace {

using model::BlockKind;
using model::Emphasis;
using model::Span;

TEST(Prose, DividesParagraphsAndJoinsTheirLines) {
  const auto prose = parse_prose("\nUn\n  deux.\n\nTrois.\n", ProseKind::card);
  ASSERT_EQ(prose.blocks.size(), 2u);
  EXPECT_EQ(prose.blocks[0].text.utf8, "Un deux.");
  EXPECT_EQ(prose.blocks[1].text.utf8, "Trois.");
  EXPECT_TRUE(prose.faults.empty());
}

TEST(Prose, MarksEmphasisAndLinksWithoutOverlap) {
  const auto prose = parse_prose("a *b **c*** [d *e*](#krasin) f", ProseKind::card);
  ASSERT_EQ(prose.blocks.size(), 1u);
  EXPECT_EQ(prose.blocks[0].text.utf8, "a b c d e f");
  const std::vector<Span> spans{{2, 4, Emphasis::italic, ""},
                                {4, 5, Emphasis::bold_italic, ""},
                                {6, 8, Emphasis::none, "krasin"},
                                {8, 9, Emphasis::italic, "krasin"}};
  EXPECT_EQ(prose.blocks[0].spans, spans);
  ASSERT_EQ(prose.links.size(), 1u);
  EXPECT_EQ(prose.links[0].id, "krasin");
  EXPECT_EQ(prose.links[0].offset, 20u);
}

TEST(Prose, KnowsListsQuotesAndHeadings) {
  const auto prose = parse_prose("## Titre\n\n- un\n- deux\n\n> dit-on\n\nfin", ProseKind::page);
  EXPECT_TRUE(prose.faults.empty());
  std::vector<BlockKind> kinds;
  for (const auto& block : prose.blocks)
    kinds.push_back(block.kind);
  EXPECT_EQ(kinds, (std::vector{BlockKind::heading, BlockKind::list_item, BlockKind::list_item, BlockKind::quote,
                                BlockKind::paragraph}));
}

TEST(Prose, ReadsCharactersByNameAndNumber) {
  const auto prose = parse_prose("12&nbsp;km &amp; &#171; &#x2014; \\*", ProseKind::card);
  EXPECT_EQ(prose.blocks[0].text.utf8, "12\u00A0km & « — *");
}

TEST(Prose, JoinsSpacesByNumber) {
  const auto prose = parse_prose("&#32;a&#32; &#x20;b", ProseKind::card);
  EXPECT_TRUE(prose.faults.empty());
  EXPECT_EQ(prose.blocks[0].text.utf8, "a b");
}

TEST(Prose, RefusesControlCharactersByNumber) {
  for (const std::string character : {"&#10;", "&#x9;", "&#13;", "&#x1;", "&#127;", "&#x85;"}) {
    const auto prose = parse_prose("a" + character + "b", ProseKind::card);
    EXPECT_EQ(prose.faults.size(), 1u) << character;
    EXPECT_EQ(prose.blocks[0].text.utf8, "a" + character + "b");
  }
}

TEST(Prose, TakesIndentedLinesForWords) {
  const auto prose = parse_prose("    Un\n    deux.\n", ProseKind::card);
  EXPECT_TRUE(prose.faults.empty());
  ASSERT_EQ(prose.blocks.size(), 1u);
  EXPECT_EQ(prose.blocks[0].text.utf8, "Un deux.");
}

TEST(Prose, AllowsWebAddressesInPagesOnly) {
  EXPECT_TRUE(parse_prose("[x](https://example.org/a)", ProseKind::page).faults.empty());
  EXPECT_EQ(parse_prose("[x](https://example.org/a)", ProseKind::card).faults.size(), 1u);
  EXPECT_EQ(parse_prose("[x](javascript:alert(1))", ProseKind::page).faults.size(), 1u);
  EXPECT_EQ(parse_prose("[x](<https://exam ple.org>)", ProseKind::page).faults.size(), 1u);
}

TEST(Prose, RefusesWhatCannotBeShownAndLosesNoWord) {
  const auto prose = parse_prose("1. un\n2. deux\n\n```\ntrois\n```\n\n<b>quatre</b> `cinq`", ProseKind::card);
  EXPECT_GE(prose.faults.size(), 5u);
  std::string words;
  for (const auto& block : prose.blocks)
    words += block.text.utf8 + ' ';
  for (const auto* word : {"un", "deux", "trois", "quatre", "cinq"})
    EXPECT_TRUE(words.contains(word)) << words;
}

}  // namespace
}  // namespace vitrine::author
