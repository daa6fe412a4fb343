#include <cmath>
#include <optional>

#include <gtest/gtest.h>

#include "tests/shell/page.h"
#include "tests/support/exhibit.h"

namespace vitrine::shell {
namespace {

using support::letters;
using support::note;
using support::sum;

TEST(SessionScroll, AskedForKeepsTheCard) {
  Page page;
  page.receives();
  for (const model::Index card : {letters, sum, note, support::shots}) {
    page.session.apply(story::GoToCard{card});
    page.receives();  // the document arrives
    EXPECT_EQ(page.session.state().card, card);
  }
}

// In a tall window the reading line falls on a later card than the one jumped to.
TEST(SessionScroll, AskedForKeepsTheCardWhereverTheReadingLineFalls) {
  Page page;
  page.session.apply(story::Resized{{{390, 1700}, 1}});
  page.receives();
  bool has_been_elsewhere = false;
  for (const model::Index card : {note, letters, sum}) {
    page.session.apply(story::GoToCard{card});
    page.receives();
    EXPECT_EQ(page.session.state().card, card);
    const auto& frame = page.session.frame();
    has_been_elsewhere |= layout::card_at(*frame.page, frame.metrics, frame.scroll_y_px) != card;
  }
  EXPECT_TRUE(has_been_elsewhere) << "the window is not tall enough for this test";
}

TEST(SessionScroll, AskedForMayArriveRounded) {
  Page page;
  page.receives();
  page.session.apply(story::GoToCard{letters});
  page.session.scrolled(page.session.state().scroll_y_px + 0.4);
  EXPECT_EQ(page.session.state().card, letters);
}

TEST(SessionScroll, FromBeforeTheJumpWasHeardOfDoesNotCount) {
  Page page;
  page.receives();
  page.session.apply(story::GoToCard{letters});
  page.session.scrolled(0);
  EXPECT_EQ(page.session.state().card, letters);
  page.receives();
  page.session.scrolled(0);
  EXPECT_EQ(page.session.state().card, std::nullopt);
}

TEST(SessionScroll, OfTheVisitorFollowsTheReadingLine) {
  Page page;
  page.receives();
  EXPECT_EQ(page.session.state().card, std::nullopt);
  for (const char* card : {"note", "letters", "sum"}) {
    page.session.scrolled(middle_of(page.session, card));
    ASSERT_TRUE(page.session.state().card) << card;
    EXPECT_EQ(page.session.world().exhibit.common.cards[*page.session.state().card].id, card);
    const Json delivery = page.receives();
    const Json* address = command_of(delivery, "address");
    ASSERT_TRUE(address);
    EXPECT_EQ(address->at("address").string, card);
    EXPECT_FALSE(address->at("push").boolean);
    EXPECT_FALSE(command_of(delivery, "scroll"));
  }
  page.session.scrolled(0);
  EXPECT_EQ(page.session.state().card, std::nullopt);
}

TEST(SessionScroll, ToTheEndReachesTheLastCard) {
  Page page;
  page.session.scrolled(layout::most_scroll_px(*page.session.frame().page, page.session.state().viewport));
  EXPECT_EQ(page.session.state().card, support::shots);
}

TEST(SessionScroll, OutOfRangeIsHarmless) {
  Page page;
  page.session.scrolled(-500);
  EXPECT_EQ(page.session.state().card, std::nullopt);
  page.session.scrolled(1e7);
  EXPECT_EQ(page.session.state().card, support::shots);
}

TEST(SessionPlace, IsTheSameAfterAFile) {
  Page page;
  page.receives();
  const double y = std::round(middle_of(page.session, "letters"));
  page.session.scrolled(y);
  page.receives();
  page.session.activate("letters.open");
  page.receives();
  page.session.scrolled(200);
  page.session.activate("close");
  page.receives();
  EXPECT_EQ(page.session.state().card, letters);
  EXPECT_NEAR(page.session.state().scroll_y_px, y, 1);
}

TEST(SessionPlace, IsTheSameAfterAPage) {
  Page page;
  page.receives();
  const double y = std::round(middle_of(page.session, "sum"));
  page.session.scrolled(y);
  page.receives();
  page.session.activate("end.about");
  page.receives();
  page.session.activate("close");
  page.receives();
  EXPECT_EQ(page.session.state().card, sum);
  EXPECT_NEAR(page.session.state().scroll_y_px, y, 1);
}

TEST(SessionPlace, StaysOnTheSameWordsInAnotherLanguageAndWidth) {
  Page page;
  page.receives();
  page.session.scrolled(middle_of(page.session, "sum"));
  page.receives();
  const auto reading = page.session.state().reading;
  const auto offset = [&] {
    const auto* box = layout::find_box(*page.session.frame().page, reading.id);
    return box->rect.y - page.session.state().scroll_y_px - page.session.frame().metrics.story.y;
  };
  const double before = offset();
  page.session.apply(story::SetLanguage{support::russian});
  page.receives();
  EXPECT_NEAR(offset(), before, 1);
  EXPECT_EQ(page.session.state().card, sum);
  page.session.apply(story::Resized{{{1280, 800}, 1}});
  page.receives();
  EXPECT_EQ(page.session.state().card, sum);
  EXPECT_NEAR(offset(), before, 1);
}

}  // namespace
}  // namespace vitrine::shell
