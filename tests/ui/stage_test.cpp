// The whole interface drawn without a screen, and pressed as a hand does.
#include "ui/stage.h"

#include <cfloat>
#include <functional>
#include <optional>
#include <string>

#include <gtest/gtest.h>
#include <imgui.h>

#include "core/base/motion.h"
#include "core/edtf/day.h"
#include "tests/support/exhibit.h"
#include "tests/support/real_exhibit.h"

namespace vitrine::ui {
namespace {

enum class Pointer { mouse, finger };

// The sample exhibit in a window, drawn frame by frame.
class Hand {
 public:
  explicit Hand(Size size = {1280, 800}, const story::World& world = sample()) : m_world(world) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigInputTrickleEventQueue = true;
    io.MouseDragThreshold = 8;
    io.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    std::array<std::span<const std::byte>, layout::face_count> files;
    for (std::size_t i = 0; i < files.size(); ++i)
      files[i] = text::faces().bytes(static_cast<layout::Face>(i));
    m_stage.emplace(*io.Fonts, files);
    shows("", size);
  }
  ~Hand() {
    m_stage.reset();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
      texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext();
  }
  Hand(const Hand&) = delete;
  Hand& operator=(const Hand&) = delete;

  static const story::World& sample() {
    static const story::World world = support::sample_world();
    return world;
  }

  void shows(const std::string& address, Size size, double scroll_y_px = 0) {
    m_view = support::view_of({size, 1}, 0, address, m_world);
    m_view.state.scroll_y_px = scroll_y_px;
    m_view.frame.scroll_y_px = scroll_y_px;
    for (int i = 0; i < 3; ++i)
      draw();
    actions.clear();
  }

  void moves(Point at, Pointer pointer = Pointer::mouse) {
    source(pointer);
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y));
    settle();
  }
  void presses(Point at, Pointer pointer = Pointer::mouse) {
    source(pointer);
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y));
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    settle();
  }
  void releases(Point at, Pointer pointer = Pointer::mouse) {
    source(pointer);
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y));
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    settle();
  }
  // The browser took the touch for scrolling.
  void is_cancelled() {
    source(Pointer::finger);
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    settle();
  }
  void taps(Point at, Pointer pointer = Pointer::mouse) {
    presses(at, pointer);
    releases(at, pointer);
  }

  const support::View& view() const { return m_view; }
  // What is seen after the view was changed by hand.
  void shows_after(const std::function<void(support::View&)>& change) {
    change(m_view);
    settle();
  }

  // In the viewport.
  Rect rect_of(std::string_view id) const {
    for (const auto& box : m_view.page->boxes)
      if (box.id == id) return box.rect.moved(0, -m_view.frame.scroll_y_px);
    for (const auto& box : m_view.frame.fixed)
      if (box.id == id) return box.rect;
    ADD_FAILURE() << "no box " << id;
    return {};
  }
  Point middle_of(std::string_view id) const {
    const Rect rect = rect_of(id);
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
  }

  // What the action leads to, in a word.
  std::string address_after(const story::Action& action) const {
    return story::address_of(story::update(m_view.state, action, m_world).state, m_world.exhibit);
  }

  std::vector<story::Action> actions;  // heard since the last view
  bool is_over_item = false;
  int vertices = 0;
  double opacity = 0;  // of all vertices together

 private:
  static void source(Pointer pointer) {
    ImGui::GetIO().AddMouseSourceEvent(pointer == Pointer::finger ? ImGuiMouseSource_TouchScreen
                                                                  : ImGuiMouseSource_Mouse);
  }
  void settle() {
    for (int i = 0; i < 4; ++i)
      draw();
  }
  void draw() {
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    const Heard heard = m_stage->draw(m_view.frame, m_view.state, m_world, m_map);
    ImGui::Render();
    if (heard.action) actions.push_back(*heard.action);
    is_over_item = heard.is_over_item;
    vertices = ImGui::GetDrawData()->TotalVtxCount;
    opacity = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
      for (const ImDrawVert& vertex : list->VtxBuffer)
        opacity += vertex.col >> IM_COL32_A_SHIFT & 0xFFU;
    // What a back end would do.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_WantDestroy) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
      } else if (texture->Status != ImTextureStatus_Destroyed) {
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }

  const story::World& m_world;
  geo::Map m_map;
  support::View m_view;
  std::optional<Stage> m_stage;
};

