#include <algorithm>
#include <span>

#include "core/story/action.h"

namespace vitrine::story {

namespace {

struct Target {
  Screen screen = Screen::story;
  Index index = 0;  // of the card or the page
};

// What an address other than the cover's names: the inverse of address_of.
std::optional<Target> target_of(std::string_view address, const World& world) {
  constexpr std::string_view file_suffix = "/file";
  const bool is_file = address.ends_with(file_suffix);
  if (is_file) address.remove_suffix(file_suffix.size());
  const auto found = world.ids.find(address);
  if (found && found->kind == model::Kind::card) return Target{is_file ? Screen::file : Screen::story, found->index};
  if (found && found->kind == model::Kind::page && !is_file) return Target{Screen::page, found->index};
  return std::nullopt;
}

class Update {
 public:
  Update(const State& state, const World& world)
      : m_world(world), m_exhibit(world.exhibit), m_common(world.exhibit.common), m_step{state, {}} {}

  Step take() { return std::move(m_step); }

  void operator()(const GoToStart&) { go_to_cover(History::push); }
  void operator()(const GoToCard& action) { go_to_card(action.card, History::push); }

  void operator()(const OpenCard& action) {
    open(action.card);
    remember(History::push);
    show_entry(action.entry);
  }

  void operator()(const Close&) {
    if (state().screen == Screen::story) return;
    const bool was_file = state().screen == Screen::file;
    // A file reached by "next" closes to its own card, not to where the first one was opened.
    if (was_file && state().left_for != state().card) state().return_to = {id_of(*state().card), {}};
    return_to_story(was_file ? state().card : state().return_card);
    remember(History::push);
  }

  void operator()(const ShowPage& action) {
    show_page(action.page);
    remember(History::push);
  }

  void operator()(const ShowEntry& action) { show_entry(action.id); }

  void operator()(const SelectTown& action) {
    state().town = action.town;
    const auto cards = cards_of_town(m_common, action.town);
    if (cards.empty()) {
      fly_to({&action.town, 1});
      return;
    }
    const auto current = state().card ? std::ranges::find(cards, *state().card) : cards.end();
    const bool is_last = current == cards.end() || current + 1 == cards.end();
    go_to_card(is_last ? cards.front() : *(current + 1), History::push);
  }

  void operator()(const ShowPlace& action) {
    state().town = model::town_of(m_common, action.place);
    fly_to({&action.place, 1});
  }

  void operator()(const SetLanguage& action) {
    if (action.language >= m_common.languages.size()) return;
    if (m_exhibit.editions[action.language].language.empty()) {
      state().pending_language = action.language;
      m_step.commands.push_back(LoadEdition{action.language});
      return;
    }
    speak(action.language);
  }

  void operator()(const EditionLoaded& action) {
    if (state().pending_language == action.language) speak(action.language);
  }

  void operator()(const ToggleTheme&) { state().theme = state().theme == Theme::light ? Theme::dark : Theme::light; }
  void operator()(const SetTheme& action) { state().theme = action.theme; }

  void operator()(const SetMotion& action) {
    state().motion = action.motion;
    if (action.motion == Motion::reduced) state().flight.duration_s = 0;
  }

  void operator()(const FollowAddress& action) { m_step.commands.push_back(OpenAddress{action.url}); }
  void operator()(const ShowReadingView&) { m_step.commands.push_back(OpenReadingView{}); }

  void operator()(const Resized& action) {
    if (state().viewport == action.viewport) return;
    const bool is_first = state().viewport.size == Size{};
    state().viewport = action.viewport;
    if (!is_first) m_step.commands.push_back(ScrollTo{state().reading});
  }

  void operator()(const Scrolled& action) {
    state().scroll_y_px = action.y_px;
    state().reading = action.reading;
    if (state().screen != Screen::story || state().card == action.card) return;
    state().card = action.card;
    fly_to_subject();
    remember(History::replace);
  }

  void operator()(const FocusMoved& action) { state().focus = action.id; }
  void operator()(const Tick& action) { state().now_s = std::max(state().now_s, action.now_s); }

  void operator()(const Visit& action) {
    const auto target = target_of(action.address, m_world);
    if (state().screen != Screen::story && action.address == address_left()) {
      return_to_story(state().return_card);
    } else if (target && target->screen == Screen::story) {
      go_to_card(target->index, std::nullopt);
    } else if (target && target->screen == Screen::file) {
      open_by_address(target->index);
    } else if (target) {
      show_page(target->index);
    } else {
      go_to_cover(std::nullopt);
      if (!action.address.empty()) {
        announce("address_unknown");
        remember(History::replace);
      }
    }
  }

 private:
  State& state() { return m_step.state; }
  const std::string& id_of(Index card) const { return m_common.cards[card].id; }

  // Of the story as it was left for a file or a page.
  std::string_view address_left() const {
    const auto& card = m_step.state.return_card;
    return card ? std::string_view(id_of(*card)) : std::string_view();
  }

  void remember(std::optional<History> history) {
    if (history) m_step.commands.push_back(ChangeAddress{*history});
  }

  void announce(std::string_view key) {
    const auto& edition = m_exhibit.editions[state().language];
    m_step.commands.push_back(Announce{model::ui_text(edition, key).utf8});
  }

  void go_to_cover(std::optional<History> history) {
    state().screen = Screen::story;
    state().card.reset();
    state().reading = {};
    m_step.commands.push_back(ScrollTo{});
    fly_to_subject();
    remember(history);
  }

