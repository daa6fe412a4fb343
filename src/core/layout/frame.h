// One Frame says where everything is. It feeds the pixels (ui) and the accessible tree (semantics).
// Units: CSS px. The boxes of the page are in document coordinates: y = 0 is the top of the document, which
// scrolls under the window `story`; all others are in viewport coordinates.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geo/camera.h"
#include "core/layout/drawing.h"
#include "core/layout/metrics.h"
#include "core/layout/set_text.h"
#include "core/model/exhibit.h"
#include "core/story/action.h"
#include "core/timeline/ticks.h"

namespace vitrine::layout {

// What a box is, and so which painter draws it.
enum class Part : std::uint8_t {
  text,            // words alone
  card,            // a card's sheet
  panel,           // a claim's sheet in a file
  told,            // ground of what is told, within a panel
  record,          // ground of what the sources say, within a panel
  note,            // ground of an editor's note
  aside,           // ground of what a link has opened under its paragraph
  cell,            // a card of a strip
  entry,           // ground of a thing in a list
  row,             // a line of a list, pressable as a whole
  field,           // where the visitor types; the host draws what is typed
  choice,          // one of several, of which one holds: a ring, words and a sample
  sample,          // of a choice: letters as they would be
  badge,           // a standing: glyph, word and border
  rule,            // a thin line; a thick one and a thin one under it where there is room for both
  rosette,         // a guilloche whose numbers follow from the first part of the id
  frieze,          // the same, as a band between two lines
  primary_button,  // filled: what most visitors want next
  button,          // with a border
  quiet_button,    // words alone, underlined when hovered
  toggle,          // one of several, pressed or not
  inline_link,     // words within a text; drawn by the text itself
  map,             // the map: pulled along, pressed twice; drawn by itself
  pin,             // a town on the map
  edge_pin,        // a town that lies outside the map: an arrow at its edge
  mark,            // a card on the ribbon
  band,            // a chapter on the ribbon
  line_of_time,    // where the day shown is dragged to
  chip,            // a town in the list of places, a topic
  drawing,         // lines and shapes alone
  alternative,     // one of several drawings side by side, pressable as a whole
  person,          // on a plate of ties
  picture,         // a picture, or the part of it that its rectangle shows
  overlay,         // over a picture: pressable as a whole, with its icon in a corner
};

// Drawn beside the words of a button, on the 24-unit grid.
enum class Icon : std::uint8_t {
  none,
  back,
  forward,
  search,
  menu,
  close,
  share,
  copy,
  save,
  settings,
  pin,
  plus,
  minus,
  fit,  // the whole route
  full_screen,
  external,
  route,  // the short one
  people,
  book,
  source,
  balance,
};
inline constexpr int icon_count = static_cast<int>(Icon::balance) + 1;

// What a mark on the ribbon points to.
enum class Anchoring : std::uint8_t {
  point,       // a day or so
  soft_point,  // the same, approximate or uncertain
  extent,      // a stretch of time, drawn by the ribbon
};

enum class Selection : std::uint8_t { none, selected };

struct Box {
  std::string id;
  Part part = Part::text;
  Rect rect;
  SetTextPtr text;                                          // may be null
  Point text_at;                                            // top left of the text, in the box's coordinate system
  std::optional<story::Action> action;                      // of pressing it
  model::Standing standing = model::Standing::established;  // of badges and marks
  Selection selection = Selection::none;
  Icon icon = Icon::none;
  Rect icon_rect;
  Point anchor;     // of pins: the place itself or its stand-in at the edge; of marks: the point on the line
  Point points_to;  // of edge pins: the direction to the place
  Anchoring anchoring = Anchoring::point;  // of marks
  std::optional<story::Theme> theme;       // of samples: the one they show; none: as everything
  DrawingPtr drawing;                      // may be null
  model::Index picture = 0;                // of pictures
  Rect picture_rect;                       // of pictures: where all of it lies
  SetTextPtr count;                        // of pins: the number in its dot, how many cards it has; null for one
  std::string name;                        // accessible, where it depends on what the map shows; empty: the tree's own
};

// A card on the page.
struct CardPlace {
  model::Index card = 0;
  std::size_t box = 0;  // its ground, among the boxes of the page
};

// Everything that scrolls. Does not change while it does.
struct Page {
  std::vector<Box> boxes;        // in reading order, grounds before what stands on them
  std::vector<CardPlace> cards;  // from top to bottom; on the story alone
  double height = 0;             // of the document
};

// How a date is drawn.
enum class Drawn : std::uint8_t {
  whole,
  dashed,  // uncertain
  ghost,   // one of several of which one holds
};

// The days that a date may be, as long as they are; a date drawn so may reach beyond what is seen of the line.
struct RibbonExtent {
  double left_px = 0;
  double right_px = 0;
  double fade_left_px = 0;  // where it has faded out: the same as left_px where it begins sharply
  double fade_right_px = 0;
  Drawn drawn = Drawn::whole;
  Selection selection = Selection::none;

