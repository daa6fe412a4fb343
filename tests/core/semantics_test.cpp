// The accessible tree: its structure, that it agrees with the Frame, and that changes keep its elements.
#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "core/model/words.h"
#include "core/semantics/patch.h"
#include "tests/support/exhibit.h"
#include "tests/support/real_exhibit.h"

namespace vitrine::semantics {
namespace {

using support::addresses;
using support::look_at_all;
using support::View;
using support::window_sizes;

const std::vector<Size> screens = {{390, 844}, {1280, 800}, {1080, 1920}};

void each_node(const Node& root, const std::function<void(const Node& node, const Node& parent)>& visit) {
  for (const auto& child : root.children) {
    visit(child, root);
    each_node(child, visit);
  }
}

std::vector<const Node*> nodes_of(const Node& root, Role role) {
  std::vector<const Node*> found;
  each_node(root, [&](const Node& node, const Node&) {
    if (node.role == role) found.push_back(&node);
  });
  return found;
}

const Node* node_of(const Node& root, std::string_view id) {
  const Node* found = nullptr;
  each_node(root, [&](const Node& node, const Node&) {
    if (node.id == id) found = &node;
  });
  return found;
}

std::string words_of(const Node& node) {
  std::string words = node.text;
  for (const auto& child : node.children)
    words += words_of(child);
  return words;
}

TEST(SemanticsTree, BeginsWithLandmarksInReadingOrder) {
  look_at_all(screens, {""}, [](const View& view) {
    std::vector<std::string> roles;
    for (const auto& landmark : view.tree.children)
      roles.emplace_back(name_of(landmark.role));
    EXPECT_EQ(roles, (std::vector<std::string>{"banner", "main", "navigation", "navigation", "contentinfo"}));
  });
}

TEST(SemanticsTree, HasOneMainOnEveryScreen) {
  look_at_all(screens, addresses(), [](const View& view) { EXPECT_EQ(nodes_of(view.tree, Role::main).size(), 1u); });
}

TEST(SemanticsTree, NavigationsHaveNamesOfTheirOwn) {
  look_at_all(screens, addresses(), [](const View& view) {
    std::set<std::string> names;
    for (const auto* node : nodes_of(view.tree, Role::navigation)) {
      EXPECT_FALSE(node->name.empty()) << node->id;
      EXPECT_TRUE(names.insert(node->name).second) << node->name << " twice";
    }
    EXPECT_EQ(names.size(), 3u);
  });
}

TEST(SemanticsTree, IdsAreUnique) {
  look_at_all(screens, addresses(), [](const View& view) {
    std::set<std::string> ids;
    each_node(view.tree, [&](const Node& node, const Node&) {
      EXPECT_FALSE(node.id.empty());
      EXPECT_TRUE(ids.insert(node.id).second) << node.id << " twice";
    });
  });
}

TEST(SemanticsTree, HeadingLevelsNeverSkip) {
  look_at_all(screens, addresses(), [](const View& view) {
    int last = 0, first_levels = 0;
    for (const auto* heading : nodes_of(view.tree, Role::heading)) {
      ASSERT_GE(heading->level, 1) << heading->id;
      ASSERT_LE(heading->level, last + 1) << heading->id;
      ASSERT_FALSE(words_of(*heading).empty()) << heading->id;
      first_levels += heading->level == 1;
      last = heading->level;
    }
    EXPECT_EQ(first_levels, 1);
  });
}

TEST(SemanticsTree, ButtonsAndLinksHaveNames) {
  look_at_all(screens, addresses(), [](const View& view) {
    each_node(view.tree, [](const Node& node, const Node&) {
      if (node.role != Role::button && node.role != Role::link) return;
      EXPECT_FALSE(node.name.empty() && words_of(node).empty()) << node.id;
      if (node.role == Role::link)
        EXPECT_TRUE(node.href.starts_with('#') || node.href.starts_with("https://")) << node.id;
    });
  });
}

TEST(SemanticsTree, EveryCardIsAnArticleWithItsTitleAndStanding) {
  const auto& exhibit = support::real_world().exhibit;
  look_at_all(screens, {""}, [&](const View& view) {
    const auto& edition = exhibit.editions[view.state.language];
    const auto articles = nodes_of(view.tree, Role::article);
    ASSERT_EQ(articles.size(), exhibit.common.cards.size());
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const auto& id = exhibit.common.cards[i].id;
      EXPECT_EQ(articles[i]->id, id);
      EXPECT_EQ(articles[i]->name, edition.cards[i].title.utf8);
      const Node* title = node_of(*articles[i], id + ".title");
      ASSERT_TRUE(title);
      EXPECT_EQ(title->role, Role::heading);
      const Node* standing = node_of(*articles[i], id + ".standing");
      ASSERT_TRUE(standing);
      EXPECT_EQ(standing->text,
                model::ui_text(edition, model::key_of(exhibit.common.cards[i].claims[0].standing)).utf8);
    }
  });
}

TEST(SemanticsTree, EveryClaimOfAFileIsAnArticleWithItsStanding) {
  const auto& exhibit = support::real_world().exhibit;
  for (const auto& card : exhibit.common.cards) {
    const View view = support::view_of({{1280, 800}, 1}, 0, card.id + "/file");
    const auto articles = nodes_of(view.tree, Role::article);
    ASSERT_EQ(articles.size(), card.claims.size()) << card.id;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      EXPECT_EQ(articles[i]->id, card.claims[i].id);
      EXPECT_TRUE(node_of(*articles[i], card.claims[i].id + ".standing"));
    }
  }
}

