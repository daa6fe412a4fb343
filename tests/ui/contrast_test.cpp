// Contrast of all that is painted: every word, icon and border of the real exhibit on the ground it stands on, at rest,
// pointed at and held, in every theme. Grounds come from the table the painters use, pairs from the Frames themselves,
// so that none can be forgotten.
#include "tests/ui/contrast.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/real_exhibit.h"
#include "ui/surfaces.h"

namespace vitrine::ui {
namespace {

using layout::Box;
using layout::Part;

constexpr Press presses[] = {Press::none, Press::hovered, Press::held};

struct Ground {
  Rect rect;
  ImU32 colour = 0;
};

// Colours that let through what lies below, laid on it.
ImU32 laid_on(ImU32 below, ImU32 over) {
  const auto share = static_cast<float>(over >> IM_COL32_A_SHIFT & 255) / 255;
  return blended(below, over, share);
}

// The least contrast of each kind of pair, and how often it was met.
struct Met {
  double least = 21;
  int times = 0;
};

class Looker {
 public:
  explicit Looker(story::Theme theme) : m_name(theme), m_theme(theme_of(theme)) {}

  void look_at(const support::View& view) {
    const auto& m = view.frame.metrics;
    m_grounds = {{{-1e6, -1e6, 2e6, 2e6}, m_theme.paper}};
    for (const auto& box : view.page->boxes)
      look_at(box);
    m_grounds = {{{-1e6, -1e6, 2e6, 2e6}, m_theme.paper},
                 {m.map, m_theme.land},
                 {m.places, m_theme.card},
                 {m.ribbon, m_theme.card}};
    for (const auto& box : view.frame.fixed)
      look_at(box);
    look_at(view.frame.ribbon);
  }

  const std::map<std::string, Met>& met() const { return m_met; }

 private:
  void look_at(const Box& box) {
    const Theme& theme = box.theme ? theme_of(*box.theme) : m_theme;
    const ImU32 below = ground_below(box.rect);
    for (const auto press : presses) {
      if (press != Press::none && !box.action) continue;
      const Surface surface = surface_of(theme, box, press);
      const ImU32 ground = surface.ground ? laid_on(below, surface.ground) : below;
      const std::string what = box.id + (press == Press::none ? "" : press == Press::held ? " held" : " hovered");
      if (box.text) expect_words(*box.text, theme, ground, box.theme.value_or(m_name), what);
      if (box.icon != layout::Icon::none) expect_mark("icon", icon_colour(theme, box), ground, what);
      if (box.part == Part::inline_link) expect_ink("text", theme.blue, ground, least_of_text(m_name), what);
      if (!surface.border || surface.border_meaning == Meaning::decoration) continue;
      expect_mark("border", surface.border, ground, what);
      expect_mark("border", surface.border, below, what + " outside");
    }
    const Surface at_rest = surface_of(theme, box, Press::none);
    if (at_rest.ground) m_grounds.push_back({box.rect, laid_on(below, at_rest.ground)});
  }

  void look_at(const layout::Ribbon& ribbon) {
    bool is_other = true;
    for (const auto& band : ribbon.bands) {
      is_other = !is_other;
      const bool is_current = band.selection == layout::Selection::selected;
      if (band.label) expect_words(*band.label, m_theme, m_theme.band(is_current, is_other), m_name, "band label");
    }
    for (const auto& label : ribbon.tick_labels)
      expect_words(*label.text, m_theme, m_theme.card, m_name, "year");
    for (const auto& end : {ribbon.before, ribbon.after})
      if (end.label) expect_words(*end.label, m_theme, m_theme.card, m_name, "years of an end");
    if (const auto& day = ribbon.playhead.label) expect_words(*day, m_theme, m_theme.blue, m_name, "day shown");
    expect_mark("line of time", m_theme.blue, m_theme.card, "ribbon");
    expect_mark("line of time", m_theme.rule, m_theme.card, "ribbon");
  }

  ImU32 ground_below(const Rect& rect) const {
    ImU32 colour = m_theme.paper;
    for (const auto& ground : m_grounds)
      if (support::lies_within(rect, ground.rect)) colour = ground.colour;
    return colour;
  }

