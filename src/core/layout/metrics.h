// Sizes of everything, from the size of the window and the screen shown in it. Units: CSS px.
#pragma once

#include <cstdint>

#include "core/layout/set_text.h"
#include "core/story/state.h"

namespace vitrine::layout {

enum class Arrangement : std::uint8_t {
  wide,     // story left, map right, ribbon below
  stacked,  // map above, story below, ribbon thin
  kiosk,    // stacked on a tall touch screen: all controls in its lower half
};

struct Metrics {
  Arrangement arrangement = Arrangement::wide;

  TextStyle body, lead, summary, caption, label, badge, title, chapter, numeral, cover, subtitle, control, file_title,
      heading;

  double unit = 4;       // all distances are multiples of it
  double gutter = 32;    // between column and edge
  double padding = 24;   // inside a card
  double target = 44;    // least side of anything one can press
  double measure = 620;  // longest line of reading text

  // In the viewport.
  Rect header, story, map, ribbon, places;
  double column_x = 0;  // of the text column, in the viewport
  double column_width = 0;
};

// A file, which sets two columns side by side, has more room than the story, and the map less.
Metrics metrics_of(const story::Viewport& viewport, story::Screen screen = story::Screen::story);

}  // namespace vitrine::layout