TEST(StagePress, AndReleaseOverABoxIsItsAction) {
  Hand hand;
  hand.taps(hand.middle_of("begin"));
  ASSERT_EQ(hand.actions.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<story::GoToCard>(hand.actions[0]));
}

TEST(StagePress, AloneIsNothingYet) {
  Hand hand;
  hand.presses(hand.middle_of("begin"));
  EXPECT_TRUE(hand.actions.empty());
}

TEST(StagePress, ReleasedElsewhereIsNothing) {
  Hand hand;
  hand.presses(hand.middle_of("begin"));
  hand.releases(hand.middle_of("header.settings"));
  EXPECT_TRUE(hand.actions.empty());
  hand.presses(hand.middle_of("header.settings"));
  hand.releases({5, 400});
  EXPECT_TRUE(hand.actions.empty());
}

TEST(StagePress, BegunElsewhereIsNothing) {
  Hand hand;
  hand.presses({5, 400});
  hand.releases(hand.middle_of("begin"));
  EXPECT_TRUE(hand.actions.empty());
}

TEST(StagePress, OverBareGroundIsNothing) {
  Hand hand;
  hand.taps({2, 790});
  hand.taps(hand.middle_of("cover.title"));
  EXPECT_TRUE(hand.actions.empty());
  EXPECT_FALSE(hand.is_over_item);
}

Point on_line(const Hand& hand, edtf::Civil date) {
  const auto& ribbon = hand.view().frame.ribbon;
  return {ribbon.scale.x_from_day(static_cast<double>(edtf::day_from_civil(date)) + 0.5), ribbon.line_y};
}

TEST(StageRibbon, IsScrubbedByADragAlongTheLine) {
  for (const auto pointer : {Pointer::mouse, Pointer::finger}) {
    Hand hand;
    const auto from = on_line(hand, {1920, 6, 1}), to = on_line(hand, {1930, 6, 1});
    hand.presses(from, pointer);
    ASSERT_FALSE(hand.actions.empty());
    EXPECT_TRUE(std::holds_alternative<story::ScrubTo>(hand.actions.back()));
    hand.moves(to, pointer);
    hand.releases(to, pointer);
    const auto* scrub = std::get_if<story::ScrubTo>(&hand.actions.back());
    ASSERT_TRUE(scrub);
    EXPECT_NEAR(static_cast<double>(scrub->day), static_cast<double>(edtf::day_from_civil({1930, 6, 1})), 3);
    EXPECT_TRUE(hand.is_over_item || pointer == Pointer::finger);
  }
}

TEST(StageRibbon, LetGoNearACardLeadsToIt) {
  Hand hand;
  hand.presses(on_line(hand, {1930, 6, 1}));
  hand.releases(on_line(hand, {1934, 10, 9}));
  ASSERT_FALSE(hand.actions.empty());
  EXPECT_EQ(hand.address_after(hand.actions.back()), "shots");
}

TEST(StageRibbon, ATouchThatBecameAScrollLeadsNowhere) {
  Hand hand;
  hand.presses(on_line(hand, {1934, 10, 9}), Pointer::finger);
  hand.actions.clear();
  hand.is_cancelled();
  EXPECT_TRUE(hand.actions.empty());
}

TEST(StageRibbon, IsPulledAlongBesideTheLine) {
  Hand hand;
  const Rect ribbon = hand.view().frame.ribbon.rect;
  const auto& scale = hand.view().frame.ribbon.scale;
  hand.presses({scale.left_px + 20, ribbon.y + 2});
  hand.moves({scale.left_px + 60, ribbon.y + 2});
  ASSERT_FALSE(hand.actions.empty());
  const auto* pull = std::get_if<story::PullTime>(&hand.actions.back());
  ASSERT_TRUE(pull);
  EXPECT_NEAR(pull->days, -40 * (scale.end_day - scale.first_day) / (scale.right_px - scale.left_px), 1e-6);
}

TEST(StagePress, OfAFingerIsTheSame) {
  Hand hand({390, 844});
  hand.taps(hand.middle_of("lang.ru"), Pointer::finger);
  ASSERT_EQ(hand.actions.size(), 1u);
  ASSERT_TRUE(std::holds_alternative<story::SetLanguage>(hand.actions[0]));
  EXPECT_EQ(std::get<story::SetLanguage>(hand.actions[0]).language, support::russian);
}