  void go_to_card(Index card, std::optional<History> history) {
    state().screen = Screen::story;
    state().card = card;
    state().reading = {id_of(card), {}};
    m_step.commands.push_back(ScrollTo{state().reading});
    m_step.commands.push_back(FocusOn{id_of(card)});
    fly_to_subject();
    remember(history);
  }

  void leave_story(std::optional<Index> card) {
    if (state().screen != Screen::story) return;
    state().return_to = state().reading;
    state().return_card = state().card;
    state().left_for = card;
  }

  void open(Index card) {
    leave_story(card);
    state().screen = Screen::file;
    state().card = card;
    state().reading = {};
    m_step.commands.push_back(ScrollTo{});
    m_step.commands.push_back(FocusOn{id_of(card) + "/file"});
    fly_to_subject();
  }

  // Whoever comes from elsewhere has not left the story for this file.
  void open_by_address(Index card) {
    const bool is_card_being_read = state().card == card;
    open(card);
    if (!is_card_being_read) state().left_for.reset();
  }

  // To where the story was left; `card` is the one being read there.
  void return_to_story(std::optional<Index> card) {
    const bool was_file = state().screen == Screen::file;
    state().screen = Screen::story;
    state().card = card;
    state().reading = state().return_to;
    m_step.commands.push_back(ScrollTo{state().return_to});
    if (card) m_step.commands.push_back(FocusOn{id_of(*card) + (was_file ? ".open" : "")});
    fly_to_subject();
  }

  void show_page(Index page) {
    leave_story(std::nullopt);
    state().screen = Screen::page;
    state().page = page;
    state().reading = {};
    m_step.commands.push_back(ScrollTo{});
    m_step.commands.push_back(FocusOn{m_common.pages[page].id});
    fly_to_subject();
  }

  void show_entry(const std::string& id) {
    if (id.empty() || state().screen != Screen::file) return;
    state().reading = {"entry." + id, {}};
    m_step.commands.push_back(ScrollTo{state().reading});
    m_step.commands.push_back(FocusOn{state().reading.id});
  }

  void speak(Index language) {
    state().pending_language.reset();
    if (state().language == language) return;
    state().language = language;
    m_step.commands.push_back(ScrollTo{state().reading});
    remember(History::push);
  }

  void fly_to_subject() {
    const bool has_card = state().card && state().screen != Screen::page;
    fly_to(has_card ? std::span<const Index>(m_common.cards[*state().card].places) : std::span<const Index>{});
  }

  void fly_to(std::span<const Index> places) {
    const MapView to = view_of_places(m_world, places);
    auto& flight = state().flight;
    if (flight.to == to) return;
    const bool is_still = state().motion == Motion::reduced || state().viewport.size == Size{};
    flight = flight_between(is_still ? to : map_view_at(state()), to, state().now_s);
  }

  const World& m_world;
  const model::Exhibit& m_exhibit;
  const model::Common& m_common;
  Step m_step;
};

}  // namespace

Step update(const State& state, const Action& action, const World& world) {
  Update update(state, world);
  std::visit(update, action);
  return update.take();
}

bool is_address(std::string_view address, const World& world) {
  return address.empty() || target_of(address, world).has_value();
}

std::vector<Index> cards_of_town(const model::Common& common, Index town) {
  std::vector<Index> result;
  for (Index card = 0; card < common.cards.size(); ++card) {
    const auto is_here = [&](Index place) { return model::town_of(common, place) == town; };
    if (std::ranges::any_of(common.cards[card].places, is_here)) result.push_back(card);
  }
  return result;
}

bool has_entry(const model::Card& card, const model::Reference& entry) {
  switch (entry.kind) {
    case model::Kind::person:
      return std::ranges::contains(card.people, entry.index);
    case model::Kind::source:
      return std::ranges::contains(card.sources, entry.index);
    case model::Kind::term:
      return std::ranges::contains(card.terms, entry.index);
    default:
      return false;
  }
}

std::optional<Index> card_with_entry(const model::Common& common, const model::Reference& entry) {
  const auto found = std::ranges::find_if(common.cards, [&](const auto& card) { return has_entry(card, entry); });
  if (found == common.cards.end()) return std::nullopt;
  return static_cast<Index>(found - common.cards.begin());
}

std::vector<Index> pinned_towns(const model::Common& common) {
  std::vector<Index> result;
  for (const auto place : common.pinned_places)
    result.push_back(model::town_of(common, place));
  for (const auto& card : common.cards)
    for (const auto place : card.places)
      result.push_back(model::town_of(common, place));
  std::ranges::sort(result);
  const auto repeated = std::ranges::unique(result);
  result.erase(repeated.begin(), repeated.end());
  return result;
}

std::optional<Action> action_of_link(const State& state, const std::string& link, const World& world) {
  if (link.starts_with("https://")) return FollowAddress{link};
  const auto found = world.ids.find(link);
  if (!found) return std::nullopt;
  switch (found->kind) {
    case model::Kind::chapter:
    case model::Kind::topic:
      return std::nullopt;
    case model::Kind::card:
    case model::Kind::claim:
      return OpenCard{found->index, {}};
    case model::Kind::place:
      return ShowPlace{found->index};
    case model::Kind::page:
      return ShowPage{found->index};
    case model::Kind::person:
    case model::Kind::source:
    case model::Kind::term:
      if (state.screen == Screen::file) return ShowEntry{link};
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace vitrine::story
