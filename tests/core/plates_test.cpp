// Plates: a sum as gold, where people and their ties stand, and choosing on a plate.
#include "core/model/plates.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/layout/ties.h"
#include "tests/support/visitor.h"

namespace vitrine {
namespace {

using model::Index;

TEST(NumberInWords, GroupsThousandsAsTheLanguageDoes) {
  EXPECT_EQ(model::number_in_words(65322.58, 1, "fr"), "65\u00A0322,6");
  EXPECT_EQ(model::number_in_words(65322.58, 1, "en"), "65,322.6");
  EXPECT_EQ(model::number_in_words(225'000'000, 0, "ru"), "225\u00A0000\u00A0000");
  EXPECT_EQ(model::number_in_words(0.046, 2, "en"), "0.05");
  EXPECT_EQ(model::number_in_words(0, 0, "en"), "0");
}

TEST(ExactNumber, LeavesOutDecimalsThatSayNothing) {
  EXPECT_EQ(model::exact_number(31'000'000, "fr"), "31");
  EXPECT_EQ(model::exact_number(18'546'000, "fr"), "18,546");
  EXPECT_EQ(model::exact_number(774'234, "en"), "0.774234");
}

model::Plate weighing() {
  model::Plate plate;
  plate.id = "scales";
  plate.bar = {12'400, 250, 70};
  plate.yardsticks = {{model::Yardstick::Kind::person, 500, 1750, 0},
                      {model::Yardstick::Kind::lorry, 6000, 2800, 5000}};
  plate.readings = {{225'000'000, 31'000'000, 9'000'000, {}}, {1'000, 1'000'000, 12'400'000, {}}};
  return plate;
}

TEST(WeightOf, FollowsFromTheSum) {
  const auto plate = weighing();
  const auto weight = model::weight_of(plate, plate.readings[0]);
  EXPECT_NEAR(weight.mass_kg, 65'322.58, 0.01);
  EXPECT_EQ(weight.bars, 5268u);
  EXPECT_NEAR(weight.volume_m3 * 19.32, 65.32258, 1e-5);
  EXPECT_NEAR(weight.cube_edge_m * weight.cube_edge_m * weight.cube_edge_m, weight.volume_m3, 1e-12);
  EXPECT_EQ(weight.loads, 14u);
  EXPECT_EQ(model::weight_of(plate, plate.readings[1]).bars, 1u);
}

TEST(WeightOf, HasNoLoadsWithoutALorry) {
  auto plate = weighing();
  plate.yardsticks.pop_back();
  EXPECT_EQ(model::weight_of(plate, plate.readings[0]).loads, 0u);
}

layout::TiesToPlace network(layout::TiesToPlace::Form form) {
  layout::TiesToPlace wanted;
  wanted.form = form;
  wanted.heights_px = {{44, 44, 60, 44}, {44, 44, 44}, {44, 60}};
  // To the neighbour, past a column, within one, twice between the same.
  wanted.ties = {{0, 4}, {1, 8}, {3, 7}, {2, 3}, {5, 8}, {4, 6}, {0, 4}, {3, 8}};
  wanted.width_px = 640;
  wanted.column_px = 150;
  wanted.heading_px = 30;
  wanted.gap_px = 16;
  wanted.glyph_px = 20;
  return wanted;
}

const layout::TiesToPlace::Form forms[] = {layout::TiesToPlace::Form::columns, layout::TiesToPlace::Form::arcs};

TEST(PlaceTies, PeopleNeverLieOverEachOtherOrOverHeadings) {
  for (const auto form : forms) {
    const auto wanted = network(form);
    const auto placed = layout::place_ties(wanted);
    ASSERT_EQ(placed.people.size(), 9u);
    for (std::size_t i = 0; i < placed.people.size(); ++i) {
      EXPECT_GE(placed.people[i].x, 0);
      EXPECT_LE(placed.people[i].right(), wanted.width_px);
      EXPECT_LE(placed.people[i].bottom(), placed.height_px);
      for (const auto& heading : placed.headings)
        EXPECT_FALSE(placed.people[i].overlaps(heading)) << i;
      for (std::size_t j = i + 1; j < placed.people.size(); ++j)
        EXPECT_FALSE(placed.people[i].overlaps(placed.people[j])) << i << " and " << j;
    }
  }
}

TEST(PlaceTies, TiesJoinTheirPeopleAndPassOverNobody) {
  for (const auto form : forms) {
    const auto wanted = network(form);
    const auto placed = layout::place_ties(wanted);
    ASSERT_EQ(placed.ties.size(), wanted.ties.size());
    for (std::size_t i = 0; i < placed.ties.size(); ++i) {
      const auto& points = placed.ties[i].points;
      const auto touches = [&](const Rect& person, Point p) { return person.inset(-0.01, -0.01).contains(p); };
      const auto &from = placed.people[wanted.ties[i].from], &to = placed.people[wanted.ties[i].to];
      EXPECT_TRUE((touches(from, points.front()) && touches(to, points.back())) ||
                  (touches(to, points.front()) && touches(from, points.back())))
          << i;
      for (const auto& point : points) {
        EXPECT_GE(point.x, 0);
        EXPECT_LE(point.x, wanted.width_px);
        for (const auto& person : placed.people)
          EXPECT_FALSE(person.inset(0.5, 0.5).contains(point)) << "tie " << i;
      }
    }
  }
}

TEST(PlaceTies, GlyphsStandApart) {
  for (const auto form : forms) {
    const auto placed = layout::place_ties(network(form));
    for (std::size_t i = 0; i < placed.ties.size(); ++i)
      for (std::size_t j = i + 1; j < placed.ties.size(); ++j)
        EXPECT_FALSE(placed.ties[i].glyph == placed.ties[j].glyph) << i << " and " << j;
  }
}

TEST(PlaceTies, GlyphsStandOffOtherTies) {
  const auto wanted = network(layout::TiesToPlace::Form::columns);
  const auto placed = layout::place_ties(wanted);
  for (const auto& tie : placed.ties)
    for (const auto& other : placed.ties) {
      if (&tie == &other) continue;
      for (const auto& point : other.points)
        EXPECT_GE(std::hypot(point.x - tie.glyph.x, point.y - tie.glyph.y), wanted.glyph_px / 2);
    }
}

TEST(PlaceTies, OrdersPeopleSoThatLinesNeedNotCross) {
  layout::TiesToPlace wanted = network(layout::TiesToPlace::Form::columns);
  wanted.heights_px = {{44, 44}, {44, 44}};
  wanted.ties = {{0, 3}, {1, 2}};
  const auto placed = layout::place_ties(wanted);
  EXPECT_EQ(placed.people[0].y < placed.people[1].y, placed.people[3].y < placed.people[2].y);
}

// The sample with a plate of each kind.
support::Visitor visitor_with_plates() {
  support::Visitor visitor;
  auto& exhibit = visitor.world.exhibit;
  model::Plate ties;
  ties.id = "network";
  ties.kind = model::PlateKind::ties;
  ties.columns = {{0}, {1}};
  ties.ties = {{0, 1, model::TieKind::letter, "1924", support::note, 0}};
  ties.cards = {support::note};
  exhibit.common.plates = {weighing(), ties};
  for (auto& edition : exhibit.editions) {
    if (edition.language.empty()) continue;
    edition.plates.resize(2);
    edition.plates[0].title = {"Poids", {}};
    edition.plates[0].readings.resize(2);
    edition.plates[0].yardsticks.resize(2);
    edition.plates[1].title = {"Liens", {}};
    edition.plates[1].columns.resize(2);
    edition.plates[1].ties.resize(1);
  }
  visitor.world.ids = model::Ids(exhibit.common);
  return visitor;
}

TEST(Plates, HaveAnAddressAndCloseToWhereTheStoryWasLeft) {
  auto visitor = visitor_with_plates();
  visitor.scrolls_to(support::sum, 900).does(story::ShowPlate{0});
  EXPECT_EQ(visitor.address(), "scales");
  EXPECT_EQ(visitor.asked<story::FocusOn>()->id, "scales");
  visitor.does(story::Close{});
  EXPECT_EQ(visitor.address(), "sum");
  visitor.does(story::Visit{"network"});
  EXPECT_EQ(visitor.state.screen, story::Screen::plate);
  EXPECT_EQ(visitor.state.plate, 1u);
}

TEST(Plates, AReadingChosenStaysChosen) {
  auto visitor = visitor_with_plates();
  visitor.does(story::ShowPlate{0}).does(story::Choose{1});
  EXPECT_EQ(visitor.state.choice, 1u);
  EXPECT_TRUE(visitor.asked<story::Announce>());
  visitor.does(story::Choose{1});
  EXPECT_EQ(visitor.state.choice, 1u);
  visitor.does(story::ShowPlate{1});
  EXPECT_FALSE(visitor.state.choice);
}

TEST(Plates, APersonChosenTwiceIsLetGo) {
  auto visitor = visitor_with_plates();
  visitor.does(story::ShowPlate{1}).does(story::Choose{1});
  EXPECT_EQ(visitor.state.choice, 1u);
  visitor.does(story::Choose{1});
  EXPECT_FALSE(visitor.state.choice);
}

TEST(Plates, IgnoreAChoiceThatThereIsNot) {
  auto visitor = visitor_with_plates();
  visitor.does(story::Choose{0});
  EXPECT_FALSE(visitor.state.choice) << "no plate is shown";
  visitor.does(story::ShowPlate{1}).does(story::Choose{2});
  EXPECT_FALSE(visitor.state.choice);
}

TEST(TiesOf, AreThoseOfThePersonChosen) {
  const auto visitor = visitor_with_plates();
  const auto& common = visitor.world.exhibit.common;
  const auto& plate = common.plates[1];
  EXPECT_EQ(model::ties_of(plate, {}), std::vector<Index>{0});
  EXPECT_EQ(model::ties_of(plate, 0), std::vector<Index>{0});
  EXPECT_EQ(model::plates_of(common, support::note), std::vector<Index>{1});
}

}  // namespace
}  // namespace vitrine
