// The plates of the real exhibit: their figures, their places in windows of any size, every choice on them.
#include <algorithm>
#include <cmath>
#include <functional>

#include <gtest/gtest.h>

#include "core/model/plates.h"
#include "tests/support/golden.h"
#include "tests/support/real_exhibit.h"

namespace vitrine {
namespace {

using layout::Box;
using support::lie_over_each_other;
using support::lies_within;
using support::shown;
using support::View;
using support::words_of;

View view_of_choice(Size size, model::Index language, const std::string& address, std::optional<model::Index> choice) {
  View view = support::view_of({size, 1}, language, address);
  view.state.choice = choice;
  view.page = layout::page_from(view.state, support::real_world(), support::real_typesetter());
  view.frame = layout::frame_from(view.state, support::real_world(), view.page, support::real_typesetter());
  view.tree = semantics::tree_from(view.state, support::real_world());
  semantics::join_rects(view.tree, view.frame);
  return view;
}

const model::Plate& plate_of(const std::string& id) {
  const auto& plates = support::real_world().exhibit.common.plates;
  return *std::ranges::find(plates, id, &model::Plate::id);
}

// The table of the dossier, section 9.
TEST(RealWeighing, ComesToTheFiguresOfTheDossier) {
  const auto& plate = plate_of("weight");
  ASSERT_EQ(plate.readings.size(), 4u);
  const auto weight = [&](std::size_t i) { return model::weight_of(plate, plate.readings[i]); };
  EXPECT_NEAR(weight(0).mass_kg, 3'774.2, 0.05);
  EXPECT_EQ(weight(0).bars, 304u);
  EXPECT_NEAR(weight(1).mass_kg, 65'322.6, 0.05);
  EXPECT_EQ(weight(1).bars, 5'268u);
  EXPECT_NEAR(weight(2).mass_kg, 174'203, 0.5);
  EXPECT_EQ(weight(2).bars, 14'049u);
  EXPECT_NEAR(weight(3).mass_kg, 18'250, 5);
  EXPECT_EQ(weight(3).bars, 1'472u);
}

TEST(RealWeighing, ShowsTheArithmetic) {
  const auto& edition = support::real_world().exhibit.editions[2];
  const auto& plate = plate_of("weight");
  const auto steps = model::calculation_in_words(plate, edition, plate.readings[1]);
  ASSERT_EQ(steps.size(), 4u);
  EXPECT_EQ(steps[0], "Fine gold: 225,000,000 ÷ 31 × 9\u00A0g = 65,322.6\u00A0kg");
  EXPECT_EQ(steps[1], "65,322.6\u00A0kg ÷ 12.4\u00A0kg = 5,268 bars");
  EXPECT_EQ(steps[2], "Volume: 65.32\u00A0t ÷ 19.32\u00A0t/m³ = 3.38\u00A0m³, a cube of 1.50\u00A0m a side");
  EXPECT_EQ(steps[3], "65.32\u00A0t ÷ 5\u00A0t = 14 lorry loads");
}

void look_at_choices(const std::function<void(const View&)>& look) {
  for (const auto& size : support::window_sizes())
    for (model::Index language = 0; language < 3; ++language)
      for (const auto& [address, choice] :
           {std::pair{"weight", 2}, std::pair{"ties", -1}, std::pair{"ties", 1}, std::pair{"ties", 8}}) {
        const auto view =
            view_of_choice(size, language, address, choice < 0 ? std::nullopt : std::optional<model::Index>(choice));
        SCOPED_TRACE(view.name + " choice " + std::to_string(choice));
        look(view);
        if (testing::Test::HasFailure()) return;
      }
}

TEST(RealPlates, TextsNeverLieOverEachOtherAndStayInTheColumn) {
  look_at_choices([](const View& view) {
    const auto& m = view.frame.metrics;
    const Rect column{m.column_x, 0, m.column_width, view.page->height};
    std::vector<const Box*> texts;
    for (const auto& box : view.page->boxes) {
      ASSERT_TRUE(lies_within(box.rect, column)) << box.id << " [" << shown(box.rect) << "]";
      if (!box.text) continue;
      ASSERT_TRUE(lies_within(words_of(box), box.rect)) << box.id;
      texts.push_back(&box);
    }
    for (std::size_t i = 0; i < texts.size(); ++i)
      for (std::size_t j = i + 1; j < texts.size(); ++j)
        ASSERT_FALSE(lie_over_each_other(words_of(*texts[i]), words_of(*texts[j])))
            << texts[i]->id << " and " << texts[j]->id;
  });
}

TEST(RealPlates, DrawingsStayWithinTheirBoxes) {
  look_at_choices([](const View& view) {
    int drawings = 0;
    for (const auto& box : view.page->boxes) {
      if (!box.drawing) continue;
      ++drawings;
      for (const auto& shape : box.drawing->shapes)
        for (const auto& point : shape.points)
          ASSERT_TRUE(box.rect.inset(-1, -1).contains(point)) << box.id << ": " << point.x << ' ' << point.y;
    }
    EXPECT_GT(drawings, 0);
  });
}

TEST(RealPlates, EveryPersonIsAButtonThatSaysWhetherTheyAreChosen) {
  const auto view = view_of_choice({1280, 800}, 0, "ties", 1);
  int pressed = 0, buttons = 0;
  const std::function<void(const semantics::Node&)> visit = [&](const semantics::Node& node) {
    if (node.id.starts_with("ties.person.")) {
      ++buttons;
      pressed += node.pressed == "true";
      EXPECT_EQ(node.roving, semantics::Roving::yes);
    }
    for (const auto& child : node.children)
      visit(child);
  };
  visit(view.tree);
  EXPECT_EQ(buttons, static_cast<int>(model::choice_count(plate_of("ties"))));
  EXPECT_EQ(pressed, 1);
}

TEST(RealTies, EveryPersonHasATie) {
  const auto& plate = plate_of("ties");
  for (model::Index i = 0; i < model::choice_count(plate); ++i)
    EXPECT_FALSE(model::ties_of(plate, i).empty()) << i;
}

std::string dump_of(const View& view) {
  std::string out = view.name + ", " + std::to_string(std::lround(view.page->height)) + " px\n";
  for (const auto& box : view.page->boxes) {
    out += "  " + box.id + " [" + shown(box.rect) + "]";
    if (box.drawing) out += " drawing of " + std::to_string(box.drawing->shapes.size());
    if (box.selection == layout::Selection::selected) out += " selected";
    out += "\n";
  }
  return out + "\n";
}

TEST(RealPlates, StandWhereTheyStood) {
  std::string out;
  for (const Size size : {Size{1280, 800}, Size{390, 844}, Size{1080, 1920}})
    for (const auto& [address, choice] : {std::pair{"weight", 1}, std::pair{"ties", 1}})
      out += dump_of(view_of_choice(size, 0, address, choice));
  EXPECT_TRUE(support::matches_golden("plates_fr.txt", out));
}

TEST(RealPlates, SayWhatTheySaid) {
  std::string out;
  for (model::Index language = 0; language < 3; ++language)
    for (const auto& [address, choice] : {std::pair{"weight", 1}, std::pair{"ties", 1}}) {
      const auto view = view_of_choice({1280, 800}, language, address, choice);
      const auto main = std::ranges::find(view.tree.children, semantics::Role::main, &semantics::Node::role);
      out += view.name + "\n" + semantics::dump(*main) + "\n";
    }
  EXPECT_TRUE(support::matches_golden("plates_tree.txt", out));
}

}  // namespace
}  // namespace vitrine