TEST(StagePress, ThatBecameAScrollIsNothing) {
  Hand hand({390, 844});
  hand.presses(hand.middle_of("begin"), Pointer::finger);
  hand.is_cancelled();
  EXPECT_TRUE(hand.actions.empty());
  EXPECT_FALSE(hand.is_over_item);
  hand.taps(hand.middle_of("begin"), Pointer::finger);
  EXPECT_EQ(hand.actions.size(), 1u) << "the next one counts";
}

TEST(StagePress, OfAFastClickIsHeardOnce) {
  Hand hand;
  const Point at = hand.middle_of("begin");
  ImGui::GetIO().AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y));
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  hand.moves(at);
  EXPECT_EQ(hand.actions.size(), 1u);
}

TEST(StageHover, IsSeenOverWhatCanBePressed) {
  Hand hand;
  for (const char* id : {"begin", "lang.fr", "header.settings", "header.title", "pin.paris", "mark.sum"}) {
    hand.moves(hand.middle_of(id));
    EXPECT_TRUE(hand.is_over_item) << id;
    hand.moves({2, 790});
    EXPECT_FALSE(hand.is_over_item) << id;
  }
}

TEST(StagePage, MovesWithTheScroll) {
  Hand hand;
  const double y = hand.rect_of("letters.open").y - 300;
  hand.shows("", {1280, 800}, y);
  hand.taps(hand.middle_of("letters.open"));
  ASSERT_EQ(hand.actions.size(), 1u);
  EXPECT_EQ(hand.address_after(hand.actions[0]), "letters/file");
}

TEST(StagePage, HearsNothingWhereItIsCoveredByHeaderAndRibbon) {
  Hand hand;
  const auto metrics = hand.view().frame.metrics;
  const double top = hand.rect_of("letters.open").y;
  // The button lies under the header, then under the ribbon.
  for (const double wanted : {metrics.header.y + 2, metrics.ribbon.y + 30}) {
    hand.shows("", {1280, 800}, top - wanted);
    hand.taps(hand.middle_of("letters.open"));
    for (const auto& action : hand.actions)
      EXPECT_NE(hand.address_after(action), "letters/file") << wanted;
  }
}

TEST(StagePage, AnInlineLinkIsPressedInItsWords) {
  Hand hand;
  const double y = hand.rect_of("note.text.0").y - 300;
  hand.shows("", {1280, 800}, y);
  hand.taps(hand.middle_of("note.text.0.link.0"));
  ASSERT_EQ(hand.actions.size(), 1u);
  const auto* toggled = std::get_if<story::ToggleNote>(&hand.actions[0]);
  ASSERT_TRUE(toggled);
  EXPECT_EQ(toggled->note.link, "note.text.0.link.0");
}

TEST(StageDrawing, OfEveryScreenDrawsSomethingAndHearsNothing) {
  Hand hand;
  for (const Size size : {Size{320, 480}, Size{390, 844}, Size{1080, 1920}, Size{1920, 1080}}) {
    ImGui::GetIO().DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    for (const char* address : {"", "sum", "sum/file", "about", "facade"}) {
      hand.shows(address, size);
      EXPECT_GT(hand.vertices, 400) << address;
      EXPECT_TRUE(hand.actions.empty()) << address;
    }
  }
}

TEST(StageMotion, ACardThatSettlesComesIn) {
  Hand hand;
  hand.shows("", {1280, 800}, hand.rect_of("letters").y - 200);
  const double at_rest = hand.opacity;
  const auto settling = [](double now_s) {
    return [now_s](support::View& view) {
      view.state.movements.seen_s.assign(8, 10);
      view.state.now_s = now_s;
    };
  };
  hand.shows_after(settling(10));
  const double at_first = hand.opacity;
  hand.shows_after(settling(10 + motion::settle_s / 4));
  const double on_its_way = hand.opacity;
  hand.shows_after(settling(10 + motion::settle_s));
  EXPECT_LT(at_first, on_its_way);
  EXPECT_LT(on_its_way, at_rest);
  EXPECT_EQ(hand.opacity, at_rest);
}

