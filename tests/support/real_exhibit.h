// The exhibit of assets/exhibit, read as the command line reads it, in the exhibit's own faces; and what a visitor sees
// of it in windows of many sizes.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "author/read_exhibit.h"
#include "core/layout/frame.h"
#include "core/semantics/tree.h"
#include "tests/text/fonts.h"
#include "text/typesetter.h"

namespace vitrine::support {

inline const story::World& real_world() {
  static const story::World world = [] {
    const std::string folder = VITRINE_SOURCE_DIR "/assets/exhibit";
    const auto files = author::load_exhibit_files(folder, author::default_ui_folder(folder));
    if (!files) {
      std::fprintf(stderr, "%s cannot be read\n", folder.c_str());
      std::abort();
    }
    auto reading = author::read_exhibit(*files);
    for (const auto& diagnostic : reading.diagnostics)
      if (diagnostic.severity == Severity::error) {
        std::fprintf(stderr, "%s:%d: %s\n", diagnostic.file.c_str(), diagnostic.line, diagnostic.message.c_str());
        std::abort();
      }
    model::Ids ids(reading.exhibit.common);
    // The centre of the packed map.
    return story::World{std::move(reading.exhibit), std::move(ids), geo::LambertAzimuthalEqualArea({20, 52})};
  }();
  return world;
}

inline const text::TextSetter& real_typesetter() {
  static const text::TextSetter setter(text::faces());
  return setter;
}

inline story::State state_of(story::Viewport viewport, model::Index language, const std::string& address,
                             const story::World& world = real_world(), int text_percent = 100) {
  story::State state;
  state.viewport = viewport;
  state.text_percent = text_percent;
  state.language = language;
  state.motion = story::Motion::reduced;
  state.flight.to = story::view_of_places(world, state.filter, {});
  state.flight.from = state.flight.to;
  return story::update(state, story::Visit{address}, world).state;
}

struct View {
  std::string name;  // "ru story 390x844"
  story::State state;
  std::shared_ptr<const layout::Page> page;
  layout::Frame frame;
  semantics::Node tree;
};

inline View view_of(story::Viewport viewport, model::Index language, const std::string& address,
                    const story::World& world = real_world(), int text_percent = 100) {
  View view;
  view.name = world.exhibit.common.languages[language] + " '" + address + "' " +
              std::to_string(static_cast<int>(viewport.size.width)) + "x" +
              std::to_string(static_cast<int>(viewport.size.height));
  if (text_percent != 100) view.name += " at " + std::to_string(text_percent) + " %";
  view.state = state_of(viewport, language, address, world, text_percent);
  view.page = layout::page_from(view.state, world, real_typesetter());
  view.frame = layout::frame_from(view.state, world, view.page, real_typesetter());
  view.tree = semantics::tree_from(view.state, world);
  semantics::join_rects(view.tree, view.frame);
  return view;
}

// From the smallest phone to the largest screen, both ways round, and either side of every change of arrangement.
inline const std::vector<Size>& window_sizes() {
  static const std::vector<Size> sizes = {
      {320, 480},   {320, 568},   {360, 740},   {390, 844},  {480, 2160}, {568, 320},   {600, 480},
      {600, 1024},  {768, 1024},  {819, 600},   {820, 600},  {844, 480},  {900, 1399},  {900, 1400},
      {1024, 768},  {1080, 1920}, {1280, 720},  {1280, 800}, {1440, 900}, {1440, 2160}, {1799, 1000},
      {1800, 1000}, {1920, 1080}, {2560, 1440}, {3840, 480}, {3840, 2160}};
  return sizes;
}

// The story, at its cover and at its middle; a card’s file; a page of text; lists; plates.
inline const std::vector<std::string>& addresses() {
  static const std::vector<std::string> all = {"",       "recognition", "225-million/file", "about", "contents",
                                               "people", "glossary",    "weight",           "ties"};
  return all;
}

// Calls look(view) for every language and address in windows of these sizes; a failure names the view.
template <class Look>
void look_at_all(const std::vector<Size>& sizes, const std::vector<std::string>& at, const Look& look) {
  const auto languages = real_world().exhibit.common.languages.size();
  ASSERT_EQ(languages, 3u);
  for (const auto& size : sizes)
    for (model::Index language = 0; language < languages; ++language)
      for (const auto& address : at) {
        const View view = view_of({size, 1}, language, address);
        SCOPED_TRACE(view.name);
        look(view);
        if (testing::Test::HasFailure()) return;
      }
}

inline Rect words_of(const layout::Box& box) {
  return {box.text_at.x, box.text_at.y, box.text->width_px, box.text->height_px};
}

inline bool lies_within(const Rect& inner, const Rect& outer, double tolerance_px = 0.02) {
  return inner.x >= outer.x - tolerance_px && inner.y >= outer.y - tolerance_px &&
         inner.right() <= outer.right() + tolerance_px && inner.bottom() <= outer.bottom() + tolerance_px;
}

// Whether they share more than an edge.
inline bool lie_over_each_other(const Rect& a, const Rect& b, double tolerance_px = 0.02) {
  return a.inset(tolerance_px, tolerance_px).overlaps(b.inset(tolerance_px, tolerance_px));
}

inline std::string shown(const Rect& r) {
  const auto px = [](double value) { return std::to_string(std::lround(value)); };
  return px(r.x) + ' ' + px(r.y) + ' ' + px(r.width) + ' ' + px(r.height);
}

}  // namespace vitrine::support