TEST(SemanticsTree, LanguagesAreThreeButtonsOneOfThemPressed) {
  look_at_all(screens, addresses(), [](const View& view) {
    const auto& languages = support::real_world().exhibit.common.languages;
    for (std::size_t i = 0; i < languages.size(); ++i) {
      const Node* button = node_of(view.tree, "lang." + languages[i]);
      ASSERT_TRUE(button);
      EXPECT_EQ(button->role, Role::button);
      EXPECT_EQ(button->text, model::own_name(languages[i]));
      EXPECT_EQ(button->language, languages[i]);
      EXPECT_EQ(button->pressed, i == view.state.language ? "true" : "false");
    }
  });
}

TEST(SemanticsTree, SaysTheLanguageOfTheWhole) {
  look_at_all({{1280, 800}}, addresses(), [](const View& view) {
    EXPECT_EQ(view.tree.language, support::real_world().exhibit.common.languages[view.state.language]);
  });
}

TEST(SemanticsTree, MarksTheCardBeingRead) {
  const View view = support::view_of({{1280, 800}, 1}, 0, "recognition");
  int current = 0;
  each_node(view.tree, [&](const Node& node, const Node&) { current += !node.current.empty(); });
  EXPECT_EQ(current, 1);
  EXPECT_EQ(node_of(view.tree, "mark.recognition")->current, "true");
}

// Links split a paragraph into runs; together they say the whole of it.
TEST(SemanticsTree, SaysEveryWordOfTheProse) {
  const auto& exhibit = support::real_world().exhibit;
  const auto expect_prose = [](const View& view, const std::string& id, const model::Prose& prose) {
    for (std::size_t i = 0; i < prose.size(); ++i) {
      const Node* block = node_of(view.tree, id + '.' + std::to_string(i));
      ASSERT_TRUE(block) << id;
      EXPECT_EQ(words_of(*block), prose[i].text.utf8) << block->id;
    }
  };
  for (model::Index language = 0; language < 3; ++language) {
    const auto& edition = exhibit.editions[language];
    const View story = support::view_of({{390, 844}, 1}, language, "");
    SCOPED_TRACE(story.name);
    expect_prose(story, "cover.question", {edition.cover.begin(), edition.cover.end() - 1});
    expect_prose(story, "cover.text", {edition.cover.end() - 1, edition.cover.end()});
    for (std::size_t i = 0; i < exhibit.common.cards.size(); ++i) {
      const auto& card = exhibit.common.cards[i];
      if (!exhibit.common.chapters[card.chapter].is_strip)
        expect_prose(story, card.id + ".text", edition.cards[i].text);
      const View file = support::view_of({{390, 844}, 1}, language, card.id + "/file");
      for (std::size_t part = 0; part < card.claims.size(); ++part) {
        const auto& words = edition.cards[i].claims[part];
        const auto& id = card.claims[part].id;
        const auto sourced = [&](const model::Prose& prose) {
          return model::with_source_marks(prose, exhibit.common, card, card.claims[part]);
        };
        if (words.record.empty()) {
          expect_prose(file, id + ".text", sourced(words.text));
        } else {
          expect_prose(file, id + ".told.text", words.text);
          expect_prose(file, id + ".record.text", sourced(words.record));
        }
        expect_prose(file, id + ".note.text", words.note);
      }
    }
    for (std::size_t i = 0; i < exhibit.common.pages.size(); ++i) {
      const auto& id = exhibit.common.pages[i].id;
      if (exhibit.common.pages[i].use == model::PageUse::reading_view) continue;
      expect_prose(support::view_of({{390, 844}, 1}, language, id), id + ".text", edition.pages[i].text);
    }
  }
}