TEST(StageMotion, AFileIsThereAtTheEndOfItsUnfolding) {
  Hand hand;
  hand.shows("", {1280, 800});
  const auto before = hand.view().page;
  hand.shows("sum/file", {1280, 800});
  const double at_rest = hand.opacity;
  const auto unfolding = [&](double now_s) {
    return [&, now_s](support::View& view) {
      view.frame.page_before = before;
      view.state.movements.unfolded_s = 10;
      view.state.movements.unfolded_from = {40, 300, 500, 200};
      view.state.now_s = now_s;
    };
  };
  hand.shows_after(unfolding(10 + motion::unfold_s / 8));
  EXPECT_NE(hand.opacity, at_rest);
  hand.shows_after(unfolding(10 + motion::unfold_s));
  EXPECT_EQ(hand.opacity, at_rest);
}

TEST(StageMotion, WhatIsUnfoldingCanBePressedWhereItWillBe) {
  Hand hand;
  hand.shows("sum/file", {1280, 800});
  hand.shows_after([](support::View& view) {
    view.frame.page_before = view.page;
    view.state.movements.unfolded_s = 10;
    view.state.movements.unfolded_from = {0, 0, 1280, 800};
    view.state.now_s = 10.1;
  });
  hand.taps(hand.middle_of("close"));
  ASSERT_EQ(hand.actions.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<story::Close>(hand.actions[0]));
}

TEST(StagePicture, IsDrawnAlong) {
  Hand hand;
  hand.shows("facade", {1280, 800});
  const Point middle = hand.middle_of("facade");
  hand.presses(middle);
  hand.moves({middle.x + 30, middle.y});
  hand.releases({middle.x + 30, middle.y});
  ASSERT_FALSE(hand.actions.empty());
  EXPECT_NE(std::get_if<story::LookAtPicture>(&hand.actions.back()), nullptr);
}

TEST(StagePicture, ComesNearerWhenItIsPressedTwice) {
  Hand hand;
  hand.shows("facade", {1280, 800});
  hand.taps(hand.middle_of("facade"));
  hand.taps(hand.middle_of("facade"));
  ASSERT_EQ(hand.actions.size(), 1u);
  const auto* look = std::get_if<story::LookAtPicture>(&hand.actions[0]);
  ASSERT_NE(look, nullptr);
  EXPECT_GT(look->view.zoom, 2);
}

TEST(StagePicture, ItsButtonsArePressed) {
  Hand hand;
  hand.shows("facade", {390, 844});
  hand.taps(hand.middle_of("picture.zoom-in"), Pointer::finger);
  ASSERT_EQ(hand.actions.size(), 1u);
  EXPECT_GT(std::get<story::LookAtPicture>(hand.actions[0]).view.zoom, 1);
  hand.taps(hand.middle_of("close"), Pointer::finger);
  ASSERT_EQ(hand.actions.size(), 2u);
  EXPECT_NE(std::get_if<story::Close>(&hand.actions[1]), nullptr);
}

TEST(StagePicture, OfACardOpensWhenItIsPressed) {
  Hand hand;
  hand.shows("", {1280, 800}, hand.rect_of("sum.picture").y - 200);
  hand.taps(hand.middle_of("sum.picture"));
  ASSERT_EQ(hand.actions.size(), 1u);
  EXPECT_EQ(hand.address_after(hand.actions[0]), "facade");
}

// The map's ground, away from pins and buttons.
constexpr Point ground{1180, 160};

TEST(StageMap, IsPulledAlongAndThePlaceStaysUnderThePointer) {
  Hand hand;
  const auto& view = hand.view();
  const auto& world = Hand::sample();
  const auto place = geo::plane_from_screen(view.frame.camera, view.frame.metrics.map, ground);
  hand.presses(ground);
  hand.moves({ground.x - 4, ground.y});
  EXPECT_TRUE(hand.actions.empty());
  hand.moves({ground.x - 40, ground.y + 25});
  hand.releases({ground.x - 40, ground.y + 25});
  ASSERT_EQ(hand.actions.size(), 1u);
  hand.shows_after([&](support::View& seen) {
    seen.state = story::update(seen.state, hand.actions[0], world).state;
    seen.frame = layout::frame_from(seen.state, world, seen.page, support::real_typesetter());
  });
  const auto now = geo::plane_from_screen(view.frame.camera, view.frame.metrics.map, {ground.x - 40, ground.y + 25});
  EXPECT_NEAR(now.x_km, place.x_km, 1e-6);
  EXPECT_NEAR(now.y_km, place.y_km, 1e-6);
}

