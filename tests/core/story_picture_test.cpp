// A picture over the story, over a file, by its address; and how it is looked at.
#include <gtest/gtest.h>

#include "core/layout/picture.h"
#include "tests/support/visitor.h"

namespace vitrine::story {
namespace {

using support::letters;
using support::sum;
using support::Visitor;

TEST(StoryPicture, OpensWithTheFocusOnIt) {
  Visitor visitor;
  visitor.scrolls_to(sum, 900).does(ShowPicture{0, "sum.picture.open"});
  EXPECT_EQ(visitor.state.screen, Screen::picture);
  EXPECT_EQ(visitor.address(), "facade");
  EXPECT_EQ(visitor.asked<FocusOn>()->id, "facade");
  EXPECT_EQ(visitor.address_change(), History::push);
  EXPECT_EQ(visitor.state.view, PictureView{});
}

TEST(StoryPicture, ClosesToTheStoryAndToWhatItWasOpenedBy) {
  Visitor visitor;
  visitor.scrolls_to(sum, 900);
  const Anchor reading = visitor.state.reading;
  visitor.does(ShowPicture{0, "sum.picture.open"}).does(Scrolled{0, std::nullopt, {}}).does(Dismiss{});
  EXPECT_EQ(visitor.state.screen, Screen::story);
  EXPECT_EQ(visitor.state.card, sum);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, reading);
  EXPECT_EQ(visitor.asked<FocusOn>()->id, "sum.picture.open");
  EXPECT_EQ(visitor.address(), "sum");
}

TEST(StoryPicture, ClosesToTheFileItWasOpenedFrom) {
  Visitor visitor;
  visitor.does(OpenCard{sum, {}}).does(Scrolled{300, std::nullopt, {"sum/text", 12}});
  visitor.does(ShowPicture{0, "sum/picture.0.open"}).does(Close{});
  EXPECT_EQ(visitor.state.screen, Screen::file);
  EXPECT_EQ(visitor.state.card, sum);
  EXPECT_EQ(visitor.asked<ScrollTo>()->anchor, (Anchor{"sum/text", 12}));
  EXPECT_EQ(visitor.asked<FocusOn>()->id, "sum/picture.0.open");
  EXPECT_EQ(visitor.address(), "sum/file");
  visitor.does(Close{});
  EXPECT_EQ(visitor.state.screen, Screen::story);
}

TEST(StoryPicture, IsLeftByTheWayBackOfTheBrowser) {
  Visitor visitor;
  visitor.does(OpenCard{sum, {}}).does(Scrolled{300, std::nullopt, {"sum/text", 12}});
  visitor.does(ShowPicture{0, "sum/picture.0.open"}).does(Visit{"sum/file"});
  EXPECT_EQ(visitor.state.screen, Screen::file);
  EXPECT_EQ(visitor.state.reading, (Anchor{"sum/text", 12}));
  EXPECT_FALSE(visitor.address_change());
}

TEST(StoryPicture, HasAnAddressAndClosesToTheStory) {
  Visitor visitor;
  EXPECT_TRUE(is_address("facade", visitor.world));
  visitor.does(Visit{"facade"});
  EXPECT_EQ(visitor.state.screen, Screen::picture);
  visitor.does(Close{});
  EXPECT_EQ(visitor.state.screen, Screen::story);
  EXPECT_EQ(visitor.address(), "");
}

TEST(StoryPicture, OpenedAgainIsWhole) {
  Visitor visitor;
  visitor.does(ShowPicture{0, {}}).does(LookAtPicture{{3, {0.2, 0.2}}});
  EXPECT_EQ(visitor.state.view.zoom, 3);
  visitor.does(Close{}).does(ShowPicture{0, {}});
  EXPECT_EQ(visitor.state.view, PictureView{});
}

}  // namespace
}  // namespace vitrine::story

namespace vitrine::layout {
namespace {

const model::Picture wide{"a", {}, 200, 100, {0.5, 0.5}, "", ""};

TEST(ViewedPicture, FitsWholeAtFirst) {
  EXPECT_EQ(viewed_picture(wide, {10, 20, 400, 400}, {}), (Rect{10, 120, 400, 200}));
  EXPECT_EQ(viewed_picture(wide, {0, 0, 800, 100}, {}), (Rect{300, 0, 200, 100}));
}

TEST(ViewedPicture, NeverLeavesAGapWhereItIsLargerThanItsWindow) {
  const Rect window{10, 20, 400, 400};
  for (const double zoom : {1.0, 1.5, 4.0, 8.0})
    for (const double x : {0.0, 0.3, 1.0}) {
      const Rect shown = viewed_picture(wide, window, {zoom, {x, x}});
      if (shown.width >= window.width) {
        EXPECT_LE(shown.x, window.x);
        EXPECT_GE(shown.right(), window.right());
      }
      if (shown.height <= window.height) EXPECT_DOUBLE_EQ(shown.y - window.y, window.bottom() - shown.bottom());
    }
}

TEST(ViewedPicture, KeepsThePointThatIsZoomedAbout) {
  const Rect window{0, 0, 400, 200};
  const story::PictureView view{2, {0.5, 0.5}};
  const Rect shown = viewed_picture(wide, window, view);
  const Point about{150, 120};
  const Rect larger = viewed_picture(wide, window, zoomed(view, window, shown, 1.5, about));
  EXPECT_NEAR((about.x - shown.x) / shown.width, (about.x - larger.x) / larger.width, 1e-9);
  EXPECT_NEAR((about.y - shown.y) / shown.height, (about.y - larger.y) / larger.height, 1e-9);
}

TEST(ViewedPicture, ZoomsWithinItsLimits) {
  const Rect window{0, 0, 400, 200};
  const Rect shown = viewed_picture(wide, window, {});
  EXPECT_EQ(zoomed({}, window, shown, 0.1, {0, 0}), story::PictureView{});
  EXPECT_EQ(zoomed({}, window, shown, 1000, {0, 0}).zoom, story::most_picture_zoom);
}

TEST(ViewedPicture, IsPulledAsFarAsItsEdgesAndBackAtOnce) {
  const Rect window{0, 0, 400, 200};
  const story::PictureView view{2, {0.5, 0.5}};
  const auto far = pulled(view, window, viewed_picture(wide, window, view), 10'000, 0);
  EXPECT_EQ(viewed_picture(wide, window, far).x, 0);
  const auto back = pulled(far, window, viewed_picture(wide, window, far), -10, 0);
  EXPECT_NEAR(viewed_picture(wide, window, back).x, -10, 1e-9);
}

TEST(CroppedPicture, CoversItsWindowAroundTheFocus) {
  model::Picture picture = wide;
  picture.focus = {0.25, 0.5};
  EXPECT_EQ(cropped_picture(picture, {0, 0, 100, 100}), (Rect{0, 0, 200, 100}));
  picture.focus = {0.5, 0.5};
  EXPECT_EQ(cropped_picture(picture, {0, 0, 100, 100}), (Rect{-50, 0, 200, 100}));
  picture.focus = {1, 0.5};
  EXPECT_EQ(cropped_picture(picture, {0, 0, 100, 100}), (Rect{-100, 0, 200, 100}));
  EXPECT_EQ(cropped_picture(picture, {5, 5, 200, 50}), (Rect{5, -20, 200, 100}));
}

}  // namespace
}  // namespace vitrine::layout
