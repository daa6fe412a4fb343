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

// A file, which sets two columns side by side, and a plate have more room than the story, and the map less.
// `text_percent`, 100 to 200, grows the type as a whole, and what one presses half as much; where the story beside the
// map would hold fewer than 40 characters, the map moves above it. Map and ribbon have no height where they would leave
// the story no room.
Metrics metrics_of(const story::Viewport& viewport, story::Screen screen = story::Screen::story,
                   int text_percent = 100);

}  // namespace vitrine::layout