  void expect_words(const layout::SetText& text, const Theme& theme, ImU32 ground, story::Theme name,
                    const std::string& what) {
    for (const auto& line : text.lines)
      for (const auto& run : line.runs)
        expect_ink("text", theme.inks()[static_cast<std::size_t>(run.ink)], ground, least_of_text(name), what);
  }

  void expect_mark(const std::string& kind, ImU32 colour, ImU32 ground, const std::string& what) {
    expect_ink(kind, colour, ground, least_of_marks, what);
  }

  void expect_ink(const std::string& kind, ImU32 colour, ImU32 ground, double least, const std::string& what) {
    const double found = contrast(colour, ground);
    auto& met = m_met[kind];
    met.least = std::min(met.least, found);
    ++met.times;
    if (found < least && m_told[kind]++ < 5) ADD_FAILURE() << kind << " of " << what << ": " << found;
  }

  story::Theme m_name;
  const Theme& m_theme;
  std::vector<Ground> m_grounds;
  std::map<std::string, Met> m_met;
  std::map<std::string, int> m_told;
};

class PaintedContrast : public testing::TestWithParam<story::Theme> {};

INSTANTIATE_TEST_SUITE_P(Themes, PaintedContrast, testing::ValuesIn(story::themes), [](const auto& info) {
  return info.param == story::Theme::light ? "Light" : info.param == story::Theme::dark ? "Dark" : "HighContrast";
});

TEST_P(PaintedContrast, OfEveryPairOnEveryScreenSuffices) {
  Looker looker(GetParam());
  for (const Size size : {Size{390, 844}, Size{1280, 800}, Size{1080, 1920}})
    for (const char* address : {"", "recognition", "225-million/file", "marseille/file", "about", "contents", "people",
                                "places", "sources", "glossary", "ignatiev", "search", "settings", "route"})
      looker.look_at(support::view_of({size, 1}, 0, address));
  ASSERT_EQ(looker.met().size(), 4u);
  for (const auto& [kind, met] : looker.met()) {
    EXPECT_GT(met.times, 40) << kind;
    RecordProperty(kind, std::to_string(met.least));
  }
}

// What a link has opened under its paragraph.
TEST_P(PaintedContrast, OfNotesSuffices) {
  const auto& world = support::real_world();
  Looker looker(GetParam());
  support::View view = support::view_of({{1280, 800}, 1}, 0, "");
  const auto link = std::ranges::find_if(view.page->boxes, [](const Box& box) {
    return box.action && std::holds_alternative<story::ToggleNote>(*box.action);
  });
  ASSERT_NE(link, view.page->boxes.end());
  view.state = story::update(view.state, *link->action, world).state;
  view.page = layout::page_from(view.state, world, support::real_typesetter());
  view.frame = layout::frame_from(view.state, world, view.page, support::real_typesetter());
  ASSERT_TRUE(std::ranges::contains(view.page->boxes, Part::aside, &Box::part));
  looker.look_at(view);
}

// The credit stands on paper laid thinly over whatever the map has there; pins' words on land, at least a halo of it.
TEST_P(PaintedContrast, OfWordsOverTheMapSuffices) {
  const Theme& theme = theme_of(GetParam());
  const auto map = theme.map();
  for (const auto below : {map.water, map.water_line, map.lands[0], map.lands[3], map.coast, map.river, map.graticule,
                           map.frontier, map.shading}) {
    EXPECT_GE(contrast(theme.muted, blended(below, theme.paper, theme.map_credit_share)), least_of_text(GetParam()));
    EXPECT_GE(contrast(theme.ink, blended(below, theme.land, 0.82F)), 4.5);
  }
}

// Names of states and towns stand on any tint of the land, frontiers too.
TEST_P(PaintedContrast, OnTheLandOfEveryStateSuffices) {
  const Theme& theme = theme_of(GetParam());
  const auto map = theme.map();
  for (const auto land : map.lands) {
    EXPECT_GE(contrast(theme.ink, land), least_of_text(GetParam()));
    EXPECT_GE(contrast(theme.muted, land), least_of_text(GetParam()));
    EXPECT_GE(contrast(map.frontier, land), least_of_marks);
  }
  EXPECT_GE(contrast(theme.ink, map.shading), least_of_text(GetParam()));
  EXPECT_GE(contrast(map.frontier, map.shading), least_of_marks);
}

}  // namespace
}  // namespace vitrine::ui