TEST(SemanticsTree, KeepsTheWordsOfALinkThatLeadsNowhere) {
  auto world = support::real_world();
  world.exhibit.editions[0].cover = support::linking("Un mot d’Ignatiev.", "Ignatiev", "nowhere");
  const View view = support::view_of({{1280, 800}, 1}, 0, "", world);
  const Node& block = *node_of(view.tree, "cover.question.0");
  EXPECT_EQ(words_of(block), "Un mot d’Ignatiev.");
  EXPECT_TRUE(nodes_of(block, Role::link).empty());
}

TEST(SemanticsTree, ListItemsStandInLists) {
  look_at_all(screens, addresses(), [](const View& view) {
    each_node(view.tree, [](const Node& node, const Node& parent) {
      EXPECT_EQ(node.role == Role::listitem, parent.role == Role::list) << node.id;
    });
  });
}

bool is_interactive(const Node& node) {
  return node.role == Role::button || node.role == Role::link;
}

TEST(SemanticsRects, EveryInteractiveNodeHasABoxThatActs) {
  look_at_all(window_sizes(), addresses(), [](const View& view) {
    std::map<std::string_view, const layout::Box*> boxes;
    for (const auto* list : {&view.page->boxes, &view.frame.fixed})
      for (const auto& box : *list)
        boxes.try_emplace(box.id, &box);
    each_node(view.tree, [&](const Node& node, const Node&) {
      if (!is_interactive(node)) return;
      ASSERT_TRUE(boxes.contains(node.id)) << node.id;
      EXPECT_EQ(boxes.at(node.id)->action.has_value(), node.availability == Availability::available) << node.id;
      EXPECT_EQ(boxes.at(node.id)->rect, node.rect) << node.id;
    });
  });
}

TEST(SemanticsRects, EveryBoxThatActsHasANode) {
  look_at_all(window_sizes(), addresses(), [](const View& view) {
    std::set<std::string_view> nodes;
    each_node(view.tree, [&](const Node& node, const Node&) {
      if (is_interactive(node)) nodes.insert(node.id);
    });
    for (const auto* list : {&view.page->boxes, &view.frame.fixed})
      for (const auto& box : *list) {
        // The kiosk's list of places repeats the pins, which are in the tree already.
        if (!box.action || box.part == layout::Part::chip) continue;
        EXPECT_TRUE(nodes.contains(box.id)) << box.id;
      }
  });
}

TEST(SemanticsRects, WordsLieWhereTheFrameHasThem) {
  look_at_all(screens, addresses(), [](const View& view) {
    each_node(view.tree, [](const Node& node, const Node& parent) {
      const bool has_words = !node.text.empty() && node.role != Role::run;
      if (has_words && parent.role != Role::listitem) EXPECT_NE(node.rect, Rect{}) << node.id;
    });
  });
}

// What elements are laid over the words by.
TEST(SemanticsLines, TakeTheWordsFromTheFirstByteToTheLast) {
  look_at_all(screens, addresses(), [](const View& view) {
    each_node(view.tree, [](const Node& node, const Node&) {
      if (!node.lines) return;
      const std::string words = words_of(node);
      std::uint32_t said = 0;
      for (const auto& line : node.lines->lines) {
        EXPECT_EQ(line.begin, said) << node.id;
        EXPECT_GT(line.end, said) << node.id;
        said = line.end;
      }
      const bool is_cut = static_cast<int>(node.lines->lines.size()) == node.lines->style.most_lines;
      if (is_cut)
        EXPECT_LE(said, words.size()) << node.id;
      else
        EXPECT_EQ(said, words.size()) << node.id;
    });
  });
}

TEST(SemanticsLines, EveryNodeWithWordsAndABoxHasThem) {
  look_at_all(screens, addresses(), [](const View& view) {
    int lines = 0;
    each_node(view.tree, [&](const Node& node, const Node& parent) {
      lines += node.lines != nullptr;
      const bool is_in_line = parent.lines && (node.role == Role::run || node.role == Role::link);
      const bool is_short = node.id.starts_with("lang.");
      const auto in_header = std::ranges::find(view.frame.fixed, node.id, &layout::Box::id);
      if (in_header != view.frame.fixed.end() && !in_header->text) return;  // an icon says it
      if (!node.text.empty() && node.rect != Rect{} && !is_in_line && !is_short) EXPECT_TRUE(node.lines) << node.id;
    });
    EXPECT_GE(lines, 5);
  });
}

