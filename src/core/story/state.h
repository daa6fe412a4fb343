// What the visitor sees is a function of this State, the exhibit and nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/geometry.h"
#include "core/model/exhibit.h"
#include "core/search/search.h"
#include "core/story/filter.h"
#include "core/story/map_view.h"
#include "core/story/movements.h"
#include "core/story/time_view.h"

namespace vitrine::story {

enum class Screen : std::uint8_t {
  story,     // cover, chapters and cards, one under the other
  file,      // everything about one card
  page,      // about, credits
  plate,     // a drawing to touch
  contents,  // all there is: chapters, topics, lists, pages, settings
  people,
  places,
  sources,
  glossary,
  search,
  settings,  // language, text size, appearance, motion
  picture,   // one picture, over all else
};
// The address of a screen that has one of its own ("people"); empty for the others.
std::string_view address_of(Screen screen);
// The string of the interface that is its title; empty for the others.
std::string_view title_key(Screen screen);
// The screen that lists things of this kind; none for kinds that have no list.
std::optional<Screen> list_of(model::Kind kind);

// A person, source or term that a link of the prose has opened under its paragraph.
struct Note {
  std::string link;  // id of the link's box
  model::Reference what;
  bool operator==(const Note&) const = default;
};

enum class Theme : std::uint8_t { light, dark, high_contrast };
inline constexpr Theme themes[] = {Theme::light, Theme::dark, Theme::high_contrast};
// "light", "dark", "high-contrast"
std::string_view name_of(Theme theme);

enum class Motion : std::uint8_t { full, reduced };

// What the text can be set at, in per cent of its size.
inline constexpr int text_sizes_percent[] = {100, 125, 150, 175, 200};

struct Viewport {
  Size size;  // CSS px
  double pixel_ratio = 1;
  bool operator==(const Viewport&) const = default;
};

// A place in the scrolling text that survives another language, another width and another screen.
struct Anchor {
  std::string id;  // of a box of the Frame; empty: the top
  // Of that box's top from the top of the window on the story; absent: a little below the window's edge.
  std::optional<double> offset_px;
  bool operator==(const Anchor&) const = default;
};

// How a picture is looked at in the full-screen view.
struct PictureView {
  double zoom = 1;         // 1: all of it is in the window
  Point centre{0.5, 0.5};  // what of it is in the middle of the window, in shares of its width and height
  bool operator==(const PictureView&) const = default;
};
inline constexpr double most_picture_zoom = 8;

// What a picture was opened over.
struct Below {
  Screen screen = Screen::story;
  Anchor reading;
  std::string box;  // that it was opened by; empty: none
};

struct State {
  Index language = 0;
  std::optional<Index> pending_language;  // asked for, its edition not here yet
  Screen screen = Screen::story;
  std::optional<Index> card;              // being read, or whose file is open; none: the cover
  Index page = 0;                         // of Screen::page
  Index plate = 0;                        // of Screen::plate
  std::optional<Index> choice;            // on the plate: a reading, or a person in the order of its columns
  std::optional<model::Reference> entry;  // what a list was opened at
  Index picture = 0;                      // of Screen::picture
  PictureView view;                       // of it
  Below below;                            // Screen::picture
  Filter filter;
  std::optional<Note> note;
  std::string query;              // of Screen::search, as typed
  std::vector<search::Hit> hits;  // of the query in the language; best first
  std::optional<Index> town;      // whose pin was chosen last
  Theme theme = Theme::light;
  int text_percent = 100;  // one of text_sizes_percent
  Motion motion = Motion::full;
  Viewport viewport;
  double scroll_y_px = 0;
  Anchor reading;                         // where the visitor is now
  Anchor return_to;                       // where the story was left for a file or a page
  std::optional<Index> return_card;       // the card that was being read there; none: the cover
  std::optional<Index> left_for;          // the card whose file was opened from the story
  Flight flight;                          // of the map; over once now_s has passed its end
  std::optional<std::int64_t> scrub_day;  // where the ribbon was last scrubbed to; none: time follows the story
  TimeFlight time_flight;                 // of the ribbon's years; over once now_s has passed its end
  Movements movements;
  double now_s = 0;   // the core's only clock
  std::string focus;  // id of the box that has the keyboard's focus; empty: none
};

// The part of a place in the exhibit that an address can name, "" for the cover:
// "card-id", "card-id/file", "page-id", "people", "person-id".
std::string address_of(const State& state, const model::Exhibit& exhibit);

// The map as the state shows it now.
MapView map_view_at(const State& state);

// True while the map flies, or the years on the ribbon.
bool is_flying(const State& state);
// True while the picture changes by itself.
bool is_moving(const State& state);

}  // namespace vitrine::story