  bool is_point() const { return fade_right_px - fade_left_px < least_extent_px; }
  // Shorter ones are points on the line.
  static constexpr double least_extent_px = 6;
};

// From one date of a set to the next.
struct RibbonArc {
  double left_px = 0;
  double right_px = 0;
  Drawn drawn = Drawn::whole;  // ghost: one of them holds; else all do
  Selection selection = Selection::none;
};

// The years of a chapter, as far as they are seen.
struct RibbonBand {
  double left_px = 0;
  double right_px = 0;
  SetTextPtr label;  // its numeral; null where it has no room
  double label_x_px = 0;
  Selection selection = Selection::none;
};

// A card whose date begins on the part of the line that is seen.
struct RibbonCard {
  double x_px = 0;
  model::Index card = 0;
};

// The day that is shown.
struct Playhead {
  std::int64_t day = 0;
  double x_px = 0;  // at an end of the line where the day is not seen
  bool is_seen = false;
  SetTextPtr label;  // the day in words while it is scrubbed or has the focus; else null
  Point label_at;
};

// Holds the marks of cards before or after the years of the ribbon; its width is 0 where there are none, or where all
// of it can be pressed: then it is a box of the frame.
struct RibbonEnd {
  Rect rect;
  SetTextPtr label;  // the years of those cards
  Point label_at;
};

struct TickLabel {
  SetTextPtr text;
  Point at;
  double tick_px = 0;
};

struct Ribbon {
  Rect rect;
  double line_y = 0;  // of the line of time
  timeline::Scale scale;
  std::vector<timeline::Tick> ticks;
  std::vector<TickLabel> tick_labels;  // ascending; they stand clear of each other
  std::vector<RibbonBand> bands;       // of the chapters within the years, in their order
  double band_y = 0;                   // of their top; they end at line_y
  std::vector<RibbonExtent> extents;   // dates that are more than a point, and all those of sets
  std::vector<RibbonArc> arcs;
  std::vector<RibbonCard> cards;  // ascending
  Playhead playhead;
  RibbonEnd before;
  RibbonEnd after;
};

enum class LabelKind : std::uint8_t { state, town, route };

// Words on the map that nobody presses: none lies over another, over a pin or its words, or under a button.
struct MapLabel {
  LabelKind kind = LabelKind::town;
  SetTextPtr text;
  Point text_at;
  std::optional<Point> dot;  // of a town
};

// As long on the map as it says at its own place.
struct ScaleBar {
  Rect rect;            // with its number; the width is 0 where it has no room
  double width_px = 0;  // of the bar, from the left of the rectangle
  double length_km = 0;
  SetTextPtr label;
  Point label_at;
};

// What goes along the route once, from its beginning to its end or the other way.
struct Traveller {
  model::TravelKind kind = model::TravelKind::telegram;
  enum class Way : std::uint8_t { forwards, backwards } way = Way::forwards;
};

struct Frame {
  Metrics metrics;
  std::shared_ptr<const Page> page;
  double scroll_y_px = 0;
  // The page that this one came from, while that can be seen; may be null.
  std::shared_ptr<const Page> page_before;
  double scroll_y_before_px = 0;
  std::vector<Box> fixed;
  Ribbon ribbon;
  geo::Camera camera;
  geo::Camera camera_to;  // where its flight ends
  // The geodesic between the pinned places, projected to the viewport; what lies outside it has few points.
  std::vector<Point> route;
  std::optional<Traveller> traveller;
  std::vector<MapLabel> labels;  // those seen, the most important first
  ScaleBar scale_bar;
  SetTextPtr map_credit;  // null where there is no map
  Point map_credit_at;
};

// Sets the page: the story, the open file or a page of text. Depends on the language, the screen, what is
// open and the size of the window alone.
std::shared_ptr<const Page> page_from(const story::State& state, const story::World& world,
                                      const Typesetter& typesetter);

Frame frame_from(const story::State& state, const story::World& world, std::shared_ptr<const Page> page,
                 const Typesetter& typesetter);

// The point at this share of the way of what travels along the route, 0 to 1.
Point point_on_route(const Frame& frame, double share);

// The first box with this id on the page, or null.
const Box* find_box(const Page& page, std::string_view id);

// The card at the reading line when the page is scrolled to `scroll_y_px`; none above the first.
std::optional<model::Index> card_at(const Page& page, const Metrics& metrics, double scroll_y_px);

// The cards of which at least a part is in the window, in story order.
std::vector<model::Index> cards_in_view(const Page& page, const Metrics& metrics, double scroll_y_px);
std::vector<model::Index> cards_in_view(const Frame& frame);

// The card whose date begins nearest to a place on the line, and no farther than `within_px`; none: none does.
std::optional<model::Index> card_near(const Ribbon& ribbon, double x_px, double within_px);

// How far the document scrolls at most.
double most_scroll_px(const Page& page, const story::Viewport& viewport);

// Where the document must be scrolled to for the anchor to be in its place; within what is possible.
double scroll_of_anchor(const story::Anchor& anchor, const Page& page, const Metrics& metrics,
                        const story::Viewport& viewport);

}  // namespace vitrine::layout
