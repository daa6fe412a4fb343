// Everything that can happen to an exhibit. A click, a key, a screen reader and an embedding page all end here.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/story/state.h"

namespace vitrine::story {

struct GoToStart {};
struct GoToCard {
  Index card = 0;
};
struct OpenCard {
  Index card = 0;
  std::string entry;  // id of the person, source or term to show in it; empty: its beginning
};
struct Close {};  // from a file or a page back to the story
struct ShowPage {
  Index page = 0;
};
struct ShowEntry {
  std::string id;
};  // a person, source or term of the open file
struct SelectTown {
  Index town = 0;
};  // a pin: to the next card of that town
struct ShowPlace {
  Index place = 0;
};  // the map alone moves
struct SetLanguage {
  Index language = 0;
};
struct EditionLoaded {
  Index language = 0;
};
struct ToggleTheme {};
struct SetTheme {
  Theme theme = Theme::light;
};
struct SetMotion {
  Motion motion = Motion::full;
};
struct FollowAddress {
  std::string url;
};  // https, out of the exhibit
struct ShowReadingView {};
struct Resized {
  Viewport viewport;
};
// The reader moved: `card` is the one at the reading line (none: the cover), `reading` what to come back to.
struct Scrolled {
  double y_px = 0;
  std::optional<Index> card;
  Anchor reading;
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

using Action = std::variant<GoToStart, GoToCard, OpenCard, Close, ShowPage, ShowEntry, SelectTown, ShowPlace,
                            SetLanguage, EditionLoaded, ToggleTheme, SetTheme, SetMotion, FollowAddress,
                            ShowReadingView, Resized, Scrolled, FocusMoved, Tick, Visit>;

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
struct OpenReadingView {};
struct OpenAddress {
  std::string url;
};

using Command = std::variant<ScrollTo, FocusOn, Announce, ChangeAddress, LoadEdition, OpenReadingView, OpenAddress>;

struct Step {
  State state;
  std::vector<Command> commands;
};

// The whole behaviour. Pure: the same state, action and world give the same step.
Step update(const State& state, const Action& action, const World& world);

// Whether Visit knows the address.
bool is_address(std::string_view address, const World& world);

// The cards whose event has a place in `town`, in story order.
std::vector<Index> cards_of_town(const model::Common& common, Index town);

bool has_entry(const model::Card& card, const model::Reference& entry);
// The first card that has the person, source or term.
std::optional<Index> card_with_entry(const model::Common& common, const model::Reference& entry);

// The towns that have a pin: the pinned places and all towns of cards, ascending.
std::vector<Index> pinned_towns(const model::Common& common);

// What following a link of the exhibit's prose does; nothing for a person, source or term while no file is
// open: the caller, who knows the card, opens its file there.
std::optional<Action> action_of_link(const State& state, const std::string& link, const World& world);

}  // namespace vitrine::story
