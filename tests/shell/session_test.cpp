#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "tests/shell/page.h"
#include "tests/support/exhibit.h"
#include "tests/support/json.h"
#include "tests/support/real_exhibit.h"

namespace vitrine::shell {
namespace {

using support::letters;
using support::note;
using support::sum;

std::map<std::string, std::string> elements_of(const semantics::Node& root) {
  std::map<std::string, std::string> elements;
  const std::function<void(const semantics::Node&, const std::string&)> collect = [&](const auto& node,
                                                                                      const auto& id) {
    for (const auto& child : node.children) {
      elements[child.id] = id;
      collect(child, child.id);
    }
  };
  collect(root, "");
  return elements;
}

double height_of(const Session& session) {
  return session.frame().page->height;
}

TEST(SessionDelivery, FirstAddsEverythingThatTheTreeHas) {
  Page page;
  const Json delivery = page.receives();
  EXPECT_EQ(page.elements, elements_of(page.session.tree()));
  for (const auto& patch : delivery.at("patches").items)
    EXPECT_EQ(patch.at("op").string, "add");
}

TEST(SessionDelivery, FirstSaysHeightAndTitle) {
  Page page;
  const Json delivery = page.receives();
  const Json* size = command_of(delivery, "page");
  ASSERT_TRUE(size);
  EXPECT_EQ(size->at("height").number, height_of(page.session));
  const auto& insets = size->at("insets").items;
  ASSERT_EQ(insets.size(), 4u);
  const auto& story = page.session.frame().metrics.story;
  EXPECT_NEAR(insets[0].number, story.y, 0.01);
  EXPECT_NEAR(insets[2].number, 600 - story.bottom(), 0.01);
  const Json* title = command_of(delivery, "title");
  ASSERT_TRUE(title);
  EXPECT_EQ(title->at("title").string, "Paris–Moscou");
  EXPECT_EQ(title->at("language").string, "fr");
}

TEST(SessionDelivery, SecondIsEmpty) {
  Page page;
  page.receives();
  EXPECT_EQ(page.session.take_delivery(), "");
  page.session.apply(story::Tick{1});
  EXPECT_EQ(page.session.take_delivery(), "");
}

TEST(SessionDelivery, PatchesComeBeforeCommands) {
  Page page;
  const std::string text = page.session.take_delivery();
  EXPECT_TRUE(text.starts_with("{\"patches\":["));
  EXPECT_LT(text.find("\"patches\""), text.find("\"commands\""));
}

TEST(SessionDelivery, OfEveryActionIsJsonThatThePageKnows) {
  // The words in quotation marks after `op:` in web/messages.ts, and the fields beside them.
  std::ifstream file(VITRINE_SOURCE_DIR "/web/messages.ts");
  const std::string messages{std::istreambuf_iterator<char>(file), {}};
  ASSERT_FALSE(messages.empty());
  const auto is_known = [&](const std::string& word) { return messages.find("op: \"" + word + "\"") != messages.npos; };
  const auto has_field = [&](const std::string& name) {
    return messages.find(name + ":") != messages.npos || messages.find(name + "?:") != messages.npos;
  };
  Page page;
  const std::vector<story::Action> actions = {story::GoToCard{letters},
                                              story::OpenCard{sum, {}},
                                              story::ShowThing{{model::Kind::person, 0, 0}},
                                              story::SetLanguage{1},
                                              story::SetLanguage{2},
                                              story::Close{},
                                              story::ShowPage{0},
                                              story::Visit{"nowhere"},
                                              story::SetTextSize{150},
                                              story::FollowAddress{"https://example.org/\"\\"},
                                              story::ShowReadingView{},
                                              story::Resized{{{1280, 800}, 1}}};
  const auto expect_known = [&] {
    const Json delivery = page.receives();
    for (const auto* list : {"patches", "commands"})
      for (const auto& message : delivery.at(list).items) {
        EXPECT_TRUE(is_known(message.at("op").string)) << message.at("op").string;
        for (const auto& [name, value] : message.members)
          EXPECT_TRUE(has_field(name)) << name;
      }
  };
  expect_known();
  for (const auto& action : actions) {
    page.session.apply(action);
    expect_known();
  }
  page.session.say("first-frame");
  page.session.say("first-card");
  page.session.say_cursor(true);
  expect_known();
}

TEST(SessionDelivery, KeepsThePagesElementsInStep) {
  Page page;
  page.receives();
  for (const auto& action :
       std::vector<story::Action>{story::OpenCard{note, {}}, story::OpenCard{sum, {}}, story::SetLanguage{1},
                                  story::ShowPage{1}, story::Close{}, story::Resized{{{1280, 800}, 1}}}) {
    page.session.apply(action);
    page.receives();  // expects of each patch that its element is there, or not yet there
    EXPECT_EQ(page.elements, elements_of(page.session.tree()));
  }
}

TEST(SessionLanguage, SwitchDeliversTitlePageAndAddress) {
  Page page(support::real_world());
  page.receives();
  page.session.apply(story::GoToCard{2});
  page.receives();
  page.session.activate("lang.ru");
  const Json delivery = page.receives();
  const Json* title = command_of(delivery, "title");
  ASSERT_TRUE(title);
  EXPECT_EQ(title->at("language").string, "ru");
  EXPECT_EQ(title->at("title").string, support::real_world().exhibit.editions[1].title.utf8);
  EXPECT_TRUE(command_of(delivery, "page"));
  const Json* address = command_of(delivery, "address");
  ASSERT_TRUE(address);
  EXPECT_EQ(address->at("language").string, "ru");
  EXPECT_EQ(address->at("address").string, support::real_world().exhibit.common.cards[2].id);
  // Only within a paragraph may a translation have other links.
  for (const auto& patch : delivery.at("patches").items) {
    const auto& id = patch.at("id").string;
    if (patch.at("op").string == "remove") EXPECT_TRUE(id.contains(".run.") || id.contains(".link.")) << id;
  }
}

TEST(SessionLanguage, SwitchSaysTheLanguageOfTheSameTitle) {
  auto world = support::sample_world();
  world.exhibit.editions[1].title = world.exhibit.editions[0].title;
  Page page(std::move(world));
  page.receives();
  page.session.activate("lang.ru");
  const Json delivery = page.receives();
  ASSERT_TRUE(command_of(delivery, "title"));
  EXPECT_EQ(command_of(delivery, "title")->at("language").string, "ru");
}

TEST(SessionLanguage, WaitsForTheEditionAndThenSpeaksIt) {
  Page page;
  page.receives();
  page.session.activate("lang.en");
  const Json asked = page.receives();
  ASSERT_TRUE(command_of(asked, "load-edition"));
  EXPECT_EQ(command_of(asked, "load-edition")->at("language").string, "en");
  EXPECT_FALSE(command_of(asked, "address"));
  page.session.add_edition(support::english, support::sample_edition("en"));
  const Json arrived = page.receives();
  ASSERT_TRUE(command_of(arrived, "title"));
  EXPECT_EQ(command_of(arrived, "title")->at("language").string, "en");
  EXPECT_EQ(command_of(arrived, "address")->at("language").string, "en");
}

TEST(SessionTitle, NamesTheFileAndThePage) {
  Page page;
  page.receives();
  page.session.apply(story::OpenCard{sum, {}});
  EXPECT_EQ(command_of(page.receives(), "title")->at("title").string, "La somme · Paris–Moscou");
  page.session.apply(story::ShowPage{0});
  EXPECT_EQ(command_of(page.receives(), "title")->at("title").string, "À propos · Paris–Moscou");
  page.session.apply(story::Close{});
  EXPECT_EQ(command_of(page.receives(), "title")->at("title").string, "Paris–Moscou");
}

TEST(SessionActivate, DoesWhatThePressedBoxDoes) {
  Page page;
  page.session.apply(story::Resized{{{1280, 800}, 1}});  // a map on which the pins stand apart
  page.receives();
  page.session.activate("pin.paris");
  EXPECT_EQ(page.session.state().card, note);
  page.session.activate("mark.sum");
  EXPECT_EQ(page.session.state().card, sum);
  page.session.activate("sum.open");
  EXPECT_EQ(page.session.state().screen, story::Screen::file);
  page.session.activate("next");
  EXPECT_EQ(page.session.state().card, support::shots);
  page.session.activate("close");
  EXPECT_EQ(page.session.state().screen, story::Screen::story);
  page.session.activate("header.settings");
  page.session.activate("settings.theme.dark");
  EXPECT_EQ(page.session.state().theme, story::Theme::dark);
}

TEST(SessionActivate, OfNothingDoesNothing) {
  Page page;
  page.receives();
  for (const char* id : {"", "nothing", "sum.title", "sum"})
    page.session.activate(id);
  EXPECT_EQ(page.session.take_delivery(), "");
}

TEST(SessionActivate, EveryInteractiveNodeDoesSomething) {
  for (const char* address : {"", "225-million/file", "about"}) {
    Page first(support::real_world());
    first.session.apply(story::Visit{address});
    std::vector<std::string> ids;
    const std::function<void(const semantics::Node&)> collect = [&](const semantics::Node& node) {
      if (node.role == semantics::Role::button || node.role == semantics::Role::link) ids.push_back(node.id);
      for (const auto& child : node.children)
        collect(child);
    };
    collect(first.session.tree());
    EXPECT_GT(ids.size(), 5u);
    for (const auto& id : ids) {
      Page page(support::real_world());
      page.session.apply(story::Visit{address});
      page.receives();
      page.session.activate(id);
      const auto& boxes = first.session.frame().page->boxes;
      const auto box = std::ranges::find(boxes, id, &layout::Box::id);
      // The map may show the place already.
      const bool is_place = box != boxes.end() && std::holds_alternative<story::ShowPlace>(*box->action);
      if (id != "lang.fr" && !is_place) EXPECT_NE(page.session.take_delivery(), "") << id;
    }
  }
}

TEST(SessionRects, AgreeWithThoseOfTheTree) {
  for (const Size size : {Size{390, 844}, Size{1280, 800}, Size{1080, 1920}})
    for (const char* address : {"", "225-million/file", "about"}) {
      Page page(support::real_world());
      page.session.apply(story::Resized{{size, 1}});
      page.session.apply(story::Visit{address});
      const auto rects = support::read_json(page.session.rects_json());
      ASSERT_TRUE(rects);
      int compared = 0;
      const std::function<void(const semantics::Node&)> compare = [&](const semantics::Node& node) {
        if (const Json* rect = rects->find(node.id)) {
          ASSERT_EQ(rect->items.size(), 5u);
          EXPECT_NEAR(rect->items[0].number, node.rect.x, 0.006) << node.id;
          EXPECT_NEAR(rect->items[1].number, node.rect.y, 0.006) << node.id;
          EXPECT_NEAR(rect->items[2].number, node.rect.width, 0.006) << node.id;
          EXPECT_NEAR(rect->items[3].number, node.rect.height, 0.006) << node.id;
          EXPECT_EQ(rect->items[4].number == 1, node.layer == semantics::Layer::fixed) << node.id;
          ++compared;
        }
        for (const auto& child : node.children)
          compare(child);
      };
      compare(page.session.tree());
      EXPECT_GT(compared, 20);
    }
}

TEST(SessionState, SaysWhereTheVisitorIs) {
  Page page;
  page.session.apply(story::GoToCard{letters});
  page.session.apply(story::SetTheme{story::Theme::dark});
  auto state = support::read_json(page.session.state_json());
  ASSERT_TRUE(state);
  EXPECT_EQ(state->at("lang").string, "fr");
  EXPECT_EQ(state->at("card").string, "letters");
  EXPECT_FALSE(state->at("open").boolean);
  EXPECT_EQ(state->at("theme").string, "dark");
  bool has_letters = false;
  for (const auto& card : state->at("visible").items)
    has_letters |= card.string == "letters";
  EXPECT_TRUE(has_letters);
  // Between Paris and Moscow.
  EXPECT_GT(state->at("camera").at("lon").number, 2.3);
  EXPECT_LT(state->at("camera").at("lon").number, 37.7);
  EXPECT_GT(state->at("camera").at("km_per_px").number, 0);
  page.session.apply(story::OpenCard{sum, {}});
  state = support::read_json(page.session.state_json());
  EXPECT_TRUE(state->at("open").boolean);
  EXPECT_EQ(state->at("card").string, "sum");
}

TEST(SessionState, SaysWhichDayAndYearsAreShown) {
  Page page;
  page.session.apply(story::GoToCard{letters});
  auto state = support::read_json(page.session.state_json());
  EXPECT_EQ(state->at("day").string, "1925-01-15");
  EXPECT_EQ(state->at("time").at("first").string, "1912-01-01");
  EXPECT_EQ(state->at("time").at("last").string, "1936-12-31");
  const auto& ribbon = page.session.frame().ribbon;
  EXPECT_TRUE(page.session.hold(50, {ribbon.playhead.x_px, ribbon.line_y}, {}));
  page.session.apply(story::ScrubTo{edtf::day_from_civil({1925, 3, 1})});
  state = support::read_json(page.session.state_json());
  EXPECT_EQ(state->at("day").string, "1925-03-01");
  EXPECT_GT(state->at("time").at("first").string, "1924-01-01");
  EXPECT_LT(state->at("time").at("last").string, "1926-01-01");
  EXPECT_TRUE(page.session.hold(1, {200, page.session.frame().ribbon.line_y}, {40, 0}));
  EXPECT_LT(support::read_json(page.session.state_json())->at("time").at("first").string,
            state->at("time").at("first").string);
}

TEST(SessionRibbon, DoesNotZoomBeyondTheWhole) {
  Page page;
  const Point at{200, page.session.frame().ribbon.line_y};
  EXPECT_FALSE(page.session.hold(0.5, at, {}));
  EXPECT_TRUE(page.session.hold(2, at, {}));
  EXPECT_TRUE(page.session.hold(0.1, at, {}));
}

TEST(SessionCursor, IsSaidOnceAChange) {
  Page page;
  page.receives();
  page.session.say_cursor(true);
  page.session.say_cursor(true);
  EXPECT_EQ(page.receives().at("commands").items.size(), 1u);
  page.session.say_cursor(true);
  EXPECT_EQ(page.session.take_delivery(), "");
}

}  // namespace
}  // namespace vitrine::shell
