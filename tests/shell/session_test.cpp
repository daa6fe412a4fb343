#include "shell/session.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/exhibit.h"
#include "tests/support/json.h"
#include "tests/support/real_exhibit.h"

namespace vitrine::shell {
namespace {

using support::Json;
using support::letters;
using support::note;
using support::sum;

// A session of the sample exhibit in a small window, and the page's side of it.
class Page {
 public:
  explicit Page(story::World world = support::sample_world())
      : session(std::move(world), start(), support::real_typesetter()) {}

  static story::State start() {
    story::State state;
    state.viewport = {{390, 600}, 2};
    state.motion = story::Motion::reduced;
    return state;
  }

  // Takes a delivery and does what it asks for, as a browser does.
  Json receives() {
    const std::string text = session.take_delivery();
    if (text.empty()) return {};
    const auto read = support::read_json(text);
    EXPECT_TRUE(read) << "no JSON: " << text;
    if (!read) return {};
    for (const auto& patch : read->at("patches").items)
      follow(patch);
    for (const auto& command : read->at("commands").items)
      if (command.at("op").string == "scroll") session.scrolled(command.at("y").number);
    return *read;
  }

  Session session;
  std::map<std::string, std::string> elements;  // id -> its parent's, "" at the root

 private:
  void follow(const Json& patch) {
    const auto& id = patch.at("id").string;
    const auto& operation = patch.at("op").string;
    EXPECT_EQ(elements.contains(id), operation != "add") << operation << ' ' << id;
    if (operation == "remove") return remove(id);
    if (operation == "set") return;
    const auto& parent = patch.at("parent").string;
    EXPECT_TRUE(parent.empty() || elements.contains(parent)) << parent;
    elements[id] = parent;
  }
  // An element takes along what is in it.
  void remove(const std::string& id) {
    elements.erase(id);
    std::vector<std::string> children;
    for (const auto& [child, parent] : elements)
      if (parent == id) children.push_back(child);
    for (const auto& child : children)
      remove(child);
  }
};

const Json* command_of(const Json& delivery, std::string_view operation) {
  const Json* found = nullptr;
  for (const auto& command : delivery.at("commands").items)
    if (command.at("op").string == operation) found = &command;
  return found;
}

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

// Where the card is at the reading line.
double middle_of(const Session& session, std::string_view card) {
  const auto* box = layout::find_box(*session.frame().page, card);
  return box->rect.y + box->rect.height / 2 - session.frame().metrics.story.y -
         session.frame().metrics.story.height * 0.35;
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
