// Everything that can happen to an exhibit. A click, a key, a screen reader and an embedding page all end here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/cite.h"
#include "core/story/state.h"

namespace vitrine::story {

struct GoToStart {};
struct GoToCard {
  Index card = 0;
};
struct OpenCard {
  Index card = 0;
  std::optional<Index> claim;     // to show in it; none: its beginning
  std::optional<Rect> from = {};  // where its card stands on the page; none: not on this page
};
struct Close {};    // from a file, a page or a list back to the story
struct Dismiss {};  // the innermost thing that is open: a note, then as Close
struct ShowPage {
  Index page = 0;
};
struct ShowPlate {
  Index plate = 0;
};
// On the plate that is shown: one of its readings, or one of its people, who is let go again by choosing them twice.
struct Choose {
  Index choice = 0;
};
struct ShowPicture {
  Index picture = 0;
  std::string from;  // the box that it is opened by; empty: none
};
struct LookAtPicture {
  PictureView view;
};
struct ShowScreen {
  Screen screen = Screen::contents;  // one that has an address of its own
};
struct ShowThing {
  model::Reference what;
};  // a person, place, source or term, in the list of its kind
struct ToggleNote {
  Note note;
};
struct SetFilter {
  Filter filter;
};
struct SetQuery {
  std::string text;
};
struct SubmitQuery {};  // to the best hit
struct SelectTown {
  Index town = 0;
};  // a pin: to the next card of that town
// A pin of places that cannot be told apart, or of one: to the next card of theirs.
struct SelectPlaces {
  std::vector<Index> places;
};
struct ShowPlace {
  Index place = 0;
};  // the map alone moves
// How the map comes to a view that the visitor asks for.
enum class Looking : std::uint8_t {
  held,     // by hand: it is there at once
  stepped,  // by a button or a key: it goes there, and says how much is seen
  flown,    // by a pin: it flies there, and says so too
};
struct LookAtMap {
  MapView view;
  Looking looking = Looking::held;
};  // until the story moves on
struct ShowWholeRoute {};  // all places with a pin, the map alone moves
// The years on the ribbon, `factor` times nearer about a day; none: about the one shown.
struct ZoomTime {
  double factor = 1;
  std::optional<double> about_day = {};
  Pace pace = Pace::eased;
};
struct PullTime {
  double days = 0;  // towards the end
};
struct ScrubTo {
  std::int64_t day = 0;  // taken into the ribbon's years
};
struct ScrubToCard {
  Index card = 0;
};  // as GoToCard, while the focus stays where it is
struct ShareCard {
  Index card = 0;
};
struct CopyCitation {
  Index card = 0;
};
struct SaveCitation {
  Index card = 0;
  model::CitationFormat format = model::CitationFormat::bibtex;
};
// How sharing or copying went.
enum class Outcome : std::uint8_t { shared, copied, failed };
struct HandedOver {
  Outcome outcome = Outcome::shared;
};
struct SetLanguage {
  Index language = 0;
};
struct EditionLoaded {
  Index language = 0;
};
struct SetTheme {
  Theme theme = Theme::light;
};
struct SetTextSize {
  int percent = 100;  // the nearest of text_sizes_percent is taken
};
struct SetMotion {
  Motion motion = Motion::full;
};
struct FollowAddress {
  std::string url;
};  // https, out of the exhibit
struct ShowReadingView {
  std::string address;  // in the exhibit; empty: where the visitor is
};
struct Resized {
  Viewport viewport;
};
// The reader moved: `card` is the one at the reading line (none: the cover), `reading` what to come back to.
struct Scrolled {
  double y_px = 0;
  std::optional<Index> card;
  Anchor reading;
  std::vector<Index> in_view = {};       // the cards there
  std::vector<Index> were_in_view = {};  // and before
};
struct FocusMoved {
  std::string id;
};
struct Tick {
  double now_s = 0;
};
// An address was entered, or back and forward used. An unknown one leads to the cover, and says so.
struct Visit {
  std::string address;
};

using Action =
    std::variant<GoToStart, GoToCard, OpenCard, Close, Dismiss, ShowPage, ShowPlate, Choose, ShowPicture, LookAtPicture,
                 ShowScreen, ShowThing, ToggleNote, SetFilter, SetQuery, SubmitQuery, SelectTown, SelectPlaces,
                 ShowPlace, LookAtMap, ShowWholeRoute, ZoomTime, PullTime, ScrubTo, ScrubToCard, ShareCard,
                 CopyCitation, SaveCitation, HandedOver, SetLanguage, EditionLoaded, SetTheme, SetTextSize, SetMotion,
                 FollowAddress, ShowReadingView, Resized, Scrolled, FocusMoved, Tick, Visit>;

// What the world outside has to do about it.
struct ScrollTo {
  Anchor anchor;
};
struct FocusOn {
  std::string id;
};
struct Announce {
  std::string text;
};  // in the state's language, politely
enum class History { replace, push };
struct ChangeAddress {
  History history = History::replace;
};  // to address_of(state)
struct LoadEdition {
  Index language = 0;
};
struct OpenReadingView {
  std::string address;  // in the exhibit; empty: where the visitor is
};
struct Share {
  std::string title;
  std::string text;  // with the standing, which never leaves its card
  std::string url;   // empty: the exhibit has no public address
};
struct Copy {
  std::string text;
};
struct Save {
  std::string name;  // of the file
  std::string type;  // MIME
  std::string text;
};
struct OpenAddress {
  std::string url;
};

using Command = std::variant<ScrollTo, FocusOn, Announce, ChangeAddress, LoadEdition, OpenReadingView, OpenAddress,
                             Share, Copy, Save>;

struct Step {
  State state;
  std::vector<Command> commands;
};

// The whole behaviour. Pure: the same state, action and world give the same step.
Step update(const State& state, const Action& action, const World& world);

// Whether Visit knows the address.
bool is_address(std::string_view address, const World& world);

// The public address of a place in the exhibit, in the language of the state; empty where the exhibit has none.
std::string link_of(const State& state, const World& world, std::string_view address);

// What following a link of the exhibit's prose does, from the box with this id; nothing for an unknown id.
std::optional<Action> action_of_link(const std::string& link, std::string_view box_id, const World& world);
// What choosing a thing does: a card opens in the story, everything else where it is told.
std::optional<Action> action_of_thing(const model::Reference& what);

}  // namespace vitrine::story