TEST(StageMap, ADragThatBeginsOnAPinIsNoPress) {
  Hand hand;
  const Point pin = hand.middle_of("pin.paris");
  hand.presses(pin);
  hand.moves({pin.x + 30, pin.y});
  hand.moves(pin);
  hand.releases(pin);
  ASSERT_FALSE(hand.actions.empty());
  for (const auto& action : hand.actions)
    EXPECT_TRUE(std::holds_alternative<story::LookAtMap>(action));
}

TEST(StageMap, APressOnAPinIsNoDrag) {
  Hand hand;
  const Point pin = hand.middle_of("pin.paris");
  hand.presses(pin, Pointer::finger);
  hand.moves({pin.x + 3, pin.y + 3}, Pointer::finger);
  hand.releases({pin.x + 3, pin.y + 3}, Pointer::finger);
  ASSERT_EQ(hand.actions.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<story::SelectTown>(hand.actions[0]));
}

TEST(StageMap, ADragThatBeginsOnItsButtonsOrTheStoryLeavesItAlone) {
  Hand hand;
  for (const Point from : {hand.middle_of("map.zoom-in"), Point{300, 400}}) {
    hand.presses(from);
    hand.moves(ground);
    hand.releases(ground);
    EXPECT_TRUE(hand.actions.empty());
  }
}

TEST(StageMap, ComesNearerWhenItIsPressedTwice) {
  Hand hand;
  hand.taps(ground);
  EXPECT_TRUE(hand.actions.empty());
  hand.taps(ground);
  ASSERT_EQ(hand.actions.size(), 1u);
  const auto& look = std::get<story::LookAtMap>(hand.actions[0]);
  EXPECT_EQ(look.looking, story::Looking::stepped);
  EXPECT_NEAR(look.view.half_width_km, hand.view().state.flight.to.half_width_km / 2, 400);
}

TEST(StageMap, ItsButtonsArePressed) {
  for (const Size size : {Size{390, 844}, Size{1280, 800}}) {
    Hand hand(size);
    hand.taps(hand.middle_of("map.zoom-in"), Pointer::finger);
    hand.taps(hand.middle_of("map.whole"), Pointer::finger);
    ASSERT_EQ(hand.actions.size(), 2u);
    EXPECT_TRUE(std::holds_alternative<story::LookAtMap>(hand.actions[0]));
    EXPECT_TRUE(std::holds_alternative<story::ShowWholeRoute>(hand.actions[1]));
  }
}

TEST(StageMap, StopsInItsFlightWhenItIsTouched) {
  Hand hand;
  hand.shows_after([&](support::View& seen) {
    seen.state.flight = {{0, 0, 900, 640}, {500, 200, 2000, 1500}, 10, 2};
    seen.state.now_s = 11;
    seen.frame = layout::frame_from(seen.state, Hand::sample(), seen.page, support::real_typesetter());
  });
  hand.actions.clear();
  hand.presses(ground);
  ASSERT_EQ(hand.actions.size(), 1u);
  const auto& look = std::get<story::LookAtMap>(hand.actions[0]);
  EXPECT_EQ(look.looking, story::Looking::held);
  EXPECT_EQ(look.view, story::map_view_at(hand.view().state));
}

// Pressed in its middle, everything in view does what its box says.
TEST(StagePress, ReachesEveryBoxOfTheExhibit) {
  for (const Size size : {Size{390, 844}, Size{1280, 800}, Size{1080, 1920}}) {
    Hand hand(size, support::real_world());
    for (const char* address : {"", "225-million/file"}) {
      hand.shows(address, size);
      const auto page = hand.view().page;
      const auto expect_heard = [&](const layout::Box& box, Point at) {
        hand.actions.clear();
        hand.taps(at);
        ASSERT_EQ(hand.actions.size(), 1u) << box.id << " at " << size.width;
        EXPECT_EQ(hand.actions[0].index(), box.action->index()) << box.id;
        EXPECT_EQ(hand.address_after(hand.actions[0]), hand.address_after(*box.action))
            << box.id << " at " << size.width;
      };
      const auto middle = [](const Rect& rect) { return Point{rect.x + rect.width / 2, rect.y + rect.height / 2}; };
      for (const auto& box : hand.view().frame.fixed)
        if (box.action) expect_heard(box, middle(box.rect));
      const Rect window = hand.view().frame.metrics.story;
      for (const auto& box : page->boxes)
        if (box.action && window.contains(middle(box.rect))) expect_heard(box, middle(box.rect));
    }
  }
}

}  // namespace
}  // namespace vitrine::ui