TEST(SemanticsLines, LieInTheRectangleOfTheirNode) {
  look_at_all(screens, addresses(), [](const View& view) {
    each_node(view.tree, [](const Node& node, const Node&) {
      if (!node.lines) return;
      const Rect words{node.rect.x + node.lines_at.x, node.rect.y + node.lines_at.y, node.lines->width_px,
                       node.lines->height_px};
      EXPECT_TRUE(support::lies_within(words, node.rect, 0.5)) << node.id;
    });
  });
}

TEST(SemanticsLines, ArePatchedWithTheirFaces) {
  const View view = support::view_of({{390, 844}, 1}, 0, "");
  const auto patches = difference(Node{}, view.tree);
  const auto emphasised = std::ranges::find_if(patches, [](const Patch& patch) {
    if (!patch.node.lines) return false;
    const auto& set = *patch.node.lines;
    return set.lines.size() > 1 &&
           std::ranges::any_of(set.lines[0].runs, [&](const layout::Run& run) { return run.face != set.style.face; });
  });
  ASSERT_NE(emphasised, patches.end());
  json::Writer out;
  write(out, *emphasised);
  const auto& set = *emphasised->node.lines;
  EXPECT_NE(out.text().find(',' + std::to_string(set.lines[0].end) + ','), std::string::npos) << out.text();
  EXPECT_NE(
      out.text().find(
          R"("faces":[)" +
          std::to_string(
              std::ranges::find_if(set.lines[0].runs, [&](const auto& r) { return r.face != set.style.face; })->begin)),
      std::string::npos)
      << out.text();
}

TEST(SemanticsRects, ParentsHoldTheirChildren) {
  look_at_all(screens, addresses(), [](const View& view) {
    each_node(view.tree, [](const Node& node, const Node& parent) {
      if (parent.id == "exhibit-root" || node.rect == Rect{} || parent.rect == Rect{}) return;
      EXPECT_TRUE(support::lies_within(node.rect, parent.rect))
          << node.id << " [" << support::shown(node.rect) << "] in " << parent.id << " [" << support::shown(parent.rect)
          << "]";
    });
  });
}

TEST(SemanticsRects, FixedNodesLieInTheWindow) {
  look_at_all(window_sizes(), {""}, [](const View& view) {
    const auto& size = view.state.viewport.size;
    each_node(view.tree, [&](const Node& node, const Node&) {
      if (node.layer == Layer::fixed && node.rect != Rect{})
        EXPECT_TRUE(support::lies_within(node.rect, {0, 0, size.width, size.height})) << node.id;
    });
  });
}

// What a browser sees when a visitor goes from one view to another: an element with the same id and role stays.
TEST(SemanticsTree, ChangesNeverRebuildWhatStays) {
  std::vector<View> views;
  for (model::Index language = 0; language < 3; ++language)
    for (const char* address : {"", "recognition", "225-million/file", "recognition/file", "about", "credits"})
      for (const Size size : {Size{390, 844}, Size{1280, 800}})
        views.push_back(support::view_of({size, 1}, language, address));
  for (const auto& before : views)
    for (const auto& after : views) {
      SCOPED_TRACE(before.name + " to " + after.name);
      std::map<std::string, Role> was, is;
      each_node(before.tree, [&](const Node& node, const Node&) { was[node.id] = node.role; });
      each_node(after.tree, [&](const Node& node, const Node&) { is[node.id] = node.role; });
      const auto stays = [&](const std::string& id) {
        return was.contains(id) && is.contains(id) && was[id] == is[id];
      };
      const auto patches = difference(before.tree, after.tree);
      for (const auto& patch : patches) {
        const bool is_made_or_unmade = patch.operation == Operation::add || patch.operation == Operation::remove;
        ASSERT_FALSE(is_made_or_unmade && stays(patch.id)) << patch.id;
      }
      Node patched = before.tree;
      semantics::apply(patched, patches);
      ASSERT_EQ(patched.children, after.tree.children);
    }
}

TEST(SemanticsTree, ScrollingOnChangesNothingButTheCurrentMark) {
  const View before = support::view_of({{1280, 800}, 1}, 0, "recognition");
  const View after = support::view_of({{1280, 800}, 1}, 0, "two-letters");
  for (const auto& patch : difference(before.tree, after.tree)) {
    EXPECT_EQ(patch.operation, Operation::set);
    EXPECT_TRUE(patch.id.starts_with("mark.") || patch.id == "time" || patch.id.starts_with("pin.") ||
                patch.id.starts_with("map") || patch.id.starts_with("band."))
        << patch.id;
  }
}

}  // namespace
}  // namespace vitrine::semantics
